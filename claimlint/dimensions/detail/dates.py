"""Dates in plain text, how two of them compare, and whether a page says one.

Dates are read from tokens alone: no parse, and no guess at a part that was not said. The comparison is that of
intervals (catalogue 3.2), on the parts that both dates have.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date

from claimlint.dimensions.detail import date_build as build
from claimlint.dimensions.detail import date_cues as cues
from claimlint.dimensions.detail import date_patterns as forms
from claimlint.dimensions.detail import date_relative as relative
from claimlint.dimensions.detail.date_compare import compare_dates, dates_found
from claimlint.dimensions.detail.date_ranges import join_ranges, qualify
from claimlint.model.span import Span
from claimlint.model.when import When

__all__ = ["compare_dates", "dates_found", "read_dates"]

Builder = Callable[[re.Match[str]], Iterator[When]]
Test = Callable[[re.Match[str]], bool]
RelativeBuilder = Callable[[re.Match[str], date], Iterator[When]]

_PLAIN = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("’‘ʼ`´", "'")})


def _always(_: re.Match[str]) -> bool:
    return True


# In this order: what an earlier form has taken is not read again.
_FORMS: tuple[tuple[re.Pattern[str], Test, Builder], ...] = (
    (forms.ISO_DAY, _always, build.iso_day),
    (forms.NUMERIC, _always, build.numeric),
    (forms.DAY_MONTH, _always, build.day_and_month),
    (forms.MONTH_DAY, _always, build.day_and_month),
    (forms.MONTH_YEAR, _always, build.month_and_year),
    (forms.QUARTER, _always, build.quarter),
    (forms.HALF, _always, build.half),
    (forms.SEASON, _always, build.season),
    (forms.FISCAL, _always, build.fiscal),
    (forms.ISO_MONTH, _always, build.iso_month),
    (forms.YEAR_SPAN, _always, build.year_span),
    (forms.CENTURY, _always, build.century),
    (forms.DECADE, cues.no_age, build.decade),
    (forms.ERA, _always, build.era),
)
_LOOSE_FORMS: tuple[tuple[re.Pattern[str], Test, Builder], ...] = (
    (forms.BARE_YEAR, cues.looks_like_year, build.bare_year),
    (forms.SHORT_YEAR, _always, build.bare_year),
    (forms.SEASON_ALONE, _always, build.season_alone),
    (forms.MONTH_ALONE, cues.clear_month, build.month_alone),
    (forms.SHORT_MONTH_ALONE, _always, build.month_alone),
    (forms.WEEKDAY_ALONE, cues.no_title, build.weekday_alone),
)
_RELATIVE_FORMS: tuple[tuple[re.Pattern[str], RelativeBuilder], ...] = (
    (forms.TODAY, relative.today),
    (forms.AGO, relative.ago),
    (forms.THIS_MONTH, relative.this_month),
    (forms.THIS_SEASON, relative.this_season),
    (forms.THIS_UNIT, relative.this_unit),
    (forms.THIS_WEEKDAY, relative.weekday),
)


def read_dates(text: str, published: date | None = None) -> tuple[When, ...]:
    """Every date that ``text`` says, in its order; spans are offsets into ``text``.

    ``published`` is the day against which "last year" or "on Tuesday" is said; without it such words give no date (a
    weekday or month in them is kept as that). A part that was not said stays None. Any text has an answer, in time
    about linear in its length.
    """
    plain, places = _squeeze(text)
    found = _scan(plain, published)
    joined = join_ranges(plain, [qualify(plain, when) for when in found])
    return tuple(replace(when, span=_original(when.span, places)) for when in joined)


def _squeeze(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text with plain dashes and apostrophes and single spaces, and where its stretches stood."""
    parts, places, length = [], [(0, 0)], 0
    for found in re.finditer(r"\s+|\S+", text.translate(_PLAIN)):
        part = " " if found[0].isspace() else found[0]
        if found.start() - length != places[-1][1] - places[-1][0]:
            places.append((length, found.start()))
        parts.append(part)
        length += len(part)
    return "".join(parts), places


def _original(span: Span, places: list[tuple[int, int]]) -> Span:
    return Span(_place(span.start, places), _place(span.end - 1, places) + 1)


def _place(offset: int, places: list[tuple[int, int]]) -> int:
    short, long = places[bisect_right(places, (offset, sys.maxsize)) - 1]
    return offset - short + long


def _scan(plain: str, published: date | None) -> list[When]:
    """The dates of all forms, none within another, by place."""
    taken, found = bytearray(len(plain)), []
    for pattern, fits, builder in _FORMS:
        found += _take(taken, (w for m in pattern.finditer(plain) if fits(m) for w in builder(m)))
    if published is not None:
        for pattern, relative_builder in _RELATIVE_FORMS:
            found += _take(taken, (w for m in pattern.finditer(plain) for w in relative_builder(m, published)))
    for pattern, fits, builder in _LOOSE_FORMS:
        found += _take(taken, (w for m in pattern.finditer(plain) if fits(m) for w in builder(m)))
    return sorted(found, key=lambda when: when.span)


def _take(taken: bytearray, dates: Iterable[When]) -> Iterator[When]:
    for when in dates:
        start, end = when.span.start, when.span.end
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            yield when
