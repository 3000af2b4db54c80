"""The stream, on one page: a draft and its sources in, a report out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePath
from typing import Any

from claimlint.config import Config
from claimlint.framing.frame import frame
from claimlint.framing.passages import Passages
from claimlint.grounding.governing import Governed, governing
from claimlint.grounding.ground import Grounded, ground
from claimlint.grounding.library import Library
from claimlint.grounding.looked import looked_at
from claimlint.grounding.named import with_named_citations
from claimlint.grounding.overview import overview
from claimlint.grounding.shelf import Shelf, stock
from claimlint.judging.choose import catalog_of, rules_for
from claimlint.judging.citation import judge_citations
from claimlint.judging.own import crash_finding, fault
from claimlint.judging.settle import settle
from claimlint.judging.suppress import silences, suppressions, unused
from claimlint.judging.whole import judge_whole
from claimlint.memory import Memory, NoMemory
from claimlint.model.citing import CitedDraft
from claimlint.model.document import Document, Sentence
from claimlint.model.explanation import LineExplanation
from claimlint.model.finding import Finding
from claimlint.model.lines import lines_of
from claimlint.model.report import Coverage, DraftReport, Support, Unchecked
from claimlint.model.rule import Rule
from claimlint.model.statement import Statement
from claimlint.parsing.pipeline import parse
from claimlint.reading.bytes import read_at_most
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import kind_of, read_document, read_draft, read_lines
from claimlint.stretches import Stretches
from claimlint.study import Case, Study, with_the_one_before

MOST_BYTES = 4  # of a character in any encoding that is read


class Engine:
    """The stream under one configuration, with the evidence and the parses that its drafts share.

    With a ``memory``, what it holds of sentences is not read again; with one that is ``shared``, neither are sources
    and their passages. ``pause`` is called every few milliseconds of a report, and may raise to end it.
    """

    def __init__(
        self,
        config: Config,
        memory: Memory | None = None,
        pause: Callable[[], object] = lambda: None,
        shared: Memory | None = None,
    ) -> None:
        self.config = config
        self._memory, self._pause, self._shared = memory or NoMemory(), pause, shared
        self._library = Library(shared)
        self._passages = Passages(config.model) if memory and not shared else None

    def under(self, config: Config) -> Engine:
        """An engine with the same evidence and language model under another configuration, for a question or two."""
        other = Engine(config, pause=self._pause)
        other._library, other._passages = self._library, self._passages
        return other

    def refresh(self) -> None:
        """Read evidence anew whose file has changed since it was read."""
        self._library.refresh()

    def forget(self, path: str) -> None:
        """Forget what the memory holds of the draft at ``path``."""
        self._memory.forget(path)

    def lint_file(self, path: str) -> DraftReport:
        """The report on the draft at ``path``. Raises UnreadableError."""
        return self.report(self.open(self._bytes(path), path))

    def explain(self, path: str, line: int) -> LineExplanation:
        """How the sentences on a line (from 1) of the draft at ``path`` were taken. Raises UnreadableError."""
        case = self.open(self._bytes(path), path)
        return self.explained(case, line, _on_line(case.draft, line))

    def explained(self, case: Case, line: int, here: Sequence[Sentence]) -> LineExplanation:
        """How sentences of the draft, which follow each other and stand on ``line``, were taken."""
        study = self.study(case)
        study.read(with_the_one_before(case.draft, here))
        explained = tuple(study.explain(sentence) for sentence in here)
        return LineExplanation(case.draft.path, line, case.draft.text, explained, case.resolutions)

    def citations(self, path: str) -> CitedDraft:
        """What each citation of the draft at ``path`` leads to and governs. Raises UnreadableError."""
        case = self.open(self._bytes(path), path)
        return overview(case.draft, case.grounded, case.problems)

    def lint_text(self, text: str | bytes, path: str, sources: Mapping[str, str] | None) -> DraftReport:
        """The report on a draft at hand, with the sources' texts by key, or those found beside ``path`` if None. With
        texts, no file is looked for or read, whatever the draft names."""
        if sources is None:
            return self.report(self.open(text, path))
        names = {key: _name(number, key) for number, key in enumerate(sources, 1)}
        library = Library.of_texts({names[key]: source for key, source in sources.items()}, read_document)
        shelf = Shelf(None, {key.casefold(): Path(name) for key, name in names.items()})
        return self.report(self._case(read_draft(text, path), shelf, library))

    def lint_claim(self, claim: str, evidence: Mapping[str, str]) -> DraftReport:
        """The report on ``claim`` against texts by key, all of which each of its sentences cites."""
        names = {key: f"evidence {key}".strip() for key in evidence}
        library = Library.of_texts({names[key]: text for key, text in evidence.items()}, read_lines)
        draft = read_document(claim, "claim", "text")
        governed = {sentence.number: Governed(tuple(evidence), True) for sentence in draft.sentences}
        grounded = {key: Grounded(key, name, None, True) for key, name in names.items()}
        indexes, grounded = library.open(grounded)
        return self.report(Case(draft, governed, grounded, indexes, is_whole=False))

    def read(self, text: str) -> tuple[Statement, ...]:
        """The statements of a plain text."""
        document = read_document(text, "text", "text")
        parsed = parse(document.sentences, self.config.model, entities=True)
        return tuple(statement for p in parsed for statement in frame(p))

    def _bytes(self, path: str) -> bytes:
        """The draft's bytes. No more is read than may be linted in any encoding: a pipe tells no size, and may never
        end."""
        most = self.config.max_draft_characters * MOST_BYTES
        try:
            with open(path, "rb") as file:
                data = read_at_most(file, most + 1)
        except OSError as error:
            raise UnreadableError(path, error.strerror or str(error), "name a file that can be read") from error
        if len(data) > most:
            raise self._too_long(path)
        return data

    def _too_long(self, path: str) -> UnreadableError:
        limit = self.config.max_draft_characters
        return UnreadableError(path, f"has over {limit} characters", "split it, or raise max_draft_characters")

    def open(self, data: str | bytes, path: str) -> Case:
        """A draft, as text or as a file's bytes, with the evidence that is found for it. Raises UnreadableError."""
        return self.case(read_draft(data, path))

    def case(self, draft: Document) -> Case:
        """A draft, or a part of one, with the evidence that is found for it. Raises UnreadableError."""
        return self._case(draft, stock(draft, self.config.sources), self._library)

    def _case(self, draft: Document, shelf: Shelf, library: Library) -> Case:
        if len(draft.text) > self.config.max_draft_characters:
            raise self._too_long(draft.path)
        for path in shelf.named:
            library.source(path)
        draft = with_named_citations(draft, shelf.entries)
        found = ground(draft, shelf)
        indexes, grounded = library.open(found)
        problems = (*_guess(draft), *draft.unread, *shelf.problems)
        places = looked_at(draft, shelf, self.config.sources, found)
        return Case(
            draft, governing(draft), grounded, indexes, problems, bool(shelf.files), True, shelf.entries, places
        )

    def report(self, case: Case) -> DraftReport:
        """Each sentence against the sources that the citations governing it lead to, and the draft as a whole. Raises
        UnreadableError if a source has to be read again and was changed meanwhile, or can't be."""
        draft = case.draft
        rules = rules_for(self.config, draft.path)
        findings = judge_citations(draft, case.grounded, {rule.code: rule for rule in rules}, case.has_sources)
        unchecked: list[Unchecked] = []
        coverage: list[Coverage] = []
        support: list[Support] = []
        stretches = Stretches(case, self._memory, rules, lambda ordinary: self.study(case, ordinary), self._pause)
        for judged in stretches.judge():
            findings += judged.findings
            unchecked += [Unchecked(judged.reason, judged.span)] if judged.reason else []
            coverage += [judged.coverage] if judged.coverage else []
            support += judged.support
        if case.is_whole:
            findings += _whole(case, stretches, rules, self._pause)
        self._memory.end_run(draft.path)
        report = replace(_report(case, unchecked, coverage), support=tuple(support))
        return replace(report, **self._settled(case, findings, rules, report.unchecked))

    def study(self, case: Case, ordinary: frozenset[str] | None = None) -> Study:
        """The sentences of a case, to be read and judged; ``ordinary`` are the words that the draft writes small, if
        the case is a part of it only."""
        passages = self._passages or Passages(self.config.model, self._shared)
        return Study(case, self.config, passages, self._memory, self._pause, ordinary)

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


