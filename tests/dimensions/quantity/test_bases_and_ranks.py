"""Bases, units of counting, relative changes, exclusions, ranks and denied universals, each with a faithful twin."""

import pytest

from claimlint.config import Config
from claimlint.linter import Linter

CODES = ("NUM009", "BAS001", "BAS002", "BAS003", "BAS004", "BAS005", "QNT001", "QNT002", "QNT003", "QNT004", "QNT005")
LINTER = Linter(Config(select=CODES, preview=True))

REPLIES = "Of the 900 shops that replied, 36% had been robbed. The survey was sent to every shop in the county."
FINED = "Women made up 60% of those fined. The court sat on nine days."
BOAT = "The filter cut the risk of infection by 40%, from 5 to 3 in a hundred. It was tried on nine boats."
CALLS = "The flood line took 7,300 calls, many of them from people who rang twice."
LAMPS = "The survey covered 31 lamps. Twenty-nine met the norm. All have a number."
LIFTS = "Not every lift in the tower is fit for wheelchairs. All have a bell."
BREAD = "The Holm bakery sells rye bread in the market. It opens at six. Only the oven is old."
MAST = "The mast is one of the oldest in the county. Its lamps are new."


def codes(claim: str, evidence: str) -> list[str]:
    """The codes of the findings on a claim."""
    return [finding.code for finding in LINTER.lint_claim(claim, evidence).findings]


@pytest.mark.parametrize(
    ("claim", "evidence", "code"),
    [
        ("In the county, 36% of all shops have been robbed.", REPLIES, "BAS001"),
        ("Some 60% of the women were fined.", FINED, "BAS003"),
        ("A third of car owners are nurses.", "Of the 300 nurses, a third own a car.", "BAS003"),
        ("Women ran a 60% risk of being fined.", FINED.replace("made up", "were"), "BAS003"),
        ("Of those who had the filter, 40% escaped infection.", BOAT, "BAS004"),
        ("Some 7,300 people called for help.".replace("called", "asked"), CALLS, "BAS005"),
        ("All 31 lamps in the survey met the norm.", LAMPS, "QNT002"),
        ("No lift in the tower is fit for wheelchairs.", LIFTS, "QNT003"),
        ("Rye bread is sold in the market only by the Holm bakery.", BREAD, "QNT004"),
        ("The mast is the oldest in the county.", MAST, "QNT005"),
    ],
)
def test_what_goes_beyond_the_evidence_is_flagged(claim: str, evidence: str, code: str) -> None:
    assert codes(claim, evidence) == [code]


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Of the shops responding, 36% had been robbed.", REPLIES),
        ("Of the people fined, 60% were women.", FINED),
        ("Infection was 40% less likely with the filter.", BOAT),
        ("The filter prevented 40% of infections.", BOAT.replace("the risk of infection", "infections")),
        ("The flood line was called 7,300 times.", CALLS),
        ("Nearly all of the lamps met the norm.", LAMPS),
        ("Some lifts in the tower are not fit for wheelchairs.", LIFTS),
        ("Wheelchairs are not taken by some lifts in the tower.", "Not every lift in the tower takes wheelchairs."),
        ("The Holm bakery, which opens at six, sells rye bread in the market.", BREAD),
        ("The mast is among the oldest in the county.", MAST),
        ("Half of the loaves were sold only in March.", "Half of the loaves were sold in March."),
        ("All of the crew got home.", "Nobody in the crew was lost. Some were ill. All got home."),
    ],
)
def test_what_the_evidence_gives_is_left_alone(claim: str, evidence: str) -> None:
    assert codes(claim, evidence) == []
