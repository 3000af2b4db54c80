"""Changes that a claim turns round in words of its own: "took longer" for "response times shortened"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimlint.dimensions.change.directions import (
    JUDGED,
    are_of_other_times,
    is_of,
    is_other_measure,
    is_turned_twice,
    rises_beside,
    scale_of,
)
from claimlint.dimensions.change.sides import have_changed_places
from claimlint.dimensions.change.values import Change
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import LIKE, Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Statement
from claimlint.words.limits import is_limited_otherwise

COVERAGE = 0.5  # of the claim's clause, for a sentence of short evidence to tell of the same change
SHARED = 2  # content words that the two clauses must have in common

Told = tuple[Statement, Reading[Change]]


def find_turned(
    reading: Reading[Change], statement: Statement, evidence: Sequence[Evidence], pairs: Sequence[Pair]
) -> Comparison | None:
    """A clash where the sentence of short evidence that answers the clause best tells of changes on the same scale
    that all go the other way, and nothing in the evidence goes the claim's way.

    What is compared may have changed places ("A is faster than B" for "B takes less time than A"): then the same
    direction clashes.
    """
    best = max((pair for pair in pairs if pair.short), key=lambda pair: pair.coverage, default=None)
    if reading.value.denied or best is None or best.coverage < COVERAGE or is_turned_twice(best):
        return None
    told = [(s, r) for source in evidence for s in source.statements for r in s.read("change") if not r.value.denied]
    here = list(_on_scale(reading.value, statement, (x for x in told if x[0].sentence == best.evidence.sentence)))
    against = reading.value.rising is have_changed_places(best)
    if not here or any(rises_beside(r.value, reading.value) is not against for _, r in here):
        return None
    if any(_supports(reading.value, other, best) for other in told) or not _share(best, here[0][0]):
        return None
    if (
        is_limited_otherwise(best)
        or are_of_other_times(statement, here[0][0])
        or is_other_measure(reading.value, here[0][1].value, best)
    ):
        return None
    place = Place(best.key, best.index.document.path, here[0][1].span)
    return Comparison("change", "direction", Outcome.CLASH, reading.span, (place,))


def _on_scale(change: Change, statement: Statement, told: Iterable[Told]) -> Iterator[Told]:
    """The changes that are told on the scale of the claim's."""
    scale = scale_of(change, statement.words)
    for other, reading in told:
        theirs = scale_of(reading.value, other.words)
        if theirs == scale or {theirs, scale} == JUDGED:
            yield other, reading


def _supports(change: Change, told: Told, pair: Pair) -> bool:
    """Whether another sentence has a change the claim's way, of a word of the claim's measure or of a pronoun."""
    other, reading = told
    if other.sentence == pair.evidence.sentence or rises_beside(reading.value, change) is not change.rising:
        return False
    return is_of(reading.value, other, {pair.claim.words[n].lemma.lower() for n in change.measure})


def _share(pair: Pair, other: Statement) -> bool:
    """Whether the clause of the change has enough words of the claim's clause."""
    shared = (x for x in pair.links if x.relation in LIKE and x.claim in pair.claim.own and x.evidence in other.own)
    return len(list(shared)) >= SHARED
