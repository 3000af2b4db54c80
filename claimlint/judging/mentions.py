"""The figures and proportions that a draft mentions, each with what limits it: bound, speaker, hedge, place, time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimlint.dimensions.quantity.compare import same_figure
from claimlint.dimensions.strength.compare import standing_of
from claimlint.judging.within import Reading
from claimlint.model.document import Part, Role, Sentence
from claimlint.model.quantity import Kind as Measure
from claimlint.model.quantity import Quantity
from claimlint.model.span import Reading as Read
from claimlint.model.span import Span
from claimlint.model.speaker import DIMENSION, Kind, Level, Speaker
from claimlint.model.statement import Context, Function, Statement
from claimlint.words.stems import content_stems

BESIDE = 8  # words
HEDGED = 3  # the certainty from which on down a clause counts as hedged
BOUNDS = frozenset("<>")
VAGUE = frozenset(("most", "nearly all", "vast majority", "half", "many", "minority", "few", "almost none"))
SAID_BY = frozenset((Kind.PARTY, Kind.AUTHORITY, Kind.PRONOUN))
UNCOUNTED = frozenset((Measure.ORDINAL, Measure.STATISTIC, Measure.PLAIN))


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure (or a word of proportion) where a statement of the draft gives it.

    about     the stems of the content words of its clause and, for a figure, of those on both sides of it
    limits    what limits it, by kind ("bound", "speaker", "hedge", "place", "time"), each with its place
    """

    sentence: Sentence
    statement: Statement
    span: Span
    figure: Quantity | None
    word: str
    about: frozenset[str]
    limits: Mapping[str, Span]


def blocks_of_prose(reading: Reading) -> dict[int, Part]:
    """The blocks of the sections that say something of the matter, their headings among them, each with its part."""
    prose = (s for s in reading.sections if s.part not in (Part.QUESTIONS, Part.NO_PROSE))
    return {n: s.part for s in prose for n in range(s.first if s.heading is None else s.heading, s.end)}


def mentions(reading: Reading) -> list[Mention]:
    """The mentions in the draft's prose and its headings, in order; questions and conditions have none."""
    inside = blocks_of_prose(reading)
    found = []
    for sentence in reading.draft.sentences:
        if sentence.block in inside and sentence.role is not Role.TITLE:
            for statement in reading.statements.get(sentence.number, ()):
                if statement.context in (Context.ASSERTED, Context.HEADING, Context.QUOTATION):
                    found += _mentions(reading, sentence, statement)
    return found


def same_thing(first: Mention, second: Mention) -> bool:
    """Whether two mentions give the same figure or proportion."""
    if first.figure is None or second.figure is None:
        return first.figure is second.figure and first.word == second.word
    return first.figure.kind is second.figure.kind and same_figure(first.figure, second.figure)


def _mentions(reading: Reading, sentence: Sentence, statement: Statement) -> Iterator[Mention]:
    for read in statement.read("quantity"):
        if read.value.kind not in UNCOUNTED and any(c.isdigit() for c in read.words):
            yield _mention(reading, sentence, statement, read, read.value, "")
    for read in statement.read("proportion"):
        if read.value.group in VAGUE:
            yield _mention(reading, sentence, statement, read, None, read.value.group)


def _mention(
    reading: Reading, sentence: Sentence, statement: Statement, read: Read, figure: Quantity | None, word: str
) -> Mention:
    about = frozenset(stem for stem, at in _stems(statement, sentence) if not at.overlaps(read.span))
    if figure is not None:
        about |= _beside(statement, sentence, read.span)
    limits = dict(_limits(reading, sentence, statement, read, figure))
    return Mention(sentence, statement, read.span, figure, word, about, limits)


def _stems(statement: Statement, sentence: Sentence) -> Iterator[tuple[str, Span]]:
    own = [statement.words[n].span for n in statement.own]
    for stem, at in content_stems(sentence.text):
        place = at.shift(sentence.span.start)
        if any(place.overlaps(span) for span in own):
            yield stem, place


def _beside(statement: Statement, sentence: Sentence, span: Span) -> frozenset[str]:
    """The stems of the words on both sides of a figure: its clause may say next to nothing."""
    inside = [n for n, word in enumerate(statement.words) if word.span.overlaps(span)] or [0]
    near = statement.words[max(0, inside[0] - BESIDE) : inside[-1] + 1 + BESIDE]
    place = near[0].span.cover(near[-1].span)
    stems = ((stem, at.shift(sentence.span.start)) for stem, at in content_stems(sentence.text))
    return frozenset(stem for stem, at in stems if place.overlaps(at) and not at.overlaps(span))


def _limits(
    reading: Reading, sentence: Sentence, statement: Statement, read: Read, figure: Quantity | None
) -> Iterator[tuple[str, Span]]:
    if figure is not None and figure.mark in BOUNDS:
        yield "bound", read.span
    speaker = _speaker(reading, sentence, statement, read.span)
    standing = standing_of(statement)
    if speaker is not None:
        yield "hedge" if speaker.value.level <= Level.TENTATIVE else "speaker", speaker.span
    elif standing is not None and standing.level <= HEDGED:
        yield "hedge", standing.cue
    for argument in statement.arguments:
        span = statement.words[argument.words[0]].span.cover(statement.words[argument.words[-1]].span)
        if argument.function is Function.OBLIQUE and argument.preposition in ("in", "at", "within", "among"):
            if any(span.contains(r.span) for r in statement.read("name")):
                yield "place", span
            elif any(span.overlaps(r.span) for r in statement.read("date")):
                yield "time", span


def _speaker(reading: Reading, sentence: Sentence, statement: Statement, span: Span) -> Read | None:
    """Who says it, if it is a party whose word the draft only passes on."""
    numbers = [n for n, word in enumerate(statement.words) if word.span.overlaps(span)]
    for other in reading.statements[sentence.number]:
        for read in other.read(DIMENSION):
            if _is_party(read.value) and set(numbers) & read.value.scope:
                return read
    return None


def _is_party(speaker: Speaker) -> bool:
    return speaker.kind in SAID_BY and speaker.level <= Level.ARGUE and not speaker.negated
