"""Diagnostics of the Language Server Protocol: lines and characters from 0, in UTF-16 units."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from claimlint.model.finding import Finding, Mark
from claimlint.model.report import DraftReport, Report
from claimlint.model.rule import Severity
from claimlint.model.span import Span
from claimlint.reporting.texts import text_of
from claimlint.reporting.units import has_own_places, stretch, utf16_units

SEVERITIES = {Severity.ERROR: 1, Severity.WARNING: 2, Severity.INFO: 3}


def render_lsp(report: Report, addresses: Mapping[str, str]) -> str:
    """A list of PublishDiagnosticsParams, one a draft."""
    published = [
        {"uri": uri(draft.path), "diagnostics": [_diagnostic(f, draft, addresses) for f in draft.findings]}
        for draft in report.drafts
    ]
    return json.dumps(published, ensure_ascii=False, indent=2) + "\n"


def uri(path: str) -> str:
    """The address of a file."""
    return path if "://" in path else Path(path).absolute().as_uri()


def _diagnostic(finding: Finding, draft: DraftReport, addresses: Mapping[str, str]) -> dict[str, Any]:
    related = [place for mark in finding.evidence if (place := _related(mark, draft)) is not None]
    diagnostic = {
        "range": _range(finding.span, draft.text),
        "severity": SEVERITIES[finding.severity],
        "code": finding.code,
        "source": "claimlint",
        "message": finding.message,
        "relatedInformation": related,
        "data": {"fingerprint": finding.fingerprint},
    }
    address = addresses.get(finding.code, "")
    return diagnostic | ({"codeDescription": {"href": address}} if "://" in address else {})


def _related(mark: Mark, draft: DraftReport) -> dict[str, Any] | None:
    """Where the evidence is; where its text was taken from a page, only the file is known."""
    text = text_of(mark, draft)
    if not mark.quote or text is None:
        return None
    span = mark.span if has_own_places(mark.path) else Span(0, 0)
    return {"location": {"uri": uri(mark.path), "range": _range(span, text)}, "message": mark.quote}


def _range(span: Span, text: str) -> dict[str, Any]:
    line, column, last, end = stretch(span, text, utf16_units)
    return {"start": {"line": line, "character": column}, "end": {"line": last, "character": end}}
