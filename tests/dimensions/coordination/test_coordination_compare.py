"""What a claim may add to what its evidence joins, leave out or exchange, by table."""

import pytest

from claimlint.config import Config
from claimlint.linter import Linter

PERMITS = "Permits go to residents, carers and tradespeople. They cost nothing."
TICKET = "A day ticket opens either the hall or the gallery. It is sold at the kiosk."


def codes(claim: str, evidence: str) -> set[str]:
    return {f.code for f in Linter(Config()).lint_claim(claim, evidence).findings}


@pytest.mark.parametrize(
    ("claim", "evidence", "changed"),
    [
        ("Permits go to residents, carers and visitors.", PERMITS, True),
        ("Permits go to carers and residents.", PERMITS, False),
        ("Permits go to residents, carers and visitors.", PERMITS + " Visitors get them too.", False),
        ("A day ticket opens both the hall and the gallery.", TICKET, True),
        ("A day ticket opens the gallery or the hall.", TICKET, False),
        ("In May the shop sold tea, biscuits and candles.", "The shop sold tea and biscuits in May.", True),
    ],
)
def test_lists(claim, evidence, changed):
    assert ("DET007" in codes(claim, evidence)) is changed


@pytest.mark.parametrize(
    ("claim", "evidence", "outcome"),
    [
        # "A and B" gives "A"; "A" gives "A or B"
        ("The mill grinds oats at night.", "The mill grinds oats and rye at night.", False),
        ("The mill grinds oats or rye at night.", "The mill grinds oats at night.", False),
        ("The mill grinds oats or rye at night.", "The mill grinds oats and rye at night.", False),
        ("The mill grinds oats and rye at night.", "The mill grinds oats at night.", True),
        ("The mill grinds oats at night.", "The mill grinds oats or rye at night.", True),
        ("The mill grinds oats and rye at night.", "The mill grinds oats or rye at night.", True),
        # under a denial it is the other way round
        ("The mill does not grind oats at night.", "The mill does not grind oats or rye at night.", False),
        ("The mill does not grind oats or rye at night.", "The mill does not grind oats at night.", True),
        # beside "only" neither follows
        ("The mill grinds only oats at night.", "The mill grinds only oats or rye at night.", True),
        ("The mill grinds only oats or rye at night.", "The mill grinds only oats at night.", True),
        # where each of the two is meant, either may stand alone
        ("The mill may grind oats at night.", "The mill may grind oats or rye at night.", False),
        # another name is no alternative
        ("The mill grinds spelt at night.", "The mill grinds spelt, or dinkel, at night.", False),
        # one member for another
        ("The mill grinds oats and barley at night.", "The mill grinds oats and rye at night.", True),
        ("The mill grinds oats and cereals at night.", "The mill grinds oats and rye at night.", False),
        (
            "The mill grinds hydro and rye at night.",
            "The mill grinds water and rye at night. Hydropower is new.",
            False,
        ),
        # another order
        ("The mill employs 40 clerks and millers in town.", "The mill employs 40 millers and clerks in town.", False),
        # whoever is meant
        ("Millers and clerks must wear a cap at work.", "Millers or clerks must wear a cap at work.", False),
        ("The mill grinds oats and rye at night.", "The mill grinds oats, rye or both at night.", False),
        # each with its own figure, or one for all
        ("The mill grinds 40 sacks of oats.", "The mill grinds 40 sacks of oats and 12 of rye.", False),
        (
            "The mill employs 40 millers in the old town.",
            "The mill employs 40 millers and clerks in the old town.",
            True,
        ),
    ],
)
def test_what_is_joined(claim, evidence, outcome):
    assert ("DET007" in codes(claim, evidence)) is outcome


@pytest.mark.parametrize(
    ("claim", "evidence", "code"),
    [
        ("The clerk is a member of the guild.", "The clerk is neither a member of the guild nor its tenant.", "DET005"),
        ("All of the bakeries in the town closed.", "All but three of the bakeries in the town closed.", "QNT002"),
        ("None of the bakeries in town opened.", "None of the bakeries except Hald's in town opened.", ""),
    ],
)
def test_denials_and_exceptions(claim, evidence, code):
    assert codes(claim, evidence) == ({code} if code else set())


def test_a_sentence_that_stands_in_the_evidence_changes_nothing():
    evidence = "The mill grinds oats or rye at night. The mill grinds oats at night."
    assert codes("The mill grinds oats at night.", evidence) == set()


def test_a_question_adds_nothing():
    assert codes("Does the mill grind oats and rye at night?", "The mill grinds oats at night.") == set()
