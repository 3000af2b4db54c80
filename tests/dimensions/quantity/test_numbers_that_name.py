"""Labels, house numbers, codes and small counts: absent only if no source writes or lists so many."""

import pytest

from claimlint.config import Config
from claimlint.dimensions.quantity.read import read_figures
from claimlint.dimensions.quantity.small_counts import is_count_told
from claimlint.dimensions.quantity.written_forms import writes
from claimlint.indexing.index import make_index
from claimlint.linter import Linter
from claimlint.model.evidence import Evidence
from claimlint.reading.read import read_document

LINTER = Linter(Config(select=("DET003",)))


def flagged(claim: str, evidence: str) -> bool:
    return bool(LINTER.lint_claim(claim, evidence).findings)


SHOP = "The bakery on Kiln Lane has a new oven. Customers queue from seven, and bus 7 stops outside."
DRAW = "She beat the local favourite in the first round. Her racket is made of ash."


@pytest.mark.parametrize(
    ("claim", "evidence", "is_flagged"),
    [
        ("The bakery stands at 417 Kiln Lane.", SHOP, True),
        ("The bakery stands at 417 Kiln Lane.", f"{SHOP} Write to 417 Kiln Lane.", False),
        ("Bus No. 38 stops at the bakery.", SHOP, True),
        ("Bus No. 7 stops at the bakery.", SHOP, False),
        ("She beat world No. 64 in the first round.", DRAW, True),
        ("She beat the world No. 64 in the first round.", f"{DRAW} The loser is ranked 64th.", False),
        ("Season 4 ends with a wedding.", "The last season ends with a wedding.", True),
        ("Season 4 ends with a wedding.", "The fourth season ends with a wedding.", False),
        ("Season 4 ends with a wedding.", "The wedding comes in S04E10.", False),
        ("King Olaf VI opened berth 12.", "King Olaf VI opened berth XII.", False),
        ("The loader runs best on people in their 70s.", "The loader runs best on people aged 30 and 40.", True),
        ("The choir takes people in their 70s.", "The choir takes people of 71 and 78.", False),
        (
            "The cup went to Wernitz 98.",
            "Wernitz won the cup.",
            False,
        ),  # the press drops a club's number
        ("The ferry left from berth 2.", "The ferry left from the other berth.", False),
    ],
)
def test_numbers_that_name(claim: str, evidence: str, is_flagged: bool) -> None:
    assert flagged(claim, evidence) is is_flagged


BAND = "The band formed in Kaunas and has toured the north. Its latest album came out in the spring. " * 6


@pytest.mark.parametrize(
    ("claim", "evidence", "is_flagged"),
    [
        ("The band has recorded five albums.", BAND, True),
        ("The band has recorded three albums.", BAND, False),
        ("The band has recorded five albums.", f"{BAND}The fifth album sold well.", False),
        ("The band has recorded five albums.", f"{BAND}Albums: Ash, Birch, Cedar, Elm and Fir.", False),
        ("The band has recorded five albums.", f"{BAND}Albums: Ash, Birch, Cedar and Elm.", True),
        ("The band has recorded twelve songs.", f"{BAND}They have a dozen songs.", False),
        ("The band played seven halls.", f"{BAND}It filled nine halls in all; two of them were barns.", False),
        ("The band played eight halls.", f"{BAND}It played seven halls besides its own.", False),
        ("Of every ten seats, seven were sold.", f"{BAND}70% of the seats were sold.", False),
        ("Six towns joined the league.", "Arl, Bex, Cole, Dun, Esk and Fay joined the league.", False),
        ("Six towns joined the league.", "Arl and Bex joined the league.", True),
        ("The gates closed at a quarter past seven.", "The gates closed at 7.15pm.", False),
    ],
)
def test_small_counts_in_words(claim: str, evidence: str, is_flagged: bool) -> None:
    assert flagged(claim, evidence) is is_flagged


ALBUMS = "Ash Birch Cedar Elm Fir".split()


@pytest.mark.parametrize(
    ("page", "is_told"),
    [
        ("".join(f"- {name}\n" for name in ALBUMS), True),
        ("".join(f"- {name}\n" for name in ALBUMS[1:]), False),
        ("| Album |\n|---|\n" + "".join(f"| {name} |\n" for name in ALBUMS), True),
        ("| Album |\n|---|\n" + "".join(f"| {name} |\n" for name in ALBUMS[2:]), False),
    ],
)
def test_items_and_rows_are_counted(page: str, is_told: bool) -> None:
    index = make_index(read_document(f"The band has toured the north.\n\n{page}", "band.md"))
    five = read_figures("five albums")[0]
    assert is_count_told(five, [Evidence("1", index, ())]) is is_told


LENGTHS = "The firm was founded in 1990 and merged in 1998. Dates to note: 3 May and 9 June 1998."


@pytest.mark.parametrize(
    ("claim", "is_flagged"),
    [
        ("The firm lasted eight years.", False),
        ("The firm lasted 23 years.", True),
        ("The firm lasted more than 140 years.", True),
        ("The talks took five weeks.", False),
    ],
)
def test_a_length_of_time_lies_between_dates_that_are_so_far_apart(claim: str, is_flagged: bool) -> None:
    assert flagged(claim, LENGTHS) is is_flagged


@pytest.mark.parametrize(
    ("claim", "is_flagged"),
    [
        ("The chain has 2,847 screens left.", True),  # told more exactly than 3,000 and 150 are
        ("The chain has 2,850 screens left.", False),
    ],
)
def test_nothing_is_reckoned_more_exactly_than_it_was_told(claim: str, is_flagged: bool) -> None:
    assert flagged(claim, "Of its 3,000 screens the chain will close 150.") is is_flagged


@pytest.mark.parametrize(
    ("claim", "evidence", "is_flagged"),
    [
        ("She hit 63.3 percent of her shots.", "She averaged 19 points on .633 shooting.", False),
        ("She hit 61.3 percent of her shots.", "She averaged 19 points on .633 shooting.", True),
        ("Sales exceeded $3 billion a year before the fire.", "Sales exceeded $3 billion annually.", False),
        ("Sales exceeded $9 billion a year before the fire.", "Sales exceeded $3 billion annually.", True),
    ],
)
def test_other_forms_of_a_share_and_a_rate(claim: str, evidence: str, is_flagged: bool) -> None:
    assert flagged(claim, evidence) is is_flagged


@pytest.mark.parametrize(
    ("text", "number", "is_written"),
    [
        ("the XII legion", 12, True),
        ("a dozen eggs", 12, True),
        ("in 2012", 12, False),
        ("12.5 litres", 12, False),
        ("CG154", 154, True),
        ("1,601 steps", 1601, True),
        ("under-fives", 5, True),
        ("at sixes and sevens", 6, True),
        ("in a week", 7, False),
        ("the Group of Twenty", 20, True),
        ("berth twenty-four", 24, True),
        ("his twenty-first bus", 21, True),
        ("two twelfths", 12, True),
        ("often", 10, False),
    ],
)
def test_forms_of_a_number(text: str, number: int, is_written: bool) -> None:
    assert writes(text, number) is is_written
