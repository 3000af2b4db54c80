"""Parsed sentences -> Statements, with every dimension's readings."""
