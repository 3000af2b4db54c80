"""Acronyms built from runs of capitalised words."""

import pytest

from claimlint.dimensions.detail.name_acronyms import acronyms_around
from claimlint.dimensions.detail.names import acronym_runs
from claimlint.model.span import Span


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


@pytest.mark.parametrize(
    ("text", "name", "acronym"),
    [
        ("a guest of The Only Way Is Alvik, he said", "Alvik", "TOWIA"),
        ("the World Skittles and Bowls Association said", "Bowls Association", "WSBA"),
        ("a fair at UC San Alvik", "UC", "UCSA"),
    ],
)
def test_built_around_a_part_of_a_name(text, name, acronym):
    start = text.index(name)
    assert acronym in set(acronyms_around(text, Span(start, start + len(name))))


def test_a_name_alone_has_no_acronym_around_it():
    text, name = "the Alvik Works Board said", "Alvik Works Board"
    start = text.index(name)
    assert not set(acronyms_around(text, Span(start, start + len(name))))
