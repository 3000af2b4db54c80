"""Is each date and name of a claim anywhere in the cited documents?"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.detail.date_steps import stepped
from claimlint.dimensions.detail.dates import dates_found
from claimlint.dimensions.detail.name_places import is_around
from claimlint.dimensions.detail.names import missing_parts
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.name import Name
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim
from claimlint.model.when import When


def compare_presence(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison for each date and each name of ``claim`` that is nowhere in ``evidence``."""
    return [*_dates(claim, evidence), *_names(claim, evidence)]


def _dates(claim: Claim, evidence: Sequence[Evidence]) -> list[Comparison]:
    return [
        Comparison("detail", "date", Outcome.SILENT, reading.span)
        for reading in claim.read("date")
        if not _is_dated(reading.value, evidence)
    ]


def _is_dated(date: When, evidence: Sequence[Evidence]) -> bool:
    """Whether the sources say the date, or reach it by a step from another ("a year later")."""
    said = [date for e in evidence for date in e.index.dates]
    published = next((e.index.document.metadata.published for e in evidence), None)
    if dates_found(date, said, published):
        return True
    reached = [when for e in evidence for when in stepped(e.index.document.text, tuple(e.index.dates))]
    return bool(reached) and dates_found(date, [*said, *reached], published)


def _names(claim: Claim, evidence: Sequence[Evidence]) -> list[Comparison]:
    return [
        Comparison("detail", "name", Outcome.SILENT, reading.span)
        for reading in claim.read("name")
        if _missing(reading.value, claim, evidence) and not _is_gloss(reading.value, claim)
    ]


def _missing(name: Name, claim: Claim, evidence: Sequence[Evidence]) -> bool:
    """Whether some word of the name is in none of the sources. What the draft's title names frames all its claims."""
    parts = [set(missing_parts(name, e.index, claim.title)) for e in evidence]
    return bool(set.intersection(*parts))


def _is_gloss(name: Name, claim: Claim) -> bool:
    """Whether it only tells the region of the town named before it, which is checked by itself."""
    return is_around(name.text, claim.sentence.text[: name.span.start - claim.sentence.span.start])
