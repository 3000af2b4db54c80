"""Figures that a draft gives without a source (CIT006)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimlint.dimensions.quantity.presence import is_answered
from claimlint.grounding.governing import Governed
from claimlint.grounding.library import Indexes
from claimlint.judging.finding import build, said, sources
from claimlint.judging.within import Reading
from claimlint.model.document import Part, Role, Sentence
from claimlint.model.evidence import Evidence
from claimlint.model.finding import Finding
from claimlint.model.index import Index
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome, Rule
from claimlint.model.statement import Context, Statement

STATISTICS = frozenset((Kind.SHARE, Kind.MONEY, Kind.RATE, Kind.POINTS))
LEAST_COUNT = 100  # a smaller number of things is a detail of the story rather than a statistic
FEWEST = 2  # citations: a draft with fewer does not follow the custom of citing
CUSTOM = 0.6  # the share of its statistics that a draft cites, if citing is its custom
OWN_WORDS = frozenset(("we", "our", "us", "i", "my", "author"))


def judge_uncited(
    reading: Reading, governed: Mapping[int, Governed], indexes: Indexes, rule: Rule | None
) -> list[Finding]:
    """CIT006: statistics of the body that no marker of their block or list governs, in a draft that cites such things.

    Silent where the same figure stands elsewhere in the draft under a marker or in a table of it, and on the
    writer's own counts.
    """
    if rule is None or len(reading.draft.citations) < FEWEST:
        return []
    covered = _covered_blocks(reading, governed)
    if all(sentence.block in covered for sentence in _body(reading)):
        return []
    told = list(_statistics(reading))
    bare = [(s, q) for s, q in told if s.block not in covered]
    if len(told) - len(bare) < CUSTOM * len(told):
        return []
    known = _known_figures(reading, governed)
    found: dict[int, tuple[Sentence, Quantity]] = {}
    for sentence, figure in bare:
        if figure.figures not in known:
            found.setdefault(sentence.number, (sentence, figure))
    figures = tuple(figure for _, figure in found.values())
    holders = indexes.recalled(("holders", figures), lambda: _holders(figures, indexes)) if figures else []
    return [_finding(rule, *told, keys, reading) for told, keys in zip(found.values(), holders, strict=True)]


def _holders(figures: Sequence[Quantity], indexes: Mapping[str, Index]) -> list[list[str]]:
    """The keys of the sources that may have each of the figures. A source is looked into once for all of them."""
    held: list[list[str]] = [[] for _ in figures]
    for key in indexes:
        evidence = [Evidence(key, indexes[key], ())]
        for keys, figure in zip(held, figures, strict=True):
            keys += [key] if is_answered(figure, evidence) else []
    return held


def _statistics(reading: Reading) -> Iterator[tuple[Sentence, Quantity]]:
    """The statistics that sentences of the body assert, the writer's own counts left out; their places count from the
    start of the sentence."""
    for sentence in _body(reading):
        yield from ((sentence, figure) for figure in reading.gists[sentence.number].statistics)


def statistics(statements: Iterable[Statement]) -> Iterator[Quantity]:
    """The statistics that these statements assert, the writer's own counts left out."""
    for statement in statements:
        if statement.context is Context.ASSERTED and not _is_own(statement):
            yield from filter(is_statistic, statement.quantities)


def _body(reading: Reading) -> Iterator[Sentence]:
    """The sentences of the body's paragraphs and lists."""
    body = [section for section in reading.sections if section.part is Part.BODY]
    return (s for s in reading.sentences(body) if s.role in (Role.BODY, Role.LIST_ITEM))


def is_statistic(figure: Quantity) -> bool:
    """Whether a figure is a share, a sum of money, a rate or a large count, said as a number."""
    if not figure.figures or not all(abs(n) > 0 for n in figure.figures):
        return False
    if figure.kind is Kind.COUNT:
        return max(figure.figures) >= LEAST_COUNT
    return figure.kind in STATISTICS


def _is_own(statement: Statement) -> bool:
    return any(word.lemma.lower() in OWN_WORDS for word in statement.words)


def _covered_blocks(reading: Reading, governed: Mapping[int, Governed]) -> set[int]:
    """The blocks with a marker, and those that one reaches from beside: the items of a list with the paragraph that
    leads it in, whichever of them has the marker."""
    blocks = reading.draft.blocks
    marked = {s.block for s in reading.draft.sentences if s.number in governed}
    covered = set(marked)
    for group in _lists(len(blocks), [block.role is Role.LIST_ITEM for block in blocks]):
        if marked & set(group):
            covered |= set(group)
    return covered


def _lists(count: int, is_item: Sequence[bool]) -> Iterator[list[int]]:
    """Runs of list items, each with the block before it."""
    number = 0
    while number < count:
        end = number
        while end < count and is_item[end]:
            end += 1
        if end > number:
            yield list(range(max(0, number - 1), end))
        number = end + 1


def _known_figures(reading: Reading, governed: Mapping[int, Governed]) -> set[tuple[float, ...]]:
    """The figures that stand under a marker somewhere in the draft."""
    return {figures for number, gist in reading.gists.items() if number in governed for figures in gist.figures}


def _finding(rule: Rule, sentence: Sentence, figure: Quantity, holders: Sequence[str], reading: Reading) -> Finding:
    span = figure.span.shift(sentence.span.start)
    slots = {"claim": said(reading.draft, span), "source": "", "evidence": "", "reason": ""}
    remedy = rule.remedy.format(**slots) + (f" ({sources(holders)} may have the figure)" if holders else "")
    message = rule.message_for(Outcome.SILENT).format(**slots)
    severity = rule.severity[Outcome.SILENT]
    return build(rule, severity, reading.draft, span, sentence.span, message, remedy)
