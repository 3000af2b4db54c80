"""How high a source stands, and whether a claim raises it: a blog to a study, a driver to the authorities."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from claimlint.dimensions.attribution.cues import source, verb_levels
from claimlint.dimensions.attribution.passages import Match, Passage
from claimlint.model.speaker import Level, Speaker
from claimlint.model.word import Word
from claimlint.words.alike import answered, content
from claimlint.words.fold import fold
from claimlint.words.relations import hypernyms, noun_class
from claimlint.words.stems import stem

EXPERT = frozenset({"expert", "scientist", "scholar", "professional"})
OFFICE = frozenset(
    {"leader", "official", "authority", "administrator", "head", "lawman", "policeman", "serviceman", "firefighter"}
)
FEWEST = 2  # words of what is said in a sentence that speaks of it
STEPS = 6  # up to the nouns for people of standing
SINGULAR = ("NN", "NNP")


class Rank(IntEnum):
    """What a source speaks for: itself alone; unreviewed work; research or a body; an office or all of a field."""

    LOW = 0
    GREY = 1
    HIGH = 2
    TOP = 3


LEAST = 2  # ranks between two sources of which one is the other promoted


def is_promoted(said: Speaker, words: Sequence[Word], found: Match, passages: Sequence[Passage]) -> bool:
    """Whether a source that speaks for itself alone is given a standing that nothing in the evidence has."""
    passage, theirs = found
    known = {stem(fold(w.lemma)) for p in passages if p is passage or _bears_on(p, said, words) for w in p.words}
    claimed = [(rank, words[n]) for n in said.who if (rank := _claimed(words[n])) is not None]
    given = [rank for n in theirs.value.who if (rank := _given(passage.words, n)) is not None]
    if not claimed or not given or _passes_on(passage):
        return False
    if any(stem(fold(word.lemma)) in known for _, word in claimed):
        return False
    return max(rank for rank, _ in claimed) - min(given) >= LEAST


def _bears_on(passage: Passage, said: Speaker, words: Sequence[Word]) -> bool:
    """Whether a sentence speaks of what is said, or vouches for something."""
    if passage.is_long or any(verb_levels().get(word.lemma, 0) is Level.FACTIVE for word in passage.words):
        return True
    wanted = content(words, sorted(said.scope))
    return len(answered(words, wanted, passage.words, range(len(passage.words)))) >= FEWEST


def _claimed(word: Word) -> Rank | None:
    lemma = word.lemma.lower()
    if lemma in source("top"):
        return Rank.TOP
    return Rank.HIGH if lemma in source("high") else None


def _given(words: Sequence[Word], number: int) -> Rank | None:
    word = words[number]
    lemma = word.lemma.lower()
    if lemma in source("grey"):
        return Rank.GREY
    if lemma in source("low"):
        return Rank.LOW
    return _of_person(lemma) if word.tag in SINGULAR else None


@lru_cache(maxsize=1 << 12)
def _of_person(lemma: str) -> Rank | None:
    """How high a single person stands by the noun for them: one with an office is not ranked, nor are police and
    public servants, who speak for theirs."""
    if noun_class(lemma) != "person" or lemma in source("official") | source("high") | source("top"):
        return None
    kinds = hypernyms(lemma, "n", STEPS)
    if lemma in source("authority") or not kinds.isdisjoint(OFFICE):
        return None
    return Rank.LOW if kinds.isdisjoint(EXPERT) else Rank.GREY


def _passes_on(passage: Passage) -> bool:
    """Whether the sentence passes on what somebody else has found: "citing the statistics office"."""
    return any(word.lemma.lower() in source("passed_on") for word in passage.words)
