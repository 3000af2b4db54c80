"""Files of evidence and bibliographies as bytes."""

from __future__ import annotations

from pathlib import Path

from claimlint.reading.errors import UnreadableError


def read_bytes(path: str | Path) -> bytes:
    """What is in the file at ``path``. Raises UnreadableError if it cannot be read."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UnreadableError(str(path), error.strerror or str(error), "make the file readable") from error
