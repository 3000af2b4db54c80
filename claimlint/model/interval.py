"""Intervals on the number line, with open, closed or infinite ends.

Figures, bounds, ranges, fractions, quantifier words and probabilities are all intervals, so that "goes beyond" is
interval inclusion (catalogue 3.3): a claim is supported when the evidence's interval lies inside the claim's.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, isnan


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from ``low`` to ``high``; an open end does not belong to it, an infinite end always is open."""

    low: float
    high: float
    low_open: bool = False
    high_open: bool = False

    def __post_init__(self) -> None:
        if isnan(self.low) or isnan(self.high):
            raise ValueError("an end of an interval is not a number")
        if self.low == -inf:
            object.__setattr__(self, "low_open", True)
        if self.high == inf:
            object.__setattr__(self, "high_open", True)
        if self.low > self.high or (self.low == self.high and (self.low_open or self.high_open)):
            raise ValueError(f"an empty interval: {self.low} to {self.high}")

    def __contains__(self, number: float) -> bool:
        above = number > self.low or (number == self.low and not self.low_open)
        below = number < self.high or (number == self.high and not self.high_open)
        return above and below

    def within(self, other: Interval) -> bool:
        """Whether every number of this interval lies in ``other``: an order (reflexive, antisymmetric, transitive)."""
        low_ok = other.low < self.low or (other.low == self.low and (self.low_open or not other.low_open))
        high_ok = self.high < other.high or (self.high == other.high and (self.high_open or not other.high_open))
        return low_ok and high_ok

    def overlaps(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        first, second = sorted((self, other), key=lambda i: (i.low, i.low_open))
        if first.high == second.low:
            return not first.high_open and not second.low_open
        return first.high > second.low

    def scale(self, factor: float) -> Interval:
        """Every number multiplied by ``factor``, which may be negative (the ends change places) but not 0."""
        if factor == 0:
            raise ValueError("an interval cannot be scaled by 0")
        low, high = self.low * factor, self.high * factor
        if factor < 0:
            return Interval(high, low, self.high_open, self.low_open)
        return Interval(low, high, self.low_open, self.high_open)

    def shift(self, by: float) -> Interval:
        """Every number moved by ``by``."""
        return Interval(self.low + by, self.high + by, self.low_open, self.high_open)


EVERYTHING = Interval(-inf, inf)


def point(number: float) -> Interval:
    """The interval of one number."""
    return Interval(number, number)


def more_than(number: float) -> Interval:
    """(number, inf)"""
    return Interval(number, inf, low_open=True)


def at_least(number: float) -> Interval:
    """[number, inf)"""
    return Interval(number, inf)


def less_than(number: float, floor: float = -inf) -> Interval:
    """[floor, number)"""
    return Interval(floor, number, high_open=True)


def at_most(number: float, floor: float = -inf) -> Interval:
    """[floor, number]"""
    return Interval(floor, number)
