"""Does a claim reach further than its evidence?"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.scope.compare_places import compare_places
from claimlint.dimensions.scope.compare_settings import compare_settings
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.statement import Claim


def compare(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """Comparisons "scope"."""
    return compare_places(claim, evidence, pairs) + compare_settings(claim, evidence, pairs)
