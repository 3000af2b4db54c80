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


class Sampling(StrEnum):
    """Of how many of those it is about a result is known."""

    SAMPLE = "sample"
    COMPLETE = "complete"
    PROJECTED = "projected"  # from a sample to all, by those who took it


class Duration(StrEnum):
    """How long something is said to hold."""

    LASTING = "lasting"
    CONTINUED = "continued"
    BOUNDED = "bounded"


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition or exception: the numbers of its words in the sentence, and the word that it hangs on."""

    words: tuple[int, ...]
    governs: int
