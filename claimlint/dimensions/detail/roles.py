"""Two participants of an event that have changed places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from claimlint.dimensions.detail.events import Event, Side, events_of, mutual
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim, Context
from claimlint.words.alike import alike
from claimlint.words.relations import Relation, converse, may_be, noun_class, related

SAME = frozenset({Relation.SAME, Relation.SYNONYM})
ACTING = frozenset({"subject", "object"})
BODIES = ("person", "group")
THINGS = frozenset({"artifact", "animal", "plant", "object", "location", *BODIES})


def compare_roles(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A clash where the evidence tells an event of the claim with its sides exchanged, nowhere as the claim does."""
    told = [(source, event) for source in evidence for s in source.statements for event in events_of(s)]
    found = []
    for statement in claim.statements:
        for event in events_of(statement) if statement.context is Context.ASSERTED else ():
            known = [(source, other, list(_stands(event, other, source))) for source, other in told]
            if not any(True in stands for _, _, stands in known):
                found += [_clash(event, source, other) for source, other, stands in known if False in stands][:1]
    return found[:1]


def _clash(event: Event, source: Evidence, other: Event) -> Comparison:
    place = Place(source.key, source.index.document.path, other.span)
    return Comparison("detail", "roles", Outcome.CLASH, event.span, (place,))


def _stands(event: Event, other: Event, source: Evidence) -> Iterator[bool]:
    """For every two sides that are in both events whether they are in the same places (True) or exchanged (False)."""
    is_long = not source.index.is_short
    for (first, first_there), (second, second_there) in combinations(_answering(event, other), 2):
        a, b, c, d = event.sides[first], event.sides[second], other.sides[first_there], other.sides[second_there]
        bodies = all(_is_somebody(side, is_long) for side in (a, b, c, d))
        if not bodies and (is_long or {first, second} - ACTING or not (_is_named_so(a, d) and _is_named_so(b, c))):
            continue
        straight, crossed = (_same(a, c), _same(b, d)), (_same(a, d), _same(b, c))
        if all(straight):
            yield True
        elif all(crossed) and not any(straight):
            yield False


def _answering(event: Event, other: Event) -> list[tuple[str, str]]:
    """Which role of the one event is which of the other, none if they are not the same event."""
    if event.verb in mutual():
        return []
    turned = converse(event.verb, "v", other.verb, "v")
    if turned is not None:
        roles = turned.roles
    elif event.verb == other.verb or related(event.verb, "v", other.verb, "v") in SAME:
        roles = tuple((role, role) for role in event.sides)
    else:
        return []
    return [(mine, theirs) for mine, theirs in roles if mine in event.sides and theirs in other.sides]


def _is_somebody(side: Side, is_long: bool) -> bool:
    """Whether a participant is a person or body: of a name, where much was read."""
    return bool(side.names) or (not is_long and any(may_be(side.head.lemma.lower(), body) for body in BODIES))


def _is_named_so(one: Side, other: Side) -> bool:
    """Whether two sides are told by the very same noun for a thing that can be seen: it too does or suffers something.
    What states and acts bring about is for the comparison of causes to say."""
    lemma = one.head.lemma.lower()
    return one.head.pos == "NOUN" and one.head.lemma == other.head.lemma and noun_class(lemma) in THINGS


def _same(one: Side, other: Side) -> bool:
    if one.names and other.names:
        return bool(one.names & other.names)
    return alike(one.head, other.head)
