"""``claimlint explain``: a sentence stage by stage."""

from __future__ import annotations

import json

import pytest

DRAFT = """\
# Moorings

The harbour let 7% of its berths to visitors in 2023 [1]. Nobody asked why.

1. Accounts. sources/1.md
"""
SOURCE = "In 2023 the harbour let fewer than 7% of its berths to visitors, its accounts say.\n"


@pytest.fixture
def draft(write):
    write("sources/1.md", SOURCE)
    return write("draft.md", DRAFT)


@pytest.fixture
def explained(draft, claimlint):
    """The explanation of the claim's line as data."""
    return json.loads(claimlint("explain", "draft.md:3", "--preview", "--output-format", "json").out)


def test_every_sentence_of_the_line_is_explained(explained):
    assert [s["text"] for s in explained["sentences"]] == [
        "The harbour let 7% of its berths to visitors in 2023 [1].",
        "Nobody asked why.",
    ]


def test_what_governs_a_sentence_is_said_and_how_firmly(explained):
    assert [s["governed"] for s in explained["sentences"]] == [
        {"keys": ["1"], "strong": True},
        {"keys": ["1"], "strong": False},
    ]


def test_a_statement_shows_its_predicate_arguments_and_readings(explained):
    (statement,) = explained["sentences"][0]["statements"]
    figure = next(r for r in statement["readings"] if r["dimension"] == "quantity")
    assert (statement["predicate"]["word"], statement["arguments"][0]["text"], figure["words"]) == (
        "let",
        "The harbour",
        "7%",
    )


def test_the_passages_show_how_much_of_the_sentence_they_cover(explained):
    (passage,) = explained["sentences"][0]["passages"]
    assert (passage["path"], passage["line"], passage["coverage"]) == ("sources/1.md", 1, {"found": 6, "of": 6})


def test_a_pair_shows_how_its_predicates_answer_each_other(explained):
    pair = explained["sentences"][0]["pairs"][0]
    assert (pair["predicate"], {"claim": "harbour", "evidence": "harbour", "relation": "same"} in pair["links"]) == (
        "same",
        True,
    )


def test_a_comparison_shows_its_outcome_and_who_reports_it(explained):
    bound = next(c for c in explained["sentences"][0]["comparisons"] if c["differs"] == "bound")
    assert (bound["outcome"], bound["evidence"][0]["text"], bound["reported"]) == (
        "shift",
        "fewer than 7%",
        ["NUM002"],
    )


def test_a_comparison_that_no_rule_reports_is_shown_too(draft, claimlint):
    out = claimlint("explain", "draft.md:3", "--select", "CIT001").out
    assert 'bound: shift: "7%" against sources/1.md:1 [1] "fewer than 7%"; not reported' in out


def test_a_sentence_that_nothing_governs_is_read_all_the_same(draft, claimlint):
    out = claimlint("explain", "draft.md:1").out
    assert ("not compared: no citation" in out, '1. "Moorings" (heading)' in out) == (True, True)


def test_a_line_without_prose_is_said_to_be_so(draft, claimlint):
    assert "no sentence of prose" in claimlint("explain", "draft.md:2").out


def test_a_report_is_ready_to_paste(draft, claimlint):
    out = claimlint("explain", "draft.md:3", "--preview", "--report").out
    assert ("**What claimlint says:** NUM002 bound-changed" in out, "```text\n" in out) == (True, True)


@pytest.mark.parametrize("form", [(), ("--report",), ("--output-format", "json")])
def test_a_private_explanation_has_the_structure_and_no_word_of_the_draft(draft, claimlint, form):
    out = claimlint("explain", "draft.md:3", "--preview", "--private", *form).out
    words = ("harbour", "berths", "2023", "7%", "Nobody asked", "sources", "draft.md")
    assert "the NN VBD CD NN of its NNS to NNS in CD" in out
    assert [word for word in words if word in out] == []


@pytest.mark.parametrize("place", ["draft.md", "draft.md:x", ":3"])
def test_a_place_without_a_line_is_status_2(draft, claimlint, place):
    answer = claimlint("explain", place)
    assert (answer.status, "write the draft and the line" in answer.err) == (2, True)


def test_a_line_beyond_the_draft_is_status_2(draft, claimlint):
    answer = claimlint("explain", "draft.md:99")
    assert (answer.status, "has no line 99; name one from 1 to" in answer.err) == (2, True)
