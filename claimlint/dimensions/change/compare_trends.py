"""Trends that a claim makes of one level or count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimlint.catalog.lexicon import load_cues
from claimlint.dimensions.change.comparators import COMPARATOR
from claimlint.dimensions.change.values import Change
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim, Context, Function, Statement
from claimlint.words.relations import verb_class

COVERAGE = 0.3
WORD = re.compile(r"\w+")
MOVING = frozenset({"change", "motion"})


def compare_trends(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A trend that the claim tells where its evidence, read whole, has no change, no comparison and no earlier time.

    What somebody does to a thing (they cut fares) is an event and no trend.
    """
    said = frozenset(word.lemma.lower() for word in claim.statements[0].words)
    best = max((p for p in pairs if p.short), key=lambda p: p.coverage, default=None)
    if best is None or best.coverage < COVERAGE or any(_moves(s, said) for e in evidence for s in e.statements):
        return []
    if any(cue in _text(source) for source in evidence for cue in _earlier()):
        return []
    answered = {link.claim for pair in pairs for link in pair.links}
    place = Place(best.key, best.index.document.path, best.evidence.span)
    return [Comparison("change", "trend", Outcome.SILENT, cue, (place,)) for cue in _trends(claim, answered)][:1]


def _trends(claim: Claim, answered: set[int]) -> Iterator[Span]:
    """The words of change and of trend that the claim asserts, but for those that the evidence has in some form."""
    for statement in claim.statements:
        if statement.context is Context.ASSERTED:
            yield from (r.span for r in statement.read("change") if _is_trend(statement, r, answered))
            yield from (r.span for r in statement.read("trend"))


def _is_trend(statement: Statement, reading: Reading[Change], answered: set[int]) -> bool:
    """Whether a word of change is a verb of what happens; comparatives and nouns of change are read loosely."""
    number, word = next((n, w) for n, w in enumerate(statement.words) if reading.span.contains(w.span))
    has_object = any(a.function is Function.OBJECT and not a.preposition for a in statement.arguments)
    passive = statement.predicate is not None and statement.predicate.passive
    return number not in answered and not reading.value.denied and word.pos == "VERB" and not (has_object or passive)


def _moves(statement: Statement, said: frozenset[str]) -> bool:
    """Whether a statement tells of a change, by another verb than the claim has too, or compares."""
    if statement.read("change") or statement.read(COMPARATOR) or statement.read("trend") or statement.read("course"):
        return True
    if any(statement.words[n].tag in ("JJR", "RBR") for n in statement.own):
        return True
    predicate = statement.predicate
    if predicate is None or predicate.negated or predicate.lemma in said:
        return False
    return verb_class(predicate.lemma) in MOVING


def _text(source: Evidence) -> str:
    """The words of a source in lower case, a blank before and after each."""
    return f" {' '.join(WORD.findall(source.index.document.masked.lower()))} "


def _earlier() -> Iterator[str]:
    """What shows that a source looks back."""
    return (f" {cue.phrase} " for cue in load_cues("change", "trend")["earlier"].cues)
