"""The changes of a claim beside those of its evidence, where the same thing changes."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.change.comparators import COMPARATOR
from claimlint.dimensions.change.compare_comparators import compare_comparators
from claimlint.dimensions.change.compare_trends import compare_trends
from claimlint.dimensions.change.compare_turned import find_turned
from claimlint.dimensions.change.cues import load_words
from claimlint.dimensions.change.directions import (
    MEASURED,
    are_comparable,
    are_of_other_times,
    is_of,
    is_same_measure,
    is_turned_twice,
    rises_beside,
    tells_deed,
)
from claimlint.dimensions.change.levels import LEVELS, course_of
from claimlint.dimensions.change.sides import have_changed_places
from claimlint.dimensions.change.values import Change, Steady
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import LIKE, Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Context, Statement
from claimlint.words.limits import is_limited_otherwise

LEAST_COVERAGE = 0.5  # of a long source's statement
LEAST_SHORT = 0.4  # the same of short evidence, where the words for what changes differ
ENDING = frozenset({"before", "until", "till"})
COMPARED = frozenset({"than", "times", "twice", "double", "above", "below"})
WHOLE = frozenset({"overall", "total", "whole", "average", "altogether", "mean"})
WEAK, STRONG = 1, 3  # intensities
LARGE = 1 / 3  # a change from which it may be called a surge or a plunge (catalogue, conventions decided)


def compare(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison for each asserted change of the claim whose measure only changes the other way in the evidence, or
    changes with less force or not at all; for trends made of one level; and for what is compared with something
    else."""
    found = []
    for statement in claim.statements:
        if statement.context is Context.ASSERTED:
            mine = [pair for pair in pairs if pair.claim is statement]
            for reading in statement.read("change"):
                told = _compare(reading, statement, mine) or find_turned(reading, statement, evidence, mine)
                told = told or _of_what_is_steady(reading, statement, evidence, mine)
                found += [told] if told is not None else []
    told = {comparison.claim for comparison in found}
    trends = [trend for trend in compare_trends(claim, evidence, pairs) if trend.claim not in told]
    return [*found, *trends, *compare_comparators(claim, evidence, pairs)]


def _compare(reading: Reading[Change], statement: Statement, pairs: Sequence[Pair]) -> Comparison | None:
    change = reading.value
    if change.denied:
        return None
    answers = [(pair, other) for pair in pairs for other in _answers(change, pair)]
    alike = [(pair, other) for pair, other in answers if rises_beside(other.value, change) is change.rising]
    if not alike:
        flipped = _flipped(reading, statement, answers) or _against_figures(reading, statement, pairs)
        return flipped or _forced(reading, statement, pairs)
    if change.intensity == STRONG and not any(_is_strong(pair.evidence, other.value) for pair, other in alike):
        pair, other = alike[0]
        if other.value.intensity == WEAK or _is_measured(pair.evidence):
            return Comparison("change", "intensity", Outcome.EXCESS, reading.span, (_place(pair, other),))
    return None


def _flipped(
    reading: Reading[Change], statement: Statement, answers: Sequence[tuple[Pair, Reading[Change]]]
) -> Comparison | None:
    """The first change the other way that is told of no other time."""
    for pair, other in answers:
        same = not are_of_other_times(statement, pair.evidence) and not is_turned_twice(pair)
        if same and not (have_changed_places(pair) or other.value.denied or is_limited_otherwise(pair)):
            return Comparison("change", "direction", Outcome.CLASH, reading.span, (_place(pair, other),))
    return None


def _against_figures(reading: Reading[Change], statement: Statement, pairs: Sequence[Pair]) -> Comparison | None:
    """A change of what the evidence tells to have gone the other way by its figures: "went from 91 to 94"."""
    for pair in pairs:
        measure = pair.answer(reading.value.head)
        if measure is None or measure.relation not in LIKE or measure.evidence not in pair.evidence.own:
            continue
        course = _moved(pair.evidence)
        if course is None or are_of_other_times(statement, pair.evidence) or is_limited_otherwise(pair):
            continue
        before, after = course.value.figures
        if before != after and (after > before) is not reading.value.rising:
            return Comparison("change", "direction", Outcome.CLASH, reading.span, (_place(pair, course),))
    return None


