"""Comparisons of polarity: each difference beside faithful twins."""

import pytest

from claimlint.config import Config
from claimlint.linter import Linter

CLUB = "The club sells tents, stoves and canoes. Members get them cheaper on Mondays."
ROOF = "For the roof of the barn, the carpenters used larch instead of oak. The work took a month."
TRIP = "Ines crossed the plateau in nineteen days without dogs. She slept in a tent."
BOARD = "The board rejected the larger of the two plans. The smaller one keeps the trees."
MILL = "The mill grinds barley for two towns. In winter it also grinds oats for a brewery."
SALE = "The parish bought the meadow from the farmer. It is mown once a year."
LIBRARY = "Not every branch of the Ruhn library offers evening hours. The library offers skating lessons."
STALLS = "All shops on the square, except the bakery, moved into the tent. The tent is heated."

TRAM = "The tram stops at the new gate. The old depot was sold. The last tram of the night is an old one."
PASS = "The pass is closed to lorries from November to April and open to cars all year. A toll applies."
NURSERIES = "A trial compared public and private nurseries. Pupils in the private nurseries had smaller groups."
SYRUP = "Patients at the Ferrand clinic take the syrup on an empty stomach. Eleven of them have gone home."


def codes(claim: str, evidence: str) -> set[str]:
    linter = Linter(Config(select=("DET005", "DET006"), preview=True))
    return {finding.code for finding in linter.lint_claim(claim, evidence).findings}


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The club sells tents and stoves but not canoes.", CLUB),
        ("The club does not sell canoes.", CLUB),
        ("The carpenters used oak rather than larch for the roof of the barn.", ROOF),
        ("Ines crossed the plateau in nineteen days with dogs.", TRIP),
        ("The board failed to reject the larger of the two plans.", BOARD),
        ("The library is open on Mondays.", "The library is open on Sundays but not on Mondays."),
        ("The levy applies to tea.", "The levy applies to coffee, not tea."),
        ("The pilot did not land the plane on the river.", "The pilot managed to land the plane on the river."),
        ("All shops on the square, except the pharmacy, moved into the tent.", STALLS),
        ("Pupils are not allowed to use phones at lunch.", "Pupils may use phones at lunch. The old ones do."),
        ("Lorries are barred from crossing the bridge.", "Lorries can cross the bridge at night. Cars can too."),
        ("The team can enter the contest.", "The team is not allowed to enter the contest. It is too old."),
        ("The dog was not able to climb the wall.", "The dog could climb the wall. It barked."),
        ("All the shops on the square, the bakery included, moved into the tent.", STALLS),
        ("Every shop on the square moved into the tent, even the bakery.", STALLS),
    ],
)
def test_polarity_is_flipped(claim, evidence):
    assert "DET005" in codes(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The board approved the larger of the two plans.", BOARD),
        ("The board rejected the smaller plan.", "The board rejected the larger plan. It met on Monday."),
        ("Rents fell in the north.", "Rents rose in the north and fell in the south."),
        ("The ban was struck down by the court.", "The court upheld the ban. The airport had asked for that."),
        ("The band arrived after the speeches.", "The band arrived before the speeches. It rained all day."),
        ("The parish sold the meadow to the farmer.", SALE),
        ("The tablets are taken after breakfast.", "The tablets are taken before breakfast, with water."),
        ("The mill grinds rye for two towns.", MILL),
        ("Many of the masks will return in May.", "Few of the masks will return in May. They are in Oslo."),
        ("The pass is open to lorries from November to April.", PASS),
        ("The pass is closed to cars all year.", PASS),
        ("Pupils in the public nurseries had smaller groups.", NURSERIES),
        ("Those at the clinic take the syrup on a full stomach.", SYRUP),
        ("A dozen public schools are run by the Odell trust.", "The Odell trust runs 12 private schools."),
        ("The boy's mother called the ambulance.", "The father of the boy called an ambulance. It came at once."),
        ("The tram stops at the old gate.", TRAM),
        ("They sell maps that fit general needs.", "We sell a number of maps to fit your specific needs."),
        ("A manual valve cuts the water bills.", "Our automated valve cuts your water bills, with no work for you."),
        ("It was 12% at the end of May, up 4 points.", "It was 12% at the beginning of May, down 4 points."),
        ("The firm makes a mumps vaccine.", "The firm makes a measles vaccine. It is sold in May."),
        ("The choir sang in the third round.", "The choir sang in the second round. Its leader is ill."),
    ],
)
def test_a_contrary_stands_in_the_place(claim, evidence):
    assert "DET006" in codes(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("All the shops on the square, the pharmacy included, moved into the tent.", STALLS),
        ("All stalls, the florist's stall included, moved.", "All stalls except the baker's stall moved."),
        ("Even the bakery was dry.", "All shops on the square, except the bakery, were flooded."),
        ("In winter the pass is shut for lorries.", PASS),
        ("Cars find the pass open at any season.", PASS),
        ("Groups were smaller in the private nurseries.", NURSERIES),
        ("The tram stops at the new gate.", TRAM),
        ("An old tram stops at the gate.", TRAM),
        ("When the road was wet, the new tyre was the worse of the two.", "The new tyre was the better of the two."),
        ("Pupils are not allowed to use phones in class.", "Pupils may use phones at lunch but not in class."),
        ("Members under 16 are not allowed to row.", "Members may row from the age of 16. It is free."),
        ("The second edition has more maps.", "The first edition had 12 maps, the new one has 30."),
        ("The third edition has maps in it.", "The second edition had 12 maps in it, the new one has 30."),
        ("Lorries are barred from crossing the bridge by day.", "Lorries can cross the bridge at night. Cars can too."),
        ("Pupils cannot use phones.", "Pupils are not allowed to use phones. The old ones may use radios."),
        ("Guests are free to leave their bags.", "Guests may leave their bags in the hall. It is warm."),
        ("They sell maps to fit special needs.", "We sell a number of maps to fit your specific needs."),
        ("The firm offers no measles vaccine.", "The firm offers no mumps vaccine. It has none of measles."),
        ("They went on with no small hope.", "They went on with a big hope."),
        ("The choir sang in round two and won the third.", "The third round of the contest was won by the choir."),
        ("With an empty stomach the syrup is taken at the clinic.", SYRUP),
        ("The library opens on Sundays and closes on Mondays.", "The library is open on Sundays but not on Mondays."),
        ("On match days the car park is not free.", "Except on match days, the car park is free."),
        (
            "At weekends the bus stops at the park.",
            "The bus stops at the school but not at the park on weekdays. At weekends it stops at the park.",
        ),
        ("The levy applies to coffee.", "The levy applies to coffee, not tea."),
        ("Rents fell in the south.", "Rents rose in the north and fell in the south."),
        ("The speeches came after the band had arrived.", "The band arrived before the speeches. It rained all day."),
        ("The club lost less of its lead.", "The club kept more of its lead."),
        ("The board rejected the smaller plan.", "The board approved the larger plan. It met on Monday."),
        ("The club sells stoves, canoes and tents.", CLUB),
        ("The mill grinds oats for a brewery.", MILL),
        ("Some branches of the Ruhn library do not offer evening hours.", LIBRARY),
        ("The mill grinds cereals for two towns.", MILL),
        ("The trial is due to be over by the middle of May.", "The jury heard that the trial should end by 17 May."),
        ("The club does not sell bicycles.", CLUB),
        ("Not many of the emigrants have come back.", "Few of the emigrants have come back. Most are nurses."),
        ("It is doubtful that many masks will return.", "That more than a few masks will return is doubtful."),
        ("The carpenters used larch rather than oak for the roof of the barn.", ROOF),
        ("Ines did without dogs when she crossed the plateau in nineteen days.", TRIP),
        ("The board did not approve the larger of the two plans.", BOARD),
        ("The board turned down the larger of the two plans.", BOARD),
        ("The farmer sold the meadow to the parish.", SALE),
        ("All shops on the square but the bakery moved into the tent.", STALLS),
        ("The trial is free of risk.", "We invite you to a risk-free trial of thirty days."),
        ("Did the club not sell canoes?", CLUB),
        ("The night with the longest sleep was Sunday.", "The night with the shorter sleep was Monday."),
    ],
)
def test_faithful_twins_are_left_alone(claim, evidence):
    assert codes(claim, evidence).isdisjoint({"DET005", "DET006"})


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        (
            "The shares had not fallen so far in a day since spring.",
            "It was the largest fall of the shares since spring.",
        ),
        (
            "The share of pupils with phones has not changed.",
            "The share of pupils with phones stayed level. Few changed.",
        ),
        ("The study gave no readings from before.", "No earlier readings were given. Those of May are in a table."),
        ("Some 12% of the defendants were not convicted.", "Some 88% of the defendants were convicted. Few fled."),
        ("A quarter of the candidates failed the test.", "Three quarters of the candidates passed the test."),
        ("The rents do not cover the repairs.", "The rents are too low to cover the repairs. They are old."),
        ("The bridge did not reopen in May.", "The bridge was to reopen in May. It stayed shut until June."),
        ("The firm has not paid the fine.", "The fine, which the firm was to pay in May, is still unpaid."),
        ("The other shops did not move.", "Only the bakery moved. The shops got a letter."),
        ("The firm has not paid the fine.", "The firm will pay the fine in May. It was set by a court."),
        ("The library does not open on Sundays.", "The library opens at nine. Its café is run by pupils."),
        ("Apart from bicycles, the ferry carries cars.", "The ferry carries bicycles and cars. It sails at nine."),
    ],
)
def test_a_denial_in_other_words_is_no_opposite(claim, evidence):
    assert codes(claim, evidence).isdisjoint({"DET005", "DET006"})


