"""The closing line of a run: findings, what was checked, what was not and why, the time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from claimlint.model.lines import lines_of
from claimlint.model.report import DraftReport, Report
from claimlint.model.rule import Severity
from claimlint.model.span import Span
from claimlint.reporting.paths import shown_path
from claimlint.reporting.places import place_in_words

TOP = 4


def result_line(report: Report, fixed: int = 0) -> str:
    """The closing line without the time. Without any source it says that nothing was checked against one."""
    parts = [
        *([f"{fixed:,} fixed"] if fixed else []),
        _findings(report),
        _checked(report),
        *_not_checked(report),
        *_skipped(report),
    ]
    return "; ".join(parts)


def without_evidence(report: Report) -> list[DraftReport]:
    """The drafts for which no source at all was found."""
    return [draft for draft in report.drafts if not _has_sources(draft)]


def _has_sources(draft: DraftReport) -> bool:
    """Whether a text beside the draft's own was read, or a citation leads to one."""
    return any(path != draft.path for path in draft.texts) or any(c.resolved for c in draft.citations)


def unchecked_lines(report: Report) -> str:
    """Every stretch that was not checked, with its line and the reason, one a line; "" if all was."""
    return "".join(line for draft in report.drafts for line in _unchecked_of(draft))


def _unchecked_of(draft: DraftReport) -> list[str]:
    return [f"{_line(u.span, draft)}: not checked: {u.reason}\n" for u in draft.unchecked]


def _line(span: Span, draft: DraftReport) -> str:
    words = place_in_words(span, draft)
    path = shown_path(draft.path)
    return f"{path}:{lines_of(draft.text).number(span.start)}" if words is None else f"{path}: {words}"


def _findings(report: Report) -> str:
    counts = Counter(finding.severity for finding in report.findings)
    kinds = ", ".join(_count(counts[s], str(s)) for s in sorted(Severity, reverse=True) if counts[s])
    found = f"{_count(len(report.findings), 'finding')} ({kinds})" if kinds else "no findings"
    aside = ", ".join(
        f"{number:,} {reason}"
        for number, reason in (
            (sum(d.allowed for d in report.drafts), "allowed by comments"),
            (sum(d.known for d in report.drafts), "in the baseline"),
        )
        if number
    )
    return f"{found} in {_count(len(report.drafts), 'draft')}" + (f" ({aside})" if aside else "")


def _checked(report: Report) -> str:
    checked, sentences = sum(d.checked for d in report.drafts), sum(d.sentences for d in report.drafts)
    line = f"{checked:,} of {_count(sentences, 'sentence')} checked"
    bare = without_evidence(report)
    if bare and len(bare) == len(report.drafts):
        return f"no source was found, nothing was checked against evidence; {line}"
    return f"{line}; no source was found for {_names(bare)}" if bare else line


def _names(drafts: Iterable[DraftReport]) -> str:
    return ", ".join(shown_path(draft.path) for draft in drafts)


def _not_checked(report: Report) -> list[str]:
    reasons = Counter(u.reason for d in report.drafts for u in d.unchecked)
    missing = sum(d.sentences - d.checked for d in report.drafts)
    return [f"{missing:,} not checked: {_top(reasons)}" if reasons else f"{missing:,} not checked"] if missing else []


def _skipped(report: Report) -> list[str]:
    skipped: Counter[str] = Counter()
    for draft in report.drafts:
        for reason, characters in draft.skipped:
            skipped[reason] += characters
    return [f"{_count(skipped.total(), 'character')} skipped: {_top(skipped)}"] if skipped else []


def _top(counts: Counter[str]) -> str:
    """The most frequent reasons with their counts, the rest as one number."""
    top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:TOP]
    rest = counts.total() - sum(count for _, count in top)
    return ", ".join([f"{reason} {count:,}" for reason, count in top] + ([f"other {rest:,}"] if rest else []))


def _count(number: int, noun: str) -> str:
    plural = noun if number == 1 or noun == "info" else f"{noun}s"
    return f"{number:,} {plural}"
