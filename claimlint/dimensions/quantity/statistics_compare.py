"""Does the claim make another statistic of the evidence's figure: a mean typical, a peak usual? (NUM010)"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.catalog.lexicon import load_cues
from claimlint.dimensions.quantity.bounds_compare import count_alike
from claimlint.dimensions.quantity.presence import SMALL
from claimlint.dimensions.quantity.slots import Given, Slot, claimed, given
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim

_CHANGES = frozenset({
    ("mean", "median"), ("mean", "typical"), ("median", "mean"), ("maximum", "typical"), ("maximum", "mean"),
    ("minimum", "typical"), ("minimum", "mean"), ("maximum", "minimum"), ("minimum", "maximum"),
    ("total", "mean"), ("mean", "total"), ("mean", "each"), ("median", "each"), ("maximum", "each"),
    ("mean", "maximum"), ("mean", "minimum"), ("median", "maximum"), ("median", "minimum"),
})  # fmt: skip


def compare_statistics(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A shift for each figure that the claim calls another statistic than the evidence does wherever it has it."""
    known = given(evidence)
    out = []
    for slot in claimed(claim):
        if slot.quantity.kind in (Kind.COUNT, Kind.PLAIN) and max(slot.quantity.figures) <= SMALL:
            continue  # two of this and two of that are hardly one figure
        mine = _statistics(slot)
        same = [g for g in known if _is_same(g.slot.quantity, slot.quantity) and count_alike(g.slot, slot)]
        if mine and same and all(_is_changed(g, mine) for g in same):
            out.append(Comparison("quantity", "statistic", Outcome.SHIFT, slot.quantity.span, (same[0].place(),)))
    return out


def _is_same(evidence: Quantity, claim: Quantity) -> bool:
    """Whether two figures say one number in one unit, whatever the time that either is said per."""
    units = (quantity.unit.partition("/")[0] for quantity in (evidence, claim))
    return evidence.figures == claim.figures and len(set(units)) == 1


def _is_changed(theirs: Given, mine: frozenset[str]) -> bool:
    said = _statistics(theirs.slot)
    return bool(said) and not said & mine and all((a, b) in _CHANGES for a in said for b in mine)


def _statistics(slot: Slot) -> frozenset[str]:
    """The statistics that the figure's sentence names; "each" only where no other is."""
    nouns = (w for w in slot.words if (w.lemma, w.pos) != ("mean", "VERB"))  # "17 % mean to sell" is no mean
    text = f" {' '.join(w.lemma.lower() for w in nouns)} "
    groups = load_cues("quantity", "statistic")
    found = {name for name, group in groups.items() if any(f" {cue.phrase} " in text for cue in group.cues)}
    return frozenset(found - {"each"} or found)
