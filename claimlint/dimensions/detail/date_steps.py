"""Years and days that a page reaches by a step from another date: "a year later", "next summer", "on Sunday".

A step is told from the last date before it ("a year later"), or from the day of writing ("next summer", "in a year's
time"), for which any day that the page gives in full may stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from claimlint.dimensions.detail.date_build import dated, moved, plain_year
from claimlint.dimensions.detail.date_patterns import NUMBERS
from claimlint.model.span import Span
from claimlint.model.when import When

NOWHERE = Span(0, 0)
BACK = 300  # characters in which the date lies from which a step is told
_COUNT = rf"(?P<count>\d{{1,2}}|an?|{'|'.join(NUMBERS)})"
_TURN = r"year|season|campaign|term|spring|summer|autumn|fall|winter|edition"
_FROM_A_DATE = re.compile(
    rf"\b{_COUNT} years? (?P<sign>later|after|on|afterwards|earlier|before|previously)\b"
    rf"|\bthe (?P<side>following|next|ensuing|previous|preceding) (?:{_TURN})\b"
    rf"|\bthe (?:{_TURN}) (?P<end>after|before)\b",
    re.IGNORECASE,
)
_FROM_THE_DAY = re.compile(
    rf"\b(?P<side>next|coming|forthcoming|upcoming|following|last|past|previous) (?:{_TURN})\b"
    rf"|\bin {_COUNT} years?['’]?s?['’]? time\b|\b{_COUNT.replace('count', 'back')} years? (?P<ago>ago)\b",
    re.IGNORECASE,
)
_BACKWARDS = frozenset({"earlier", "before", "previously", "previous", "preceding", "last", "past", "ago"})


@lru_cache(maxsize=64)
def stepped(text: str, dates: tuple[When, ...]) -> tuple[When, ...]:
    """The years and days to which steps in ``text`` lead from its own ``dates`` (spans are offsets into ``text``)."""
    years = {*_from_a_date(text, dates), *_from_the_day(text, dates)}
    days = (dated(day.year, day.month, day.day, NOWHERE) for day in sorted(set(_weekdays(dates))))
    return (*(plain_year(year, NOWHERE) for year in sorted(years)), *days)


def _from_a_date(text: str, dates: Sequence[When]) -> Iterator[int]:
    for match in _FROM_A_DATE.finditer(text):
        near = (when for when in dates if match.start() - BACK <= when.span.start < match.start())
        yield from (when.year + _step(match) for when in near if when.year is not None)


def _from_the_day(text: str, dates: Sequence[When]) -> Iterator[int]:
    days = {when.year for when in dates if when.day is not None and when.year is not None}
    for match in _FROM_THE_DAY.finditer(text):
        yield from (year + _step(match) for year in days)


def _weekdays(dates: Sequence[When]) -> Iterator[date]:
    """The days within a week of a day given in full that a weekday told alone may be: "will start on Sunday"."""
    alone = {when.weekday for when in dates if when.weekday is not None and when.day is None}
    for day in {when.first for when in dates if when.first is not None and when.day is not None}:
        near = (moved(day, n) for n in range(-7, 8))
        yield from (other for other in near if other.weekday() in alone)


def _step(match: re.Match[str]) -> int:
    """The years that a match steps on (or back: negative)."""
    groups = {name: said.lower() for name, said in match.groupdict().items() if said}
    said = groups.get("count") or groups.get("back") or "one"
    number = int(said) if said.isdigit() else 1 if said in ("a", "an") else NUMBERS.index(said) + 1
    return -number if _BACKWARDS.intersection(groups.values()) else number
