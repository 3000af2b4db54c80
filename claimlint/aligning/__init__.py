"""Claim statements x evidence statements -> pairs: which predicate, arguments and figures answer each other."""
