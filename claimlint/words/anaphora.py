"""Pronouns that take up what the sentence before spoke of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimlint.model.word import Word
from claimlint.words.alike import alike
from claimlint.words.relations import noun_class

SINGULAR = frozenset({"it", "this", "that"})
PLURAL = frozenset({"they", "them", "these", "those"})
PERSONAL = frozenset({"he", "she", "him", "her"})
ANAPHORIC = frozenset({"it", "they", "this", "that", "these", "those", "he", "she"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def goes_on_from_before(words: Sequence[Word]) -> bool:
    """Whether a sentence's first subject is a pronoun, so that it speaks on of what the sentence before spoke of."""
    subject = next((word for word in words if word.dep in SUBJECTS), None)
    return subject is not None and subject.lemma.lower() in ANAPHORIC


def taken_up(pronoun: Word, before: Iterable[Word]) -> list[Word]:
    """The nouns and names that a pronoun may take up, by its number and kind, of the sentence ``before`` its own; none
    if it is no pronoun."""
    text = pronoun.text.lower()
    return [word for word in before if _takes_up(text, word)] if text in SINGULAR | PLURAL | PERSONAL else []


def may_stand_for(pronoun: Word, noun: Word, before: Iterable[Word]) -> bool:
    """Whether a pronoun may stand for what ``noun`` names, as the sentence ``before`` it speaks of that."""
    return any(alike(word, noun) for word in taken_up(pronoun, before))


def _takes_up(pronoun: str, word: Word) -> bool:
    if word.pos not in ("NOUN", "PROPN"):
        return False
    if pronoun in PERSONAL:
        return word.pos == "PROPN" or noun_class(word.lemma.lower()) == "person"
    is_plural = word.tag in ("NNS", "NNPS")
    return (pronoun in SINGULAR and not is_plural) or (pronoun in PLURAL and is_plural)
