"""Does the claim give the rest of a share to a category that the evidence does not name?"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.quantity.bases import is_share
from claimlint.dimensions.quantity.compare import points, same_figure
from claimlint.dimensions.quantity.cue_words import words_of
from claimlint.dimensions.quantity.differences import is_told_as_difference
from claimlint.dimensions.quantity.slots import Given, Slot, claimed, given, relation
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.interval import Interval
from claimlint.model.pair import KIN, Pair
from claimlint.model.quantity import Quantity
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim, Statement
from claimlint.model.word import Word, subtree
from claimlint.words.stems import stem

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
        if others and not any(_is_licensed(g, slot, evidence) for g in others):
            out.append(Comparison("quantity", "complement", Outcome.SHIFT, slot.phrase, (others[0].place(),)))
    return out


def leaves(evidence: Quantity, claim: Quantity) -> bool:
    """Whether what one share leaves of the whole lies in another, bounds turned: fewer than 7 %, more than 93 %."""
    if not is_share(evidence) or not is_share(claim):
        return False
    given_ = evidence.interval
    rest = Interval(_tidy(1 - given_.high), _tidy(1 - given_.low), given_.high_open, given_.low_open)
    return rest.within(claim.interval) or (evidence.mark == "~" and _leaves_the_number(evidence, claim))


def _leaves_the_number(evidence: Quantity, claim: Quantity) -> bool:
    """Whether the number alone is left, as "some 72 %" leaves 28 %: how exactly is another rule's business."""
    return _tidy(1 - points(evidence)[0]) in claim.interval


def _tidy(number: float) -> float:
    """Without the dust of binary arithmetic, so that 1 - 0.07 is 0.93."""
    return round(number, 12)


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


def _is_licensed(theirs: Given, mine: Slot, evidence: Sequence[Evidence]) -> bool:
    """Whether the claim denies the evidence's own category, or the whole falls into just these two parts."""
    if _is_denial(theirs.slot, mine):
        return True
    passages = [s for e in evidence if e is theirs.source for s in e.statements]
    near = [w for s in passages if _is_near(s, theirs.slot.statement) for w in s.words]
    said = {form for w in near for form in (w.lemma.lower(), w.text.lower())}
    return bool(said & words_of("base", "partition")) or _are_complementary(theirs.slot.words, mine.words)


def _is_near(a: Statement, b: Statement) -> bool:
    return abs(a.sentence.number - b.sentence.number) <= 1


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
