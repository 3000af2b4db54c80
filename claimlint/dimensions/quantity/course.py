"""Changes said from one figure to another, as one quantity each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from claimlint.dimensions.quantity.compare import points, unit_class
from claimlint.model.interval import Interval
from claimlint.model.quantity import Quantity
from claimlint.model.span import Span

_BREAK = re.compile(r"[,;:()]|[.?!]\s+[A-Z]")
_LONGEST_GAP = 40  # characters between the two figures: "from $5 at noon yesterday to $7"


def read_courses(text: str, figures: Sequence[Quantity], start: int = 0) -> tuple[Quantity, ...]:
    """Each "from A to B" among ``figures`` (in order, of ``text``, which begins at offset ``start`` of its file) as one
    quantity of two figures, A first. Rules want the two apart; readers of quantities want the course."""
    out: list[Quantity] = []
    for a, b in pairwise(figures):
        is_free = not out or out[-1].number.end <= a.number.start
        if is_free and _continues(text, start, a, b):
            out.append(_course(a, b))
    return tuple(out)


def _continues(text: str, start: int, a: Quantity, b: Quantity) -> bool:
    single = len(a.figures) == len(b.figures) == 1
    begins = text[: a.span.start - start].rstrip().lower().endswith("from")
    gap = text[a.span.end - start : b.span.start - start]
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