def _of_what_is_steady(
    reading: Reading[Change], statement: Statement, evidence: Sequence[Evidence], pairs: Sequence[Pair]
) -> Comparison | None:
    """A change of what the evidence says not to change, where it tells of nothing else that goes the claim's way: a
    thing may be steady for a time, and then rise to a level that the claim gives."""
    change = reading.value
    if change.denied or change.scale not in MEASURED or statement.quantities or tells_deed(statement):
        return None
    if _goes_on(change, statement, evidence):
        return None
    if any(not reading.value.time for reading in statement.read(COMPARATOR)):
        return None  # how two things stand to each other is no change of one
    steady_in = [(pair, steady) for pair in pairs for steady in pair.evidence.read("steady")]
    for pair, steady in steady_in:
        of_it = is_same_measure(change, steady.value, pair) and (pair.short or pair.coverage >= LEAST_COVERAGE)
        if of_it and not (are_of_other_times(statement, pair.evidence) or _is_limited(pair)):
            return Comparison("change", "direction", Outcome.EXCESS, reading.span, (_place(pair, steady),))
    return None


def _goes_on(change: Change, statement: Statement, evidence: Sequence[Evidence]) -> bool:
    """Whether the evidence tells of a change the claim's way, of a word of the claim's measure or of a pronoun."""
    said = {statement.words[n].lemma.lower() for n in change.measure}
    told = ((other, r.value) for source in evidence for other in source.statements for r in other.read("change"))
    alike = ((o, theirs) for o, theirs in told if rises_beside(theirs, change) is change.rising and not theirs.denied)
    return any(is_of(theirs, other, said) for other, theirs in alike)


def _is_limited(pair: Pair) -> bool:
    """Whether the evidence says how long something holds ("until May"), that it holds of a whole, of which a part may
    change, or how it compares with another time ("stable at TWICE that of 1990"), or the two limit it otherwise."""
    said = {form.lower() for word in pair.evidence.words for form in (word.lemma, word.text)}
    return is_limited_otherwise(pair) or not said.isdisjoint(ENDING | WHOLE | COMPARED)


def _moved(evidence: Statement) -> Reading[Quantity] | None:
    """The levels between which something moved in a clause: not "meets from 10 to 2", "went from 8th to 3rd"."""
    if evidence.predicate is None or evidence.predicate.lemma not in load_words("degree", "moving"):
        return None
    return next((reading for reading in evidence.read("course") if reading.value.kind in LEVELS), None)


def _forced(reading: Reading[Change], statement: Statement, pairs: Sequence[Pair]) -> Comparison | None:
    """A strong change where the sentence of short evidence that answers best tells of one weak change only, whatever
    the words for what changes ("the wait is far shorter" for "waiting takes slightly less time")."""
    best = next((pair for pair in pairs if pair.claim is statement), None)
    if best is None or not best.short or best.coverage < LEAST_SHORT or reading.value.intensity < STRONG:
        return None
    others = best.evidence.read("change")
    if (
        len(others) != 1
        or _is_strong(best.evidence, others[0].value)
        or others[0].value.rising is not reading.value.rising
    ):
        return None
    if others[0].value.intensity != WEAK and _size(best.evidence) is None:
        return None
    return Comparison("change", "intensity", Outcome.EXCESS, reading.span, (_place(best, others[0]),))


def _answers(change: Change, pair: Pair) -> list[Reading[Change]]:
    """The changes of the pair's evidence statement whose measure answers the claim's."""
    if not pair.short and pair.coverage < LEAST_COVERAGE:
        return []
    told = (other for other in pair.evidence.read("change") if are_comparable(change, other.value))
    return [other for other in told if is_same_measure(change, other.value, pair)]


def _is_strong(evidence: Statement, change: Change) -> bool:
    size = _size(evidence)
    return change.intensity == STRONG or (size is not None and size >= LARGE)


def _is_measured(evidence: Statement) -> bool:
    """Whether the evidence says how far the change went, be it as a share or in units."""
    return _size(evidence) is not None or any(q.mark in ("up", "down") for q in evidence.quantities)


def _size(evidence: Statement) -> float | None:
    """The largest change that the evidence gives, as a share of what there was."""
    moved = [q for q in evidence.quantities if q.mark in ("up", "down") or _is_step(evidence, q)]
    sizes = [q.interval.high for q in moved if q.kind is Kind.SHARE]
    sizes += [abs(q.interval.high - 1) for q in evidence.quantities if q.kind is Kind.MULTIPLE]
    course = course_of([evidence])
    if course is not None and course.size is not None:
        sizes.append(course.size)
    return max(sizes, default=None)


def _is_step(evidence: Statement, quantity: Quantity) -> bool:
    """Whether a share stands just before a comparative: "2% more"."""
    behind = next((w for w in evidence.words if w.span.start >= quantity.span.end), None)
    return behind is not None and behind.tag in ("JJR", "RBR")


def _place(pair: Pair, reading: Reading[Change] | Reading[Quantity] | Reading[Steady]) -> Place:
    return Place(pair.key, pair.index.document.path, reading.span)
