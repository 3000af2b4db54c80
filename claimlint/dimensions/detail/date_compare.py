"""How a claim's date stands to the evidence's, and whether a page says a date at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from math import inf
from typing import TypeVar

from claimlint.dimensions.detail.date_build import dated, month_end, moved, plain_year
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.model.when import When

T = TypeVar("T", date, int)
_NOWHERE = Span(0, 0)
_WEEK, _YEAR, _DECADE = 7, 366, 3653
_FORTNIGHT, _HALF_YEAR = 14, 200
_SEASON = 4  # months
_LISTED = 8  # characters between a date and a second year of it
_FEW_YEARS = 3
_YEARS_ABOUT = 2
_BEST_FIRST = (Outcome.SUPPORT, Outcome.EXCESS, Outcome.SHIFT, Outcome.CLASH, Outcome.SILENT)


def compare_dates(evidence: When, claim: When) -> Outcome:
    """How ``claim`` stands to ``evidence``: SUPPORT where whoever accepts the evidence's date must accept the claim's.

    Only parts that were said are compared. A date that can be read in several ways counts as the reading that suits
    the claim best, and evidence that says a stretch by its ends ("from 2016 to 2019") says these dates as well.
    """
    if evidence == claim:
        return Outcome.SUPPORT
    said = (evidence,) if claim.ranged else (evidence, *ends(evidence))
    outcomes = {_compare(e, c) for one in said for e in readings(one) for c in readings(claim)}
    return next(outcome for outcome in _BEST_FIRST if outcome in outcomes)


def readings(when: When) -> Iterator[When]:
    """The dates that a date may stand for: day and month swapped, a weekday a week off, a winter a year earlier."""
    yield when
    if when.swappable and when.year is not None:
        day = date(when.year, when.day, when.month)
        yield replace(when, month=when.day, day=when.month, first=day, last=day, swappable=False)
    if when.relative and when.weekday is not None and when.first is not None:
        for days in (-7, 7):
            day = moved(when.first, days)
            yield replace(when, first=day, last=day)
    if when.year is not None and 12 in when.months and 1 in when.months:
        yield replace(when, first=date(when.year - 1, 12, 1), last=when.last.replace(year=when.year))


def ends(when: When) -> tuple[When, ...]:
    """The two dates by which a stretch was said; none of another. From 1 January or to 31 December may mean the year,
    from the first to the last day of months may mean the months."""
    if not when.ranged:
        return ()
    if when.first is not None and when.last is not None:
        months = when.first.day == 1 and when.last == month_end(when.last.year, when.last.month)
        return _end(when.first, months), _end(when.last, months)
    if when.days:
        return tuple(When(year=when.year, month=when.month, day=day) for day in (when.days[0], when.days[-1]))
    return When(month=when.months[0]), When(month=when.months[-1])


def _end(day: date, is_month: bool) -> When:
    if (day.month, day.day) in ((1, 1), (12, 31)):
        return plain_year(day.year, _NOWHERE)
    return dated(day.year, day.month, None if is_month else day.day, _NOWHERE)


def _compare(evidence: When, claim: When) -> Outcome:
    """One reading of each: the worst of the outcomes of all parts that the claim has."""
    parts = [outcome for outcome in _parts(evidence, claim) if outcome is not None]
    shared = [outcome for outcome in parts if outcome is not Outcome.SILENT]
    if not shared:
        return Outcome.SILENT
    if Outcome.CLASH in shared:
        return Outcome.CLASH
    if Outcome.SHIFT in shared:
        return Outcome.SHIFT
    return Outcome.EXCESS if Outcome.EXCESS in parts or Outcome.SILENT in parts else Outcome.SUPPORT


def _parts(evidence: When, claim: When) -> Iterator[Outcome | None]:
    """The outcome of each part of the claim: SILENT if the evidence lacks it, None if the claim does."""
    if claim.weekday is not None and not claim.relative:
        yield _one(_weekday(evidence), claim.weekday)
    if claim.first is not None and evidence.first is not None:
        yield _stretches(evidence, claim)
        return
    if claim.year is not None or claim.first is not None:
        yield _years(evidence, claim)
    yield _sets(month_set(evidence), month_set(claim))
    yield _sets(_days(evidence), _days(claim))


def _one(evidence: int | None, claim: int) -> Outcome:
    if evidence is None:
        return Outcome.SILENT
    return Outcome.SUPPORT if evidence == claim else Outcome.CLASH


def _weekday(when: When) -> int | None:
    if when.first is not None and when.first == when.last:
        return when.first.weekday()
    return when.weekday


def _days(when: When) -> frozenset[int]:
    if when.first is not None and when.first == when.last:
        return frozenset({when.first.day})
    return frozenset({when.day}) if when.day is not None else frozenset(when.days)


def _stretches(evidence: When, claim: When) -> Outcome:
    return _inside((evidence.first, evidence.last), (claim.first, claim.last))


def _years(evidence: When, claim: When) -> Outcome:
    """Years where one side has no stretch of days: before Christ, or not said."""
    said, wanted = _year_ends(evidence), _year_ends(claim)
    if said is None or wanted is None:
        return Outcome.SILENT
    slack = _YEARS_ABOUT if claim.approximate else 0
    return _inside(said, (wanted[0] - slack, wanted[1] + slack))


def _year_ends(when: When) -> tuple[int, int] | None:
    if when.year is not None:
        return when.year, when.year
    return None if when.first is None or when.last is None else (when.first.year, when.last.year)


def _inside(evidence: tuple[T, T], claim: tuple[T, T]) -> Outcome:
    """How two stretches of days, or of years, stand: their ends belong to them."""
    if claim[0] <= evidence[0] and evidence[1] <= claim[1]:
        return Outcome.SUPPORT
    if evidence[0] <= claim[0] and claim[1] <= evidence[1]:
        return Outcome.EXCESS
    overlap = claim[0] <= evidence[1] and evidence[0] <= claim[1]
    return Outcome.SHIFT if overlap else Outcome.CLASH


def _sets(evidence: frozenset[int], claim: frozenset[int]) -> Outcome | None:
    if not claim:
        return None
    if not evidence:
        return Outcome.SILENT
    if evidence <= claim:
        return Outcome.SUPPORT
    if claim <= evidence:
        return Outcome.EXCESS
    return Outcome.SHIFT if evidence & claim else Outcome.CLASH


def _said_months(when: When) -> frozenset[int]:
    return frozenset({when.month}) if when.month is not None else frozenset(when.months)


def month_set(when: When) -> frozenset[int]:
    """The months that a date may lie in, from what was said or from its stretch; none if it may be any."""
    said = _said_months(when)
    if said or when.first is None or when.last is None:
        return said
    count = 12 * (when.last.year - when.first.year) + when.last.month - when.first.month + 1
    if count >= 12:
        return frozenset()
    return frozenset((when.first.month - 1 + i) % 12 + 1 for i in range(count))


def dates_found(claim: When, evidence: Sequence[When], published: date | None) -> bool:
    """Whether every part of the claim's date is said on a page, whose dates are ``evidence``.

    ``published`` is the page's own date, which counts as said. The parts need not stand together: a day and month
    without a year go with a year elsewhere. In doubt the date counts as found.
    """
    if claim.relative:
        return True
    if claim.ranged:
        return all(dates_found(end, evidence, published) for end in ends(claim))
    if published is not None:
        day = dated(published.year, published.month, published.day, _NOWHERE)
        evidence = (*evidence, day, *_with_year(evidence, published))
    said = [when for whole in evidence for when in (whole, *ends(whole))]
    if any(compare_dates(when, claim) is Outcome.SUPPORT for when in said) or _inferred(claim, said):
        return True
    return any(_all_said(reading, said, published) for reading in readings(claim))


def _with_year(evidence: Sequence[When], published: date) -> Iterator[When]:
    """The dates without a year as a reader of ``published`` takes them: of that year or of one beside it, whichever
    is nearer; of both, if they are about half a year off."""
    for when in evidence:
        if when.month is not None and when.year is None and when.first is None:
            near = (dated(published.year + n, when.month, when.day, _NOWHERE) for n in (-1, 0, 1))
            yield from (d for d in near if d.first is not None and abs((d.first - published).days) <= _HALF_YEAR)


def _inferred(claim: When, evidence: Sequence[When]) -> bool:
    """Whether a page of about that time says the date as its readers need it: "June" within a year of a full date,
    "Wednesday" within a week of one."""
    if claim.month is None or claim.first is None:
        return False
    days_off = min((_distance(claim, said) for said in evidence if said.day is not None), default=None)
    if days_off is None:
        return False
    weekday = _weekday(claim)
    if weekday is not None and days_off <= _WEEK and any(s.weekday == weekday for s in evidence if s.day is None):
        return True
    return days_off <= _YEAR and any(_without_year(said, claim) for said in evidence)


def _distance(claim: When, said: When) -> float:
    """The days between two dates; without end where one has no year."""
    return inf if said.first is None else abs((claim.first - said.first).days)


def _without_year(said: When, claim: When) -> bool:
    return said.year is None and said.first is None and (said.month, said.day) == (claim.month, claim.day)


def _all_said(claim: When, evidence: Sequence[When], published: date | None) -> bool:
    of_its_year = [when for when in evidence if not _is_of_another_year(when, claim, evidence)]
    return (
        _years_said(claim, evidence, published)
        and _months_said(claim, of_its_year)
        and _day_said(claim, of_its_year)
        and _weekday_said(claim, evidence)
    )


def _is_of_another_year(said: When, claim: When, evidence: Sequence[When]) -> bool:
    """Whether a date has a year of its own that is not the claim's, so that its month and day tell nothing of that;
    unless the claim's year follows it: "30 June 2018 and 2017"."""
    if claim.year is None or said.relative or claim.year in _years_of(said) or not _years_of(said):
        return False
    return not any(
        other.year == claim.year and other.month is None and 0 < other.span.start - said.span.end <= _LISTED
        for other in evidence
    )


