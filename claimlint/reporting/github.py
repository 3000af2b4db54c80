"""Workflow commands, which GitHub shows beside the lines of a pull request."""

from __future__ import annotations

from claimlint.model.finding import Finding
from claimlint.model.report import DraftReport, Report
from claimlint.model.rule import Severity
from claimlint.reporting.paths import shown_path
from claimlint.reporting.units import code_points, stretch

KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render_github(report: Report) -> str:
    """A command for each finding. GitHub shows ten of a kind a step: print the report for people too."""
    return "".join(_command(f, draft) for draft in report.drafts for f in draft.findings)


def _command(finding: Finding, draft: DraftReport) -> str:
    line, column, last, end = stretch(finding.span, draft.text, code_points)
    properties = {
        "title": f"claimlint ({finding.code} {finding.name})",
        "file": shown_path(finding.path),
        "line": line + 1,
        "endLine": last + 1,
    }
    if line == last:  # GitHub takes columns within one line only
        properties |= {"col": column + 1, "endColumn": max(column + 1, end)}
    said = ",".join(f"{name}={_escaped(str(value), ',:')}" for name, value in properties.items())
    return f"::{KINDS[finding.severity]} {said}::{_escaped(finding.message)}\n"


def _escaped(text: str, more: str = "") -> str:
    """``text`` as GitHub wants it: per cent signs, line ends and the characters in ``more`` by their codes."""
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text
