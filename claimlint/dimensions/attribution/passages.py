"""Sentences of evidence with their speakers, and what these say of a claim's words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimlint.model.evidence import Evidence, Place
from claimlint.model.span import Reading
from claimlint.model.speaker import DIMENSION, Kind, Speaker
from claimlint.model.statement import Function, Statement
from claimlint.model.word import Word, children, subtree
from claimlint.words.alike import alike

NAMES = ("NOUN", "PROPN")
TITLES = frozenset({"mr", "ms", "mrs", "miss", "dr", "prof", "professor", "sir", "dame"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of evidence with its speakers; ``before`` are the words of the subject of the sentence before it, and
    ``told_before`` those of what is said in that sentence, or of the whole where nothing is."""

    source: Evidence
    words: tuple[Word, ...]
    speakers: tuple[Reading[Speaker], ...]
    before: tuple[Word, ...] = ()
    told_before: tuple[Word, ...] = ()

    @property
    def is_long(self) -> bool:
        """Whether the source is a page of which only the best passages were read."""
        return not self.source.index.is_short

    @property
    def own_voice(self) -> list[int]:
        """The words that no speaker says."""
        said = frozenset().union(*(r.value.scope for r in self.speakers))
        return [n for n in range(len(self.words)) if n not in said]

    def who(self, speaker: Speaker) -> tuple[Word, ...]:
        """The words of a speaker's phrase; those of the sentence before for a pronoun."""
        if speaker.kind is Kind.PRONOUN:
            return self.before
        return tuple(self.words[n] for n in speaker.who)

    def place(self, reading: Reading) -> Place:
        """Where a reading of this sentence stands."""
        return Place(self.source.key, self.source.index.document.path, reading.span)


Match = tuple[Passage, Reading[Speaker]]  # a speaker of the evidence, with the sentence


def passages_of(source: Evidence) -> list[Passage]:
    """The sentences that were read of a source."""
    groups: dict[int, list[Statement]] = {}
    for statement in source.statements:
        groups.setdefault(statement.sentence.number, []).append(statement)
    return [
        Passage(
            source,
            group[0].words,
            tuple(r for statement in group for r in statement.read(DIMENSION)),
            _subject(groups.get(number - 1, ())) if source.index.is_short else (),
            _told(groups.get(number - 1, ())) if source.index.is_short else (),
        )
        for number, group in groups.items()
    ]


def _subject(statements: Sequence[Statement]) -> tuple[Word, ...]:
    """The words of the first subject of a sentence: whom a pronoun of the next one may mean."""
    for statement in statements:
        for argument in statement.arguments:
            if argument.function is Function.AGENT:
                return tuple(statement.words[n] for n in argument.words)
    return ()


def _told(statements: Sequence[Statement]) -> tuple[Word, ...]:
    """What a sentence tells that a pronoun of the next may take up: what its speakers say, else all of it."""
    words = statements[0].words if statements else ()
    said = frozenset().union(*(r.value.scope for s in statements for r in s.read(DIMENSION)))
    return tuple(word for n, word in enumerate(words) if not said or n in said)


def names_in(words: Sequence[Word], numbers: Iterable[int]) -> list[Word]:
    """The nouns and names among ``numbers``, titles left out."""
    return [words[n] for n in numbers if words[n].pos in NAMES and words[n].lemma.lower().rstrip(".") not in TITLES]


def share_a_name(some: Sequence[Word], others: Sequence[Word]) -> bool:
    """Whether a noun or name of the one is like one of the other."""
    return any(alike(a, b) for a in some for b in others)


def with_clauses(words: Sequence[Word], speaker: Speaker) -> list[int]:
    """The words of a speaker's phrase with the clauses on its head: "Hana Weiss, WHO SPEAKS FOR THE AUTHORITY"."""
    clauses = [n for n in children(words, speaker.head) if words[n].dep in ("relcl", "appos", "acl")]
    return sorted(set(subtree(words, *clauses)) - speaker.scope | set(speaker.who))
