"""A figure told as a difference of two that stand side by side is none of its own."""

import pytest

from claimlint.config import Config
from claimlint.linter import Linter

LINTER = Linter(Config(select=("DET003", "NUM001")))
NIGHTS = "The dome had 22 clear nights in May, 13 in June and 17 in July. The head had planned on 61 for the summer."
VOTES = "It was 420 for and 280 against in the east, 530 and 170 in the west, 340 and 360 in the north."
CHEESE = "A round of the cheese takes twelve litres of milk. The dairy makes 40 rounds on a good day."
AGES = "The choir takes all ages. Its youngest singer is 8, its oldest 93. It meets on Mondays."
STALLS = "Some 310 traders came and put up 930 stalls between them. It rained on one day, and 12 left."
MINT = "The mint strikes coins for 6 countries besides its own. Its oldest press dates from 1820."
RENTS = (
    "The median rent of new flats was 1,040 florins a month, 6.1% more than in 2023. Of old ones it was 870 florins, "
    "up 3.4%. Prices rose 2.8%. The dearest town was Tollmar with 1,390, the cheapest Sarn with 690 florins. Sales are "
    "expected between EUR 1.68bn and 1.72bn (so far: 1.64bn to 1.70bn)."
)


@pytest.mark.parametrize(
    ("claim", "is_flagged"),
    [
        ("The rent of old flats was 170 florins lower.", False),
        ("The rent of old flats was 160 florins lower.", True),
        ("The lower end was raised by EUR 40m.", False),
        ("The lower end was raised by EUR 55m.", True),
    ],
)
def test_a_difference_told_as_one(claim: str, is_flagged: bool) -> None:
    assert bool(LINTER.lint_claim(claim, RENTS).findings) is is_flagged


@pytest.mark.parametrize(
    ("evidence", "claim", "is_flagged"),
    [
        (NIGHTS, "The dome had nine clear nights fewer than the head had planned on.", False),
        ("The tower is 40 metres high, the mill 23 metres.", "The tower is 17 metres higher than the mill.", False),
        ("The tower is 40 metres high and weighs 23 tonnes.", "The tower is 17 metres higher than the mill.", True),
        ("The hut is open for 30 days and the kiosk for 12 days.", "The two are open for 42 days in all.", False),
        ("The hut is open for 30 days and the kiosk for 12 hours.", "The hut is open for 42 days.", True),
        ("The acidity of the lake peaked at 7.40 in May.", "The acidity of the lake peaked at 8.40 in May.", True),
        (VOTES, "Taken together, the three parts backed it by 1,290 votes to 810.", False),
        (VOTES, "Taken together, the three parts backed it by 1,370 votes to 810.", True),
        (CHEESE, "Forty rounds of the cheese use up 480 litres of milk.", False),
        (CHEESE, "Forty rounds of the cheese use up 710 litres of milk.", True),
        (AGES, "Between the youngest and the oldest singer lie 85 years.", False),
        (AGES, "Between the youngest and the oldest singer lie 58 years.", True),
        (STALLS, "The traders put up about three stalls each on average.", False),
        (MINT, "Counting its own, the mint makes coins for seven countries.", False),
        (MINT, "The mint makes coins for nine countries.", True),
    ],
)
def test_what_is_reckoned_in_two_steps_or_in_proportion(evidence: str, claim: str, is_flagged: bool) -> None:
    assert bool(LINTER.lint_claim(claim, evidence).findings) is is_flagged
