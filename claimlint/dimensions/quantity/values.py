"""Does the claim give another figure than the evidence for the same measure?"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from claimlint.dimensions.quantity.ages import is_age_reckoned
from claimlint.dimensions.quantity.answering import COVERED
from claimlint.dimensions.quantity.arithmetic import derivation
from claimlint.dimensions.quantity.compare import (
    compare_figures,
    differs_by_power_of_ten,
    points,
    same_figure,
    says_again,
    unit_class,
)
from claimlint.dimensions.quantity.cue_words import words_of
from claimlint.dimensions.quantity.differences import is_difference
from claimlint.dimensions.quantity.nearby import nearby_figures
from claimlint.dimensions.quantity.presence import follows, is_answered
from claimlint.dimensions.quantity.slots import (
    CONTENT,
    Given,
    Slot,
    answered,
    claimed,
    given,
    is_like,
    share_surroundings,
)
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim
from claimlint.model.word import Word

_UNMATCHED = (Kind.ORDINAL, Kind.STATISTIC, Kind.MULTIPLE)
_BORNE = 2.5  # times the usual chance hits
_FEWEST_FITTING = 2
_ROUNDED = 1.1
_SIZES = 20.0  # how far apart two figures for one measure lie at most, if their nouns don't tell
_SERIES = 2


def compare_values(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A clash for each figure that the evidence does not give for the measure, where it gives another one: the figure
    is nowhere and follows from nothing, or it stands with other words than the claim's."""
    slots = claimed(claim)
    known = given(evidence)
    free = [g for g in known if not any(says_again(g.slot.quantity, slot.quantity) for slot in slots)]
    out = []
    for slot in slots:
        if not _is_comparable(slot.quantity) or is_age_reckoned(slot.quantity, claim, evidence):
            continue
        other = _in_its_place(slot, evidence, known, free, pairs) or _in_its_series(
            slot, slots, evidence, known, free, pairs
        )
        if other is not None:
            slip = differs_by_power_of_ten(other.slot.quantity, slot.quantity)
            differs = "magnitude" if slip else "value"
            out.append(Comparison("quantity", differs, Outcome.CLASH, slot.quantity.span, (other.place(),)))
    return out


def _is_comparable(figure: Quantity) -> bool:
    return bool(figure.figures) and figure.kind not in _UNMATCHED


def _in_its_place(
    slot: Slot, evidence: Sequence[Evidence], known: Sequence[Given], free: Sequence[Given], pairs: Sequence[Pair]
) -> Given | None:
    """The figure that the evidence gives for what the claim's measures, if that is another."""
    if is_answered(slot.quantity, evidence):
        return _fitting_better(slot, known, free, pairs)
    found = [g for g in free if _measures_the_same(g, slot, pairs)]
    return found[0] if found and not _may_follow(slot, evidence) else None


def _in_its_series(
    slot: Slot,
    slots: Sequence[Slot],
    evidence: Sequence[Evidence],
    known: Sequence[Given],
    free: Sequence[Given],
    pairs: Sequence[Pair],
) -> Given | None:
    """The figure that the evidence gives in the claim's place among figures that are otherwise the same."""
    if any(says_again(g.slot.quantity, slot.quantity) for g in known):
        return None
    beside = (g for g in free if _is_in_series(slot, g, slots, known))
    other = next((g for g in beside if _measures_the_same(g, slot, pairs, in_series=True)), None)
    return None if other is None or _may_follow(slot, evidence) else other


def _may_follow(slot: Slot, evidence: Sequence[Evidence]) -> bool:
    """Whether the figure follows from others, chance hits borne more readily than for a figure that is just absent."""
    nearby = nearby_figures(evidence)
    if follows(slot.reading, nearby) or is_difference(slot.quantity, slot.words, nearby):
        return True
    return derivation(slot.quantity, [figure for _, figure in nearby], _BORNE) is not None


