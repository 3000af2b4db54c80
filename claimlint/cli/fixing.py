"""A draft's report -> its text with the fixes that hold: none leaves its finding or raises another."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from claimlint.model.finding import Edit, Finding
from claimlint.model.report import DraftReport
from claimlint.model.span import Span

LINE = re.compile(r"[^\n]*\n|[^\n]+")
ROUNDS = 10  # of fixes that make room for others

Lint = Callable[[str], DraftReport]


def fixed(report: DraftReport, unsafe: bool, lint: Lint) -> DraftReport:
    """The report on the draft once every fix that holds is made; safe ones only, unless ``unsafe``.

    ``lint`` gives the report on a changed text. Fixing the result again changes nothing.
    """
    for _ in range(ROUNDS):
        better = _round(report, unsafe, lint)
        if better is None:
            break
        report = better
    return report


def diff(before: str, after: str, path: str) -> str:
    """The change as a unified diff, line ends as they are; "" if there is none."""
    lines = difflib.unified_diff(LINE.findall(before), LINE.findall(after), path, path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _round(report: DraftReport, unsafe: bool, lint: Lint) -> DraftReport | None:
    """The report with as many fixes made as hold together; None if none does."""
    chosen = _apart(f for f in report.findings if f.fix and (unsafe or f.fix.safe))
    while chosen:
        edits = sorted((e for f in chosen for e in f.fix.edits), key=lambda e: e.span)
        text = apply_edits(report.text, edits)
        if not text.strip():
            return None  # nothing would be left to read
        after = lint(text)
        failing = [f for f in chosen if _fails(f, edits, report, after)]
        if not failing:
            return after
        chosen = [f for f in chosen if f not in failing]
    return None


def _apart(findings: Iterable[Finding]) -> list[Finding]:
    """The findings whose edits do not touch those of one before."""
    chosen: list[Finding] = []
    taken: list[Span] = []
    for finding in findings:
        spans = [edit.span for edit in finding.fix.edits]
        if not any(a.start <= b.end and b.start <= a.end for a in spans for b in taken):
            chosen.append(finding)
            taken += spans
    return chosen


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """``text`` after ``edits``, which are in order and do not overlap; all else stays as it is."""
    parts, end = [], 0
    for edit in edits:
        parts += [text[end : edit.span.start], edit.replacement]
        end = edit.span.end
    return "".join([*parts, text[end:]])


def _fails(finding: Finding, edits: Sequence[Edit], before: DraftReport, after: DraftReport) -> bool:
    """Whether the finding is still there, or another has come up in its sentence."""
    old = Counter(f.code for f in before.findings if f.sentence_span.overlaps(finding.sentence_span))
    place = _moved(finding.sentence_span, edits)
    new = Counter(f.code for f in after.findings if f.sentence_span.overlaps(place))
    return new[finding.code] >= old[finding.code] or bool(new - old)


def _moved(span: Span, edits: Sequence[Edit]) -> Span:
    """Where a stretch lies once the edits are made."""
    start = span.start + sum(_growth(e) for e in edits if e.span.end <= span.start and e.span.start < span.start)
    end = span.end + sum(_growth(e) for e in edits if e.span.start < span.end)
    return Span(start, max(start, end))


def _growth(edit: Edit) -> int:
    return len(edit.replacement) - len(edit.span)
