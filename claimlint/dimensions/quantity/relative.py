"""Is a relative change given as a share of people or things?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.dimensions.quantity.bases import answers, base_of, is_share
from claimlint.dimensions.quantity.compare import points, same_figure, says_nearly
from claimlint.dimensions.quantity.cue_words import words_of
from claimlint.dimensions.quantity.slots import Given, Slot, answered, claimed, given
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim
from claimlint.model.word import Word, children

_TOLERANCE = 0.006
_HALVED = 0.5
_BESIDE = 2  # words between a share and the comparative that makes it a difference: 30% fewer, 30% the less
_THAN = frozenset({"than", "above", "below", "over", "under", "off", "extra", "additional", "added", "down", "up"})
_BEFORE = 6  # how many words before the change what changes is looked for, where no predicate was read


@dataclass(frozen=True, slots=True)
class _Change:
    """By what part of itself something changes, on [0, 1]."""

    size: float
    source: Given


def compare_relative(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A shift for each share of a base, and for each chance, in the claim that the evidence has only as a relative
    change."""
    known = given(evidence)
    changes = list(_changes(known))
    out = []
    for slot in claimed(claim) if changes else ():
        if not is_share(slot.quantity) or not (_is_chance(slot) or _is_share_of_things(slot)):
            continue
        change = next((c for c in changes if _is_of_size(c, slot)), None)
        if change is None or _is_also_a_share(slot, known, change) or not answers(change.source, pairs):
            continue
        if _is_chance(slot) or not _is_of_what_changed(slot, change.source.slot):
            out.append(Comparison("quantity", "relative", Outcome.SHIFT, slot.phrase, (change.source.place(),)))
    return out


def _is_of_size(change: _Change, slot: Slot) -> bool:
    return says_nearly(change.source.slot.quantity, slot.quantity) or abs(change.size - _size(slot)) <= _TOLERANCE


def _is_share_of_things(slot: Slot) -> bool:
    """Whether the figure is a share of a base that is no amount, and no difference is told beside it."""
    base = base_of(slot)
    if base is None or base.head.lemma.lower() in words_of("base", "levels") | words_of("base", "risks"):
        return False
    return not _compares(slot)


def _is_chance(slot: Slot) -> bool:
    """Whether the figure says how likely something is: a 25% risk of, a one-in-four chance; not a 25% higher risk, nor
    a risk cut by 25%."""
    words, risk = slot.words, slot.words[slot.word].head
    if words[risk].lemma.lower() not in words_of("base", "risk nouns"):
        return False
    if any(word.pos in ("DET", "ADP") for word in words[slot.word + 1 : risk]):  # half the risk, half of the risk
        return False
    lemmas = {word.lemma.lower() for word in words}
    behind = {word.lemma.lower() for word in words[slot.word : slot.word + _BESIDE + 2]}
    compared = _has_comparative_beside(slot) or behind & _THAN
    return not compared and not lemmas & (words_of("base", "changes") | words_of("base", "changing"))


def _changes(known: Sequence[Given]) -> Iterator[_Change]:
    """The relative changes of a risk: cut it by 30%, a 30% lower risk, 30% less likely; halved the odds."""
    for g in known:
        if not _tells_of_risk(g.slot):
            continue  # a staff cut by 40% has lost two in five of its jobs
        if g.slot.quantity.kind is Kind.SHARE and _is_change(g.slot):
            yield _Change(_size(g.slot), g)
        if g.slot.quantity.kind is Kind.MULTIPLE and points(g.slot.quantity)[0] == _HALVED:
            yield _Change(_HALVED, g)


def _tells_of_risk(slot: Slot) -> bool:
    """Whether the sentence says how likely something is; of "odds" the base form is another word."""
    forms = {form for word in slot.words for form in (word.lemma.lower(), word.text.lower())}
    return bool(forms & words_of("base", "relative risks"))


def _size(slot: Slot) -> float:
    return points(slot.quantity)[0]


def _is_change(slot: Slot) -> bool:
    """Whether the share is one by which something changes or differs."""
    above, after = slot.words[slot.words[slot.word].head], slot.words[slot.word + 1 : slot.word + 2]
    if above.lemma.lower() == "to":  # a risk that rose to 25%
        return False
    compared = any(word.tag in ("JJR", "RBR") for word in (above, *after)) or above.lemma.lower() in words_of(
        "base", "changes"
    )
    verbs = {slot.words[n].lemma.lower() for n in slot.statement.own} & words_of("base", "changing")
    return slot.quantity.mark in ("up", "down") or compared or (above.lemma.lower() == "by" and bool(verbs))


def _is_of_what_changed(share: Slot, change: Slot) -> bool:
    """Whether the claim's base is what the change is one of: of the strokes 30% were prevented."""
    words, predicate = change.words, change.statement.predicate
    base = share.counted
    if predicate is None or base is None:
        return base is not None and answered(base, words[max(0, change.word - _BEFORE) : change.word])
    at = [n for n in children(words, predicate.head) if words[n].dep in ("dobj", "nsubj", "nsubjpass")]
    named = []
    while at:
        top = at.pop()
        named.append(words[top])
        below = children(words, top)
        at += [n for n in below if words[n].dep in ("compound", "poss")]
        at += [o for n in below if words[n].lemma.lower() == "of" for o in children(words, n)]
    return answered(base, named)


def _compares(slot: Slot) -> bool:
    """Whether the claim gives a risk or a difference too: fewer, lower, less often, a cut of. A comparative of the
    base's, or of what is said of it, is none of the share's: half of the hens in the larger barns."""
    lemmas = {word.lemma.lower() for word in slot.words}
    named = words_of("base", "risks") | words_of("base", "changes") | words_of("base", "changing")
    return bool(lemmas & named) or _has_comparative_beside(slot)


def _has_comparative_beside(slot: Slot) -> bool:
    beside = slot.words[max(0, slot.word - _BESIDE) : slot.word + _BESIDE + 1]
    return any(word.tag in ("JJR", "RBR") and not _is_of_bound(word, slot) for word in beside)


def _is_of_bound(word: Word, slot: Slot) -> bool:
    """Whether a comparative is of the figure's own bound: more than a fifth."""
    return slot.quantity.span.overlaps(word.span)


def _is_also_a_share(slot: Slot, known: Sequence[Given], change: _Change) -> bool:
    """Whether the evidence has the figure as a share of something too."""
    others = (g for g in known if g is not change.source and is_share(g.slot.quantity) and not _is_change(g.slot))
    return any(same_figure(g.slot.quantity, slot.quantity) for g in others)
