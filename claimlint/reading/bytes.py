"""The bytes of a file, of which only so many are wanted."""

from __future__ import annotations

from typing import BinaryIO

AT_ONCE = 1 << 20  # bytes: for a single read of all that is allowed, room is made first, however little is there


def read_at_most(file: BinaryIO, most: int) -> bytes:
    """The next ``most`` bytes of a file, or all that are left of it if these are fewer."""
    parts: list[bytes] = []
    while most > 0 and (part := file.read(min(most, AT_ONCE))):
        parts.append(part)
        most -= len(part)
    return b"".join(parts)
