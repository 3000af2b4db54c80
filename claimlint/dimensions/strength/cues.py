"""The cue files of the slice, as the tables that its readers ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimlint.catalog.lexicon import CueGroup, cue_phrases, load_cues
from claimlint.words.relations import hypernyms, verb_class

WORKING = frozenset({"change", "creation", "contact", "motion", "body", "weather", "emotion", "social", "competition"})
PLAIN = 5  # the certainty of a plain assertion


@dataclass(frozen=True, slots=True)
class Governing:
    """What a word leaves of the clause that it governs.

    realis   what the clause then is: "done", "undone", "attempted", "able", "planned", "forecast", "asked", "held" ...
    affirmed, denied   whether the clause holds ("+"), does not ("-") or is open ("o") under the word
    level    the certainty that an open clause has left
    """

    realis: str
    affirmed: str
    denied: str
    level: int


@cache
def governing_words() -> Mapping[str, Governing]:
    """What each governing word leaves of its clause, by "word form" as in implicatives.toml."""
    groups = load_cues("strength", "implicatives").values()
    return {cue.phrase: _governing(group) for group in groups for cue in group.cues}


@cache
def reserving_words() -> frozenset[str]:
    """The words that leave their clause open in some form: a claim whose predicate is one keeps a reserve."""
    return frozenset(cue.split()[0] for cue, found in governing_words().items() if found.affirmed == "o")


@cache
def levels() -> Mapping[str, int]:
    """The certainty of each modal, adverb and phrase of certainty.toml, by its lower-case words."""
    groups = load_cues("strength", "certainty").values()
    return {cue.phrase: PLAIN if group.level is None else group.level for group in groups for cue in group.cues}


def phrases(file: str, group: str) -> frozenset[str]:
    """The cues of one group of a cue file of the slice."""
    return cue_phrases("strength", file, group)


@cache
def group_level(file: str, group: str) -> int:
    """The rung of one group of a cue file."""
    level = load_cues("strength", file)[group].level
    return PLAIN if level is None else level


@cache
def tells_effect(verb: str) -> bool:
    """Whether a verb that no list has says that its subject does something to its object: WordNet has it below the
    verbs of changing, preventing, protecting, destroying, and not among those of a state, a thought or a word."""
    if verb in phrases("effects", "patient") or verb_class(verb) not in WORKING:
        return False
    return not phrases("effects", "effect").isdisjoint({verb, *hypernyms(verb, "v")})


def _governing(group: CueGroup) -> Governing:
    """The signature at the end of a group's name: ``planned o/o``."""
    words = group.name.split()
    affirmed, denied = words[-1].split("/")
    return Governing(words[0], affirmed, denied, PLAIN if group.level is None else group.level)
