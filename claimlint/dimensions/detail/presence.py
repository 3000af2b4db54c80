"""Is each date and name of a claim anywhere in the cited documents?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from claimlint.dimensions.detail.date_build import plain_year
from claimlint.dimensions.detail.date_steps import (
    BOUNDING,
    NOWHERE,
    going_on,
    gone_by,
    stepped,
    told_from_the_other_side,
)
from claimlint.dimensions.detail.dates import dates_found
from claimlint.dimensions.detail.holidays import holidays
from claimlint.dimensions.detail.name_acronyms import acronyms_around
from claimlint.dimensions.detail.name_licences import acronym_stands
from claimlint.dimensions.detail.name_places import is_around
from claimlint.dimensions.detail.names import missing_parts
from claimlint.dimensions.detail.page_days import captured, own_days
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.name import Name
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim
from claimlint.model.when import When
from claimlint.words.fold import fold
from claimlint.words.lives import BORN, OLDEST

_CUT = re.compile(r"\b[A-Z][a-z]{2,}(?=\.)")  # a word that a full stop cuts short
_AS_OF = re.compile(r"(?:\bas (?:of|at)|^by)(?: the)? $", re.IGNORECASE)  # what follows tells how things stood then
_PERFECT = re.compile(r"\b(?:had|has|have)\b", re.IGNORECASE)
_SPECIES = re.compile(r" ([a-z]{3,})\b")


def compare_presence(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison for each date and each name of ``claim`` that is nowhere in ``evidence``."""
    return [*_dates(claim, evidence), *_names(claim, evidence)]


def _dates(claim: Claim, evidence: Sequence[Evidence]) -> list[Comparison]:
    return [
        Comparison("detail", "date", Outcome.SILENT, reading.span)
        for reading in claim.read("date")
        if not _is_dated(reading, claim, evidence)
    ]


def _is_dated(reading: Reading[When], claim: Claim, evidence: Sequence[Evidence]) -> bool:
    """Whether the sources say the date, or reach it by a step from another ("a year later")."""
    said = [date for e in evidence for date in e.index.dates]
    days = {e.index.document.metadata.published for e in evidence} or {None}
    if any(dates_found(reading.value, said, published) for published in days):
        return True
    reached = list(_reached(reading, claim, evidence))
    return bool(reached) and any(dates_found(reading.value, [*said, *reached], published) for published in days)


def _reached(reading: Reading[When], claim: Claim, evidence: Sequence[Evidence]) -> Iterator[When]:
    """The dates to which the sources lead: by a step, as a bound told from its other side, or in a stretch that goes
    on."""
    said_before = claim.sentence.text[: reading.span.start - claim.sentence.span.start]
    before = said_before.rstrip().rpartition(" ")[2]
    for source in evidence:
        text, dates = source.index.document.text, source.index.dates
        yield from stepped(text, dates)
        yield from holidays(text)
        yield from _born_by_age(reading, claim, source)
        yield from going_on(text, dates)
        if _AS_OF.search(said_before):
            yield from captured(source.index)
        if before.lower() in ("by", "before") and _PERFECT.search(claim.sentence.text):
            yield from gone_by(reading.value, dates)
        if before.lower() in BOUNDING:
            yield from told_from_the_other_side(text, dates)


def _born_by_age(reading: Reading[When], claim: Claim, source: Evidence) -> Iterator[When]:
    """The years in which one was born whose age a source tells in a passage with a year, or now; where the claim says
    when one was born."""
    before = claim.sentence.text[: reading.span.start - claim.sentence.span.start]
    if not (BORN.search(before) or (reading.value.ranged and before.endswith("("))):
        return
    own = {day.year for day in own_days(source.index)}
    for age in (q for q in source.index.figures if q.kind is Kind.AGE):
        passage = next(p for p in source.index.passages if p.contains(age.span))
        years = {when.year for when in source.index.dates if passage.contains(when.span)}
        for year in (years | own) - {None}:
            yield from (plain_year(year - int(age.figures[0]) - n, NOWHERE) for n in (0, 1) if year > n + OLDEST)


def _names(claim: Claim, evidence: Sequence[Evidence]) -> list[Comparison]:
    return [
        Comparison("detail", "name", Outcome.SILENT, reading.span)
        for reading in claim.read("name")
        if _missing(reading.value, claim, evidence)
        and not _is_gloss(reading.value, claim)
        and not _is_in_acronym(reading.value, claim, evidence)
        and not _is_genus(reading.value, claim, evidence)
        and not _is_given_in_full(reading.value, claim, evidence)
    ]


def _missing(name: Name, claim: Claim, evidence: Sequence[Evidence]) -> bool:
    """Whether some word of the name is in none of the sources. What the draft's title names frames all its claims."""
    parts = [set(missing_parts(name, e.index, claim.title)) for e in evidence]
    return bool(set.intersection(*parts))


def _is_in_acronym(name: Name, claim: Claim, evidence: Sequence[Evidence]) -> bool:
    """Whether the name is part of a longer one whose initials a source writes."""
    place = name.span.shift(-claim.sentence.span.start)
    around = set(acronyms_around(claim.sentence.text, place))
    return any(acronym_stands(letters, e.index) for letters in around for e in evidence)


def _is_genus(name: Name, claim: Claim, evidence: Sequence[Evidence]) -> bool:
    """Whether it is the genus of a species that a source writes with its initial: "E. coli"."""
    behind = claim.sentence.text[name.span.end - claim.sentence.span.start :]
    species = _SPECIES.match(behind)
    short = f"{name.text[0]}. {species[1]}" if species and " " not in name.text else ""
    return bool(short) and any(short in e.index.document.text for e in evidence)


def _is_given_in_full(name: Name, claim: Claim, evidence: Sequence[Evidence]) -> bool:
    """Whether a full stop stands behind each word of the name, and a source has a capitalised word that begins with
    each: "Phys. Rev. Lett.", Physical Review Letters."""
    end = name.span.end - claim.sentence.span.start
    cut = _CUT.findall(name.text + claim.sentence.text[end : end + 1])
    if len(cut) != len(name.text.split()):
        return False
    return any(all(_has_longer(fold(word), e.index.capitals) for word in cut) for e in evidence)


def _has_longer(beginning: str, words: Iterable[str]) -> bool:
    return any(word.startswith(beginning) and word != beginning for word in words)


def _is_gloss(name: Name, claim: Claim) -> bool:
    """Whether it only tells the region of the town named before it, which is checked by itself."""
    return is_around(name.text, claim.sentence.text[: name.span.start - claim.sentence.span.start])
