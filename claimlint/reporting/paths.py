"""Paths as reports show them: relative to the working directory with forward slashes, absolute outside it."""

from __future__ import annotations

import os
from pathlib import Path


def shown_path(path: str, folder: Path | None = None) -> str:
    """``path`` as seen from ``folder`` (default: the working directory). Addresses and bare keys stay as they are."""
    if not path or "://" in path:
        return path
    base = os.path.abspath(folder or Path.cwd())
    whole = os.path.normpath(os.path.join(base, path))
    inside = whole == base or whole.startswith(base.rstrip(os.sep) + os.sep)
    return Path(os.path.relpath(whole, base) if inside else whole).as_posix()
