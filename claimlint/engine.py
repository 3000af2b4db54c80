"""The stream, on one page: a draft and its sources in, a report out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from claimlint.aligning.align import align
from claimlint.config import Config, House
from claimlint.framing.claims import make_claim, ordinary_words
from claimlint.framing.frame import frame
from claimlint.framing.passages import Passages
from claimlint.grounding.governing import Governed, governing
from claimlint.grounding.ground import Grounded, ground
from claimlint.grounding.library import Library
from claimlint.grounding.overview import overview
from claimlint.grounding.shelf import Shelf, stock
from claimlint.judging.choose import catalog_of, rules_for
from claimlint.judging.citation import judge_citations
from claimlint.judging.house import is_accepted
from claimlint.judging.own import crash_finding, fault
from claimlint.judging.pair import compare, judge
from claimlint.judging.settle import settle
from claimlint.judging.suppress import silences, suppressions, unused
from claimlint.judging.whole import judge_whole
from claimlint.model.citing import CitedDraft
from claimlint.model.document import Document, Sentence
from claimlint.model.evidence import Evidence
from claimlint.model.explanation import Explanation, LineExplanation
from claimlint.model.finding import Finding
from claimlint.model.index import Index
from claimlint.model.lines import lines_of
from claimlint.model.report import Coverage, DraftReport, Resolution, Unchecked
from claimlint.model.rule import Rule
from claimlint.model.statement import Claim, Statement
from claimlint.parsing.pipeline import parse
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document, read_draft, read_lines
from claimlint.retrieving.retrieve import retrieve

MOST_BYTES = 4  # of a character in any encoding that is read
UNGOVERNED = Governed((), False)


class Engine:
    """The stream under one configuration, with the evidence and the parses that its drafts share."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self._library = Library()

    def lint_file(self, path: str) -> DraftReport:
        """The report on the draft at ``path``. Raises UnreadableError."""
        return self._report(self._case_of(self._bytes(path), path))

    def explain(self, path: str, line: int) -> LineExplanation:
        """How the sentences on a line (from 1) of the draft at ``path`` were taken. Raises UnreadableError."""
        case = self._case_of(self._bytes(path), path)
        here = _on_line(case.draft, line)
        context = _with_the_one_before(case.draft, here)
        explained = tuple(e for e in self._examine(case, context, context) if e.sentence in here)
        return LineExplanation(path, line, case.draft.text, explained, case.resolutions)

    def citations(self, path: str) -> CitedDraft:
        """What each citation of the draft at ``path`` leads to and governs. Raises UnreadableError."""
        case = self._case_of(self._bytes(path), path)
        return overview(case.draft, case.grounded, case.problems)

    def lint_text(self, text: str | bytes, path: str, sources: Mapping[str, str] | None) -> DraftReport:
        """The report on a draft at hand, with the sources' texts by key, or those found beside ``path`` if None."""
        if sources is None:
            return self._report(self._case_of(text, path))
        names = {key: f"source {key}" for key in sources}
        library = Library.of_texts({names[key]: source for key, source in sources.items()}, read_document)
        shelf = Shelf(Path(path).parent, {key.casefold(): Path(name) for key, name in names.items()})
        return self._report(self._case(read_draft(text, path), shelf, library))

    def lint_claim(self, claim: str, evidence: Mapping[str, str]) -> DraftReport:
        """The report on ``claim`` against texts by key, all of which each of its sentences cites."""
        names = {key: f"evidence {key}".strip() for key in evidence}
        library = Library.of_texts({names[key]: text for key, text in evidence.items()}, read_lines)
        draft = read_document(claim, "claim", "text")
        governed = {sentence.number: Governed(tuple(evidence), True) for sentence in draft.sentences}
        grounded = {key: Grounded(key, name, None, True) for key, name in names.items()}
        indexes, grounded = library.open(grounded)
        return self._report(Case(draft, governed, grounded, indexes, is_whole=False))

    def read(self, text: str) -> tuple[Statement, ...]:
        """The statements of a plain text."""
        document = read_document(text, "text", "text")
        parsed = parse(document.sentences, self.config.model, entities=True)
        return tuple(statement for p in parsed for statement in frame(p))

    def _bytes(self, path: str) -> bytes:
        """The draft's bytes; a file that is too long in any encoding is not read."""
        try:
            if os.path.getsize(path) > self.config.max_draft_characters * MOST_BYTES:
                raise self._too_long(path)
            return Path(path).read_bytes()
        except OSError as error:
            raise UnreadableError(path, error.strerror or str(error), "name a file that can be read") from error

    def _too_long(self, path: str) -> UnreadableError:
        limit = self.config.max_draft_characters
        return UnreadableError(path, f"has over {limit} characters", "split it, or raise max_draft_characters")

    def _case_of(self, data: str | bytes, path: str) -> Case:
        """The draft with the evidence that is found for it."""
        draft = read_draft(data, path)
        return self._case(draft, stock(draft, self.config.sources), self._library)

    def _case(self, draft: Document, shelf: Shelf, library: Library) -> Case:
        if len(draft.text) > self.config.max_draft_characters:
            raise self._too_long(draft.path)
        for path in shelf.named:
            library.index(path)
        indexes, grounded = library.open(ground(draft, shelf))
        problems = (*_guess(draft), *shelf.problems)
        return Case(draft, governing(draft), grounded, indexes, problems, bool(shelf.files))

    def _report(self, case: Case) -> DraftReport:
        """Each sentence against the sources that the citations governing it lead to."""
        draft = case.draft
        rules = rules_for(self.config, draft.path)
        findings = judge_citations(draft, case.grounded, {rule.code: rule for rule in rules}, case.has_sources)
        unchecked: list[Unchecked] = []
        coverage: list[Coverage] = []
        claims: list[Claim] = []
        for explanation in self._examine(case, draft.sentences, draft.sentences):
            claims += [explanation.claim] if explanation.claim is not None else []
            findings += explanation.findings
            if explanation.reason:
                unchecked.append(Unchecked(explanation.reason, explanation.sentence.span))
            else:
                coverage.append(_coverage(explanation.claim, explanation.evidence))
        if case.is_whole:
            findings += _whole(case, claims, rules)
        report = _report(case, unchecked, coverage)
        return replace(report, **self._settled(case, findings, rules, report.unchecked))

    def _settled(
        self, case: Case, findings: Sequence[Finding], rules: Sequence[Rule], unchecked: Sequence[Unchecked]
    ) -> dict[str, Any]:
        """The findings to report, and how many the draft allows."""
        found = suppressions(case.draft, catalog_of(self.config))
        is_silenced = silences(found)
        settled = settle(findings, is_silenced)
        allowed = [f for f in settled if is_silenced(f)]
        kept = [f for f in settled if not is_silenced(f)] + unused(found, allowed, rules, unchecked, case.draft)
        return {"findings": tuple(sorted(kept, key=lambda f: (f.span, f.code))), "allowed": len(allowed)}

    def _examine(
        self, case: Case, sentences: Iterable[Sentence], to_parse: Iterable[Sentence]
    ) -> Iterator[Explanation]:
        """Each of ``sentences`` on its way through the stream; those of them that are ``to_parse`` are read."""
        rules = rules_for(self.config, case.draft.path)
        passages = Passages(self.config.model)
        ordinary = ordinary_words(case.draft)
        parsed = {p.sentence.number: p for p in parse(to_parse, self.config.model, entities=True)}
        read: dict[int, tuple[Statement, ...]] = {}
        for sentence in sentences:
            by = case.governed.get(sentence.number, UNGOVERNED)
            if sentence.number not in parsed:
                yield Explanation(sentence, by.keys, by.strong, _reason(case, sentence, parsed=False))
                continue
            try:
                read[sentence.number] = frame(parsed[sentence.number], case.draft.metadata.published, ordinary)
                explanation = _explained(case, sentence, read, passages, rules, self.config.house)
            except Exception as error:  # a reader that fails on one sentence must not take the others with it
                finding = crash_finding(fault("reading", error), sentence, case.draft)
                explanation = Explanation(sentence, by.keys, by.strong, "claimlint failed", findings=(finding,))
            yield explanation


