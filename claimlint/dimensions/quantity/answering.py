"""Which sentences of the evidence speak of what a claim's statement speaks of."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.model.evidence import Evidence
from claimlint.model.pair import LIKE, Pair
from claimlint.model.statement import Statement
from claimlint.model.word import Word
from claimlint.words.anaphora import goes_on_from_before

COVERED = 0.5  # of the claim statement's content, by idf in its source
_FEW = 3
_LINKED = 2


def shared(pair: Pair) -> int:
    """How many words of the two sentences are alike."""
    return sum(link.relation in LIKE for link in pair.links)


def nearest(statement: Statement, pairs: Sequence[Pair]) -> Pair | None:
    """The pair of the statement's sentence that answers it best, if one does: aligned and well covered, or, in short
    evidence, half covered or alike in three words."""
    own = [p for p in pairs if p.claim is statement and (_is_aligned(p) or (p.short and _is_alike(p)))]
    return max(own, key=lambda p: (p.predicate is not None, p.coverage, shared(p)), default=None)


def _is_aligned(pair: Pair) -> bool:
    return pair.anchored and pair.coverage >= COVERED


def _is_alike(pair: Pair) -> bool:
    return pair.coverage >= COVERED or shared(pair) >= _FEW


def beside(pair: Pair, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[tuple[Word, ...]]:
    """The sentences that may say more of what a pair's evidence says: on short evidence its own and those with two
    words like the claim's, with what goes on from it; else all the passages that were read."""
    if not pair.short:
        return list({s.sentence.number: s.words for e in evidence for s in e.statements}.values())
    here = pair.evidence.sentence.number
    near = [p.evidence for p in pairs if p.evidence.sentence is pair.evidence.sentence or shared(p) >= _LINKED]
    after = [s for e in evidence if e.key == pair.key for s in e.statements if s.sentence.number == here + 1]
    near += [s for s in after if goes_on_from_before(s.words)]
    return list({s.sentence.span: s.words for s in near}.values())
