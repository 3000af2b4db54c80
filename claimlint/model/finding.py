"""What claimlint found: values only, no live objects."""

from __future__ import annotations

from dataclasses import dataclass

from claimlint.model.rule import Severity
from claimlint.model.span import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """The deciding words in an evidence text, with their sentence and the citation that leads there. ``excerpt`` is
    what of the source the text is, if not the whole ("abstract")."""

    citation: str
    path: str
    span: Span
    quote: str
    sentence: str
    sentence_span: Span
    page: int | None = None
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace what lies in ``span`` of the draft by ``replacement``."""

    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that put a finding right; ``safe`` only if they restore the evidence's own wording."""

    title: str
    safe: bool
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One place of a draft that goes beyond its evidence."""

    code: str
    name: str
    severity: Severity
    confidence: str
    message: str
    remedy: str
    path: str
    span: Span
    quote: str
    sentence: str
    sentence_span: Span
    fingerprint: str
    evidence: tuple[Mark, ...] = ()
    fix: Fix | None = None
