"""What this slice reads from a parsed sentence."""

from __future__ import annotations

from claimlint.dimensions.strength.causality import read_causes
from claimlint.dimensions.strength.standing import read_standings
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed


def read_strength(parsed: Parsed) -> list[Reading]:
    """How firmly each clause is put forward, and what is tied to what as its cause or less."""
    return [*read_standings(parsed), *read_causes(parsed)]
