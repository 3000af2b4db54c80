"""Is a count given under the name of another thing than was counted?"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.catalog.lexicon import load_cues
from claimlint.dimensions.quantity.compare import same_figure
from claimlint.dimensions.quantity.cue_words import words_of
from claimlint.dimensions.quantity.slots import Given, Slot, answered, children, claimed, given, is_like
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim
from claimlint.model.word import Word
from claimlint.words.relations import noun_class

COVERED = 0.5
_COUNTED = (Kind.COUNT, Kind.SHARE)
_NO_SORTS = ("observing", "happening", "proxies")


def compare_categories(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A shift for each count of the claim that the evidence has, but only of things of another sort, or only as what
    was recorded where the claim says that it took place."""
    known = [g for g in given(evidence) if g.slot.quantity.kind in _COUNTED]
    out = []
    for slot in claimed(claim):
        same = [g for g in known if same_figure(g.slot.quantity, slot.quantity)]
        if slot.counted is None or slot.quantity.kind not in _COUNTED or not same:
            continue
        if not _is_elsewhere(slot.quantity, same, evidence) and all(_differs(g.slot, slot) for g in same):
            other = next((g for g in same if _answers(g, pairs)), None)
            if other is not None:
                place = other.place(other.slot.phrase)
                out.append(Comparison("quantity", "category", Outcome.SHIFT, slot.phrase, (place,)))
    return out


def _is_elsewhere(figure: Quantity, same: Sequence[Given], evidence: Sequence[Evidence]) -> bool:
    """Whether the page has the figure more often than the passages do, of what is not known."""
    return sum(same_figure(q, figure) for e in evidence for q in e.index.figures.near(figure)) > len(same)


def _answers(source: Given, pairs: Sequence[Pair]) -> bool:
    return any(
        pair.short or pair.anchored or pair.coverage >= COVERED
        for pair in pairs
        if pair.evidence.sentence is source.slot.statement.sentence
    )


def _differs(theirs: Slot, mine: Slot) -> bool:
    """Whether the evidence's noun is of another sort and in no form in the claim; or the noun is one, and what was
    only noticed is said to have happened."""
    a, b = theirs.counted, mine.counted
    if a is None or b is None:
        return False
    if is_like(a, b):
        return (_is_noticed(theirs) and _happens(mine)) or _stand_for(_predicate(theirs), _predicate(mine))
    if _stand_for(a, b):
        return True
    if mine.quantity.kind is Kind.SHARE:
        return False  # whose nouns are bases
    sort, other = sort_of(a), sort_of(b)
    return bool(sort and other and sort != other) and not answered(a, mine.words)


def _predicate(slot: Slot) -> Word | None:
    predicate = slot.statement.predicate
    return None if predicate is None else slot.words[predicate.head]


def _stand_for(seen: Word | None, taken: Word | None) -> bool:
    """Whether the claim's word says what the evidence's only stands for: returned, recycled."""
    if seen is None or taken is None:
        return False
    return f"{seen.lemma.lower()} {taken.lemma.lower()}" in words_of("category", "proxies")


def sort_of(noun: Word) -> str:
    """The group of category.toml that a noun is in, or "person" for the nouns of persons; "" if it is in none."""
    lemma = noun.lemma.lower()
    groups = (g for g in load_cues("quantity", "category") if g not in _NO_SORTS)
    found = next((group for group in groups if lemma in words_of("category", group)), "")
    return found or ("person" if noun_class(lemma) == "person" else "")


def _is_noticed(slot: Slot) -> bool:
    """Whether a verb of recording governs the count, or a participle of one limits its noun."""
    observing = words_of("category", "observing")
    predicate = slot.statement.predicate
    governed = predicate is not None and slot.words[predicate.head].lemma.lower() in observing
    limits = children(slot.words, slot.noun) if slot.noun is not None else []
    return governed or any(slot.words[n].lemma.lower() in observing for n in limits)


def _happens(slot: Slot) -> bool:
    """Whether the claim says that the things took place, with no word of recording."""
    predicate = slot.statement.predicate
    if predicate is None or any(w.lemma.lower() in words_of("category", "observing") for w in slot.words):
        return False
    there = any(w.dep == "expl" for w in slot.words)
    verb = slot.words[predicate.head].lemma.lower()
    return there or verb in words_of("category", "happening") - {"be"}
