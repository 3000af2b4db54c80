"""What is read of polarity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimlint.model.span import Span


@dataclass(frozen=True, slots=True)
class Polarity:
    """Whether a predicate is denied; ``cues`` are the places of the words that decide, negations and implicatives.

    ``denied`` is None where neither can be said: under "hardly", or below a denied verb of saying.
    """

    denied: bool | None
    cues: tuple[Span, ...] = ()


class Exclusive(StrEnum):
    """How something is taken out."""

    EXCEPTION = "exception"  # except X, without X, instead of X, but not X
    NEGATION = "negation"  # no X, does not carry X


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Something that is taken out: numbers of the content words of its phrase, and of its head.

    ``predicate`` is the number of the word of which it is denied, None if that is not known.
    """

    kind: Exclusive
    head: int
    words: tuple[int, ...]
    predicate: int | None = None
