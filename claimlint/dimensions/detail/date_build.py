"""From a written form's match to the dates that it says.

Every builder takes a match of one pattern of ``date_patterns`` and returns the dates in it, none if the form turns out
to say no date. Places are places in the matched text.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from claimlint.dimensions.detail import date_patterns as forms
from claimlint.model.span import Span
from claimlint.model.when import When

FIRST_YEAR, LAST_YEAR = 1, 9998


def month_number(word: str) -> int:
    """1 to 12 for a month's name or abbreviation in any case."""
    return forms.SHORT_MONTHS.index(word[:3].lower()) + 1


def weekday_number(word: str) -> int:
    """0 for Monday to 6 for Sunday, for a name or abbreviation in any case."""
    return next(i for i, name in enumerate(forms.WEEKDAYS) if name.startswith(word[:3].lower()))


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def moved(day: date, days: int) -> date:
    """The day that lies some days off, or the end of the calendar."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def years(first: int, last: int) -> tuple[date | None, date | None]:
    """The stretch from the first day of one year to the last of another; no stretch outside the calendar."""
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        return None, None
    return date(first, 1, 1), date(last, 12, 31)


def months(year: int, first: int, last: int) -> tuple[date, date]:
    """The stretch of some months; ``last`` counts on beyond 12 into the next year."""
    return date(year, first, 1), month_end(year + (last - 1) // 12, (last - 1) % 12 + 1)


def full_year(short: str) -> int:
    """The year of two digits (or the year itself, if it has four): 49 is 2049, 50 is 1950."""
    number = int(short)
    if len(short) > 2:
        return number
    return number + (2000 if number < 50 else 1900)


def _group(match: re.Match[str], *names: str) -> str | None:
    found = match.groupdict()
    return next((found[name] for name in names if found.get(name)), None)


def _said_year(match: re.Match[str]) -> int | None:
    said = _group(match, "year", "year2", "year3", "short")
    return full_year(said) if said else None


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())


def dated(year: int | None, month: int, day: int | None, span: Span, weekday: int | None = None) -> When:
    """A date of a month, with its stretch if the year is known and the day is in the calendar."""
    first = last = None
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        return When(year=year, month=month, day=day, weekday=weekday, span=span)
    if day is None:
        first, last = months(year, month, month)
    elif day <= calendar.monthrange(year, month)[1]:
        first = last = date(year, month, day)
    return When(year=year, month=month, day=day, first=first, last=last, weekday=weekday, span=span)


def iso_day(match: re.Match[str]) -> Iterator[When]:
    """2019-03-12, 2019/3/12, 2019.03.12"""
    yield dated(int(match["year"]), int(match["month"]), _number(match["day"]), _span(match))


def iso_month(match: re.Match[str]) -> Iterator[When]:
    """2019-03, where it cannot be the years 2019 to 2020 and so on."""
    if int(match["month"]) > int(match["year"]) % 100:
        return
    yield dated(int(match["year"]), int(match["month"]), None, _span(match))


def numeric(match: re.Match[str]) -> Iterator[When]:
    """12/03/2019: day first, but swappable where both could be the month. Two digits of a year need slashes."""
    if match["short"] and match["sep"] != "/":
        return
    one, two, year = int(match["one"]), int(match["two"]), _said_year(match)
    day, month = (one, two) if two <= 12 else (two, one)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return
    yield replace(dated(year, month, day, _span(match)), swappable=day <= 12 and day != month)


def day_and_month(match: re.Match[str]) -> Iterator[When]:
    """12 March 2019, 12-14 March, March 12 and 13: a stretch of days is one date, listed days are several."""
    month, year, span = month_number(match["month"]), _said_year(match), _span(match)
    days = [(_number(match["day"]), match.start("day"), match.end("day"))]
    for found in re.finditer(r"\d+(?:st|nd|rd|th)?", match["more"], re.IGNORECASE):
        at = match.start("more")
        days.append((_number(found[0]), at + found.start(), at + found.end()))
    if len(days) == 2 and re.match(r" ?(?:-|to|through)", match["more"]):
        yield _day_range(year, month, days[0][0], days[1][0], span)
        return
    weekday = weekday_number(match["weekday"]) if match["weekday"] and len(days) == 1 else None
    for place, (day, start, end) in enumerate(days):
        own = span if len(days) == 1 else Span(start if place else span.start, end)
        if place and place == len(days) - 1:
            own = Span(start, span.end)
        yield dated(year, month, day, own, weekday)


def day_in_words(match: re.Match[str]) -> Iterator[When]:
    """the third of June, June the third"""
    said = (*forms.ORDINALS, *forms.LAST_DAYS).index((match["before"] or match["behind"]).lower()) + 1
    month = month_number(match["month"] or match["month2"])
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    yield dated(_said_year(match), month, said, _span(match), weekday)


def _day_range(year: int | None, month: int, first: int, last: int, span: Span) -> When:
    low, high = dated(year, month, first, span), dated(year, month, last, span)
    if first > last:
        return dated(year, month, None, span)
    if low.first is None or high.first is None:
        return When(year=year, month=month, days=tuple(range(first, last + 1)), ranged=True, span=span)
    return When(year=year, month=month, first=low.first, last=high.last, ranged=True, span=span)


def _number(word: str) -> int:
    return int(re.match(r"\d+", word)[0])


def month_and_year(match: re.Match[str]) -> Iterator[When]:
    """March 2019"""
    yield dated(_said_year(match), month_number(match["month"]), None, _span(match))


def month_alone(match: re.Match[str]) -> Iterator[When]:
    """in March"""
    yield When(month=month_number(match["month"]), span=Span(*match.span("month")))


def quarter(match: re.Match[str]) -> Iterator[When]:
    """Q3 2021, the third quarter of 2021. A quarter of a fiscal year may lie anywhere in that year."""
    year = _said_year(match)
    if _group(match, "fiscal", "fiscal2"):
        yield _fiscal(year, year, _span(match))
        return
    number = _part_number(_group(match, "quarter", "quarter2", "ordinal"), last=4)
    first, last = months(year, 3 * number - 2, 3 * number)
    yield When(year=year, first=first, last=last, span=_span(match))


def half(match: re.Match[str]) -> Iterator[When]:
    """H1 2019, the first half of 2019"""
    number, year = _part_number(_group(match, "half", "ordinal"), last=2), _said_year(match)
    first, last = months(year, 6 * number - 5, 6 * number)
    yield When(year=year, first=first, last=last, span=_span(match))


def _part_number(word: str, last: int) -> int:
    if word[0].isdigit():
        return int(word[0])
    return forms.ORDINALS.index(word) + 1 if word in forms.ORDINALS else last


def season(match: re.Match[str]) -> Iterator[When]:
    """spring 2024, the winter of 2019-20"""
    year, said = _said_year(match), forms.SEASONS[match["season"].lower()]
    first, last = months(year, said[0], said[0] + len(said) - 1)
    if match["to"]:
        yield When(first=first, last=last, months=said, span=_span(match))
        return
    yield When(year=year, first=first, last=last, months=said, span=_span(match))


def season_alone(match: re.Match[str]) -> Iterator[When]:
    """in the spring"""
    yield When(months=forms.SEASONS[match["season"]], span=Span(*match.span("season")))


def fiscal(match: re.Match[str]) -> Iterator[When]:
    """FY2023, fiscal year 2022-23"""
    year = _said_year(match)
    last = _closing_year(year, match["to"]) if match["to"] else year
    yield _fiscal(year, max(year, last), _span(match))


def _fiscal(first: int, last: int, span: Span) -> When:
    """A fiscal year begins somewhere between the spring before it and its own January."""
    year = first if first == last else None
    low = date(first - 1, 4, 1) if year else date(first, 1, 1)
    return When(year=year, first=low, last=date(last, 12, 31), approximate=True, span=span)


def year_span(match: re.Match[str]) -> Iterator[When]:
    """2016-17, 2016-2019, 2023/24, 1932-3"""
    first = int(match["year"])
    last = _closing_year(first, match["to"])
    if first < last:
        low, high = years(first, last)
        yield When(first=low, last=high, ranged=True, span=_span(match))


def _closing_year(first: int, said: str) -> int:
    if len(said) > 2:
        return int(said)
    cycle = 10 ** len(said)
    last = first - first % cycle + int(said)
    return last + 100 if said == "00" else last


def decade(match: re.Match[str]) -> Iterator[When]:
    """the 1990s, the '90s, the nineties; the 1900s are a century, the 2000s ten years"""
    if match["year"]:
        start = int(match["year"]) * 10 if len(match["year"]) == 3 else int(match["year"])
    else:
        start = forms.DECADES[match["word"].lower()] if match["word"] else 1900 + int(_group(match, "short", "tens"))
    is_century = start % 100 == 0 and start < 2000  # with the year that others count to it
    first, last = years(start, start + (100 if is_century else 9))
    yield When(first=first, last=last, span=_span(match))


