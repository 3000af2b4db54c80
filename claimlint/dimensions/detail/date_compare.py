"""How a claim's date stands to the evidence's, and whether a page says a date at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from claimlint.model.rule import Outcome
from claimlint.model.when import When

_BEST_FIRST = (Outcome.SUPPORT, Outcome.EXCESS, Outcome.SHIFT, Outcome.CLASH, Outcome.SILENT)


def compare_dates(evidence: When, claim: When) -> Outcome:
    """How ``claim`` stands to ``evidence``: SUPPORT where whoever accepts the evidence's date must accept the claim's.

    Only parts that were said are compared. A date that can be read in several ways counts as the reading that suits
    the claim best.
    """
    if evidence == claim:
        return Outcome.SUPPORT
    outcomes = {_compare(e, c) for e in readings(evidence) for c in readings(claim)}
    return next(outcome for outcome in _BEST_FIRST if outcome in outcomes)


def readings(when: When) -> Iterator[When]:
    """The dates that a date may stand for: day and month swapped, a weekday a week off, a winter a year earlier."""
    yield when
    if when.swappable and when.year is not None:
        day = date(when.year, when.day, when.month)
        yield replace(when, month=when.day, day=when.month, first=day, last=day, swappable=False)
    if when.relative and when.weekday is not None and when.first is not None:
        for days in (-7, 7):
            day = _moved(when.first, days)
            yield replace(when, first=day, last=day)
    if when.year is not None and 12 in when.months and 1 in when.months:
        yield replace(when, first=date(when.year - 1, 12, 1), last=when.last.replace(year=when.year))


def _moved(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


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
    yield _months(month_set(evidence), _said_months(claim))
    if claim.day is not None:
        yield _one(evidence.day, claim.day)


def _one(evidence: int | None, claim: int) -> Outcome:
    if evidence is None:
        return Outcome.SILENT
    return Outcome.SUPPORT if evidence == claim else Outcome.CLASH


def _weekday(when: When) -> int | None:
    if when.first is not None and when.first == when.last:
        return when.first.weekday()
    return when.weekday


def _stretches(evidence: When, claim: When) -> Outcome:
    if claim.first <= evidence.first and evidence.last <= claim.last:
        return Outcome.SUPPORT
    if evidence.first <= claim.first and claim.last <= evidence.last:
        return Outcome.EXCESS
    overlap = claim.first <= evidence.last and evidence.first <= claim.last
    return Outcome.SHIFT if overlap else Outcome.CLASH


def _years(evidence: When, claim: When) -> Outcome:
    """Years where one side has no stretch of days: before Christ, or not said."""
    if evidence.year is None or claim.year is None:
        return Outcome.SILENT
    slack = 2 if claim.approximate else 0
    return Outcome.SUPPORT if abs(evidence.year - claim.year) <= slack else Outcome.CLASH


def _months(evidence: frozenset[int], claim: frozenset[int]) -> Outcome | None:
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
    if published is not None:
        evidence = (*evidence, When(published.year, published.month, published.day, published, published))
    if any(compare_dates(said, claim) is Outcome.SUPPORT for said in evidence):
        return True
    return any(_all_said(reading, evidence, published) for reading in readings(claim))


def _all_said(claim: When, evidence: Sequence[When], published: date | None) -> bool:
    return (
        _years_said(claim, evidence, published)
        and _months_said(claim, evidence)
        and _day_said(claim, evidence)
        and _weekday_said(claim, evidence)
    )


def _years_said(claim: When, evidence: Sequence[When], published: date | None) -> bool:
    """The year, or the years at both ends of a range; of a longer stretch (a decade) any year will do."""
    if claim.year is not None:
        return claim.approximate or claim.year in _all_years(evidence, published)
    if claim.first is None or claim.last is None:
        return True
    if claim.approximate or (claim.first.year % 10 == 0 and claim.last.year - claim.first.year >= 9):
        return any(_overlap(said, claim) for said in evidence)
    return {claim.first.year, claim.last.year} <= _all_years(evidence, published)


def _all_years(evidence: Sequence[When], published: date | None) -> set[int]:
    said = {year for when in evidence for year in _years_of(when)}
    if published is not None and any(when.relative for when in evidence):
        said |= {published.year - 1, published.year, published.year + 1}
    return said


def _years_of(when: When) -> set[int]:
    """The years that a date says: its own, and the ends of its stretch with all between if it is short."""
    said = {when.year} if when.year is not None else set()
    if when.first is None or when.last is None:
        return said
    if when.last.year - when.first.year <= 3:
        return said | set(range(when.first.year, when.last.year + 1))
    return said | {when.first.year, when.last.year}


def _overlap(one: When, other: When) -> bool:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return False
    return one.first <= other.last and other.first <= one.last


def _months_said(claim: When, evidence: Sequence[When]) -> bool:
    wanted = _ends_months(claim)
    if not wanted:
        return True
    said = {month for when in evidence for reading in readings(when) for month in month_set(reading)}
    return wanted <= said


def _ends_months(claim: When) -> set[int]:
    """The months to be said: the date's own, or those at the ends of a range of months or days. A season, quarter
    or half year is known by its length and asks for none."""
    if claim.month is not None:
        return {claim.month}
    if claim.months or claim.approximate or claim.first is None or claim.last is None:
        return set()
    whole_years = claim.first.month == 1 and claim.last.month == 12
    regular = claim.year is not None and (claim.first.month, claim.last.month) in _REGULAR
    return set() if whole_years or regular else {claim.first.month, claim.last.month}


_REGULAR = {(1, 3), (4, 6), (7, 9), (10, 12), (1, 6), (7, 12)}


def _day_said(claim: When, evidence: Sequence[When]) -> bool:
    """A day must be said with its month."""
    if claim.day is None:
        return True
    pairs = {(r.month, r.day) for when in evidence for r in readings(when) if r.day is not None}
    if (claim.month, claim.day) in pairs:
        return True
    stretches = [when for when in evidence if when.first and when.last and (when.last - when.first).days <= 31]
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
