"""Which words of a sentence stand where a wider word would say more."""

import pytest

from claimlint.linter import Linter

LINTER = Linter()


def reach(sentence: str, word: str) -> str:
    """The reach of a word of the sentence."""
    statements = LINTER.read(sentence)
    place = [w.text for w in statements[0].words].index(word)
    return next((str(r.value[place]) for s in statements for r in s.read("reach")), "up")


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("Some barges carried wet gravel.", "wet", "up"),
        ("No barges carried wet gravel.", "wet", "down"),
        ("No old barges carried gravel.", "old", "down"),
        ("Every old barge carried wet gravel.", "old", "down"),
        ("Every old barge carried wet gravel.", "wet", "up"),
        ("Few old barges carried wet gravel.", "wet", "down"),
        ("A few old barges carried wet gravel.", "wet", "up"),
        ("At most ten old barges carried wet gravel.", "wet", "down"),
        ("Exactly ten old barges carried wet gravel.", "wet", "flat"),
        ("Most barges of oak carried wet gravel.", "oak", "flat"),
        ("Some old barges did not carry wet gravel.", "old", "up"),
        ("Some old barges did not carry wet gravel.", "wet", "down"),
        ("The barge never carried any wet gravel.", "wet", "down"),
        ("The barge left without wet gravel.", "wet", "down"),
        ("If a barge carries wet gravel, it lies low.", "wet", "down"),
        ("The skipper refused to carry wet gravel.", "wet", "down"),
        ("No barge that did not carry wet gravel sank.", "wet", "up"),
        ("The barge did not carry the wet gravel.", "wet", "up"),
        ("He is no skipper but a good pilot.", "good", "up"),
        ("It is no longer a fast barge.", "fast", "down"),
        ("Not all old barges carried wet gravel.", "wet", "down"),
    ],
)
def test_a_word_has_its_reach(sentence, word, expected):
    assert reach(sentence, word) == expected
