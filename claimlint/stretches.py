"""A draft in stretches of a few paragraphs: what came of one that is as it was is kept as a whole, and the sentences of
the others are studied. After an edit, that is one of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain, groupby, islice
from zlib import crc32

from claimlint.cache.digest import digest
from claimlint.framing.claims import ordinary_words
from claimlint.judging.gist import gist_of
from claimlint.judging.own import is_crash
from claimlint.judging.placement import Misplaced
from claimlint.judging.whole import judge_paragraphs
from claimlint.judging.within import Extract, Reading, prose_blocks
from claimlint.memory import Judged, Memory, Stretch
from claimlint.model.document import Sentence
from claimlint.model.finding import Finding
from claimlint.model.gist import Gist
from claimlint.model.rule import Rule
from claimlint.model.span import Span
from claimlint.reading.errors import UnreadableError
from claimlint.reading.sections import find_sections
from claimlint.study import BESIDE, Case, Study
from claimlint.words.stems import content_stems

FEW = 8  # paragraphs of a stretch, on average
LONGEST = 64  # sentences, after which a stretch ends with its paragraph


@dataclass(slots=True)
class _Part:
    """A stretch of this draft: its sentences, the words that they write small, and what came of it: by memory, or, of
    one that is new, once its sentences are judged."""

    sentences: list[Sentence]
    small: tuple[str, ...]
    stretch: Stretch | None
    is_new: bool


class Stretches:
    """A draft from its first stretch to its last, under ``rules``. ``study`` gives the study of its sentences, told the
    words that the draft writes small; ``memory`` holds what came of stretches, if it outlasts runs that don't ask for
    sentences. ``pause`` is called between two pieces of work."""

    def __init__(
        self,
        case: Case,
        memory: Memory,
        rules: Sequence[Rule],
        study: Callable[[frozenset[str]], Study],
        pause: Callable[[], object] = lambda: None,
    ) -> None:
        self._case, self._memory, self._rules, self._pause = case, memory, rules, pause
        self._fault: Exception | None = None
        self._sections = find_sections(case.draft)
        self._prose = prose_blocks(self._sections)
        self._citations = sorted(case.draft.citations, key=lambda citation: citation.span)
        stretches = split(case.draft.sentences)
        self._keys = list(_keys(stretches, case, self._prose)) if memory.outlasts else []
        found = memory.recall_all(case.draft.path, self._keys) or [None] * len(stretches)
        self._parts = [_part(sentences, known) for sentences, known in zip(stretches, found, strict=True)]
        self._ordinary = frozenset(chain.from_iterable(part.small for part in self._parts))
        self._study = study(self._ordinary)
        for part in self._parts:
            part.is_new = not part.stretch or not part.stretch.holds(self._ordinary, self._study.models_named)
        new = [sentence for part in self._parts if part.is_new for sentence in part.sentences]
        self._new = self._study.judge(new)
        self._misplaced = Misplaced(rules, new, case.indexes, pause)

    def judge(self) -> Iterator[Judged]:
        """What comes of each sentence of the draft, in order."""
        for part in self._parts:
            if not part.is_new:
                yield from part.stretch.judged
            elif not self._case.is_whole:
                yield from islice(self._new, len(part.sentences))
            else:
                judged = tuple(self._judged(part.sentences))
                yield from judged
                with self._faults_noted():
                    part.stretch = self._stretch(part, judged)

    def _judged(self, sentences: Iterable[Sentence]) -> Iterator[Judged]:
        """What comes of new sentences, each looked at for CIT003 while its sources are at hand."""
        for sentence, judged in zip(sentences, self._new, strict=False):
            with self._faults_noted():
                self._misplaced.read(self._extract([sentence]))
            yield judged

    @contextmanager
    def _faults_noted(self) -> Iterator[None]:
        """What fails is told once all sentences are judged, save a source that has to be read again and can't be."""
        try:
            yield
        except UnreadableError:
            raise
        except Exception as error:
            self._fault = error

    def _stretch(self, part: _Part, judged: tuple[Judged, ...]) -> Stretch:
        """What came of a new stretch, now that its statements are at hand."""
        extract = self._extract(part.sentences)
        asked = frozenset(chain.from_iterable(map(self._study.asked, part.sentences)))
        return Stretch(
            start=part.sentences[0].span.start,
            judged=judged,
            gists=tuple(map(self._gist, part.sentences)),
            findings=tuple(judge_paragraphs(extract, self._case.governed, self._case.indexes, self._rules)),
            stems=_stems(part.sentences),
            small=part.small,
            proper=tuple(sorted(asked - self._ordinary)),
            borrowed=tuple(sorted((asked & self._ordinary).difference(part.small))),
            models_named=self._study.models_named,
        )

    def _extract(self, sentences: Sequence[Sentence]) -> Extract:
        ends = sentences[0].span.start, sentences[-1].span.end
        first, last = (bisect_left(self._citations, end, key=lambda citation: citation.span.start) for end in ends)
        markers = self._citations[first:last]
        return Extract(self._case.draft, sentences, markers, self._study.statements, self._prose)

    def _gist(self, sentence: Sentence) -> Gist | None:
        statements = self._study.statements(sentence)
        return gist_of(sentence, statements) if statements else None

    def reading(self) -> Reading:
        """The draft as it was understood, once all of it was judged. Raises what failed in a stretch."""
        if self._fault is not None:
            raise self._fault
        gists, stems = {}, Counter()
        for part in self._parts:
            self._pause()
            pairs = zip(part.sentences, part.stretch.gists, strict=True)
            gists |= {sentence.number: gist for sentence, gist in pairs if gist}
            stems.update(part.stretch.stems)
        return Reading(self._case.draft, self._sections, gists, stems, self._study.statements)

    def findings(self) -> list[Finding]:
        """What the rules on paragraphs find, once all was judged."""
        found: dict[Span, list[Finding]] = {}
        for finding in self._misplaced.findings(self._case.draft):
            found.setdefault(finding.sentence_span, []).append(finding)
        for part in self._parts if found else ():
            own = [f for sentence in part.sentences for f in found.get(sentence.span, ())]
            part.stretch = replace(part.stretch, findings=(*part.stretch.findings, *own)) if own else part.stretch
        return [finding for part in self._parts for finding in part.stretch.findings]

    def keep(self) -> None:
        """Keep what came of the new stretches. One in which claimlint failed in itself is not kept."""
        for key, part in zip(self._keys, self._parts, strict=False):
            if part.is_new and not any(is_crash(f) for judged in part.stretch.judged for f in judged.findings):
                self._memory.keep(self._case.draft.path, key, part.stretch)


