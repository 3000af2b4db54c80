"""Which sentence a marker governs."""

import pytest

from claimlint.grounding.governing import governing_keys
from claimlint.reading.read import read_document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose [1]. Wages fell [2].", {0: ("1",), 1: ("2",)}),
        ("Rents rose.[1] Wages fell.[2]", {0: ("1",), 1: ("2",)}),
        ("Rents rose. [1] Wages fell.", {0: ("1",)}),
        ("Rents rose [1] and wages fell [2].", {0: ("1", "2")}),
        ("[1] Rents rose.", {0: ("1",)}),
        ("Rents rose [1, 3-4].", {0: ("1", "3", "4")}),
        ("Nothing here.", {}),
    ],
)
def test_a_marker_governs_its_own_sentence(text, expected):
    assert governing_keys(read_document(text, "draft.md")) == expected


def test_a_marker_does_not_govern_the_block_before():
    document = read_document("Rents rose.\n\n[1] Wages fell.", "draft.md")
    assert governing_keys(document) == {1: ("1",)}
