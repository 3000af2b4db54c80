"""One measure with two values in a draft (INT003)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimlint.dimensions.quantity.compare import compare_figures, unit_class
from claimlint.judging.mentions import Mention
from claimlint.model.gist import Told
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome

BARE = frozenset("=~")
STRICT = 3  # content words of two clauses that are the same but for figures that are not alike
MOST = 12  # mentions of one unit and noun: more of them are a table in prose, where nearly all differ rightly


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two mentions of one measure with values that cannot both hold, the later one first."""

    later: Mention
    earlier: Mention


def conflicts(told: Iterable[Mention]) -> list[Conflict]:
    """The later ones of a draft's mentions whose value conflicts with an earlier one of the same measure."""
    buckets: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in told:
        if mention.told.figure is not None and _is_comparable(mention):
            buckets[unit_class(mention.told.figure), _digits(mention)].append(mention)
    swapped = (Conflict(b, a) for group in buckets.values() for a, b in _pairs(group) if _is_slip(a, b))
    plain = (Conflict(b, a) for group in _by_noun(buckets) for a, b in _pairs(group) if _is_same_measure(a, b))
    found: dict[int, Conflict] = {}
    for conflict in (*swapped, *plain):
        found.setdefault(conflict.later.span.start, conflict)
    return list(found.values())


def _is_comparable(mention: Mention) -> bool:
    figure = mention.told.figure
    return figure.mark in BARE and len(figure.figures) == 1 and figure.kind is not Kind.ORDINAL


def _digits(mention: Mention) -> str:
    """The digits of the figure, sorted: equal for figures with two digits exchanged."""
    return "".join(sorted(f"{mention.told.figure.figures[0]:.10g}".replace(".", "").rstrip("0")))


def _by_noun(buckets: dict[tuple[str, str], list[Mention]]) -> Iterator[list[Mention]]:
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for (unit, _), mentions_ in buckets.items():
        for mention in mentions_:
            if noun := mention.told.figure.noun or mention.told.figure.base:
                groups[unit, noun].append(mention)
    yield from (sorted(group, key=lambda m: m.span) for group in groups.values() if len(group) <= MOST)


def _pairs(group: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    if len(group) > MOST:
        return
    for n, first in enumerate(group):
        yield from ((first, second) for second in group[n + 1 :] if second.sentence.number != first.sentence.number)


def _clash(a: Quantity, b: Quantity) -> bool:
    return compare_figures(a, b) is Outcome.CLASH and compare_figures(b, a) is Outcome.CLASH


def _is_slip(a: Mention, b: Mention) -> bool:
    """Two digits exchanged in figures of one noun or unit, in clauses that share a word besides, in the same year."""
    one, other = a.told.figure, b.told.figure
    shared = a.told.about & b.told.about
    if not shared or (one.noun and other.noun and one.noun != other.noun):
        return False
    distinct = len(set(_digits(a)))
    enough = len(shared) >= (1 if one.unit and distinct > 2 else 2)
    return distinct > 1 and enough and _clash(one, other) and not _are_years_apart(a.told, b.told)


def _is_same_measure(a: Mention, b: Mention) -> bool:
    """Clauses that say the same of the same: one more word ("the rival scheme") may make it another thing."""
    one, other = a.told, b.told
    if len(one.about) < STRICT or one.about != other.about or not _clash(one.figure, other.figure):
        return False
    return not (_are_years_apart(one, other) or one.changes or other.changes or one.apart != other.apart)


def _are_years_apart(one: Told, other: Told) -> bool:
    """Whether each has a date, and another one."""
    return bool(one.dates and other.dates and not one.dates & other.dates)
