"""The concise form: one line a finding."""

from __future__ import annotations

from claimlint.reporting.concise import render_concise


def test_a_finding_is_one_line(report):
    expected = 'draft.md:3:15: NUM005 the claim says "4.2 billion"; [3] says "4.2 million"\n'
    assert render_concise(report) == expected


def test_a_message_over_two_lines_is_written_as_one(with_finding):
    assert render_concise(with_finding(message="one\ntwo")) == "draft.md:3:15: NUM005 one two\n"
