"""Places in the unit that a format counts columns in."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from pathlib import PurePath

from claimlint.model.lines import lines_of
from claimlint.model.span import Span

EXTRACTED = frozenset(  # offsets are into a text that was taken from these
    ".html .htm .xhtml .pdf .docx .xlsx .epub .csv .tsv .srt .vtt".split()
)

UNMENDABLE = frozenset((".docx",))  # drafts whose places are in a text that was taken from them


def code_points(text: str) -> int:
    """The length of ``text`` in code points."""
    return len(text)


def utf16_units(text: str) -> int:
    """The length of ``text`` in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8_bytes(text: str) -> int:
    """The length of ``text`` in UTF-8 bytes."""
    return len(text.encode("utf-8", "surrogatepass"))


def place(offset: int, text: str, unit: Callable[[str], int]) -> tuple[int, int]:
    """Line and column of an offset, both from 0, the column in ``unit``. An offset within a line end is its start."""
    lines = lines_of(text)
    line = lines.spans[lines.number(offset) - 1]
    return lines.number(offset) - 1, unit(text[line.start : min(offset, line.end)])


def stretch(span: Span, text: str, unit: Callable[[str], int]) -> tuple[int, int, int, int]:
    """Start line, start column, end line, end column of a span, all from 0, the end exclusive."""
    return (*place(span.start, text, unit), *place(span.end, text, unit))


def has_own_places(path: str) -> bool:
    """Whether offsets into the text of a file are places in the file itself."""
    return PurePath(path).suffix.lower() not in EXTRACTED


@lru_cache  # it is asked for each finding
def is_mendable(path: str) -> bool:
    """Whether a draft can be edited at the places of its findings."""
    return PurePath(path).suffix.lower() not in UNMENDABLE
