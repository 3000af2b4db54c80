"""Names and dates: what a text says of who and when, and whether the evidence says it too."""
