"""Trends made of one level, beside faithful twins."""

import pytest

from claimlint.config import Config
from claimlint.linter import Linter

LINTER = Linter(Config(extend_select=("CMP002",)))
SHELTER = "The shelter at Orm took in 64 cats on Friday. It has 70 places. Milk is given at six."


def has_trend(claim: str, evidence: str) -> bool:
    return "CMP002" in {finding.code for finding in LINTER.lint_claim(claim, evidence).findings}


@pytest.mark.parametrize(
    "claim",
    [
        "The number of cats at the shelter at Orm is rising.",
        "Ever more cats are at the shelter at Orm, 64 on Friday.",
        "The cats in the shelter at Orm rose to 64 on Friday.",
        "A growing number of cats came to the shelter at Orm, 64 on Friday.",
        "The shelter at Orm is filling, with 64 cats on Friday.",
        "A rise in cats has reached the shelter at Orm, with 64 on Friday.",
    ],
)
def test_a_trend_of_one_count_is_found(claim):
    assert has_trend(claim, SHELTER)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The shelter at Orm took in 64 cats on Friday.", SHELTER),
        ("Is the number of cats at the shelter at Orm rising?", SHELTER),
        ("The number of cats at the shelter at Orm is not rising.", SHELTER),
        ("The shelter at Orm raised its fee on Friday.", SHELTER),
        ("The shelter at Orm declined to take in more cats on Friday.", SHELTER),
        ("The number of cats at the shelter at Orm rose.", SHELTER + " A year earlier it had taken in 40."),
        ("The number of cats at the shelter at Orm rose.", SHELTER + " That is more than in May."),
        ("The number of cats at the shelter at Orm rose.", SHELTER + " The number went up in May."),
        ("A growing boy came to the shelter at Orm.", "A growing boy came to the shelter at Orm. It has 70 places."),
        ("The number of cats at Orm rose.", "Orm took in 64 cats in 2020 and 80 in 2021. Milk is given at six."),
        ("The number of cats at Orm rose.", "Orm took in 64 cats; it had taken in 40 in 2021."),
        ("Walking to school rose by 9 points.", "Before the works 31% walked to school. This year's count gave 40%."),
        ("Pupils at Orm may no longer use phones.", "Every school at Orm now bars pupils from using phones."),
        ("Pupils at Orm may no longer use phones.", "Currently every school at Orm bars pupils from using phones."),
        ("One tower rises higher than the Exchange at Orm.", "The Exchange is the second-tallest tower at Orm."),
        ("The moss on Orm advanced by 30 metres.", "The moss on Orm spread 30 metres in a year. A drone was used."),
    ],
)
def test_what_tells_no_new_trend_is_let_pass(claim, evidence):
    assert not has_trend(claim, evidence)


def test_a_change_of_something_else_is_no_earlier_point():
    assert has_trend("The number of cats at the shelter at Orm is rising.", SHELTER + " Rents fell in a new quarter.")
