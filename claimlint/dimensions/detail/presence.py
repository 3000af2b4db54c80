"""Is each date and name of a claim anywhere in the cited documents?"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.detail.dates import dates_found
from claimlint.dimensions.detail.names import missing_parts
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.name import Name
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim


def compare_presence(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison for each date and each name of ``claim`` that is nowhere in ``evidence``."""
    return [*_dates(claim, evidence), *_names(claim, evidence)]


def _dates(claim: Claim, evidence: Sequence[Evidence]) -> list[Comparison]:
    dates = [date for e in evidence for date in e.index.dates]
    published = next((e.index.document.metadata.published for e in evidence), None)
    return [
        Comparison("detail", "date", Outcome.SILENT, reading.span)
        for reading in claim.read("date")
        if not dates_found(reading.value, dates, published)
    ]


def _names(claim: Claim, evidence: Sequence[Evidence]) -> list[Comparison]:
    return [
        Comparison("detail", "name", Outcome.SILENT, reading.span)
        for reading in claim.read("name")
        if _missing(reading.value, claim, evidence)
    ]


def _missing(name: Name, claim: Claim, evidence: Sequence[Evidence]) -> bool:
    """Whether some word of the name is in none of the sources. What the draft's title names frames all its claims."""
    parts = [set(missing_parts(name, e.index, claim.title)) for e in evidence]
    return bool(set.intersection(*parts))
