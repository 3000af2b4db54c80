"""Figures that follow from others by one licensed step (catalogue 3.8).

Chance hits are limited in three ways. Only figures of one unit class combine, counts only if their nouns agree or one
is unknown, and counts below ten only by sum and difference. Near figures go first: neighbours in the order of reading,
then figures a few apart, then all. And at each of these tiers a hit counts only if chance would rarely give one: the
number of results between half and twice the claim's figure, times the part of that stretch that the claim's cell takes
up, must not exceed ``CHANCE``. Thus three neighbours license a round claim, sixty figures only a sharp one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf

from claimlint.dimensions.quantity.compare import bare_point, points, unit_class
from claimlint.model.interval import Interval
from claimlint.model.quantity import Kind, Quantity

CHANCE = 0.5
_TIERS = (1, 4, 60)  # how many figures apart the operands of a step may be
_LONGEST_LIST = 8
_SMALL = 10.0
_OF_WHICH = 24  # the most characters between "61" and "214" in "61 of the 214"
_ADDITIVE = frozenset([Kind.COUNT, Kind.PLAIN, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.RATE])


@dataclass(frozen=True, slots=True)
class _Result:
    """What a step gives, and from what; ``spread`` is what the rounding of its operands may add or take."""

    number: float
    operands: tuple[Quantity, ...]
    spread: float = 0.0


def derivation(claim: Quantity, evidence: Sequence[Quantity]) -> tuple[Quantity, ...] | None:
    """The figures of ``evidence`` (in the order of reading) that give the claim's figure by one step, or None.

    Steps: sum, difference, mean (if the claim says so), share of a count or amount, part by whole, growth, complement,
    difference of shares in points, and how many times one is the other.
    """
    wanted = _wanted(claim)
    if wanted is None:
        return None
    usable = [q for q in evidence if _is_operand(q, claim)]
    sure = _closest(claim, wanted, _sure_steps(claim, usable))
    if sure:
        return sure.operands
    for apart in _TIERS:
        results = list(_steps(claim, usable, apart))
        if _expected_by_chance(wanted, results) <= CHANCE:
            found = _closest(claim, wanted, results)
            if found:
                return found.operands
    return None


@dataclass(frozen=True, slots=True)
class _Wanted:
    number: float
    interval: Interval


def _wanted(claim: Quantity) -> _Wanted | None:
    """The claim's figure and the results that it allows; an open bound reaches a tenth of its figure."""
    if len(claim.figures) != 1 or claim.kind in (Kind.ORDINAL, Kind.STATISTIC, Kind.AGE) or claim.unit == "score":
        return None
    n = points(claim)[0]
    if n <= 0:
        return None
    low, high = max(claim.interval.low, n * 0.9), min(claim.interval.high, n * 1.1)
    return _Wanted(n, Interval(low, high)) if low <= high else None


def _is_operand(quantity: Quantity, claim: Quantity) -> bool:
    """Whether a figure may be reckoned with: one bare number, or an approximate one for an approximate claim."""
    if len(quantity.figures) != 1 or quantity.unit == "score" or points(quantity)[0] <= 0:
        return False
    return bare_point(quantity) is not None or (quantity.mark == "~" and claim.mark != "=")


def _closest(claim: Quantity, wanted: _Wanted, results: Iterator[_Result] | list[_Result]) -> _Result | None:
    """The result nearest to the claim's figure among those that the claim's interval or their own rounding allows."""
    hits = [r for r in results if _fits(claim, wanted, r)]
    return min(hits, key=lambda r: abs(r.number - wanted.number), default=None)


def _fits(claim: Quantity, wanted: _Wanted, result: _Result) -> bool:
    if wanted.interval.low <= result.number <= wanted.interval.high:
        return result.number in claim.interval or claim.interval.low == claim.interval.high
    rounding = min(result.spread, 0.03 * abs(result.number))
    return claim.mark == "=" and abs(result.number - wanted.number) <= rounding


def _expected_by_chance(wanted: _Wanted, results: list[_Result]) -> float:
    near = sum(wanted.number / 2 <= r.number <= wanted.number * 2 for r in results)
    width = (wanted.interval.high - wanted.interval.low) / (1.5 * wanted.number)
    return near * width if near > 1 else 0.0


def _sure_steps(claim: Quantity, usable: list[Quantity]) -> Iterator[_Result]:
    """Steps that the evidence itself points out: the complement of a share, and a part "of the" whole beside it."""
    if claim.kind is not Kind.SHARE:
        return
    for share in usable:
        if share.kind is Kind.SHARE and points(share)[0] < 1:
            yield _Result(1 - points(share)[0], (share,), _spread(share))
    for part, whole in zip(usable, usable[1:], strict=False):
        gap = whole.number.start - part.number.end
        if 0 < gap <= _OF_WHICH and _is_part(part, whole):
            yield _ratio(part, whole)


def _is_part(part: Quantity, whole: Quantity) -> bool:
    additive = part.kind in _ADDITIVE and unit_class(part) == unit_class(whole)
    return additive and points(part)[0] < points(whole)[0]


def _spread(quantity: Quantity) -> float:
    width = quantity.interval.high - quantity.interval.low
    return 0.0 if width == inf else width / 2


