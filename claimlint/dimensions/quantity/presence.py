"""Is each figure of a claim anywhere in the cited documents, or does it follow from figures that are?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import inf, log10

from claimlint.dimensions.quantity.ages import is_age_reckoned
from claimlint.dimensions.quantity.answering import shared
from claimlint.dimensions.quantity.arithmetic import counted_noun, derivation, is_counted
from claimlint.dimensions.quantity.bare_numbers import are_written_together, bare_numbers, is_written
from claimlint.dimensions.quantity.bounds_compare import BOUNDS, are_people
from claimlint.dimensions.quantity.compare import (
    base_unit,
    compare_figures,
    differs_by_power_of_ten,
    measured_alike,
    points,
    says_again,
    unit_class,
)
from claimlint.dimensions.quantity.differences import is_difference
from claimlint.dimensions.quantity.lengths import is_length_told, is_small_length, is_told_as_one, lies_between_dates
from claimlint.dimensions.quantity.nearby import nearby_figures
from claimlint.dimensions.quantity.page_counts import is_page_count
from claimlint.dimensions.quantity.places_in_a_row import is_place_in_a_row, is_place_told
from claimlint.dimensions.quantity.rest import leaves
from claimlint.dimensions.quantity.small_counts import is_count_told, is_small_count
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.index import Index, kept_with_index
from claimlint.model.interval import Interval
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim

# Number words up to this count what the evidence lists ("three reasons") too often to be looked up as others are.
SMALL = 12
OFTEN_SMALL = frozenset({Kind.COUNT, Kind.PLAIN, Kind.MULTIPLE, Kind.DURATION, Kind.RATE})
# How many times the usual chance hits are borne: a missed absence costs less than a false alarm. On the project's own
# drafts 19 false alarms became 8, and no true one was lost on the pairs or on WiCE.
BORNE = 10.0
NUMBERS = frozenset({Kind.COUNT, Kind.PLAIN, Kind.MONEY, Kind.RATE})
AGES = frozenset({Kind.AGE, Kind.DURATION})
AS_SAID = AGES | {Kind.RATE}
ROUNDED = 0.02  # how far a product of rounded figures may lie off
FAR = 2.0  # how many times a bound's figure another may be that the bound was rounded from: over 40, 62
_MARK = re.compile(r"(\d+\.\d+)(?:/| out of )\d")
_LINKED = 2  # words alike


def compare_presence(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison for each figure of ``claim`` that is nowhere in ``evidence``: a clash if the same digits stand
    there with another power of ten, else silence."""
    readings = [r for r in claim.read("quantity") if _is_checkable(r)]
    open_ones = [r for r in readings if not _is_bound_kept(r.value, pairs)]
    return [c for reading in open_ones if (c := _compare(reading, claim, evidence)) is not None]


def _is_bound_kept(figure: Quantity, pairs: Sequence[Pair]) -> bool:
    """Whether a clause that answers the claim's, or shares two words with it, gives a figure, however far off, of which
    the claim's bound holds."""
    if figure.mark not in BOUNDS:
        return False
    own = (p for p in pairs if figure in p.claim.quantities)
    answering = (p.evidence for p in own if p.anchored or shared(p) >= _LINKED)
    return any(compare_figures(q, figure) is Outcome.SUPPORT for statement in answering for q in statement.quantities)


def _is_checkable(reading: Reading[Quantity]) -> bool:
    figure = reading.value
    if not figure.figures or figure.kind is Kind.STATISTIC:
        return False
    if figure.kind is Kind.ORDINAL:
        return is_place_in_a_row(figure)
    spelled = not any(c.isdigit() for c in reading.words)
    if spelled and figure.figures == (0.5,):  # "half of them within six minutes" is a median
        return False
    often_small = max(figure.figures) <= SMALL and figure.kind in OFTEN_SMALL
    return not (spelled and often_small) or is_small_length(figure) or is_small_count(reading)


def _compare(reading: Reading[Quantity], claim: Claim, evidence: Sequence[Evidence]) -> Comparison | None:
    figure = reading.value
    if _is_told(reading, evidence) or is_age_reckoned(figure, claim, evidence):
        return None
    if is_page_count(figure, claim, evidence):
        return None
    dates = [told.value for told in claim.read("date")]
    if any(lies_between_dates(figure, e, dates) for e in evidence):  # also of a source without any figure
        return None
    if _is_until_now(reading, claim) and any(e.index.dates for e in evidence):
        return None
    nearby = nearby_figures(evidence)
    others = [other.value for other in claim.read("quantity") if other.value is not figure]
    exact = [(e, _without_bound(other)) for e, other in nearby]
    if follows(reading, exact, others) or is_difference(figure, claim.statements[0].words, nearby):
        return None
    slips = [Place(e.key, e.index.document.path, q.span) for e, q in nearby if _is_slip(q, figure)]
    if slips:
        return Comparison("quantity", "magnitude", Outcome.CLASH, reading.span, tuple(slips[:1]))
    return Comparison("detail", "figure", Outcome.SILENT, reading.span)


