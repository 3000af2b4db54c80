"""The rules on where markers stand: a statement without one (CIT006), with another source's (CIT003)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log

from claimlint.dimensions.detail.presence import compare_presence as absent_details
from claimlint.dimensions.quantity.presence import compare_presence as absent_figures
from claimlint.dimensions.quantity.presence import is_answered
from claimlint.framing.claims import make_claim
from claimlint.judging.finding import build, collapse, said, sources
from claimlint.judging.within import Reading
from claimlint.model.document import Citation, Document, Role, Sentence, Style
from claimlint.model.evidence import Evidence
from claimlint.model.finding import Edit, Finding, Fix, Mark
from claimlint.model.index import Figures, Index
from claimlint.model.quantity import Quantity
from claimlint.model.rule import Outcome, Rule
from claimlint.model.span import Span
from claimlint.model.statement import Context, Statement
from claimlint.words.fold import fold
from claimlint.words.stems import content_stems

SUPPORTED = 0.6  # the share of a statement's content, by idf, that a neighbourhood of the better source has
WORDS_ALONE = 0.75  # the same, of a statement without a figure
SMALL = 12
SILENT = 0.35  # the share of it that no passage of the cited source reaches
FEWEST = 4  # content words of a statement without a figure that can be told to be elsewhere
PROSE = frozenset((Role.BODY, Role.LIST_ITEM))


@dataclass(frozen=True, slots=True)
class Cited:
    """The words of a sentence before a marker, back to the last one, and the keys of the marker."""

    sentence: Sentence
    span: Span
    markers: tuple[Citation, ...]
    keys: tuple[str, ...]


def judge_misplaced(
    sentences: Sequence[Sentence],
    reading: Reading,
    indexes: Mapping[str, Index],
    rule: Rule | None,
    pause: Callable[[], object] = lambda: None,
) -> list[Finding]:
    """CIT003 in ``sentences`` of a draft: statements whose cited source is silent on them while another source of the
    draft has them.

    ``indexes`` are those of the sources, by key. ``pause`` is called before each marker.
    """
    if rule is None or len({id(index) for index in indexes.values()}) < 2:
        return []
    weights = _Weights(indexes)
    found = []
    for cited in cited_stretches(sentences, reading.draft):
        pause()
        if cited.sentence.number in reading.gists and all(key in indexes for key in cited.keys):
            better = _better_source(cited, reading, indexes, weights)
            if better is not None:
                found.append(_misplaced(rule, cited, better, indexes, reading.draft))
    return found


def cited_stretches(sentences: Sequence[Sentence], draft: Document) -> Iterator[Cited]:
    """Each marker in ``sentences`` of a draft, or run of them, with the words of its sentence that it stands behind."""
    for sentence, markers in _markers_by_sentence(sentences, draft):
        start = sentence.span.start
        for group in _runs(markers, draft):
            first, last = group[0].span, group[-1].span
            words = Span(min(start, first.start), last.end if group[0].style is Style.LINK else first.start)
            if words.of(draft.masked).strip():
                keys = tuple(dict.fromkeys(key for marker in group for key in marker.keys))
                yield Cited(sentence, words, tuple(group), keys)
            start = last.end


def _markers_by_sentence(sentences: Sequence[Sentence], draft: Document) -> Iterator[tuple[Sentence, list[Citation]]]:
    markers = iter(sorted(draft.citations, key=lambda c: c.span))
    marker = next(markers, None)
    for sentence in sentences:
        own = []
        while marker is not None and marker.span.end <= sentence.span.end:
            if marker.span.start >= sentence.span.start:
                own.append(marker)
            marker = next(markers, None)
        if own and sentence.role in PROSE:
            yield sentence, own


def _runs(markers: Sequence[Citation], draft: Document) -> Iterator[list[Citation]]:
    run: list[Citation] = []
    for marker in markers:
        between = draft.masked[run[-1].span.end : marker.span.start] if run else ""
        if run and between.strip(" ,;.\n"):
            yield run
            run = []
        run.append(marker)
    if run:
        yield run


class _Weights:
    """The idf of a stem over the passages of all sources together: what they all speak of weighs little."""

    def __init__(self, indexes: Mapping[str, Index]) -> None:
        self._indexes = list({id(index): index for index in indexes.values()}.values())
        self._passages = sum(len(index.passages) for index in self._indexes)
        self._known: dict[str, float] = {}

    def of(self, stem: str) -> float:
        if stem not in self._known:
            held = sum(len(index.stems.get(stem, ())) for index in self._indexes)
            self._known[stem] = log(1 + self._passages / max(1, held))
        return self._known[stem]


@dataclass(frozen=True, slots=True)
class _Better:
    key: str
    passage: int


def _better_source(cited: Cited, reading: Reading, indexes: Mapping[str, Index], weights: _Weights) -> _Better | None:
    """The one source that has what the cited ones, all of them whole, are silent on, with the passage that has it."""
    stems = _stems(cited)
    if not stems or _is_reached(stems, [indexes[key] for key in cited.keys], weights):
        return None
    draft, statements = reading.draft, reading.statements(cited.sentence)
    if any(s.context is Context.QUESTION for s in statements) or any(indexes[k].document.excerpt for k in cited.keys):
        return None
    names = {stem for n in _names(statements, cited.span) for stem, _ in content_stems(n)}
    own = _evidence(cited.keys, indexes)
    figures = [q for s in statements for q in s.quantities if cited.span.contains(q.span) and _is_telling(q, draft)]
    missing = _missing(cited, statements, own, draft)
    if figures and not any(q.span.overlaps(span) for q in figures for span in missing):
        return None
    here = {id(indexes[key]) for key in cited.keys}
    for key, index in indexes.items():
        share, passage = _reach(stems, [index], weights)
        if id(index) in here or not all(is_answered(q, _evidence((key,), indexes)) for q in figures):
            continue
        if _says(stems, names, share, index, weights, bool(figures)) or (
            figures and _has_anchors(figures, statements, cited.span, index)
        ):
            return _Better(key, passage)
    return None


def _stems(cited: Cited) -> set[str]:
    """The stems of the content words before a marker."""
    start = cited.sentence.span.start
    first, end = cited.span.start - start, cited.span.end - start
    return {stem for stem, at in content_stems(cited.sentence.text) if first <= at.start and at.end <= end}


def _says(stems: set[str], names: set[str], share: float, index: Index, weights: _Weights, has_figures: bool) -> bool:
    """Whether a neighbourhood of the source has most of the content, and not by repeated names alone."""
    told = stems - names
    if len(told) < 2 or (len(stems) < FEWEST and not has_figures):
        return False
    least = SUPPORTED if has_figures else WORDS_ALONE
    return share >= least and _reach(told, [index], weights)[0] >= least


def _is_telling(figure: Quantity, draft: Document) -> bool:
    """Whether a figure is no small number in words, which stands on too many pages to tell sources apart."""
    return any(c.isdigit() for c in figure.span.of(draft.text)) or max(figure.figures, default=0) > SMALL


def _has_anchors(figures: Sequence[Quantity], statements: Sequence[Statement], span: Span, index: Index) -> bool:
    """Whether one passage has all the figures, one of them of two digits or more, with every date and name beside
    them, of which there is at least one."""
    said = [r.words for s in statements for d in ("date", "name") for r in s.read(d) if span.contains(r.span)]
    wanted = {fold(word) for words in said for word in words.split()}
    if not wanted or not any(len(f"{q.figures[0]:g}".strip("0.").replace(".", "")) > 1 for q in figures if q.figures):
        return False
    places = [p for p in index.passages if all(_holds(p, word, index) for word in wanted)]
    return any(all(_is_in(q, place, index) for q in figures) for place in places)


def _holds(place: Span, word: str, index: Index) -> bool:
    return any(place.contains(at) for at in index.words.get(word, ()))


def _is_in(figure: Quantity, place: Span, index: Index) -> bool:
    here = replace(index, figures=Figures(q for q in index.figures if place.contains(q.number)))
    return is_answered(figure, [Evidence("", here, ())])


def _missing(
    cited: Cited, statements: Sequence[Statement], evidence: Sequence[Evidence], draft: Document
) -> list[Span]:
    """The figures, dates and names of the stretch that are not in the cited sources and don't follow from them."""
    claim = make_claim(cited.sentence, tuple(statements), cited.keys, draft)
    found = [*absent_figures(claim, evidence, ()), *absent_details(claim, evidence, ())]
    return [c.claim for c in found if cited.span.contains(c.claim)]


