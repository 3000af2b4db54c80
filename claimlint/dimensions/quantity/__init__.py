"""Figures in prose: read, compared and derived. See ``read``, ``compare`` and ``arithmetic``."""