@dataclass(frozen=True, slots=True)
class Case:
    """A draft with all that its sentences are held against: what governs each, where its citations lead, and the
    indexes of the sources that could be read. ``has_sources``: there are sources at hand, under whatever names;
    ``is_whole``: it is a draft and not a claim by itself."""

    draft: Document
    governed: Mapping[int, Governed]
    grounded: Mapping[str, Grounded]
    indexes: Mapping[str, Index]
    problems: tuple[str, ...] = ()
    has_sources: bool = False
    is_whole: bool = True

    @property
    def resolutions(self) -> tuple[Resolution, ...]:
        """Where each key leads."""
        return tuple(Resolution(g.key, g.path, g.reason) for g in self.grounded.values())

    def evidence_keys(self, sentence: Sentence) -> tuple[str, ...]:
        """The keys that govern the sentence and lead to a source that could be read."""
        return tuple(k for k in self.governed.get(sentence.number, UNGOVERNED).keys if k in self.indexes)


def _explained(
    case: Case,
    sentence: Sentence,
    read: Mapping[int, tuple[Statement, ...]],
    passages: Passages,
    rules: Sequence[Rule],
    house: House,
) -> Explanation:
    """A sentence that was ``read``, by its number: held against its evidence, if it has any."""
    by = case.governed.get(sentence.number, UNGOVERNED)
    keys = case.evidence_keys(sentence)
    before = _before(case.draft, sentence)
    context = read.get(before.number, ()) if before is not None else ()
    claim = make_claim(sentence, read[sentence.number], by.keys, case.draft, context)
    if not keys:
        return Explanation(sentence, by.keys, by.strong, _reason(case, sentence, parsed=True), claim)
    evidence = tuple(_evidence(claim, key, case.indexes[key], passages) for key in keys)
    pairs = tuple(align(claim, evidence, house.synonyms))
    comparisons, faults = compare(claim, evidence, pairs)
    comparisons = [c for c in comparisons if not is_accepted(c, evidence, case.draft, house)]
    complete = by.strong and len(keys) == len(by.keys)
    findings = judge(claim, evidence, comparisons, rules, case.draft, complete=complete)
    findings += [crash_finding(fault, sentence, case.draft) for fault in faults]
    return Explanation(sentence, by.keys, by.strong, "", claim, evidence, pairs, tuple(comparisons), tuple(findings))


