"""Sentences that go on from the one before."""

import pytest

from claimlint.linter import Linter
from claimlint.words.anaphora import goes_on_from_before


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They may be sold at the gate.", True),
        ("In June it was painted.", True),
        ("This was painted in June.", True),
        ("The barn was painted when they came.", False),
        ("Painters like it.", False),
    ],
)
def test_a_sentence_goes_on_from_the_one_before_if_its_first_subject_is_a_pronoun(sentence, expected):
    assert goes_on_from_before(Linter().read(sentence)[0].words) is expected
