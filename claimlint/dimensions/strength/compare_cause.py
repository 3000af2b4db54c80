"""How strongly a claim ties one thing to another, against how strongly its evidence does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.strength.causality import CAUSE, TIE, Cause, Tie
from claimlint.dimensions.strength.compare import COVERAGE, STRENGTH, standing_of
from claimlint.dimensions.strength.cues import PLAIN, phrases
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim, Context, Statement

WEAK = ("association", "prediction", "comparison", "sequence")
WORDED = frozenset({"association", "prediction"})
LEAST = 4  # the level from which a claim speaks of a cause


def compare_cause(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """Causes that the claim states and its evidence gives as an association, a difference or a sequence only, or as
    one cause among others.

    The former are left alone where any passage speaks of a cause, or where the study was an experiment.
    """
    compare = _compare_degree if any(_was_experiment(source) for source in evidence) else _compare
    found = (compare(s, cause, pairs) for s in claim.statements for cause in _causes(s))
    return [comparison for comparison in found if comparison is not None]


def _was_experiment(source: Evidence) -> bool:
    return any(word in source.index.words for word in phrases("causality", "design"))


def _causes(statement: Statement) -> Iterator[Cause]:
    """The causes that a statement asserts: not denied, not hedged."""
    standing = standing_of(statement)
    negated = statement.predicate is not None and statement.predicate.negated
    if statement.context is Context.ASSERTED and standing is not None and standing.plain and not negated:
        yield from (r.value for r in statement.read(CAUSE) if r.value.level >= LEAST)


def _compare(statement: Statement, cause: Cause, pairs: Sequence[Pair]) -> Comparison | None:
    """The claim's cause against the passages that name both it and its effect."""
    degree = _compare_degree(statement, cause, pairs)
    if degree is not None:
        return degree
    naming = [pair for pair in pairs if pair.claim is statement and _names_both(pair, cause)]
    if not naming or any(not r.value.agent for pair in naming for r in pair.evidence.read(CAUSE)):
        return None
    for pair in naming:
        tie = _weak_tie(pair.evidence)
        if tie is not None and (not cause.agent or tie.kind in WORDED):
            place = Place(pair.key, pair.index.document.path, tie.cue)
            return Comparison(STRENGTH, "causality", Outcome.EXCESS, cause.cue, (place,))
    return None


def _compare_degree(statement: Statement, cause: Cause, pairs: Sequence[Pair]) -> Comparison | None:
    """One cause among others told as the cause."""
    if cause.level < PLAIN or cause.kind == "change" or _ties(statement, "partial"):
        return None
    for pair in pairs:
        if pair.claim is statement and _names_both(pair, cause) and (ties := _ties(pair.evidence, "partial")):
            place = Place(pair.key, pair.index.document.path, ties[0].cue)
            return Comparison(STRENGTH, "degree", Outcome.EXCESS, cause.cue, (place,))
    return None


def _ties(statement: Statement, *kinds: str) -> list[Tie]:
    return [r.value for r in statement.read(TIE) if r.value.kind in kinds]


def _names_both(pair: Pair, cause: Cause) -> bool:
    linked = {link.claim for link in pair.links}
    return bool(linked & cause.cause) and bool(linked & cause.effect) and (pair.short or pair.coverage >= COVERAGE)


def _weak_tie(statement: Statement) -> Tie | None:
    """The statement's own tie, the plainest kind first."""
    return min(_ties(statement, *WEAK), key=lambda tie: WEAK.index(tie.kind), default=None)
