"""Stems of content words, for retrieval and coverage."""

from __future__ import annotations

from functools import cache, lru_cache

from claimlint.model.span import Span
from claimlint.words.fold import words_of

# Words of grammar: they say nothing of the topic. Negations and quantifiers are among them on purpose, as they decide
# no retrieval; the dimensions read them from the parse.
FUNCTION_WORDS = frozenset(
    """
    a about above after again against all also although am an and another any are as at be because been before
    being below between both but by can cannot could did do does doing down during each either else ever every
    few for from further had has have having he her here hers herself him himself his how however i if in into
    is it its itself just least less many may me might more most much must my neither no nor not now of off
    often on once one only or other our ours out over own per rather s same shall she should since so some such
    t than that the their theirs them then there these they this those though through thus to too under until up
    upon us very was we were what when where whether which while who whom whose why will with within without
    would yet you your
    """.split()
)


@cache
def _stemmer():
    import Stemmer

    return Stemmer.Stemmer("english", 0)  # keeps no words itself: `stem` does


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The Snowball (Porter 2) stem of a folded word."""
    return _stemmer().stemWord(word)


@lru_cache(maxsize=1 << 13)  # a draft's sentences are asked for again by each rule on the draft as a whole
def content_stems(text: str) -> tuple[tuple[str, Span], ...]:
    """The stems of the words of ``text`` that are no words of grammar, in order, with their places in ``text``."""
    return tuple((form, span) for word, span in words_of(text) if (form := content_stem(word)))


@lru_cache(maxsize=1 << 16)
def content_stem(word: str) -> str:
    """The stem of a folded word, "" if it is one of grammar."""
    return stem(word) if is_content_word(word) else ""


def is_content_word(word: str) -> bool:
    """Whether a folded word is none of grammar, and more than a letter."""
    return word not in FUNCTION_WORDS and (len(word) > 1 or word.isdigit())
