"""The report as JSON, version 1 of the form: names and meanings are stable, additions are welcome."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Literal

from pydantic import BaseModel, ConfigDict

from claimlint.model.finding import Edit, Finding, Fix, Mark
from claimlint.model.lines import lines_of
from claimlint.model.report import DraftReport, Report
from claimlint.model.span import Span
from claimlint.reporting.paths import shown_path
from claimlint.reporting.places import place_in_words
from claimlint.reporting.texts import text_of


class Shape(BaseModel):
    """A part of the report; nothing else may stand in it."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PositionJson(Shape):
    """A place: ``line`` and ``column`` count from 1, ``offset`` from 0, in code points of the file as decoded."""

    line: int
    column: int
    offset: int


class Stretch(Shape):
    """Two places, the end exclusive."""

    start: PositionJson
    end: PositionJson


class ToolJson(Shape):
    """The program that wrote the report."""

    name: Literal["claimlint"] = "claimlint"
    version: str


class EvidenceJson(Shape):
    """The deciding words of a source. Places are null where it says nothing of it, or its text is not at hand;
    ``excerpt`` is what of the source was at hand ("abstract"), null for the whole."""

    citation: str
    path: str
    start: PositionJson | None
    end: PositionJson | None
    quote: str
    sentence: str
    page: int | None
    excerpt: str | None


class EditJson(Stretch):
    """Put ``replacement`` in place of what lies between the two places."""

    replacement: str


class FixJson(Shape):
    """Edits that put a finding right."""

    applicability: Literal["safe", "unsafe"]
    title: str
    edits: tuple[EditJson, ...]


class FindingJson(Shape):
    """A place of a draft that goes beyond its evidence. ``url`` is null for findings on claimlint's own use; ``place``
    says where in words ("paragraph 4, sentence 2") in a Word file, whose other places are in the text taken from it."""

    code: str
    name: str
    severity: Literal["error", "warning", "info"]
    confidence: Literal["high", "medium", "low"]
    message: str
    url: str | None
    fingerprint: str
    path: str
    start: PositionJson
    end: PositionJson
    quote: str
    sentence: str
    evidence: tuple[EvidenceJson, ...]
    fix: FixJson | None
    place: str | None


class UncheckedJson(Shape):
    """A stretch that was not checked, and why."""

    reason: str
    start: PositionJson
    end: PositionJson


class SkippedJson(Shape):
    """How many characters hold no prose, by reason."""

    reason: str
    characters: int


class CoverageJson(Stretch):
    """How many of a sentence's content words its sources hold."""

    found: int
    of: int


class CitationJson(Shape):
    """What a citation key leads to, or why not."""

    key: str
    resolved: str | None
    reason: str | None


class DraftJson(Shape):
    """What was done with one draft. ``problems`` are faults met on the way, such as a broken bibliography entry;
    ``allowed`` counts the findings that the draft's comments allow, ``known`` those that a baseline holds."""

    path: str
    sentences: int
    checked: int
    unchecked: tuple[UncheckedJson, ...]
    skipped: tuple[SkippedJson, ...]
    coverage: tuple[CoverageJson, ...]
    citations: tuple[CitationJson, ...]
    problems: tuple[str, ...]
    allowed: int
    known: int


class ReportJson(Shape):
    """The answer for a run."""

    version: Literal[1] = 1
    tool: ToolJson
    findings: tuple[FindingJson, ...]
    drafts: tuple[DraftJson, ...]


def render_json(report: Report, addresses: Mapping[str, str]) -> str:
    """``report`` as a JSON text, its line ended. ``addresses`` has each rule's documentation address by code."""
    return json.dumps(as_json(report, addresses).model_dump(mode="json"), ensure_ascii=False, indent=2) + "\n"


def as_json(report: Report, addresses: Mapping[str, str]) -> ReportJson:
    """``report`` in the form of its JSON text."""
    return ReportJson(
        tool=ToolJson(version=tool_version()),
        findings=tuple(_finding(f, draft, addresses) for draft in report.drafts for f in draft.findings),
        drafts=tuple(_draft(draft) for draft in report.drafts),
    )


def tool_version() -> str:
    """The installed version of claimlint; "0" where it runs from a checkout without being installed."""
    try:
        return version("claimlint")
    except PackageNotFoundError:
        return "0"


def _finding(finding: Finding, draft: DraftReport, addresses: Mapping[str, str]) -> FindingJson:
    return FindingJson(
        code=finding.code,
        name=finding.name,
        severity=str(finding.severity),
        confidence=finding.confidence,
        message=finding.message,
        url=addresses.get(finding.code),
        fingerprint=finding.fingerprint,
        path=shown_path(finding.path),
        **_places(finding.span, draft.text),
        quote=finding.quote,
        sentence=finding.sentence,
        evidence=tuple(_evidence(mark, draft) for mark in finding.evidence),
        fix=None if finding.fix is None else _fix(finding.fix, draft),
        place=place_in_words(finding.span, draft),
    )


def _evidence(mark: Mark, draft: DraftReport) -> EvidenceJson:
    text = text_of(mark, draft)
    places = {"start": None, "end": None} if text is None or not mark.quote else _places(mark.span, text)
    return EvidenceJson(
        citation=mark.citation,
        path=shown_path(mark.path),
        **places,
        quote=mark.quote,
        sentence=mark.sentence,
        page=mark.page,
        excerpt=mark.excerpt or None,
    )


def _fix(fix: Fix, draft: DraftReport) -> FixJson:
    edits = tuple(_edit(edit, draft) for edit in fix.edits)
    return FixJson(applicability="safe" if fix.safe else "unsafe", title=fix.title, edits=edits)


def _edit(edit: Edit, draft: DraftReport) -> EditJson:
    return EditJson(**_places(edit.span, draft.text), replacement=edit.replacement)


def _draft(draft: DraftReport) -> DraftJson:
    return DraftJson(
        path=shown_path(draft.path),
        sentences=draft.sentences,
        checked=draft.checked,
        unchecked=tuple(UncheckedJson(reason=u.reason, **_places(u.span, draft.text)) for u in draft.unchecked),
        skipped=tuple(SkippedJson(reason=reason, characters=count) for reason, count in draft.skipped),
        coverage=tuple(CoverageJson(**_places(c.span, draft.text), found=c.found, of=c.of) for c in draft.coverage),
        citations=tuple(
            CitationJson(key=c.key, resolved=None if c.resolved is None else shown_path(c.resolved), reason=c.reason)
            for c in draft.citations
        ),
        problems=draft.problems,
        allowed=draft.allowed,
        known=draft.known,
    )


def _places(span: Span, text: str) -> dict[str, PositionJson]:
    return {"start": _position(span.start, text), "end": _position(span.end, text)}


def _position(offset: int, text: str) -> PositionJson:
    place = lines_of(text).position(offset)
    return PositionJson(line=place.line, column=place.column, offset=place.offset)
