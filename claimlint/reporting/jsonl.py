"""The findings as JSON, one a line."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from claimlint.model.report import Report
from claimlint.reporting.json_report import as_json

# Characters that JSON leaves as they are and many readers of lines take for the end of one.
SEPARATORS = {ord(c): f"\\u{ord(c):04x}" for c in "\x85\u2028\u2029"}


def render_jsonl(report: Report, addresses: Mapping[str, str]) -> str:
    """Each finding in the form that it has in the JSON report, on a line of its own."""
    findings = as_json(report, addresses).findings
    return "".join(_line(f.model_dump(mode="json")) for f in findings)


def _line(values: dict[str, Any]) -> str:
    return json.dumps(values, ensure_ascii=False).translate(SEPARATORS) + "\n"
