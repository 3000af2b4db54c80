"""Headings that assert what their section says with a reserve only (INT002)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimlint.dimensions.strength.compare import standing_of
from claimlint.judging.within import Reading, asserted
from claimlint.model.document import Part, Role, Section, Sentence
from claimlint.model.span import Span
from claimlint.model.statement import Statement
from claimlint.words.stems import content_stems

RESERVED = frozenset(("planned", "able", "attempted", "forecast", "suggested", "asked", "held"))
SHARED = 2
HEDGED = 3
ASKING = frozenset("what who whom whose which why how when where whether if".split())


@dataclass(frozen=True, slots=True)
class Overstated:
    """A heading's predicate, and the words of reserve in its section."""

    sentence: Sentence
    span: Span
    reserve: Span


def overstated(reading: Reading) -> list[Overstated]:
    """The headings with a verb and its object that no sentence of their section asserts, while one that speaks of the
    same things does so with a reserve."""
    found = []
    for section in reading.sections:
        if section.part is Part.BODY:
            for sentence in reading.heading(section):
                told = asserting(reading.statements(sentence)) if reading.gists[sentence.number].states else ()
                found += [x for s in told if (x := _overstated(s, sentence, section, reading))]
    return found


def states(sentence: Sentence, statements: Sequence[Statement]) -> bool:
    """Whether a heading asserts something: it is neither question nor topic."""
    first = sentence.text.split(maxsplit=1)[0].lower() if sentence.text.split() else ""
    if sentence.role is not Role.HEADING or first in ASKING or sentence.text.rstrip().endswith("?"):
        return False
    return bool(asserting(statements))


def asserting(statements: Sequence[Statement]) -> list[Statement]:
    """The statements of a heading that assert something: a verb with subject and object."""
    return [statement for statement in asserted(statements) if _says_something(statement)]


def _says_something(statement: Statement) -> bool:
    predicate = statement.predicate
    if predicate is None or statement.words[predicate.head].tag not in ("VBZ", "VBP", "VBD"):
        return False
    functions = {argument.function.value for argument in statement.arguments}
    return {"agent", "object"} <= functions


def _overstated(statement: Statement, heading: Sentence, section: Section, reading: Reading) -> Overstated | None:
    about = {stem for stem, _ in content_stems(heading.text)}
    verb = statement.words[statement.predicate.head]
    reserve = None
    for sentence in reading.sentences([section]):
        here = {stem for stem, _ in content_stems(sentence.text)}
        for other in reading.statements(sentence):
            if _asserts(other, statement.predicate.lemma):
                return None
        if len(about & here) >= SHARED and reserve is None:
            reserve = _reserve(reading.statements(sentence), about)
    return Overstated(heading, verb.span, reserve) if reserve is not None else None


def _asserts(statement: Statement, lemma: str) -> bool:
    """Whether a clause says flatly what a heading's predicate says."""
    standing = standing_of(statement)
    return standing is not None and standing.plain and statement.predicate.lemma == lemma


def _reserve(statements: tuple[Statement, ...], about: set[str]) -> Span | None:
    """The first clause of a sentence that is put forward with a reserve and speaks of the heading's things."""
    for statement in statements:
        standing = standing_of(statement)
        words = {stem for n in statement.own for stem, _ in content_stems(statement.words[n].text)}
        reserved = standing is not None and (standing.realis in RESERVED or standing.level <= HEDGED)
        if reserved and words & about:
            return standing.cue
    return None
