"""The changes of a claim beside those of its evidence, where the same thing changes."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.change.compare_comparators import compare_comparators
from claimlint.dimensions.change.compare_trends import compare_trends
from claimlint.dimensions.change.values import Change
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Context, Statement

LIKE = frozenset({"same", "derived", "synonym", "narrower", "name"})
LEAST_COVERAGE = 0.5  # of a long source's statement
LEAST_SHORT = 0.4  # the same of short evidence, where the words for what changes differ
WEAK, STRONG = 1, 3  # intensities
LARGE = 1 / 3  # a change from which it may be called a surge or a plunge (catalogue, conventions decided)


def compare(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison for each asserted change of the claim whose measure only changes the other way in the evidence, or
    changes with less force; for trends made of one level, and for what is compared with something else."""
    found = []
    for statement in claim.statements:
        if statement.context is Context.ASSERTED:
            mine = [pair for pair in pairs if pair.claim is statement]
            found += [c for reading in statement.read("change") if (c := _compare(reading, statement, mine))]
    return [*found, *compare_trends(claim, evidence, pairs), *compare_comparators(claim, evidence, pairs)]


def _compare(reading: Reading[Change], statement: Statement, pairs: Sequence[Pair]) -> Comparison | None:
    change = reading.value
    if change.denied:
        return None
    answers = [(pair, other) for pair in pairs for other in _answers(change, pair)]
    alike = [(pair, other) for pair, other in answers if other.value.rising is change.rising]
    if not alike:
        return _flipped(reading, statement, answers) or _forced(reading, statement, pairs)
    if change.intensity == STRONG and not any(_is_strong(pair.evidence, other.value) for pair, other in alike):
        pair, other = alike[0]
        if other.value.intensity == WEAK or _size(pair.evidence) is not None:
            return Comparison("change", "intensity", Outcome.EXCESS, reading.span, (_place(pair, other),))
    return None


def _flipped(
    reading: Reading[Change], statement: Statement, answers: Sequence[tuple[Pair, Reading[Change]]]
) -> Comparison | None:
    """The first change the other way that is told of no other time."""
    for pair, other in answers:
        if not other.value.denied and not _of_other_times(statement, pair.evidence):
            return Comparison("change", "direction", Outcome.CLASH, reading.span, (_place(pair, other),))
    return None


def _forced(reading: Reading[Change], statement: Statement, pairs: Sequence[Pair]) -> Comparison | None:
    """A strong change where the sentence of short evidence that answers best tells of one weak change only, whatever
    the words for what changes ("the wait is far shorter" for "waiting takes slightly less time")."""
    best = next((pair for pair in pairs if pair.claim is statement), None)
    if best is None or not best.short or best.coverage < LEAST_SHORT or reading.value.intensity < STRONG:
        return None
    others = best.evidence.read("change")
    if [other.value.intensity for other in others] != [WEAK] or _is_strong(best.evidence, others[0].value):
        return None
    return Comparison("change", "intensity", Outcome.EXCESS, reading.span, (_place(best, others[0]),))


def _answers(change: Change, pair: Pair) -> list[Reading[Change]]:
    """The changes of the pair's evidence statement whose measure answers the claim's."""
    if not pair.short and pair.coverage < LEAST_COVERAGE:
        return []
    return [other for other in pair.evidence.read("change") if _same_measure(change, other.value, pair)]


def _same_measure(change: Change, other: Change, pair: Pair) -> bool:
    """The heads answer each other, and so does some modifier if both have any."""
    links = {link.claim: link.evidence for link in pair.links if link.relation in LIKE}
    if links.get(change.head) != other.head:
        return False
    mine, theirs = set(change.measure) - {change.head}, set(other.measure) - {other.head}
    return not mine or not theirs or any(links.get(word) in theirs for word in mine)


def _of_other_times(claim: Statement, evidence: Statement) -> bool:
    """Whether both name dates, and none in common."""
    mine = {(r.value.year, r.value.month) for r in claim.read("date")}
    theirs = {(r.value.year, r.value.month) for r in evidence.read("date")}
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _is_strong(evidence: Statement, change: Change) -> bool:
    size = _size(evidence)
    return change.intensity == STRONG or (size is not None and size >= LARGE)


def _size(evidence: Statement) -> float | None:
    """The largest change that the evidence gives, as a share of what there was."""
    moved = [q for q in evidence.quantities if q.mark in ("up", "down")]
    sizes = [q.interval.high for q in moved if q.kind is Kind.SHARE]
    sizes += [abs(q.interval.high - 1) for q in evidence.quantities if q.kind is Kind.MULTIPLE]
    return max(sizes, default=None)


def _place(pair: Pair, reading: Reading[Change]) -> Place:
    return Place(pair.key, pair.index.document.path, reading.span)
