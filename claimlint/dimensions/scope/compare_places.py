"""A place of the claim that contains the evidence's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.scope.general import is_general
from claimlint.dimensions.scope.values import PlaceSaid, Reach
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Context, Statement
from claimlint.words.places import Level, contains

BEST = 3
COVERAGE = 0.5
WIDE = frozenset({Level.COUNTRY, Level.REGION, Level.CONTINENT, Level.WORLD})


def compare_places(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess for each place that a general statement is made of, where the best pair's sentence speaks of a place
    inside it and no best passage of one as wide."""
    said = [reading.value for e in evidence for s in e.statements for reading in s.read("place")]
    found = []
    for statement in claim.statements:
        if statement.context is not Context.ASSERTED or not _holds_generally(statement):
            continue
        for reading in statement.read("place"):
            if reading.value.wide and not any(_as_wide(other, reading.value) for other in said):
                found += _widened(reading, statement, claim, evidence, pairs)
    return found


def _holds_generally(statement: Statement) -> bool:
    return is_general(statement) or any(r.value.reach in (Reach.NATION, Reach.WORLD) for r in statement.read("place"))


def _widened(
    reading: Reading[PlaceSaid],
    statement: Statement,
    claim: Claim,
    evidence: Sequence[Evidence],
    pairs: Sequence[Pair],
) -> list[Comparison]:
    """The comparison with the first comparable pair, if the claim's own sentence does not name the narrower place."""
    own = claim.read("place")
    for pair in _comparable(statement, pairs):
        for other in _places_of_sentence(pair, evidence):
            if _inside(other.value, reading.value):
                if any(_same(other, mine) for mine in own):
                    return []
                place = Place(pair.key, pair.index.document.path, other.span)
                return [Comparison("scope", "place", Outcome.EXCESS, reading.span, (place,))]
    return []


def _comparable(statement: Statement, pairs: Sequence[Pair]) -> Iterator[Pair]:
    best = [pair for pair in pairs if pair.claim is statement][: 1 if _is_short(pairs) else BEST]
    for pair in best:
        if pair.coverage >= COVERAGE and (pair.short or pair.anchored):
            yield pair


def _is_short(pairs: Sequence[Pair]) -> bool:
    return any(pair.short for pair in pairs)


def _places_of_sentence(pair: Pair, evidence: Sequence[Evidence]) -> Iterator[Reading[PlaceSaid]]:
    for e in evidence:
        for statement in e.statements:
            if e.key == pair.key and statement.sentence is pair.evidence.sentence:
                yield from statement.read("place")


def _as_wide(other: PlaceSaid, place: PlaceSaid) -> bool:
    """Whether words of the evidence reach as far as the claim's."""
    if place.place is not None:
        return other.place is not None and (other.place.id == place.place.id or contains(other.place, place.place))
    if place.reach is Reach.NATION:
        return other.reach in (Reach.NATION, Reach.WORLD) or (other.place is not None and other.place.level in WIDE)
    return other.reach is Reach.WORLD or (other.place is not None and other.place.level is Level.WORLD)


def _inside(other: PlaceSaid, place: PlaceSaid) -> bool:
    """Whether a place of the evidence lies inside the claim's."""
    if place.place is not None:
        return other.place is not None and contains(place.place, other.place)
    if place.reach is Reach.PART:
        return False
    return other.reach is Reach.PART or (other.place is not None and other.place.level not in WIDE)


def _same(other: Reading[PlaceSaid], mine: Reading[PlaceSaid]) -> bool:
    """Whether the claim names the evidence's place, or one inside it, too."""
    theirs, ours = other.value.place, mine.value.place
    if theirs is None or ours is None:
        return theirs is ours and other.words.lower() == mine.words.lower()
    return theirs.id == ours.id or contains(theirs, ours)