def _steps(claim: Quantity, usable: list[Quantity], apart: int) -> Iterator[_Result]:
    """Every result of the steps that could give a figure of the claim's kind."""
    if claim.kind in _ADDITIVE:
        yield from _sums(claim, [q for q in usable if unit_class(q) == unit_class(claim)], apart)
        yield from _products(claim, usable, apart)
    elif claim.kind is Kind.SHARE:
        shares = [q for q in usable if q.kind is Kind.SHARE]
        yield from (r for r in _runs(shares, sum) if r.number <= 1)
        yield from _quotients(usable, apart, _shares_of)
    elif claim.kind is Kind.POINTS:
        yield from _differences([q for q in usable if q.kind is Kind.SHARE], apart, 100.0)
        yield from _differences([q for q in usable if q.kind is Kind.POINTS], apart, 1.0)
    elif claim.kind is Kind.MULTIPLE:
        yield from _quotients(usable, apart, _multiples_of)


def _pairs(figures: list[Quantity], apart: int) -> Iterator[tuple[Quantity, Quantity]]:
    """Pairs in the order of reading, at most ``apart`` places from each other."""
    for i, first in enumerate(figures):
        for second in figures[i + 1 : i + 1 + apart]:
            if unit_class(first) == unit_class(second):
                yield first, second


def _agree(a: Quantity, b: Quantity) -> bool:
    """Whether two counts may be of one thing: equal heads of their nouns, or one unknown."""
    if a.kind is not Kind.COUNT or b.kind is not Kind.COUNT or not a.noun or not b.noun:
        return True
    return _head(a) == _head(b)


def _head(quantity: Quantity) -> str:
    return quantity.noun.rpartition(" ")[2].removesuffix("s")


def _sums(claim: Quantity, figures: list[Quantity], apart: int) -> Iterator[_Result]:
    for a, b in _pairs(figures, apart):
        if _agree(a, b):
            yield _Result(points(a)[0] + points(b)[0], (a, b), _spread(a) + _spread(b))
    yield from _differences(figures, apart, 1.0)
    if apart == 1:
        yield from (r for r in _runs(figures, sum) if len(r.operands) > 2)
        if claim.statistic == "mean":
            yield from _runs(figures, lambda numbers: sum(numbers) / len(numbers))


def _runs(figures: list[Quantity], reckon: Callable[[list[float]], float]) -> Iterator[_Result]:
    """Lists: two to eight neighbours reckoned together."""
    for start, stop in combinations(range(len(figures) + 1), 2):
        run = figures[start:stop]
        if 2 <= len(run) <= _LONGEST_LIST:
            yield _Result(reckon([points(q)[0] for q in run]), tuple(run), sum(map(_spread, run)))


def _differences(figures: list[Quantity], apart: int, scale: float) -> Iterator[_Result]:
    for a, b in _pairs(figures, apart):
        if _agree(a, b):
            yield _Result(scale * abs(points(a)[0] - points(b)[0]), (a, b), scale * (_spread(a) + _spread(b)))


def _quotients(
    usable: list[Quantity], apart: int, reckon: Callable[[Quantity, Quantity], Iterator[_Result]]
) -> Iterator[_Result]:
    """What ``reckon`` makes of each pair of amounts that may be divided: no counts below ten, no mixed nouns."""
    figures = [q for q in usable if q.kind in _ADDITIVE | {Kind.SHARE} and not _is_small(q)]
    for a, b in _pairs(figures, apart):
        if _agree(a, b):
            yield from reckon(a, b)


def _is_small(quantity: Quantity) -> bool:
    return quantity.kind in (Kind.COUNT, Kind.PLAIN) and points(quantity)[0] < _SMALL


def _shares_of(a: Quantity, b: Quantity) -> Iterator[_Result]:
    """The lesser by the greater, and the growth from the one to the other."""
    small, great = sorted((a, b), key=lambda q: points(q)[0])
    if small.kind is not Kind.SHARE:
        yield _ratio(small, great)
    before, after = points(a)[0], points(b)[0]
    yield _Result(abs(after - before) / before, (a, b), (_spread(a) + _spread(b)) / before)


def _multiples_of(a: Quantity, b: Quantity) -> Iterator[_Result]:
    yield _ratio(a, b)
    yield _ratio(b, a)


def _ratio(part: Quantity, whole: Quantity) -> _Result:
    ratio = points(part)[0] / points(whole)[0]
    error = _spread(part) / points(part)[0] + _spread(whole) / points(whole)[0]
    return _Result(ratio, (part, whole), ratio * error)


def _products(claim: Quantity, usable: list[Quantity], apart: int) -> Iterator[_Result]:
    """A share of a count or an amount: 7 % of 900 firms."""
    for i, first in enumerate(usable):
        for second in usable[i + 1 : i + 1 + apart]:
            share, amount = (first, second) if first.kind is Kind.SHARE else (second, first)
            if share.kind is not Kind.SHARE or unit_class(amount) != unit_class(claim) or _is_small(amount):
                continue
            rate, size = points(share)[0], points(amount)[0]
            yield _Result(rate * size, (share, amount), _spread(share) * size + rate * _spread(amount))
