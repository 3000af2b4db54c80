"""The figures of a document's tables, told by row and column."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from claimlint.dimensions.quantity.cells import by_scale, caption_scale, in_cell
from claimlint.model.document import Block, Cell, Document, Role
from claimlint.model.quantity import Kind, Quantity


def in_tables(document: Document, figures: Sequence[Quantity]) -> Iterator[Quantity]:
    """``figures`` of ``document``, those in a table's cells as its heads and labels have them. Where words before the
    table scale its bare numbers ("Amounts in millions"), these come once more at that scale."""
    cells = [(cell, block) for block in document.blocks if block.role is Role.TABLE for cell in block.cells]
    cells.sort(key=lambda pair: pair[0].span)
    starts = [cell.span.start for cell, _ in cells]
    for figure in figures:
        place = bisect_right(starts, figure.number.start) - 1
        if place < 0 or not cells[place][0].span.contains(figure.number):
            yield figure
        else:
            yield from _told(document, figure, *cells[place])


def _told(document: Document, figure: Quantity, cell: Cell, block: Block) -> Iterator[Quantity]:
    told = in_cell(figure, cell.column, cell.row)
    yield told
    factor = caption_scale(document.text[: block.span.start])
    if factor != 1 and told.kind in (Kind.PLAIN, Kind.COUNT) and told.figures == figure.figures:
        yield by_scale(told, factor)
