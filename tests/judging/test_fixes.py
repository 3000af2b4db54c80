"""What a fix puts in place of the claim's words, and where none is offered. The rules' pages have more."""

from __future__ import annotations

import pytest

from claimlint.config import Config
from claimlint.examples import apply
from claimlint.linter import Linter


def mended(code: str, claim: str, evidence: str) -> list[str]:
    """The claim after each fix that the rule offers; "no finding" where the rule finds nothing."""
    found = Linter(Config(select=(code,))).lint_claim(claim, evidence).findings
    assert found, "no finding"
    return [apply(f.fix, claim) for f in found if f.fix]


@pytest.mark.parametrize(
    ("claim", "evidence", "fixed"),
    [
        ("All jurors wept at the tape.", "Most jurors wept at the tape.", ["Most jurors wept at the tape."]),
        ("The ferry always sails at noon.", "The ferry usually sails at noon.", ["The ferry usually sails at noon."]),
        ("Every juror wept at the tape.", "Most jurors wept at the tape.", []),
        ("All the jurors wept at the tape.", "Most of the jurors wept at the tape.", []),
    ],
)
def test_a_quantifier_gives_way_to_one_of_the_same_grammar(claim, evidence, fixed):
    assert mended("QNT002", claim, evidence) == fixed


@pytest.mark.parametrize(
    ("claim", "evidence", "fixed"),
    [
        ("The rail caused the crash.", "The rail may have caused the crash.", "The rail may have caused the crash."),
        ("The drug eases pain.", "The drug might ease pain.", "The drug might ease pain."),
        ("The drug eases pain.", "The drug appears to ease pain.", "The drug appears to ease pain."),
        ("The brewer will sell the inn.", "The brewer might sell the inn.", "The brewer might sell the inn."),
    ],
)
def test_a_hedge_comes_back_with_its_verb(claim, evidence, fixed):
    assert mended("CRT001", claim, evidence) == [fixed]


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The drugs ease pain.", "The drug appears to ease pain."),
        ("Pain is eased by the drug.", "The drug may ease pain."),
        ("The brewer will soon be selling the inn.", "The brewer might sell the inn."),
    ],
)
def test_a_hedge_that_would_not_agree_is_not_put_in(claim, evidence):
    assert mended("CRT001", claim, evidence) == []


@pytest.mark.parametrize(
    ("claim", "evidence", "fixed"),
    [
        ("The board approved the plan.", "The board rejected the plan.", ["The board rejected the plan."]),
        ("The board approves the plan.", "The board rejected the plan.", []),
    ],
)
def test_an_opposite_gives_way_to_a_word_of_the_same_form(claim, evidence, fixed):
    assert mended("DET006", claim, evidence) == fixed
