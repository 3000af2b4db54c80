"""Is what a claim denies or excepts denied in its evidence too, and do opposites stand in one place?"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.polarity.contrary import contraries_in_place
from claimlint.dimensions.polarity.flipped import flipped
from claimlint.dimensions.polarity.included import included
from claimlint.dimensions.polarity.inserted import inserted
from claimlint.dimensions.polarity.lifted import lifted
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.statement import Claim


def compare(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """Comparisons "polarity" (differs "polarity" or "contrary"); one at most of the first for each sentence."""
    polarity = flipped(claim, pairs) or inserted(claim, evidence) or lifted(claim, pairs) or included(claim, pairs)
    contraries = contraries_in_place(claim, evidence, pairs)
    apart = [c for c in contraries if not any(p.claim.overlaps(c.claim) for p in polarity)]  # without, with
    return [*polarity[:1], *apart]
