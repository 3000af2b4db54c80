"""Figures and dates of one stretch of text, each read once: a date's digits are no quantity."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from claimlint.dimensions.detail.dates import read_dates
from claimlint.dimensions.quantity.read import read_figures
from claimlint.model.quantity import Quantity
from claimlint.model.when import When


def read_details(
    text: str, start: int = 0, published: date | None = None
) -> tuple[tuple[Quantity, ...], tuple[When, ...]]:
    """The figures and dates of ``text``, which begins at offset ``start`` of its file, with their places in the file.

    ``published`` is the document's own date, against which "last year" is resolved.
    """
    figures, dates = _details(text, published)
    return (
        tuple(replace(q, span=q.span.shift(start), number=q.number.shift(start)) for q in figures),
        tuple(replace(when, span=when.span.shift(start)) for when in dates),
    )


@lru_cache(maxsize=1 << 13)
def _details(text: str, published: date | None) -> tuple[tuple[Quantity, ...], tuple[When, ...]]:
    """The same with places in ``text``: a draft's sentences are read as claims and as evidence for other sentences."""
    dates = read_dates(text, published)
    return tuple(read_figures(text, taken=[when.span for when in dates])), tuple(dates)
