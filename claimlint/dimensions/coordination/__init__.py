"""Coordination: what "and", "or" and "neither" join, and what becomes of it in a claim."""
