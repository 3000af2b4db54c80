"""Denials, rules for all and shares that a claim stretches over a wider group, beside faithful twins."""

import pytest

from claimlint.config import Config
from claimlint.linter import Linter

LINTER = Linter(Config(extend_select=("SCP002",)))


def is_widened(claim: str, evidence: str) -> bool:
    return "SCP002" in {finding.code for finding in LINTER.lint_claim(claim, evidence).findings}


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The pool admits no children.", "The pool admits no children without a swimming badge."),
        ("The pool never admits dogs.", "The pool never admits large dogs."),
        ("Every member pays a fee.", "Every new member pays a fee."),
        ("The choir did not sing.", "The choir did not sing in Latin."),
        ("The farm sells no animals.", "The farm sells no dogs."),
        ("Exactly six members voted.", "Exactly six new members voted."),
        ("Exactly six new members voted.", "Exactly six members voted."),
        ("The farm has no goats.", "The farm has no young goats."),
        ("No barns burned down.", "None of 40 barns burned down."),
        ("Every shareholder signed.", "Every shareholder present signed."),
        ("All workers were fired.", "All workers involved were fired."),
        ("Every farm pays a fee.", "Every large and irrigated farm pays a fee."),
        ("All passengers survived.", "All passengers with children survived."),
        ("No passenger drowned.", "No passenger drowned in the heated pool."),
    ],
)
def test_a_wider_group_is_found(claim, evidence):
    assert is_widened(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The pool admits children.", "The pool admits children without a swimming badge."),
        ("The pool never admits large dogs.", "The pool never admits dogs."),
        ("Some members pay a fee.", "Some new members pay a fee."),
        ("The farm sells no goats.", "The farm sells no animals."),
        ("The farm sells animals.", "The farm sells goats."),
        ("The choir did not sing the mass.", "The choir did not sing the mass by the young composer."),
        ("The choir did not sing.", "The choir did not even sing."),
        ("Of the new members, every member pays a fee.", "Every new member pays a fee."),
        ("Does the pool admit no children?", "The pool admits no children without a swimming badge."),
        ("Every recent member pays a fee.", "Every new member pays a fee."),
        ("None of the barns burned down.", "None of the 40 barns burned down."),
        ("Every farm pays a fee.", "Every large and small farm pays a fee."),
        ("All passengers survived.", "All passengers on board survived."),
        ("No passenger drowned.", "No passenger drowned in the wreck."),
        ("A third of the nurses want to move.", "Of the 300 nurses, a third want to move."),
    ],
)
def test_what_says_no_more_is_let_pass(claim, evidence):
    assert not is_widened(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Drivers underestimate their speed.", "Young drivers underestimate their speed. A simulator logs it.", True),
        ("Young motorists underestimate their speed.", "Young drivers underestimate their speed.", False),
        ("Drivers underestimate their speed.", "Careful drivers underestimate their speed.", False),
        ("Smokers cough less in spring.", "Heavy smokers cough less in spring.", True),
        ("Some smokers cough less in spring.", "Heavy smokers cough less in spring.", False),
        ("Patients recovered within a week.", "Elderly patients recovered within a week.", False),
        ("Volunteers teach the course.", "Retired volunteers teach the course.", False),
        ("Residents want more buses.", "Young residents want more buses.", False),
        ("Nurses work in shifts.", "Married nurses work in shifts. Single nurses do so too.", False),
    ],
)
def test_an_adjective_that_makes_a_kind_restricts(claim: str, evidence: str, expected: bool) -> None:
    assert is_widened(claim, evidence) is expected
