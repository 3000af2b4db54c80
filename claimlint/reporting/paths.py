"""Paths as reports show them: relative to the working directory with forward slashes, absolute outside it."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path


def shown_path(path: str, folder: Path | None = None) -> str:
    """``path`` as seen from ``folder`` (default: the working directory). Addresses and bare keys stay as they are."""
    if not path or "://" in path:
        return path
    return _seen_from(os.path.abspath(folder or os.getcwd()), path)


@lru_cache  # each finding shows some of a few paths
def _seen_from(base: str, path: str) -> str:
    whole = os.path.normpath(os.path.join(base, path))
    inside = whole == base or whole.startswith(base.rstrip(os.sep) + os.sep)
    return Path(os.path.relpath(whole, base) if inside else whole).as_posix()
