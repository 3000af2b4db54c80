"""Whether a file is still the one that was read."""

from __future__ import annotations

import os
from pathlib import Path


def stamp_of(path: str | Path) -> tuple[int, int] | None:
    """When a file was last changed, in nanoseconds, and its size; None if it is not there."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
