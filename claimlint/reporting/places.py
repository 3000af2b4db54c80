"""Where a finding is, in words, in a file whose readers see no lines: a Word file has paragraphs and sentences."""

from __future__ import annotations

from bisect import bisect_right

from claimlint.model.lines import lines_of
from claimlint.model.report import DraftReport
from claimlint.model.span import Span
from claimlint.reporting.paths import shown_path
from claimlint.reporting.units import is_mendable


def place_in_words(span: Span, draft: DraftReport) -> str | None:
    """Such as "paragraph 4, sentence 2" for a place in a Word file, whose blocks are counted as they follow each other,
    a table as one; None for a draft that has lines of its own."""
    if is_mendable(draft.path):
        return None
    number, start = _paragraph(span.start, draft.text)
    before = [s for s in draft.sentence_spans if start <= s.start]
    sentence = bisect_right(before, span.start, key=lambda s: s.start)
    return f"paragraph {number}, sentence {sentence}" if sentence else f"paragraph {number}"


def where(span: Span, draft: DraftReport) -> str:
    """The draft's path with the place, by line and column or in words: what a line of a report begins with."""
    path, words = shown_path(draft.path), place_in_words(span, draft)
    if words is not None:
        return f"{path}: {words}"
    place = lines_of(draft.text).position(span.start)
    return f"{path}:{place.line}:{place.column}"


def shown_number(line: int, draft: DraftReport) -> int:
    """The number that a line (from 1) of the draft has in an excerpt: its paragraph's where lines mean nothing."""
    if is_mendable(draft.path):
        return line
    return _paragraph(lines_of(draft.text).spans[line - 1].start, draft.text)[0]


def _paragraph(offset: int, text: str) -> tuple[int, int]:
    """The number (from 1) of the paragraph that holds an offset, and where it begins: blank lines part them."""
    before = text[:offset]
    return before.count("\n\n") + 1, before.rfind("\n\n") + 2 if "\n\n" in before else 0
