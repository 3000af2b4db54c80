"""Whether a statement's figures are those of what it is held against: another share is of other cases."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.model.index import Index
from claimlint.model.quantity import Quantity
from claimlint.model.span import Span
from claimlint.model.statement import Statement


def of_other_cases(statement: Statement, place: Span, index: Index) -> bool:
    """Whether the statement has a figure that the evidence's passage at ``place`` has not: "12 % were not convicted"
    is the rest of "88 % were convicted" and denies nothing of these."""
    there = [figure for figure in index.figures.inside(place) if place.contains(figure.span)]
    return bool(there) and any(not _is_among(mine, there) for mine in statement.quantities)


def _is_among(mine: Quantity, there: Sequence[Quantity]) -> bool:
    """Whether a figure is one of those of the passage, be it told in another way ("a dozen schools", "12 schools")."""
    return any((mine.figures, mine.unit) == (other.figures, other.unit) for other in there)
