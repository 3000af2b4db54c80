"""Is the evidence's figure kept and its unit, currency or time basis changed? (NUM006) Is a change in percentage points
told in percent, or the reverse? (NUM007)"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimlint.dimensions.quantity.arithmetic import derivation
from claimlint.dimensions.quantity.bounds import MARKS_OF_CHANGE
from claimlint.dimensions.quantity.bounds_compare import count_alike
from claimlint.dimensions.quantity.compare import base_unit, compare_figures, points, same_figure
from claimlint.dimensions.quantity.cue_words import says
from claimlint.dimensions.quantity.differences import is_told_as_difference
from claimlint.dimensions.quantity.lengths import lie_so_far_apart
from claimlint.dimensions.quantity.nearby import nearby_figures
from claimlint.dimensions.quantity.presence import follows
from claimlint.dimensions.quantity.slots import Given, Slot, answered, claimed, given, share_surroundings, slots
from claimlint.dimensions.quantity.tables import cues, units
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim, Function
from claimlint.model.word import Word

_UNITS = (Kind.MONEY, Kind.MEASURE, Kind.DURATION)
COVERED = 0.2  # of a claim's clause by a sentence, from which that is taken to speak of the same
_COURSE = 60  # the most characters between the two levels of a change
_DOLLARS = frozenset({"USD", "AUD", "CAD", "NZD", "HKD", "SGD"})
_BARE_DOLLAR = re.compile(r"(?<![A-Za-z])\$(?![A-Z])")
_PER = frozenset(["each", "every", "per", "a", "an"])
_ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "yearly": "year"}
_ADVERBS |= {"annual": "year", "annually": "year", "nightly": "night"}
_TOLERANCE = 1e-9


def compare_units(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A clash for each figure whose number the evidence has in another unit, currency or time basis alone, in a
    sentence that speaks of the same: a long page has most small numbers somewhere."""
    covered = {id(p.evidence.words) for p in pairs if p.short or p.coverage >= COVERED}
    known = given(evidence)
    out = []
    for slot in claimed(claim):
        near = [g for g in known if id(g.slot.words) in covered or share_surroundings(g.slot, slot)]
        found = _compare_unit(slot, evidence, near)
        out += [found] if found is not None else []
    return out


def _compare_unit(slot: Slot, evidence: Sequence[Evidence], known: Sequence[Given]) -> Comparison | None:
    same = [g for g in known if _says_the_number(g.slot.quantity, slot.quantity) and count_alike(g.slot, slot)]
    if not same or not all(_differ(g.slot, slot) for g in same):
        return None
    if not _basis(slot) and (_is_said(slot.quantity, evidence) or _is_converted(slot.quantity, evidence)):
        return None
    if derivation(slot.quantity, [figure for _, figure in nearby_figures(evidence)]) is not None:
        return None
    if any(lie_so_far_apart(slot.quantity, e.index.dates) for e in evidence):
        return None
    return Comparison("quantity", "unit", Outcome.CLASH, slot.quantity.span, (same[0].place(),))


def _says_the_number(evidence: Quantity, claim: Quantity) -> bool:
    return len(claim.figures) == 1 and evidence.figures == claim.figures and claim.kind is not Kind.ORDINAL


def _differ(theirs: Slot, mine: Slot) -> bool:
    """Whether both have a unit and another one, or both a time basis and another one."""
    a, b = _unit(theirs.quantity), _unit(mine.quantity)
    if a and b and a != b and _kind(a) == _kind(b) in _UNITS:
        return not ({a, b} <= _DOLLARS and (_is_bare_dollar(theirs) or _is_bare_dollar(mine)))
    if _is_total(theirs) and _kind(mine.quantity.unit.partition("/")[2]) is Kind.DURATION:
        return base_unit(a) == base_unit(b)
    bases = _basis(theirs), _basis(mine)
    return bool(all(bases) and bases[0] != bases[1] and base_unit(a) == base_unit(b))


def _is_bare_dollar(slot: Slot) -> bool:
    """Whether the figure is in "$" alone, which may be any country's dollar."""
    return bool(_BARE_DOLLAR.search(slot.reading.words))


def _is_total(theirs: Slot) -> bool:
    """Whether the figure is what has come together over a time, and no rate: 18,000 trees since 2016."""
    return not _basis(theirs) and says(theirs.words, "precision", "totals")


def _unit(quantity: Quantity) -> str:
    return quantity.unit.partition("/")[0] if quantity.kind in (*_UNITS, Kind.RATE) else ""


def _kind(unit: str) -> Kind | None:
    known = units().by_name.get(unit)
    return known.kind if known else None


