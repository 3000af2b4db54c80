"""Finding cue phrases among tokens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimlint.catalog.lexicon import CueGroup

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_cues(doc: Doc, group: CueGroup) -> Iterator[tuple[int, int]]:
    """First and last token of each cue of a group: a phrase by its words, a single word also by its lemma; a cue with
    a part of speech only where its first word has that."""
    for cue in group.cues:
        words = tuple(cue.phrase.split())
        for at in range(len(doc) - len(words) + 1):
            if cue.tag not in ("", doc[at].pos_):
                continue
            if all(word in (doc[at + n].lower_, doc[at + n].lemma_) for n, word in enumerate(words)):
                yield at, at + len(words) - 1
