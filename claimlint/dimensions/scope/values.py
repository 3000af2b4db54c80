"""What is read of scope."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimlint.words.places import Place


class Reach(StrEnum):
    """How far words reach that name no place."""

    PART = "part"  # of a country
    NATION = "nation"
    WORLD = "world"


@dataclass(frozen=True, slots=True)
class PlaceSaid:
    """A place named, or the reach said without a name.

    ``wide`` is whether the words say how far their clause reaches ("in France", "nationwide", "French hospitals"), so
    that a wider place would say more; "the French firm" does not.
    """

    place: Place | None
    reach: Reach | None
    wide: bool


class Setting(StrEnum):
    """In what a result was found."""

    ANIMALS = "animals"
    CELLS = "cells"
    SIMULATION = "simulation"
    PEOPLE = "people"