def _names(statements: Sequence[Statement], span: Span) -> Iterator[str]:
    yield from (r.words for s in statements for r in s.read("name") if span.contains(r.span))


def _evidence(keys: Sequence[str], indexes: Mapping[str, Index]) -> list[Evidence]:
    return [Evidence(key, indexes[key], tuple(range(len(indexes[key].passages)))) for key in keys]


def _is_reached(stems: set[str], indexes: Sequence[Index], weights: _Weights) -> bool:
    """Whether a passage and the one behind it have so much of ``stems`` that the sources are not silent on them. One
    passage often has, and a look at each by itself is quicker."""
    weight = {stem: weights.of(stem) for stem in stems}
    enough = SILENT * sum(weight.values())
    for index in indexes:
        sums: dict[int, float] = defaultdict(float)
        for stem in stems:
            for number in index.stems.get(stem, ()):
                sums[number] += weight[stem]
        if max(sums.values(), default=0.0) > enough:
            return True
    return _reach(stems, indexes, weights)[0] >= SILENT


def _reach(stems: set[str], indexes: Sequence[Index], weights: _Weights) -> tuple[float, int]:
    """The greatest share of ``stems`` that a passage and the one behind it have, by idf, and the number of that one of
    the two that has more."""
    total = sum(weights.of(stem) for stem in stems)
    best = (0.0, 0)
    for index in indexes:
        held = _held(stems, index, weights)
        for number, weight in held.items():
            behind = held.get(number + 1, {})
            share = sum((weight | behind).values()) / total
            if share < best[0]:
                continue
            better = max((number, weight), (number + 1, behind), key=lambda item: sum(item[1].values()))[0]
            best = max(best, (share, -better))
    return best[0], -best[1]