def _years_said(claim: When, evidence: Sequence[When], published: date | None) -> bool:
    """The year; of a decade, a century or "about 1911" any year in it will do."""
    if claim.year is not None and claim.year in _all_years(evidence, published):
        return True
    if claim.first is None or claim.last is None:
        return claim.year is None
    loose = claim.approximate or claim.year is None
    return loose and any(_overlap(when, claim) for when in evidence)


def _all_years(evidence: Sequence[When], published: date | None) -> set[int]:
    said = {year for when in evidence for year in _years_of(when)}
    if published is not None and any(when.relative for when in evidence):
        said |= {published.year - 1, published.year, published.year + 1}
    return said


def _years_of(when: When) -> set[int]:
    """The years that a date says: its own, and all of a stretch of a few."""
    said = {when.year} if when.year is not None else set()
    if when.first is None or when.last is None or when.last.year - when.first.year > _FEW_YEARS:
        return said
    return said | set(range(when.first.year, when.last.year + 1))


def _overlap(said: When, claim: When) -> bool:
    """Whether a date falls into the claim's stretch at least in part; one far longer says too little, and one that
    only meets it, as a century does the next, nothing."""
    if said.first is None or said.last is None:
        return False
    theirs, mine = (said.last - said.first).days, (claim.last - claim.first).days
    shared = (min(said.last, claim.last) - max(said.first, claim.first)).days
    return shared >= min(_YEAR, theirs, mine) and theirs <= max(_DECADE, mine)


