"""Cues of several words in a parsed sentence: lemmas in order, a few words apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from claimlint.catalog.lexicon import Cue, CueGroup

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

GAP = 3  # words that may stand between two words of a cue


def runs(doc: Doc, groups: Mapping[str, CueGroup]) -> Iterator[tuple[str, list[Token]]]:
    """Each cue's group and words, the longest cues first; no word is read twice."""
    taken: set[int] = set()
    here = {word for token in doc for word in (token.lower_, token.lemma_.lower())}
    cues = [(name, cue) for name, group in groups.items() for cue in group.cues if cue.phrase.split()[0] in here]
    for name, cue in sorted(cues, key=lambda item: -len(item[1].phrase.split())):
        for token in doc:
            found = _run(token, cue)
            if found and taken.isdisjoint(word.i for word in found):
                taken.update(word.i for word in found)
                yield name, found


def _run(first: Token, cue: Cue) -> list[Token]:
    """The words of a cue that begins at ``first``, none if it does not."""
    parts = cue.phrase.split()
    if not _is(first, parts[0]) or (cue.tag and first.pos_ != cue.tag):
        return []
    found = [first]
    for part in parts[1:]:
        after = first.doc[found[-1].i + 1 : found[-1].i + 2 + GAP]
        word = next((token for token in after if _is(token, part)), None)
        if word is None:
            return []
        found.append(word)
    return found


def _is(token: Token, word: str) -> bool:
    return word in (token.lower_, token.lemma_.lower())
