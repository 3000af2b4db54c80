"""The stream, on one page: a draft and its sources in, a report out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from claimlint.aligning.align import align
from claimlint.catalog.load import load_rules, select
from claimlint.config import Config
from claimlint.framing.claims import make_claim, ordinary_words
from claimlint.framing.frame import frame
from claimlint.framing.passages import Passages
from claimlint.grounding.governing import Governed, governing
from claimlint.grounding.ground import Grounded, ground
from claimlint.grounding.library import Library
from claimlint.grounding.shelf import Shelf, stock
from claimlint.judging.citation import judge_citations
from claimlint.judging.pair import judge
from claimlint.judging.settle import settle
from claimlint.model.document import Document
from claimlint.model.evidence import Evidence
from claimlint.model.finding import Finding
from claimlint.model.index import Index
from claimlint.model.report import Coverage, DraftReport, Resolution, Unchecked
from claimlint.model.rule import Rule
from claimlint.model.statement import Claim, Statement
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.pipeline import parse
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document, read_lines
from claimlint.retrieving.retrieve import retrieve

MOST_BYTES = 4  # of a character in any encoding that is read
UNGOVERNED = Governed((), False)
CONFIDENCE = ("low", "medium", "high")


class Engine:
    """The stream under one configuration, with the evidence and the parses that its drafts share."""

    def __init__(self, config: Config) -> None:
        self.config = config
        self._library = Library()

    def lint_file(self, path: str) -> DraftReport:
        """The report on the draft at ``path``. Raises UnreadableError."""
        draft = read_document(self._bytes(path), path)
        return self._lint(draft, stock(draft, self.config.sources), self._library)

    def lint_text(self, text: str, path: str, sources: Mapping[str, str] | None) -> DraftReport:
        """The report on a draft at hand, with the sources' texts by key, or those found beside ``path`` if None."""
        draft = read_document(text, path)
        if sources is None:
            return self._lint(draft, stock(draft, self.config.sources), self._library)
        names = {key: f"source {key}" for key in sources}
        library = Library.of_texts({names[key]: source for key, source in sources.items()}, read_document)
        shelf = Shelf(Path(path).parent, {key.casefold(): Path(name) for key, name in names.items()})
        return self._lint(draft, shelf, library)

    def lint_claim(self, claim: str, evidence: Mapping[str, str]) -> DraftReport:
        """The report on ``claim`` against texts by key, all of which each of its sentences cites."""
        names = {key: f"evidence {key}".strip() for key in evidence}
        library = Library.of_texts({names[key]: text for key, text in evidence.items()}, read_lines)
        draft = read_document(claim, "claim", "text")
        governed = {sentence.number: Governed(tuple(evidence), True) for sentence in draft.sentences}
        grounded = {key: Grounded(key, name, None, True) for key, name in names.items()}
        return self._check(draft, governed, grounded, library)

    def read(self, text: str) -> tuple[Statement, ...]:
        """The statements of a plain text."""
        document = read_document(text, "text", "text")
        parsed = parse(document.sentences, self.config.model, entities=True)
        return tuple(statement for p in parsed for statement in frame(p))

    def rules(self) -> tuple[Rule, ...]:
        """The rules that the configuration switches on. Raises UnknownRuleError for a code that does not exist."""
        config = self.config
        chosen = select(load_rules(), config.select or (), config.ignore, config.extend_select, config.preview)
        least = CONFIDENCE.index(config.min_confidence)
        return tuple(rule for rule in chosen if CONFIDENCE.index(rule.confidence) >= least)

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

    def _lint(self, draft: Document, shelf: Shelf, library: Library) -> DraftReport:
        if len(draft.text) > self.config.max_draft_characters:
            raise self._too_long(draft.path)
        for path in shelf.named:
            library.index(path)
        return self._check(draft, governing(draft), ground(draft, shelf), library, shelf.problems)

    def _check(
        self,
        draft: Document,
        governed: Mapping[int, Governed],
        grounded: Mapping[str, Grounded],
        library: Library,
        problems: tuple[str, ...] = (),
    ) -> DraftReport:
        """Each sentence against the sources that the citations governing it lead to."""
        rules = self.rules()
        indexes, grounded = library.open(grounded)
        findings = judge_citations(draft, grounded, {rule.code: rule for rule in rules})
        unchecked: list[Unchecked] = []
        coverage: list[Coverage] = []
        passages = Passages(self.config.model)
        parsed = self._parse(draft, governed, indexes)
        ordinary = ordinary_words(draft)
        for sentence in draft.sentences:
            by = governed.get(sentence.number, UNGOVERNED)
            if sentence.number not in parsed:
                unchecked.append(Unchecked(_reason(by.keys, indexes), sentence.span))
                continue
            statements = frame(parsed[sentence.number], draft.metadata.published, ordinary)
            claim = make_claim(sentence, statements, by.keys, draft)
            evidence = [_evidence(claim, key, indexes[key], passages) for key in by.keys if key in indexes]
            pairs = align(claim, evidence)
            findings += judge(
                claim, evidence, pairs, rules, draft, complete=by.strong and len(evidence) == len(by.keys)
            )
            coverage.append(_coverage(claim, evidence))
        return _report(draft, findings, unchecked, coverage, grounded, indexes, problems)

    def _parse(
        self, draft: Document, governed: Mapping[int, Governed], indexes: Mapping[str, Index]
    ) -> dict[int, Parsed]:
        """The parses of the sentences that something readable governs, by number."""
        ready = (s for s in draft.sentences if any(k in indexes for k in governed.get(s.number, UNGOVERNED).keys))
        return {p.sentence.number: p for p in parse(ready, self.config.model, entities=True)}


def _reason(cited: Sequence[str], indexes: Mapping[str, Index]) -> str:
    if not cited:
        return "no citation"
    return "sentence too long" if any(key in indexes for key in cited) else "source missing"


def _evidence(claim: Claim, key: str, index: Index, passages: Passages) -> Evidence:
    """The source as this claim sees it: its best passages, framed."""
    numbers = retrieve((stem for stem, _ in claim.stems), index)
    return Evidence(key, index, numbers, passages.statements(index.document, numbers))


def _coverage(claim: Claim, evidence: Sequence[Evidence]) -> Coverage:
    stems = {stem for stem, _ in claim.stems}
    found = sum(any(stem in e.index.stems for e in evidence) for stem in stems)
    return Coverage(claim.sentence.span, found, len(stems))


def _report(
    draft: Document,
    findings: Sequence[Finding],
    unchecked: Sequence[Unchecked],
    coverage: Sequence[Coverage],
    grounded: Mapping[str, Grounded],
    indexes: Mapping[str, Index],
    problems: tuple[str, ...],
) -> DraftReport:
    return DraftReport(
        path=draft.path,
        text=draft.text,
        sentences=len(draft.sentences),
        checked=len(draft.sentences) - len(unchecked),
        findings=tuple(settle(findings)),
        unchecked=tuple(unchecked),
        skipped=_skipped(draft),
        coverage=tuple(coverage),
        citations=tuple(Resolution(g.key, g.path, g.reason) for g in grounded.values()),
        problems=problems,
        texts={index.document.path: index.document.text for index in indexes.values()},
    )


def _skipped(draft: Document) -> tuple[tuple[str, int], ...]:
    counts = Counter()
    for skip in draft.skips:
        counts[skip.reason] += len(skip.span)
    return tuple(sorted(counts.items()))
