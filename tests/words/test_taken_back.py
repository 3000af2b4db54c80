"""Sentences that take back what the one before them states."""

import pytest

from claimlint import Config, Linter
from claimlint.words.taken_back import takes_back

SALT = "The grocer Ulf Rask claims that the carrier watered the milk. The carrier has not replied."
FROST = "Frost may have cracked the bell, the founder said. It hangs in Skarn."


@pytest.mark.parametrize(
    "sentence",
    [
        "That is what the council says.",
        "That, at least, is what the union says.",
        "So the growers claim.",
        "So says the miller.",
        "The dean says so.",
        "This was the view of the coach.",
        "That is only the mayor's claim.",
        "This is not certain.",
        "That remains unproven.",
        "Whether that is true is not known.",
    ],
)
def test_what_puts_off_on_somebody_takes_back(sentence):
    assert takes_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "That is what the ship carried.",
        "That is the plan.",
        "So far the union said nothing.",
        "It is unclear who paid.",
        "It was the best claim.",
        "The mayor said that the bridge closed.",
        "It is possible to swim there.",
    ],
)
def test_other_sentences_do_not(sentence):
    assert not takes_back(sentence)


@pytest.mark.parametrize(
    ("draft", "evidence", "expected"),
    [
        ("The carrier watered the milk. That is what the grocer Ulf Rask says.", SALT, set()),
        ("The carrier watered the milk. That is what the ship carried.", SALT, {"ATT001"}),
        ("Frost cracked the bell. That is not certain.", FROST, set()),
        ("Frost cracked the bell. That is a pity.", FROST, {"CRT001"}),
    ],
)
def test_the_sentence_behind_restores_a_speaker_or_a_reserve(draft, evidence, expected):
    codes = {f.code for f in Linter(Config()).lint_claim(draft, evidence).findings}
    assert codes & {"ATT001", "CRT001"} == expected
