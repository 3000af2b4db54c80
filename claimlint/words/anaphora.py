"""Pronouns that take up what the sentence before spoke of."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.model.word import Word

ANAPHORIC = frozenset({"it", "they", "this", "that", "these", "those", "he", "she"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def goes_on_from_before(words: Sequence[Word]) -> bool:
    """Whether a sentence's first subject is a pronoun, so that it speaks on of what the sentence before spoke of."""
    subject = next((word for word in words if word.dep in SUBJECTS), None)
    return subject is not None and subject.lemma.lower() in ANAPHORIC
