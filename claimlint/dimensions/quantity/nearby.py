"""The figures of the evidence that a claim's may be reckoned from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.model.evidence import Evidence
from claimlint.model.quantity import Quantity

FEW = 40  # passages: a document that has no more is reckoned with whole
MOST_CELLS = 120  # a greater table is looked up, not reckoned with


def nearby_figures(evidence: Sequence[Evidence]) -> list[tuple[Evidence, Quantity]]:
    """The figures of the best passages of each source and of those next to them, all of a short source's; then those of
    its tables again, column by column, as what stands in a column is summed and compared."""
    return [(e, figure) for e in evidence for figure in (*_nearby(e), *_columns(e))]


def _nearby(evidence: Evidence) -> Iterator[Quantity]:
    if len(evidence.index.passages) <= FEW:
        return iter(evidence.index.figures)
    passages = evidence.index.passages
    near = {number + step for number in evidence.passages for step in (-1, 0, 1) if 0 <= number + step < len(passages)}
    return (q for number in sorted(near) for q in evidence.index.figures.inside(passages[number]))


def _columns(evidence: Evidence) -> Iterator[Quantity]:
    for block in evidence.index.document.blocks:
        if 0 < len(block.cells) <= MOST_CELLS:
            for column in dict.fromkeys(cell.column for cell in block.cells):
                spans = (cell.span for cell in block.cells if cell.column == column)
                yield from (q for span in spans for q in evidence.index.figures.inside(span))
