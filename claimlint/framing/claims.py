"""A sentence's statements -> a claim."""

from __future__ import annotations

from collections.abc import Iterable
from string import punctuation as PUNCTUATION

from claimlint.dimensions.scope.general import words_of_group
from claimlint.model.document import Document, Sentence
from claimlint.model.statement import Claim, Statement
from claimlint.words.fold import fold, tokens_of
from claimlint.words.stems import content_stems


def make_claim(
    sentence: Sentence,
    statements: tuple[Statement, ...],
    keys: tuple[str, ...],
    draft: Document,
    before: tuple[Statement, ...] = (),
    after: str = "",
    models_named: bool = False,
) -> Claim:
    """The claim that ``sentence`` of ``draft`` makes under the citation ``keys``, behind the statements ``before`` and
    in front of a sentence with the text ``after``; ``models_named`` tells whether the draft ``names_models``."""
    stems = tuple((stem, at.shift(sentence.span.start)) for stem, at in content_stems(sentence.text))
    title = frozenset(fold(word) for word in draft.metadata.title.split())
    return Claim(sentence, statements, keys, stems, title, before, after, models_named)


def names_models(draft: Document, ordinary: frozenset[str]) -> bool:
    """Whether the draft names animals or cells in which science tries what is meant for people; if it is a part of one,
    the ``ordinary`` words of the whole may name them too."""
    names = words_of_group("models")
    said = " ".join([draft.metadata.title, *(sentence.text for sentence in draft.sentences)]).lower()
    return not names.isdisjoint(ordinary) or not names.isdisjoint(word.strip(PUNCTUATION) for word in {*said.split()})


def ordinary_words(sentences: Iterable[Sentence]) -> frozenset[str]:
    """The folded words that a draft of these sentences somewhere writes with a small letter: capitals at a sentence's
    head, in a heading or for emphasis don't make names of them."""
    words = {word for s in sentences for word, _ in tokens_of(s.text) if word[:1].islower()}
    return frozenset(map(fold, words))
