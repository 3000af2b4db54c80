"""The words that speakers are read by, from the cue files of the slice."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from claimlint.catalog.lexicon import cue_phrases, load_cues
from claimlint.model.speaker import Kind, Level

SLICE = "attribution"
PERSONS = frozenset({"he", "she", "they", "it", "his", "her", "their", "its"})


@cache
def verb_levels() -> Mapping[str, Level]:
    """Each verb's lemma and the level of what it leads in."""
    groups = load_cues(SLICE, "verbs").values()
    return {cue.phrase: Level(group.level or 0) for group in groups for cue in group.cues}


def denials() -> frozenset[str]:
    """The verbs whose subject denies what they lead in."""
    return cue_phrases(SLICE, "verbs", "denial")


def phrase(group: str) -> frozenset[str]:
    """The cues of one group of ``phrases.toml``."""
    return cue_phrases(SLICE, "phrases", group)


def source(group: str) -> frozenset[str]:
    """The nouns of one group of ``sources.toml``."""
    return cue_phrases(SLICE, "sources", group)


def kind_of(lemma: str, is_pronoun: bool) -> Kind:
    """What kind of speaker the noun or pronoun ``lemma`` names. A first or second person is a part of a dialogue, and
    "that", "which" and the like stand for anything."""
    if is_pronoun:
        return Kind.PRONOUN if lemma in PERSONS else Kind.UNNAMED
    if lemma in source("document"):
        return Kind.DOCUMENT
    return Kind.AUTHORITY if lemma in source("authority") else Kind.PARTY
