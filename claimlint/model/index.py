"""What a whole document mentions, found without a parse."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import isinf
from struct import Struct

from claimlint.model.document import Document
from claimlint.model.quantity import Quantity
from claimlint.model.span import Span
from claimlint.model.when import When


class Figures:
    """The figures of a document in the order of reading, and those near a given one without a search of all.

    A figure is found by its numbers as said and by the ends of its interval in the base unit.
    """

    __slots__ = ("_all", "_keys", "_numbers", "_starts")

    def __init__(self, figures: Iterable[Quantity] = ()) -> None:
        self._all = tuple(figures)
        keyed = sorted((value, number) for number, q in enumerate(self._all) for value in _values(q))
        self._keys = [value for value, _ in keyed]
        self._numbers = [number for _, number in keyed]
        self._starts = sorted((q.number.start, number) for number, q in enumerate(self._all))

    def __iter__(self) -> Iterator[Quantity]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def near(self, quantity: Quantity) -> list[Quantity]:
        """The figures that may be the same number as ``quantity`` or lie within it, in the order of reading.

        If its interval is open to one side, that is all of them.
        """
        if isinf(quantity.interval.low) or isinf(quantity.interval.high):
            return list(self._all)
        ranges = [(value, value) for value in quantity.figures] + [(quantity.interval.low, quantity.interval.high)]
        found = {number for low, high in ranges for number in self._between(low, high)}
        return [self._all[number] for number in sorted(found)]

    def inside(self, span: Span) -> list[Quantity]:
        """The figures whose number lies in ``span``, in the order of reading."""
        first = bisect_left(self._starts, (span.start, -1))
        last = bisect_right(self._starts, (span.end, -1))
        return [self._all[number] for _, number in self._starts[first:last]]

    def _between(self, low: float, high: float) -> list[int]:
        slack = REACH * max(abs(low), abs(high))
        return self._numbers[bisect_left(self._keys, low - slack) : bisect_right(self._keys, high + slack)]


REACH = 0.12  # how far apart two forms of one number may be: a rounded and an approximate one


def _values(quantity: Quantity) -> set[float]:
    ends = (quantity.interval.low, quantity.interval.high)
    return {*quantity.figures, *(end for end in ends if not isinf(end))}


class Places(Sequence[Span]):
    """Places in the order of reading, eight bytes each: a long document has as many as it has words."""

    __slots__ = ("_ends",)

    def __init__(self, ends: bytes) -> None:
        """``ends`` are the start and the end of each place in turn, four bytes each."""
        self._ends = ends

    def __reduce__(self) -> tuple[type[Places], tuple[bytes]]:
        return Places, (self._ends,)

    def __len__(self) -> int:
        return len(self._ends) // PAIR.size

    def __getitem__(self, number):
        return tuple(self)[number]

    def __iter__(self) -> Iterator[Span]:
        return (Span(start, end) for start, end in PAIR.iter_unpack(self._ends))


PAIR = Struct("=II")
SHORT = 10  # passages: evidence that is read whole


@dataclass(frozen=True, slots=True)
class Index:
    """Every figure, date, word and stem of a document (title, table cells and metadata included) with its places.

    passages   the units of retrieval, in order: the document's sentences and, one a row, its tables' rows
    words      a folded word (lower case, no accents, no possessive) -> its places
    capitals   folded words that somewhere stand with a capital inside a sentence
    acronyms   capital letters of runs of capitalised words -> the run's place
    stems      a stem -> the numbers of the passages that hold it, ascending
    mark       tells the document's content and path from any other's; b"" if they are not known
    """

    document: Document
    passages: tuple[Span, ...]
    figures: Figures
    dates: tuple[When, ...]
    words: Mapping[str, Sequence[Span]] = field(default_factory=dict)
    capitals: frozenset[str] = frozenset()
    acronyms: Mapping[str, Span] = field(default_factory=dict)
    stems: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    mark: bytes = field(default=b"", repr=False)

    @property
    def is_short(self) -> bool:
        """Whether all of the document is read: of a longer one only the passages that answer a claim best are."""
        return len(self.passages) <= SHORT
