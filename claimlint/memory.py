"""What was read and judged of the sentences of a draft, kept by content for the next run over it: in an editor, all but
one of them are the same as a moment ago."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from claimlint.model.document import Sentence
from claimlint.model.finding import Finding, Fix
from claimlint.model.gist import Gist
from claimlint.model.moved import moved_statements
from claimlint.model.report import Coverage, Support
from claimlint.model.span import Span
from claimlint.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Framed:
    """The statements of ``sentence``. ``asked`` are its folded words, of which the draft also writes ``ordinary``
    small: with others of them, it would have been read differently."""

    sentence: Sentence
    statements: tuple[Statement, ...]
    asked: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()

    def at(self, sentence: Sentence) -> Framed:
        """The same for ``sentence``, which has the same words."""
        if sentence == self.sentence:
            return self
        by = sentence.span.start - self.sentence.span.start
        return replace(self, sentence=sentence, statements=moved_statements(self.statements, by, sentence))


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of holding the sentence at ``span`` against its evidence."""

    span: Span
    reason: str
    findings: tuple[Finding, ...]
    coverage: Coverage | None
    support: tuple[Support, ...] = ()

    def at(self, span: Span) -> Judged:
        """The same for a sentence at ``span``, which has the same words."""
        by = span.start - self.span.start
        if not by:
            return self
        return Judged(
            span,
            self.reason,
            tuple([moved_finding(finding, by) for finding in self.findings]),
            self.coverage and Coverage(span, self.coverage.found, self.coverage.of),
            tuple([Support(span, s.key, s.path, s.passage) for s in self.support]),
        )


@dataclass(frozen=True, slots=True)
class Stretch:
    """What came of several paragraphs of a draft, sentence by sentence, with their words as they were.

    start         the place of the first sentence
    gists         what each sentence tells, None of one that was not read
    findings      those of rules that look at a paragraph with all sources
    stems         in how many of the sentences each stem of a content word stands
    small         the folded words that the sentences write small
    proper        their folded words that no sentence of the draft writes small: with one that does, they would have
                  been read differently; likewise without one that writes the ``borrowed`` small, which none does here
    models_named  whether the draft anywhere names animals or cells that stand for people
    """

    start: int
    judged: tuple[Judged, ...]
    gists: tuple[Gist | None, ...]
    findings: tuple[Finding, ...]
    stems: Mapping[str, int]
    small: tuple[str, ...]  # not sets, as which these three take most of a stretch
    proper: tuple[str, ...]
    borrowed: tuple[str, ...]
    models_named: bool

    def holds(self, ordinary: frozenset[str], models_named: bool) -> bool:
        """Whether the same would come of the sentences in a draft that writes these words small, and names animals or
        cells that stand for people or doesn't."""
        return (
            self.models_named is models_named
            and ordinary.isdisjoint(self.proper)
            and ordinary.issuperset(self.borrowed)
        )

    def at(self, sentences: Sequence[Sentence]) -> Stretch:
        """The same for ``sentences``, which have the same words."""
        by = sentences[0].span.start - self.start
        if not by:
            return self
        places = zip(self.judged, sentences, strict=True)
        return replace(
            self,
            start=sentences[0].span.start,
            judged=tuple([judged.at(sentence.span) for judged, sentence in places]),
            findings=tuple([_moved_in_draft(finding, by) for finding in self.findings]),
        )


SHARED = ""  # in place of a draft: for what several drafts share


class Memory:
    """Values by draft and key. What two runs over a draft in succession do not ask for is forgotten; a memory that
    ``outlasts`` it keeps that too."""

    outlasts = False

    def __init__(self) -> None:
        self._last: dict[str, dict[Hashable, Any]] = {}
        self._now: dict[str, dict[Hashable, Any]] = {}

    def recall(self, draft: str, key: Hashable) -> Any:
        """The value kept under ``key``, None if there is none."""
        value = self._now.get(draft, {}).get(key)
        if value is None:
            value = self._last.get(draft, {}).get(key)
            if value is not None:
                self.keep(draft, key, value)
        return value

    def recall_all(self, draft: str, keys: Sequence[Hashable]) -> list[Any]:
        """The values kept under ``keys``, in their order, None for each that there is none of."""
        return [self.recall(draft, key) for key in keys]

    def keep(self, draft: str, key: Hashable, value: Any) -> None:
        """Keep ``value`` under ``key``."""
        self._now.setdefault(draft, {})[key] = value

    def end_run(self, draft: str) -> None:
        """Forget what this run over the whole draft did not ask for."""
        self._last[draft] = self._now.pop(draft, {})

    def forget(self, draft: str) -> None:
        """Forget all of a draft."""
        self._last.pop(draft, None)
        self._now.pop(draft, None)


class NoMemory(Memory):
    """For a single run: keeps nothing."""

    def keep(self, draft: str, key: Hashable, value: Any) -> None:
        """Nothing."""


def moved_finding(finding: Finding, by: int) -> Finding:
    """The finding, ``by`` code points further on; its evidence stays where it is."""
    return replace(
        finding,
        span=finding.span.shift(by),
        sentence_span=finding.sentence_span.shift(by),
        fix=finding.fix and _moved_fix(finding.fix, by),
    )


def _moved_in_draft(finding: Finding, by: int) -> Finding:
    """The finding, ``by`` code points further on, and what of its evidence is its own sentence."""
    marks = (
        replace(mark, span=mark.span.shift(by), sentence_span=mark.sentence_span.shift(by))
        if mark.path == finding.path
        else mark
        for mark in finding.evidence
    )
    return replace(moved_finding(finding, by), evidence=tuple(marks))


def _moved_fix(fix: Fix, by: int) -> Fix:
    return replace(fix, edits=tuple(replace(edit, span=edit.span.shift(by)) for edit in fix.edits))
