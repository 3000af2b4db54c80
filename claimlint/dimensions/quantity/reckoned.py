"""Does the claim tell a figure as reckoned (doubled, a fifth more, a total of) that the evidence's figures contradict?
(NUM008)

What is flagged is a result, not an absence: the evidence must have two figures of one measure from which the claim's
would have been reckoned, and no licensed step (catalogue 3.8) from any of its figures may lead to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from claimlint.dimensions.quantity.answering import COVERED, shared
from claimlint.dimensions.quantity.bounds import MARKS_OF_CHANGE
from claimlint.dimensions.quantity.bounds_compare import count_alike
from claimlint.dimensions.quantity.compare import bare_point, points, unit_class
from claimlint.dimensions.quantity.cue_words import says
from claimlint.dimensions.quantity.differences import is_difference, is_told_as_difference
from claimlint.dimensions.quantity.nearby import nearby_figures
from claimlint.dimensions.quantity.presence import follows, is_answered
from claimlint.dimensions.quantity.slots import Given, Slot, claimed, given
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim

_AMOUNTS = frozenset({Kind.COUNT, Kind.PLAIN, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.RATE})
_BESIDE = 300  # the most characters between the two figures that a writer compares
_LINKED = 2
_DISTRIBUTING = 2  # words behind a figure that tell that it holds of each year
_DISTRIBUTIVE = frozenset({"each", "every", "per", "annually", "yearly"})
_SLACK = 0.02  # how far a ratio may lie outside the claim's figure: both operands are rounded


def compare_reckoned(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A clash for each figure of the claim that is told as the result of arithmetic, if the evidence has the figures
    for it side by side and they give another."""
    told = [slot for slot in claimed(claim) if _is_told_as_reckoned(slot)]
    known = given(evidence) if told else []
    said = [reading.value for reading in claim.read("quantity")]
    out = []
    for slot in told:
        operands = next(_operands(slot, known, pairs), None)
        if operands is not None and not _follows(slot, evidence, said):
            first, second = operands
            place = first.place(first.slot.quantity.span.cover(second.slot.quantity.span))
            out.append(Comparison("quantity", "arithmetic", Outcome.CLASH, slot.quantity.span, (place,)))
    return out


def _is_told_as_reckoned(slot: Slot) -> bool:
    """Whether the figure is a multiple, growth in percent, a difference or a total."""
    figure = slot.quantity
    if len(figure.figures) != 1 or _is_by_the_year(slot):
        return False
    if figure.kind is Kind.MULTIPLE:
        return True
    if figure.kind is Kind.SHARE:
        return figure.mark in MARKS_OF_CHANGE
    return figure.kind in _AMOUNTS and (is_told_as_difference(figure, slot.words) or _is_total(slot))


def _is_by_the_year(slot: Slot) -> bool:
    """Whether the figure is told of each of several stretches, whose number is not reckoned with: a tenth each year."""
    behind = [word.lemma.lower() for word in slot.words if word.span.start >= slot.quantity.span.end][:_DISTRIBUTING]
    return not _DISTRIBUTIVE.isdisjoint(behind[:1]) or tuple(behind) == ("a", "year")


def _is_total(slot: Slot) -> bool:
    return slot.quantity.statistic == "total" or says(slot.words, "statistic", "total")


def _operands(slot: Slot, known: Sequence[Given], pairs: Sequence[Pair]) -> Iterator[tuple[Given, Given]]:
    """Two figures of one measure beside each other that the claim's would be reckoned from: in sentences that speak of
    what it speaks of, and, for an amount, of its own unit and noun."""
    usable = [g for g in known if _may_be_operand(g, slot) and _speaks_of(g, slot, pairs)]
    for a, b in combinations(usable, 2):
        alike = unit_class(a.slot.quantity) == unit_class(b.slot.quantity) and count_alike(a.slot, b.slot)
        gap = b.slot.quantity.span.start - a.slot.quantity.span.end
        if (
            alike
            and a.source is b.source
            and 0 <= gap <= _BESIDE
            and points(a.slot.quantity) != points(b.slot.quantity)
        ):
            yield a, b


def _may_be_operand(g: Given, slot: Slot) -> bool:
    mine, theirs = slot.quantity, g.slot.quantity
    if bare_point(theirs) is None or points(theirs)[0] <= 0 or theirs.kind not in _AMOUNTS:
        return False
    return mine.kind not in _AMOUNTS or (unit_class(mine) == unit_class(theirs) and count_alike(g.slot, slot))


def _speaks_of(g: Given, slot: Slot, pairs: Sequence[Pair]) -> bool:
    """Whether the sentence of a figure answers the claim's, or is close to it in short evidence."""
    sentence = g.slot.statement.sentence
    own = [
        pair for pair in pairs if pair.evidence.sentence is sentence and pair.claim.sentence is slot.statement.sentence
    ]
    return any((p.anchored and p.coverage >= COVERED) or (p.short and shared(p) >= _LINKED) for p in own)


def _follows(slot: Slot, evidence: Sequence[Evidence], said: Sequence[Quantity]) -> bool:
    """Whether the evidence says the figure, or some licensed step gives it; a multiple of its own leaves it open."""
    figure, nearby = slot.quantity, nearby_figures(evidence)
    others = [quantity for quantity in said if quantity is not figure]
    if is_answered(figure, evidence) or follows(slot.reading, nearby, others):
        return True
    if is_difference(figure, slot.words, nearby):
        return True
    figures = [quantity for _, quantity in nearby]
    if figure.kind is not Kind.MULTIPLE:
        return False
    return any(q.kind is Kind.MULTIPLE for q in figures) or any(_fits(ratio, slot) for ratio in _ratios(figures))


def _ratios(figures: Sequence[Quantity]) -> Iterator[float]:
    """How many times one figure is another of its unit class, and what growth by a share comes to."""
    for quantity in figures:
        if quantity.kind is Kind.SHARE:
            share = points(quantity)[0]
            yield from (1 + share, 1 - share, share)
    for a, b in combinations(figures, 2):
        if unit_class(a) == unit_class(b):
            values = [(x, y) for x in points(a) for y in points(b) if x > 0 < y]
            yield from (ratio for x, y in values for ratio in (x / y, y / x))


def _fits(ratio: float, slot: Slot) -> bool:
    """Whether a ratio is the claim's multiple: "four times more" may be four times or five times as much."""
    figure, interval = slot.quantity, slot.quantity.interval
    more = is_told_as_difference(figure, slot.words)
    wanted = (ratio, ratio - 1) if more else (ratio,)
    return any(interval.low - _SLACK <= r <= interval.high + _SLACK for r in wanted)
