"""Blocks taken out of a file that is no plain text (a web page, a Word file, a workbook) into a Document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from claimlint.model.document import Document, Metadata, Reference, Role
from claimlint.model.span import Span
from claimlint.reading.canvas import PROSE, Canvas
from claimlint.reading.citations import Link
from claimlint.reading.dateline import dateline
from claimlint.reading.errors import check_length
from claimlint.reading.headings import paint_heading_numbers, with_captions_and_summaries, with_title
from claimlint.reading.outline import Outline, assemble
from claimlint.reading.pieces import Piece
from claimlint.reading.references import merged, split_off_references

BETWEEN_CELLS = " | "
BETWEEN_ROWS = "\n"
BETWEEN_BLOCKS = "\n\n"


@dataclass(frozen=True, slots=True)
class Extract:
    """A block of a file: its role, its text without line ends, a heading's depth, or the cells of a table by rows."""

    role: Role
    text: str
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


def table(rows: Sequence[Sequence[str]]) -> Extract:
    """A table of cells by rows, the head first; no cell holds a line end."""
    told = tuple(tuple(row) for row in rows)
    return Extract(Role.TABLE, BETWEEN_ROWS.join(BETWEEN_CELLS.join(row) for row in told), 0, told)


def extracted_document(
    blocks: Sequence[Extract],
    path: str,
    metadata: Metadata,
    links: Sequence[Link] = (),
    notes: Sequence[Reference] = (),
) -> Document:
    """The document whose text is that of ``blocks``, parted by blank lines; offsets are into this text, those of
    ``links`` and ``notes`` too. A date that ``metadata`` lacks is taken from a dateline. Raises UnreadableError if they
    are too long."""
    check_length(sum(len(block.text) for block in blocks), path)
    text, pieces = _laid_out(blocks)
    canvas = Canvas(text, PROSE)
    pieces, entries = split_off_references(canvas, pieces)
    pieces = with_captions_and_summaries(canvas, with_title(pieces))
    paint_heading_numbers(canvas, pieces)
    published = metadata.published or dateline([b.text for b in blocks if not b.rows])
    outline = Outline(pieces, links, merged([*entries, *notes]), replace(metadata, published=published))
    return assemble(path, canvas, outline)


def _laid_out(blocks: Sequence[Extract]) -> tuple[str, list[Piece]]:
    pieces: list[Piece] = []
    at = 0
    for block in blocks:
        rows = tuple(_cell_places(block.rows, at))
        pieces.append(Piece(block.role, Span(at, at + len(block.text)), block.level, rows))
        at += len(block.text) + len(BETWEEN_BLOCKS)
    return BETWEEN_BLOCKS.join(b.text for b in blocks) + "\n", pieces


def starts_of(blocks: Sequence[Extract]) -> list[int]:
    """Where each block begins in the text of its document."""
    return list(accumulate((len(b.text) + len(BETWEEN_BLOCKS) for b in blocks[:-1]), initial=0)) if blocks else []


def _cell_places(rows: Sequence[Sequence[str]], at: int) -> Iterator[tuple[Span, ...]]:
    for row in rows:
        places = []
        for cell in row:
            places.append(Span(at, at + len(cell)))
            at += len(cell) + len(BETWEEN_CELLS)
        at -= len(BETWEEN_CELLS) - len(BETWEEN_ROWS)
        yield tuple(places)
