"""Changes said from one figure to another, as one quantity each: a view for readers of quantities, not for judging,
which wants the two figures apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claimlint.dimensions.quantity.compare import points, unit_class
from claimlint.model.interval import Interval
from claimlint.model.quantity import Quantity
from claimlint.model.span import Span

_BREAK = re.compile(r"[,;:()]|[.?!]\s+[A-Z]")
_LONGEST_GAP = 40  # characters between the two figures: "from $5 at noon yesterday to $7"


def with_courses(text: str, figures: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """``figures`` (of ``text``, in order) with each "from A to B" made one quantity of two figures, A first."""
    out: list[Quantity] = []
    for figure in figures:
        if out and _continues(text, out[-1], figure):
            out[-1] = _course(out[-1], figure)
        else:
            out.append(figure)
    return tuple(out)


def _continues(text: str, a: Quantity, b: Quantity) -> bool:
    single = len(a.figures) == len(b.figures) == 1
    begins = text[: a.span.start].rstrip().lower().endswith("from")
    gap = text[a.span.end : b.span.start]
    ends = len(gap) <= _LONGEST_GAP and gap.rstrip().endswith(" to") and not _BREAK.search(gap)
    return single and begins and ends and (unit_class(a) == unit_class(b) or a.unit == "" or b.unit == "")


def _course(a: Quantity, b: Quantity) -> Quantity:
    """One quantity from a to b, in the unit of either."""
    measured = b if b.unit else a
    number = a.number.cover(b.number)
    low, high = sorted((*points(replace(a, unit=measured.unit, kind=measured.kind)), *points(b)))
    return replace(
        measured,
        figures=(a.figures[0], b.figures[0]),
        mark="=",
        interval=Interval(low, high),
        span=Span(min(a.span.start, b.span.start), b.span.end),
        number=number,
        strict=False,
    )
