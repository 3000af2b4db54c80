"""Legal statuses: a graph of stages, and the readings of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimlint.catalog.lexicon import cue_phrases, load_cues

DIMENSION = "legal status"  # the name of these readings
SLICE = "status"
SOUGHT = "sought"


@dataclass(frozen=True, slots=True)
class LegalStatus:
    """A stage of the law that somebody is said to be at.

    stage   the name of its group in ``legal.toml``
    at      the number of the deciding word in the sentence
    who     the numbers of the words that name its bearer; none if the sentence does not say
    act     the numbers of the words that name the act behind it: "of selling the recipe", "that he sold it"
    real    whether the stage is said to be reached: not denied, not only possible or to come
    """

    stage: str
    at: int
    who: tuple[int, ...]
    real: bool = True
    negated: bool = False
    act: tuple[int, ...] = ()


def police() -> frozenset[str]:
    """The lemmas of those who look for people on behalf of the law."""
    return cue_phrases(SLICE, "police", "police")


@cache
def rank(stage: str) -> int:
    """How far a stage is along the way to a sentence; 0 for those before it and those that lead off it."""
    return load_cues(SLICE, "legal")[stage].level or 0


@cache
def entailed(stage: str) -> frozenset[str]:
    """The stages that a stage brings with it, itself included."""
    edges: Mapping = load_cues(SLICE, "entailments")
    nearest = [cue.phrase for cue in edges[stage].cues] if stage in edges else []
    return frozenset({stage}).union(*(entailed(below) for below in nearest))