def _whole(case: Case, stretches: Stretches, rules: Sequence[Rule], pause: Callable[[], object]) -> list[Finding]:
    """The findings on the draft as a whole, once its stretches were judged. If looking for them fails, that is a
    finding, and the others stand. Raises UnreadableError if a source has to be read again and can't be."""
    draft = case.draft
    try:
        reading = stretches.reading()
        in_paragraphs = stretches.findings()
        found = judge_whole(reading, case.governed, case.indexes, rules, pause)
    except UnreadableError:
        raise
    except Exception as error:
        return [crash_finding(fault("whole draft", error), sentence, draft) for sentence in draft.sentences[:1]]
    stretches.keep()
    return [*in_paragraphs, *found]


def _name(number: int, key: str) -> str:
    """The name of a source at hand: no part of its key, which may be an address or a path, but the ending that tells
    its kind."""
    return f"source {number}{PurePath(key).suffix if kind_of(key) else ''}"


def _on_line(draft: Document, line: int) -> list[Sentence]:
    """The sentences that a line (from 1) of the draft touches. Raises UnreadableError if the draft has no such line."""
    spans = lines_of(draft.text).spans
    if not 1 <= line <= len(spans):
        raise UnreadableError(draft.path, f"has no line {line}", f"name one from 1 to {len(spans)}")
    return [s for s in draft.sentences if s.span.overlaps(spans[line - 1])]


def _guess(draft: Document) -> tuple[str, ...]:
    if not draft.guessed:
        return ()
    return (f"{draft.path}: not UTF-8; read as {draft.guessed}, which is a guess: save it as UTF-8",)


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
        looked_at=case.looked_at,
        texts=case.indexes.texts(draft),
    )


def _skipped(draft: Document) -> tuple[tuple[str, int], ...]:
    counts = Counter()
    for skip in draft.skips:
        counts[skip.reason] += len(skip.span)
    return tuple(sorted(counts.items()))
