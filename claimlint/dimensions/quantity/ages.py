"""Ages that are reckoned from a date of birth: "at fourteen" of one born in October 1982 who did it in 1996."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from claimlint.model.evidence import Evidence
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Statement
from claimlint.model.when import When
from claimlint.words.lives import BORN, OLDEST

YOUNGEST = 10  # years of one whose life a page tells
BACK = 40  # characters in which a word for birth stands before its date
_LIVED = re.compile(r"\($")  # "Ann Corder (1809-1847)"
_TELLING = frozenset({"at", "aged", "age", "turn", "be", "only", "just", "then"})


def is_age_reckoned(figure: Quantity, claim: Claim, evidence: Sequence[Evidence]) -> bool:
    """Whether a figure is an age, and that of one whom a source, or the claim, says to be born so long before a date of
    the claim; before any of the source's own, if the claim has none or tells how much later it was."""
    if not (figure.kind is Kind.AGE or _is_bare_age(figure, claim)):
        return False
    dates = [(reading.value, _is_birth(reading, claim)) for reading in claim.read("date")]
    told = [when for when, is_birth in dates if is_birth and when.first is not None]
    said = [when for when, is_birth in dates if not is_birth]
    if any(reading.value.kind is Kind.DURATION for reading in claim.read("quantity")):
        said = []
    return any(_fits(figure, b, day) for e in evidence for b in (*told, *_births(e)) for day in said or _days(e))


def _is_birth(reading: Reading[When], claim: Claim) -> bool:
    """Whether the claim dates a birth with it, at which nobody is of an age."""
    return BORN.search(claim.sentence.text[: reading.span.start - claim.sentence.span.start]) is not None


def _is_bare_age(figure: Quantity, claim: Claim) -> bool:
    """Whether a bare number may be an age: "at 15", "turned 50", "was 52 at the time"."""
    if figure.kind is not Kind.PLAIN or len(figure.figures) != 1 or not 0 < figure.figures[0] <= OLDEST:
        return False
    statement = next((s for s in claim.statements if any(q is figure for q in s.quantities)), None)
    return statement is not None and _word_before(figure, statement) in _TELLING


def _word_before(figure: Quantity, statement: Statement) -> str:
    before = [word.lemma.lower() for word in statement.words if word.span.end <= figure.span.start]
    return before[-1] if before else ""


def _births(evidence: Evidence) -> Iterator[When]:
    """The dates of a source that stand behind a word for birth, or open the years of a life in brackets; and its first
    day, if it stands alone on a line, as in a table of somebody's life, long before the others."""
    text = evidence.index.document.text
    dated = sorted((when for when in evidence.index.dates if when.first is not None), key=lambda when: when.first)
    if len(dated) > 1 and _is_alone(dated[0], text) and dated[1].first.year - dated[0].first.year >= YOUNGEST:
        yield dated[0]
    for when in evidence.index.dates:
        before = text[max(0, when.span.start - BACK) : when.span.start]
        if when.first is not None and (BORN.search(before) or (when.ranged and _LIVED.search(before))):
            yield when


def _is_alone(when: When, text: str) -> bool:
    """Whether a day is all that its line has."""
    line = text[text.rfind("\n", 0, when.span.start) + 1 :].partition("\n")[0]
    return when.day is not None and line.strip() == when.span.of(text)


def _days(evidence: Evidence) -> Iterator[When]:
    """The dates of a source, and its own."""
    yield from evidence.index.dates
    day = evidence.index.document.metadata.published
    if day is not None:
        yield When(first=day, last=day)


def _fits(age: Quantity, birth: When, day: When) -> bool:
    """Whether one born then has such an age on a day of that stretch; of a stretch told by its ends, on the last."""
    if day.first is None or day.last is None:
        return False
    born = date(birth.first.year, 12, 31) if birth.ranged else birth.last
    since = date(day.last.year, 1, 1) if day.ranged else day.first
    return any(_full_years(born, since) <= years <= _full_years(birth.first, day.last) for years in age.figures)


def _full_years(birth: date, day: date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
