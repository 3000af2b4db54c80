"""What is raised when a file holds nothing that can be read."""

from __future__ import annotations


class UnreadableError(Exception):
    """A file that cannot be read: which, why, and what its owner may do about it. ``line`` counts from 1."""

    def __init__(self, path: str, reason: str, remedy: str, line: int | None = None) -> None:
        self.path, self.reason, self.remedy, self.line = path, reason, remedy, line
        place = path if line is None else f"{path}:{line}"
        super().__init__(f"{place} {reason}; {remedy}")
