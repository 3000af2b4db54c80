"""A draft in stretches of a few paragraphs: what came of one that is as it was is kept as a whole, and the sentences of
the others are studied. After an edit, that is one of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, islice
from zlib import crc32

from claimlint.cache.digest import digest
from claimlint.framing.claims import ordinary_words
from claimlint.judging.gist import gist_of
from claimlint.judging.own import is_crash
from claimlint.judging.within import Reading, prose
from claimlint.memory import Judged, Memory, Stretch
from claimlint.model.document import Section, Sentence
from claimlint.model.finding import Finding
from claimlint.model.gist import Gist
from claimlint.model.span import Span
from claimlint.reading.sections import find_sections
from claimlint.study import BESIDE, Case, Study
from claimlint.words.stems import content_stems

FEW = 8  # paragraphs of a stretch, on average
LONGEST = 64  # sentences, after which a stretch ends with its paragraph


@dataclass(slots=True)
class _Part:
    """A stretch of this draft: its sentences, what is known of it by memory, and else what comes of it by and by."""

    sentences: list[Sentence]
    known: Stretch | None
    small: frozenset[str]
    judged: tuple[Judged, ...] = ()
    gists: tuple[Gist | None, ...] = ()
    stems: dict[str, int] | None = None


class Stretches:
    """A draft from its first stretch to its last. ``study`` gives the study of its sentences, told the words that the
    draft writes small; ``memory`` holds what came of stretches, if it outlasts runs that don't ask for sentences."""

    def __init__(self, case: Case, memory: Memory, study: Callable[[frozenset[str]], Study]) -> None:
        self._case, self._memory = case, memory
        self._sections = find_sections(case.draft)
        stretches = split(case.draft.sentences)
        self._keys = list(_keys(stretches, case, self._sections)) if memory.outlasts else []
        found = memory.recall_all(case.draft.path, self._keys) or [None] * len(stretches)
        self._parts = [_part(sentences, known) for sentences, known in zip(stretches, found, strict=True)]
        self._ordinary = frozenset(chain.from_iterable(part.small for part in self._parts))
        self._study = study(self._ordinary)
        for part in self._parts:
            if part.known and not part.known.holds(self._ordinary, self._study.models_named):
                part.known = None

    @property
    def new(self) -> list[Sentence]:
        """The sentences of the stretches of which nothing is known."""
        return [sentence for part in self._parts if not part.known for sentence in part.sentences]

    @property
    def findings(self) -> list[Finding]:
        """What ``judge_paragraphs`` found in the other stretches."""
        return [finding for part in self._parts if part.known for finding in part.known.findings]

    def judge(self) -> Iterator[Judged]:
        """What comes of each sentence of the draft, in order."""
        new = self._study.judge(self.new)
        for part in self._parts:
            part.judged = part.known.judged if part.known else tuple(islice(new, len(part.sentences)))
            yield from part.judged

    def reading(self, pause: Callable[[], object]) -> Reading:
        """The draft as it was understood, once all of it was judged. ``pause`` is called between two stretches."""
        gists, stems = {}, Counter()
        for part in self._parts:
            pause()
            part.gists = part.known.gists if part.known else tuple(map(self._gist, part.sentences))
            part.stems = part.known.stems if part.known else _stems(part.sentences)
            pairs = zip(part.sentences, part.gists, strict=True)
            gists |= {sentence.number: gist for sentence, gist in pairs if gist}
            stems.update(part.stems)
        return Reading(self._case.draft, self._sections, gists, stems, self._study.statements)

    def _gist(self, sentence: Sentence) -> Gist | None:
        statements = self._study.statements(sentence)
        return gist_of(sentence, statements) if statements else None

    def keep(self, findings: Iterable[Finding]) -> None:
        """Keep what came of the new stretches, in which ``judge_paragraphs`` gave ``findings``. One in which claimlint
        failed in itself is not kept."""
        found: dict[Span, list[Finding]] = {}
        for finding in findings:
            found.setdefault(finding.sentence_span, []).append(finding)
        for key, part in zip(self._keys, self._parts, strict=False):
            if not part.known and not any(is_crash(f) for judged in part.judged for f in judged.findings):
                own = tuple(f for sentence in part.sentences for f in found.get(sentence.span, ()))
                self._memory.keep(self._case.draft.path, key, self._stretch(part, own))

    def _stretch(self, part: _Part, findings: tuple[Finding, ...]) -> Stretch:
        asked = frozenset(chain.from_iterable(map(self._study.asked, part.sentences)))
        return Stretch(
            start=part.sentences[0].span.start,
            judged=part.judged,
            gists=part.gists,
            findings=findings,
            stems=part.stems,
            small=part.small,
            proper=asked - self._ordinary,
            borrowed=(asked & self._ordinary) - part.small,
            models_named=self._study.models_named,
        )


def _part(sentences: list[Sentence], known: Stretch | None) -> _Part:
    if known is None:
        return _Part(sentences, None, ordinary_words(sentences))
    return _Part(sentences, known.at(sentences), known.small)


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


def _keys(stretches: Sequence[Sequence[Sentence]], case: Case, sections: Iterable[Section]) -> Iterator[Hashable]:
    """All that decides what comes of each stretch, beside the words that the whole draft writes small."""
    blocks = {n for section in prose(sections) for n in range(section.first, section.end)}
    draft, around = case.draft, _around(case)
    citations = sorted((citation.span.start, number) for number, citation in enumerate(draft.citations))
    for sentences in stretches:
        span = Span(max(0, sentences[0].span.start - BESIDE), sentences[-1].span.end + BESIDE)
        here = citations[bisect_left(citations, (span.start, 0)) : bisect_left(citations, (span.end, 0))]
        markers = [draft.citations[number] for _, number in here]
        yield (
            "stretch",
            around,
            span.of(draft.text),
            span.of(draft.masked),
            "\n".join(s.text for s in sentences),
            repr([_place(s, sentences[0], s.block in blocks) for s in sentences]),
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
    return digest(about.title, about.published, [(key, index.mark) for key, index in case.indexes.items()])
