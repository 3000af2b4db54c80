"""Changes told by figures alone: "from 60 to 45", "400 tonnes in 2019 and 310 in 2022", "3, after 5 a year earlier"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from claimlint.dimensions.change.comparators import COMPARATOR
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.span import Span
from claimlint.model.statement import Statement

LEVELS = frozenset({Kind.COUNT, Kind.PLAIN, Kind.SHARE, Kind.MONEY, Kind.MEASURE, Kind.RATE})
COUNTS = frozenset({Kind.COUNT, Kind.PLAIN})
BEFORE, NOW = 0, 9999  # of a figure that only a period before dates, and of one without a date


@dataclass(frozen=True, slots=True)
class Course:
    """Two levels of one thing, the earlier first, and the place of both."""

    before: float
    after: float
    span: Span

    @property
    def rising(self) -> bool:
        """Whether the later level is the higher."""
        return self.after > self.before

    @property
    def size(self) -> float | None:
        """How far it went, as a share of the earlier level."""
        return abs(self.after - self.before) / abs(self.before) if self.before else None


def course_of(statements: Sequence[Statement]) -> Course | None:
    """The course that the figures of one sentence's statements tell, None if they tell none."""
    said = next((r for s in statements for r in s.read("course")), None)
    if said is not None:
        before, after = said.value.figures
        return Course(before, after, said.span) if before != after else None
    levels = sorted(_levels(statements), key=lambda level: level[0])
    if len(levels) < 2 or levels[0][0] == levels[-1][0] or not _are_alike([quantity for _, quantity in levels]):
        return None
    (_, first), (_, last) = levels[0], levels[-1]
    before, after = first.figures[0], last.figures[0]
    return Course(before, after, first.number.cover(last.number)) if before != after else None


def have_two_levels(statements: Sequence[Statement]) -> bool:
    """Whether the statements of several sentences have figures that can be two levels of one thing: shares, or amounts
    in one unit. What is counted is not known of counts."""
    levels = [q for s in statements for q in s.quantities if q.kind in LEVELS - COUNTS and _is_level(s, q)]
    return any(a.figures != b.figures and a.kind is b.kind and a.unit == b.unit for a, b in combinations(levels, 2))


def _levels(statements: Iterable[Statement]) -> list[tuple[int, Quantity]]:
    """The figures of a sentence, each with the year that stands behind it or that its clause has."""
    statements = list(statements)
    figures = sorted((q for s in statements for q in s.quantities if _is_level(s, q)), key=lambda q: q.number)
    times = sorted(_times(statements))
    out = []
    for n, figure in enumerate(figures):
        end = figures[n + 1].number.start if n + 1 < len(figures) else None
        behind = [key for at, key in times if at >= figure.number.end and (end is None or at < end)]
        single = next((s for s in statements if s.span.contains(figure.number)), None)
        out.append((behind[0] if behind else _pluperfect(single), figure))
    return out


def _is_level(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure says how much there is, and not by how much it has changed."""
    before = [word.text.lower() for word in statement.words if word.span.end <= quantity.span.start][-1:]
    return quantity.kind in LEVELS and quantity.mark not in ("up", "down") and before != ["by"]


def _times(statements: Iterable[Statement]) -> list[tuple[int, int]]:
    """Where a sentence names years and periods before."""
    statements = list(statements)
    years = [(r.span.start, r.value.year) for s in statements for r in s.read("date") if r.value.year is not None]
    return years + [(r.span.start, BEFORE) for s in statements for r in s.read(COMPARATOR) if r.value.time]


def _pluperfect(statement: Statement | None) -> int:
    """The time of a clause without a date: "it had been 640" lies before."""
    if statement is None or statement.predicate is None:
        return NOW
    had = (w for w in statement.words if w.head == statement.predicate.head and w.dep == "aux")
    return BEFORE if any(word.text.lower() == "had" for word in had) else NOW


def _are_alike(figures: Sequence[Quantity]) -> bool:
    """Whether the figures can be levels of one thing: their kinds and units are the same, as far as they are said. A
    share is always told as one."""
    kinds = {(q.kind, q.unit) for q in figures if q.kind is not Kind.PLAIN}
    bare = any(q.kind is Kind.PLAIN for q in figures)
    shares = any(kind is Kind.SHARE for kind, _ in kinds)
    return len(kinds) <= 1 and not (bare and shares) and all(len(q.figures) == 1 for q in figures)
