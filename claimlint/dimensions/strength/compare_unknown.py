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
    return any(other.figures == quantity.figures for other in source.index.figures)
