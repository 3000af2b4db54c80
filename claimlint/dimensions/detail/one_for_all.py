"""One thing for each of many, told as one thing for all: "many operations began with a single tip", each with its own,
becomes "a single tip began many operations"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim, Context, Statement
from claimlint.model.word import Word
from claimlint.words.alike import alike

MANY = frozenset(
    {
        "many",
        "most",
        "some",
        "several",
        "few",
        "all",
        "each",
        "every",
        "dozen",
        "hundred",
        "thousand",
        "series",
        "number",
    }
)
ONE = frozenset({"a", "an", "one", "single"})
AS_ONE = frozenset({"one", "single", "same"})
NEAR = 4  # words between "one and the same" and its noun, "many of the town's" and its own


def compare_one_for_all(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A shift where the evidence has one thing within the reach of many, and the claim one that reaches over them."""
    modal = any(word.tag == "MD" for s in claim.statements[:1] for word in s.words)
    if modal or any(s.context is not Context.ASSERTED for s in claim.statements):
        return []
    words = claim.statements[0].words
    told = [(e, s, n) for e in evidence if e.index.is_short for s in e.statements for n in _within(s)]
    for source, statement, one in told:
        for mine in _over(words):
            if alike(words[mine], statement.words[one]) and _share_many(words, statement):
                place = Place(source.key, source.index.document.path, statement.words[one].span)
                return [Comparison("detail", "roles", Outcome.SHIFT, words[mine].span, (place,))]
    return []


def _within(statement: Statement) -> Iterator[int]:
    """The single nouns of a clause behind its word of many: "MANY operations began with A SINGLE tip"."""
    words = statement.words
    first = next((n for n in statement.own if words[n].lemma.lower() in MANY), None)
    for n in statement.own if first is not None else ():
        below = {w.lemma.lower() for w in words if w.head == n}
        if n > first and words[n].tag == "NN" and below & ONE and "same" not in below:
            yield n


def _over(words: Sequence[Word]) -> Iterator[int]:
    """The single nouns that are said to be one for all: before the word of many, or called the same."""
    first = next((n for n, word in enumerate(words) if word.lemma.lower() in MANY), None)
    for n, word in enumerate(words):
        before = {w.lemma.lower() for w in words[max(0, n - NEAR) : n]}
        if first is not None and word.tag == "NN" and before & AS_ONE and ("same" in before or n < first):
            yield n


def _share_many(words: Sequence[Word], statement: Statement) -> bool:
    """Whether claim and evidence have many of the same thing."""
    theirs = [statement.words[n] for n in statement.own if statement.words[n].tag == "NNS"]
    return any(alike(word, other) for word in words if word.tag == "NNS" for other in theirs)
