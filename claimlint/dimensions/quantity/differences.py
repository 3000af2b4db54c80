"""Figures of a claim that tell how two figures of the evidence differ: "170 lower", "rose by 40 million", "shrank by
0.7 %". The claim says that it has reckoned, and from what stands side by side: so no chance hit counts against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimlint.dimensions.quantity.bounds import MARKS_OF_CHANGE
from claimlint.dimensions.quantity.compare import measured_alike, points, unit_class
from claimlint.model.evidence import Evidence
from claimlint.model.interval import Interval
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.word import Word

Two = tuple[float, float]

COMPARATIVES = frozenset({"JJR", "RBR"})
BEHIND = 4  # words from a figure to the comparative that it measures
SIDE_BY_SIDE = 150  # characters between two figures that a writer compares
LONGEST = 8  # figures of a list, with the one that its sum is compared with
SLACK = 1e-9


def is_difference(figure: Quantity, words: Sequence[Word], nearby: Sequence[tuple[Evidence, Quantity]]) -> bool:
    """Whether ``words``, the claim's, say of the figure that something differs by it, and two neighbours among
    ``nearby`` do."""
    if len(figure.figures) != 1 or not is_told_as_difference(figure, words):
        return False
    if figure.kind is Kind.SHARE:
        return any(_fits(size, figure.interval) for size in _growths(nearby))
    as_said = figure.interval.scale(figure.figures[0] / points(figure)[0]) if points(figure)[0] else figure.interval
    alike = [(source, told) for source, q in nearby if (told := _in_unit_of(figure, q)) is not None]
    pairs = (*_neighbours(alike), *_totals(alike))
    gaps = ((abs(a - b), abs(x - y)) for (a, b), (x, y) in pairs)
    return any(_fits(said, as_said) or _fits(size, figure.interval) for said, size in gaps)


def _in_unit_of(figure: Quantity, other: Quantity) -> Quantity | None:
    """The other figure if it measures what ``figure`` does, a number without unit as one of that unit; else None."""
    told, mine = measured_alike(other, figure) or (other, figure)
    return told if unit_class(told) == unit_class(mine) else None


def _fits(size: float, interval: Interval) -> bool:
    return interval.low - SLACK <= size <= interval.high + SLACK


def is_told_as_difference(figure: Quantity, words: Sequence[Word]) -> bool:
    """Whether a verb of change governs the figure, or a comparative follows it."""
    if figure.mark in MARKS_OF_CHANGE:
        return True
    behind = [word for word in words if word.span.start >= figure.span.end][:BEHIND]
    return any(word.tag in COMPARATIVES for word in behind)


def _growths(nearby: Sequence[tuple[Evidence, Quantity]]) -> Iterator[float]:
    """Growth from either of two figures to the other, as a share of 1."""
    return (abs(a - b) / base for _, (a, b) in _neighbours(nearby) for base in (a, b) if base)


def _neighbours(nearby: Sequence[tuple[Evidence, Quantity]]) -> Iterator[tuple[Two, Two]]:
    """The numbers of neighbours of one unit in one source, and of every second figure: as said, in base units."""
    for (source, a), (other, b) in (*pairwise(nearby), *zip(nearby, nearby[2:], strict=False)):
        alike = source is other and unit_class(a) == unit_class(b)
        if alike and 0 <= b.span.start - a.span.end <= SIDE_BY_SIDE:
            said = ((x, y) for x in a.figures for y in b.figures)
            yield from zip(said, ((x, y) for x in points(a) for y in points(b)), strict=True)


def _totals(nearby: Sequence[tuple[Evidence, Quantity]]) -> Iterator[tuple[Two, Two]]:
    """The sum of two figures or more of one unit that stand beside each other, with the one that follows them: "21
    nights in January, 14 in February and 16 in March. She had planned on 60"."""
    for start in range(len(nearby)):
        said, size, (source, last) = 0.0, 0.0, nearby[start]
        for number, (other, figure) in enumerate(nearby[start : start + LONGEST]):
            apart = figure.span.start - last.span.end if number else 0
            if other is not source or apart > SIDE_BY_SIDE or len(figure.figures) != 1:
                break
            if number > 1:
                yield (said, figure.figures[0]), (size, points(figure)[0])
            said, size, last = said + figure.figures[0], size + points(figure)[0], figure
