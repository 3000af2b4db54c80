"""What is raised when a file holds nothing that can be read."""

from __future__ import annotations

LONGEST = 12_000_000  # characters of one source: some four thousand pages


class UnreadableError(Exception):
    """A file that cannot be read: which, why, and what its owner may do about it. ``line`` counts from 1."""

    def __init__(self, path: str, reason: str, remedy: str, line: int | None = None) -> None:
        self.path, self.reason, self.remedy, self.line = path, reason, remedy, line
        place = path if line is None else f"{path}:{line}"
        super().__init__(f"{place} {reason}; {remedy}")


def check_length(characters: int, path: str) -> None:
    """Raises UnreadableError if the text of a source is so long that it could not be searched in bounded memory."""
    if characters > LONGEST:
        reason = f"has over {LONGEST // 1_000_000} million characters of text"
        raise UnreadableError(path, reason, "save the part that is cited as a file of its own")
