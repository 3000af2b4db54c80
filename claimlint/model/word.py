"""A word of a parsed sentence, as a value."""

from __future__ import annotations

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
