"""Who says it, how firmly, and which words are said by them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

DIMENSION = "speaker"  # the name of these readings


class Level(IntEnum):
    """How far the writer vouches for what another says (catalogue 3.5)."""

    DOUBT = 0
    TENTATIVE = 1
    NEUTRAL = 2
    ARGUE = 3
    FINDING = 4
    FACTIVE = 5


class Kind(StrEnum):
    """What speaks: only a PARTY has views; a DOCUMENT or an AUTHORITY states what it holds or found."""

    PARTY = "party"
    DOCUMENT = "document"
    AUTHORITY = "authority"
    PRONOUN = "pronoun"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker of a sentence. Words are given by their numbers in the sentence.

    level   how far the writer vouches for it
    cue     the lemma of the verb or noun that shows it
    at      the cue's word
    head    the head word of the speaker's phrase, None if unnamed
    who     all the words of that phrase
    scope   the words of what is said
    """

    level: Level
    cue: str
    at: int
    kind: Kind
    head: int | None
    who: tuple[int, ...]
    scope: frozenset[int]
    negated: bool = False
