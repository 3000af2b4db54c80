"""Dates as stretches of days, with only the parts that were said."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from claimlint.model.span import Span


@dataclass(frozen=True, slots=True)
class When:
    """A date as said. Parts that were not said are None: "in May" has a month only, "2019" a year only.

    first, last   the stretch of days that it covers, where the year is known: a decade, a season, a quarter, an
                  academic year and a range are stretches too
    weekday       0 for Monday to 6 for Sunday
    months        the months that it may lie in, where more than one: (3, 4, 5, 6) for spring, (3, 4, 5) for "March to
                  May"; the year may be unknown
    days          the days of the month likewise, where the year is unknown: (12, 13, 14) for "12-14 March"
    ranged        it was said by its two ends: "2016-19", "from March to May 2020"
    swappable     day and month may change places: 12/03/2019
    relative      it was said against another date ("last year", "on Tuesday") and resolved against the document's
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    first: date | None = None
    last: date | None = None
    weekday: int | None = None
    relative: bool = False
    months: tuple[int, ...] = ()
    days: tuple[int, ...] = ()
    ranged: bool = False
    swappable: bool = False
    approximate: bool = False  # "about 1911", "circa", "early 2020", "late 1990s"
    span: Span = field(default=Span(0, 0), compare=False)
