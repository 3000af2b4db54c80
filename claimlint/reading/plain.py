"""Plain text into a Document: blocks by blank lines or, without any, by lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from claimlint.model.document import Document, Metadata, Role
from claimlint.model.span import Span
from claimlint.reading.archive_banner import without_banner
from claimlint.reading.canvas import MARKUP, PROSE, Canvas, trimmed_ends
from claimlint.reading.dateline import dateline, full_date, may_be_dated
from claimlint.reading.headings import with_captions_and_summaries
from claimlint.reading.outline import Outline, assemble
from claimlint.reading.pieces import Piece
from claimlint.reading.references import merged, split_off_references

_BLANK = re.compile(r"(?>\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")  # \r\n is one line end, not two
_ITEM = re.compile(
    r"[ \t]*(?:(?P<bullet>[-*+•–][ \t]+)|(?P<label>\[\d{1,3}\][ \t]+)"
    r"|(?P<number>\d{1,2}(?:\.\d{1,2})*[.)][ \t]+))(?=\S)"
)
_RULE = re.compile(r"[-=_*~#. \t]{3,}")
_LABEL_AND_FIGURE = re.compile(r"[^:\r\n]{2,60}:\s*[<>~]?[€$£]?\d[\d.,]*\s*(?:%|\w{0,12})")
_PARAGRAPH_NUMBER = re.compile(r"(\d{1,2})(?:\.\d{1,2})+\s+(?=[A-Z])")
_RAISED = "[⁰¹²³⁴⁵⁶⁷⁸⁹]"
_CITES = re.compile(  # each form begins with one sign: the search for them is fast
    rf"\[\d{{1,3}}(?:\s*[,;–-]\s*\d{{1,3}})*\]|\.{_RAISED}|!{_RAISED}|\?{_RAISED}|https?://"
)
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_HEADING = 140
_LONGEST_DATELINE = 60
_LONGEST_MASTHEAD = 100


def read_plain(text: str, path: str) -> Document:
    """The document of a plain text file."""
    canvas = Canvas(text, PROSE)
    pieces = [Piece(Role.BODY, span) for span in _blocks(text)]
    pieces = _with_headings(text, pieces)
    pieces, entries = split_off_references(canvas, pieces)
    pieces = with_captions_and_summaries(canvas, pieces)
    _paint_markers(canvas, pieces)
    return assemble(path, canvas, Outline(pieces, (), merged(entries), _metadata(text, pieces)))


def read_lines(text: str, path: str) -> Document:
    """A document in which each line that is not blank is a block of its own, without headings or references; a web
    archive's lines above the page are left out."""
    canvas = Canvas(text, PROSE)
    lines = list(_lines(text))
    pieces = [Piece(Role.BODY, lines[number]) for number in without_banner([span.of(text) for span in lines])]
    metadata = Metadata(published=dateline([piece.span.of(text) for piece in pieces]))
    return assemble(path, canvas, Outline(pieces, metadata=metadata))


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for written in text.replace("\r", "\n").split("\n"):
        if written and (ends := trimmed_ends(text, start, start + len(written))):
            yield Span(*ends)
        start += len(written) + 1


def _blocks(text: str) -> Iterator[Span]:
    if not _BLANK.search(text.strip()):
        yield from _lines(text)
        return
    masthead = _masthead_end(text)
    block: Span | None = None
    for line in _lines(text):
        if block is not None and (line.start < masthead or _begins_block(text, block, line)):
            yield block
            block = None
        block = line if block is None else block.cover(line)
    if block is not None:
        yield block


def _masthead_end(text: str) -> int:
    """The end of a first block of short lines that is no wrapped prose, having no full stop: title, author, date."""
    start = len(text) - len(text.lstrip())
    blank = _BLANK.search(text, start)
    end = blank.start() if blank else start
    lines = [span.of(text) for span in _lines(text[start:end])]
    return 0 if not lines or lines[-1][-1] in ".!?;:,…" or max(map(len, lines)) > _LONGEST_MASTHEAD else end


def _begins_block(text: str, block: Span, line: Span) -> bool:
    """Whether a line does not go on with the block before it: after a blank line, at a list marker, beside a dateline,
    a rule or a line such as "Now and then: 9%"."""
    if _BLANK.search(text, block.end, line.start) or _ITEM.match(text, line.start, line.end):
        return True
    lines = line.of(text), block.of(text)
    return any(_is_dateline(t) or _RULE.fullmatch(t) or _LABEL_AND_FIGURE.fullmatch(t) for t in lines)


def _is_dateline(line: str) -> bool:
    return len(line) <= _LONGEST_DATELINE and full_date(line) is not None and "\n" not in line and line[-1:] != "."


def _with_headings(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The first block a title and others headings, where each is one short line without a full stop at its end."""
    out = []
    last = len(pieces) - 1
    for number, piece in enumerate(pieces):
        line = piece.span.of(text)
        item = None if line[0].isalpha() else _ITEM.match(line)
        if len(line) <= _LONGEST_HEADING and number < last and _is_heading(line, number == 0, item):
            piece = Piece(Role.HEADING, piece.span, 2) if number else Piece(Role.TITLE, piece.span, 1)
        elif item:
            piece = piece._replace(role=Role.LIST_ITEM)
        out.append(piece)
    return out


def _is_heading(line: str, is_first: bool, item: re.Match[str] | None) -> bool:
    if line[-1] in ".!;:,…" or "\n" in line or "\r" in line:
        return False
    if (item and not item["number"]) or not _LETTER.search(line) or _CITES.search(line) or full_date(line):
        return False
    return line[-1] != "?" or is_first or item is not None


def _paint_markers(canvas: Canvas, pieces: Sequence[Piece]) -> None:
    """List bullets, the numbers of items, headings and paragraphs, and rules are no prose."""
    text, references = canvas.text, Role.REFERENCES
    lines = [
        (piece.span.start, piece.span.of(text))
        for piece in pieces
        if not text[piece.span.start].isalpha() and piece.role is not references
    ]
    numbers = [_PARAGRAPH_NUMBER.match(line) for _, line in lines]
    parts = Counter(number[1] for number in numbers if number)
    for (start, line), number in zip(lines, numbers, strict=True):
        marker = _ITEM.match(line)
        if marker and not marker["label"]:
            canvas.paint(start, start + marker.end(), MARKUP)
        elif number and parts[number[1]] > 1:
            canvas.paint(start, start + number.end(), MARKUP)
        elif _RULE.fullmatch(line):
            canvas.paint(start, start + len(line), MARKUP)


def _metadata(text: str, pieces: Sequence[Piece]) -> Metadata:
    title = next((p.span.of(text) for p in pieces[:1] if p.role is Role.TITLE), "")
    references = Role.REFERENCES
    told = may_be_dated([p.span for p in pieces if p.role is not references])
    return Metadata(title=title, published=dateline([span.of(text) for span in told]))
