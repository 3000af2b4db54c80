"""``claimlint rule`` and ``claimlint rules``."""

from __future__ import annotations

import json

import pytest

from claimlint.catalog.load import load_rules


@pytest.mark.parametrize("name", ["CIT001", "cit001", "citation-dangling"])
def test_a_page_is_printed_by_code_or_name(claimlint, name):
    assert claimlint("rule", name).out == load_rules()["CIT001"].page


def test_an_unknown_rule_is_answered_with_the_nearest(claimlint):
    answer = claimlint("rule", "CIT0O1")
    assert (answer.status, answer.out, answer.err) == (
        2,
        "",
        'claimlint: no rule is called "CIT0O1"; did you mean "CIT001"?\n',
    )


def test_the_table_has_a_line_for_each_rule(claimlint):
    lines = claimlint("rules").out.splitlines()
    assert [line.split()[0] for line in lines] == ["code", *load_rules()]


def test_the_table_says_what_a_rule_is(claimlint):
    (line,) = (line for line in claimlint("rules").out.splitlines() if line.startswith("CIT001"))
    assert line.split()[:3] == ["CIT001", "citation-dangling", "error"]


def test_the_rules_as_json_have_an_address_each(claimlint):
    rules = json.loads(claimlint("rules", "--output-format", "json").out)
    assert {rule["code"]: rule["url"] for rule in rules}["CIT001"] == "rules/citation/CIT001-citation-dangling.md"
