"""A result in animals, cells or a simulation that the claim states of people, of the world, or as a rule for all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.scope.general import subject_of, words_of_group
from claimlint.dimensions.scope.matching import answers_too, comparable, place_of, read_with_context
from claimlint.dimensions.scope.values import Setting
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.speaker import DIMENSION as SPEAKER
from claimlint.model.statement import Claim, Context, Statement

COVERAGE = 0.25
MODALS = frozenset({"may", "might", "could", "would", "will", "should", "can"})
PROSPECTS = frozenset({"hope", "plan", "want", "intend", "expect", "next", "not", "no", "nobody", "yet", "seek"})
SIMULATED = "simulat"  # the stem of simulator and simulation: in a laboratory or a greenhouse people also work
PRESENT = frozenset({"VBZ", "VBP"})
STATED = frozenset({"VBD", "VBN", "VBZ", "VBP"})
TRIALS = frozenset({"trial", "study", "test", "treat", "treatment", "give", "patient"})


def compare_settings(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A shift where the claim speaks of people, as of what came about, or in the present of nobody, and the sentence
    that answers it best of animals, cells or a model, and no sentence that answers it of people."""
    said = [r for s in (*claim.statements, *claim.before) for r in s.read("setting")]
    if any(reading.value is not Setting.PEOPLE for reading in said) or _is_open(claim):
        return []
    found = (c for s in claim.statements for c in _transferred(s, claim, evidence, pairs))
    return list(found)[:1]


def _is_open(claim: Claim) -> bool:
    """Whether the claim leaves it open ("WHETHER it helps is not known"), or says that it speaks of a model."""
    return any(w.lemma.lower() in words_of_group("modelled") | {"whether"} for s in claim.statements for w in s.words)


def _transferred(
    statement: Statement, claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]
) -> Iterator[Comparison]:
    if statement.context is not Context.ASSERTED or _is_tentative(statement) or _reports(statement):
        return
    for pair in comparable(statement, pairs, COVERAGE):
        settings = read_with_context(pair, evidence, "setting")
        if _is_rule(statement):  # people in a simulator are not on the road
            settings = [r for r in settings if SIMULATED in r.words.lower()] or settings
        if not settings or any(reading.value is Setting.PEOPLE for reading in settings):
            continue
        at = _stated_of(pair, claim, settings) or _stated_as_rule(pair, claim, evidence, settings)
        if at is not None and not _is_of_people(pair, evidence, pairs):
            yield Comparison("scope", "setting", Outcome.SHIFT, at, (place_of(pair, settings[-1].span),))


def _reports(statement: Statement) -> bool:
    """Whether the clause only says who speaks: what is said decides."""
    heads = {reading.value.at for reading in statement.read(SPEAKER)}
    return statement.predicate is not None and statement.predicate.head in heads


def _stated_of(pair: Pair, claim: Claim, settings: Sequence[Reading[Setting]]) -> Span | None:
    """The words for the people that the claim speaks of, or the verb by which it has a model's result as done."""
    statement, people = pair.claim, claim.read("setting")
    if people:
        return people[0].span
    if statement.predicate is None:
        return None
    simulated = all(reading.value is Setting.SIMULATION for reading in settings)
    verb = statement.words[statement.predicate.head]
    beside = any(pair.evidence.sentence.span.contains(reading.span) for reading in settings)
    return verb.span if simulated and verb.tag in STATED and (beside or not _is_rule(pair.evidence)) else None


def _stated_as_rule(
    pair: Pair, claim: Claim, evidence: Sequence[Evidence], settings: Sequence[Reading[Setting]]
) -> Span | None:
    """The verb by which the claim has as a rule for all what was found once in animals or cells that stand for people
    ("the extract LOWERS blood sugar"). What holds in sheep is for sheep; so is what a draft says that speaks of such
    animals anywhere, and what is done to pests and pets."""
    statement = pair.claim
    if not pair.short or not pair.anchored or not _is_rule(statement) or _is_rule(pair.evidence):
        return None
    if claim.read("setting") or claim.models_named or not all(map(_is_model, settings)):
        return None
    words = [word.lemma.lower() for e in evidence for s in e.statements for word in s.words]
    if not words_of_group("husbandry").isdisjoint(words):
        return None
    subject = subject_of(statement)
    if subject is None or statement.words[subject.head].lemma.lower() in words_of_group("creatures"):
        return None
    return statement.words[statement.predicate.head].span


def _is_model(reading: Reading[Setting]) -> bool:
    """Whether a setting is one of animals or cells that stand for people."""
    words = reading.words.lower().split()
    return reading.value is not Setting.SIMULATION and not words_of_group("models").isdisjoint(words)


def _is_rule(statement: Statement) -> bool:
    return statement.predicate is not None and statement.words[statement.predicate.head].tag in PRESENT


def _is_of_people(best: Pair, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> bool:
    """Whether another sentence has the same of people, or speaks of a trial in people."""
    for statement in (s for e in evidence for s in e.statements):
        if _is_prospect(statement) or statement.sentence is best.evidence.sentence:
            continue
        if any(reading.value is Setting.PEOPLE for reading in statement.read("setting")):
            is_trial = any(word.lemma.lower() in TRIALS for word in statement.words)
            if is_trial or answers_too(statement.sentence, best, pairs):
                return True
    return False


def _is_prospect(statement: Statement) -> bool:
    """Whether a statement's sentence is about what may come."""
    return any(word.tag == "MD" or word.lemma.lower() in PROSPECTS for word in statement.words)


def _is_tentative(statement: Statement) -> bool:
    return any(statement.words[n].lemma.lower() in MODALS for n in statement.own)
