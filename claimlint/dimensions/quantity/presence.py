"""Is each figure of a claim anywhere in the cited documents, or does it follow from figures that are?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimlint.dimensions.quantity.arithmetic import derivation
from claimlint.dimensions.quantity.compare import compare_figures, differs_by_power_of_ten, same_figure
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim

# Number words up to this count what the evidence lists ("three reasons") too often to be looked up.
SMALL = 12


def compare_presence(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison for each figure of ``claim`` that is nowhere in ``evidence``: a clash if the same digits stand
    there with another power of ten, else silence."""
    readings = [r for r in claim.read("quantity") if _is_checkable(r)]
    return [c for reading in readings if (c := _compare(reading, evidence)) is not None]


def _is_checkable(reading: Reading[Quantity]) -> bool:
    figure = reading.value
    if not figure.figures or figure.kind in (Kind.ORDINAL, Kind.STATISTIC):
        return False
    spelled = not any(c.isdigit() for c in reading.words)
    return not (spelled and max(figure.figures) <= SMALL and figure.kind in (Kind.COUNT, Kind.PLAIN, Kind.MULTIPLE))


def _compare(reading: Reading[Quantity], evidence: Sequence[Evidence]) -> Comparison | None:
    figure = reading.value
    if any(_answers(other, figure) for e in evidence for other in e.index.figures):
        return None
    nearby = [(e, other) for e in evidence for other in _nearby(e)]
    if derivation(figure, [other for _, other in nearby]):
        return None
    slips = [Place(e.key, e.index.document.path, q.span) for e, q in nearby if differs_by_power_of_ten(q, figure)]
    if slips:
        return Comparison("quantity", "magnitude", Outcome.CLASH, reading.span, tuple(slips[:1]))
    return Comparison("detail", "figure", Outcome.SILENT, reading.span)


def _answers(evidence: Quantity, claim: Quantity) -> bool:
    """Whether the evidence has the claim's figure: as said, as a bound that it supports, or as an end of a range."""
    if same_figure(evidence, claim) or compare_figures(evidence, claim) is Outcome.SUPPORT:
        return True
    return any(same_figure(a, b) for a in _ends(evidence) for b in _ends(claim))


def _ends(quantity: Quantity) -> list[Quantity]:
    """The figures of a range, each by itself."""
    return [replace(quantity, figures=(figure,)) for figure in quantity.figures]


def _nearby(evidence: Evidence) -> Iterator[Quantity]:
    """The figures of the best passages."""
    spans = [evidence.index.passages[number] for number in evidence.passages]
    return (q for q in evidence.index.figures if any(span.contains(q.number) for span in spans))
