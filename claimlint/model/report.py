"""The answer for one or more drafts: findings, what was checked, and what was not and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from claimlint.model.finding import Finding
from claimlint.model.span import Span


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A sentence (or the whole draft) that was not checked, and why."""

    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of a checked sentence's content words occur in its cited sources."""

    span: Span
    found: int
    of: int


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a citation key leads to, or the reason why not."""

    key: str
    resolved: str | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """The passage of a source, the file ``path`` cited as ``key``, that answers a sentence of the draft best."""

    claim: Span
    key: str
    path: str
    passage: Span


@dataclass(frozen=True, slots=True)
class DraftReport:
    """What was done with one draft. ``text`` is the draft as decoded, for renderers that show its lines; ``texts``
    holds the evidence texts by path for the same purpose. ``problems`` are faults met on the way (a broken
    bibliography entry), as sentences. ``allowed`` counts the findings that the draft's own comments allow, ``known``
    those that a baseline holds: neither are among ``findings``. ``support`` has one passage for each sentence and each
    source that it was held against. ``looked_at`` are the places where evidence was sought, each with what was asked
    of it: as long as they stay as they are, so does the report."""

    path: str
    text: str = field(repr=False)
    sentences: int
    checked: int
    findings: tuple[Finding, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
    skipped: tuple[tuple[str, int], ...] = ()
    coverage: tuple[Coverage, ...] = ()
    citations: tuple[Resolution, ...] = ()
    support: tuple[Support, ...] = ()
    problems: tuple[str, ...] = ()
    allowed: int = 0
    known: int = 0
    texts: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    looked_at: tuple[tuple[str, str], ...] = field(default=(), repr=False, compare=False)

    def without_idle_texts(self) -> DraftReport:
        """The report with those texts of sources only that a finding quotes."""
        quoted = {mark.path for finding in self.findings for mark in finding.evidence} | {self.path}
        return replace(self, texts={path: self.texts[path] for path in sorted(quoted) if path in self.texts})

    @property
    def sentence_spans(self) -> list[Span]:
        """The places of the sentences, checked and unchecked, in order."""
        return sorted({u.span for u in self.unchecked} | {c.span for c in self.coverage})


@dataclass(frozen=True, slots=True)
class Report:
    """The answer for a run."""

    drafts: tuple[DraftReport, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in the drafts' order and by place within each."""
        return tuple(f for d in self.drafts for f in d.findings)
