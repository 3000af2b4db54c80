"""ANSI colours by the part that the words play."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

CODES = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "evidence": "1;32",
    "gutter": "34",
    "place": "1",
}
RESET = "\x1b[0m"


@dataclass(frozen=True, slots=True)
class Paint:
    """Colours words if ``colour`` is on, and makes hyperlinks if ``links`` is."""

    colour: bool
    links: bool = False

    def __call__(self, words: str, role: str) -> str:
        """``words`` in the colour of ``role``, a key of CODES."""
        return f"\x1b[{CODES[role]}m{words}{RESET}" if self.colour and words.strip() else words

    def link(self, words: str, path: str) -> str:
        """``words`` as a link to the file at ``path``, for terminals that know them (OSC 8)."""
        if not self.links or "://" in path:
            return words
        return f"\x1b]8;;{Path(path).absolute().as_uri()}\x1b\\{words}\x1b]8;;\x1b\\"
