"""Which of several findings on one place are reported."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby

from claimlint.model.finding import Finding

# The most specific first: of several findings on the same words only the first of its row is reported (catalogue 3.9).
SPECIFIC = (
    ("NUM005", "NUM006", "NUM007", "NUM002", "NUM004", "NUM003", "NUM009", "NUM008", "NUM001", "DET003"),
    ("BAS003", "BAS001", "BAS002"),
    ("LEG002", "ATT001", "CRT001"),
    ("DET004", "CMP001", "DET006", "DET005"),
)
MOST = 3  # findings on one sentence


def settle(findings: Iterable[Finding], silenced: Callable[[Finding], bool] = lambda _: False) -> list[Finding]:
    """The findings to report, by place: the most specific on the same words, the three gravest of a sentence.

    Those that the draft allows (``silenced``) are among them and do not count towards the three: they hide nothing but
    what would say the same of their words.
    """
    ordered = sorted(findings, key=lambda f: (f.sentence_span, -f.severity.rank, _rank(f), f.span, f.code))
    kept: list[Finding] = []
    for _, of_a_sentence in groupby(ordered, key=lambda f: f.sentence_span):
        here: list[Finding] = []
        for finding in of_a_sentence:
            if sum(not silenced(k) for k in here) < MOST and not any(_covers(k, finding) for k in here):
                here.append(finding)
        kept += here
    return sorted(kept, key=lambda f: (f.span, f.code))


def _rank(finding: Finding) -> int:
    return next((row.index(finding.code) for row in SPECIFIC if finding.code in row), 0)


def _covers(kept: Finding, finding: Finding) -> bool:
    """Whether ``kept`` already says what ``finding`` would say of overlapping words."""
    if not kept.span.overlaps(finding.span):
        return False
    return kept.code == finding.code or any({kept.code, finding.code} <= set(row) for row in SPECIFIC)
