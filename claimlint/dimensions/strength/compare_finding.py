"""How settled a claim says that a result is, against how settled its evidence says it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.strength.compare import COVERAGE, STRENGTH
from claimlint.dimensions.strength.status import ABSENCE, FINDING, Absence, Finding
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.model.statement import Claim, Context, Statement

LEAST = 0.4  # of the claim's content, for a passage of short evidence to speak of the same result
SHARED = 2  # content words that what was not found must share with what is denied


def compare_finding(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """Beginnings told as settled, weight that the evidence does not give, and absence of evidence told as a denial."""
    return [*_settled(claim, evidence, pairs), *_denied(claim, pairs)]


def _settled(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> Iterator[Comparison]:
    """The claim's weightiest word, against the status of the result in the passages that answer it."""
    weights = [f for f in _findings(claim.statements) if f.kind != "tentative"]
    given = _findings(s for source in evidence for s in source.statements)
    best = next((pair for pair in sorted(pairs, key=lambda p: -p.coverage) if _answers(pair)), None)
    if best is None or not weights or len(weights) < len(_findings(claim.statements)):
        return
    if any(f.kind != "tentative" for f in given):
        return
    tentative = next(iter(_findings([pair.evidence for pair in pairs if _answers(pair)])), None)
    if tentative is not None:
        yield _comparison("finding", weights[0].cue, best, tentative.cue)
    elif any(f.kind == "booster" for f in weights):
        cue = next(f.cue for f in weights if f.kind == "booster")
        yield _comparison("booster", cue, best, best.evidence.span)


def _denied(claim: Claim, pairs: Sequence[Pair]) -> Iterator[Comparison]:
    """What the claim denies and the evidence only did not find."""
    if claim.read(ABSENCE):
        return
    for pair in pairs:
        statement = pair.claim
        if statement.context is Context.ASSERTED and statement.predicate is not None and statement.predicate.negated:
            for absence in _absences(pair.evidence):
                if _speaks_of(pair, absence):
                    yield _comparison("absence", statement.words[statement.predicate.head].span, pair, absence.cue)
                    return


def _absences(statement: Statement) -> list[Absence]:
    return [reading.value for reading in statement.read(ABSENCE)]


def _speaks_of(pair: Pair, absence: Absence) -> bool:
    own = [link for link in pair.links if link.claim in pair.claim.own]
    inside = sum(link.evidence in absence.words for link in own)
    return inside >= SHARED and 2 * inside >= len(own)


def _findings(statements: Iterator[Statement] | Sequence[Statement]) -> list[Finding]:
    return [r.value for s in statements if s.context is Context.ASSERTED for r in s.read(FINDING)]


def _answers(pair: Pair) -> bool:
    return pair.coverage >= (LEAST if pair.short else COVERAGE)


def _comparison(differs: str, claim: Span, pair: Pair, evidence: Span) -> Comparison:
    place = Place(pair.key, pair.index.document.path, evidence)
    return Comparison(STRENGTH, differs, Outcome.EXCESS, claim, (place,))
