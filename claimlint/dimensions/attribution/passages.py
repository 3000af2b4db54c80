"""Sentences of evidence with their speakers, and what these say of a claim's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimlint.model.evidence import Evidence, Place
from claimlint.model.span import Reading
from claimlint.model.speaker import DIMENSION, Speaker
from claimlint.model.statement import Statement
from claimlint.model.word import Word
from claimlint.words.alike import alike

SHORT = 10  # passages: evidence that is taken whole
NAMES = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of evidence with its speakers."""

    source: Evidence
    words: tuple[Word, ...]
    speakers: tuple[Reading[Speaker], ...]

    @property
    def is_long(self) -> bool:
        """Whether the source is a page of which only the best passages were read."""
        return len(self.source.index.passages) > SHORT

    @property
    def own_voice(self) -> list[int]:
        """The words that no speaker says."""
        said = frozenset().union(*(r.value.scope for r in self.speakers))
        return [n for n in range(len(self.words)) if n not in said]

    def place(self, reading: Reading) -> Place:
        """Where a reading of this sentence stands."""
        return Place(self.source.key, self.source.index.document.path, reading.span)


def passages_of(source: Evidence) -> list[Passage]:
    """The sentences that were read of a source."""
    groups: dict[int, list[Statement]] = {}
    for statement in source.statements:
        groups.setdefault(statement.sentence.number, []).append(statement)
    return [
        Passage(source, group[0].words, tuple(r for statement in group for r in statement.read(DIMENSION)))
        for group in groups.values()
    ]


def names_in(words: Sequence[Word], numbers: Iterable[int]) -> list[Word]:
    """The nouns and names among ``numbers``."""
    return [words[n] for n in numbers if words[n].pos in NAMES]


def share_a_name(some: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether a noun or name of the one is like one of the other."""
    return any(alike(a, b) for a in some for b in others)
