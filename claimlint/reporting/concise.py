"""One line a finding: ``path:line:column: CODE message``."""

from __future__ import annotations

from claimlint.model.lines import lines_of
from claimlint.model.report import DraftReport, Report
from claimlint.reporting.columns import one_line
from claimlint.reporting.paths import shown_path


def render_concise(report: Report) -> str:
    """The findings of ``report``, one a line, each line ended; "" if there are none."""
    return "".join(line for draft in report.drafts for line in _lines(draft))


def _lines(draft: DraftReport) -> list[str]:
    path = shown_path(draft.path)
    places = [lines_of(draft.text).position(finding.span.start) for finding in draft.findings]
    return [
        f"{path}:{place.line}:{place.column}: {finding.code} {one_line(finding.message)}\n"
        for place, finding in zip(places, draft.findings, strict=True)
    ]
