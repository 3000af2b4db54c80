"""The figures and proportions that a draft mentions, each with what limits it: bound, speaker, hedge, place, time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.dimensions.quantity.compare import same_figure
from claimlint.dimensions.strength.compare import standing_of
from claimlint.judging.within import Reading, prose
from claimlint.model.document import Part, Role, Sentence
from claimlint.model.gist import Told
from claimlint.model.moved import moved
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
CHANGE = frozenset(
    "rise fall grow increase drop decline climb shrink earlier later previously initially originally revised revise "
    "former then now first second third other another each respectively from".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """What is ``told`` in a sentence of the draft, at its place in it."""

    sentence: Sentence
    told: Told
    span: Span

    @property
    def limits(self) -> dict[str, Span]:
        """The places in the draft of what limits it, by kind."""
        return {kind: place.shift(self.sentence.span.start) for kind, place in self.told.limits.items()}

    def statement(self, reading: Reading) -> Statement:
        """The statement that gives it."""
        return reading.statements(self.sentence)[self.told.statement]


def blocks_of_prose(reading: Reading) -> dict[int, Part]:
    """The blocks of the sections that say something of the matter, their headings among them, each with its part."""
    return {
        n: s.part for s in prose(reading.sections) for n in range(s.first if s.heading is None else s.heading, s.end)
    }


def mentions(reading: Reading) -> list[Mention]:
    """The mentions in the draft's prose and its headings, in order."""
    inside = blocks_of_prose(reading)
    return [
        Mention(sentence, told, told.span.shift(sentence.span.start))
        for sentence in reading.draft.sentences
        if sentence.number in reading.gists and sentence.block in inside and sentence.role is not Role.TITLE
        for told in reading.gists[sentence.number].told
    ]


def same_thing(first: Told, second: Told) -> bool:
    """Whether two mentions give the same figure or proportion."""
    one, other = first.figure, second.figure
    if one is None or other is None:
        return one is other and first.word == second.word
    return one == other or (one.kind is other.kind and same_figure(one, other))  # the former takes a fifth of the time


def told_by(sentence: Sentence, statements: Sequence[Statement]) -> Iterator[Told]:
    """The figures and proportions that the sentence gives, in order; questions and conditions give none."""
    for number, statement in enumerate(statements):
        if statement.context in (Context.ASSERTED, Context.HEADING, Context.QUOTATION):
            for read, figure, word in _counted(statement):
                yield _told(sentence, statements, number, read, figure, word)


def _counted(statement: Statement) -> Iterator[tuple[Read, Quantity | None, str]]:
    for read in statement.read("quantity"):
        if read.value.kind not in UNCOUNTED and any(c.isdigit() for c in read.words):
            yield read, read.value, ""
    for read in statement.read("proportion"):
        if read.value.group in VAGUE:
            yield read, None, read.value.group


def _told(
    sentence: Sentence,
    statements: Sequence[Statement],
    number: int,
    read: Read,
    figure: Quantity | None,
    word: str,
) -> Told:
    statement, back = statements[number], -sentence.span.start
    about = frozenset(stem for stem, at in _stems(statement, sentence) if not at.overlaps(read.span))
    if figure is not None:
        about |= _beside(statement, sentence, read.span)
    limits = {kind: place.shift(back) for kind, place in _limits(statements, statement, read, figure)}
    return Told(
        span=read.span.shift(back),
        figure=moved(figure, back),
        word=word,
        statement=number,
        context=statement.context,
        about=about,
        limits=limits,
        dates=_words(statement, "date"),
        apart=_words(statement, "name", "place", "date"),
        changes=any(statement.words[n].lemma.lower() in CHANGE for n in statement.own),
    )


def _words(statement: Statement, *dimensions: str) -> frozenset[str]:
    """The words of the readings of these dimensions, in lower case."""
    return frozenset(word.lower() for d in dimensions for r in statement.read(d) for word in r.words.split())


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
    statements: Sequence[Statement], statement: Statement, read: Read, figure: Quantity | None
) -> Iterator[tuple[str, Span]]:
    if figure is not None and figure.mark in BOUNDS:
        yield "bound", read.span
    speaker = _speaker(statements, statement, read.span)
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


def _speaker(statements: Sequence[Statement], statement: Statement, span: Span) -> Read | None:
    """Who says it, if it is a party whose word the draft only passes on."""
    numbers = [n for n, word in enumerate(statement.words) if word.span.overlaps(span)]
    for other in statements:
        for read in other.read(DIMENSION):
            if _is_party(read.value) and set(numbers) & read.value.scope:
                return read
    return None


def _is_party(speaker: Speaker) -> bool:
    return speaker.kind in SAID_BY and speaker.level <= Level.ARGUE and not speaker.negated
