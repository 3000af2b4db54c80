"""What this slice reads from a parsed sentence."""

from __future__ import annotations

from claimlint.dimensions.strength.causality import read_causes
from claimlint.dimensions.strength.duty import read_duties
from claimlint.dimensions.strength.standing import read_standings
from claimlint.dimensions.strength.status import read_findings
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed


def read_strength(parsed: Parsed) -> list[Reading]:
    """How firmly each clause is put forward, what is tied to what, how far rules bind, how settled results are."""
    return [*read_standings(parsed), *read_causes(parsed), *read_duties(parsed), *read_findings(parsed)]
