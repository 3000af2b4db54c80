"""Phrases of a claim none of whose ordinary words has a counterpart in the cited documents.

Ordinary words that are absent prove nothing by themselves: a faithful paraphrase has as many. So a phrase counts only
as a whole, only in a clause whose other words the sources have, and only for those who ask for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim, Context
from claimlint.model.word import Word, subtree
from claimlint.words.alike import alike, content
from claimlint.words.fold import fold
from claimlint.words.relations import derivations, hypernyms, synonyms
from claimlint.words.stems import stem

PHRASES = frozenset({"prep", "agent", "appos", "advcl", "acl", "relcl", "advmod", "npadvmod"})
CLASSES = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}
KNOWN = 0.5  # the share of the sentence's other words that the sources must have
FEWEST = 2  # words of it


def compare_additions(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison "words" for each outermost phrase of ``claim`` that is wholly absent from ``evidence``."""
    if any(statement.context is not Context.ASSERTED for statement in claim.statements):
        return []
    words = claim.statements[0].words
    figures = [reading.span for reading in claim.read("quantity")]
    said = content(words, range(len(words)))
    absent = {n for n in said if words[n].pos in CLASSES and _is_absent(words[n], evidence)}
    known = len(said) - len(absent)
    if known < max(FEWEST, KNOWN * len(said)):
        return []
    phrases = (words[min(phrase)].span.cover(words[max(phrase)].span) for phrase in _outermost(words, absent))
    return [
        Comparison("detail", "words", Outcome.SILENT, span)
        for span in phrases
        if not any(span.overlaps(figure) for figure in figures)
    ]


def _outermost(words: Sequence[Word], absent: set[int]) -> Iterator[list[int]]:
    """The phrases whose words with a meaning are all ``absent``, without those inside another."""
    taken: set[int] = set()
    found = (subtree(words, n) for n, word in enumerate(words) if word.dep in PHRASES)
    for phrase in sorted(found, key=len, reverse=True):
        inside = content(words, phrase)
        if inside and absent.issuperset(inside) and taken.isdisjoint(phrase):
            taken.update(phrase)
            yield [n for n in phrase if words[n].pos != "PUNCT"]


def _is_absent(word: Word, evidence: Sequence[Evidence]) -> bool:
    """Whether no source has the word, one of its family, a synonym or a wider word, and no best passage one like it."""
    if any(alike(word, other) for e in evidence for s in e.statements for other in s.words):
        return False
    lemma, pos = word.lemma.lower(), CLASSES[word.pos]
    family = (form[:-2] for form in derivations(lemma, pos))
    forms = {word.text, lemma, *family, *synonyms(lemma, pos), *hypernyms(lemma, pos, 1)}
    stems = {stem(fold(form)) for form in forms}
    return not any(stems & e.index.stems.keys() for e in evidence)
