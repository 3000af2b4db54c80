"""What a claim compares with, beside faithful twins."""

import pytest

from claimlint.config import Config
from claimlint.linter import Linter

LINTER = Linter(Config(extend_select=("CMP003", "CMP004")))
FARM = "The solar farm made 31 gigawatt hours in June, 4 % more than last year. A storm broke 60 panels."
TABLET = "Patients on the new tablet slept longer than those on placebo. The usual tablet was not tried."


def codes(claim: str, evidence: str) -> set[str]:
    return {finding.code for finding in LINTER.lint_claim(claim, evidence).findings}


def comparators(sentence: str) -> list[str]:
    return [r.words for s in LINTER.read(sentence) for r in s.read("comparator")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The farm made more than planned.", ["than planned"]),
        ("The farm made more than 300 kilos.", []),
        ("The farm sold eggs rather than milk.", []),
        ("Compared with the spade, the plough dug deeper.", ["Compared with the spade"]),
        ("Sales were 6 % up on the year.", ["on the year"]),
        ("Sales were higher than last year.", ["last year"]),
        ("Sales were higher than in the same month last year.", ["last year"]),
        ("Sales rose by 6 % quarter on quarter.", ["quarter on quarter"]),
        ("Sales were 6 % up from the previous quarter.", ["previous quarter"]),
        ("Sales were 6 % higher than a week earlier.", ["week earlier"]),
        ("The farm was sold the week before the vote.", []),
        ("The farm was closed on the previous day.", []),
        ("Twice as many were born ten years earlier.", []),
        ("Sales were 6 % above the plan.", ["above the plan"]),
        ("The ground stayed 3 degrees below zero.", []),
        ("The farm above the town was sold.", []),
    ],
)
def test_a_comparator_is_read(sentence, expected):
    assert comparators(sentence) == expected


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("In June the solar farm made 4 % more than planned.", FARM),
        ("Patients on the new tablet slept longer than those on the usual tablet.", TABLET),
        ("In June the solar farm made 4 % more than in the previous quarter.", FARM),
        ("In June the solar farm's output was 4 % above the plan.", FARM),
        ("Fees rose faster than rents.", "Fees rose faster than wages. A room costs 400 euros."),
    ],
)
def test_another_comparator_is_found(claim, evidence):
    assert "CMP004" in codes(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("In June the solar farm made 4 % more than a year before.", FARM),
        ("In June the solar farm made more than 30 gigawatt hours.", FARM),
        ("Compared with placebo, patients on the new tablet slept longer.", TABLET),
        ("The west gauge read less than the east one.", "The east gauge read more than the west one. Both are old."),
        ("In June the solar farm made 4 % more than in June 2023.", FARM),
        ("In June the solar farm made 4 % more year over year.", FARM),
        ("Fees rose faster than pay.", "Fees rose faster than wages. A room costs 400 euros."),
        ("The harvest was smaller than forecast.", "The harvest was smaller than hoped. It rained in May."),
        ("The harvest was smaller than planned.", "The harvest was smaller than growers had expected."),
        ("Patients slept longer than those in the comparison group.", "Patients slept longer than the controls did."),
        ("Cyclists were ill less than people who drove.", "Staff who cycled were ill less than those who drove."),
        ("The farm above the town was sold.", "The farm near the town was sold for more than its owner had paid."),
    ],
)
def test_the_same_comparator_in_other_words_is_let_pass(claim, evidence):
    assert "CMP004" not in codes(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Miller Orm pays 9 crowns, more than other millers.", "Miller Orm pays 9 crowns. He has a cat.", True),
        ("Miller Orm pays 9 crowns, more than other millers.", "Miller Orm pays 9 crowns, others pay 7.", False),
        ("Miller Orm pays 9 crowns, more than other millers.", "Miller Orm pays 9 crowns, the best wage.", False),
        ("Miller Orm pays 9 crowns, more than miller Ask.", "Miller Orm pays 9 crowns. Ask pays 7.", False),
    ],
)
def test_one_set_above_the_rest_needs_a_comparison(claim, evidence, expected):
    assert ("CMP004" in codes(claim, evidence)) is expected


def test_a_degree_turned_up_is_a_change_of_force():
    evidence = "Waiting for a bus takes slightly less time since May, the office says."
    assert "CMP003" in codes("Since May the wait for a bus is dramatically shorter, the office says.", evidence)


def test_a_degree_kept_is_none():
    evidence = "Waiting for a bus takes slightly less time since May, the office says."
    assert "CMP003" not in codes("Since May the wait for a bus is a little shorter, the office says.", evidence)
