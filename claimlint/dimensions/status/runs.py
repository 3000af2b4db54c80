"""Cues of several words in a parsed sentence: lemmas in order, a few words apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from claimlint.catalog.lexicon import load_cues
from claimlint.parsing.parsed import Parsed, Words
from claimlint.parsing.tree import Token

GAP = 3  # words that may stand between two words of a cue


@dataclass(frozen=True, slots=True)
class Run:
    """A cue of a file: its place among all of the file, its group, its words, and the tag of the first of them."""

    place: int
    group: str
    words: tuple[str, ...]
    tag: str


def runs(parsed: Parsed, folder: str, file: str, ladder: str = "") -> Iterator[tuple[str, list[Token]]]:
    """The group and the words of each cue of ``rules/<folder>/<file>.toml``, the longest cues first; no word is read
    twice. ``ladder``: only of the groups whose names begin with it and an underscore."""
    words = parsed.words_of_doc
    by_first = _by_first(folder, file, ladder)
    begun = [run for first in by_first.keys() & words.places for run in by_first[first]]
    taken: set[int] = set()
    for run in sorted(begun, key=lambda run: (-len(run.words), run.place)):
        for first in words.places[run.words[0]]:
            found = _numbers(words, first, run)
            if found and taken.isdisjoint(found):
                taken.update(found)
                yield run.group, [parsed.doc[number] for number in found]


@lru_cache(maxsize=64)
def _by_first(folder: str, file: str, ladder: str) -> Mapping[str, tuple[Run, ...]]:
    """The cues of a file by their first words."""
    cues = [(name, cue) for name, group in load_cues(folder, file).items() for cue in group.cues]
    out: dict[str, list[Run]] = {}
    for place, (name, cue) in enumerate(cues):
        if not ladder or name.partition("_")[0] == ladder:
            out.setdefault(cue.words[0], []).append(Run(place, name, cue.words, cue.tag))
    return {first: tuple(found) for first, found in out.items()}


def _numbers(words: Words, first: int, run: Run) -> list[int]:
    """The numbers of the words of a cue whose first one stands at ``first``, none if the others do not follow."""
    if run.tag and words.tags[first] != run.tag:
        return []
    found = [first]
    for part in run.words[1:]:
        number = next((n for n in _reach(words, found[-1]) if _is(words, n, part)), None)
        if number is None:
            return []
        found.append(number)
    return found


def _reach(words: Words, last: int) -> Iterator[int]:
    """The words in which the next one of a cue may stand: names, however long, count for nothing ("found the trader LEV
    ARSIN guilty")."""
    between = 0
    for number in range(last + 1, len(words.lowers)):
        if between > GAP:
            return
        yield number
        between += words.tags[number] != "PROPN"


def _is(words: Words, number: int, word: str) -> bool:
    return word == words.lowers[number] or word == words.lower_lemmas[number]
