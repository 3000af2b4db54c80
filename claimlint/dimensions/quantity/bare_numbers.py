"""Numbers that a page writes beside an abbreviation or in a row, and that are therefore read as no quantities:
"Gls 23", "Orm 21 Holm 14". They say of nothing what it measures, but a figure that is one of them is not absent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimlint.model.evidence import Evidence
from claimlint.model.index import Index, kept_with_index
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.span import Span

LEAST = 13  # smaller whole numbers stand on every page for something
_DIGITS = 6  # behind the point, of a share as a decimal
_NUMBER = re.compile(
    r"(?<![\w.,/])(?<!\d:)\.?\d+(?:,\d{3})*(?:\.\d+)?(?!:\d\d)(?=(?P<scale>k|m|bn)?(?!\w))", re.IGNORECASE
)
_SCALES = {"k": 1e3, "m": 1e6, "bn": 1e9}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written, and its place."""

    value: float
    span: Span


def is_written(figure: Quantity, evidence: Sequence[Evidence]) -> bool:
    """Whether a source writes the figure as a bare number, each end of a range by itself, or a share as a decimal
    (.633); not if it is small."""
    if figure.kind is Kind.ORDINAL:
        return False
    if figure.kind is Kind.SHARE and _are_written({*(round(n / 100, _DIGITS) for n in figure.figures)}, evidence):
        return True
    return not any(n < LEAST and n.is_integer() for n in figure.figures) and _are_written({*figure.figures}, evidence)


def _are_written(numbers: set[float], evidence: Sequence[Evidence]) -> bool:
    return any(numbers <= {n.value for n in bare_numbers(e.index)} for e in evidence)


def are_written_together(figure: Quantity, evidence: Sequence[Evidence]) -> bool:
    """Whether a passage of a source writes all numbers of the figure, however small."""
    return any(_hold(e.index, passage, figure) for e in evidence for passage in e.index.passages)


def _hold(index: Index, passage: Span, figure: Quantity) -> bool:
    return {*figure.figures} <= {n.value for n in bare_numbers(index) if passage.contains(n.span)}


@kept_with_index
def bare_numbers(index: Index) -> tuple[Number, ...]:
    """The numbers of a document outside its dates, one with a letter for its scale ("3.4m") in both readings."""
    dates = sorted(when.span for when in index.dates)
    found = []
    for match in _NUMBER.finditer(index.document.masked):
        span = Span(*match.span())
        if not any(date.contains(span) for date in dates):
            value = float(match.group().replace(",", ""))
            scale = _SCALES.get((match["scale"] or "").lower(), 1.0)
            found += [Number(value, span), Number(value * scale, span)]
    return tuple(found)
