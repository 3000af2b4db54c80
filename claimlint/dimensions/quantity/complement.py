"""Does the claim give the rest of a share to a category that the evidence does not name?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimlint.dimensions.quantity.bases import is_share
from claimlint.dimensions.quantity.compare import points, same_figure
from claimlint.dimensions.quantity.cue_words import words_of
from claimlint.dimensions.quantity.differences import is_told_as_difference
from claimlint.dimensions.quantity.nearby import nearby_figures
from claimlint.dimensions.quantity.presence import follows
from claimlint.dimensions.quantity.slots import Given, Slot, claimed, given, relation
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import KIN, Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim
from claimlint.model.word import Word, subtree
from claimlint.words.stems import stem

_WORD = re.compile(r"[\w'’-]+")
_ROUNDING = 0.0051
_DENYING_PREFIXES = ("un", "in", "im", "ir", "il", "non", "non-", "dis")
_NEGATIONS = frozenset({"not", "n't", "n’t", "no", "never", "none", "neither", "nor", "without", "non"})


def compare_complements(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A shift for each share of the claim that only the rest of a share of the evidence gives, where the claim names
    a category of its own for it and the evidence does not part the whole in two."""
    known = [g for g in given(evidence) if is_share(g.slot.quantity)]
    out = []
    for slot in claimed(claim):
        if not is_share(slot.quantity) or any(
            same_figure(q, slot.quantity) for e in evidence for q in e.index.figures.near(slot.quantity)
        ):
            continue
        others = [g for g in known if _completes(g.slot, slot) and _shares_base(g.slot, slot)]
        licensed = any(_is_licensed(g, slot) for g in others) or _is_reckoned(slot.reading, evidence)
        if others and not licensed:
            out.append(Comparison("quantity", "complement", Outcome.SHIFT, slot.phrase, (others[0].place(),)))
    return out


def _is_reckoned(share: Reading[Quantity], evidence: Sequence[Evidence]) -> bool:
    """Whether the share follows from figures that are no shares: 228 of 311 are nearly three quarters."""
    figures = [(e, figure) for e, figure in nearby_figures(evidence) if figure.kind is not Kind.SHARE]
    return follows(share, figures)


def _completes(theirs: Slot, mine: Slot) -> bool:
    """Whether two shares make up the whole, both said of a single figure that is not a half; by how much something
    changed is no share of it."""
    if len(theirs.quantity.figures) != 1 or len(mine.quantity.figures) != 1:
        return False
    if any(_is_of_change(slot) for slot in (theirs, mine)):
        return False
    a, b = points(theirs.quantity)[0], points(mine.quantity)[0]
    return abs(a + b - 1) <= _ROUNDING and 0 < b < 1 and abs(b - 0.5) > _ROUNDING


def _is_of_change(slot: Slot) -> bool:
    """Whether it is told by how much something changed; "backed by 38% of the tenants" tells who did something."""
    if is_told_as_difference(slot.quantity, slot.words):
        return True
    before = [word.text.lower() for word in slot.words if word.span.end <= slot.quantity.span.start][-1:]
    return before == ["by"] and slot.counted is None


def _shares_base(theirs: Slot, mine: Slot) -> bool:
    """Whether the claim's base, if it has one, is in some form in the evidence's sentence."""
    base = mine.counted
    return base is None or any(_akin(base, word) for word in theirs.words)


def _akin(a: Word, b: Word) -> bool:
    return a.lemma.lower() == b.lemma.lower() or relation(a, b) in KIN


def _is_licensed(theirs: Given, mine: Slot) -> bool:
    """Whether the claim denies the evidence's own category, or the whole falls into just these two parts."""
    if _is_denial(theirs.slot, mine):
        return True
    return _is_parted_nearby(theirs) or _are_complementary(theirs.slot.words, mine.words)


def _is_parted_nearby(share: Given) -> bool:
    """Whether the sentence of a share or one beside it says what the rest are: the others, the remainder."""
    number = share.slot.statement.sentence.number
    near = share.source.index.document.sentences[max(0, number - 1) : number + 2]
    words = {word for sentence in near for word in _WORD.findall(sentence.text.lower())}
    lemmas = {word.lemma.lower() for word in share.slot.words}
    return not words_of("base", "partition").isdisjoint(words | lemmas)


def _is_denial(theirs: Slot, mine: Slot) -> bool:
    """Whether just one of the clauses denies, and they share what is denied; or the claim says "other than"."""
    lemmas = {w.lemma.lower() for w in mine.words}
    if lemmas & words_of("base", "others"):
        return True
    return _denies(mine) != _denies(theirs)


def _denies(slot: Slot) -> bool:
    """Whether a negation stands in the clause of a figure or in one that hangs on it: "36 % that did not"."""
    numbers = {*slot.statement.own, *subtree(slot.words, slot.word)}
    return any(slot.words[n].lemma.lower() in _NEGATIONS for n in numbers)


def _are_complementary(theirs: Sequence[Word], mine: Sequence[Word]) -> bool:
    """Whether the two sentences have one word each of a pair that leaves no third: passed, failed; valid, invalid."""
    pairs = [cue.split() for cue in words_of("base", "complementary")]
    if any((_has(theirs, a) and _has(mine, b)) or (_has(theirs, b) and _has(mine, a)) for a, b in pairs):
        return True
    return any(_differ_by_prefix(a, b) or _differ_by_prefix(b, a) for a in theirs for b in mine)


def _has(words: Sequence[Word], lemma: str) -> bool:
    return any(word.lemma.lower() == lemma or stem(word.lemma.lower()) == stem(lemma) for word in words)


def _differ_by_prefix(word: Word, other: Word) -> bool:
    return word.pos in ("ADJ", "VERB") and any(
        other.lemma.lower() == prefix + word.lemma.lower() for prefix in _DENYING_PREFIXES
    )
