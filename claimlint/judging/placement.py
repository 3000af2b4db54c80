"""Statements under the marker of another source than the one that has them (CIT003)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from math import log

from claimlint.dimensions.detail.presence import compare_presence as absent_details
from claimlint.dimensions.quantity.presence import compare_presence as absent_figures
from claimlint.dimensions.quantity.presence import is_answered
from claimlint.framing.claims import make_claim
from claimlint.grounding.library import Indexes
from claimlint.judging.finding import build, collapse, said, sources
from claimlint.judging.within import Extract
from claimlint.model.document import Citation, Document, Role, Sentence, Style
from claimlint.model.evidence import Evidence
from claimlint.model.figures import Figures
from claimlint.model.finding import Edit, Finding, Fix, Mark
from claimlint.model.index import Index
from claimlint.model.quantity import Quantity
from claimlint.model.rule import Outcome, Rule
from claimlint.model.span import Span
from claimlint.model.statement import Context, Statement
from claimlint.words.fold import fold
from claimlint.words.stems import content_stem, content_stems

SUPPORTED = 0.6  # the share of a statement's content, by idf, that a neighbourhood of the better source has
WORDS_ALONE = 0.75  # the same, of a statement without a figure
SMALL = 12
SILENT = 0.35  # the share of it that no passage of the cited source reaches
ROUNDING = 1e-9  # by which two sums of the same weights may differ
FEWEST = 4  # content words of a statement without a figure that can be told to be elsewhere
PROSE = frozenset((Role.BODY, Role.LIST_ITEM))


@dataclass(frozen=True, slots=True)
class Cited:
    """The words of a sentence before a marker, back to the last one, and the keys of the marker."""

    sentence: Sentence
    span: Span
    markers: tuple[Citation, ...]
    keys: tuple[str, ...]


class Misplaced:
    """CIT003 in ``sentences`` of a draft: statements whose cited source is silent on them while another source of the
    draft has them.

    The sentences are read in extracts. In the end each source is looked into once for all that was found untold: not
    all of them are at hand at the same time. ``indexes`` are those of the sources, by key; ``pause`` is called before
    each marker.
    """

    def __init__(
        self, rules: Iterable[Rule], sentences: Iterable[Sentence], indexes: Indexes, pause: Callable[[], object]
    ) -> None:
        self._rule = next((rule for rule in rules if rule.code == "CIT003"), None)
        self._indexes, self._pause = indexes, pause
        self._applies = self._rule is not None and len({indexes.mark(key) for key in indexes}) > 1
        self._weights = _Weights(sentences, indexes) if self._applies else None
        self._untold: list[_Untold] = []

    def read(self, extract: Extract) -> None:
        """Take up what the cited sources are silent on."""
        for cited in cited_stretches(extract) if self._applies else ():
            self._pause()
            statements = extract.statements(cited.sentence)
            if statements and all(key in self._indexes for key in cited.keys):
                untold = _untold(cited, statements, extract.draft, self._indexes, self._weights)
                self._untold += [] if untold is None else [untold]

    def findings(self, draft: Document) -> Iterator[Finding]:
        """The findings in what was read, each with the first of the sources that has the statement."""
        left = self._untold
        for key in self._indexes:
            if not left:
                return
            mark, stems = self._indexes.mark(key), {stem for stem, _ in self._indexes.tally(key)}
            asked, left = left, []
            for untold in asked:
                self._pause()
                may_tell = mark not in untold.marks and _may_tell(untold, stems, self._weights)
                passage = _telling(untold, key, self._indexes[key], self._weights) if may_tell else None
                if passage is None:
                    left.append(untold)
                else:
                    yield _misplaced(self._rule, untold.cited, key, self._indexes[key], passage, draft)


def cited_stretches(extract: Extract) -> Iterator[Cited]:
    """Each marker in an extract, or run of them, with the words of its sentence that it stands behind."""
    draft = extract.draft
    for sentence, markers in _markers_by_sentence(extract):
        start = sentence.span.start
        for group in _runs(markers, draft):
            first, last = group[0].span, group[-1].span
            words = Span(min(start, first.start), last.end if group[0].style is Style.LINK else first.start)
            if words.of(draft.masked).strip():
                keys = tuple(dict.fromkeys(key for marker in group for key in marker.keys))
                yield Cited(sentence, words, tuple(group), keys)
            start = last.end


def _markers_by_sentence(extract: Extract) -> Iterator[tuple[Sentence, list[Citation]]]:
    markers = iter(extract.citations)
    marker = next(markers, None)
    for sentence in extract.sentences:
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
    """The idf of the stems of ``sentences`` over the passages of all sources together: what they all speak of weighs
    little."""

    def __init__(self, sentences: Iterable[Sentence], indexes: Indexes) -> None:
        held = dict.fromkeys((stem for s in sentences for stem, _ in content_stems(s.text)), 0)
        passages = 0
        for tally in indexes.tallies():
            passages += tally.passages
            for stem, count in tally:
                if stem in held:
                    held[stem] += count
        self._known = {stem: log(1 + passages / max(1, count)) for stem, count in held.items()}

    def of(self, stem: str) -> float:
        return self._known[stem]


@dataclass(frozen=True, slots=True)
class _Untold:
    """What stands under a marker and is not in the cited sources, which have these marks: its stems, those of names
    among them, its figures, and the folded words of the dates and names beside these."""

    cited: Cited
    marks: frozenset[bytes]
    stems: frozenset[str]
    names: frozenset[str]
    figures: tuple[Quantity, ...]
    anchors: frozenset[str]


def _untold(
    cited: Cited, statements: Sequence[Statement], draft: Document, indexes: Indexes, weights: _Weights
) -> _Untold | None:
    """What stands under a marker, if the cited sources, all of them whole, are silent on it."""
    stems, here = _stems(cited), {key: indexes[key] for key in cited.keys}
    if not stems or _is_reached(stems, list(here.values()), weights):
        return None
    if any(s.context is Context.QUESTION for s in statements) or any(i.document.excerpt for i in here.values()):
        return None
    names = {stem for n in _names(statements, cited.span) for stem, _ in content_stems(n)}
    figures = [q for s in statements for q in s.quantities if cited.span.contains(q.span) and _is_telling(q, draft)]
    missing = _missing(cited, statements, [_evidence(*item) for item in here.items()], draft)
    if figures and not any(q.span.overlaps(span) for q in figures for span in missing):
        return None
    marks = frozenset(index.mark for index in here.values())
    anchors = _anchors(statements, cited.span)
    return _Untold(cited, marks, frozenset(stems), frozenset(names), tuple(figures), anchors)


def _may_tell(untold: _Untold, stems: Set[str], weights: _Weights) -> bool:
    """Whether a source with these stems may have what the cited ones are silent on: most of its content, or all of its
    dates and names. Few have, and only of these the index is fetched."""
    held, whole = (sum(map(weights.of, told)) for told in (untold.stems & stems, untold.stems))
    anchors = {stem for word in untold.anchors if (stem := content_stem(word))}
    has_anchors = bool(untold.figures and untold.anchors) and anchors <= stems
    return has_anchors or held >= (_least_share(untold) - ROUNDING) * whole


def _telling(untold: _Untold, key: str, index: Index, weights: _Weights) -> int | None:
    """The number of the passage of a source that has what the cited ones are silent on; None if it is silent too."""
    share, passage = _reach(untold.stems, [index], weights)
    if not all(is_answered(q, [_evidence(key, index)]) for q in untold.figures):
        return None
    says = _says(untold, share, index, weights) or (untold.figures and _has_anchors(untold, index))
    return passage if says else None


def _stems(cited: Cited) -> set[str]:
    """The stems of the content words before a marker."""
    start = cited.sentence.span.start
    first, end = cited.span.start - start, cited.span.end - start
    return {stem for stem, at in content_stems(cited.sentence.text) if first <= at.start and at.end <= end}


def _says(untold: _Untold, share: float, index: Index, weights: _Weights) -> bool:
    """Whether a neighbourhood of the source has most of the content, and not by repeated names alone."""
    told = untold.stems - untold.names
    if len(told) < 2 or (len(untold.stems) < FEWEST and not untold.figures):
        return False
    least = _least_share(untold)
    return share >= least and _reach(told, [index], weights)[0] >= least


def _least_share(untold: _Untold) -> float:
    return SUPPORTED if untold.figures else WORDS_ALONE


def _is_telling(figure: Quantity, draft: Document) -> bool:
    """Whether a figure is no small number in words, which stands on too many pages to tell sources apart."""
    return any(c.isdigit() for c in figure.span.of(draft.text)) or max(figure.figures, default=0) > SMALL


def _anchors(statements: Sequence[Statement], span: Span) -> frozenset[str]:
    """The folded words of the dates and names in ``span``."""
    said = [r.words for s in statements for d in ("date", "name") for r in s.read(d) if span.contains(r.span)]
    return frozenset(fold(word) for words in said for word in words.split())


def _has_anchors(untold: _Untold, index: Index) -> bool:
    """Whether one passage has all the figures, one of them of two digits or more, with every date and name beside
    them, of which there is at least one."""
    wanted, figures = untold.anchors, untold.figures
    if not wanted or not any(len(f"{q.figures[0]:g}".strip("0.").replace(".", "")) > 1 for q in figures if q.figures):
        return False
    places = [p for p in index.passages if all(_holds(p, word, index) for word in wanted)]
    return any(all(_is_in(q, place, index) for q in figures) for place in places)


def _holds(place: Span, word: str, index: Index) -> bool:
    return any(place.contains(at) for at in index.words.get(word, ()))


def _is_in(figure: Quantity, place: Span, index: Index) -> bool:
    here = replace(index, figures=Figures(q for q in index.figures.inside(place) if place.contains(q.number)))
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


def _evidence(key: str, index: Index) -> Evidence:
    return Evidence(key, index, tuple(range(len(index.passages))))


def _is_reached(stems: Set[str], indexes: Sequence[Index], weights: _Weights) -> bool:
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


def _reach(stems: Set[str], indexes: Sequence[Index], weights: _Weights) -> tuple[float, int]:
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


def _held(stems: Set[str], index: Index, weights: _Weights) -> dict[int, dict[str, float]]:
    """The stems that each passage has, with their weights."""
    held: dict[int, dict[str, float]] = {}
    for stem in stems:
        for number in index.stems.get(stem, ()):
            held.setdefault(number, {})[stem] = weights.of(stem)
    return held


def _misplaced(rule: Rule, cited: Cited, key: str, index: Index, passage: int, draft: Document) -> Finding:
    """The finding on what stands under a marker, which the passage of another source has."""
    span = index.passages[passage]
    text = collapse(span.of(index.document.text))
    slots = {
        "claim": said(draft, cited.span),
        "cited": sources(cited.keys),
        "better": sources((key,)),
        "evidence": text,
        "source": sources(cited.keys),
        "reason": "",
    }
    marker = cited.markers[0].span.cover(cited.markers[-1].span)
    page = index.document.page(span.start)
    mark = Mark(key, index.document.path, span, span.of(index.document.text), text, span, page)
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
    return replace(finding, fix=_fix(cited, key, draft))


def _fix(cited: Cited, better: str, draft: Document) -> Fix | None:
    """The one key of the one marker exchanged for the better one, where they are written alike."""
    (marker, *others), (key, *more) = cited.markers, cited.keys
    words = marker.span.of(draft.text)
    if others or more or marker.style is Style.AUTHOR_YEAR or words.count(key) != 1:
        return None
    start = marker.span.start + words.index(key)
    return Fix(f"cite {better}", True, (Edit(Span(start, start + len(key)), better),))
