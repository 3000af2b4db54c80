"""What a figure denotes: an interval in its unit's base unit (catalogue 3.3)."""

from __future__ import annotations

from math import inf

from claimlint.dimensions.quantity.figures import Figure
from claimlint.dimensions.quantity.tables import Unit, units
from claimlint.model.interval import Interval, at_least, at_most, less_than, more_than, point
from claimlint.model.quantity import Kind

TOLERANCE = 0.10  # how far about, nearly and just over reach
_HALO = 0.05  # the most that a cell takes of its number at either side
_SIGNED = (Kind.POINTS, Kind.STATISTIC)
_WORDED = {1 / 2: (0.47, 0.53), 1 / 3: (0.30, 0.37), 1 / 4: (0.22, 0.28)}


def denoted(figure: Figure, bound: str, kind: Kind) -> Interval:
    """The interval of ``figure`` under ``bound`` (a name of bounds.MARKS), in the base unit."""
    if figure.form == "vague":
        said = at_least(figure.values[0])
    elif len(figure.values) == 2:
        said = _between(sorted(figure.values), bound)
    else:
        said = _single(figure, bound, kind)
    return _in_base(said, figure, kind)


def _between(ends: list[float], bound: str) -> Interval:
    low, high = ends
    if bound in ("about", "nearly"):
        return Interval(low - abs(low) * TOLERANCE, high + abs(high) * TOLERANCE)
    if bound in ("more", "least"):
        return at_least(low)
    if bound in ("less", "most"):
        return at_most(high, min(0.0, low))
    return Interval(low, high)


def _single(figure: Figure, bound: str, kind: Kind) -> Interval:
    n = figure.values[0]
    low, high = cell(n, figure.granules[0], kind, figure.form)
    reach = abs(n) * TOLERANCE
    floor = -inf if n <= 0 or kind in _SIGNED or (figure.unit and figure.unit.offset) else 0.0
    if bound == "more":
        return more_than(n)
    if bound == "least":
        return at_least(n)
    if bound == "less":
        return less_than(n, floor)
    if bound == "most":
        return at_most(n, floor)
    if bound == "about":
        return Interval(min(n - reach, low), max(n + reach, high))
    if bound in ("nearly", "under") and reach:
        return Interval(n - reach, n, high_open=True)
    if bound == "over" and reach:
        return Interval(n, n + reach, low_open=True)
    return point(n) if bound == "exact" or low == high else Interval(low, high, high_open=True)


def cell(n: float, granule: float, kind: Kind, form: str = "digits") -> tuple[float, float]:
    """The ends of the cell of a bare number: half its granule at either side, 5 % of it at most; half a point at
    whole percentages at least; fractions of one as wide as their words (a mark on a scale, 6.1/10, as its digits), of a
    unit as wide as "about"."""
    if kind is Kind.ORDINAL or form == "score":
        return n, n
    if kind is Kind.SHARE and form in ("fraction", "share"):
        halo = granule / 2 or min(0.03, abs(n) / 10)
        return _WORDED.get(n) or (n - halo, n + halo)
    if form in ("multiple", "fraction"):  # doubled: 1.8 to 2.2 times; a quarter of an hour
        return n * (1 - TOLERANCE), n * (1 + TOLERANCE)
    half = min(granule / 2, abs(n) * _HALO)
    if kind is Kind.SHARE and granule >= 1:
        half = max(half, 0.5)
    return n - half, n + half


def _in_base(said: Interval, figure: Figure, kind: Kind) -> Interval:
    factor, offset = _factor(figure, kind)
    low, high = _tidy(said.low * factor + offset), _tidy(said.high * factor + offset)
    if low >= high:
        return point(low)  # a cell too narrow for floating point
    if kind is Kind.SHARE and low < 0 <= min(figure.values) and high > 0:
        return Interval(0.0, high, False, said.high_open)
    return Interval(low, high, said.low_open, said.high_open)


def _factor(figure: Figure, kind: Kind) -> tuple[float, float]:
    """What brings the figure to its base unit: a factor and an offset."""
    if figure.unit is None or (kind is Kind.SHARE and figure.form in ("fraction", "share")):
        factor, offset = 1.0, 0.0
    else:
        factor, offset = figure.unit.factor, figure.unit.offset
    return factor / per_factor(figure.per), offset


def per_factor(per: str) -> float:
    """What one of the unit that a rate is per makes in its base unit."""
    if per[:1].isdigit():
        return float(per) or 1.0
    unit: Unit | None = units().by_name.get(per)
    return unit.factor if unit else 1.0


def _tidy(number: float) -> float:
    """Without the dust of binary arithmetic, so that equal ends in two units are equal."""
    return float(f"{number:.12g}")
