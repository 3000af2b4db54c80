"""Quantities in prose: a figure with its bound, unit, kind, counted noun and base."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from claimlint.model.interval import Interval
from claimlint.model.span import Span


class Kind(StrEnum):
    """What sort of figure it is: figures of different kinds never answer each other."""

    COUNT = "count"  # 14 nurses
    SHARE = "share"  # 7 %, a third, one in five, three out of four; interval on [0, 1]
    POINTS = "points"  # 3 percentage points, 25 basis points; interval in percentage points
    MONEY = "money"
    MEASURE = "measure"  # a physical unit
    DURATION = "duration"
    AGE = "age"
    MULTIPLE = "multiple"  # doubled, threefold, 1.5 times; interval of the factor
    ORDINAL = "ordinal"  # the third, 42nd
    STATISTIC = "statistic"  # p = .03, r = .4, confidence level
    RATE = "rate"  # 12 a day, 3 per 1,000
    PLAIN = "plain"  # a number with no unit and no counted noun next to it


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as said. Equality is by value: the places do not count.

    figures   the numbers said, scaled by number words: (7.0,) for "7 %", (8e8,) for "800 million", two for a range
    mark      the bound said: "=" "~" "<" ">", or "up" "down" for a change by or to it
    interval  what it denotes (catalogue 3.3), in the unit's base unit; shares on [0, 1]
    unit      canonical: "" for a count, "%" for a share, "USD", "kilometer", "year" ...; a rate is "unit/unit"
    strict    whether a bound excludes its figure (more than, fewer than) or includes it (at least, at most)
    span      bound, figure and unit; ``number`` is the figure alone
    noun      the counted noun, lower case, its head last; "" if unknown
    base      what a share is a share of, as said; "" if unknown
    """

    figures: tuple[float, ...]
    mark: str
    interval: Interval
    unit: str
    kind: Kind
    span: Span = field(compare=False)
    number: Span = field(compare=False)
    strict: bool = False
    statistic: str = ""  # "mean", "median", "maximum", "total" ... as said beside the figure
    noun: str = field(default="", compare=False)
    base: str = field(default="", compare=False)
