"""Of the clauses of one sentence of the evidence, that which shares most with the claim's comes first."""

import pytest

from claimlint.config import Config
from claimlint.linter import Linter

SYSTEM = (
    "To help those who live by rivers, and to save power when it rains, the Wintermoor valve is an automatic drainage "
    "system. It was shown at the fair."
)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Wintermoor makes a manual drainage system.", {"DET006"}),
        ("Wintermoor makes an automatic drainage system.", set()),
    ],
)
def test_a_contrary_is_found_in_a_sentence_of_many_clauses(claim, expected):
    linter = Linter(Config(select=("DET006",)))
    assert {finding.code for finding in linter.lint_claim(claim, SYSTEM).findings} == expected
