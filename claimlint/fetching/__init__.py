"""Cited addresses -> copies in the sources folder. The only part of claimlint that uses the network."""
