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
    ],
)
def test_neighbours_are_governed_strongly_only_through_pronouns(text, expected):
    assert governed(text) == expected


def test_a_marker_does_not_govern_another_block():
    assert governed("Rents rose.\n\n[1] Wages fell.") == {1: ("1", True)}