def _is_told(reading: Reading[Quantity], evidence: Sequence[Evidence]) -> bool:
    """Whether the figure stands in the sources, in whatever form; a small length of time only as a length of time."""
    figure = reading.value
    if is_small_length(figure):
        return is_length_told(figure, evidence)
    if figure.kind is Kind.ORDINAL:
        return is_place_told(figure, evidence)
    if is_small_count(reading):
        return is_count_told(figure, evidence)
    if is_answered(figure, evidence) or is_told_as_one(figure, evidence) or _is_mark_told(reading, evidence):
        return True
    return are_written_together(figure, evidence) if figure.unit == "score" else is_written(figure, evidence)


def _without_bound(figure: Quantity) -> Quantity:
    """The figure as if it had no bound or approximator: "estimated at 750" less 480 gives 270, and how exactly is
    another rule's business."""
    if len(figure.figures) != 1 or figure.mark not in BOUNDS | {"~"}:
        return figure
    number = points(figure)[0]
    return replace(figure, mark="=", interval=Interval(number, number), strict=False)


def _is_until_now(reading: Reading[Quantity], claim: Claim) -> bool:
    """Whether a figure is reckoned from the day of writing, which no source tells: four years ago."""
    words = claim.statements[0].words
    return any(word.text == "ago" and word.span.start == reading.span.end + 1 for word in words)


def _is_mark_told(reading: Reading[Quantity], evidence: Sequence[Evidence]) -> bool:
    """Whether a mark on a scale, 6.1/10, is told without its scale, "average rating 6.1", or in another form."""
    mark = _MARK.search(reading.words)
    return mark is not None and any(float(mark[1]) == n.value for e in evidence for n in bare_numbers(e.index))


def _is_slip(evidence: Quantity, claim: Quantity) -> bool:
    """Whether the figures differ by a power of ten and by chance hardly could: two digits at least, and a thousand
    times, or of one counted noun or unit."""
    if not differs_by_power_of_ten(evidence, claim) or evidence.kind is not claim.kind:
        return False
    digits = f"{claim.figures[0]:g}".strip("0.").replace(".", "")
    if len(digits) < 2 and not evidence.noun:
        return False
    thousands = round(log10(evidence.figures[0] / claim.figures[0])) % 3 == 0
    one_noun = _head(evidence) == _head(claim) != ""
    return one_noun or (claim.kind not in (Kind.COUNT, Kind.PLAIN, Kind.SHARE) and thousands)


def _head(quantity: Quantity) -> str:
    return quantity.noun.rpartition(" ")[2].removesuffix("s")


def follows(
    reading: Reading[Quantity], nearby: Sequence[tuple[Evidence, Quantity]], said: Sequence[Quantity] = ()
) -> bool:
    """Whether the figure, each end of a range by itself, can be reckoned from those nearby and the others ``said`` in
    the claim: from all of them, or from those of one paragraph, of which few figures follow by chance. A stretch of
    time may be reckoned from two dates. A share may be what another leaves, bounds turned. A writer who rounds or says
    "a third" has reckoned, so that no chance hit counts against it."""
    figure = reading.value
    if any(lies_between_dates(figure, e) for e in {id(e): e for e, _ in nearby}.values()):
        return True
    figures = [end for _, other in nearby for end in _ends(other)]
    if any(leaves(other, figure) for other in figures):
        return True
    rounded = figure.mark in ("~", "<", ">") or not any(c.isdigit() for c in reading.words)
    borne = inf if rounded else BORNE
    together = (figures, *_by_paragraph(nearby))
    meant = (figure, *_in_units_of(said, figure))
    return any(all(_is_reckoned(end, q, borne, said) for end in _ends(one)) for one in meant for q in together)


def _in_units_of(said: Sequence[Quantity], figure: Quantity) -> Iterator[Quantity]:
    """A bare figure in the units of the other figures that the claim gives: 1,900 tonnes, 700 more than allowed."""
    for other in said:
        alike = measured_alike(other, figure) if other.unit else None
        if alike:
            yield alike[1]


def _by_paragraph(nearby: Sequence[tuple[Evidence, Quantity]]) -> Iterator[list[Quantity]]:
    """The figures of each paragraph of several sentences; for all of those without one, an empty list, as others of the
    claim may be reckoned with."""
    for evidence in {id(e): e for e, _ in nearby}.values():
        spans = _paragraphs(evidence.index)
        starts = [span.start for span in spans]
        held: dict[int, list[Quantity]] = {}
        for figure in (figure for e, figure in nearby if e is evidence):
            number = bisect_right(starts, figure.span.start) - 1
            if number >= 0 and spans[number].contains(figure.span):
                held.setdefault(number, []).append(figure)
        yield from ([end for figure in held[number] for end in _ends(figure)] for number in sorted(held))
        if len(held) < len(spans):
            yield []


@kept_with_index  # it is asked for many figures
def _paragraphs(index: Index) -> tuple[Span, ...]:
    """The places of a document's paragraphs of several sentences; none if it is all one."""
    sentences = Counter(sentence.block for sentence in index.document.sentences)
    blocks = index.document.blocks
    return tuple(block.span for n, block in enumerate(blocks) if sentences[n] > 1 and len(blocks) > 1)


