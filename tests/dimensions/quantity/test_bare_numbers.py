"""Figures of a claim that a page writes without saying of what."""

import pytest

from claimlint.linter import Linter

CARD = "Reed, 1998-2004: Apps 141, Gls 23, AVG .312. Viewers of the final: 3.40m. Score: 8.5/10. Born 14 May 1979."


def codes(claim: str, evidence: str) -> set[str]:
    return {finding.code for finding in Linter().lint_claim(claim, evidence).findings}


@pytest.mark.parametrize(
    "claim",
    [
        "Reed scored 23 goals in 141 appearances.",
        "Reed had an average of .312.",
        "The final drew 3.4 million viewers.",
        "The game was given 8.5 out of 10.",
    ],
)
def test_a_figure_that_stands_in_a_list_of_results_is_not_absent(claim):
    assert codes(claim, CARD) == set()


@pytest.mark.parametrize(
    "claim",
    [
        "Reed scored 24 goals in 141 appearances.",
        "The final drew 34 million viewers.",
        "The game was given 9.5 out of 10.",
        "Reed scored 14 goals in the cup.",  # a day of a date is no number of goals
    ],
)
def test_another_figure_is_absent(claim):
    assert codes(claim, CARD) & {"DET003", "NUM001", "NUM005"}


@pytest.mark.parametrize(
    ("claim", "evidence", "is_absent"),
    [
        ("Orm won the match 3–2.", "Final score: Orm 3, Holm 2. It rained.", False),
        ("Orm drew 1–1 with Holm.", "Orm 1:1 Holm. Reed scored late.", False),
        ("Orm won the match 4–2.", "Final score: Orm 3, Holm 2. It rained.", True),
    ],
)
def test_a_score_is_told_by_its_two_numbers(claim, evidence, is_absent):
    assert ("DET003" in codes(claim, evidence)) is is_absent


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The film runs 80 minutes.", "Runtime: 1h 20m. In colour."),
        ("The lake covers 3,000 acres.", "The lake has an area of 12.14 km2. It is deep."),
        ("The song peaked at No. 12 in May.", "Chart position in May: #12."),
        ("The band played at Bowl XLII.", "The band played at Bowl 42 in the rain."),
        ("The EP came out in May.", "The record came out in May."),
    ],
)
def test_other_forms_of_a_figure_or_number(claim, evidence):
    assert codes(claim, evidence) == set()