def _months_said(claim: When, evidence: Sequence[When]) -> bool:
    """The month; a season, a quarter or half a year asks for none."""
    if claim.month is None:
        return True
    return any(claim.month in _told_months(reading) for when in evidence for reading in readings(when))


def _told_months(when: When) -> frozenset[int]:
    """The months that a date tells: of a stretch longer than a season only those in which it begins and ends."""
    months = month_set(when)
    if not when.ranged or len(months) <= _SEASON:
        return months
    return frozenset(month for end in ends(when) for month in month_set(end))


def _day_said(claim: When, evidence: Sequence[When]) -> bool:
    """A day must be said with its month."""
    if claim.day is None:
        return True
    read = [reading for when in evidence for reading in readings(when)]
    if any(claim.month in month_set(when) and claim.day in _days(when) for when in read):
        return True
    stretches = [when for when in evidence if when.first and when.last and (when.last - when.first).days <= _FORTNIGHT]
    return any(_in_day_range(claim, when) for when in stretches)


def _in_day_range(claim: When, said: When) -> bool:
    """Whether a stretch of days that is not just a month holds the claim's day, in whatever year."""
    if said.first.day == 1 and said.last.day >= 28:
        return False
    day = (claim.month, claim.day)
    return (said.first.month, said.first.day) <= day <= (said.last.month, said.last.day)


def _weekday_said(claim: When, evidence: Sequence[When]) -> bool:
    if claim.weekday is None or claim.day is not None:
        return True
    return any(
        when.weekday == claim.weekday or _weekday(when) == claim.weekday or (when.day is not None and when.year is None)
        for when in evidence
    )
