"""Headings: their numbers, which are no prose, and what the sections under them are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimlint.model.document import Role
from claimlint.reading.canvas import MARKUP, PROSE, Canvas
from claimlint.reading.pieces import Piece

_NUMBER = re.compile(r"(?:\d+(?:\.\d+)+\.?|\d+[.)]|[IVX]+\.)\s+(?=\S)")
_BARE_NUMBER = re.compile(r"(\d{1,2})\s+(?=[A-Z“\"'‘])")
_CAPTION = re.compile(r"\W*(?:Table|Figure|Fig\.|Chart|Box|Map|Exhibit)\s+[A-Z]?\d+[.:]")
_SUMMARIES = frozenset(
    ("abstract", "summary", "executive summary", "key points", "in brief", "at a glance", "key findings", "highlights")
)
_ENDS = tuple({name.split()[-1] for name in _SUMMARIES})
_AROUND = " *_:."


def paint_heading_numbers(canvas: Canvas, pieces: Sequence[Piece]) -> None:
    """Paint the numbers before headings: "2.", "3.1" and, where several headings count on, "1 Why registers"."""
    headings = [p for p in pieces if p.role in (Role.HEADING, Role.TITLE)]
    bare = {p: int(m[1]) for p in headings if (m := _BARE_NUMBER.match(canvas.text, p.span.start, p.span.end))}
    counted = {p for p, number in bare.items() if {number - 1, number + 1} & set(bare.values())}
    for piece in headings:
        pattern = _BARE_NUMBER if piece in counted else _NUMBER
        if number := pattern.match(canvas.text, piece.span.start, piece.span.end):
            canvas.repaint(number.start(), number.end(), PROSE, MARKUP)


def with_captions_and_summaries(canvas: Canvas, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with body text told apart: captions, and what stands under a heading such as "Summary"."""
    text, heading, body = canvas.text, Role.HEADING, Role.BODY
    summary = False
    told = []
    for piece in pieces:
        role, span = piece.role, piece.span
        if role is heading:
            summary = _is_summary(span.of(text))
        elif role is body and _CAPTION.match(text, span.start, span.end):
            piece = piece._replace(role=Role.CAPTION)
        elif role is body and summary:
            piece = piece._replace(role=Role.ABSTRACT)
        told.append(piece)
    return told


def with_title(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with the first heading of the first level as title, unless there is a title or references follow."""
    pieces = list(pieces)
    if any(p.role is Role.TITLE for p in pieces):
        return pieces
    for number, piece in enumerate(pieces):
        if piece.role is Role.HEADING and piece.level == 1:
            following = pieces[number + 1 : number + 2]
            if not any(p.role is Role.REFERENCES for p in following):
                pieces[number] = piece._replace(role=Role.TITLE)
            break
    return pieces


def _is_summary(heading: str) -> bool:
    name = heading.strip(_AROUND).lower()  # its end alone rules most out: to look for numbers is slow
    return name.endswith(_ENDS) and _NUMBER.sub("", heading).strip(_AROUND).lower() in _SUMMARIES
