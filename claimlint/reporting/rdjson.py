"""Reviewdog's diagnostic format: lines from 1, columns from 1 in bytes of UTF-8."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from claimlint.model.finding import Finding, Mark
from claimlint.model.report import DraftReport, Report
from claimlint.model.span import Span
from claimlint.reporting.paths import shown_path
from claimlint.reporting.texts import text_of
from claimlint.reporting.units import has_own_places, stretch, utf8_bytes


def render_rdjson(report: Report, addresses: Mapping[str, str]) -> str:
    """The report as a DiagnosticResult."""
    diagnostics = [_diagnostic(f, draft, addresses) for draft in report.drafts for f in draft.findings]
    return (
        json.dumps({"source": {"name": "claimlint"}, "diagnostics": diagnostics}, ensure_ascii=False, indent=2) + "\n"
    )


def _diagnostic(finding: Finding, draft: DraftReport, addresses: Mapping[str, str]) -> dict[str, Any]:
    address = addresses.get(finding.code, "")
    edits = finding.fix.edits if finding.fix else ()
    related = [place for mark in finding.evidence if (place := _related(mark, draft)) is not None]
    return {
        "message": finding.message,
        "location": {"path": shown_path(finding.path), "range": _range(finding.span, draft.text)},
        "severity": str(finding.severity).upper(),
        "code": {"value": finding.code} | ({"url": address} if "://" in address else {}),
        "suggestions": [{"range": _range(e.span, draft.text), "text": e.replacement} for e in edits],
        "related_locations": related,
    }


def _related(mark: Mark, draft: DraftReport) -> dict[str, Any] | None:
    text = text_of(mark, draft)
    if not mark.quote or text is None or not has_own_places(mark.path):
        return None
    return {"message": mark.quote, "location": {"path": shown_path(mark.path), "range": _range(mark.span, text)}}


def _range(span: Span, text: str) -> dict[str, Any]:
    line, column, last, end = stretch(span, text, utf8_bytes)
    return {"start": {"line": line + 1, "column": column + 1}, "end": {"line": last + 1, "column": end + 1}}
