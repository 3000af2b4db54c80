"""The JSON Schema of the report. ``python -m claimlint.reporting.schema`` prints docs/report.schema.json."""

from __future__ import annotations

import json

from claimlint.reporting.json_report import ReportJson


def report_schema() -> str:
    """The schema of the report's JSON form as a JSON text, its line ended."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **ReportJson.model_json_schema()}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    print(report_schema(), end="")
