"""Cues of a cue file in a parsed sentence, found by spaCy's own Matcher."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from claimlint.catalog.lexicon import Cue, load_cues
from claimlint.parsing.parsed import Parsed

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.vocab import Vocab


@dataclass(frozen=True, slots=True)
class FoundCue:
    """A cue in a sentence: its group in the file, and the numbers of its first and last words."""

    group: str
    first: int
    last: int


def find_cues(parsed: Parsed, folder: str, file: str, gap: int = 0) -> tuple[FoundCue, ...]:
    """The cues of ``rules/<folder>/<file>.toml`` in a sentence, in order. The longest cue wins where several overlap.

    A cue's words match in lower case as they stand, its first word also by lemma. ``gap``: how many other words may
    stand between two words of a cue ("turned the offer down").
    """
    doc = parsed.doc
    found = [
        FoundCue(doc.vocab.strings[key], first, end - 1)
        for key, first, end in _matcher(doc.vocab, folder, file, gap)(doc)
    ]
    kept: list[FoundCue] = []
    for cue in sorted(found, key=lambda cue: (cue.first - cue.last, cue.first)):
        if all(cue.last < other.first or other.last < cue.first for other in kept):
            kept.append(cue)
    return tuple(sorted(kept, key=lambda cue: cue.first))


@lru_cache(maxsize=256)
def _matcher(vocab: Vocab, folder: str, file: str, gap: int) -> Matcher:
    from spacy.matcher import Matcher

    matcher = Matcher(vocab, validate=True)
    for name, group in load_cues(folder, file).items():
        matcher.add(name, [pattern for cue in group.cues for pattern in _patterns(cue, gap)])
    return matcher


def _patterns(cue: Cue, gap: int) -> Iterator[list[dict[str, Any]]]:
    """The cue as it stands, and with its first word in any form."""
    first, *rest = cue.phrase.split()
    tag = {"POS": cue.tag} if cue.tag else {}
    tail = [part for word in rest for part in ([{"OP": "?", "IS_PUNCT": False}] * gap + [{"LOWER": word}])]
    yield [{"LOWER": first, **tag}, *tail]
    yield [{"LEMMA": first, **tag}, *tail]
