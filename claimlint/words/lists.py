"""The hand-made word lists beside this file, as look-up tables.

They say what WordNet lacks (``derivations.toml``, ``synonyms.toml``, ``contraries.toml``, ``converses.toml``,
``kinds.toml``) and where it must not be believed (``barred.toml``, ``stems.toml``, ``general.toml``). The tests
validate them; at run time they are trusted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tomli

HERE = Path(__file__).parent
_PREPOSITIONS = frozenset(
    """
    from to of by with for against in on at over under about than into
    """.split()
)


@dataclass(frozen=True, slots=True)
class Converse:
    """Two ways to tell one event, with the participants as capital letters: "A buy B from C", "C sell B to A"."""

    first: str
    second: str

    @property
    def roles(self) -> tuple[tuple[str, str], ...]:
        """For each participant its role in the first and in the second: ("subject", "to"), ("object", "object") ...

        A role is "subject" (before the word), "object" (after it) or the preposition in front of the participant.
        """
        first, second = roles_of(self.first), roles_of(self.second)
        return tuple((role, second[name]) for name, role in first.items() if name in second)


def roles_of(pattern: str) -> dict[str, str]:
    """Role of each participant (a capital letter) in a pattern of ``converses.toml``."""
    words = pattern.split()
    roles = {}
    for at, word in enumerate(words):
        if is_participant(word):
            roles[word] = "subject" if at == 0 else words[at - 1] if words[at - 1] in _PREPOSITIONS else "object"
    return roles


def is_participant(word: str) -> bool:
    """Whether a word of a pattern stands for a participant."""
    return len(word) == 1 and word.isupper()


def headword(pattern: str) -> str:
    """The word that a pattern of ``converses.toml`` is about: the first that is no participant and no "be"."""
    return next(word for word in pattern.split() if not is_participant(word) and word != "be")


@cache
def derivations() -> Mapping[str, frozenset[str]]:
    """Own derivations by word, words written as "loss.n"."""
    links: dict[str, set[str]] = defaultdict(set)
    for group in read("derivations")["groups"]:
        words = group.split()
        for word in words:
            links[word].update(other for other in words if other != word)
    return _frozen(links)


@cache
def synonyms() -> Mapping[str, frozenset[str]]:
    """Own synonyms by word ("firm.n"), as lemmas of the same part of speech."""
    links: dict[str, set[str]] = defaultdict(set)
    for pos, groups in read("synonyms").items():
        for group in groups:
            lemmas = group.split()
            for lemma in lemmas:
                links[f"{lemma}.{pos}"].update(other for other in lemmas if other != lemma)
    return _frozen(links)


@cache
def contraries() -> Mapping[str, frozenset[str]]:
    """Own contraries by word ("approve.v"), as lemmas of the same part of speech."""
    links: dict[str, set[str]] = defaultdict(set)
    for pos, rows in read("contraries").items():
        for row in rows:
            left, right = (side.split() for side in row.split("|"))
            for lemma in left:
                links[f"{lemma}.{pos}"].update(right)
            for lemma in right:
                links[f"{lemma}.{pos}"].update(left)
    return _frozen(links)


@cache
def kinds() -> Mapping[str, frozenset[tuple[int, int]]]:
    """(kind, member) of each lemma that names a member of a kind; members of one kind exclude each other."""
    places: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for kind, row in enumerate(read("kinds")["kinds"]):
        for member, names in enumerate(row.split()):
            for lemma in names.split("/"):
                places[lemma].add((kind, member))
    return {lemma: frozenset(members) for lemma, members in places.items()}


@cache
def converses() -> Mapping[tuple[str, str], Converse]:
    """Own converses by pair of words: ("buy.v", "sell.v")."""
    pairs = {}
    for pos, rows in read("converses").items():
        for row in rows:
            first, second = (side.strip() for side in row.split("="))
            words = f"{headword(first)}.{pos}", f"{headword(second)}.{pos}"
            pairs.setdefault(words, Converse(first, second))
            pairs.setdefault(words[::-1], Converse(second, first))
    return pairs


@cache
def general() -> frozenset[str]:
    """Words ("thing.n") that are too general to count as the wider word for another."""
    return frozenset(f"{lemma}.{pos}" for pos, rows in read("general").items() for row in rows for lemma in row.split())


@cache
def barred_classes() -> Mapping[str, frozenset[tuple[str, int]]]:
    """(group, class) of each barred lemma; lemmas of one group and different classes never stand for one another."""
    classes: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for group, content in read("barred").items():
        for number, lemmas in enumerate(content["classes"]):
            for lemma in lemmas.split():
                classes[lemma].add((group, number))
    for row in read("stems")["families"]:
        for number, lemmas in enumerate(row.split("|")):
            for lemma in lemmas.split():
                classes[lemma].add((row, number))
    return {lemma: frozenset(members) for lemma, members in classes.items()}


@cache
def barred_without(source: str) -> frozenset[str]:
    """Barred lemmas for which a source does not count: "wordnet" (its likenesses, outside their class), "opposites"."""
    groups = [group["classes"] for group in read("barred").values() if not group.get(source, True)]
    return frozenset(lemma for classes in groups for lemmas in classes for lemma in lemmas.split())


def _frozen(links: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {word: frozenset(others) for word, others in links.items()}


@cache
def read(name: str) -> dict:
    """The content of the own list ``name``.toml."""
    with (HERE / f"{name}.toml").open("rb") as file:
        return tomli.load(file)
