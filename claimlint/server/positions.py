"""Places as the protocol counts them (lines and units from 0, in an encoding that was agreed upon) and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from lsprotocol import types

from claimlint.model.lines import lines_of
from claimlint.model.span import Span
from claimlint.reporting.units import code_points, place, utf8_bytes, utf16_units

Unit = Callable[[str], int]
UNITS: dict[str, Unit] = {"utf-8": utf8_bytes, "utf-16": utf16_units, "utf-32": code_points}


def position(offset: int, text: str, unit: Unit) -> types.Position:
    """The place of ``offset``, in code points, of ``text``."""
    return types.Position(*place(offset, text, unit))


def range_of(span: Span, text: str, unit: Unit) -> types.Range:
    """The range of a stretch of ``text``."""
    return types.Range(position(span.start, text, unit), position(span.end, text, unit))


def offset(at: types.Position, text: str, unit: Unit) -> int:
    """The offset of a place in ``text``; behind the end of a line it is that end, within a character its start."""
    lines = lines_of(text).spans
    if at.line >= len(lines):
        return len(text)
    line = lines[at.line]
    words = line.of(text)
    if words.isascii():
        return line.start + min(at.character, len(words))
    low, high = 0, min(at.character, len(words))  # no character takes less than one unit
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if unit(words[:middle]) <= at.character else (low, middle - 1)
    return line.start + low


def span_of(range_: types.Range, text: str, unit: Unit) -> Span:
    """The stretch of ``text`` that a range covers."""
    start = offset(range_.start, text, unit)
    return Span(start, max(start, offset(range_.end, text, unit)))


def changed(text: str, changes: Sequence[types.TextDocumentContentChangeEvent], unit: Unit) -> str:
    """``text`` after changes, each of which has its place in the text that the one before it gave."""
    for change in changes:
        if isinstance(change, types.TextDocumentContentChangePartial):
            span = span_of(change.range, text, unit)
            text = text[: span.start] + change.text + text[span.end :]
        else:
            text = change.text
    return text
