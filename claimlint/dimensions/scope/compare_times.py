"""What the evidence knows of one stretch of time and the claim states for good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.scope.general import is_general, words_of_group
from claimlint.dimensions.scope.matching import ANSWERS, comparable, place_of, sentence_of
from claimlint.dimensions.scope.values import Duration
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim, Context, Statement

COVERAGE = 0.3
PRESENT = frozenset({"VBZ", "VBP"})
OPEN = frozenset({Duration.LASTING, Duration.CONTINUED})


def compare_times(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess where the claim has as lasting or as a habit what the sentence that answers it best has of one time."""
    if any(_times((s,)) for s in (*claim.statements, *claim.before)):
        return []
    found = (c for s in claim.statements for c in _widened(s, claim, evidence, pairs))
    return list(found)[:1]


def _widened(
    statement: Statement, claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]
) -> Iterator[Comparison]:
    said = _lasting(statement, claim)
    if statement.context is not Context.ASSERTED or said is None:
        return
    for pair in comparable(statement, pairs, COVERAGE):
        here = sentence_of(pair, evidence)
        times = _times(here)
        if _is_over(statement) and _ends(here):
            continue
        if pair.short and times and _is_past(pair.evidence) and not _goes_on(pair, statement, evidence, pairs):
            yield Comparison("scope", "time", Outcome.EXCESS, said, (place_of(pair, times[0].span),))


def _is_over(statement: Statement) -> bool:
    """Whether it says that something is so "no longer", "not any more": what an end at some time leaves for good."""
    said = [statement.words[n].text.lower() for n in range(statement.own[0], statement.own[-1] + 1)]
    runs = {" ".join(said[n : n + size]) for n in range(len(said)) for size in (1, 2)}
    return not runs.isdisjoint(words_of_group("over"))


def _ends(statements: Sequence[Statement]) -> bool:
    return any(word.lemma.lower() in words_of_group("end") for s in statements for word in s.words)


def _lasting(statement: Statement, claim: Claim) -> Span | None:
    """The words by which the claim's statement has no end: those that say so, or the verb of a general present."""
    words = [r.span for r in claim.read("duration") if r.value is Duration.LASTING]
    if words:
        return words[0]
    verb = _finite(statement)
    general = is_general(statement) or bool(statement.quantities)
    return statement.words[verb].span if verb is not None and general else None


def _finite(statement: Statement) -> int | None:
    """The number of the verb by which a statement stands in the simple present."""
    verbs = [n for n in statement.own if statement.words[n].pos in ("VERB", "AUX")]
    if any(statement.words[n].tag in ("MD", "VBD", "VBG") for n in verbs) or statement.predicate is None:
        return None
    perfect = any(statement.words[n].lemma == "have" and statement.words[n].dep == "aux" for n in verbs)
    return None if perfect else next((n for n in verbs if statement.words[n].tag in PRESENT), None)


def _times(statements: Sequence[Statement]) -> list[Reading]:
    """The readings of one stretch of time: a date, how long it took, words such as "during"."""
    dates = [r for s in statements for r in s.read("date")]
    long = [r for s in statements for r in s.read("quantity") if r.value.kind is Kind.DURATION]
    bounded = [r for s in statements for r in s.read("duration") if r.value is Duration.BOUNDED]
    return [*dates, *bounded, *long]


def _is_past(statement: Statement) -> bool:
    """Whether a statement's whole sentence is told in the simple past."""
    tags = {word.tag for word in statement.words if word.pos in ("VERB", "AUX")}
    return bool(tags & {"VBD", "VBN"}) and not tags & {*PRESENT, "MD"}


def _goes_on(pair: Pair, statement: Statement, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> bool:
    """Whether the evidence says that it lasts, or that it is so now, in a sentence that answers the claim."""
    answering = [p for p in pairs if p.claim is statement and p.coverage >= ANSWERS * pair.coverage]
    for other in answering:
        here = sentence_of(other, evidence)
        if not _times(here) and any(r.value in OPEN for s in here for r in s.read("duration")):
            return True
        if any(r.value is Duration.CONTINUED for s in here for r in s.read("duration")):
            return True
        if other.coverage >= COVERAGE and not _is_past(other.evidence):
            return True
    return False
