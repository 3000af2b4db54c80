"""Where a document mentions a phrase, and whether a mention stands beside a negation: by tokens, without a parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimlint.dimensions.polarity.cues import cues
from claimlint.model.index import Index
from claimlint.model.span import Span
from claimlint.words.fold import fold, tokens_of
from claimlint.words.relations import known
from claimlint.words.stems import stem

BEFORE = 9  # words before a mention in which a negation counts as near
AFTER = 7
EXCEPTIVE_BEFORE = 4  # an exceptive reaches only the phrase behind it


def mentions(stems: Sequence[str], index: Index) -> list[int]:
    """The passages that hold all the stems."""
    if not stems:
        return []
    held = [set(index.stems.get(s, ())) for s in stems]
    return sorted(set.intersection(*held))


def is_denied(passage: int, head: str, index: Index) -> bool:
    """Whether a negation, or another word for absence, stands near the stem ``head`` in a passage."""
    tokens = [(fold(token), span) for token, span in tokens_of(index.passages[passage].of(index.document.masked))]
    return any(_near_negation(tokens, at) for at, (word, _) in enumerate(tokens) if head in _stems(word))


def denies(words: Sequence[str]) -> bool:
    """Whether any of the words, folded, denies something: "not", "lacks", "unpaid"; not "not only"."""
    absent = cues().lacking | cues().gone
    said = (word for n, word in enumerate(words) if " ".join(words[n + 1 : n + 2]) not in cues().limiters)
    return any(_denies(word) or word in absent or _is_privative(word) for word in said)


def says_no(words: Sequence[str]) -> bool:
    """Whether any of the words, folded, denies something, be it in other ways: "stayed level", "only", "too low"."""
    return denies(words) or any(word in cues().staying for word in words)


def denies_in_part(words: Sequence[str]) -> bool:
    """Whether the words, folded, deny something of some alone: "not every branch"."""
    return any(_denies(word) and after in cues().partial for word, after in pairwise(words))


def _is_privative(word: str) -> bool:
    """Whether a word is an adjective's opposite by its form: unpaid, non-resident, risk-free."""
    if word.endswith(("-free", "-less", "less")) or word.startswith("non-"):
        return True
    return word.startswith("un") and known(word[2:].removeprefix("-"), "a")


def place_of(passage: int, head: str, index: Index) -> Span:
    """The place of the first word of a passage with the stem ``head``."""
    start = index.passages[passage].start
    words = tokens_of(index.passages[passage].of(index.document.masked))
    return next((at.shift(start) for word, at in words if stem(fold(word)) == head), index.passages[passage])


def _stems(word: str) -> list[str]:
    """The stems of a word, or of a compound's parts."""
    return [stem(part) for part in word.split("-")]


def _near_negation(tokens: Sequence[tuple[str, Span]], at: int) -> bool:
    words = [word for n, (word, _) in enumerate(tokens) if n == at or not _is_limited(tokens, n)]
    at -= sum(_is_limited(tokens, n) for n in range(at))
    before, after = words[max(0, at - BEFORE) : at], words[at + 1 : at + 1 + AFTER]
    if words[at].endswith(("-free", "-less")) or words[at].startswith("non-"):
        return True
    if any(_denies(word) for word in (*before, *after)) or any(word in cues().gone for word in after):
        return True
    if any(word in cues().lacking for word in before) or any(
        " ".join(two) in cues().lacking for two in pairwise(before)
    ):
        return True
    return any(_excepts(run) for run in _runs(words[max(0, at - EXCEPTIVE_BEFORE) : at]))


def _is_limited(tokens: Sequence[tuple[str, Span]], at: int) -> bool:
    """Whether a negator is taken back by the word behind it ("not only")."""
    return tokens[at][0] in cues().negators and at + 1 < len(tokens) and tokens[at + 1][0] in cues().limiters


def _denies(word: str) -> bool:
    return word.endswith("n't") or word in cues().negators


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for first in range(len(words)):
        for last in range(first + 1, len(words) + 1):
            yield tuple(words[first:last])


def _excepts(words: tuple[str, ...]) -> bool:
    return any(words == phrase for phrase, _ in cues().exceptives.get(words[0], ()))
