"""Figures that follow from others by one licensed step (catalogue 3.8).

Chance hits are limited in three ways. Only figures of one unit class combine, counts only if their nouns agree or one
is unknown, and counts below ten only by sum and difference. Figures that stand beside each other go first, then those
a few figures apart, then all. And at each of these tiers a hit counts only if chance would rarely give one: the number
of results between half and twice the claim's figure, times the part of that stretch that the claim's cell takes up,
must not exceed the tier's limit. Thus two figures side by side license a round claim, sixty only a sharp one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from claimlint.dimensions.quantity.compare import bare_point, points, unit_class
from claimlint.model.interval import Interval
from claimlint.model.quantity import Kind, Quantity

_ADDITIVE = frozenset([Kind.COUNT, Kind.PLAIN, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.RATE])
_COUNTS = (Kind.COUNT, Kind.PLAIN)
_LONGEST_LIST = 8
_SMALL = 10.0
_OF_WHICH = 24  # the most characters between "61" and "214" in "61 of the 214"
_ROUNDING = 0.01  # how much of a result the rounding of its operands may add or take


@dataclass(frozen=True, slots=True)
class _Tier:
    """How many figures and characters apart the operands of a step may be, and how many chance hits are borne."""

    apart: int
    gap: float
    chance: float


_TIERS = (_Tier(1, 150, 0.2), _Tier(4, inf, 0.08), _Tier(60, inf, 0.04))


@dataclass(frozen=True, slots=True)
class _Operand:
    """A figure of the evidence in its base unit; ``spread`` is half the width of its cell."""

    quantity: Quantity
    number: float
    spread: float
    measures: str
    head: str

    @property
    def kind(self) -> Kind:
        return self.quantity.kind

    def agrees(self, other: _Operand) -> bool:
        """Whether the two may be of one thing: equal heads of their nouns, or one unknown."""
        return not self.head or not other.head or self.head == other.head


@dataclass(frozen=True, slots=True)
class _Result:
    """What a step gives, and from what; ``spread`` is what the rounding of its operands may add or take."""

    number: float
    operands: tuple[_Operand, ...]
    spread: float


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The claim's figure and the results that it allows."""

    claim: Quantity
    number: float
    allowed: Interval
    measures: str


def derivation(claim: Quantity, evidence: Sequence[Quantity], borne: float = 1.0) -> tuple[Quantity, ...] | None:
    """The figures of ``evidence`` (in the order of reading) that give the claim's figure by one step, or None.

    ``borne``: how many times the usual chance hits are borne.
    Steps: sum, difference, mean (if the claim says so), share of one in another, part by whole, growth, complement,
    difference of shares in points, and how many times one is the other.
    """
    wanted = _wanted(claim)
    if wanted is None:
        return None
    usable = [_operand(q) for q in evidence if _is_usable(q, claim)]
    found = _closest(wanted, _sure_steps(wanted, usable))
    for tier in _TIERS:
        if found:
            break
        results = list(_steps(wanted, usable, tier, whole=borne > 1))
        found = _closest(wanted, results) if _hits_by_chance(wanted, results) <= borne * tier.chance else None
    return tuple(operand.quantity for operand in found.operands) if found else None


def _wanted(claim: Quantity) -> _Wanted | None:
    """What is looked for; an open bound reaches a tenth of its figure."""
    if len(claim.figures) != 1 or claim.kind in (Kind.ORDINAL, Kind.STATISTIC, Kind.AGE):
        return None
    n = points(claim)[0]
    if n <= 0:
        return None
    low, high = max(claim.interval.low, n * 0.9), min(claim.interval.high, n * 1.1)
    return _Wanted(claim, n, Interval(low, high), unit_class(claim)) if low <= high else None


def _is_usable(quantity: Quantity, claim: Quantity) -> bool:
    """Whether a figure may be reckoned with: one bare number, or an approximate one for an approximate claim."""
    if len(quantity.figures) != 1 or points(quantity)[0] <= 0:
        return False
    return bare_point(quantity) is not None or (quantity.mark == "~" and claim.mark != "=")


