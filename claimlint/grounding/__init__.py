"""Citation -> evidence, or the reason why not."""