def _part(sentences: list[Sentence], known: Stretch | None) -> _Part:
    if known is None:
        return _Part(sentences, tuple(sorted(ordinary_words(sentences))), None, is_new=True)
    return _Part(sentences, known.small, known.at(sentences), is_new=False)


def _stems(sentences: Iterable[Sentence]) -> dict[str, int]:
    """In how many of the sentences each stem of a content word stands."""
    return dict(Counter(stem for s in sentences for stem in {stem for stem, _ in content_stems(s.text)}))


def split(sentences: Iterable[Sentence]) -> list[list[Sentence]]:
    """A draft's sentences in stretches of whole paragraphs. The words of a paragraph tell whether it ends one, so that
    those before and behind an edit are the same as before it (as rsync's and other backups' content-defined chunks)."""
    out: list[list[Sentence]] = []
    is_open = False
    for _, group in groupby(sentences, key=lambda sentence: sentence.block):
        if not is_open:
            out.append([])
        out[-1] += group
        last = out[-1][-1].text.encode("utf-8", "surrogatepass")
        is_open = len(out[-1]) < LONGEST and crc32(last) % FEW != 0
    return out


def _keys(stretches: Sequence[Sequence[Sentence]], case: Case, prose: frozenset[int]) -> Iterator[bytes]:
    """All that decides what comes of each stretch, beside the words that the whole draft writes small."""
    draft, around = case.draft, _around(case)
    citations = sorted((citation.span.start, number) for number, citation in enumerate(draft.citations))
    for sentences in stretches:
        span = Span(max(0, sentences[0].span.start - BESIDE), sentences[-1].span.end + BESIDE)
        here = citations[bisect_left(citations, (span.start, 0)) : bisect_left(citations, (span.end, 0))]
        markers = [draft.citations[number] for _, number in here]
        yield digest(
            "stretch",
            around,
            span.of(draft.text),
            span.of(draft.masked),
            "\n".join(s.text for s in sentences),
            repr([_place(s, sentences[0], s.block in prose) for s in sentences]),
            repr([(m.span.start - span.start, m.span.end - span.start, m.style.value, m.keys) for m in markers]),
            repr([(by.keys, by.strong, _unread(by.keys, case)) for by in map(case.governing, sentences)]),
        )


def _place(sentence: Sentence, first: Sentence, is_prose: bool) -> tuple[int, int, int, str, bool]:
    """Where a sentence stands, counted from the first one of its stretch, and what it is there."""
    span, start = sentence.span, first.span.start
    return span.start - start, span.end - start, sentence.block - first.block, sentence.role.value, is_prose


def _unread(keys: Iterable[str], case: Case) -> list[str | None]:
    """Why those of the keys lead to nothing that can be read; None for one of which nothing is known."""
    known = (case.grounded.get(key) for key in keys if key not in case.indexes)
    return [grounded and grounded.reason for grounded in known]


def _around(case: Case) -> bytes:
    """All that decides about any stretch of the draft: its title and date, and all of its sources that can be read."""
    about = case.draft.metadata
    return digest(about.title, about.published, [(key, case.indexes.mark(key)) for key in case.indexes])
