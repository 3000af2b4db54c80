"""Who says so, how firmly, in which words (ATT)."""