def _fitting_better(slot: Slot, known: Sequence[Given], free: Sequence[Given], pairs: Sequence[Pair]) -> Given | None:
    """A figure of the same noun beside which all the words stand that follow the claim's, where none of them stands
    beside the claim's own figure: "640 people in all, and 410 at its plant in Brno"."""
    wanted = _following(slot)
    if len(wanted) < _FEWEST_FITTING or not all(pair.short for pair in pairs):
        return None
    own = [g.slot for g in known if same_figure(g.slot.quantity, slot.quantity)]
    if not own or any(answered(word, _following(o)) for o in own for word in wanted):
        return None
    fitting = (g for g in free if all(answered(word, _following(g.slot)) for word in wanted))
    return next((g for g in fitting if _measures_the_same(g, slot, pairs)), None)


def _following(slot: Slot) -> list[Word]:
    """The content words between a figure's noun and the next figure or mark."""
    out = []
    for word in slot.words[max(slot.word, slot.noun or 0) + 1 :]:
        if word.pos in ("PUNCT", "NUM"):
            break
        if word.pos in CONTENT:
            out.append(word)
    return out


def _measures_the_same(other: Given, slot: Slot, pairs: Sequence[Pair], in_series: bool = False) -> bool:
    """Whether a figure of the evidence stands in the clause that answers the claim's, or ``in_series`` with others of
    its sentence, with the same unit and noun."""
    a, b = slot.quantity, other.slot.quantity
    if unit_class(a) != unit_class(b) or len(a.figures) != len(b.figures) or _is_close(slot, b):
        return False
    if compare_figures(b, a) is Outcome.SUPPORT:  # a bound that holds, though the figure lies far off
        return False
    if _takes_in_one_more(slot, other.slot):
        return False
    pair = next((p for p in pairs if p.claim is slot.statement and p.evidence is other.slot.statement), None)
    if (pair is None or not _answer(pair)) and not in_series:
        return False
    mine, theirs = slot.counted, other.slot.counted
    if mine is not None and theirs is not None:
        return is_like(mine, theirs)
    return _is_of_the_size(slot.quantity, other.slot.quantity) and share_surroundings(slot, other.slot)


def _is_in_series(mine: Slot, theirs: Given, slots: Sequence[Slot], known: Sequence[Given]) -> bool:
    """Whether two more figures of the claim's sentence stand in the sentence of the other: "19 votes to 14, with three
    abstentions"."""
    sentence = theirs.slot.statement.sentence
    there = [g.slot.quantity for g in known if g.slot.statement.sentence is sentence and g is not theirs]
    here = [slot.quantity for slot in slots if slot is not mine]
    return sum(any(says_again(b, a) for b in there) for a in here) >= _SERIES


def _is_close(slot: Slot, other: Quantity) -> bool:
    """Whether a figure in words or an approximate one only rounds the other: "a quarter of an hour", 14 minutes."""
    vague = slot.quantity.mark == "~" or not any(c.isdigit() for c in slot.reading.words)
    return vague and _ratio(slot.quantity, other) <= _ROUNDED


def _takes_in_one_more(mine: Slot, theirs: Slot) -> bool:
    """Whether one of two figures may take in what the other leaves out: "4 countries besides its own", five with it."""
    apart = abs(points(mine.quantity)[0] - points(theirs.quantity)[0])
    besides = words_of("precision", "besides")
    return apart == 1 and any(word.lemma.lower() in besides for slot in (mine, theirs) for word in slot.words)


def _is_of_the_size(a: Quantity, b: Quantity) -> bool:
    return _ratio(a, b) <= _SIZES


def _ratio(a: Quantity, b: Quantity) -> float:
    """How many times the less of two figures is the greater; infinite if one is nothing or a loss."""
    less, greater = sorted((points(a)[0], points(b)[0]))
    return greater / less if less > 0 else inf


def _answer(pair: Pair) -> bool:
    return pair.anchored or pair.coverage >= COVERED
