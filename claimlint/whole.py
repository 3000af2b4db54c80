"""Files that are written at one stroke: whoever looks finds what was there before or all of what is there now."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` into the file at ``path``. A run that is killed, or a full disk, leaves what was there before.

    A file that is there keeps its permissions, a link its target. What is no file, as a terminal, is written to as it
    is. Raises OSError.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        target.write_bytes(data)
        return
    part = target.with_name(f".claimlint-{os.getpid()}.part")
    try:
        write_anew(part, data)
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def write_anew(path: Path, data: bytes) -> None:
    """Make the file at ``path`` anew, on the disk before it counts; never through a link that lies in its place. Raises
    OSError."""
    path.unlink(missing_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
