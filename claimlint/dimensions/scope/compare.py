"""Does a claim reach further than its evidence?"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.scope.compare_cases import compare_cases
from claimlint.dimensions.scope.compare_conditions import compare_conditions
from claimlint.dimensions.scope.compare_places import compare_places
from claimlint.dimensions.scope.compare_restrictors import compare_restrictors
from claimlint.dimensions.scope.compare_samples import compare_samples
from claimlint.dimensions.scope.compare_settings import compare_settings
from claimlint.dimensions.scope.compare_times import compare_times
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.statement import Claim

COMPARE = (
    compare_places,
    compare_settings,
    compare_samples,
    compare_times,
    compare_cases,
    compare_conditions,
    compare_restrictors,
)


def compare(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """Comparisons "scope"."""
    return [comparison for part in COMPARE for comparison in part(claim, evidence, pairs)]
