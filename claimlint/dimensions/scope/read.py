"""What a sentence says of its own reach."""

from __future__ import annotations

from claimlint.dimensions.scope.read_places import read_places
from claimlint.dimensions.scope.read_reach import read_conditions, read_durations, read_samples
from claimlint.dimensions.scope.read_settings import read_settings
from claimlint.dimensions.scope.read_turnings import read_turnings
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed

READERS = (read_places, read_settings, read_samples, read_durations, read_conditions, read_turnings)


def read(parsed: Parsed) -> list[Reading]:
    """Every reading of scope."""
    return [reading for reader in READERS for reading in reader(parsed)]
