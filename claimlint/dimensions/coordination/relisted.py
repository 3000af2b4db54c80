"""What a claim changes in a list of its evidence, in whatever words the rest is said."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.coordination.listings import NOMINAL, Listing
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Context
from claimlint.model.word import Word
from claimlint.words.relations import Relation, related

KEPT = 2  # members that both lists share, so that they are one list
COVERAGE = 0.5


def lists_changed(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A shift for each member that the best pair's list does not have and no best passage mentions; an excess for a
    whole "and" in place of "or"."""
    found = []
    for statement in claim.statements:
        if statement.context is not Context.ASSERTED:
            continue
        for pair in [p for p in pairs if p.claim is statement][:1]:
            for ours in statement.read("list"):
                for theirs in pair.evidence.read("list"):
                    found += _changed(pair, ours, theirs, evidence)
    return found[:1]


def _changed(
    pair: Pair, ours: Reading[Listing], theirs: Reading[Listing], evidence: Sequence[Evidence]
) -> list[Comparison]:
    linked = {link.claim: link.evidence for link in pair.links}
    kept = [n for n in ours.value.members if linked.get(n) in theirs.value.members]
    if len(kept) < KEPT or pair.coverage < COVERAGE or _is_denied(pair):
        return []
    place = Place(pair.key, pair.index.document.path, theirs.span)
    if theirs.value.alternative and not ours.value.alternative and (ours.value.whole or theirs.value.whole):
        return [Comparison("coordination", "list", Outcome.EXCESS, ours.span, (place,))]
    foreign = [n for n in ours.value.members if n not in linked and not _mentioned(pair.claim.words[n], evidence)]
    return [Comparison("coordination", "list", Outcome.SHIFT, pair.claim.words[n].span, (place,)) for n in foreign]


def _is_denied(pair: Pair) -> bool:
    """Whether either statement is denied, or has no predicate that could be."""
    return any(side.predicate is None or side.predicate.negated for side in (pair.claim, pair.evidence))


def _mentioned(word: Word, evidence: Sequence[Evidence]) -> bool:
    """Whether a best passage has the word, one like it, or one for its class or a kind of it."""
    nouns = {w.lemma.lower() for e in evidence for s in e.statements for w in s.words if w.pos in NOMINAL}
    return any(related(word.lemma.lower(), "n", noun, "n") is not Relation.NONE for noun in nouns)
