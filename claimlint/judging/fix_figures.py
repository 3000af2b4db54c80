"""Fixes of figures: a lost bound is put back, a wrong figure replaced."""

from __future__ import annotations

from claimlint.judging.fix_facts import Facts
from claimlint.model.finding import Edit
from claimlint.model.quantity import Quantity
from claimlint.model.span import Span

BOUNDS = frozenset("<>")
CURRENCY = "$€£¥"
# Before a figure these want it bare: "the 7 %", "a 7 % share", "only 7 %", "a record 7 %", "not 7 %".
WANT_IT_BARE = frozenset({"DET", "ADJ", "ADV", "PART", "NUM", "PRON"})


def restore_bound(facts: Facts) -> Edit | None:
    """The evidence's bound put before the claim's own figure, in place of what bound it had there."""
    ours, theirs = _figures(facts)
    if ours is None or theirs is None:
        return None
    words = _bound_before(theirs, facts.text).of(facts.text)
    place = _bound_before(ours, facts.draft.text)
    if not words.strip() or (ours.mark in BOUNDS and not len(place)) or _wants_it_bare(ours, facts):
        return None
    if not len(place) and place.start == facts.claim.sentence.span.start and facts.draft.text[place.end].isalpha():
        return None  # "Seven nurses": the word would have to lose its capital
    return Edit(place, facts.in_place(words, place.start) + " ")


def copy_figure(facts: Facts) -> Edit | None:
    """The evidence's figure, with its bound and unit, in place of the claim's."""
    ours, theirs = _figures(facts)
    if ours is None or theirs is None or theirs.unit != ours.unit or len(theirs.figures) != 1:
        return None
    is_bare = not len(_bound_before(theirs, facts.text))
    if _is_one(ours) != _is_one(theirs) or (_wants_it_bare(ours, facts) and not is_bare):
        return None
    if facts.has_article_before(ours.span):
        return None
    return Edit(ours.span, facts.in_place(theirs.span.of(facts.text), ours.span.start))


def _figures(facts: Facts) -> tuple[Quantity | None, Quantity | None]:
    """The claim's figure, if it stands free, and the evidence's."""
    said = (r.value for r in facts.claim.read("quantity") if isinstance(r.value, Quantity))
    ours = next((q for q in said if q.span == facts.ours and facts.stands_free(q.span)), None)
    theirs = next((q for q in facts.source.index.figures if q.span == facts.theirs), None)
    return ours, theirs


def _bound_before(figure: Quantity, text: str) -> Span:
    """The words before the figure that bound it, with the blank behind them; a currency sign belongs to the figure."""
    end = figure.number.start
    while end > figure.span.start and text[end - 1] in CURRENCY:
        end -= 1
    return Span(figure.span.start, end)


def _wants_it_bare(figure: Quantity, facts: Facts) -> bool:
    """Whether the figure stands within a noun phrase: "the 7 %", "a record 7 %"."""
    number = facts.before(figure.span)
    if number is None:
        return False
    word = facts.words[number]
    return word.pos in WANT_IT_BARE or (word.pos == "NOUN" and word.head > number)


def _is_one(figure: Quantity) -> bool:
    return figure.figures == (1.0,)
