"""Ordinals ("the 12th", "the twenty-sixth seed"): do the sources have their number in any form?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimlint.dimensions.quantity.lengths import lie_years_apart
from claimlint.model.evidence import Evidence
from claimlint.model.quantity import Kind, Quantity

LEAST = 13  # before it, a writer counts what the source lists: her fifth novel
MOST = 400  # higher Roman numerals are hardly written
_ROMAN = (
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def is_place_in_a_row(figure: Quantity) -> bool:
    """Whether the figure is an ordinal from LEAST on."""
    return figure.kind is Kind.ORDINAL and len(figure.figures) == 1 and figure.figures[0] >= LEAST


def is_place_told(figure: Quantity, evidence: Sequence[Evidence]) -> bool:
    """Whether some source has the number, as a figure, in a name or in Roman numerals; counts all that came before;
    or has years that lie so far apart: the 25th anniversary."""
    number = int(figure.figures[0])
    written = re.compile(rf"(?<![\d.,]){number}(?![\d]|[.,]\d)")  # also where it counts nothing: "No. 26", "92d"
    letters = roman(number) if number <= MOST else ""
    return any(
        _is_figure(number, e)
        or _is_figure(number - 1, e)
        or lie_years_apart(e, number)
        or letters in e.index.words
        or written.search(e.index.document.text)
        for e in evidence
    )


def _is_figure(number: int, evidence: Evidence) -> bool:
    return any(low <= number <= high for low, high in map(_ends, evidence.index.figures))


def _ends(quantity: Quantity) -> tuple[float, float]:
    """The least and the greatest number said; a range takes in what lies between."""
    return (min(quantity.figures), max(quantity.figures)) if quantity.figures else (0.0, 0.0)


def roman(number: int) -> str:
    """A number from 1 to 400 in small Roman numerals."""
    out = ""
    for value, letters in _ROMAN:
        out += letters * (number // value)
        number %= value
    return out
