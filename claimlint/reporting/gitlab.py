"""A Code Quality report, as GitLab takes it."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from claimlint.model.finding import Finding
from claimlint.model.report import DraftReport, Report
from claimlint.model.rule import Severity
from claimlint.reporting.paths import shown_path
from claimlint.reporting.units import code_points, place

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render_gitlab(report: Report) -> str:
    """The findings as a JSON list. GitLab wants each fingerprint once: findings that share one are numbered."""
    seen: Counter[str] = Counter()
    issues = [_issue(f, draft, seen) for draft in report.drafts for f in draft.findings]
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"


def _issue(finding: Finding, draft: DraftReport, seen: Counter[str]) -> dict[str, Any]:
    seen[finding.fingerprint] += 1
    number = seen[finding.fingerprint]
    return {
        "description": finding.message,
        "check_name": finding.code,
        "fingerprint": finding.fingerprint + (f"-{number}" if number > 1 else ""),
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": shown_path(finding.path),
            "positions": {
                "begin": _position(finding.span.start, draft.text),
                "end": _position(finding.span.end, draft.text),
            },
        },
    }


def _position(offset: int, text: str) -> dict[str, int]:
    line, column = place(offset, text, code_points)
    return {"line": line + 1, "column": column + 1}
