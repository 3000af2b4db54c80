"""Two sentences that say the same in the same words but for a few stretches: which stretches those are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from claimlint.model.identity import kept_by_identity
from claimlint.model.word import Word
from claimlint.words.alike import content
from claimlint.words.fold import fold

LEAST_KEPT = 3  # content words that both sentences have
KEPT = 0.6  # and their share in the claim's,
KEPT_OF_EVIDENCE = 0.8  # or, if they are one more at least, in the evidence's
MOST_EDITS = 4
MOST_ADDED = 1  # content words that the claim has elsewhere and the evidence has not
MOST_LEFT_OUT = 4
_AND = {"&": "and"}


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the claim in place of one of the evidence; either may be empty.

    mine, theirs       the numbers of their words
    before, after      the numbers of the words on either side, first the claim's, then the evidence's; None at an end
    """

    mine: tuple[int, ...]
    theirs: tuple[int, ...]
    before: tuple[int, int] | None
    after: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Twin:
    """A sentence of the claim and one of the evidence that differ in a few stretches, or in none; ``kept`` is the
    share of the claim's content words that both have."""

    claim: tuple[Word, ...]
    evidence: tuple[Word, ...]
    edits: tuple[Edit, ...]
    kept: float

    def differs_hardly_but_in(self, edit: Edit) -> bool:
        """Whether the sentences differ in hardly any word of content outside the stretch."""
        others = [e for e in self.edits if e is not edit]
        mine = sum(len(content(self.claim, e.mine)) for e in others)
        theirs = sum(len(content(self.evidence, e.theirs)) for e in others)
        return mine <= MOST_ADDED and theirs <= MOST_LEFT_OUT


@dataclass(frozen=True, slots=True, eq=False)
class _Side:
    """A sentence as it is compared: its words, the numbers of those that are spoken, their keys, which of them are
    words of content, and what the keys are. Told from others by identity: each is made once."""

    words: tuple[Word, ...]
    spoken: tuple[int, ...]
    keys: tuple[str, ...]
    content: frozenset[int]
    known: frozenset[str]


@kept_by_identity(512)  # sentences: several claims, and several slices for each, are compared with a passage
def _side(words: tuple[Word, ...]) -> _Side:
    spoken = tuple(n for n, word in enumerate(words) if _is_spoken(word.text))
    keys = tuple(key_of(words[n]) for n in spoken)
    return _Side(words, spoken, keys, frozenset(content(words, spoken)), frozenset(keys))


def twin(claim: tuple[Word, ...], evidence: tuple[Word, ...]) -> Twin | None:
    """The two sentences as twins; None if they share too little, or differ in too many places."""
    return _twin(_side(claim), _side(evidence))


@lru_cache(maxsize=1_024)  # several slices compare the same two
def _twin(mine: _Side, theirs: _Side) -> Twin | None:
    at_most = sum(n in mine.content for n, key in zip(mine.spoken, mine.keys, strict=True) if key in theirs.known)
    if not _share_enough(at_most, mine, theirs):
        return None
    blocks = SequenceMatcher(None, mine.keys, theirs.keys, autojunk=False).get_opcodes()
    shared = sum(n in mine.content for tag, i1, i2, _, _ in blocks if tag == "equal" for n in mine.spoken[i1:i2])
    changed = [block for block in blocks if block[0] != "equal"]
    if not _share_enough(shared, mine, theirs) or len(changed) > MOST_EDITS:
        return None
    edits = tuple(_edit(mine.spoken, theirs.spoken, *block[1:]) for block in changed)
    return Twin(mine.words, theirs.words, edits, shared / len(mine.content))


def _share_enough(shared: int, mine: _Side, theirs: _Side) -> bool:
    """Whether so many shared words of content are most of the claim's, or of the evidence's."""
    repeats = shared > LEAST_KEPT and shared >= KEPT_OF_EVIDENCE * len(theirs.content)
    return shared >= LEAST_KEPT and (repeats or shared >= KEPT * len(mine.content))


def key_of(word: Word) -> str:
    """The form in which a word of one sentence is the same as one of the other."""
    text = fold(word.text)
    return _AND.get(text, text)


@lru_cache(maxsize=1 << 15)
def _is_spoken(text: str) -> bool:
    """Whether a word is neither punctuation nor white space."""
    return any(c.isalnum() or c == "&" for c in text)


def _edit(mine: Sequence[int], theirs: Sequence[int], i1: int, i2: int, j1: int, j2: int) -> Edit:
    before = (mine[i1 - 1], theirs[j1 - 1]) if i1 and j1 else None
    after = (mine[i2], theirs[j2]) if i2 < len(mine) and j2 < len(theirs) else None
    return Edit(tuple(mine[i1:i2]), tuple(theirs[j1:j2]), before, after)


def nearest_twin(claim: tuple[Word, ...], sentences: Iterable[tuple[Word, ...]]) -> tuple[int, Twin] | None:
    """The twin of the claim's sentence that keeps most of it, in the fewest stretches, and the number of its
    sentence."""
    mine = _side(claim)
    found = [(n, two) for n, words in enumerate(sentences) if (two := _twin(mine, _side(words))) is not None]
    return max(found, key=lambda x: (x[1].kept, -len(x[1].edits)), default=None)
