"""Files of evidence and bibliographies as bytes."""

from __future__ import annotations

from pathlib import Path
from stat import S_ISREG

from claimlint.reading.errors import UnreadableError

LARGEST = 512 * 1024 * 1024  # bytes: more than any report, with its pictures, has


def read_bytes(path: str | Path) -> bytes:
    """What is in the file at ``path``. Raises UnreadableError if it cannot be read, is no file or is too large."""
    file = Path(path)
    try:
        status = file.stat()
        if not S_ISREG(status.st_mode):
            raise UnreadableError(str(path), "is no file", "name a file")
        if status.st_size > LARGEST:
            limit = LARGEST // 2**20
            raise UnreadableError(str(path), f"has over {limit} MB", "save the part that is cited as a file of its own")
        return file.read_bytes()
    except OSError as error:
        raise UnreadableError(str(path), error.strerror or str(error), "make the file readable") from error
