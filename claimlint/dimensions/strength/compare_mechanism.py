"""Mechanisms that a claim adds to what its evidence reports.

Whatever the evidence tells of how or why it came about may be the claim's mechanism in other words, so that only what
is added to a bare report is new.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.strength.compare import COVERAGE, STRENGTH
from claimlint.dimensions.strength.mechanism import MECHANISM, Mechanism
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim, Context
from claimlint.model.word import Word
from claimlint.words.alike import answered, content
from claimlint.words.stems import stem

ENOUGH = 0.3  # of the clause, the mechanism included, for a passage of short evidence to report the result
LEAST = 2  # content words: a mechanism of one word is too little to go by
EXPLAINING = frozenset({"because", "as", "so", "thus", "therefore", "hence", "thereby", "which"})
LINKING = frozenset({"mark", "advmod", "cc", "nsubj"})  # how these words stand where they explain


def compare_mechanism(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """Mechanisms added to a result that the evidence only reports: the cited sources hold neither their head nor half
    of their words, the passages that were read nothing like any of these, and the sentence that reports it tells no how
    or why of its own."""
    best = max(pairs, key=lambda pair: pair.coverage, default=None)
    if best is None or best.coverage < (ENOUGH if best.short else COVERAGE):
        return []
    words = claim.statements[0].words
    linked = {link.claim for pair in pairs for link in pair.links}
    if _explains(best.evidence.words):
        return []
    found = (r.value for s in claim.statements if s.context is Context.ASSERTED for r in s.read(MECHANISM))
    return [
        _comparison(mechanism, best)
        for mechanism in found
        if len(mechanism.words) >= LEAST
        and not _is_denied(mechanism, words)
        and _is_new(mechanism, words, linked, evidence)
    ]


def _is_new(mechanism: Mechanism, words: Sequence[Word], linked: set[int], evidence: Sequence[Evidence]) -> bool:
    """Whether the sources have neither the mechanism's head nor half of its words, and the passages that were read
    nothing like a word that the rest of the claim has not."""
    known = {n for n in mechanism.words if n in linked or _occurs(words[n].lemma, evidence)}
    if mechanism.head in known or 2 * len(known) >= len(mechanism.words):
        return False
    beside = {word.lemma for n, word in enumerate(words) if n not in mechanism.words}
    own = content(words, (n for n in mechanism.words if words[n].lemma not in beside))
    passages = (s.words for source in evidence for s in source.statements)
    return not any(answered(words, own, passage, range(len(passage))) for passage in passages)


def _is_denied(mechanism: Mechanism, words: Sequence[Word]) -> bool:
    """Whether the clause that a mechanism is added to is denied: a reason behind "not" may be denied with it."""
    at = words[mechanism.head].head
    while words[at].pos not in ("VERB", "AUX") and words[at].head != at:
        at = words[at].head
    return any(word.dep == "neg" and word.head == at for word in words)


def _explains(words: Sequence[Word]) -> bool:
    """Whether a sentence of the evidence tells itself how or why: by a word for it, a clause behind a colon, or a
    participle ("using each box twice")."""
    return any(
        (word.lemma.lower() in EXPLAINING and word.dep in LINKING)
        or (word.text == ":" and number + 1 < len(words))
        or (word.tag == "VBG" and word.dep in ("advcl", "pcomp"))
        for number, word in enumerate(words)
    )


def _occurs(lemma: str, evidence: Sequence[Evidence]) -> bool:
    return any(stem(lemma.lower()) in source.index.stems for source in evidence)


def _comparison(mechanism: Mechanism, best: Pair) -> Comparison:
    place = Place(best.key, best.index.document.path, best.evidence.span)
    return Comparison(STRENGTH, "mechanism", Outcome.EXCESS, mechanism.cue, (place,))