def _held(stems: set[str], index: Index, weights: _Weights) -> dict[int, dict[str, float]]:
    """The stems that each passage has, with their weights."""
    held: dict[int, dict[str, float]] = {}
    for stem in stems:
        for number in index.stems.get(stem, ()):
            held.setdefault(number, {})[stem] = weights.of(stem)
    return held


def _misplaced(rule: Rule, cited: Cited, better: _Better, indexes: Mapping[str, Index], draft: Document) -> Finding:
    index = indexes[better.key]
    span = index.passages[better.passage]
    text = collapse(span.of(index.document.text))
    slots = {
        "claim": said(draft, cited.span),
        "cited": sources(cited.keys),
        "better": sources((better.key,)),
        "evidence": text,
        "source": sources(cited.keys),
        "reason": "",
    }
    marker = cited.markers[0].span.cover(cited.markers[-1].span)
    page = index.document.page(span.start)
    mark = Mark(better.key, index.document.path, span, span.of(index.document.text), text, span, page)
    finding = build(
        rule,
        rule.severity[Outcome.CLASH],
        draft,
        marker,
        cited.sentence.span,
        rule.message_for(Outcome.CLASH).format(**slots),
        rule.remedy.format(**slots),
        (mark,),
        key=cited.keys[0],
    )
    return replace(finding, fix=_fix(cited, better, draft))


def _fix(cited: Cited, better: _Better, draft: Document) -> Fix | None:
    """The one key of the one marker exchanged for the better one, where they are written alike."""
    (marker, *others), (key, *more) = cited.markers, cited.keys
    words = marker.span.of(draft.text)
    if others or more or marker.style is Style.AUTHOR_YEAR or words.count(key) != 1:
        return None
    start = marker.span.start + words.index(key)
    return Fix(f"cite {better.key}", True, (Edit(Span(start, start + len(key)), better.key),))
