"""Files that are written at one stroke: whoever looks finds what was there before or all of what is there now."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

PART = r"\.claimlint-\d+\.part"  # the names of what a killed run may leave beside a file


def write_whole(path: Path, data: bytes) -> None:
    """Put ``data`` into the file at ``path``. A run that is killed, or a full disk, leaves what was there before.

    A file that is there keeps its mode, a link its target. What no new file may take the place of is written to as it
    is, and not at one stroke: a file with a second name (a hard link), one of another owner, and what is no file, as a
    terminal. Raises OSError, PermissionError for a file that is read-only.
    """
    if path.exists() and not _is_replaceable(path):  # not of what it leads to: the end of a pipe has no path
        path.write_bytes(data)
        return
    target = path.resolve()
    part = target.with_name(f".claimlint-{os.getpid()}.part")  # as PART has it
    try:
        write_anew(part, data)
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _is_replaceable(path: Path) -> bool:
    """Whether a new file may take the place of what is there. Raises PermissionError if that is read-only: to put
    another in its place would be allowed all the same."""
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    there = path.stat()
    return path.is_file() and there.st_nlink == 1 and there.st_uid == _user(there.st_uid)


def _user(owner: int) -> int:
    """Who runs this; on a system without numbers of users the ``owner``."""
    return os.geteuid() if hasattr(os, "geteuid") else owner


def write_anew(path: Path, data: bytes) -> None:
    """Make the file at ``path`` anew, on the disk before it counts; never through a link that lies in its place. Raises
    OSError."""
    path.unlink(missing_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
