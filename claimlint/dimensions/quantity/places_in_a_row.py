"""Ordinals ("the 12th", "the twenty-sixth seed"): do the sources have their number in any form?"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.quantity.lengths import lie_years_apart
from claimlint.dimensions.quantity.written_forms import is_number_written
from claimlint.model.evidence import Evidence
from claimlint.model.quantity import Kind, Quantity

LEAST = 13  # before it, a writer counts what the source lists: her fifth novel


def is_place_in_a_row(figure: Quantity) -> bool:
    """Whether the figure is an ordinal from LEAST on."""
    return figure.kind is Kind.ORDINAL and len(figure.figures) == 1 and figure.figures[0] >= LEAST


def is_place_told(figure: Quantity, evidence: Sequence[Evidence]) -> bool:
    """Whether some source has the number, as a figure, in a name or in Roman numerals; counts all that came before;
    or has years that lie so far apart: the 25th anniversary."""
    number = int(figure.figures[0])
    if is_number_written(number, evidence):
        return True
    return any(_is_figure(number, e) or _is_figure(number - 1, e) or lie_years_apart(e, number) for e in evidence)


def _is_figure(number: int, evidence: Evidence) -> bool:
    return any(low <= number <= high for low, high in map(_ends, evidence.index.figures))


def _ends(quantity: Quantity) -> tuple[float, float]:
    """The least and the greatest number said; a range takes in what lies between."""
    return (min(quantity.figures), max(quantity.figures)) if quantity.figures else (0.0, 0.0)
