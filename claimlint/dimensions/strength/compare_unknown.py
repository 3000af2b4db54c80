"""Figures that a claim gives for what its evidence says has none."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.strength.compare import STRENGTH
from claimlint.dimensions.strength.unknown import PROPORTION, UNKNOWN, Unknown
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.quantity import Quantity
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.model.statement import Claim, Context, Statement

MOST = 1.5  # times: how far from its bound a figure may lie
SHARED = 2  # content words of the topic that the claim's clause must have


def compare_unknown(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """Figures and words of proportion that no source has, in a clause on what one says there is no figure for."""
    if claim.read(UNKNOWN):
        return []
    for pair in pairs:
        for reading in pair.evidence.read(UNKNOWN):
            if pair.claim.context is Context.ASSERTED and _speaks_of(pair, reading.value):
                cue = _figure(pair.claim, evidence)
                if cue is not None:
                    place = Place(pair.key, pair.index.document.path, reading.value.cue)
                    return [Comparison(STRENGTH, "unknown", Outcome.EXCESS, cue, (place,))]
    return []


def _speaks_of(pair: Pair, unknown: Unknown) -> bool:
    shared = {link.evidence for link in pair.links if link.claim in pair.claim.own} & unknown.words
    return len(shared) >= min(SHARED, len(unknown.words)) and bool(shared)


def _figure(statement: Statement, evidence: Sequence[Evidence]) -> Span | None:
    """The clause's first figure or word of proportion that stands in none of the sources."""
    figures = [q.span for q in statement.quantities if not any(_has(source, q) for source in evidence)]
    words = [r.span for r in statement.read(PROPORTION) if not any(r.words.lower() in s.index.words for s in evidence)]
    return min((*figures, *words), default=None)


def _has(source: Evidence, quantity: Quantity) -> bool:
    """Whether a source has the figure, or one that its bound allows ("more than a dozen" of 14)."""
    if any(other.figures == quantity.figures for other in source.index.figures):
        return True
    ends = (quantity.interval.low, quantity.interval.high)
    if ends[0] == ends[1] or len(quantity.figures) != 1:
        return False
    return any(_is_near(other, quantity) for other in source.index.figures)


def _is_near(other: Quantity, bound: Quantity) -> bool:
    """Whether a figure lies within a bound and not far from it."""
    near = len(other.figures) == 1 and bound.figures[0] / MOST <= other.figures[0] <= bound.figures[0] * MOST
    return near and other.unit == bound.unit and other.interval.within(bound.interval)
