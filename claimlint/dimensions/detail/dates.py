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
from datetime import date, timedelta

from claimlint.dimensions.detail import date_build as build
from claimlint.dimensions.detail import date_patterns as forms
from claimlint.dimensions.detail import date_relative as relative
from claimlint.dimensions.detail.date_compare import compare_dates, dates_found
from claimlint.model.span import Span
from claimlint.model.when import When

__all__ = ["compare_dates", "dates_found", "read_dates"]

Builder = Callable[[re.Match[str]], Iterator[When]]
Test = Callable[[re.Match[str]], bool]
RelativeBuilder = Callable[[re.Match[str], date], Iterator[When]]

_PLAIN = str.maketrans({**dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("’‘ʼ`´", "'")})
_MONTH_CUE = re.compile(
    r"\b(?:in|of|since|until|till|by|last|next|this|early|late|mid|from|through|throughout|during|before|after|"
    r"between|every|each|beginning|end)[ -]$",
    re.IGNORECASE,
)
_RANGE_AHEAD = re.compile(rf" ?(?:-|/|to|and|through|until|or) ?(?:{'|'.join(m.capitalize() for m in forms.MONTHS)})\b")
_RANGE_BEHIND = re.compile(rf"\b(?:{'|'.join(m.capitalize() for m in forms.MONTHS)}) ?(?:-|/|to|and|until|or) ?$")
_NAME_AHEAD = re.compile(r"'s\b| [A-Z][a-z]")
_CLEAR_MONTHS = frozenset(range(1, 13)) - {3, 5, 8}
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|by|of|from|until|till|before|after|during|through|between|circa|early|mid|late|year|season|"
    r"edition|class|as of|to|and|or)(?: about| around| approximately)?[ -]|[(\[]|\bc(?:a?\.|a) ?)$",
    re.IGNORECASE,
)
_NO_YEAR_CUE = re.compile(
    r"(?:\b(?:population|total|sum|number|average|maximum|minimum|capacity|height|altitude|elevation|score|length|"
    r"area|weight|cost|price|crowd|audience|attendance|group|speed|depth|distance|team|staff) of"
    r"|\b(?:about|around|nearly|almost|some|over|than|least|most|up to|another|no\.|number|nos\.|approximately|"
    r"roughly|only|just|exactly)) $|[:=] ?$|[#×x*+]$",
    re.IGNORECASE,
)
_DETERMINER = re.compile(r"\b(?:the|a|an|his|her|its|their|our|my|this|that|'s) $", re.IGNORECASE)
_PLURAL_AHEAD = re.compile(r" [a-z]+(?<![suia'])s\b")
_SENTENCE_START = re.compile(r"^\W*$|[.!?]['\")]* $")
_QUALIFIER = re.compile(
    r"\b(?P<part>(?:early|mid|late)(?:[- ]to[- ](?:mid|late))?|(?:the )?(?:beginning|start|middle|end) of)[ -]"
    r"(?:the |in )?$"
    r"|(?P<about>\b(?:circa|around|about|approximately|roughly) |\bc(?:a?\.|a) ?)(?:in )?$",
    re.IGNORECASE,
)
_JOINER = re.compile(r" ?- ?| (?:to|until|till|through|thru|up to|and) ?")
_BETWEEN = re.compile(r"\b(?:between) (?:the )?$", re.IGNORECASE)


def _clear_month(match: re.Match[str]) -> bool:
    """Whether a capitalised month's name alone is a month: May, March and August also are names and words."""
    before, after = match.string[max(0, match.start() - 20) : match.start()], match.string[match.end() :][:30]
    if _RANGE_AHEAD.match(after) or _RANGE_BEHIND.search(before):
        return True
    number = build.month_number(match["month"])
    if _NAME_AHEAD.match(after) and number in (3, 4, 5, 6, 8):
        return False
    return number in _CLEAR_MONTHS or bool(_MONTH_CUE.search(before))


def _looks_like_year(match: re.Match[str]) -> bool:
    """Whether four digits are a year: by a cue before them or brackets, else if no count, name or code."""
    text, year = match.string, int(match["year"])
    before, after = text[max(0, match.start() - 30) : match.start()], text[match.end() : match.end() + 30]
    if before[-1:].isalpha() or after[:1].isalpha() or before.endswith(("/", "_")):
        return False
    if _NO_YEAR_CUE.search(before):
        return False
    round_count = year % 10 == 0 and bool(_PLURAL_AHEAD.match(after))
    if _YEAR_CUE.search(before) or after[:2] == "'s":
        return not (round_count and year < 1900)
    if year < 1700:
        return bool(_DETERMINER.search(before)) and not round_count
    return not round_count or bool(_DETERMINER.search(before) and year >= 1900)


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
    (forms.DECADE, _always, build.decade),
    (forms.ERA, _always, build.era),
)
_LOOSE_FORMS: tuple[tuple[re.Pattern[str], Test, Builder], ...] = (
    (forms.BARE_YEAR, _looks_like_year, build.bare_year),
    (forms.SHORT_YEAR, _always, build.bare_year),
    (forms.SEASON_ALONE, _always, build.season_alone),
    (forms.MONTH_ALONE, _clear_month, build.month_alone),
    (forms.SHORT_MONTH_ALONE, _always, build.month_alone),
    (forms.WEEKDAY_ALONE, _always, build.weekday_alone),
)
_RELATIVE_FORMS: tuple[tuple[re.Pattern[str], RelativeBuilder], ...] = (
    (forms.TODAY, relative.today),
    (forms.AGO, relative.ago),
    (forms.THIS_MONTH, relative.this_month),
    (forms.THIS_SEASON, relative.this_season),
    (forms.THIS_UNIT, relative.this_unit),
    (forms.WEEKDAY_ALONE, relative.weekday),
)


