"""Which sentences a marker governs, and how firmly."""

import pytest

from claimlint.grounding.governing import governing
from claimlint.reading.read import read_document


def governed(text):
    found = governing(read_document(text, "draft.md"))
    return {number: (" ".join(g.keys), g.strong) for number, g in found.items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose [1]. Wages fell [2].", {0: ("1", True), 1: ("2", True)}),
        ("Rents rose.[1] Wages fell.[2]", {0: ("1", True), 1: ("2", True)}),
        ("Rents rose [1] and wages fell [2].", {0: ("1 2", True)}),
        ("[1] Rents rose.", {0: ("1", True)}),
        ("Rents rose [1, 3-4].", {0: ("1 3 4", True)}),
        ("Nothing here.", {}),
    ],
)
def test_a_marker_governs_its_own_sentence(text, expected):
    assert governed(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose. Wages fell [1].", {0: ("1", False), 1: ("1", True)}),
        ("Rents rose. They rose most in Ghent [1].", {0: ("1", True), 1: ("1", True)}),
        ("Rents rose [1]. Wages fell.", {0: ("1", True), 1: ("1", False)}),
        ("Rents rose [1]. They rose most in Ghent.", {0: ("1", True), 1: ("1", True)}),
        ("A rose [1]. B fell. C stood [2].", {0: ("1", True), 1: ("2", False), 2: ("2", True)}),
        ("A rose [1]. It fell. C stood [2].", {0: ("1", True), 1: ("1", True), 2: ("2", True)}),
        ("A rose [1]. It fell. It stood [2].", {0: ("1", True), 1: ("2", True), 2: ("2", True)}),
    ],
)
def test_neighbours_are_governed_strongly_only_through_pronouns(text, expected):
    assert governed(text) == expected


def test_a_marker_does_not_govern_another_block():
    assert governed("Rents rose.\n\n[1] Wages fell.") == {1: ("1", True)}


def test_a_cited_lead_in_governs_the_items_below_it_weakly():
    text = "The town has two ways [1]:\n\n- It builds.\n- It buys."
    assert governed(text) == {0: ("1", True), 1: ("1", False), 2: ("1", False)}


def test_an_item_with_a_marker_of_its_own_is_not_led_in():
    text = "The town has two ways [1]:\n\n- It builds [2].\n- It buys."
    assert governed(text)[1] == ("2", True)
