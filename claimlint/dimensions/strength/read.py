"""What this slice reads from a parsed sentence."""

from __future__ import annotations

from claimlint.dimensions.strength.causality import read_causes
from claimlint.dimensions.strength.duty import read_duties
from claimlint.dimensions.strength.effects import read_effects
from claimlint.dimensions.strength.mechanism import read_mechanisms
from claimlint.dimensions.strength.standing import read_standings
from claimlint.dimensions.strength.status import read_findings
from claimlint.dimensions.strength.ties import read_ties
from claimlint.dimensions.strength.unknown import read_unknowns
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed


def read_strength(parsed: Parsed) -> list[Reading]:
    """How firmly each clause is put forward, what is tied to what, how far rules bind, how settled results are."""
    readers = (
        read_standings,
        read_causes,
        read_effects,
        read_ties,
        read_mechanisms,
        read_duties,
        read_findings,
        read_unknowns,
    )
    return [reading for read in readers for reading in read(parsed)]
