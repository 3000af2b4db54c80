"""Mechanisms that a claim adds to what its evidence reports."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.strength.compare import COVERAGE, STRENGTH
from claimlint.dimensions.strength.mechanism import MECHANISM, Mechanism
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim, Context
from claimlint.model.word import Word
from claimlint.words.stems import stem

ENOUGH = 0.3  # of the clause, the mechanism included, for a passage of short evidence to report the result
LEAST = 2  # content words: a mechanism of one word is too little to go by


def compare_mechanism(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """Mechanisms added to a result; the cited sources hold neither their head nor more than half of their words."""
    best = max(pairs, key=lambda pair: pair.coverage, default=None)
    if best is None or best.coverage < (ENOUGH if best.short else COVERAGE):
        return []
    words = claim.statements[0].words
    linked = {link.claim for pair in pairs for link in pair.links}
    found = (r.value for s in claim.statements if s.context is Context.ASSERTED for r in s.read(MECHANISM))
    return [
        _comparison(mechanism, best)
        for mechanism in found
        if len(mechanism.words) >= LEAST and _is_new(mechanism, words, linked, evidence)
    ]


def _is_new(mechanism: Mechanism, words: Sequence[Word], linked: set[int], evidence: Sequence[Evidence]) -> bool:
    """Whether the sources have neither the mechanism's head nor more than half of its words."""
    known = {n for n in mechanism.words if n in linked or _occurs(words[n].lemma, evidence)}
    return mechanism.head not in known and 2 * len(known) <= len(mechanism.words)


def _occurs(lemma: str, evidence: Sequence[Evidence]) -> bool:
    return any(stem(lemma.lower()) in source.index.stems for source in evidence)


def _comparison(mechanism: Mechanism, best: Pair) -> Comparison:
    place = Place(best.key, best.index.document.path, best.evidence.span)
    return Comparison(STRENGTH, "mechanism", Outcome.EXCESS, mechanism.cue, (place,))
