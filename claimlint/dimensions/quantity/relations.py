"""How the claim's figures stand to those of the evidence that measure the same thing."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.quantity.bases import compare_bases
from claimlint.dimensions.quantity.bounds_compare import compare_bounds
from claimlint.dimensions.quantity.categories import compare_categories
from claimlint.dimensions.quantity.complement import compare_complements
from claimlint.dimensions.quantity.exclusivity import compare_exclusives
from claimlint.dimensions.quantity.proportions import compare_proportions
from claimlint.dimensions.quantity.reckoned import compare_reckoned
from claimlint.dimensions.quantity.relative import compare_relative
from claimlint.dimensions.quantity.repeated import compare_repeated
from claimlint.dimensions.quantity.sharpened import compare_precision, compare_ranges
from claimlint.dimensions.quantity.statistics_compare import compare_statistics
from claimlint.dimensions.quantity.superlatives import compare_superlatives
from claimlint.dimensions.quantity.units_compare import compare_points, compare_units
from claimlint.dimensions.quantity.values import compare_values
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.statement import Claim

_COMPARE = (
    compare_bounds,
    compare_ranges,
    compare_precision,
    compare_units,
    compare_points,
    compare_statistics,
    compare_values,
    compare_repeated,
    compare_complements,
    compare_reckoned,
    compare_bases,
    compare_relative,
    compare_categories,
    compare_proportions,
    compare_exclusives,
    compare_superlatives,
)


def compare_relations(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """The comparisons of figures, of what they are figures of, and of words of quantity."""
    return [c for compare in _COMPARE for c in compare(claim, evidence, pairs)]
