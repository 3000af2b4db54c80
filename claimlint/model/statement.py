"""What a clause says: its predicate and arguments, and its readings on every dimension."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from claimlint.model.document import Sentence
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.span import Reading, Span
from claimlint.model.word import Word


class Context(StrEnum):
    """Whether the clause asserts what it says. Anything but ASSERTED suspends the checks of assertion."""

    ASSERTED = "asserted"
    QUESTION = "question"
    CONDITION = "condition"
    MENTION = "mention"  # mentioned and rejected: "cannot be read as", "it would be wrong to say"
    QUOTATION = "quotation"
    HEADING = "heading"


class Function(StrEnum):
    """What an argument is to its predicate, passives and by-phrases turned to the active."""

    AGENT = "agent"
    OBJECT = "object"
    OBLIQUE = "oblique"


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase that depends on a predicate. ``head`` is its head word's number in the sentence; ``words`` are the
    numbers of all its words; ``preposition`` is the lemma of the one that leads it in, or ""."""

    function: Function
    head: int
    words: tuple[int, ...]
    preposition: str = ""


@dataclass(frozen=True, slots=True)
class Predicate:
    """The verb, or the adjective or noun behind a copula. ``head`` is its word's number in the sentence.

    An event noun predicates as its verb does (``nominal``): "the CLOSURE of the ward took place", its lemma "close".

    ``negated`` takes in every negation of its own clause ("not", "no" on its subject, "never"); ``lemma`` has a
    verb's particle behind an underscore ("turn_down").
    """

    head: int
    lemma: str
    pos: str
    negated: bool = False
    passive: bool = False
    nominal: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause of a sentence. ``words`` are all the sentence's words (shared by its statements), ``own`` the numbers
    of those that belong to this clause and to none inside it. Without a finite verb or a predicate noun there is no
    predicate, and the readings are figures, dates and names only."""

    sentence: Sentence
    span: Span
    words: tuple[Word, ...] = field(default=(), repr=False)
    own: tuple[int, ...] = ()
    context: Context = Context.ASSERTED
    predicate: Predicate | None = None
    arguments: tuple[Argument, ...] = ()
    readings: tuple[Reading, ...] = ()

    def read(self, dimension: str) -> tuple[Reading, ...]:
        """The readings of one dimension, in the order of the text."""
        return tuple(r for r in self.readings if r.dimension == dimension)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The figures said, each course ("from 40 % to 44 %") as one; ordinals, which count nothing, are left out."""
        courses = self.read("course")
        single = (r for r in self.read("quantity") if not any(course.span.contains(r.span) for course in courses))
        found = sorted((*courses, *single), key=lambda r: r.span)
        return tuple(r.value for r in found if r.value.kind is not Kind.ORDINAL)


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence of a draft with its statements, the citation keys that govern it, the stems of its content words
    (for retrieval and coverage), each with its place, and the folded words of the draft's title. ``before`` are the
    statements of the sentence before it in the same block, ``after`` is the text of the one behind it, or "";
    ``models_named`` tells whether the draft anywhere names animals or cells that stand for people."""

    sentence: Sentence
    statements: tuple[Statement, ...]
    keys: tuple[str, ...]
    stems: tuple[tuple[str, Span], ...] = field(default=(), repr=False)
    title: frozenset[str] = field(default=frozenset(), repr=False)
    before: tuple[Statement, ...] = field(default=(), repr=False)
    after: str = field(default="", repr=False)
    models_named: bool = field(default=False, repr=False)

    def read(self, dimension: str) -> tuple[Reading, ...]:
        """The readings of one dimension in all the statements."""
        return tuple(r for s in self.statements for r in s.read(dimension))