def _operand(quantity: Quantity) -> _Operand:
    spread = (quantity.interval.high - quantity.interval.low) / 2
    return _Operand(quantity, points(quantity)[0], spread, unit_class(quantity), _head(quantity))


def _head(quantity: Quantity) -> str:
    """The head of a counted noun without its plural; "" for other figures."""
    return quantity.noun.rpartition(" ")[2].removesuffix("s") if quantity.kind is Kind.COUNT else ""


def _closest(wanted: _Wanted, results: Iterable[_Result]) -> _Result | None:
    """The result nearest to the claim's figure among those that its interval or their own rounding allows."""
    hits = (r for r in results if _fits(wanted, r))
    return min(hits, key=lambda r: abs(r.number - wanted.number), default=None)


def _fits(wanted: _Wanted, result: _Result) -> bool:
    if result.number in wanted.allowed:
        return result.number in wanted.claim.interval
    rounding = min(result.spread, _ROUNDING * result.number)
    return wanted.claim.mark in ("=", "up", "down") and abs(result.number - wanted.number) <= rounding


def _hits_by_chance(wanted: _Wanted, results: list[_Result]) -> float:
    """How many of the results would fit if they lay at random between half and twice the claim's figure; a single
    one there is no search, so no chance hit."""
    near = sum(wanted.number / 2 <= r.number <= wanted.number * 2 for r in results)
    width = max(wanted.allowed.high - wanted.allowed.low, 2 * _ROUNDING * wanted.number)
    return near * width / (1.5 * wanted.number) if near > 1 else 0.0


def _sure_steps(wanted: _Wanted, usable: list[_Operand]) -> Iterator[_Result]:
    """Steps that the evidence itself points out: the complement of a share, and a part "of the" whole beside it."""
    if wanted.claim.kind is not Kind.SHARE:
        return
    for share in usable:
        if share.kind is Kind.SHARE and share.number < 1:
            yield _Result(1 - share.number, (share,), share.spread)
    for part, whole in pairwise(usable):
        gap = whole.quantity.number.start - part.quantity.number.end
        if 0 < gap <= _OF_WHICH and part.kind in _ADDITIVE and part.measures == whole.measures:
            yield _ratio(part, whole)


def _steps(wanted: _Wanted, usable: list[_Operand], tier: _Tier, whole: bool) -> Iterator[_Result]:
    """Every result of the steps that could give a figure of the claim's kind. ``whole``: shares also of two parts in
    their sum and of counts below ten that stand side by side, and growth told with the later figure first."""
    kind, shares = wanted.claim.kind, [o for o in usable if o.kind is Kind.SHARE]
    if kind in _ADDITIVE:
        bare = Kind.PLAIN if kind is Kind.MONEY else None
        alike = [o for o in usable if o.measures == wanted.measures or o.kind is bare]
        yield from _sums(alike, tier)
        yield from _differences(alike, tier, 1.0)
        yield from (r for r in _lists(alike, tier, wanted.claim.statistic) if _is_of_one_thing(wanted, r))
        yield from _parts(wanted, usable, tier)
    elif kind is Kind.SHARE:
        yield from (r for r in _lists(shares, tier) if r.number <= 1)
        yield from _quotients(usable, tier, _part_or_growth, small=whole and tier.apart == 1)
        if whole:
            yield from _quotients(usable, tier, _parts_of_sum, small=tier.apart == 1)
            yield from _quotients(usable, tier, lambda a, b: iter((_growth(b, a),)))
    elif kind is Kind.POINTS:
        yield from _differences(shares, tier, 100.0)
    elif kind is Kind.MULTIPLE:
        yield from _quotients(usable, tier, lambda a, b: iter((_ratio(a, b), _ratio(b, a))))


def _pairs(operands: list[_Operand], tier: _Tier) -> Iterator[tuple[_Operand, _Operand]]:
    """Pairs of one class in the order of reading, no further from each other than the tier allows."""
    for i, first in enumerate(operands):
        for second in operands[i + 1 : i + 1 + tier.apart]:
            if _are_alike(first, second) and first.agrees(second) and _gap(first, second) <= tier.gap:
                yield first, second


