"""Broken citations: the rule, its severity and its words."""

import pytest

from claimlint.linter import Linter

LIST = "\n\n## References\n\n1. Register of ships, 2021.\n2. Survey of quays, 2022.\n"
SHIPS = {"1": "The ships are old.", "2": "The quays are full."}


def citing(text, sources=None):
    """Code, severity and marked words of the citation findings."""
    found = Linter().lint_text(text, "draft.md", sources or {}).findings
    return [(f.code, str(f.severity), f.quote) for f in found if f.code in ("CIT001", "CIT004")]


@pytest.mark.parametrize(
    ("marker", "code"),
    [
        ("[9]", ("CIT001", "error", "[9]")),
        ("[1, 9]", ("CIT001", "error", "[1, 9]")),
        ("[2-4]", ("CIT001", "error", "[2-4]")),
        ("[^none]", ("CIT001", "error", "[^none]")),
        ("[@none]", ("CIT001", "error", "[@none]")),
        ("[page](gone.md)", ("CIT004", "warning", "[page](gone.md)")),
        ("<https://gone.example/a>", ("CIT004", "warning", "<https://gone.example/a>")),
        ('<ref name="none" />', ("CIT001", "error", '<ref name="none" />')),
    ],
)
def test_one_broken_marker_among_others_is_named(marker, code):
    text = f"The ships are old [1]. The quays are full [2]. The cranes stand still {marker}.{LIST}"
    assert citing(text, SHIPS)[0] == code


def test_a_key_that_is_missing_twice_is_named_once():
    text = f"The ships are old [1]. The quays are full [9]. The cranes stand still [9].{LIST}"
    assert citing(text, SHIPS) == [("CIT001", "error", "[9]")]


def test_none_of_the_sources_at_hand_is_one_note():
    assert citing(f"The ships are old [1]. The quays are full [2].{LIST}") == [("CIT004", "info", "[1]")]


@pytest.mark.parametrize(("text", "count"), [("Ships rust [1].", 1), ("Ships rust [1]. Quays rot [1].", 2)])
def test_the_note_for_all_counts_the_citations(text, count):
    assert f"({count} in all)" in Linter().lint_text(text, "draft.md", {}).findings[0].message


def test_no_list_and_no_source_is_one_note():
    assert citing("The ships are old [1]. The quays are full [2].") == [("CIT004", "info", "[1]")]


def test_no_list_beside_sources_of_other_names_is_one_note():
    assert citing("The ships are old [1]. The quays are full [2].", {"ships": "Old."}) == [("CIT001", "info", "[1]")]


def test_no_list_beside_a_link_that_can_be_read_is_one_note():
    text = "The ships are old [1]. The quays are full [2]. The [cranes stand still](cranes.md)."
    assert citing(text, {"cranes.md": "The cranes stand still."}) == [("CIT001", "info", "[1]")]


def test_a_key_beyond_the_list_is_an_error_even_if_no_source_is_at_hand():
    assert ("CIT001", "error", "[9]") in citing(f"The ships are old [1]. The quays are full [9].{LIST}")


def test_the_nearest_keys_are_named():
    text = "The ships are old [@hale2019]. The quays are full [@hale2018]."
    found = Linter().lint_text(text, "draft.md", {"hale2019": "The ships are old."}).findings
    assert [f.remedy for f in found if f.code == "CIT001"] == [
        "give the source an entry, or cite one that has one (nearest: hale2019)"
    ]


def test_a_draft_without_citations_has_no_citation_findings():
    assert citing("The ships are old. The quays are full.") == []
