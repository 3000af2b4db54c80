"""The full form: claim and evidence, underlined."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimlint.model.report import Report
from claimlint.model.rule import Severity
from claimlint.reporting.full import render_full

EXPECTED = """\
draft.md:3:15 error NUM005 magnitude-slip [medium confidence]
  |
3 | The fund paid 4.2 billion [3].
  |               ^^^^^^^^^^^
 --> sources/3.md:3:25 (cited as [3])
  |
3 | Last year the fund paid 4.2 million to the towns.
  |                         ^^^^^^^^^^^
  = the claim says "4.2 billion"; [3] says "4.2 million"
  = help: use the evidence's figure

"""


def test_a_finding_shows_both_texts_the_reason_and_the_remedy(report):
    assert render_full(report) == EXPECTED


def test_without_findings_nothing_is_written(draft):
    assert render_full(Report((replace(draft, findings=()),))) == ""


def test_colours_change_nothing_but_the_colours(report):
    import re

    coloured = render_full(report, colour=True)
    assert (re.sub(r"\x1b\[[\d;]*m", "", coloured), "\x1b[1;31m" in coloured) == (EXPECTED, True)


def test_several_evidence_marks_are_shown_one_after_the_other(with_finding, finding):
    other = replace(finding.evidence[0], citation="4")
    text = render_full(with_finding(evidence=(finding.evidence[0], other)))
    assert text.index("(cited as [3])") < text.index("(cited as [4])")


def test_a_source_that_says_nothing_is_named(with_finding, finding):
    silent = replace(finding.evidence[0], quote="")
    assert " --> nothing in sources/3.md (cited as [3])\n" in render_full(with_finding(evidence=(silent,)))


@pytest.mark.parametrize(
    ("citation", "end"),
    [
        ("3", " (cited as [3])"),
        ("https://a.example/b", " (cited as https://a.example/b)"),
        ("sources/3.md", ""),
        ("", ""),
    ],
)
def test_the_citation_is_shown_as_the_draft_has_it(with_finding, finding, citation, end):
    cited = replace(finding.evidence[0], citation=citation)
    assert f" --> sources/3.md:3:25{end}\n" in render_full(with_finding(evidence=(cited,)))


def test_a_page_number_is_shown(with_finding, finding):
    assert "3.md:3:25, page 7 (cited" in render_full(with_finding(evidence=(replace(finding.evidence[0], page=7),)))


def test_evidence_whose_text_is_not_at_hand_is_quoted(draft):
    text = render_full(Report((replace(draft, texts={}),)))
    assert " --> sources/3.md (cited as [3]): 4.2 million\n" in text


def test_evidence_in_the_draft_itself_shows_the_drafts_line(with_finding, finding):
    inside = replace(finding.evidence[0], path="draft.md", citation="", span=replace(finding.span, start=2, end=6))
    assert " --> draft.md:1:3\n  |\n1 | # Fund\n  |   ^^^^\n" in render_full(with_finding(evidence=(inside,)))


def test_an_empty_remedy_gives_no_help_line(with_finding):
    assert "help" not in render_full(with_finding(remedy=""))


def test_a_message_over_two_lines_is_written_as_one(with_finding):
    assert "  = one two\n" in render_full(with_finding(message="one\ntwo"))


def test_the_severity_stands_in_the_header(with_finding):
    assert " info NUM005 " in render_full(with_finding(severity=Severity.INFO))


def test_line_numbers_of_different_length_are_aligned(draft, finding):
    text = "\n" * 99 + draft.text
    shifted = replace(finding, span=finding.span.shift(99))
    lines = render_full(Report((replace(draft, text=text, findings=(shifted,)),))).splitlines()
    assert [line for line in lines if line.lstrip()[:1].isdigit()] == [
        "102 | The fund paid 4.2 billion [3].",
        "  3 | Last year the fund paid 4.2 million to the towns.",
    ]


def test_no_line_is_wider_than_the_terminal(draft, finding):
    text = "word " * 200 + draft.text
    shifted = replace(finding, span=finding.span.shift(1000), message="short")
    lines = render_full(Report((replace(draft, text=text, findings=(shifted,)),)), width=72).splitlines()
    assert max(len(line) for line in lines) <= 72


def test_paths_are_hyperlinks_where_the_terminal_takes_them(report):
    shown = render_full(report, links=True)
    assert ("\x1b]8;;file:///" in shown, "\x1b]8;;\x1b\\" in shown, "\x1b]8" in render_full(report)) == (
        True,
        True,
        False,
    )