def _is_reckoned(figure: Quantity, figures: Sequence[Quantity], borne: float, said: Sequence[Quantity]) -> bool:
    """Whether the figure follows, units and nouns regarded, or as a bare number from bare numbers."""
    if derivation(figure, figures, borne, said) is not None:
        return True
    if figure.mark in BOUNDS and _is_share_of_another(figure, figures):
        return True
    kinds = AGES | {Kind.PLAIN} if figure.kind in AGES else NUMBERS
    usable = [q for q in figures if q.kind is not Kind.DURATION or q.unit == figure.unit]
    bare = [_bare(q) if q.kind in kinds else q for q in usable if q.kind in (*kinds, Kind.SHARE)]
    found = derivation(_bare(figure), bare, min(borne, 1.0)) if figure.kind in kinds else None
    return found is not None and not (is_counted(figure, figures) and _count_others(found, figure, usable))


def _count_others(found: Sequence[Quantity], figure: Quantity, figures: Sequence[Quantity]) -> bool:
    """Whether the figures that were ``found`` as bare numbers all count other things than ``figure``, or none."""
    places = {q.number for q in found}
    heads = {counted_noun(q) for q in figures if q.number in places} - {""}
    return bool(heads) and counted_noun(figure) not in heads


def _is_share_of_another(figure: Quantity, figures: Sequence[Quantity]) -> bool:
    """Whether a bound is a share of a number, both of the sources: at most 200, of fewer than 7 % of 2,860."""
    wanted = points(figure)[0]
    shares = {share for q in figures if q.kind is Kind.SHARE for share in points(q)}
    numbers = {n for q in figures if q.kind in NUMBERS for n in points(q)}
    return any(abs(share * n - wanted) <= ROUNDED * abs(wanted) for share in shares for n in numbers)


def _bare(quantity: Quantity) -> Quantity:
    """The number alone, in its base unit (a rate or a time as said): writers leave out a unit or noun that the context
    gives."""
    numbers = points(quantity)
    if quantity.kind not in AS_SAID or not numbers[0]:
        return replace(quantity, kind=Kind.PLAIN, unit="", noun="", figures=numbers)
    interval = quantity.interval.scale(quantity.figures[0] / numbers[0])
    return replace(quantity, kind=Kind.PLAIN, unit="", noun="", interval=interval)


def is_answered(figure: Quantity, evidence: Sequence[Evidence]) -> bool:
    """Whether the figure stands anywhere in the cited documents, a range whole or by both of its ends."""
    if any(_answers(other, figure) for e in evidence for other in e.index.figures.near(figure)):
        return True
    ends = _ends(figure)
    return len(ends) > 1 and all(is_answered(end, evidence) for end in ends)


def _answers(evidence: Quantity, claim: Quantity) -> bool:
    """Whether the evidence has the claim's figure: as said, as a bound that it supports, as an end of a range, or as a
    bare number (another unit is another rule's business)."""
    if says_again(evidence, claim):
        return True
    if _is_far_from_bound(evidence, claim):
        return False
    if compare_figures(evidence, claim) is Outcome.SUPPORT:
        return True
    if claim.figures == evidence.figures and Kind.SHARE not in (claim.kind, evidence.kind):
        return True
    if len(claim.figures) == 1 and any(says_again(end, claim) for end in _ends(evidence)):
        return True
    if claim.kind in NUMBERS and evidence.kind in NUMBERS:
        return any(says_again(_bare(end), _bare(claim)) for end in (evidence, *_ends(evidence)))
    amount = evidence.unit.partition("/")[0]
    if evidence.kind is Kind.RATE and base_unit(amount) == base_unit(claim.unit):  # 5.2 hours a night: over five hours
        evidence = replace(evidence, kind=claim.kind, unit=amount)
    return unit_class(evidence) == unit_class(claim) and any(n in claim.interval for n in points(evidence))


def _is_far_from_bound(evidence: Quantity, claim: Quantity) -> bool:
    """Whether the claim's is a bound on one side that holds of the evidence's figure as of most others: "over 100
    countries" where 1,800 square feet are told. One that counts the same things is never far."""
    if claim.mark not in BOUNDS or len(claim.figures) != 1 or claim.kind is Kind.SHARE:
        return False
    if claim.figures == evidence.figures:  # a rate is reckoned by the second
        return False
    mine, theirs = counted_noun(claim), counted_noun(evidence)
    if mine and (mine == theirs or are_people(mine, theirs)):
        return False
    bound = points(claim)[0]
    return not any(bound <= FAR * abs(n) <= FAR * FAR * bound for n in points(evidence))


def _ends(quantity: Quantity) -> list[Quantity]:
    """The figures of a range, each by itself with its cell; a single figure as it is."""
    if len(quantity.figures) == 1:
        return [quantity]
    ends = zip(quantity.figures, points(quantity), strict=True)
    return [replace(quantity, figures=(n,), interval=Interval(*sorted((x * 0.99, x * 1.01)))) for n, x in ends]
