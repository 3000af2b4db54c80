"""Advice that a claim makes of a finding."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimlint.dimensions.strength.causality import CAUSE, is_doer
from claimlint.dimensions.strength.compare import COVERAGE, STRENGTH, standing_of
from claimlint.dimensions.strength.compare_duty import asks
from claimlint.dimensions.strength.cues import phrases
from claimlint.dimensions.strength.duty import ADVISED, DUTY
from claimlint.dimensions.strength.ties import TIE
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.model.speaker import DIMENSION as SPEAKER
from claimlint.model.statement import Claim, Context, Function, Statement
from claimlint.words.stems import stem

LEAST = 0.4  # the same, for a sentence of short evidence
WORD = re.compile(r"[\w-]+")
FOUND = (TIE, CAUSE, "quantity")


def compare_advice(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """What the claim says should be done, where its sources report findings and give no advice anywhere.

    Silent where the claim puts the advice into somebody's mouth: whether they gave it is for the rules of attribution.
    """
    cues = [cue for statement in claim.statements if (cue := _advice(statement))]
    best = max(pairs, key=lambda pair: pair.coverage, default=None)
    if not cues or claim.read(SPEAKER) or best is None or best.coverage < (LEAST if best.short else COVERAGE):
        return []
    stems = frozenset(found for found, _ in claim.stems)
    if any(_advises(source, stems if best.short else frozenset()) for source in evidence):
        return []
    if not _reports(best, evidence):
        return []
    place = Place(best.key, best.index.document.path, best.evidence.span)
    return [Comparison(STRENGTH, "advice", Outcome.EXCESS, cue, (place,)) for cue in cues]


def _reports(pair: Pair, evidence: Sequence[Evidence]) -> bool:
    """Whether the sentence of the evidence holds a finding, and no rule: "only if" asks for something."""
    if asks(pair, evidence):
        return False
    sentence = [s for source in evidence for s in source.statements if s.sentence == pair.evidence.sentence]
    return any(statement.read(kind) for statement in sentence for kind in FOUND)


def _advice(statement: Statement) -> Span | None:
    """The word by which a statement tells somebody what to do."""
    if statement.context is not Context.ASSERTED or statement.predicate is None:
        return None
    standing = standing_of(statement)
    if standing is not None and standing.said:
        return None
    told = phrases("duty", "telling") - (phrases("duty", "guessing") if _is_expectation(statement) else frozenset())
    duties = (r for r in statement.read(DUTY) if r.value.level >= ADVISED and r.words.lower() in told)
    return next((reading.span for reading in duties if not _needs_thing(statement, reading.span)), None)


def _needs_thing(statement: Statement, cue: Span) -> bool:
    """ "Will need six weeks": to need something is no duty to do it, nor is it to "have to DO WITHOUT" something."""
    verbs = {n for n, word in enumerate(statement.words) if word.span == cue and word.lemma.lower() in ("need", "have")}
    below = {n for n, word in enumerate(statement.words) if word.head in verbs and word.dep == "xcomp"}
    if any(word.lemma.lower() == "without" and word.head in below for word in statement.words):
        return True
    return any(word.dep == "dobj" and word.head in verbs for word in statement.words)


def _is_expectation(statement: Statement) -> bool:
    """ "The results should appear in May": nobody is to do anything."""
    predicate = statement.predicate
    if predicate.passive or (predicate.pos == "VERB" and predicate.lemma not in phrases("duty", "expected")):
        return False
    agents = (a for a in statement.arguments if a.function is Function.AGENT)
    return not any(is_doer(statement.words[agent.head]) for agent in agents)


def _advises(source: Evidence, stems: frozenset[str]) -> bool:
    """Whether a source gives any advice; with the claim's stems, whether a sentence does that has one of them."""
    return any(_gives_advice(sentence.text.lower(), stems) for sentence in source.index.document.sentences)


def _gives_advice(text: str, stems: frozenset[str]) -> bool:
    for phrase in phrases("duty", "unadvised"):
        text = text.replace(phrase, "")
    here = {stem(word) for word in WORD.findall(text)}
    if stems and here.isdisjoint(stems):
        return False
    return any(cue in text if " " in cue else stem(cue) in here for cue in phrases("duty", "advising"))
