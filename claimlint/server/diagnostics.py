"""Findings as the protocol's diagnostics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lsprotocol import types

from claimlint.model.finding import Finding, Mark
from claimlint.model.report import DraftReport
from claimlint.model.rule import Rule, Severity
from claimlint.model.span import Span
from claimlint.server.copies import Copies
from claimlint.server.positions import Unit, range_of
from claimlint.server.rules import page_of

SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
SOURCE = "claimlint"


@dataclass(frozen=True, slots=True)
class View:
    """How a client is to be shown things: in which ``unit`` it counts, and what it can show. ``copies`` shows the
    evidence; ``addresses`` has those of the open drafts by path, as the client spells them."""

    unit: Unit
    copies: Copies
    related: bool = True
    pages: bool = True
    markdown: bool = True
    links: bool = True
    tooltips: bool = True
    creates: bool = True  # files
    addresses: Mapping[str, str] = field(default_factory=dict)

    def address(self, path: str) -> str:
        """The address of a draft."""
        return self.addresses.get(path) or Path(path).absolute().as_uri()

    def place_in(self, report: DraftReport, path: str, span: Span) -> types.Location | None:
        """Where a stretch of the draft, or of a source that was read for it, can be seen; None if none was."""
        if path == report.path:
            return types.Location(self.address(path), range_of(span, report.text, self.unit))
        text = report.texts.get(path)
        return self.copies.place(path, span, text, self.unit) if text is not None else None

    def place(self, mark: Mark, report: DraftReport) -> types.Location | None:
        """Where the words of ``mark`` can be seen, None for a source that was searched in vain."""
        return self.place_in(report, mark.path, mark.span) if mark.quote else None


def diagnostics(report: DraftReport, rules: Mapping[str, Rule], view: View) -> list[types.Diagnostic]:
    """A diagnostic for each finding of the report, in order; ``rules`` has the pages by code."""
    return [_diagnostic(finding, report, rules.get(finding.code), view) for finding in report.findings]


def _diagnostic(finding: Finding, report: DraftReport, rule: Rule | None, view: View) -> types.Diagnostic:
    return types.Diagnostic(
        range=range_of(finding.span, report.text, view.unit),
        severity=SEVERITIES[finding.severity],
        code=finding.code,
        code_description=types.CodeDescription(page_of(rule)) if rule is not None and view.pages else None,
        source=SOURCE,
        message=finding.message,
        related_information=_related(finding, report, view) if view.related else None,
        data={"fingerprint": finding.fingerprint},
    )


def _related(finding: Finding, report: DraftReport, view: View) -> list[types.DiagnosticRelatedInformation] | None:
    found = [
        types.DiagnosticRelatedInformation(place, mark.sentence or mark.quote)
        for mark in finding.evidence
        if (place := view.place(mark, report)) is not None
    ]
    return found or None


def failure(message: str) -> types.Diagnostic:
    """The diagnostic, at the head of a draft, that says why it could not be linted."""
    start = types.Position(0, 0)
    return types.Diagnostic(types.Range(start, start), message, severity=types.DiagnosticSeverity.Error, source=SOURCE)
