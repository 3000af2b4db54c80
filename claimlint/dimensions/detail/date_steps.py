"""Dates that a page reaches by a step from another date: "a year later", "a week after", "next summer", "on Sunday".

A step is told from a date beside it: from the one before it ("in 2003, a year later"), to that one ("in 2003, six years
after starting it") or from the one that follows ("three days before the vote on 4 May"). Or it is told from the day of
writing ("next summer", "in a year's time"), for which any day that the page gives in full may stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache

from claimlint.dimensions.detail.date_build import dated, month_end, moved, plain_year
from claimlint.dimensions.detail.date_patterns import NUMBERS
from claimlint.model.span import Span
from claimlint.model.when import When

NOWHERE = Span(0, 0)
BACK = 300  # characters in which the date lies from which a step is told
AHEAD = 60  # characters in which it lies behind "after" or "before"
FEW = 2  # years
LOOK = 20  # characters in which the word before a date stands
_COUNT = rf"(?P<count>\d{{1,2}}|an?|{'|'.join(NUMBERS)})"
_TURN = r"year|season|campaign|term|spring|summer|autumn|fall|winter|edition"
_UNIT = r"(?P<unit>day|night|week|fortnight|month|year|decade)s?"
_FROM_A_DATE = re.compile(
    rf"\b{_COUNT} {_UNIT} (?P<sign>later|after|on(?=[,.;:!?)]|$)|afterwards|"
    r"longer|earlier|before|previously|shorter|sooner)(?!\w)"
    rf"|\bthe (?P<side>following|next|ensuing|previous|preceding) (?:{_TURN})\b"
    rf"|\bthe (?:{_TURN}) (?P<end>after|before)\b",
    re.IGNORECASE,
)
_FROM_THE_DAY = re.compile(
    rf"\b(?P<side>next|coming|forthcoming|upcoming|following|last|past|previous) (?:{_TURN})\b"
    rf"|\bin {_COUNT} years?['’]?s?['’]? time\b|\b{_COUNT.replace('count', 'back')} years? (?P<ago>ago)\b",
    re.IGNORECASE,
)
_FROM_TODAY = re.compile(r"\b(?:(?P<back>yesterday|last night)|tomorrow)\b", re.IGNORECASE)
_LAST_NIGHT = re.compile(r"\b(?:yesterday|last night),? \(?", re.IGNORECASE)
_JUBILEES = {"centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300}
_TENS = ("tenth", "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth")
_JUBILEES |= {f"{word} anniversary": 10 * tens for tens, word in enumerate(_TENS, 1)}
_ANNIVERSARY = re.compile(  # not the end of "hundred and fiftieth"
    rf"\b(?:(?P<number>\d{{1,4}})(?:st|nd|rd|th) (?:birthday|anniversary)"
    rf"|(?<!-)(?<!\band )(?P<word>{'|'.join(_JUBILEES)}))\b",
    re.IGNORECASE,
)
_ON_THE_DAY = re.compile(r"\bon (?:the|its|his|her|their) $", re.IGNORECASE)
_BACKWARDS = frozenset(
    {"earlier", "before", "previously", "previous", "preceding", "last", "past", "ago", "longer", "sooner"}
)
_BOTH_WAYS = frozenset({"after", "before", "longer", "shorter"})  # of a term as it was, or as it came to be
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "year": 12, "decade": 120}
_AT_THE_END = re.compile(r"(?:the )?end of\b", re.IGNORECASE)
_ON = re.compile(r" (?:on|onwards?)\b")
_STARTING = re.compile(r"\b(?:from|since|as of)(?: the)?(?: (?:early|mid|late|start of|end of))? $", re.IGNORECASE)
BOUNDING = frozenset({"by", "until", "till", "to", "through", "before", "after", "since", "from"})
_SOME_YEAR = 2001  # where the year is not said: any that is no leap year


@lru_cache(maxsize=64)
def stepped(text: str, dates: tuple[When, ...]) -> tuple[When, ...]:
    """The dates to which steps in ``text`` lead from its own ``dates`` (spans are offsets into ``text``)."""
    years = sorted(set(_from_the_day(text, dates)))
    days = (dated(day.year, day.month, day.day, NOWHERE) for day in sorted(set(_weekdays(dates))))
    beside = (*_day_beside(text, dates), *_first_times(text, dates))
    return (*_from_a_date(text, dates), *(plain_year(year, NOWHERE) for year in years), *days, *beside)


def _from_a_date(text: str, dates: Sequence[When]) -> Iterator[When]:
    for match in _FROM_A_DATE.finditer(text):
        unit, step = match["unit"] or "year", _step(match)
        both = (match["sign"] or "").lower() in _BOTH_WAYS
        for when in _beside(match, text, dates, both):
            yield from _moved(when, unit, step)
            if both:
                yield from _moved(when, unit, -step)


def _beside(match: re.Match[str], text: str, dates: Sequence[When], both: bool) -> Iterator[When]:
    """The dates from which a step may be told: those before it, and one that follows "after" in the same sentence."""
    for when in dates:
        start = when.span.start
        follows = both and match.end() <= start <= match.end() + AHEAD and ". " not in text[match.end() : start]
        if follows or match.start() - BACK <= start < match.start():
            yield when


def _moved(when: When, unit: str, step: int) -> Iterator[When]:
    """The date that lies ``step`` units off, as far as it was said; nothing if the unit is finer than the date."""
    if when.year is not None and when.first is None:  # before Christ, or no day of the calendar
        return
    has_year, year = when.year is not None, when.year or _SOME_YEAR
    if unit in _DAYS and when.month is not None and when.day is not None:
        start = date(year, when.month, min(when.day, month_end(year, when.month).day))
        day = moved(start, step * _DAYS[unit])
        yield dated(day.year if has_year else None, day.month, day.day, NOWHERE)
    if unit in _MONTHS and when.month is not None:
        turned, month = divmod(year * 12 + when.month - 1 + step * _MONTHS[unit], 12)
        yield dated(turned if has_year else None, month + 1, None, NOWHERE)
    if unit in ("year", "decade") and has_year:
        yield plain_year(year + step * _MONTHS[unit] // 12, NOWHERE)


def told_from_the_other_side(text: str, dates: Sequence[When]) -> Iterator[When]:
    """The months and years that bound the same stretch as a bound of ``text`` does: "by the end of May" is "before
    June", "before 2020" is "until the end of 2019"."""
    for when in dates:
        before = text[max(0, when.span.start - LOOK) : when.span.start].rstrip().rpartition(" ")[2].lower()
        if before not in BOUNDING or when.day is not None or not (when.month or when.year):
            continue
        unit = "month" if when.month is not None else "year"
        if _AT_THE_END.match(text, when.span.start):
            yield from _moved(when, unit, 1)
        elif before == "before":
            yield from _moved(when, unit, -1)


