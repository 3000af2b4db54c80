"""Dates that are said against the day on which a text was published: today, last year, two weeks ago, on Tuesday."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claimlint.dimensions.detail import date_patterns as forms
from claimlint.dimensions.detail.date_build import month_end, month_number, moved, weekday_number
from claimlint.model.span import Span
from claimlint.model.when import When

_TODAY = {"yesterday": -1, "last night": -1, "tomorrow": 1}
_UNIT_YEARS = {"year": 1, "decade": 10, "century": 100}


def _step(which: str) -> int:
    word = which.lower().removeprefix("the ")
    return {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(word, 0)


def _year(number: int) -> int:
    return min(max(number, 1), 9998)


def _said(first: date, last: date, match: re.Match[str], **parts: int | bool | tuple[int, ...]) -> When:
    return When(first=first, last=last, relative=True, span=Span(match.start(), match.end()), **parts)


def today(published: date, match: re.Match[str]) -> Iterator[When]:
    """today, yesterday, tomorrow"""
    day = moved(published, _TODAY.get(match["word"].lower(), 0))
    yield _said(day, day, match)


def this_unit(published: date, match: re.Match[str]) -> Iterator[When]:
    """this week, last month, next year; "the past decade" is the ten years up to the day, not a calendar's decade."""
    step, unit = _step(match["which"]), match["unit"].lower()
    if unit in ("decade", "century"):
        back, on = (step <= 0) * _UNIT_YEARS[unit], (step >= 0) * _UNIT_YEARS[unit]
        yield _said(date(_year(published.year - back), 1, 1), date(_year(published.year + on), 12, 31), match)
        return
    yield _said(*_unit_at(published, unit, step), match)


def ago(published: date, match: re.Match[str]) -> Iterator[When]:
    """two years ago, 10 days ago: the calendar's year, month, week, day; with a unit's slack if said loosely."""
    said = match["number"].lower()
    number = int(said) if said.isdigit() else 1 if said in ("a", "an") else forms.NUMBERS.index(said) + 1
    unit = match["unit"].lower().replace("centuries", "century")
    slack = 1 if match["loose"] or unit not in ("day", "year") else 0
    first, _ = _unit_at(published, unit, -number - slack)
    _, last = _unit_at(published, unit, slack - number)
    yield _said(first, last, match, approximate=bool(match["loose"]))


def _unit_at(published: date, unit: str, step: int) -> tuple[date, date]:
    """The calendar's day, week, month, year (or tens or hundreds of years) that lies ``step`` of them off."""
    if unit == "day":
        return (moved(published, step),) * 2
    if unit == "week":
        monday = published.toordinal() - published.weekday()
        first = moved(date.fromordinal(max(monday, 1)), 7 * step)
        return first, moved(first, 6)
    if unit == "month":
        number = max(published.year * 12 + published.month - 1 + step, 12)
        year, month = _year(number // 12), number % 12 + 1
        return date(year, month, 1), month_end(year, month)
    year = _year(published.year + step * _UNIT_YEARS[unit])
    return date(year, 1, 1), date(year, 12, 31)


def this_month(published: date, match: re.Match[str]) -> Iterator[When]:
    """last May, next May, this May"""
    month, step = month_number(match["month"]), _step(match["which"])
    year = _nearest_year(published, month, month, step)
    yield _said(date(year, month, 1), month_end(year, month), match, month=month)


def this_season(published: date, match: re.Match[str]) -> Iterator[When]:
    """last spring, next summer"""
    said = forms.SEASONS[match["season"].lower()]
    year = _nearest_year(published, said[0], said[-1], _step(match["which"]))
    last = year + (said[-1] < said[0])
    yield _said(date(year, said[0], 1), month_end(last, said[-1]), match, months=said)


def _nearest_year(published: date, first: int, last: int, step: int) -> int:
    """The year in which a stretch of months begins that is the last one over, the current, or the next to begin."""
    over = (first <= last) and last < published.month
    ahead = first > published.month
    if step < 0:
        return _year(published.year if over else published.year - 1)
    return _year(published.year if step == 0 or ahead else published.year + 1)


def weekday(published: date, match: re.Match[str]) -> Iterator[When]:
    """on Tuesday: the last one up to the day of publication; comparing also tries a week off either way."""
    number = weekday_number(match["weekday"])
    back = (published.weekday() - number) % 7
    if (match["which"] or "").lower() == "next":
        back -= 7
    day = moved(published, -back)
    yield _said(day, day, match, weekday=number)