def century(match: re.Match[str]) -> Iterator[When]:
    """the 19th century, the eighteenth and nineteenth centuries; from 1800 to 1900, as writers differ on the ends"""
    number = _ordinal(match["number"])
    first = _ordinal(match["from"]) if match["from"] else number
    if match["era"] or not 1 <= first <= number <= 30:
        yield When(span=_span(match))
        return
    low, high = years(max(1, 100 * first - 100), 100 * number)
    yield When(first=low, last=high, span=_span(match))


def _ordinal(word: str) -> int:
    return _number(word) if word[0].isdigit() else forms.ORDINALS.index(word.lower()) + 1


def era(match: re.Match[str]) -> Iterator[When]:
    """44 BC, AD 79: a year before Christ is negative and has no stretch, as the calendar of ``date`` has none."""
    year = int(_group(match, "year", "year2"))
    if match["era"] and match["era"].startswith("B"):
        year = -year
    yield plain_year(year, _span(match))


def plain_year(year: int, span: Span) -> When:
    """A year, with its stretch."""
    first, last = years(year, year)
    return When(year=year, first=first, last=last, span=span)


def bare_year(match: re.Match[str]) -> Iterator[When]:
    """in 2019, of '98"""
    name = "year" if "year" in match.re.groupindex else "short"
    start = match.start(name) - (name == "short")
    yield plain_year(full_year(match[name]), Span(start, match.end(name)))


def weekday_alone(match: re.Match[str]) -> Iterator[When]:
    """on Tuesday"""
    yield When(weekday=weekday_number(match["weekday"]), span=Span(*match.span("weekday")))
