"""A word of a parsed sentence, as a value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimlint.model.span import Span


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its parse: lemma, universal part of speech, Penn tag, dependency label (ClearNLP), and the number
    of its head in the sentence (its own number at the root)."""

    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    span: Span


def children(words: Sequence[Word], number: int) -> list[int]:
    """The numbers of the words that depend on a word, ascending."""
    return [n for n, word in enumerate(words) if word.head == number and n != number]


def subtree(words: Sequence[Word], *numbers: int) -> list[int]:
    """The numbers of some words and of all below them, ascending."""
    found, waiting = set(numbers), list(numbers)
    while waiting:
        below = children(words, waiting.pop())
        waiting += below
        found.update(below)
    return sorted(found)


def lemma_of(words: Sequence[Word], number: int) -> str:
    """The lemma of a word in lower case, a verb's with its particle behind an underscore ("turn_down")."""
    particle = next((f"_{w.lemma.lower()}" for w in words if w.dep == "prt" and w.head == number), "")
    return words[number].lemma.lower() + particle
