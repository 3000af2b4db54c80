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
        ("The moss on Orm advanced by 30 metres.", "The moss on Orm spread 30 metres in a year. A drone was used."),
    ],
)
def test_what_tells_no_new_trend_is_let_pass(claim, evidence):
    assert not has_trend(claim, evidence)
