"""One measure with two values in a draft (INT003)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimlint.dimensions.quantity.compare import compare_figures, unit_class
from claimlint.judging.mentions import Mention
from claimlint.model.quantity import Kind
from claimlint.model.rule import Outcome

BARE = frozenset("=~")
STRICT = 3  # content words of two clauses that are the same but for figures that are not alike
MOST = 12  # mentions of one unit and noun: more of them are a table in prose, where nearly all differ rightly
CHANGE = frozenset(
    "rise fall grow increase drop decline climb shrink earlier later previously initially originally revised revise "
    "former then now first second third other another each respectively from".split()
)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two mentions of one measure with values that cannot both hold, the later one first."""

    later: Mention
    earlier: Mention


def conflicts(told: Iterable[Mention]) -> list[Conflict]:
    """The later ones of a draft's mentions whose value conflicts with an earlier one of the same measure."""
    buckets: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in told:
        if mention.figure is not None and _is_comparable(mention):
            buckets[unit_class(mention.figure), _digits(mention)].append(mention)
    swapped = (Conflict(b, a) for group in buckets.values() for a, b in _pairs(group) if _is_slip(a, b))
    plain = (Conflict(b, a) for group in _by_noun(buckets) for a, b in _pairs(group) if _is_same_measure(a, b))
    found: dict[int, Conflict] = {}
    for conflict in (*swapped, *plain):
        found.setdefault(conflict.later.span.start, conflict)
    return list(found.values())


def _is_comparable(mention: Mention) -> bool:
    figure = mention.figure
    return figure.mark in BARE and len(figure.figures) == 1 and figure.kind is not Kind.ORDINAL


def _digits(mention: Mention) -> str:
    """The digits of the figure, sorted: equal for figures with two digits exchanged."""
    return "".join(sorted(f"{mention.figure.figures[0]:.10g}".replace(".", "").rstrip("0")))


def _by_noun(buckets: dict[tuple[str, str], list[Mention]]) -> Iterator[list[Mention]]:
    groups: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for (unit, _), mentions_ in buckets.items():
        for mention in mentions_:
            if mention.figure.noun or mention.figure.base:
                groups[unit, mention.figure.noun or mention.figure.base].append(mention)
    yield from (sorted(group, key=lambda m: m.span) for group in groups.values() if len(group) <= MOST)


def _pairs(group: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    if len(group) > MOST:
        return
    for n, first in enumerate(group):
        yield from ((first, second) for second in group[n + 1 :] if second.sentence.number != first.sentence.number)


def _clash(a: Mention, b: Mention) -> bool:
    return compare_figures(a.figure, b.figure) is Outcome.CLASH and compare_figures(b.figure, a.figure) is Outcome.CLASH


def _is_slip(a: Mention, b: Mention) -> bool:
    """Two digits exchanged in figures of one noun or unit, in clauses that share a word besides, in the same year."""
    shared = a.about & b.about
    distinct = len(set(_digits(a)))
    alike = a.figure.noun == b.figure.noun or not (a.figure.noun and b.figure.noun)
    enough = len(shared) >= (1 if a.figure.unit and distinct > 2 else 2)
    return distinct > 1 and alike and enough and _clash(a, b) and not _are_apart(a, b, strict=False)


def _is_same_measure(a: Mention, b: Mention) -> bool:
    """Clauses that say the same of the same: one more word ("the rival scheme") may make it another thing."""
    return len(a.about) >= STRICT and a.about == b.about and _clash(a, b) and not _are_apart(a, b, strict=True)


def _are_apart(a: Mention, b: Mention, strict: bool) -> bool:
    """Whether dates (and, if ``strict``, names or words of change) set the two apart."""
    dates = [_words(m, ("date",)) for m in (a, b)]
    if dates[0] and dates[1] and not dates[0] & dates[1]:
        return True
    if not strict:
        return False
    if _changes(a) or _changes(b):
        return True
    names = [_words(m, ("name", "place", "date")) for m in (a, b)]
    return names[0] != names[1]


def _words(mention: Mention, dimensions: tuple[str, ...]) -> set[str]:
    return {word.lower() for d in dimensions for r in mention.statement.read(d) for word in r.words.split()}


def _changes(mention: Mention) -> bool:
    statement = mention.statement
    return any(statement.words[n].lemma.lower() in CHANGE for n in statement.own)
