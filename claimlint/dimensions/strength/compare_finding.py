"""How settled a claim says that a result is, against how settled its evidence says it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimlint.dimensions.strength.compare import COVERAGE, STRENGTH, standing_of
from claimlint.dimensions.strength.status import ABSENCE, FINDING, Absence, Finding
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.model.statement import Claim, Context, Statement

LEAST = 0.4  # of the claim's content, for a passage of short evidence to speak of the same result
WEIGHTS = ("established", "booster")
SEARCHES = frozenset("detect discover find identify notice observe record report see show".split())
FREE = frozenset({"free", "clear", "clean", "devoid", "without", "rid"})
SHARED = 2  # content words that what was not found must share with what is denied


def compare_finding(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """Beginnings told as settled, weight that the evidence does not give, and absence of evidence told as a denial."""
    return [*_settled(claim, evidence, pairs), *_denied(claim, pairs)]


def _settled(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> Iterator[Comparison]:
    """The claim's weightiest word, against the status of the result in the passages that answer it."""
    said = _findings(s for s in claim.statements if _vouches(s))
    weights = [f for f in said if f.kind in WEIGHTS]
    given = _findings(s for source in evidence for s in source.statements)
    best = next((pair for pair in sorted(pairs, key=lambda p: -p.coverage) if _answers(pair)), None)
    if best is None or not weights or any(f.kind == "tentative" for f in _findings(claim.statements)):
        return
    if claim.read(ABSENCE) or any(f.kind in WEIGHTS for f in given):
        return
    answering = _findings([pair.evidence for pair in pairs if _answers(pair)])
    tentative = next((f for f in answering if f.kind == "tentative"), None)
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
        denial = _denial(statement)
        if denial is not None:
            for absence in _absences(pair.evidence):
                if _speaks_of(pair, absence):
                    yield _comparison("absence", denial, pair, absence.cue)
                    return


def _denial(statement: Statement) -> Span | None:
    """The word by which a statement denies, or says that all is the same or well."""
    if statement.context is not Context.ASSERTED or statement.predicate is None:
        return None
    head = statement.words[statement.predicate.head]
    if statement.predicate.negated:
        return None if head.lemma in SEARCHES else head.span  # "no lead was found" says what was looked for
    return next((finding.cue for finding in _findings([statement]) if finding.kind == "sameness"), None)


def _vouches(statement: Statement) -> bool:
    """Whether a statement stands by what it says: it is neither denied nor left open."""
    standing = standing_of(statement)
    if standing is None:
        return True
    denied = statement.predicate.negated and not any(r.words.lower().startswith("no ") for r in statement.read(FINDING))
    return standing.sign not in ("o", "-") and not denied


def _absences(statement: Statement) -> list[Absence]:
    return [reading.value for reading in statement.read(ABSENCE)]


def _speaks_of(pair: Pair, absence: Absence) -> bool:
    own = [link for link in pair.links if link.claim in pair.claim.own]
    inside = sum(link.evidence in absence.words for link in own)
    return (inside >= SHARED and 2 * inside >= len(own)) or _is_free_of(pair, absence)


def _is_free_of(pair: Pair, absence: Absence) -> bool:
    """Whether the claim says "free of rats", "rat-free", "harmless" where no sign of just that was found."""
    words = pair.claim.words
    things = {n for n in absence.words if pair.evidence.words[n].pos in ("NOUN", "PROPN")}
    denying = {n for n in pair.claim.own if words[n].text.lower() in FREE or words[n].text.lower().endswith("less")}
    if not pair.short or not denying:
        return False
    named = {link.claim for link in pair.links if link.evidence in things}
    return any(n in denying or words[n].head in denying or words[words[n].head].head in denying for n in named)


def _findings(statements: Iterable[Statement]) -> list[Finding]:
    return [r.value for s in statements if s.context is Context.ASSERTED for r in s.read(FINDING)]


def _answers(pair: Pair) -> bool:
    return pair.coverage >= (LEAST if pair.short else COVERAGE)


def _comparison(differs: str, claim: Span, pair: Pair, evidence: Span) -> Comparison:
    place = Place(pair.key, pair.index.document.path, evidence)
    return Comparison(STRENGTH, differs, Outcome.EXCESS, claim, (place,))
