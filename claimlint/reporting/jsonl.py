"""The findings as JSON, one a line."""

from __future__ import annotations

import json
from collections.abc import Mapping

from claimlint.model.report import Report
from claimlint.reporting.json_report import as_json


def render_jsonl(report: Report, addresses: Mapping[str, str]) -> str:
    """Each finding in the form that it has in the JSON report, on a line of its own."""
    findings = as_json(report, addresses).findings
    return "".join(json.dumps(f.model_dump(mode="json"), ensure_ascii=False) + "\n" for f in findings)
