"""Dates in plain text, how two of them compare, and whether a page says one.

Dates are read from tokens alone: no parse, and no guess at a part that was not said. The comparison is that of
intervals (catalogue 3.2), on the parts that both dates have.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache, partial

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
RelativeBuilder = Callable[[date, re.Match[str]], Iterator[When]]

_UNEVEN = re.compile(r"[^\S ]|  ")  # white space that is more, or other, than one space
_DIGIT = re.compile(r"\d")
_FULL_YEAR = re.compile(forms.YEAR)
_PLAIN = str.maketrans(
    {**dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("’‘ʼ`´", "'"), "İ": "I", "ı": "i"}  # where case is ignored, an i
)


@dataclass(frozen=True, slots=True)
class Text:
    """A text as the forms of dates are made for: ``plain`` and ``folded`` to lower case, and whether it has a digit,
    and a year in four."""

    plain: str
    folded: str
    digits: bool
    year: bool

    @classmethod
    def of(cls, plain: str) -> Text:
        """A text whose dashes, apostrophes and spaces are plain."""
        return cls(plain, plain.casefold(), _DIGIT.search(plain) is not None, _FULL_YEAR.search(plain) is not None)


def _always(_: re.Match[str]) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Form:
    """A form of dates: its pattern, what reads a match, and a test of the match. ``hints``: the pattern matches no
    plain text that, case folded, holds none of them; ``digits``: none without a digit; ``year``: none without a year in
    four digits. Each is told ten times as fast."""

    pattern: str
    build: Builder
    hints: tuple[str, ...] = ("",)
    digits: bool = True
    year: bool = False
    fits: Test = _always

    def found(self, text: Text) -> Iterator[When]:
        """The dates of this form in a text, in order."""
        for match in _compiled(self.pattern).finditer(text.plain):
            if self.fits(match):
                yield from self.build(match)

    def may_be_in(self, text: Text) -> bool:
        """Whether a text has what every date of this form has."""
        if (self.digits and not text.digits) or (self.year and not text.year):
            return False
        return any(hint in text.folded for hint in self.hints)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


# In this order: what an earlier form has taken is not read again.
_FORMS = (
    Form(forms.ISO_DAY, build.iso_day, ("-", "/", "."), year=True),
    Form(forms.NUMERIC, build.numeric, ("-", "/", ".")),
    Form(forms.DAY_MONTH, build.day_and_month, forms.SHORT_MONTHS, fits=cues.no_end_of_range),
    Form(forms.MONTH_DAY, build.day_and_month, forms.SHORT_MONTHS),
    Form(forms.DAY_IN_WORDS, build.day_in_words, ("first", "second", "third", "th"), digits=False),
    Form(forms.MONTH_YEAR, build.month_and_year, forms.SHORT_MONTHS),
    Form(forms.QUARTER, build.quarter, ("q",)),
    Form(forms.HALF, build.half, ("half", "h1", "h2"), year=True),
    Form(forms.SEASON, build.season, tuple(forms.SEASONS)),
    Form(forms.FISCAL, build.fiscal, ("fy", "fiscal")),
    Form(forms.ISO_MONTH, build.iso_month, ("-", "/"), year=True),
    Form(forms.YEAR_SPAN, build.year_span, ("-", "/"), year=True),
    Form(forms.CENTURY, build.century, ("centur",), digits=False),
    Form(forms.DECADE, build.decade, ("0s", "0's", "ties"), digits=False, fits=cues.no_age),
    Form(forms.ERA, build.era, ("bc", "b.c", "ce", "ad", "a.d")),
)
_LOOSE_FORMS = (
    Form(forms.BARE_YEAR, build.bare_year, year=True, fits=cues.looks_like_year),
    Form(forms.SHORT_YEAR, build.bare_year, ("'",)),
    Form(forms.SEASON_ALONE, build.season_alone, tuple(forms.SEASONS), digits=False),
    Form(forms.MONTH_ALONE, build.month_alone, forms.MONTHS, digits=False, fits=cues.clear_month),
    Form(forms.SHORT_MONTH_ALONE, build.month_alone, forms.SHORT_MONTHS, digits=False),
    Form(forms.WEEKDAY_ALONE, build.weekday_alone, forms.WEEKDAYS, digits=False, fits=cues.no_title),
)
_THIS = ("this ", "last ", "next ")
_RELATIVE_FORMS: tuple[tuple[str, RelativeBuilder, tuple[str, ...]], ...] = (
    (forms.TODAY, relative.today, ("today", "tonight", "yesterday", "tomorrow", "this ", "last night")),
    (forms.AGO, relative.ago, (" ago",)),
    (forms.THIS_MONTH, relative.this_month, _THIS),
    (forms.THIS_SEASON, relative.this_season, _THIS),
    (forms.THIS_UNIT, relative.this_unit, (*_THIS, "past ", "previous ", "coming ", "current ")),
    (forms.THIS_WEEKDAY, relative.weekday, forms.WEEKDAYS),
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
    plain = text.translate(_PLAIN)
    if not _UNEVEN.search(plain):
        return plain, places
    for found in re.finditer(r"\s+|\S+", plain):
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
    text = Text.of(plain)
    taken, found = bytearray(len(plain)), []
    for form in forms_of_dates(published):
        if form.may_be_in(text):
            found += _take(taken, form.found(text))
    return sorted(found, key=lambda when: when.span)


@lru_cache(maxsize=1_024)
def forms_of_dates(published: date | None) -> tuple[Form, ...]:
    """All forms, in the order in which a text is searched for them."""
    return *_FORMS, *_relative_forms(published), *_LOOSE_FORMS


def _relative_forms(published: date | None) -> tuple[Form, ...]:
    """The forms that say a date by the day on which they were written; none if that is not known."""
    if published is None:
        return ()
    return tuple(Form(form, partial(read, published), hints, digits=False) for form, read, hints in _RELATIVE_FORMS)


def _take(taken: bytearray, dates: Iterable[When]) -> Iterator[When]:
    for when in dates:
        start, end = when.span.start, when.span.end
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            yield when
