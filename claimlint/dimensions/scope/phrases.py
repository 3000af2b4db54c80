"""Finding cue phrases among tokens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from claimlint.catalog.lexicon import Cue, load_cues

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def find_cues(doc: Doc, file: str, group: str) -> Iterator[tuple[int, int]]:
    """First and last token of each cue of a group of ``rules/scope/<file>.toml``: a word counts as written and by its
    lemma; a cue with a part of speech only where its first word has that."""
    by_first = _by_first_word(file, group)
    for token in doc:
        for cue in {*by_first.get(token.lower_, ()), *by_first.get(token.lemma_, ())}:
            words = cue.phrase.split()
            run = doc[token.i : token.i + len(words)]
            if cue.tag in ("", token.pos_) and _matches(run, words):
                yield token.i, token.i + len(words) - 1


def words_of_group(file: str, group: str) -> frozenset[str]:
    """The phrases of a group."""
    return frozenset(cue.phrase for cue in load_cues("scope", file)[group].cues)


def _matches(run: Sequence[Token], words: Sequence[str]) -> bool:
    same = (word in (token.lower_, token.lemma_) for token, word in zip(run, words, strict=False))
    return len(run) == len(words) and all(same)


@cache
def _by_first_word(file: str, group: str) -> Mapping[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = defaultdict(list)
    for cue in load_cues("scope", file)[group].cues:
        found[cue.phrase.split()[0]].append(cue)
    return {word: tuple(group_) for word, group_ in found.items()}
