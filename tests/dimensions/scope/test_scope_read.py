"""Readings of places and settings, by table."""

import pytest

from claimlint.linter import Linter


def readings(sentence: str, dimension: str) -> list:
    return [r for statement in Linter().read(sentence) for r in statement.read(dimension)]


@pytest.mark.parametrize(
    ("sentence", "words", "wide"),
    [
        ("Rents fell in Portugal.", "in Portugal", True),
        ("Waiting times fell in French hospitals.", "French", True),
        ("The French firm repaired the sluice.", "French", False),
        ("Portugal's schools are closed.", "Portugal", True),
        ("Portugal recalled its ambassador.", "Portugal", False),
        ("Rents fell nationwide.", "nationwide", True),
        ("Rents fell across the country.", "across the country", True),
        ("Rents fell in the district.", "district", False),
    ],
)
def test_places(sentence, words, wide):
    assert {r.words: r.value.wide for r in readings(sentence, "place")}[words] is wide


@pytest.mark.parametrize("sentence", ["The school board met.", "She was reading a book.", "He polished the table."])
def test_no_place(sentence):
    assert readings(sentence, "place") == []


@pytest.mark.parametrize(
    ("sentence", "setting"),
    [
        ("The drug slowed tumours in mice.", "animals"),
        ("The extract killed the fungus in cultured cells.", "cells"),
        ("In a simulation the toll emptied the road.", "simulation"),
        ("The drug slowed tumours in patients.", "people"),
    ],
)
def test_settings(sentence, setting):
    assert setting in [r.value for r in readings(sentence, "setting")]


def test_a_person_who_is_a_model_is_no_setting():
    assert readings("The model spoke on Monday.", "setting") == []
