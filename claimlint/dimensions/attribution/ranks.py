"""How high a source stands, and whether a claim raises it: a blog to a study, a driver to the authorities."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from claimlint.dimensions.attribution.cues import source, verb_levels
from claimlint.dimensions.attribution.passages import Match, Passage, with_clauses
from claimlint.model.speaker import Level, Speaker
from claimlint.model.word import Word, children
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
SERVICES = frozenset({"service", "squad", "unit", "brigade"})  # bodies by what they do
SERVING = frozenset({"for", "from", "with", "at"})  # before the body that somebody speaks for


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
    given = [rank for n in _named(passage.words, theirs.value.head) if (rank := _given(passage.words, n)) is not None]
    if not claimed or not given or _passes_on(passage) or _speaks_for_body(passage.words, theirs.value):
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


def _named(words: Sequence[Word], head: int | None) -> list[int]:
    """The words by which a phrase names who speaks, without what these belong to: its head, what stands beside that
    ("JOINER Ada Bell", "Ada Bell, a JOINER"), and those of whom it is one ("one of the NEIGHBOURS")."""
    if head is None:
        return []
    beside = [n for n in children(words, head) if words[n].dep in ("compound", "appos", "amod")]
    of = [n for n in children(words, head) if words[n].lemma == "of" and words[head].pos not in ("NOUN", "PROPN")]
    return [head, *beside, *(n for n, word in enumerate(words) if word.dep == "pobj" and word.head in of)]


def _speaks_for_body(words: Sequence[Word], speaker: Speaker) -> bool:
    """Whether somebody who speaks holds a post, or is said to speak for a body or belong to one: "a driver FOR THE
    RESCUE SERVICE". Visitors and trainees AT a body speak for themselves."""
    if speaker.head is None or not _is_somebody(words[speaker.head]):
        return False
    if any(words[n].lemma.lower() in source("official") | source("post") for n in _named(words, speaker.head)):
        return True
    phrase = with_clauses(words, speaker)
    leads = ("for",) if words[speaker.head].lemma.lower() in source("low") else SERVING
    served = (words[n] for n in phrase if words[n].dep == "pobj" and words[words[n].head].lemma.lower() in leads)
    owners = (words[n] for n in phrase if words[n].dep in ("compound", "poss") and _is_body(words[n]))
    return any(owners) or any(_is_body(word) or noun_class(word.lemma.lower()) == "group" for word in served)


def _is_body(word: Word) -> bool:
    """Whether a noun names a body that people speak for: "the POLICE diver", "a gardener of the COUNCIL"."""
    lemma = word.lemma.lower()
    return lemma in source("public") | SERVICES or (lemma in source("high") and noun_class(lemma) == "group")


def _is_somebody(head: Word) -> bool:
    return head.pos == "PROPN" or noun_class(head.lemma.lower()) == "person"


def _given(words: Sequence[Word], number: int) -> Rank | None:
    word = words[number]
    lemma = word.lemma.lower()
    if word.pos == "PROPN" and not _is_title(words, number):
        return None  # Mr Baker bakes nothing
    if lemma in source("grey"):
        return Rank.GREY
    if lemma in source("low"):
        return Rank.LOW
    return _of_person(lemma) if word.tag in SINGULAR else None


def _is_title(words: Sequence[Word], number: int) -> bool:
    """Whether a word in capitals stands before a name and is no later part of it: "JOINER Ada Bell"."""
    before = words[number - 1] if number else None
    return words[number].dep == "compound" and (before is None or before.pos != "PROPN")


@lru_cache(maxsize=1 << 12)
def _of_person(lemma: str) -> Rank | None:
    """How high a single person stands by the noun for them: one with an office is not ranked, nor are police and
    public servants, who speak for theirs."""
    if noun_class(lemma) != "person" or lemma in source("high") | source("top"):
        return None
    kinds = hypernyms(lemma, "n", STEPS)
    if lemma in source("authority") or not kinds.isdisjoint(OFFICE):
        return None
    return Rank.LOW if kinds.isdisjoint(EXPERT) else Rank.GREY


def _passes_on(passage: Passage) -> bool:
    """Whether the sentence passes on what somebody else has found: "citing the statistics office"."""
    return any(word.lemma.lower() in source("passed_on") for word in passage.words)
