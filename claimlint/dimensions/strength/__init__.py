"""Certainty, cause, duty: one modal reading (CRT CAU LEG004)."""
