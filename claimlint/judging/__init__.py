"""Comparisons x rules -> findings."""
