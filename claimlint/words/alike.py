"""Whether two words mean the same, and which words of a claim a stretch of evidence answers, whatever its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from claimlint.model.pair import KIN
from claimlint.model.word import Word
from claimlint.words.fold import fold
from claimlint.words.relations import related
from claimlint.words.stems import FUNCTION_WORDS, stem

COARSE = {"NOUN": "n", "PROPN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}


def content(words: Sequence[Word], numbers: Iterable[int]) -> tuple[int, ...]:
    """Those of ``numbers`` that are words with a meaning of their own."""
    return tuple(n for n in numbers if _is_content(words[n]))


def answered(words: Sequence[Word], numbers: Iterable[int], others: Sequence[Word], region: Iterable[int]) -> set[int]:
    """Those of ``numbers`` in ``words`` that are the same as, or kin to, a word of ``others`` in ``region``."""
    there = [others[n] for n in region if _is_content(others[n])]
    return {n for n in numbers if any(alike(words[n], other) for other in there)}


def alike(a: Word, b: Word) -> bool:
    """Whether two words mean the same or nearly so."""
    return _alike(a.lemma.lower(), a.pos, b.lemma.lower(), b.pos)


@lru_cache(maxsize=1 << 16)
def _alike(a: str, pos_a: str, b: str, pos_b: str) -> bool:
    if a == b or stem(fold(a)) == stem(fold(b)):
        return True
    if pos_a not in COARSE or pos_b not in COARSE:
        return False
    return related(a, COARSE[pos_a], b, COARSE[pos_b]) in KIN


def _is_content(word: Word) -> bool:
    if word.pos in ("NUM", "PROPN"):
        return True
    return word.pos in COARSE and word.dep not in ("aux", "auxpass") and word.lemma.lower() not in FUNCTION_WORDS
