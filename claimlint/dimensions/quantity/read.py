"""Figures in a sentence, read from its characters alone: no parse, offsets exact, total on every text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimlint.dimensions.quantity.bounds import MARKS, STRICT, bound_of, change_of, goes_on, is_moved_from
from claimlint.dimensions.quantity.figures import Figure, figure_of, rate_beyond
from claimlint.dimensions.quantity.idle import Candidate, continues, counts_nothing
from claimlint.dimensions.quantity.lexer import Line, lex
from claimlint.dimensions.quantity.meaning import denoted
from claimlint.dimensions.quantity.nouns import base_after, noun_after
from claimlint.dimensions.quantity.numerals import OPENERS, Numeral, read_numeral
from claimlint.dimensions.quantity.phrases import (
    is_age,
    is_compound_ordinal,
    read_phrases,
    statistic_name,
    statistic_of,
)
from claimlint.dimensions.quantity.ranges import joined
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.span import Span


def read_figures(text: str, taken: Sequence[Span] = ()) -> tuple[Quantity, ...]:
    """The quantities said in ``text``, in order.

    Offsets are code points of ``text``. What overlaps a span of ``taken`` (dates, already read) is no quantity; nor
    are labels, names, versions, bare years, clock times and addresses.
    """
    line = lex(text)
    closed = _closed(line, taken)
    found = list(_scan(line, closed))
    figures = joined(line, found, frozenset(f.first for f in found if _moves(line, f)))
    quantities = read_phrases(line, closed)
    said, before = _Said("", ""), None
    for figure in figures:
        said = _inherited(line, said, before, figure)
        quantity, said = _quantity(line, figure, said)
        quantities.append(quantity)
        before = figure
    return tuple(sorted(_apart(quantities), key=lambda q: q.number))


def _closed(line: Line, taken: Sequence[Span]) -> frozenset[int]:
    """The tokens that overlap a taken span."""
    closed, i = set(), 0
    for span in sorted(taken):
        while i < len(line) and line.ends[i] <= span.start:
            i += 1
        while i < len(line) and line.starts[i] < span.end:
            closed.add(i)
            i += 1
    return frozenset(closed)


def _scan(line: Line, closed: frozenset[int]) -> Iterator[Figure]:
    """Every number that counts something, with its unit."""
    label, last = None, 0
    for numeral in _numerals(line, closed):
        figure = figure_of(line, numeral)
        candidate = Candidate(line, numeral, figure, bool(bound_of(line, figure, figure.last).name))
        if counts_nothing(candidate) or continues(candidate, label):
            label = numeral
        elif numeral.first >= last:  # "a quarter" may be what the figure before it is per
            last = figure.last
            yield figure


def _numerals(line: Line, closed: frozenset[int]) -> Iterator[Numeral]:
    """Every number of the line that touches no closed token."""
    i = 0
    while i < len(line):
        opens = line.kinds[i] in ("number", "vulgar") or line.words[i] in OPENERS
        opens = opens and not is_compound_ordinal(line, i)
        numeral = read_numeral(line, i) if opens and i not in closed else None
        if numeral and closed.isdisjoint(range(numeral.first, numeral.last)):
            yield numeral
        i = numeral.last if numeral else i + 1


def _moves(line: Line, figure: Figure) -> bool:
    """Whether a verb of change says that this is where something moved from, or by how much."""
    first = bound_of(line, figure, figure.last).first
    return is_moved_from(line, first) if line.at(first - 1) == "from" else bool(change_of(line, figure, first))


def _converts(line: Line, a: Figure, b: Figure) -> bool:
    """Whether ``b`` says ``a`` again in another unit: "more than 7 miles (11 km)", "296 hp (224 kW / 300 PS)"."""
    gap = line.words[a.last : b.first]
    return bool(a.unit and b.unit and a.unit != b.unit and a.unit.kind == b.unit.kind and gap in (["("], ["/"]))


@dataclass(frozen=True, slots=True)
class _Said:
    """The bound and the change said of a figure."""

    bound: str
    change: str


def _inherited(line: Line, said: _Said, before: Figure | None, figure: Figure) -> _Said:
    """What was said of the figure ``before`` and holds for ``figure`` too."""
    if before is None:
        return said
    bound = said.bound if _converts(line, before, figure) else ""
    return _Said(bound, said.change if goes_on(line, before, figure) else "")


def _quantity(line: Line, figure: Figure, inherited: _Said) -> tuple[Quantity, _Said]:
    """The quantity that a figure says, and the bound and change said of it or inherited."""
    noun, after = _noun(line, figure)
    if figure.unit is None:
        per, after = rate_beyond(line, after)
        figure = replace(figure, per=figure.per or per)
    bound = bound_of(line, figure, after)
    said = _Said(bound.name or inherited.bound, change_of(line, figure, bound.first) or inherited.change)
    kind, unit = _kind(line, figure, noun, bound.first, said)
    quantity = Quantity(
        figures=figure.values,
        mark=_mark(figure, said),
        interval=denoted(figure, said.bound, kind),
        unit=unit,
        kind=kind,
        span=line.span(min(bound.first, figure.first), max(bound.last, figure.last)),
        number=line.span(*figure.core),
        strict=said.bound in STRICT,
        statistic=statistic_of(line, figure.first, max(figure.last, after)),
        noun=noun,
        base=base_after(line, figure.last) if kind is Kind.SHARE else "",
    )
    return quantity, said


def _mark(figure: Figure, said: _Said) -> str:
    signed = figure.unit is not None and figure.unit.kind in ("share", "points") and figure.values[-1] < 0
    change = said.change or ("down" if signed else "")
    return change if change and MARKS[said.bound] == "=" else MARKS[said.bound]


def _noun(line: Line, figure: Figure) -> tuple[str, int]:
    """The counted noun of a figure without a unit, and the token after it."""
    if figure.unit is not None or figure.form in ("fraction", "share", "score"):
        return "", figure.last
    start = figure.last
    if line.at(start) == "-" and line.glued(start):
        return "", start
    if figure.form == "vague" and line.at(start) == "of":
        start += 1
    noun, after = noun_after(line, start, figure.values[0])
    return noun, after if noun else figure.last


def _kind(line: Line, figure: Figure, noun: str, first: int, said: _Said) -> tuple[Kind, str]:
    """The kind of a figure, whose bound begins at token ``first``, and its canonical unit."""
    unit = figure.unit.name if figure.unit else ""
    label = statistic_name(line, first, figure.last) if unit in ("", "%") else ""
    if label:
        return Kind.STATISTIC, label
    if figure.form == "score":
        return Kind.PLAIN, "score"
    if not unit and figure.form in ("fraction", "share"):
        return Kind.SHARE, "%"
    if figure.per:
        return Kind.RATE, f"{unit}/{figure.per}"
    if figure.unit:
        return Kind(figure.unit.kind), unit
    if noun == "points" and said.change:
        return Kind.POINTS, "point"
    if noun or figure.form == "vague":
        return Kind.COUNT, ""
    return (Kind.AGE, "year old") if is_age(line, figure, first) else (Kind.PLAIN, "")


def _apart(quantities: list[Quantity]) -> list[Quantity]:
    """The quantities whose numbers do not overlap, the earlier read first."""
    out: list[Quantity] = []
    for quantity in sorted(quantities, key=lambda q: (q.number.start, -q.number.end)):
        if not out or out[-1].number.end <= quantity.number.start:
            out.append(quantity)
    return out
