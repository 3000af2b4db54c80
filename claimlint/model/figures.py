"""The figures of a whole document."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from math import isinf
from struct import Struct, unpack_from

from claimlint.model.interval import Interval
from claimlint.model.quantity import Quantity
from claimlint.model.span import Span

REACH = 0.12  # how far apart two forms of one number may be: a rounded and an approximate one
ROW = Struct("=6I")  # of a figure: its form, its first value, its place and that of its number
NUMBER = 8  # bytes of a value
Columns = tuple[tuple[tuple, ...], bytes, bytes]


class Figures:
    """The figures of a document in the order of reading, and those near a given one without a search of all.

    A figure is found by its numbers as said and by the ends of its interval in the base unit. Kept figures lie in
    columns, and are made anew one by one as they are asked for: of a long document, few are.
    """

    __slots__ = ("_columns", "_keys", "_made", "_numbers", "_order", "_starts")

    def __init__(self, figures: Iterable[Quantity] = ()) -> None:
        self._made: list[Quantity | None] = list(figures)
        self._columns: Columns | None = None
        keyed = sorted((value, number) for number, q in enumerate(self._made) for value in _values(q))
        self._keys = array("d", [value for value, _ in keyed])
        self._numbers = array("I", [number for _, number in keyed])
        placed = sorted((q.number.start, number) for number, q in enumerate(self._made))
        self._starts = array("I", [start for start, _ in placed])
        self._order = array("I", [number for _, number in placed])

    def __getstate__(self) -> tuple[Columns, bytes, bytes, bytes, bytes]:
        found = (self._keys, self._numbers, self._starts, self._order)
        return self._columns or _columns(list(self)), *(column.tobytes() for column in found)

    def __setstate__(self, state: tuple[Columns, bytes, bytes, bytes, bytes]) -> None:
        self._columns, keys, numbers, starts, order = state
        self._made = [None] * (len(self._columns[1]) // ROW.size)
        self._keys, self._numbers = array("d", keys), array("I", numbers)
        self._starts, self._order = array("I", starts), array("I", order)

    def __iter__(self) -> Iterator[Quantity]:
        return map(self._figure, range(len(self._made)))

    def __len__(self) -> int:
        return len(self._made)

    def near(self, quantity: Quantity) -> list[Quantity]:
        """The figures that may be the same number as ``quantity`` or lie within it, in the order of reading.

        If its interval is open to one side, that is all of them.
        """
        if isinf(quantity.interval.low) or isinf(quantity.interval.high):
            return list(self)
        ranges = [(value, value) for value in quantity.figures] + [(quantity.interval.low, quantity.interval.high)]
        found = {number for low, high in ranges for number in self._between(low, high)}
        return [self._figure(number) for number in sorted(found)]

    def inside(self, span: Span) -> list[Quantity]:
        """The figures whose number lies in ``span``, in the order of reading."""
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        return [self._figure(number) for number in self._order[first:last]]

    def _between(self, low: float, high: float) -> Sequence[int]:
        slack = REACH * max(abs(low), abs(high))
        return self._numbers[bisect_left(self._keys, low - slack) : bisect_right(self._keys, high + slack)]

    def _figure(self, number: int) -> Quantity:
        found = self._made[number]
        if found is None:
            found = self._made[number] = _made(number, *self._columns)
        return found


def _values(quantity: Quantity) -> set[float]:
    ends = (quantity.interval.low, quantity.interval.high)
    return {*quantity.figures, *(end for end in ends if not isinf(end))}


def _columns(figures: Sequence[Quantity]) -> Columns:
    """The forms of the figures, which many have alike; a row for each; and the values of all, eight bytes each."""
    forms: dict[tuple, int] = {}
    rows, values = bytearray(), array("d")
    for q in figures:
        ends = (q.interval.low_open, q.interval.high_open)
        form = (len(q.figures), q.mark, q.unit, q.kind, q.strict, q.statistic, q.noun, q.base, *ends)
        places = (q.span.start, q.span.end, q.number.start, q.number.end)
        rows += ROW.pack(forms.setdefault(form, len(forms)), len(values), *places)
        values.extend((q.interval.low, q.interval.high, *q.figures))
    return tuple(forms), bytes(rows), values.tobytes()


def _made(number: int, forms: tuple[tuple, ...], rows: bytes, values: bytes) -> Quantity:
    """The figure of that number."""
    form, first, start, end, number_start, number_end = ROW.unpack_from(rows, number * ROW.size)
    count, mark, unit, kind, strict, statistic, noun, base, *open_ends = forms[form]
    low, high, *figures = unpack_from(f"={count + 2}d", values, first * NUMBER)
    return Quantity(
        figures=tuple(figures),
        mark=mark,
        interval=Interval(low, high, *open_ends),
        unit=unit,
        kind=kind,
        span=Span(start, end),
        number=Span(number_start, number_end),
        strict=strict,
        statistic=statistic,
        noun=noun,
        base=base,
    )