def _basis(slot: Slot) -> str:
    """The one unit of time that the figure is said per: "600 litres a minute", "each hour sees 600 litres"; or ""."""
    per = slot.quantity.unit.partition("/")[2]
    if per:
        return per if _kind(per) is Kind.DURATION else ""
    if slot.quantity.kind in (Kind.SHARE, Kind.DURATION, Kind.AGE, Kind.POINTS):
        return ""
    if len(slots(slot.statement)) > 1:  # which of several figures is said per day is unsure
        return ""
    found = set(_times(slot.words))
    return found.pop() if len(found) == 1 else ""


def _times(words: Sequence[Word]) -> Iterator[str]:
    """The units of time that stand behind "each", "per" or "a", and the adverbs for them; not "three times a day"."""
    for n, word in enumerate(words):
        text = word.text.lower()
        if text in _ADVERBS:
            yield _ADVERBS[text]
        often = n > 1 and words[n - 2].text.lower() in ("times", "once", "twice")
        if n and not often and words[n - 1].text.lower() in _PER and _kind(text) is Kind.DURATION:
            yield text


def compare_points(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A clash for each change in percent that is the distance in points between two shares of the evidence, and for
    each in points that is the growth in percent from one to the other, if it follows in no other way."""
    known = [g for g in given(evidence) if g.slot.quantity.kind is Kind.SHARE and len(g.slot.quantity.figures) == 1]
    levels = [(a, b) for a, b in pairwise(known) if _are_levels(a, b)]
    out = []
    for slot in claimed(claim) if levels else ():
        if slot.quantity.kind not in (Kind.SHARE, Kind.POINTS) or len(slot.quantity.figures) != 1 or not _moves(slot):
            continue
        pair = next((two for two in levels if _is_confused(*two, slot.quantity)), None)
        if pair and not follows(slot.reading, nearby_figures(evidence)) and not _is_said_of_it(slot, evidence):
            place = pair[0].place(pair[0].slot.quantity.span.cover(pair[1].slot.quantity.span))
            out.append(Comparison("quantity", "points", Outcome.CLASH, slot.quantity.span, (place,)))
    return out


def _are_levels(a: Given, b: Given) -> bool:
    gap = b.slot.quantity.span.start - a.slot.quantity.span.end
    return a.source is b.source and 0 < gap <= _COURSE


def _moves(slot: Slot) -> bool:
    """Whether the figure is the size of a change: "rose 3 %", "a 3 % rise"; not the level that it came to."""
    first = next(n for n, w in enumerate(slot.words) if w.span.overlaps(slot.quantity.span))
    if first and slot.words[first - 1].text.lower() == "to":
        return False
    ways = (cues().change.get(word.text.lower()) for word in slot.words)
    return is_told_as_difference(slot.quantity, slot.words) or any(way in MARKS_OF_CHANGE for way in ways)


def _is_confused(a: Given, b: Given, claim: Quantity) -> bool:
    low, high = points(a.slot.quantity)[0], points(b.slot.quantity)[0]
    size, distance = points(claim)[0], abs(high - low)
    if claim.kind is Kind.SHARE:
        return abs(size - distance) < _TOLERANCE
    growth = 100 * distance / low if low else 0.0
    return abs(size - growth) < _TOLERANCE * 100 and abs(size - 100 * distance) > _TOLERANCE


def _is_said_of_it(slot: Slot, evidence: Sequence[Evidence]) -> bool:
    """Whether the evidence says the figure itself, where it is known not to be said of something else."""
    figures = (q for e in evidence for q in e.index.figures.near(slot.quantity))
    if slot.quantity.mark not in MARKS_OF_CHANGE:  # cheaper, rarer: of what, and which way, is not known
        return _is_said(slot.quantity, evidence)
    page = sum(compare_figures(q, slot.quantity) is Outcome.SUPPORT for q in figures)
    read = [g.slot for g in given(evidence) if compare_figures(g.slot.quantity, slot.quantity) is Outcome.SUPPORT]
    return page > len(read) or not all(_is_of_another_subject(other, slot) for other in read)


def _is_of_another_subject(theirs: Slot, mine: Slot) -> bool:
    """Whether the clause of a figure has a noun for its subject of which the claim does not speak."""
    subjects = [theirs.words[a.head] for a in theirs.statement.arguments if a.function is Function.AGENT]
    named = [word for word in subjects if word.pos in ("NOUN", "PROPN")]
    return bool(named) and not any(answered(word, mine.words) for word in named)


def _is_converted(claim: Quantity, evidence: Sequence[Evidence]) -> bool:
    """Whether the evidence says the figure in another unit, whatever its bound: within 48 hours, two days."""
    figures = (q for e in evidence for q in e.index.figures.near(claim))
    return any(q.unit != claim.unit and same_figure(q, claim) for q in figures)


def _is_said(claim: Quantity, evidence: Sequence[Evidence]) -> bool:
    figures = (q for e in evidence for q in e.index.figures.near(claim))
    return any(compare_figures(q, claim) is Outcome.SUPPORT for q in figures)
