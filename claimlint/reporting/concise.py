"""One line a finding: ``path:line:column: CODE message``, or ``path: paragraph n, sentence m: CODE message``."""

from __future__ import annotations

from claimlint.model.report import DraftReport, Report
from claimlint.reporting.columns import one_line
from claimlint.reporting.places import where


def render_concise(report: Report) -> str:
    """The findings of ``report``, one a line, each line ended; "" if there are none."""
    return "".join(line for draft in report.drafts for line in _lines(draft))


def _lines(draft: DraftReport) -> list[str]:
    return [f"{where(f.span, draft)}: {f.code} {one_line(f.message)}\n" for f in draft.findings]
