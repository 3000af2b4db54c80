"""Does the claim say more exactly what the evidence leaves open: one end of a range (NUM004), an approximate figure to
the digit (NUM003)?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import isclose

from claimlint.dimensions.quantity.bounds_compare import BARE, count_alike, is_same_number
from claimlint.dimensions.quantity.compare import compare_figures, points, same_figure, unit_class
from claimlint.dimensions.quantity.cue_words import words_of
from claimlint.dimensions.quantity.numerals import granule_of
from claimlint.dimensions.quantity.slots import Given, Slot, claimed, given
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim
from claimlint.model.word import Word

_UNMATCHED = (Kind.ORDINAL, Kind.AGE)


def compare_ranges(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess for each bare figure of the claim that the evidence has only as one end of a range."""
    known = [g for g in given(evidence) if _is_range(g.slot.quantity)]
    slots = claimed(claim) if known else []
    out = []
    for slot in slots:
        theirs = [g for g in known if _is_end(g.slot, slot)]
        licensed = any(_tells_the_end(slot, g.slot, slots) for g in theirs) or _stands_alone(slot, evidence)
        if theirs and not licensed:
            out.append(Comparison("quantity", "range", Outcome.EXCESS, slot.quantity.span, (theirs[0].place(),)))
    return out


def _is_range(quantity: Quantity) -> bool:
    if len(quantity.figures) != 2 or quantity.kind in _UNMATCHED or quantity.unit == "score":
        return False
    return quantity.figures[0] < quantity.figures[1]


def _is_end(theirs: Slot, mine: Slot) -> bool:
    figure = mine.quantity
    if len(figure.figures) != 1 or figure.mark not in BARE or not count_alike(theirs, mine):
        return False
    if theirs.quantity.kind is Kind.STATISTIC:  # a confidence interval leaves its unit to the estimate before it
        return figure.figures[0] in theirs.quantity.figures
    if unit_class(theirs.quantity) != unit_class(figure):
        return False
    return any(isclose(points(figure)[0], end) for end in points(theirs.quantity))


def _tells_the_end(mine: Slot, theirs: Slot, slots: Sequence[Slot]) -> bool:
    """Whether the claim says that its figure is one end, or gives the other end too."""
    said = {form.lower() for w in mine.words for form in (w.lemma, w.text)}
    if said & words_of("precision", "ends") or any(_ranks_subject(word, mine.words) for word in mine.words):
        return True
    others = [s.quantity for s in slots if s is not mine]
    return any(set(q.figures) & set(theirs.quantity.figures) for q in others)


def _ranks_subject(word: Word, words: Sequence[Word]) -> bool:
    """Whether a superlative says which of several the clause is of: the smallest grant was 200 euros."""
    return word.tag == "JJS" and word.dep == "amod" and words[word.head].dep == "nsubj"


def _stands_alone(slot: Slot, evidence: Sequence[Evidence]) -> bool:
    """Whether the figure stands on the page by itself too, as a central estimate or what came of it."""
    page = (q for e in evidence for q in e.index.figures.near(slot.quantity) if len(q.figures) == 1)
    return any(same_figure(q, slot.quantity) for q in page)


def compare_precision(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison for each bare figure of the claim that the evidence has only as approximate: an excess where the
    claim calls it exact or adds digits, else a shift, as a round number may be meant roughly."""
    known = [g for g in given(evidence) if g.slot.quantity.mark == "~" and len(g.slot.quantity.figures) == 1]
    slots = claimed(claim) if known else []
    return [c for slot in slots if (c := _compare_precision(slot, evidence, known)) is not None]


def _compare_precision(slot: Slot, evidence: Sequence[Evidence], known: Sequence[Given]) -> Comparison | None:
    figure = slot.quantity
    if figure.mark not in BARE or len(figure.figures) != 1 or figure.kind in _UNMATCHED:
        return None
    theirs = next((g for g in known if _is_of_the_number(g.slot.quantity, figure) and count_alike(g.slot, slot)), None)
    if theirs is None or _is_exact_on_page(figure, evidence):
        return None
    exact = figure.interval.low == figure.interval.high
    sharper = exact or _adds_digits(theirs.slot.quantity, figure)
    outcome = Outcome.EXCESS if sharper else Outcome.SHIFT
    return Comparison("quantity", "precision", outcome, figure.span, (theirs.place(),))


def _is_of_the_number(evidence: Quantity, claim: Quantity) -> bool:
    return is_same_number(evidence, claim) or (_adds_digits(evidence, claim) and same_figure(evidence, claim))


def _adds_digits(evidence: Quantity, claim: Quantity) -> bool:
    """Whether the claim, in the evidence's unit, has a finer last digit than it; a conversion makes digits rightly."""
    if evidence.unit != claim.unit:
        return False
    return _granule(claim) < _granule(evidence)


def _granule(quantity: Quantity) -> float:
    n = quantity.figures[0]
    share_of_one = quantity.kind is Kind.SHARE and 0 < n < 1
    return 1.0 if share_of_one else granule_of(f"{abs(n):.12f}".rstrip("0").rstrip("."))


def _is_exact_on_page(figure: Quantity, evidence: Sequence[Evidence]) -> bool:
    page = (q for e in evidence for q in e.index.figures.near(replace(figure, mark="=")))
    return any(q.mark in BARE and compare_figures(q, figure) is Outcome.SUPPORT for q in page)
