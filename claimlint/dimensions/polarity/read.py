"""Polarity of predicates, and what is taken out, from the parse of a sentence."""

from __future__ import annotations

from claimlint.dimensions.polarity.exclusions import exclusions
from claimlint.dimensions.polarity.predicates import polarities
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed


def read(parsed: Parsed) -> list[Reading]:
    """Readings "polarity" (a Polarity, at the predicate's word) and "exclusion" (an Exclusion, from its cue to the
    end of its phrase)."""
    found = [("polarity", *item) for item in polarities(parsed)]
    found += [("exclusion", *item) for item in exclusions(parsed)]
    return [Reading(dimension, value, span, parsed.words(span)) for dimension, value, span in found]
