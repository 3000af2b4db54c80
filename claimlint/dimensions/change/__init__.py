"""Trend, direction, comparison (CMP)."""
