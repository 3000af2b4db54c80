"""The closing line."""

from __future__ import annotations

import pytest

from claimlint.cli.closing import result_line, unchecked_lines
from claimlint.cli.writing import timed
from claimlint.model.finding import Finding
from claimlint.model.report import DraftReport, Report, Resolution, Unchecked
from claimlint.model.rule import Severity
from claimlint.model.span import Span

FOUND = (Resolution("3", "sources/3.md"),)


def finding(severity: Severity) -> Finding:
    span = Span(0, 1)
    return Finding("NUM002", "n", severity, "low", "m", "r", "a.md", span, "q", "s", span, "f")


def draft(*severities: Severity, checked: int = 33, reasons: tuple[str, ...] = (), **fields) -> DraftReport:
    unchecked = tuple(Unchecked(reason, Span(2, 3)) for reason in reasons)
    findings = tuple(map(finding, severities))
    return DraftReport("a.md", "a\nb\n", 41, checked, findings, unchecked, **{"citations": FOUND, **fields})


def test_it_counts_findings_sentences_and_reasons():
    reasons = ("no citation",) * 5 + ("source missing",) * 3
    report = Report((draft(Severity.ERROR, Severity.WARNING, reasons=reasons),))
    assert result_line(report) == (
        "2 findings (1 error, 1 warning) in 1 draft; 33 of 41 sentences checked; "
        "8 not checked: no citation 5, source missing 3"
    )


def test_it_ends_with_the_seconds():
    assert timed("no findings", 1.23) == "no findings; 1.2 s"


def test_it_counts_all_drafts_together():
    report = Report((draft(Severity.INFO, checked=41), draft(Severity.INFO, checked=41)))
    assert result_line(report) == "2 findings (2 info) in 2 drafts; 82 of 82 sentences checked"


def test_without_findings_it_says_so():
    assert result_line(Report((draft(checked=41),))).startswith("no findings in 1 draft; 41 of 41")


def test_without_any_source_it_says_that_nothing_was_checked_against_evidence():
    line = result_line(Report((draft(checked=0, citations=(Resolution("3", None, "gone"),)),)))
    assert "; no source was found, nothing was checked against evidence; 0 of 41 sentences checked" in line


def test_a_draft_without_source_among_others_is_named():
    line = result_line(Report((draft(checked=41), draft(checked=41, citations=()))))
    assert "; no source was found for a.md" in line


def test_many_reasons_are_cut_to_the_most_frequent():
    reasons = ("a",) * 4 + ("b",) * 3 + ("c", "d", "e", "f")
    assert ": a 4, b 3, c 1, d 1, other 2" in result_line(Report((draft(reasons=reasons),)))


def test_skipped_characters_are_counted_by_reason():
    line = result_line(Report((draft(checked=41, skipped=(("code", 1204), ("formula", 1))),)))
    assert "; 1,205 characters skipped: code 1,204, formula 1" in line


@pytest.mark.parametrize(("reasons", "text"), [((), ""), (("no citation",), "a.md:2: not checked: no citation\n")])
def test_every_unchecked_sentence_can_be_listed(reasons, text):
    assert unchecked_lines(Report((draft(reasons=reasons),))) == text
