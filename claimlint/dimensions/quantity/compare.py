"""How one figure stands to another: interval inclusion in the base unit (catalogue 3.3), rounding licensed (3.8)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from math import inf, isclose, log10

from claimlint.dimensions.quantity.meaning import cell, per_factor
from claimlint.dimensions.quantity.numerals import granule_of
from claimlint.dimensions.quantity.tables import units
from claimlint.model.interval import Interval
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome

_FAMILIES = {Kind.COUNT: "number", Kind.PLAIN: "number", Kind.RATE: "measure", Kind.MONEY: "measure"}
_MEASURED = frozenset([Kind.SHARE, Kind.POINTS, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.RATE])
_SHARE = "share:%"
_CHANGED = ("up", "down")
_NEARLY = 1.15  # how many times the figure that a bound or approximator is set on another may be, or it may be of that
_SAME_DIGITS = 0.02  # how far apart two figures may be and still be called the same, or have the same digits (NUM005)


def compare_figures(evidence: Quantity, claim: Quantity) -> Outcome | None:
    """How ``claim`` stands to ``evidence``; None if they measure different things.

    SUPPORT if all that the evidence allows lies in the claim's interval, or if the evidence's bare figure does (the
    claim rounds it, converts it, says it in other words or gives a bound that holds); EXCESS if the claim is strictly
    sharper; SHIFT if the two only overlap; CLASH if they cannot both hold.
    """
    if unit_class(evidence) != unit_class(claim):
        return _compare_unmeasured(evidence, claim)
    given, asked = _magnitude(evidence), _magnitude(claim)
    bare = bare_point(evidence)
    if given.within(asked) or (bare is not None and (bare in asked or _cuts_short(evidence, claim))):
        return Outcome.SUPPORT
    if asked.within(given):
        return Outcome.EXCESS
    return Outcome.SHIFT if given.overlaps(asked) else Outcome.CLASH


def _compare_unmeasured(evidence: Quantity, claim: Quantity) -> Outcome | None:
    """SUPPORT if one of the two leaves its unit to the context (a table's cell, "3.42 million tonnes, against 3.61
    million") and supports or is supported once it takes the other's; a difference tells nothing then: None."""
    alike = measured_alike(evidence, claim)
    return Outcome.SUPPORT if alike and compare_figures(*alike) is Outcome.SUPPORT else None


def measured_alike(evidence: Quantity, claim: Quantity) -> tuple[Quantity, Quantity] | None:
    """The two quantities with a bare number of either taken to be said in the other's unit; None if both have one."""
    if _is_unmeasured(evidence) and claim.kind in _MEASURED:
        return _measured_as(evidence, claim), claim
    if _is_unmeasured(claim) and evidence.kind in _MEASURED:
        return evidence, _measured_as(claim, evidence)
    return None


def _is_unmeasured(quantity: Quantity) -> bool:
    return quantity.kind is Kind.PLAIN and not quantity.unit


def _measured_as(number: Quantity, model: Quantity) -> Quantity:
    low, high = (in_base(end, model) for end in (number.interval.low, number.interval.high))
    interval = Interval(low, high, number.interval.low_open, number.interval.high_open)
    return replace(number, interval=interval, unit=model.unit, kind=model.kind)


def _cuts_short(evidence: Quantity, claim: Quantity) -> bool:
    """Whether a fraction is said again as a whole percentage less its decimals: two thirds, 66 %."""
    if evidence.kind is not Kind.SHARE or not _said_of_one(evidence) or bare_point(claim) is None:
        return False
    return int(100 * points(evidence)[0]) == claim.figures[0]


def unit_class(quantity: Quantity) -> str:
    """What the quantity measures, as one word: equal for figures that can answer each other."""
    family = _FAMILIES.get(quantity.kind, str(quantity.kind))
    unit = base_unit(quantity.unit)
    return _SHARE if unit == "/1" else f"{family}:{unit}"  # 32 per 1,000 are 3.2 %


@cache
def base_unit(unit: str) -> str:
    """The unit in which intervals of ``unit`` are said: "kilometer" -> "meter", "liter/day" -> "liter/second"."""
    known = units().by_name.get(unit)
    if known:
        return known.base
    if "/" not in unit:
        return unit
    above, _, below = unit.partition("/")
    return f"{base_unit(above)}/{'1' if below[:1].isdigit() else base_unit(below)}"


def in_base(number: float, quantity: Quantity) -> float:
    """A number said in the quantity's unit, in its base unit (a share: on [0, 1])."""
    name, _, per = quantity.unit.partition("/") if quantity.unit not in units().by_name else (quantity.unit, "", "")
    unit = units().by_name.get(name)
    if quantity.kind is Kind.SHARE:
        return number if _said_of_one(quantity) else number / 100
    if unit is None:
        return number / per_factor(per)
    return number * unit.factor / per_factor(per) + unit.offset


def _said_of_one(share: Quantity) -> bool:
    """Whether a share was said as a part of one (a third) and not in percent: its interval tells."""
    return 0 < share.figures[0] < 1 and _touches(share.figures[0], share.interval)


def points(quantity: Quantity) -> tuple[float, ...]:
    """The quantity's figures in its base unit, a fall's as its size."""
    said = (in_base(n, quantity) for n in quantity.figures)
    return tuple(abs(n) if quantity.mark in _CHANGED else n for n in said)


def bare_point(quantity: Quantity) -> float | None:
    """The figure of a quantity said without bound or approximator, in its base unit; None for all others."""
    if quantity.mark not in ("=", "up", "down") or len(quantity.figures) != 1:
        return None
    number, interval = points(quantity)[0], _magnitude(quantity)
    half_open = interval.high_open and not interval.low_open
    wide = interval.high == inf or not (half_open or interval.low == interval.high or interval.low_open)
    return None if wide or not _touches(number, interval) else number


def _touches(number: float, interval: Interval) -> bool:
    return (
        number in interval
        or isclose(number, interval.low, rel_tol=1e-9)
        or isclose(number, interval.high, rel_tol=1e-9)
    )


def _magnitude(quantity: Quantity) -> Interval:
    """The interval, turned positive where a fall is said with a minus: "-1.3 %" is "down 1.3 %"."""
    interval = quantity.interval
    return interval.scale(-1) if quantity.mark in _CHANGED and interval.high <= 0 > interval.low else interval


@dataclass(frozen=True, slots=True)
class _Cell:
    low: float
    number: float
    high: float

    def holds(self, number: float) -> bool:
        return self.low <= number <= self.high


def same_figure(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities say the same number, up to unit, form and rounding of either, whatever their bounds."""
    if unit_class(a) != unit_class(b):
        alike = measured_alike(a, b)
        return alike is not None and same_figure(*alike)
    if len(a.figures) != len(b.figures):
        return False
    return all(x.holds(y.number) or y.holds(x.number) for x, y in zip(_cells(a), _cells(b), strict=True))


def says_nearly(evidence: Quantity, claim: Quantity) -> bool:
    """Whether the claim says the evidence's number, or one close to it with a bound or approximator that holds: 48 %,
    almost half; 55 %, more than half."""
    if same_figure(evidence, claim):
        return True
    loose = claim.mark in ("~", "<", ">") and len(claim.figures) == len(evidence.figures) == 1
    if not loose or compare_figures(evidence, claim) is not Outcome.SUPPORT:
        return False
    less, greater = sorted((points(evidence)[0], points(claim)[0]))
    return 0 < greater <= less * _NEARLY


def says_again(evidence: Quantity, claim: Quantity) -> bool:
    """Whether the claim says the evidence's number again: as it is, rounded, converted or in another form. A figure
    that is finer than a bare one of the evidence rounds nothing."""
    if not same_figure(evidence, claim):
        return False
    alike = measured_alike(evidence, claim) or (evidence, claim)
    if evidence.mark == "~" or _is_reworded(*alike):
        return True
    return all(mine.holds(theirs.number) for theirs, mine in zip(*map(_cells, alike), strict=True))


def _is_reworded(evidence: Quantity, claim: Quantity) -> bool:
    """Whether the two are said in other units or forms, so that digits may differ: 26 miles, 42 km; a third, 33%."""
    fractions = {q.kind is Kind.SHARE and _said_of_one(q) for q in (evidence, claim)}
    return evidence.unit != claim.unit or len(fractions) > 1


@lru_cache(maxsize=1_024)  # each figure of a claim is compared with each of its evidence, several times
def _cells(quantity: Quantity) -> tuple[_Cell, ...]:
    """The cell of each figure in the base unit, whatever the bound said, without the halo of round numbers."""
    form = "fraction" if quantity.kind is Kind.SHARE and _said_of_one(quantity) else "digits"
    out = []
    for said, number in zip(quantity.figures, points(quantity), strict=True):
        low, high = cell(said, _granule(said, quantity, form), quantity.kind, form)
        width = min(abs(in_base(high, quantity) - in_base(low, quantity)) / 2, _SAME_DIGITS * abs(number))
        out.append(_Cell(number - width, number, number + width))
    return tuple(out)


def _granule(said: float, quantity: Quantity, form: str) -> float:
    """The step of the last digit of a figure; of a bare fraction what its interval leaves it."""
    if form == "digits":
        return granule_of(f"{abs(said):.12f}".rstrip("0").rstrip("."))
    return quantity.interval.high - quantity.interval.low if quantity.mark == "=" else 0.0


def differs_by_power_of_ten(evidence: Quantity, claim: Quantity) -> bool:
    """Whether two single figures of one unit class, both or neither the size of a change, have the same digits, within
    2 %, and another magnitude."""
    if (evidence.mark in _CHANGED) != (claim.mark in _CHANGED):  # a rise of 4 % from 40 %
        return False
    if unit_class(evidence) != unit_class(claim) or len(evidence.figures) != 1 or len(claim.figures) != 1:
        return False
    given, asked = points(evidence)[0], points(claim)[0]
    if given * asked <= 0:
        return False
    power = round(log10(asked / given))
    return power != 0 and abs(asked / given / 10.0**power - 1) <= _SAME_DIGITS
