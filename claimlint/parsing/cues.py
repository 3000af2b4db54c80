"""Cues of a cue file in a parsed sentence, found by spaCy's own Matcher."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    """A cue in a sentence: its group in the file, the numbers of its first and last words, and those of all its words
    without what stands between them."""

    group: str
    first: int
    last: int
    words: tuple[int, ...] = ()


def find_cues(parsed: Parsed, folder: str, file: str, gap: int = 0, lemmas: bool = False) -> tuple[FoundCue, ...]:
    """The cues of ``rules/<folder>/<file>.toml`` in a sentence, in order. Where several overlap, the one of most words
    wins, then the one whose words stand nearest together.

    A cue's words match in lower case as they stand, its first word also by lemma, and with ``lemmas`` every word by
    lemma. ``gap``: how many other words may stand between two words of a cue ("turned the offer down").
    """
    doc = parsed.doc
    found = [
        FoundCue(doc.vocab.strings[key], first, end - 1, _words(first, parts, gap))
        for key, first, end, parts in _matcher(doc.vocab, folder, file, gap, lemmas)(doc, with_alignments=True)
    ]
    kept: list[FoundCue] = []
    for cue in sorted(found, key=lambda cue: (-len(cue.words), cue.last - cue.first, cue.first)):
        if all(cue.last < other.first or other.last < cue.first for other in kept):
            kept.append(cue)
    return tuple(sorted(kept, key=lambda cue: cue.first))


def _words(first: int, parts: Sequence[int], gap: int) -> tuple[int, ...]:
    """The numbers of the cue's own words: the parts of a pattern between them are for other words."""
    return tuple(first + n for n, part in enumerate(parts) if part % (gap + 1) == 0)


@lru_cache(maxsize=256)
def _matcher(vocab: Vocab, folder: str, file: str, gap: int, lemmas: bool) -> Matcher:
    from spacy.matcher import Matcher

    matcher = Matcher(vocab, validate=True)
    for name, group in load_cues(folder, file).items():
        matcher.add(name, [pattern for cue in group.cues for pattern in _patterns(cue, gap, lemmas)])
    return matcher


def _patterns(cue: Cue, gap: int, lemmas: bool) -> Iterator[list[dict[str, Any]]]:
    """The cue as it stands, and with its first word in any form."""
    first, *rest = cue.phrase.split()
    tag = {"POS": cue.tag} if cue.tag else {}
    attribute = "LEMMA" if lemmas else "LOWER"
    tail = [part for word in rest for part in ([{"OP": "?", "IS_PUNCT": False}] * gap + [{attribute: word}])]
    yield [{"LOWER": first, **tag}, *tail]
    yield [{"LEMMA": first, **tag}, *tail]
