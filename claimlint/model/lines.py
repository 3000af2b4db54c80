"""Offsets into a text -> lines and columns. Only \\n, \\r\\n and \\r end a line."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache

from claimlint.model.span import Span

LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a text, in code points: ``line`` and ``column`` count from 1, ``offset`` from 0."""

    line: int
    column: int
    offset: int


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text: each one's span, without its end."""

    text: str = field(repr=False)
    spans: tuple[Span, ...]

    def number(self, offset: int) -> int:
        """The line (from 1) that holds ``offset``; a line end belongs to the line that it ends."""
        return max(1, bisect_right(self.spans, offset, key=lambda span: span.start))

    def position(self, offset: int) -> Position:
        """Line and column of ``offset``."""
        line = self.number(offset)
        return Position(line, offset - self.spans[line - 1].start + 1, offset)


@lru_cache(maxsize=64)  # in an editor the last texts of the draft, a megabyte each of one of 400 KB
def lines_of(text: str) -> Lines:
    """The lines of ``text``; an empty text has one."""
    starts, ends = [0], []
    for match in LINE_END.finditer(text):
        ends.append(match.start())
        starts.append(match.end())
    ends.append(len(text))
    return Lines(text, tuple(Span(start, end) for start, end in zip(starts, ends, strict=True)))
