"""Trends that a claim makes of one level or count."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, islice

from claimlint.catalog.lexicon import load_cues
from claimlint.dimensions.change.comparators import COMPARATOR
from claimlint.dimensions.change.cues import load_words
from claimlint.dimensions.change.levels import course_of, have_two_levels
from claimlint.dimensions.change.values import Change
from claimlint.model.document import Sentence
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim, Context, Function, Statement
from claimlint.words.anaphora import goes_on_from_before
from claimlint.words.relations import verb_class

COVERAGE = 0.3
WORD = re.compile(r"\w+")
ENDED = frozenset({"no longer", "any more"})
MOVING = frozenset({"change", "motion"})


def compare_trends(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A trend that the claim tells where its evidence, read whole, has no change, no comparison and no earlier time in
    any sentence that speaks of the same.

    What somebody does to a thing (they cut fares) is an event and no trend.
    """
    best = max((p for p in pairs if p.short), key=lambda p: p.coverage, default=None)
    if best is None or best.coverage < COVERAGE:
        return []
    said = frozenset(word.lemma.lower() for word in claim.statements[0].words)
    about = _about(evidence, pairs)
    if any(_moves(s, said) for group in about for s in group) or any(course_of(group) for group in about):
        return []
    if have_two_levels([s for group in about for s in group]):
        return []
    if any(cue in _text(group[0].sentence) for group in about for cue in _earlier()):
        return []
    answered = {link.claim for pair in pairs for link in pair.links}
    said_now = {word for group in about for word in _text(group[0].sentence).split()} & load_words("comparator", "now")
    said_now |= {"from" for group in about if _begins(group)}
    place = Place(best.key, best.index.document.path, best.evidence.span)
    trends = islice(_trends(claim, answered, bool(said_now)), 1)
    return [Comparison("change", "trend", Outcome.SILENT, cue, (place,)) for cue in trends]


def _about(evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[list[Statement]]:
    """The statements of each sentence that has a word of the claim, or takes up the one before by a pronoun."""
    linked = {(pair.key, pair.evidence.sentence) for pair in pairs if pair.links}
    out = []
    for source in evidence:
        for sentence, group in groupby(source.statements, key=lambda s: s.sentence):
            statements = list(group)
            if (source.key, sentence) in linked or goes_on_from_before(statements[0].words):
                out.append(statements)
    return out


def _trends(claim: Claim, answered: set[int], changed: bool) -> Iterator[Span]:
    """The words of change and of trend that the claim asserts, but for those that the evidence has in some form: "no
    longer" is answered by what is ``changed`` now."""
    for statement in claim.statements:
        if statement.context is Context.ASSERTED:
            yield from (r.span for r in statement.read("change") if _is_trend(statement, r, answered))
            yield from (r.span for r in statement.read("trend") if not (changed and r.words.lower() in ENDED))


def _is_trend(statement: Statement, reading: Reading[Change], answered: set[int]) -> bool:
    """Whether a word of change is a verb of what happens, or a noun of change in something: comparatives and bare nouns
    are read loosely."""
    number, word = next((n, w) for n, w in enumerate(statement.words) if reading.span.contains(w.span))
    if number in answered or reading.value.denied:
        return False
    if word.pos == "NOUN":
        return _is_change_in_something(statement, number)
    if statement.read(COMPARATOR) and any(w.head == number and w.tag in ("RBR", "JJR") for w in statement.words):
        return False  # "rises higher than the church"
    has_object = any(a.function is Function.OBJECT and not a.preposition for a in statement.arguments)
    passive = statement.predicate is not None and statement.predicate.passive
    return word.pos == "VERB" and not (has_object or passive)


def _is_change_in_something(statement: Statement, number: int) -> bool:
    """ "A rise in card fraud": a noun of change as a thing that is told."""
    below = [word for word in statement.words if word.head == number]
    return any(w.text.lower() == "in" for w in below) and any(w.dep == "det" for w in below)


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


def _begins(statements: Sequence[Statement]) -> bool:
    """Whether a sentence tells from when something is not so: "FROM MAY dogs are not allowed"."""
    denied = any(s.predicate is not None and s.predicate.negated for s in statements)
    starts = any(f" {word} " in _text(statements[0].sentence) for word in ("from", "since", "as of", "after"))
    return denied and starts and any(s.read("date") for s in statements)


def _text(sentence: Sentence) -> str:
    """The words of a sentence in lower case, a blank before and after each."""
    return f" {' '.join(WORD.findall(sentence.text.lower()))} "


def _earlier() -> Iterator[str]:
    """What shows that a source looks back."""
    return (f" {cue.phrase} " for cue in load_cues("change", "trend")["earlier"].cues)
