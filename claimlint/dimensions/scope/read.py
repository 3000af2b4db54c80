"""What a sentence says of its own reach."""

from __future__ import annotations

from claimlint.dimensions.scope.read_places import read_places
from claimlint.dimensions.scope.read_settings import read_settings
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed


def read(parsed: Parsed) -> list[Reading]:
    """Every reading of scope."""
    return read_places(parsed) + read_settings(parsed)
