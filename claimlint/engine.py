"""The stream, on one page: drafts and their sources in, a report out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from claimlint.aligning.align import align
from claimlint.config import Config
from claimlint.framing.frame import frame
from claimlint.framing.passages import Passages
from claimlint.grounding.governing import governing_keys
from claimlint.grounding.ground import Grounded, ground
from claimlint.grounding.library import Library
from claimlint.grounding.shelf import Shelf, stock
from claimlint.judging.citation import judge_citations
from claimlint.judging.pair import judge
from claimlint.judging.settle import settle
from claimlint.model.document import Document, Sentence
from claimlint.model.evidence import Evidence
from claimlint.model.finding import Finding
from claimlint.model.index import Index
from claimlint.model.report import Coverage, DraftReport, Report, Resolution, Unchecked
from claimlint.model.rule import Rule
from claimlint.model.statement import Claim, Statement
from claimlint.parsing.pipeline import parse
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document, read_lines
from claimlint.retrieving.retrieve import retrieve
from claimlint.words.stems import content_stems

MOST_BYTES = 4  # of a character in any encoding that is read


class Linter:
    """Lints drafts under one configuration. Making one loads neither the language model nor the rules."""

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()

    def lint_path(self, path: str) -> Report:
        """The report on one draft. Raises UnreadableError if it, or a source named in the configuration, can't be
        read."""
        return self.lint_paths([path])

    def lint_paths(self, paths: Iterable[str]) -> Report:
        """The report on several drafts; evidence that they share is read once."""
        library = Library()
        return Report(tuple(self._lint_file(path, library) for path in paths))

    def lint_text(self, text: str, path: str = "draft.md", sources: Mapping[str, str] | None = None) -> Report:
        """The report on a draft at hand. ``sources`` maps citation keys to the texts of the sources; without it they
        are looked for beside ``path``."""
        draft = read_document(text, path)
        if sources is None:
            return Report((self._lint(draft, stock(draft, self.config.sources), Library()),))
        documents = {f"source {key}": read_document(source, f"source {key}", "text") for key, source in sources.items()}
        shelf = Shelf(Path(path).parent, {key.casefold(): Path(f"source {key}") for key in sources})
        return Report((self._lint(draft, shelf, Library(documents)),))

    def lint_claim(self, claim: str, evidence: str | Sequence[str]) -> Report:
        """Every statement of ``claim`` against all of ``evidence`` (a text, or a list of texts), as if it cited it.

        Spans are offsets into ``claim``; each line of an evidence text is a block of its own.
        """
        texts = {"": evidence} if isinstance(evidence, str) else {str(n): t for n, t in enumerate(evidence, 1)}
        grounded = {key: Grounded(key, f"evidence {key}".strip(), None, True) for key in texts}
        library = Library({g.path: read_lines(texts[key], g.path) for key, g in grounded.items()})
        draft = read_document(claim, "claim", "text")
        keys = {sentence.number: tuple(texts) for sentence in draft.sentences}
        return Report((self._check(draft, keys, grounded, library),))

    def read(self, text: str) -> tuple[Statement, ...]:
        """How a plain text is understood, statement by statement."""
        document = read_document(text, "text", "text")
        parsed = parse(document.sentences, self.config.model, entities=True)
        return tuple(statement for p in parsed for statement in frame(p))

    def rules(self) -> tuple[Rule, ...]:
        """The rules that the configuration switches on. Raises UnknownRuleError for a code that does not exist."""
        from claimlint.catalog.load import load_rules, select

        config = self.config
        return select(load_rules(), config.select or (), config.ignore, config.extend_select, config.preview)

    def _lint_file(self, path: str, library: Library) -> DraftReport:
        draft = read_document(self._bytes(path), path)
        return self._lint(draft, stock(draft, self.config.sources), library)

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
        report = self._check(draft, governing_keys(draft), ground(draft, shelf), library)
        return replace(report, problems=shelf.problems)

    def _check(
        self,
        draft: Document,
        keys: Mapping[int, tuple[str, ...]],
        grounded: Mapping[str, Grounded],
        library: Library,
    ) -> DraftReport:
        """Each sentence against the sources that its keys lead to."""
        rules = self.rules()
        indexes, grounded = _open(grounded, library)
        findings = judge_citations(draft, grounded, {rule.code: rule for rule in rules})
        unchecked: list[Unchecked] = []
        coverage: list[Coverage] = []
        passages = Passages(self.config.model)
        ready = [s for s in draft.sentences if any(key in indexes for key in keys.get(s.number, ()))]
        parsed = {p.sentence.number: p for p in parse(ready, self.config.model, entities=True)}
        for sentence in draft.sentences:
            cited = keys.get(sentence.number, ())
            if sentence.number not in parsed:
                unchecked.append(Unchecked(_reason(cited, indexes), sentence.span))
                continue
            claim = _claim(sentence, frame(parsed[sentence.number], draft.metadata.published), cited)
            evidence = [_evidence(claim, key, indexes[key], passages) for key in cited if key in indexes]
            pairs = align(claim, evidence)
            findings += judge(claim, evidence, pairs, rules, draft, complete=len(evidence) == len(cited))
            coverage.append(_coverage(claim, evidence))
        return _report(draft, findings, unchecked, coverage, grounded, indexes)


def _open(grounded: Mapping[str, Grounded], library: Library):
    """The index of each key's file, and what is known of each key now that the files were opened."""
    indexes, out = {}, {}
    for key, g in grounded.items():
        out[key] = g
        if g.path is not None:
            try:
                indexes[key] = library.index(g.path)
            except UnreadableError as error:
                out[key] = Grounded(key, None, error.reason, True)
    return indexes, out


def _reason(cited: Sequence[str], indexes: Mapping[str, object]) -> str:
    if not cited:
        return "no citation"
    return "sentence too long" if any(key in indexes for key in cited) else "source missing"


def _claim(sentence: Sentence, statements: tuple[Statement, ...], keys: tuple[str, ...]) -> Claim:
    stems = tuple((stem, at.shift(sentence.span.start)) for stem, at in content_stems(sentence.text))
    return Claim(sentence, statements, keys, stems)


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
    findings: list[Finding],
    unchecked: list[Unchecked],
    coverage: list[Coverage],
    grounded: Mapping[str, Grounded],
    indexes: Mapping[str, object],
) -> DraftReport:
    skipped = Counter()
    for skip in draft.skips:
        skipped[skip.reason] += len(skip.span)
    return DraftReport(
        path=draft.path,
        text=draft.text,
        sentences=len(draft.sentences),
        checked=len(draft.sentences) - len(unchecked),
        findings=tuple(settle(findings)),
        unchecked=tuple(unchecked),
        skipped=tuple(sorted(skipped.items())),
        coverage=tuple(coverage),
        citations=tuple(Resolution(g.key, g.path, g.reason) for g in grounded.values()),
        texts={index.document.path: index.document.text for index in indexes.values()},
    )
