"""What a whole document mentions, found without a parse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimlint.model.document import Document
from claimlint.model.quantity import Quantity
from claimlint.model.span import Span
from claimlint.model.when import When


@dataclass(frozen=True, slots=True)
class Index:
    """Every figure, date, word and stem of a document (title, table cells and metadata included) with its places.

    passages   the units of retrieval, in order: the document's sentences and, one a row, its tables' rows
    words      a folded word (lower case, no accents, no possessive) -> its places
    capitals   folded words that somewhere stand with a capital inside a sentence
    acronyms   capital letters of runs of capitalised words -> the run's place
    stems      a stem -> the numbers of the passages that hold it, ascending
    """

    document: Document
    passages: tuple[Span, ...]
    figures: tuple[Quantity, ...]
    dates: tuple[When, ...]
    words: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)
    capitals: frozenset[str] = frozenset()
    acronyms: Mapping[str, Span] = field(default_factory=dict)
    stems: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
