"""SARIF 2.1.0, as GitHub's code scanning takes it: help for each rule, stable fingerprints, relative addresses, the
evidence linked from the message."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from claimlint.model.finding import Finding, Fix, Mark
from claimlint.model.lines import lines_of
from claimlint.model.report import DraftReport, Report
from claimlint.model.rule import Rule, Severity
from claimlint.model.span import Span
from claimlint.reporting.json_report import tool_version
from claimlint.reporting.paths import shown_path
from claimlint.reporting.texts import text_of
from claimlint.reporting.units import code_points, has_own_places, stretch

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
HASH = 16  # digits of a line hash


def render_sarif(report: Report, rules: Mapping[str, Rule]) -> str:
    """The report as one run; ``rules`` has the pages by code."""
    fired = list(dict.fromkeys(f.code for f in report.findings))
    seen: Counter[str] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "claimlint",
                "version": tool_version(),
                "rules": [_rule(next(f for f in report.findings if f.code == code), rules) for code in fired],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True}],
        "results": [_result(f, draft, fired, seen) for draft in report.drafts for f in draft.findings],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(finding: Finding, rules: Mapping[str, Rule]) -> dict[str, Any]:
    rule = rules.get(finding.code)
    summary, page = (rule.summary, rule.page) if rule else (finding.remedy, finding.remedy)
    gravest = max(rule.severity.values()) if rule else finding.severity
    return {
        "id": finding.code,
        "name": finding.name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": summary},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {"level": LEVELS[gravest]},
        "properties": {"precision": finding.confidence, "problem.severity": _problem(gravest), "tags": ["prose"]},
    }


def _problem(severity: Severity) -> str:
    return "recommendation" if severity is Severity.INFO else str(severity)


def _result(finding: Finding, draft: DraftReport, fired: list[str], seen: Counter[str]) -> dict[str, Any]:
    seen[finding.fingerprint] += 1
    shown = [mark for mark in finding.evidence if mark.quote]
    result = {
        "ruleId": finding.code,
        "ruleIndex": fired.index(finding.code),
        "level": LEVELS[finding.severity],
        "message": {"text": _message(finding, shown, draft)},
        "locations": [{"physicalLocation": _location(finding.path, finding.span, draft.text)}],
        "relatedLocations": [_related(number, mark, draft) for number, mark in enumerate(shown, 1)],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{finding.fingerprint[:HASH]}:{seen[finding.fingerprint]}",
            "claimlint/v1": finding.fingerprint,
        },
    }
    return result | ({"fixes": [_fix(finding.fix, draft)]} if finding.fix else {})


def _message(finding: Finding, shown: list[Mark], draft: DraftReport) -> str:
    """The message with its brackets escaped, and a link to each place of the evidence."""
    links = ", ".join(f"[{_bare(_where(mark, draft))}]({number})" for number, mark in enumerate(shown, 1))
    return _bare(finding.message) + (f" ({links})" if links else "")


def _bare(text: str) -> str:
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _where(mark: Mark, draft: DraftReport) -> str:
    text = text_of(mark, draft)
    path = shown_path(mark.path)
    return path if text is None else f"{path}:{lines_of(text).number(mark.span.start)}"


def _related(number: int, mark: Mark, draft: DraftReport) -> dict[str, Any]:
    text = text_of(mark, draft) if has_own_places(mark.path) else None
    return {
        "id": number,
        "physicalLocation": _location(mark.path, mark.span, text),
        "message": {"text": _bare(mark.quote)},
    }


def _location(path: str, span: Span, text: str | None) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(path)}}
    return location if text is None else location | {"region": _region(span, text)}


def _region(span: Span, text: str) -> dict[str, int]:
    line, column, last, end = stretch(span, text, code_points)
    return {"startLine": line + 1, "startColumn": column + 1, "endLine": last + 1, "endColumn": end + 1}


def _uri(path: str) -> str:
    """A relative address within the working directory, a whole one outside it."""
    shown = shown_path(path)
    if "://" in shown:
        return shown
    return PurePath(shown).as_uri() if PurePath(shown).is_absolute() else quote(shown)


def _fix(fix: Fix, draft: DraftReport) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.span, draft.text), "insertedContent": {"text": edit.replacement}}
        for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": _uri(draft.path)}, "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}
