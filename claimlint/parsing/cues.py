"""Cues of a cue file in a parsed sentence.

They are looked up by their first words: a file has hundreds of cues, a sentence begins a handful of them. (spaCy's
Matcher, which tries every pattern at every word, gives the same cues and took a quarter of a run.)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from claimlint.catalog.lexicon import load_cues
from claimlint.parsing.parsed import Parsed, Words


@dataclass(frozen=True, slots=True)
class FoundCue:
    """A cue in a sentence: its group in the file, the numbers of its first and last words, and those of all its words
    without what stands between them."""

    group: str
    first: int
    last: int
    words: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Pattern:
    """A cue of a file: its place among all of the file, its group, the words behind its first one, and the tag of that
    one ("" for any)."""

    place: int
    group: str
    rest: tuple[str, ...]
    tag: str


def find_cues(parsed: Parsed, folder: str, file: str, gap: int = 0, lemmas: bool = False) -> tuple[FoundCue, ...]:
    """The cues of ``rules/<folder>/<file>.toml`` in a sentence, in order. Where several overlap, the one of most words
    wins, then the one whose words stand nearest together.

    A cue's words match in lower case as they stand, its first word also by lemma, and with ``lemmas`` every word by
    lemma. ``gap``: how many other words may stand between two words of a cue ("turned the offer down").
    """
    words, patterns = parsed.words_of_doc, _patterns(folder, file)
    if patterns.keys().isdisjoint(words.forms):  # as with most files: looked up word by word, not cue by cue
        return ()
    kept: list[FoundCue] = []
    for cue in sorted(
        _found(words, patterns, gap, lemmas), key=lambda cue: (-len(cue.words), cue.last - cue.first, cue.first)
    ):
        if all(cue.last < other.first or other.last < cue.first for other in kept):
            kept.append(cue)
    return tuple(sorted(kept, key=lambda cue: cue.first))


@lru_cache(maxsize=256)
def _patterns(folder: str, file: str) -> Mapping[str, tuple[Pattern, ...]]:
    """The cues of a file by their first words."""
    out: dict[str, list[Pattern]] = {}
    cues = [(name, cue) for name, group in load_cues(folder, file).items() for cue in group.cues]
    for place, (name, cue) in enumerate(cues):
        first, *rest = cue.words
        out.setdefault(first, []).append(Pattern(place, name, tuple(rest), cue.tag))
    return {first: tuple(patterns) for first, patterns in out.items()}


def _found(words: Words, patterns: Mapping[str, tuple[Pattern, ...]], gap: int, lemmas: bool) -> Iterator[FoundCue]:
    behind = words.lemmas if lemmas else words.lowers
    for number, (lower, lemma) in enumerate(zip(words.lowers, words.lemmas, strict=True)):
        if lower not in patterns and lemma not in patterns:
            continue
        begun = {pattern.place: pattern for pattern in (*patterns.get(lower, ()), *patterns.get(lemma, ()))}
        for _, pattern in sorted(begun.items()):
            if not pattern.tag or pattern.tag == words.tags[number]:
                for run in _runs((number,), pattern.rest, behind, words.marks, gap):
                    yield FoundCue(pattern.group, number, run[-1], run)


def _runs(
    run: tuple[int, ...], rest: tuple[str, ...], words: tuple[str, ...], marks: tuple[bool, ...], gap: int
) -> Iterator[tuple[int, ...]]:
    """Every way on from ``run`` through ``rest`` with at most ``gap`` words, and no mark, between two of them."""
    if not rest:
        yield run
        return
    for number in range(run[-1] + 1, min(run[-1] + 2 + gap, len(words))):
        if words[number] == rest[0]:
            yield from _runs((*run, number), rest[1:], words, marks, gap)
        if marks[number]:
            return
