"""Baselines: the findings that a team has decided to live with, by fingerprint."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import click

from claimlint.model.report import DraftReport, Report
from claimlint.reporting.columns import one_line
from claimlint.reporting.paths import shown_path

VERSION = 1


def read_baseline(path: Path) -> frozenset[str]:
    """The fingerprints in a baseline. Raises ClickException for a file that is none."""
    try:
        values = json.loads(path.read_text(encoding="utf-8-sig"))
        return frozenset(finding["fingerprint"] for finding in values["findings"])
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror}; write it with --write-baseline {path}") from None
    except (ValueError, KeyError, TypeError):
        raise click.ClickException(f"{path}: not a baseline; write it anew with --write-baseline {path}") from None


def baseline_text(report: Report) -> str:
    """The baseline that holds every finding of ``report``, in the drafts' order."""
    findings = [
        {"fingerprint": f.fingerprint, "code": f.code, "path": shown_path(f.path), "quote": one_line(f.quote)}
        for f in report.findings
    ]
    return json.dumps({"version": VERSION, "findings": findings}, ensure_ascii=False, indent=2) + "\n"


def without_known(draft: DraftReport, known: frozenset[str]) -> DraftReport:
    """The report without the findings that the baseline holds. Faults of claimlint itself are never known."""
    kept = tuple(f for f in draft.findings if f.fingerprint not in known or f.code.startswith("CLI9"))
    return replace(draft, findings=kept, known=len(draft.findings) - len(kept))
