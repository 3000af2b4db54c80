"""Parsed sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from claimlint.model.document import Sentence
from claimlint.model.span import Span
from claimlint.parsing.tree import Doc, Token


@dataclass(frozen=True, slots=True)
class Words:
    """What most readers ask of each token of a parse, read out of it once: its text in lower case, its lemma
    as it is and in lower case, the universal part of speech, and whether it is a punctuation mark; ``forms`` are all
    the texts and lemmas; ``places`` has for each text and lemma in lower case the numbers of its tokens."""

    lowers: tuple[str, ...]
    lemmas: tuple[str, ...]
    lower_lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    marks: tuple[bool, ...]
    forms: frozenset[str]
    places: Mapping[str, Sequence[int]]


@dataclass(frozen=True, eq=False)
class Parsed:
    """A sentence with its parse. ``doc`` holds no white-space tokens; ``spans`` gives each token's place in the file.

    Entities are there only if the parser was asked for them.
    """

    sentence: Sentence
    doc: Doc
    spans: tuple[Span, ...]

    @cached_property
    def words_of_doc(self) -> Words:
        """The tokens' words, in order."""
        lemmas = tuple(token.lemma_ for token in self.doc)
        lowers = tuple(token.lower_ for token in self.doc)
        lower_lemmas = tuple(lemma.lower() for lemma in lemmas)
        return Words(
            lowers,
            lemmas,
            lower_lemmas,
            tuple(token.pos_ for token in self.doc),
            tuple(token.is_punct for token in self.doc),
            frozenset(lowers + lemmas),
            _places(lowers, lower_lemmas),
        )

    def span(self, first: int, last: int) -> Span:
        """The place in the file of the tokens from ``first`` to ``last``, both included."""
        return Span(self.spans[first].start, self.spans[last].end)

    def tokens_in(self, span: Span) -> list[Token]:
        """The tokens that overlap a place in the file."""
        first = bisect_right(self.spans, span.start, key=lambda at: at.end)
        last = bisect_left(self.spans, span.end, key=lambda at: at.start)
        return list(self.doc[first:last]) if first < last else []

    def words(self, span: Span) -> str:
        """The sentence's own words at a place in the file, runs of white space made one space."""
        start = self.sentence.span.start
        return " ".join(self.sentence.text[span.start - start : span.end - start].split())


def _places(lowers: Sequence[str], lower_lemmas: Sequence[str]) -> dict[str, list[int]]:
    out: dict[str, list[int]] = {}
    for number, (lower, lemma) in enumerate(zip(lowers, lower_lemmas, strict=True)):
        out.setdefault(lower, []).append(number)
        if lemma != lower:
            out.setdefault(lemma, []).append(number)
    return out