def _whole(case: Case, claims: Sequence[Claim], rules: Sequence[Rule]) -> list[Finding]:
    """The findings on the draft as a whole. If looking for them fails, that is a finding, and the others stand."""
    draft = case.draft
    try:
        return judge_whole(draft, claims, case.governed, case.indexes, rules)
    except Exception as error:
        return [crash_finding(fault("whole draft", error), sentence, draft) for sentence in draft.sentences[:1]]


def _on_line(draft: Document, line: int) -> list[Sentence]:
    """The sentences that a line (from 1) of the draft touches. Raises UnreadableError if the draft has no such line."""
    spans = lines_of(draft.text).spans
    if not 1 <= line <= len(spans):
        raise UnreadableError(draft.path, f"has no line {line}", f"name one from 1 to {len(spans)}")
    return [s for s in draft.sentences if s.span.overlaps(spans[line - 1])]


def _before(draft: Document, sentence: Sentence) -> Sentence | None:
    """The sentence before one in the same block."""
    before = draft.sentences[sentence.number - 1] if sentence.number else None
    return before if before is not None and before.block == sentence.block else None


def _with_the_one_before(draft: Document, here: Sequence[Sentence]) -> list[Sentence]:
    before = _before(draft, here[0]) if here else None
    return [before, *here] if before is not None else list(here)


def _guess(draft: Document) -> tuple[str, ...]:
    if not draft.guessed:
        return ()
    return (f"{draft.path}: not UTF-8; read as {draft.guessed}, which is a guess: save it as UTF-8",)


def _reason(case: Case, sentence: Sentence, parsed: bool) -> str:
    """Why a sentence was not held against evidence."""
    if not case.governed.get(sentence.number, UNGOVERNED).keys:
        return "no citation"
    return "source missing" if parsed or not case.evidence_keys(sentence) else "sentence too long"


def _evidence(claim: Claim, key: str, index: Index, passages: Passages) -> Evidence:
    """The source as this claim sees it: its best passages, framed."""
    numbers = retrieve((stem for stem, _ in claim.stems), index)
    return Evidence(key, index, numbers, passages.statements(index.document, numbers))


def _coverage(claim: Claim, evidence: Sequence[Evidence]) -> Coverage:
    stems = {stem for stem, _ in claim.stems}
    found = sum(any(stem in e.index.stems for e in evidence) for stem in stems)
    return Coverage(claim.sentence.span, found, len(stems))


def _report(case: Case, unchecked: Sequence[Unchecked], coverage: Sequence[Coverage]) -> DraftReport:
    """The report without its findings."""
    draft = case.draft
    return DraftReport(
        path=draft.path,
        text=draft.text,
        sentences=len(draft.sentences),
        checked=len(draft.sentences) - len(unchecked),
        unchecked=tuple(unchecked),
        skipped=_skipped(draft),
        coverage=tuple(coverage),
        citations=case.resolutions,
        problems=case.problems,
        texts={draft.path: draft.text} | {i.document.path: i.document.text for i in case.indexes.values()},
    )


def _skipped(draft: Document) -> tuple[tuple[str, int], ...]:
    counts = Counter()
    for skip in draft.skips:
        counts[skip.reason] += len(skip.span)
    return tuple(sorted(counts.items()))
