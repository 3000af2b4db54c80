"""The words that turn statements round, from ``rules/polarity/negation.toml``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache

from claimlint.catalog.lexicon import load_cues


@dataclass(frozen=True, slots=True)
class Cues:
    """The groups of the file as sets; ``exceptives`` are word sequences by their first word, the longest first, each
    with the part of speech that its first word must have ("" for any)."""

    negators: frozenset[str]
    soft: frozenset[str]
    limiters: frozenset[str]
    comparing: frozenset[str]
    partial: frozenset[str]
    existential: frozenset[str]
    failing: frozenset[str]
    managing: frozenset[str]
    permitting: frozenset[str]
    forbidding: frozenset[str]
    raising: frozenset[str]
    unable: frozenset[str]
    lacking: frozenset[str]
    ending: frozenset[str]
    gone: frozenset[str]
    staying: frozenset[str]
    excluding: frozenset[str]
    including: frozenset[str]
    included: frozenset[str]
    additive: frozenset[str]
    exceptives: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]


@cache
def cues() -> Cues:
    """The cues, read once."""
    groups = load_cues("polarity", "negation")

    def words(name: str) -> frozenset[str]:
        return frozenset(cue.phrase for cue in groups[name].cues)

    exceptives: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for cue in sorted(groups["exceptives"].cues, key=lambda cue: -len(cue.phrase.split())):
        words_said = tuple(cue.phrase.split())
        exceptives[words_said[0]].append((words_said, cue.tag))
    sets = [field.name for field in fields(Cues) if field.name != "exceptives"]
    return Cues(
        **{name: words(name) for name in sets},
        exceptives={first: tuple(phrases) for first, phrases in exceptives.items()},
    )
