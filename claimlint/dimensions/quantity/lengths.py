"""Small lengths of time ("two hours", "for 4 years"): do the sources tell them, or give the dates between which they
lie?

A small number stands on every page for something else, so that only a length of time answers for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

from claimlint.dimensions.quantity.compare import points, unit_class
from claimlint.dimensions.quantity.numerals import BELOW_HUNDRED
from claimlint.model.evidence import Evidence
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.when import When

MOST = 12  # of the unit: greater numbers are looked up as any figure is
_NEAR = 0.2  # how far off another length of time may be that is rounded to this one: 1 hour 50, two hours
_JOINT = r" ?(?:-|–|—|to|until|till|and) ?"
_NAMED = r"\b(?:noon|midnight|o['’]clock)\b"
_HOUR = rf"\d[:h]\d\d\b|\d ?[ap]\.?m\b|{_NAMED}"
_CLOCK = re.compile(  # from one hour to another, which the next sentence may tell
    rf"(?:{_HOUR}).{{1,200}}?(?:{_HOUR})|(?:{_HOUR}|\d\.\d\d)\.?{_JOINT}\d|\d{_JOINT}\d?(?:{_HOUR}|\d\.\d\d)|{_NAMED}",
    re.IGNORECASE | re.DOTALL,
)
_AGO = re.compile(r"\b(\d+|[a-z]+) (minute|hour|month|year)s? ago\b")
_AS_ONE = {(10.0, "year"): "decade", (12.0, "month"): "year", (100.0, "year"): "century"}
_ONE = r"\b(?:an?|one|(?:the|its|his|her|their|our) (?:first|next|last|past|coming|following)|an? (?:full|whole)) "
_TWO = 2  # dates between which a length of time lies
_DAY = 86_400  # seconds
_EITHER_END = 1  # day that may count or not
_SOME_YEAR, _SHORTEST_MONTH = 2001, 28
_OF_DAYS = frozenset({"day", "night", "week", "fortnight", "month", "quarter"})
_CHECKED = frozenset({"minute", "hour", "month", "year"})  # days and weeks are told by weekdays and stays too often


def is_small_length(figure: Quantity) -> bool:
    """Whether the figure is a length of two to MOST whole hours, minutes, months or years."""
    if figure.kind is not Kind.DURATION or figure.unit not in _CHECKED or len(figure.figures) != 1:
        return False
    return 2 <= figure.figures[0] <= MOST and figure.figures[0].is_integer()


def is_told_as_one(figure: Quantity, evidence: Sequence[Evidence]) -> bool:
    """Whether a source tells a length of time as one greater unit: a hundred years as "a century", twelve months as
    "the first year"."""
    unit = _AS_ONE.get((figure.figures[0], figure.unit))
    return unit is not None and any(re.search(rf"{_ONE}{unit}\b", e.index.document.text.lower()) for e in evidence)


def is_length_told(figure: Quantity, evidence: Sequence[Evidence]) -> bool:
    """Whether some source tells a length of time of about that size, or two of its dates or hours lie so far apart."""
    return is_told_as_one(figure, evidence) or any(_tells(e, figure) or _lies_between(e, figure) for e in evidence)


def _tells(evidence: Evidence, figure: Quantity) -> bool:
    wanted = points(figure)[0]
    told = (n for q in evidence.index.figures if _measures_time(q, figure) for n in points(q))
    return any(abs(n - wanted) <= _NEAR * wanted for n in told) or _lies_back(evidence, figure)


def _lies_back(evidence: Evidence, figure: Quantity) -> bool:
    """Whether a source compares with a time that lies so far back: "half as many as five years ago"."""
    found = _AGO.finditer(evidence.index.document.text.lower())
    numbers = (float(m[1]) if m[1].isdigit() else BELOW_HUNDRED.get(m[1]) for m in found if m[2] == figure.unit)
    return figure.figures[0] in numbers


def _measures_time(quantity: Quantity, figure: Quantity) -> bool:
    return quantity.kind is Kind.AGE or unit_class(quantity).partition("/")[0] == unit_class(figure)


def _lies_between(evidence: Evidence, figure: Quantity) -> bool:
    if figure.unit in ("minute", "hour"):
        return _CLOCK.search(evidence.index.document.text) is not None
    size = int(figure.figures[0])
    return lie_years_apart(evidence, size) if figure.unit == "year" else _lie_apart(_months(evidence.index.dates), size)


def lies_between_dates(figure: Quantity, evidence: Evidence, said: Sequence[When] = ()) -> bool:
    """Whether the figure is a length of time that the dates of a source, and those ``said`` in the claim, may give:
    years from two that lie so far apart, days, weeks and months from two days, shorter ones from two hours."""
    if figure.kind is not Kind.DURATION or len(evidence.index.dates) < _TWO:
        return False
    if figure.unit == "year":
        return any(lie_years_apart(evidence, int(years)) for years in figure.figures)
    if figure.unit not in _OF_DAYS:
        return _CLOCK.search(evidence.index.document.text) is not None
    return _lie_days_apart(figure, [*evidence.index.dates, *said])


def _lie_days_apart(figure: Quantity, dates: Sequence[When]) -> bool:
    """Whether two dates lie about so far apart, a day more or less or a fifth; any may, if one is told by its weekday
    alone."""
    if any(when.weekday is not None and when.first is None and when.day is None for when in dates):
        return True
    days = {day for when in dates for day in _days(when)}
    wanted = points(figure)[0] / _DAY
    slack = max(_EITHER_END, _NEAR * wanted)
    return any(abs(abs((a - b).days) - wanted) <= slack for a, b in combinations(days, 2))


def _days(when: When) -> Iterator[date]:
    """The days between which a date lies; one without a year in any that is no leap year."""
    if when.first is not None and when.last is not None and (when.day is not None or when.ranged or when.month):
        yield from (when.first, when.last)
        if when.swappable:
            yield date(when.year, when.day, when.month)
    elif when.year is None and when.month is not None:
        days = (1, _SHORTEST_MONTH) if when.day is None else (when.day,)
        yield from (date(_SOME_YEAR, when.month, min(day, _SHORTEST_MONTH)) for day in days)


def lie_years_apart(evidence: Evidence, size: int) -> bool:
    """Whether two years of a source lie ``size`` apart, or one more or less: either end may count or not."""
    return _lie_apart(_years(evidence.index.dates), size)


def lie_so_far_apart(length: Quantity, dates: Iterable[When]) -> bool:
    """Whether two days of one source lie as far apart as a length of time says: by 13 October, on 14 September, just
    over four weeks."""
    if length.kind is not Kind.DURATION:
        return False
    days = {when.first for when in dates if when.first is not None and when.first == when.last}
    return any(abs((a - b).days) * _DAY in length.interval for a, b in combinations(days, 2))


def _lie_apart(told: Iterable[int], size: int) -> bool:
    return any(abs(a - b) in (size - 1, size, size + 1) for a, b in combinations(set(told), 2))


def _years(dates: Iterable[When]) -> Iterator[int]:
    for when in dates:
        yield from (when.year,) if when.year is not None else _ends(when)


def _ends(when: When) -> tuple[int, ...]:
    return () if when.first is None or when.last is None else (when.first.year, when.last.year)


def _months(dates: Iterable[When]) -> Iterator[int]:
    """The months of the dates, counted on from year to year; those without a year in this and the next."""
    for when in dates:
        if when.first is not None and when.last is not None:
            yield from (12 * day.year + day.month for day in (when.first, when.last))
        else:
            yield from (month + turn for month in (when.month, *when.months) if month is not None for turn in (0, 12))
