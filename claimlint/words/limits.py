"""Whether a clause is limited by another of which the evidence has nothing: "when many roads change at once"."""

from __future__ import annotations

from claimlint.model.pair import Pair
from claimlint.model.word import children, subtree

WHEN = frozenset({"when", "whenever", "where", "wherever", "if", "unless", "once"})


def is_limited_otherwise(pair: Pair) -> bool:
    """Whether the claim's clause holds under an adverbial clause of which no word is answered in the pair's sentence of
    the evidence: what it says may be the opposite of what holds without it."""
    words, predicate = pair.claim.words, pair.claim.predicate
    if predicate is None:
        return False
    verb = predicate.head if words[predicate.head].pos == "VERB" else words[predicate.head].head
    linked = {link.claim for link in pair.links}
    limits = [subtree(words, n) for n in children(words, verb) if words[n].dep == "advcl"]
    return any(WHEN & {words[n].text.lower() for n in limit} and linked.isdisjoint(limit) for limit in limits)
