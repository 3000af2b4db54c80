"""How many columns of a terminal a character takes, and what is shown in place of one that would disturb it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import category, east_asian_width

JOINER = "\u200d"
SKIN_TONES = range(0x1F3FB, 0x1F400)
REORDERING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
TAB = "    "
UNSHOWABLE = "\ufffd"


def shown(character: str) -> str:
    """What to print for ``character``: tabs as blanks, control and reordering characters as U+FFFD."""
    if character == "\t":
        return TAB
    if character in REORDERING or category(character) in ("Cc", "Cs"):
        return UNSHOWABLE
    return " " if category(character) in ("Zl", "Zp") else character


def width(character: str) -> int:
    """Columns of one shown character by itself: 2 for wide ones, 0 for marks that combine with the one before."""
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def cells(text: str) -> list[tuple[str, int]]:
    """Each character of ``text`` as shown, with its columns. What is joined to an emoji before it takes none."""
    if text.isascii() and text.isprintable():  # most are, and are measured in a tenth of the time
        return [(character, 1) for character in text]
    out: list[tuple[str, int]] = []
    before = ""
    for character in text:
        joined = before == JOINER or (ord(character) in SKIN_TONES and before != "")
        out.append((shown(character), 0) if joined else _cell(character))
        before = character
    return out


@lru_cache(maxsize=1_024)  # a text has some dozens of different characters
def _cell(character: str) -> tuple[str, int]:
    """A character by itself as shown, with its columns."""
    printed = shown(character)
    return printed, sum(map(width, printed))


def columns(parts: Iterable[tuple[str, int]]) -> int:
    """The columns of characters as given by ``cells``."""
    return sum([size for _, size in parts])


def one_line(text: str) -> str:
    """``text`` for a single line of output: runs of white space as one blank, control characters shown."""
    words = " ".join(text.split())
    return words if words.isprintable() else "".join(map(shown, words))
