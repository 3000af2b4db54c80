"""The words that turn statements round, from ``rules/polarity/negation.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimlint.catalog.lexicon import load_cues


@dataclass(frozen=True, slots=True)
class Cues:
    """The groups of the file as sets; ``exceptives`` are word sequences, the longest first, each with the part of
    speech that its first word must have ("" for any)."""

    negators: frozenset[str]
    soft: frozenset[str]
    limiters: frozenset[str]
    failing: frozenset[str]
    managing: frozenset[str]
    raising: frozenset[str]
    unable: frozenset[str]
    lacking: frozenset[str]
    ending: frozenset[str]
    gone: frozenset[str]
    excluding: frozenset[str]
    exceptives: tuple[tuple[tuple[str, ...], str], ...]


@cache
def cues() -> Cues:
    """The cues, read once."""
    groups = load_cues("polarity", "negation")

    def words(name: str) -> frozenset[str]:
        return frozenset(cue.phrase for cue in groups[name].cues)

    exceptives = [(tuple(cue.phrase.split()), cue.tag) for cue in groups["exceptives"].cues]
    sets = (
        "negators",
        "soft",
        "limiters",
        "failing",
        "managing",
        "raising",
        "unable",
        "lacking",
        "ending",
        "gone",
        "excluding",
    )
    return Cues(
        **{name: words(name) for name in sets},
        exceptives=tuple(sorted(exceptives, key=lambda item: -len(item[0]))),
    )
