"""What stands around a date and changes its stretch: "early", "circa" before it, and "to" or a dash between two."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from claimlint.dimensions.detail import date_build as build
from claimlint.model.span import Span
from claimlint.model.when import When

_QUALIFIER = re.compile(
    r"\b(?P<part>(?:early|mid|late)(?:[- ]to[- ](?:mid|late))?|(?:the )?(?:beginning|start|middle|end) of)[ -]"
    r"(?:the |in )?$"
    r"|(?P<about>\b(?:circa|around|about|approximately|roughly) |\bc(?:a?\.|a) ?)(?:in )?$",
    re.IGNORECASE,
)
_JOINER = re.compile(r" ?- ?| (?:to|until|till|through|thru|up to|and) ?")
_BETWEEN = re.compile(r"\b(?:between) (?:the )?$", re.IGNORECASE)


def qualify(plain: str, when: When) -> When:
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
    return replace(when, first=build.moved(when.first, -slack), last=build.moved(when.last, slack))


def _year_slack(year: int | None) -> int:
    if year is None or year % 10:
        return 1
    return 10 if year % 100 == 0 else 5 if year % 50 == 0 else 2


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


def join_ranges(plain: str, dates: list[When]) -> list[When]:
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
    if len(gap) > 10 or not _JOINER.fullmatch(gap) or low.relative or high.relative:
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
        ranged=True,
        approximate=low.approximate or high.approximate,
        span=span,
    )


def _month_range(low: When, high: When, span: Span) -> When | None:
    """March to May, with no year: the months in it, over the turn of the year if need be. Days stay two dates."""
    if low.month is None or high.month is None or low.day is not None or low.year is not None:
        return None
    count = (high.month - low.month) % 12 + 1
    return When(months=tuple((low.month - 1 + i) % 12 + 1 for i in range(count)), ranged=True, span=span)
