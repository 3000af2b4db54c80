"""One row of a data set: a draft with its sources in, its report or the reason why there is none out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from claimlint.cache.digest import digest
from claimlint.linter import Linter
from claimlint.model.finding import Finding
from claimlint.model.report import DraftReport

PATH = "draft.md"


class RowError(Exception):
    """A row that holds no draft with sources; the text says what is wrong and what is expected."""


def lint_row(row: Mapping[str, Any], linter: Linter) -> dict[str, Any]:
    """The row's report as a row: ``id``, ``error`` (None, or why there is no report), ``sentences``, ``checked`` and
    ``findings``. Whatever fails, a row comes back.

    ``row`` has ``draft`` (Markdown, or of the kind that the ending of its ``path`` tells), ``sources`` (see
    ``sources_of``) and, if rows are to be told apart by it, ``id``.
    """
    name = row_id(row)
    try:
        report = linter.lint_text(_draft_of(row), row.get("path") or PATH, sources_of(row.get("sources"))).drafts[0]
    except Exception as error:  # one row must not take the others with it
        return _row(name, f"{type(error).__name__}: {error}", None)
    return _row(name, None, report)


def row_id(row: Mapping[str, Any]) -> str:
    """What tells a row from the others: its ``id``, or else a hash of its content."""
    given = row.get("id")
    return str(given) if given is not None else digest(repr(sorted(row.items()))).hex()


def sources_of(given: Any) -> dict[str, str]:
    """The texts of the sources by citation key.

    Given as one text or a list of texts (cited as 1, 2, 3 ...), as a mapping, or as a list of pairs or of rows with
    ``key`` and ``text``, as Parquet has mappings. Raises RowError for anything else.
    """
    if given is None:
        return {}
    if isinstance(given, str):
        return {"1": given}
    if isinstance(given, Mapping):
        return _texts((str(key), text) for key, text in given.items() if text is not None)
    if isinstance(given, Sequence):
        return _texts(_entry(number, entry) for number, entry in enumerate(given, 1))
    raise RowError(f"sources are a {type(given).__name__}; give a text, a list or a mapping of texts")


def _entry(number: int, entry: Any) -> tuple[str, Any]:
    if isinstance(entry, Mapping):
        return str(entry.get("key", number)), entry.get("text")
    if isinstance(entry, (tuple, list)) and len(entry) == 2:
        return str(entry[0]), entry[1]
    return str(number), entry


def _texts(pairs: Any) -> dict[str, str]:
    out = dict(pairs)
    for key, text in out.items():
        if not isinstance(text, str):
            raise RowError(f'source "{key}" is a {type(text).__name__}; give its text')
    return out


def _draft_of(row: Mapping[str, Any]) -> str:
    draft = row.get("draft")
    if not isinstance(draft, str):
        raise RowError(f"draft is a {type(draft).__name__}; give its text in the column draft")
    return draft


def _row(name: str, error: str | None, report: DraftReport | None) -> dict[str, Any]:
    return {
        "id": name,
        "error": error,
        "sentences": None if report is None else report.sentences,
        "checked": None if report is None else report.checked,
        "findings": [] if report is None else [_finding(finding) for finding in report.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    mark = finding.evidence[0] if finding.evidence else None
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": str(finding.severity),
        "confidence": finding.confidence,
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        "quote": finding.quote,
        "sentence": finding.sentence,
        "fingerprint": finding.fingerprint,
        "citation": None if mark is None else mark.citation,
        "evidence_start": None if mark is None else mark.span.start,
        "evidence_end": None if mark is None else mark.span.end,
        "evidence_quote": None if mark is None else mark.quote,
    }
