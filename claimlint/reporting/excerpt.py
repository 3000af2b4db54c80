"""The lines of a text around some words, numbered in a gutter, the words underlined."""

from __future__ import annotations

from dataclasses import dataclass

from claimlint.model.lines import lines_of
from claimlint.model.span import Span
from claimlint.reporting.columns import cells, columns

MOST_LINES = 6
ELLIPSIS = "..."
LONGEST_PART = 16  # of a word that a cut leaves out whole


@dataclass(frozen=True, slots=True)
class Row:
    """A line of an excerpt: its number in the file ("" for an underline), and what is shown."""

    number: str
    content: str


def excerpt(text: str, span: Span, width: int) -> list[Row]:
    """The lines of ``text`` that ``span`` touches, each followed by its underline, in at most ``width`` columns.

    A span over more than MOST_LINES lines is cut short. An empty span is underlined by one mark.
    """
    lines = lines_of(text)
    first, last = lines.number(span.start), lines.number(max(span.start, span.end - 1))
    rows: list[Row] = []
    for number in range(first, min(last, first + MOST_LINES - 1) + 1):
        line = lines.spans[number - 1]
        start, end = max(span.start, line.start), min(span.end, line.end)
        if start < end or first == last:
            rows += _underlined(line.of(text), start - line.start, max(end, start) - line.start, number, width)
    if last - first >= MOST_LINES:
        rows.append(Row("", ELLIPSIS))
    return rows


def _underlined(line: str, start: int, end: int, number: int, width: int) -> list[Row]:
    """One line and the marks below its characters ``start`` to ``end``."""
    shown, before, marked = _window(line, start, end, width)
    return [Row(str(number), shown), Row("", " " * before + "^" * max(1, marked))]


def _window(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """The part of ``line`` to show, the columns before the words in it, the columns of the words."""
    # A line may be as long as a file: no more of it is measured than could be shown.
    offset = max(0, start - width)
    parts = cells(line[offset : min(end, start + width) + width])
    from_, to = start - offset, min(end, start + width) - offset
    whole = offset == 0 and len(parts) == len(line)
    left, right = (0, len(parts)) if whole and columns(parts) <= width else _grow(parts, from_, to, width)
    prefix = ELLIPSIS if offset + left > 0 else ""
    suffix = ELLIPSIS if offset + right < len(line) else ""
    content = prefix + "".join(character for character, _ in parts[left:right]) + suffix
    return content, len(prefix) + columns(parts[left:from_]), columns(parts[from_ : min(to, right)])


def _grow(parts: list[tuple[str, int]], start: int, end: int, width: int) -> tuple[int, int]:
    """The ends of the window round ``start`` to ``end``: half of the room before the words, the rest behind them."""
    room = width - 2 * len(ELLIPSIS)
    end = _rightward(parts, start, end, room)
    room -= columns(parts[start:end])
    left = _leftward(parts, start, room // 2)
    right = _rightward(parts, end, len(parts), room - columns(parts[left:start]))
    left = _leftward(parts, left, room - columns(parts[left:start]) - columns(parts[end:right]))
    return _word_start(parts, left, start), _word_end(parts, end, right)


def _word_start(parts: list[tuple[str, int]], left: int, start: int) -> int:
    """``left``, moved on to the beginning of a word if the line is cut there."""
    if left == 0:
        return 0
    blanks = (at for at in range(left - 1, min(left + LONGEST_PART, start)) if parts[at][0] == " ")
    left = next(blanks, left - 1) + 1
    while left < start and parts[left][1] == 0:  # never begin with a mark parted from its character
        left += 1
    return left


def _word_end(parts: list[tuple[str, int]], end: int, right: int) -> int:
    """``right``, moved back to the end of a word if the line is cut there."""
    if right == len(parts):
        return right
    blanks = (at for at in range(right, max(right - LONGEST_PART, end), -1) if parts[at][0] == " ")
    return next(blanks, right)


def _rightward(parts: list[tuple[str, int]], start: int, most: int, room: int) -> int:
    """The furthest end up to ``most`` so that what follows ``start`` fits in ``room`` columns."""
    end = start
    while end < most and parts[end][1] <= room:
        room -= parts[end][1]
        end += 1
    return end


def _leftward(parts: list[tuple[str, int]], end: int, room: int) -> int:
    """The furthest start so that what lies before ``end`` fits in ``room`` columns."""
    start = end
    while start > 0 and parts[start - 1][1] <= room:
        start -= 1
        room -= parts[start][1]
    return start
