"""A result in animals, cells or a simulation that the claim states of people."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.scope.values import Setting
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Context, Statement

COVERAGE = 0.5
MODALS = frozenset({"may", "might", "could", "would", "will", "should", "can"})


def compare_settings(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A shift where the claim speaks of people, the sentence that answers it best of another setting alone, and no
    sentence that answers it of people."""
    if any(reading.value is not Setting.PEOPLE for reading in claim.read("setting")):
        return []
    found = []
    for statement in claim.statements:
        people = statement.read("setting")
        if people and statement.context is Context.ASSERTED and not _is_tentative(statement):
            found += _transferred(people[0], statement, evidence, pairs)
    return found[:1]


def _transferred(
    people: Reading[Setting], statement: Statement, evidence: Sequence[Evidence], pairs: Sequence[Pair]
) -> list[Comparison]:
    if any(reading.value is Setting.PEOPLE for e in evidence for s in e.statements for reading in s.read("setting")):
        return []
    for pair in [pair for pair in pairs if pair.claim is statement][:1]:
        settings = _settings(pair, evidence)
        if settings and pair.coverage >= COVERAGE and pair.predicate is not None:
            place = Place(pair.key, pair.index.document.path, settings[0].span)
            return [Comparison("scope", "setting", Outcome.SHIFT, people.span, (place,))]
    return []


def _settings(pair: Pair, evidence: Sequence[Evidence]) -> list[Reading[Setting]]:
    sentence = pair.evidence.sentence
    same = [s for e in evidence if e.key == pair.key for s in e.statements if s.sentence is sentence]
    return [reading for s in same for reading in s.read("setting")]


def _is_tentative(statement: Statement) -> bool:
    return any(statement.words[n].lemma.lower() in MODALS for n in statement.own)
