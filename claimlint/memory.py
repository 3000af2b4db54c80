"""What was read and judged of the sentences of a draft, kept by content for the next run over it: in an editor, all but
one of them are the same as a moment ago."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from claimlint.model.document import Sentence
from claimlint.model.finding import Finding, Fix
from claimlint.model.moved import moved_statements
from claimlint.model.report import Coverage, Support
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
    """What came of holding ``sentence`` against its evidence."""

    sentence: Sentence
    reason: str
    findings: tuple[Finding, ...]
    coverage: Coverage | None
    support: tuple[Support, ...] = ()

    def at(self, sentence: Sentence) -> Judged:
        """The same for ``sentence``, which has the same words."""
        by = sentence.span.start - self.sentence.span.start
        if not by:
            return replace(self, sentence=sentence)
        return replace(
            self,
            sentence=sentence,
            findings=tuple(moved_finding(finding, by) for finding in self.findings),
            coverage=self.coverage and replace(self.coverage, span=sentence.span),
            support=tuple(replace(support, claim=sentence.span) for support in self.support),
        )


SHARED = ""  # in place of a draft: for what several drafts share


class Memory:
    """Values by draft and key. What two runs over a draft in succession do not ask for is forgotten."""

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


def _moved_fix(fix: Fix, by: int) -> Fix:
    return replace(fix, edits=tuple(replace(edit, span=edit.span.shift(by)) for edit in fix.edits))