def test_a_denied_opposite_is_that_of_which_the_evidence_has_the_other_word() -> None:
    bay = "The inner bay is rough, and the outer bay, where races are held, is smooth."
    assert codes("Races are held on ice that is not rough, in the outer bay.", bay) == set()
    assert codes("The inner bay is not rough.", "The inner bay is rough. Races are held in it.") == {"DET005"}


WARDS = " ".join(f"Ward {number} of the town has a clinic by the road." for number in range(20, 40))


@pytest.mark.parametrize(
    ("claim", "exception", "expected"),
    [
        ("The depot cannot assure early deliveries with full loads.", "without cutting the loads", ["DET005"]),
        ("The depot cannot assure early deliveries on market days.", "except on market days", []),
    ],
)
def test_what_is_denied_is_excepted_only_if_it_is_what_is_taken_out(claim, exception, expected):
    evidence = f"The price may rise, but the depot assures farms that deliveries come early {exception}. {WARDS}"
    assert [code for code in codes(claim, evidence) if code == "DET005"] == expected


@pytest.mark.parametrize("verb", ["declined", "refused"])
def test_what_somebody_declines_to_do_is_denied_in_the_evidence_too(verb):
    evidence = "Two clerks declined to sign the lease. The notary sent them home."
    assert codes(f"Two clerks {verb} to sign the lease.", evidence) == set()
    assert codes("Two clerks signed the lease.", evidence) == {"DET005"}


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("The bridge was not damaged.", "The bridge was badly damaged. It dates from 1900.", {"DET005"}),
        ("All rooms, including those on the top floor, are dry.", "All rooms except those below are dry.", set()),
        (
            "All rooms, including rooms on the top floor, are dry.",
            "All rooms except rooms on the top floor are dry.",
            {"DET005"},
        ),
        (
            "All rooms, including rooms on the first floor, are dry.",
            "All rooms except rooms on the top floor are dry.",
            set(),
        ),
    ],
)
def test_only_what_is_taken_out_itself_is_denied(claim: str, evidence: str, expected: set[str]) -> None:
    assert codes(claim, evidence) == expected