def gone_by(claimed: When, dates: Sequence[When]) -> Iterator[When]:
    """The year by which the claim says that something had been done, if it was done in one of the few before it: what
    came about in 2019 had come about by 2020."""
    year = claimed.year if claimed.month is None else None
    if year is not None and any(when.year is not None and 0 < year - when.year <= FEW for when in dates):
        yield plain_year(year, NOWHERE)


def going_on(text: str, dates: Sequence[When]) -> Iterator[When]:
    """The months that "from July on" takes in."""
    for when in dates:
        begins = _STARTING.search(text[max(0, when.span.start - LOOK) : when.span.start])
        if begins and when.month is not None and when.day is None and _ON.match(text, when.span.end):
            yield When(months=tuple(range(when.month, 13)))


def _from_the_day(text: str, dates: Sequence[When]) -> Iterator[int]:
    days = {when.year for when in dates if when.day is not None and when.year is not None}
    for match in _FROM_THE_DAY.finditer(text):
        yield from (year + _step(match) for year in days)


def _day_beside(text: str, dates: Sequence[When]) -> Iterator[When]:
    """The day before or after the first one that a page gives in full, by which it is dated, where it says "yesterday"
    or "tomorrow"; and that after one which it calls the night before: "last night (Aug. 9)"."""
    own = first_full_day(dates)
    for match in _FROM_TODAY.finditer(text) if own else ():
        yield from _moved(own, "day", -1 if match["back"] else 1)
    for match in _LAST_NIGHT.finditer(text):
        yield from (day for when in dates if match.end() == when.span.start for day in _moved(when, "day", 1))


def first_full_day(dates: Iterable[When]) -> When | None:
    """The first day that is given in full, by which a page is dated that has no other date; None if none is."""
    return next((when for when in dates if when.day is not None and when.first is not None), None)


def _first_times(text: str, dates: Sequence[When]) -> Iterator[When]:
    """The dates of which those in the sentence of an anniversary, near it, are one: what is 250 years old in December
    2018 began in 1768; and began in that month, on that day, if something is done "on the 250th anniversary"."""
    for match in _ANNIVERSARY.finditer(text):
        ago = int(match["number"]) if match["number"] else _JUBILEES[match["word"].lower()]
        to_the_day = _ON_THE_DAY.search(text[max(0, match.start() - LOOK) : match.start()]) is not None
        for when in dates:
            if when.year is None or when.first is None or when.year <= ago or not _is_near(match, when, text):
                continue
            year = when.year - ago
            exact = to_the_day and when.month is not None
            yield dated(year, when.month, when.day, NOWHERE) if exact else plain_year(year, NOWHERE)


def _is_near(match: re.Match[str], when: When, text: str) -> bool:
    """Whether a date stands within ``AHEAD`` characters of a match, and in the same sentence."""
    first, last = min(match.end(), when.span.end), max(match.start(), when.span.start)
    return last - first <= AHEAD and ". " not in text[first:last] and "\n" not in text[first:last]


def _weekdays(dates: Sequence[When]) -> Iterator[date]:
    """The days within a week of a day given in full that a weekday told alone may be: "will start on Sunday"."""
    alone = {when.weekday for when in dates if when.weekday is not None and when.day is None}
    for day in {when.first for when in dates if when.first is not None and when.day is not None}:
        near = (moved(day, n) for n in range(-7, 8))
        yield from (other for other in near if other.weekday() in alone)


def _step(match: re.Match[str]) -> int:
    """How many units, or years, a match steps on (or back: negative)."""
    groups = {name: said.lower() for name, said in match.groupdict().items() if said}
    said = groups.get("count") or groups.get("back") or "one"
    number = int(said) if said.isdigit() else 1 if said in ("a", "an") else NUMBERS.index(said) + 1
    return -number if _BACKWARDS.intersection(groups.values()) else number
