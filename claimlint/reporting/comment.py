"""A finding as the text of a comment beside the words that it is on, for readers of a word processor."""

from __future__ import annotations

from claimlint.model.finding import Finding, Mark
from claimlint.reporting.columns import one_line
from claimlint.reporting.paths import shown_path

LONGEST = 300  # characters of a passage of evidence


def comment_on(finding: Finding) -> str:
    """The comment, a paragraph a line: what is found, what the evidence says, what may be done."""
    head = f"{finding.severity} {finding.code} {finding.name} [{finding.confidence} confidence]"
    lines = [head, one_line(finding.message), *(_evidence(mark) for mark in finding.evidence)]
    return "\n".join([*lines, *([f"Help: {one_line(finding.remedy)}"] if finding.remedy else [])])


def _evidence(mark: Mark) -> str:
    page = f", page {mark.page}" if mark.page is not None else ""
    words = one_line(mark.sentence or mark.quote)
    if not words:
        return f"Nothing in {shown_path(mark.path)}"
    return f"{shown_path(mark.path)}{page}: {words if len(words) <= LONGEST else words[:LONGEST] + '...'}"
