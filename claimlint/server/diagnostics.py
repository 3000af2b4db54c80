"""Findings as the protocol's diagnostics."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from lsprotocol import types

from claimlint.model.finding import Finding, Mark
from claimlint.model.report import DraftReport
from claimlint.model.rule import Rule, Severity
from claimlint.reporting.texts import text_of
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
    evidence."""

    unit: Unit
    copies: Copies
    related: bool = True
    pages: bool = True
    markdown: bool = True
    links: bool = True
    tooltips: bool = True

    def place(self, mark: Mark, report: DraftReport) -> types.Location | None:
        """Where the words of ``mark`` can be seen, None for a source that was searched in vain."""
        text = text_of(mark, report)
        return _location(mark, text, self) if text is not None and mark.quote else None


@lru_cache(maxsize=1 << 12)
def _location(mark: Mark, text: str, view: View) -> types.Location:
    """The place of ``mark`` in the evidence ``text``: most of them are the same as a moment ago."""
    return types.Location(view.copies.shown(mark.path, text).as_uri(), range_of(mark.span, text, view.unit))


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
