"""Negation, exception, contraries, lists (DET005-007)."""
