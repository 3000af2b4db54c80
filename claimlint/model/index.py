"""What a whole document mentions, found without a parse."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping, Sequence
from dataclasses import dataclass, field
from functools import wraps
from itertools import accumulate
from struct import Struct
from typing import Any, TypeVar

from claimlint.model.document import Document
from claimlint.model.figures import Figures
from claimlint.model.span import Span
from claimlint.model.when import When

V = TypeVar("V")
R = TypeVar("R")


class Places(Sequence[Span]):
    """Places in the order of reading, eight bytes each: a long document has as many as it has words."""

    __slots__ = ("_ends",)

    def __init__(self, ends: bytes) -> None:
        """``ends`` are the start and the end of each place in turn, four bytes each."""
        self._ends = ends

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Places:
        """Those of ``spans``."""
        return cls(array("I", (end for span in spans for end in (span.start, span.end))).tobytes())

    def __reduce__(self) -> tuple[type[Places], tuple[bytes]]:
        return Places, (self._ends,)

    def __len__(self) -> int:
        return len(self._ends) // PAIR.size

    def __getitem__(self, number):
        if isinstance(number, slice):
            return tuple(self)[number]
        return Span(*PAIR.unpack_from(self._ends, range(len(self))[number] * PAIR.size))

    def __iter__(self) -> Iterator[Span]:
        return (Span(start, end) for start, end in PAIR.iter_unpack(self._ends))


PAIR = Struct("=II")
COUNT = Struct("=I")


class Runs(Mapping[str, V]):
    """A run of numbers by word, all of them in one stretch of bytes: a long document has thousands of words."""

    __slots__ = ("_bytes", "_ends", "_rows")

    def __init__(self, words: str, ends: bytes, numbers: bytes) -> None:
        """``words`` has a line each, ``ends`` the offset in ``numbers`` at which each one's end; a number is of four
        bytes."""
        self._rows = {word: row for row, word in enumerate(words.split("\n"))} if ends else {}
        self._ends, self._bytes = array("I", ends), numbers

    @classmethod
    def of(cls, runs: Mapping[str, array[int]]) -> Runs[V]:
        """Those of ``runs``."""
        ends = array("I", accumulate(len(run) * COUNT.size for run in runs.values()))
        return cls("\n".join(runs), ends.tobytes(), b"".join(run.tobytes() for run in runs.values()))

    def __reduce__(self) -> tuple[type[Runs[V]], tuple[str, bytes, bytes]]:
        return type(self), ("\n".join(self._rows), self._ends.tobytes(), self._bytes)

    def __getitem__(self, word: str) -> V:
        row = self._rows[word]
        return self._read(self._bytes[self._ends[row - 1] if row else 0 : self._ends[row]])

    def get(self, word: str, default: Any = None) -> V | Any:
        """The run of a word, ``default`` if there is none."""
        return self[word] if word in self._rows else default

    def __contains__(self, word: object) -> bool:
        return word in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def keys(self) -> KeysView[str]:
        """The words."""
        return self._rows.keys()

    def _read(self, numbers: bytes) -> V:
        """A run as its bytes say."""
        raise NotImplementedError


class Postings(Runs[tuple[int, ...]]):
    """The numbers of the passages in which each stem stands, ascending."""

    __slots__ = ()

    def _read(self, numbers: bytes) -> tuple[int, ...]:
        return tuple(array("I", numbers))


class Concordance(Runs[Places]):
    """The places of each word."""

    __slots__ = ()

    def _read(self, numbers: bytes) -> Places:
        return Places(numbers)


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
    made       what functions made of it, by function: see ``kept_with_index``
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
    made: dict[Callable[[Index], Any], Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def is_short(self) -> bool:
        """Whether all of the document is read: of a longer one only the passages that answer a claim best are."""
        return len(self.passages) <= SHORT


def kept_with_index(function: Callable[[Index], R]) -> Callable[[Index], R]:
    """Keeps what a function makes of an index, as long as the index is in memory."""

    @wraps(function)
    def asked(index: Index) -> R:
        if function not in index.made:
            index.made[function] = function(index)
        return index.made[function]

    return asked


@dataclass(frozen=True, slots=True)
class Tally:
    """In how many of a document's ``passages`` each stem stands. There may be many documents, so it is short: ``stems``
    has a line for each, ``counts`` four bytes."""

    passages: int
    stems: str
    counts: bytes

    @classmethod
    def of(cls, index: Index) -> Tally:
        """That of the document of ``index``."""
        counts = array("I", map(len, index.stems.values()))
        return cls(len(index.passages), "\n".join(index.stems), counts.tobytes())

    def __iter__(self) -> Iterator[tuple[str, int]]:
        """Each stem with the number of passages that hold it."""
        return zip(self.stems.split("\n"), array("I", self.counts), strict=False)
