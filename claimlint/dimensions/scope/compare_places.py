"""A place of the claim that contains the evidence's."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.scope.general import is_general
from claimlint.dimensions.scope.matching import ANSWERS, comparable, place_of, read_with_context
from claimlint.dimensions.scope.values import PlaceSaid, Reach
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Context, Statement
from claimlint.words.places import Level, contains

COVERAGE = 0.4
WIDE = frozenset({Level.COUNTRY, Level.REGION, Level.CONTINENT, Level.WORLD})


def compare_places(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess for each place that a general statement is made of, where the best pair's sentence speaks of a place
    inside it and no passage that answers the claim of one as wide."""
    found = []
    for statement in claim.statements:
        if statement.context is not Context.ASSERTED or not _holds_generally(statement):
            continue
        for reading in statement.read("place"):
            if reading.value.wide and not _is_as_wide(reading, statement, evidence, pairs):
                found += _widened(reading, statement, claim, evidence, pairs)
    return found


def _holds_generally(statement: Statement) -> bool:
    return is_general(statement) or any(r.value.reach in (Reach.NATION, Reach.WORLD) for r in statement.read("place"))


def _is_as_wide(
    reading: Reading[PlaceSaid], statement: Statement, evidence: Sequence[Evidence], pairs: Sequence[Pair]
) -> bool:
    """Whether the evidence speaks of a place as wide: anywhere on a long page, else in a sentence that answers enough
    of the claim and says that it holds there."""
    own = [pair for pair in pairs if pair.claim is statement]
    enough = ANSWERS * max((pair.coverage for pair in own), default=0.0)
    answering = {id(pair.evidence.sentence) for pair in own if pair.coverage >= enough}
    short = any(pair.short for pair in own)
    return any(
        _as_wide(other.value, reading.value)
        for e in evidence
        for s in e.statements
        if not short or id(s.sentence) in answering
        for other in s.read("place")
        if not short or other.value.wide or other.value.place is None
    )


def _widened(
    reading: Reading[PlaceSaid],
    statement: Statement,
    claim: Claim,
    evidence: Sequence[Evidence],
    pairs: Sequence[Pair],
) -> list[Comparison]:
    """The comparison with the first comparable pair, if neither the claim's own sentence nor the one before it names
    the narrower place."""
    own = [*claim.read("place"), *(r for s in claim.before for r in s.read("place"))]
    for pair in comparable(statement, pairs, COVERAGE):
        for other in read_with_context(pair, evidence, "place"):
            if _inside(other.value, reading.value):
                if any(_same(other, mine) for mine in own):
                    return []
                return [Comparison("scope", "place", Outcome.EXCESS, reading.span, (place_of(pair, other.span),))]
    return []


def _as_wide(other: PlaceSaid, place: PlaceSaid) -> bool:
    """Whether words of the evidence reach as far as the claim's."""
    if place.place is not None:
        if other.place is None:
            return other.reach in (Reach.NATION, Reach.WORLD)
        return other.place.id == place.place.id or contains(other.place, place.place)
    if place.reach is Reach.NATION:
        return other.reach in (Reach.NATION, Reach.WORLD) or (other.place is not None and other.place.level in WIDE)
    return other.reach is Reach.WORLD or (other.place is not None and other.place.level is Level.WORLD)


def _inside(other: PlaceSaid, place: PlaceSaid) -> bool:
    """Whether a place of the evidence lies inside the claim's. What has no name but its kind ("the county of Alder")
    lies inside a country that the evidence does not speak of."""
    if place.place is not None:
        if other.place is None:
            return other.reach is Reach.PART and place.place.level in WIDE
        return contains(place.place, other.place)
    if place.reach is Reach.PART:
        return False
    return other.reach is Reach.PART or (other.place is not None and other.place.level not in WIDE)


def _same(other: Reading[PlaceSaid], mine: Reading[PlaceSaid]) -> bool:
    """Whether the claim names the evidence's place, or one inside it, too."""
    theirs, ours = other.value.place, mine.value.place
    if theirs is None or ours is None:
        return theirs is ours and other.words.lower() == mine.words.lower()
    return theirs.id == ours.id or contains(theirs, ours)