def _are_alike(first: _Operand, second: _Operand) -> bool:
    """Whether the two are of one class, a sum of money and a bare number too: "3 million kroner, after 5 million"."""
    return first.measures == second.measures or {first.kind, second.kind} == {Kind.MONEY, Kind.PLAIN}


def _gap(first: _Operand, second: _Operand) -> int:
    return abs(second.quantity.number.start - first.quantity.number.end)


def _is_of_one_thing(wanted: _Wanted, result: _Result) -> bool:
    """Whether the listed counts are of one thing, or the claim has a new word for all (nurses, doctors: staff)."""
    heads = {o.head for o in result.operands if o.head}
    return len(heads) <= 1 or _head(wanted.claim) not in heads


def _sums(operands: list[_Operand], tier: _Tier) -> Iterator[_Result]:
    return (_Result(a.number + b.number, (a, b), a.spread + b.spread) for a, b in _pairs(operands, tier))


def _differences(operands: list[_Operand], tier: _Tier, scale: float) -> Iterator[_Result]:
    for a, b in _pairs(operands, tier):
        yield _Result(scale * abs(a.number - b.number), (a, b), scale * (a.spread + b.spread))


def _lists(operands: list[_Operand], tier: _Tier, statistic: str = "") -> Iterator[_Result]:
    """The total, or the mean if the claim names it, of two to eight figures that stand beside each other."""
    if tier.apart > 1:
        return
    for start in range(len(operands)):
        run = operands[start : start + 1]
        for following in operands[start + 1 : start + _LONGEST_LIST]:
            if _gap(run[-1], following) > tier.gap:
                break
            run = [*run, following]
            total, spread = sum(o.number for o in run), sum(o.spread for o in run)
            size = len(run) if statistic == "mean" else 1
            yield _Result(total / size, tuple(run), spread / size)


def _quotients(
    usable: list[_Operand],
    tier: _Tier,
    reckon: Callable[[_Operand, _Operand], Iterator[_Result]],
    small: bool = False,
) -> Iterator[_Result]:
    """What ``reckon`` makes of each pair that may be divided: counts below ten only if ``small``."""
    divisible = [o for o in usable if o.kind in _ADDITIVE or o.kind is Kind.SHARE]
    for a, b in _pairs([o for o in divisible if small or not _is_small(o)], tier):
        yield from reckon(a, b)


def _is_small(operand: _Operand) -> bool:
    return operand.kind in _COUNTS and operand.number < _SMALL


def _part_or_growth(a: _Operand, b: _Operand) -> Iterator[_Result]:
    """The lesser by the greater, and the growth from the one to the other."""
    if a.kind is not Kind.SHARE:
        yield _ratio(*sorted((a, b), key=lambda o: o.number))
    yield _growth(a, b)


def _growth(a: _Operand, b: _Operand) -> _Result:
    return _Result(abs(b.number - a.number) / a.number, (a, b), (a.spread + b.spread) / a.number)


def _parts_of_sum(a: _Operand, b: _Operand) -> Iterator[_Result]:
    """The share of each in both together: 37 granted and 4 refused."""
    total = _Result(a.number + b.number, (a, b), a.spread + b.spread)
    return (_Result(part.number / total.number, (a, b), total.spread / total.number) for part in (a, b))


def _ratio(part: _Operand, whole: _Operand) -> _Result:
    ratio = part.number / whole.number
    return _Result(ratio, (part, whole), ratio * (part.spread / part.number + whole.spread / whole.number))


def _parts(wanted: _Wanted, usable: list[_Operand], tier: _Tier) -> Iterator[_Result]:
    """A share of a count or an amount: 7 % of 900 firms."""
    for i, first in enumerate(usable):
        for second in usable[i + 1 : i + 1 + tier.apart]:
            share, whole = (first, second) if first.kind is Kind.SHARE else (second, first)
            fits = share.kind is Kind.SHARE and whole.measures == wanted.measures and not _is_small(whole)
            if fits and _gap(first, second) <= tier.gap:
                spread = share.spread * whole.number + share.number * whole.spread
                yield _Result(share.number * whole.number, (share, whole), spread)
