"""What the rules on a draft as a whole ask of each of its sentences, short enough to be kept for all of them: most
sentences' statements need not be had again for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimlint.model.quantity import Quantity
from claimlint.model.span import Span
from claimlint.model.statement import Context


@dataclass(frozen=True, slots=True)
class Told:
    """A figure (or a word of proportion) where a statement gives it. Places count from the start of the sentence.

    statement   the number of the statement among those of the sentence
    about       the stems of the content words of its clause and, for a figure, of those on both sides of it
    limits      what limits it, by kind ("bound", "speaker", "hedge", "place", "time"), each with its place
    dates       the words of its clause's dates, in lower case; ``apart`` those of its names, places and dates
    changes     whether a word of its clause tells of a change
    """

    span: Span
    figure: Quantity | None
    word: str
    statement: int
    context: Context
    about: frozenset[str]
    limits: Mapping[str, Span] = field(hash=False)
    dates: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    changes: bool = False


@dataclass(frozen=True, slots=True)
class Gist:
    """What a sentence tells. Places count from the start of the sentence.

    told         its figures and words of proportion, in order; none in a question or a condition
    statistics   the statistics that it asserts, the writer's own counts left out
    figures      the numbers of every figure that it gives
    admits       whether it says that something is not counted or published
    ranked       the stems of the content words of its statements if it gives a share or a rate, or ranks by a word
    states       whether it is a heading that asserts something
    """

    told: tuple[Told, ...] = ()
    statistics: tuple[Quantity, ...] = ()
    figures: tuple[tuple[float, ...], ...] = ()
    admits: bool = False
    ranked: frozenset[str] = frozenset()
    states: bool = False