def read_dates(text: str, published: date | None = None) -> tuple[When, ...]:
    """Every date that ``text`` says, in its order; spans are offsets into ``text``.

    ``published`` is the day against which "last year" or "on Tuesday" is said; without it such words give no date (a
    weekday or month in them is kept as that). A part that was not said stays None. Any text has an answer, in time
    about linear in its length.
    """
    plain, places = _squeeze(text)
    found = _scan(plain, published)
    joined = _join_ranges(plain, [_qualify(plain, when) for when in found])
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


def _qualify(plain: str, when: When) -> When:
    """The date with "early", "late", "circa" before it: another stretch, and approximate."""
    start = when.span.start
    found = _QUALIFIER.search(plain[max(0, start - 30) : start])
    if found is None or when.relative:
        return when
    span = Span(start - len(found[0]), when.span.end)
    if found["about"]:
        return replace(_loosened(when), approximate=True, span=span)
    return replace(_part_of(when, found["part"].lower()), approximate=True, span=span)


def _loosened(when: When) -> When:
    """A stretch with slack at both ends: days about a day, a month about a month, and years about a year (more if
    round: "c. 1500" may be 1505)."""
    if when.first is None or when.last is None:
        return when
    if when.day is not None:
        slack = 3
    elif when.month is not None:
        slack = 31
    else:
        slack = _year_slack(when.year)
        first, last = build.years(when.first.year - slack, when.last.year + slack)
        return replace(when, first=first, last=last)
    return replace(when, first=_moved(when.first, -slack), last=_moved(when.last, slack))


def _year_slack(year: int | None) -> int:
    if year is None or year % 10:
        return 1
    return 10 if year % 100 == 0 else 5 if year % 50 == 0 else 2


def _moved(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _part_of(when: When, part: str) -> When:
    """The early, middle or late part of a stretch: half of it each, so that neighbours overlap."""
    if when.first is None or when.last is None:
        return when
    length = (when.last - when.first).days
    first, last = when.first, when.last
    if part.startswith(("early", "the beginning", "the start", "beginning", "start")):
        last = first + timedelta(days=length if "late" in part else length * 3 // 4 if "mid" in part else length // 2)
    elif part.startswith(("late", "the end", "end")):
        first = last - timedelta(days=length // 2)
    else:
        low = length // 4
        first, last = first + timedelta(days=low), last - timedelta(days=0 if "late" in part else low)
    return replace(when, first=first, last=last)


def _join_ranges(plain: str, dates: list[When]) -> list[When]:
    """The dates with "from A to B", "A-B" and "between A and B" made one stretch."""
    joined: list[When] = []
    for when in dates:
        whole = _range(plain, joined[-1], when) if joined else None
        if whole is None:
            joined.append(when)
        else:
            joined[-1] = whole
    return joined


def _range(plain: str, low: When, high: When) -> When | None:
    gap = plain[low.span.end : high.span.start]
    if len(gap) > 10 or not _JOINER.fullmatch(gap):
        return None
    if "and" in gap and not _BETWEEN.search(plain[max(0, low.span.start - 14) : low.span.start]):
        return None
    span = low.span.cover(high.span)
    if high.year is not None and low.year is None and low.month is not None:
        year = high.year - (low.month > (high.month or 12))
        low = replace(build.dated(year, low.month, low.day, low.span), approximate=low.approximate)
    if low.first is None and high.first is None:
        return _month_range(low, high, span)
    if low.first is None or high.last is None or low.first > high.last:
        return None
    same_year = low.year if low.year == high.year else None
    return When(
        year=same_year,
        first=low.first,
        last=high.last,
        relative=low.relative or high.relative,
        approximate=low.approximate or high.approximate,
        span=span,
    )


def _month_range(low: When, high: When, span: Span) -> When | None:
    """March to May, with no year: the months in it, over the turn of the year if need be."""
    if low.month is None or high.month is None or low.year is not None:
        return None
    count = (high.month - low.month) % 12 + 1
    return When(months=tuple((low.month - 1 + i) % 12 + 1 for i in range(count)), span=span)
