"""Acronyms built from runs of capitalised words."""

import pytest

from claimlint.dimensions.detail.names import acronym_runs


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("from the Harbour Works Board in May", "HWB"),
        ("The Bank of Estmark said", "BOE"),
        ("The Bank of Estmark said", "BE"),
        ("Director Harbour Works Board", "HWB"),
        ("the Anti-Noise League", "ANL"),
        ("John F. Brandt spoke", "JFB"),
        ("Health & Safety Office", "HSO"),
    ],
)
def test_built(text, acronym):
    assert acronym in dict(acronym_runs(text))


@pytest.mark.parametrize("text", ["the harbour works board", "Harbour works", "Works. Then boards", ""])
def test_no_run(text):
    assert not dict(acronym_runs(text))


def test_place_is_that_of_the_words():
    text = "So said the Harbour Works Board yesterday."
    assert dict(acronym_runs(text))["HWB"].of(text) == "Harbour Works Board"
