"""Bases, units of counting, relative changes, exclusions, ranks and denied universals, each with a faithful twin."""

import pytest

from claimlint.config import Config
from claimlint.linter import Linter

CODES = (
    "NUM002",
    "NUM009",
    "BAS001",
    "BAS002",
    "BAS003",
    "BAS004",
    "BAS005",
    "QNT001",
    "QNT002",
    "QNT003",
    "QNT004",
    "QNT005",
)
LINTER = Linter(Config(select=CODES, preview=True))

REPLIES = "Of the 900 shops that replied, 36% had been robbed. The survey was sent to every shop in the county."
SHOPS_ASKED = "Of the 900 shops that replied, 36% had been robbed. The survey went to 4,000 shops."
OPENED = "A quarter of the 60 crates that the clerks opened were rotten. In all, 900 came in."
FINED = "Women made up 60% of those fined. The court sat on nine days."
BOAT = "The filter cut the risk of infection by 40%, from 5 to 3 in a hundred. It was tried on nine boats."
CALLS = "The flood line took 7,300 calls, many of them from people who rang twice."
LAMPS = "The survey covered 31 lamps. Twenty-nine met the norm. All have a number."
LIFTS = "Not every lift in the tower is fit for wheelchairs. All have a bell."
BREAD = "The Holm bakery sells rye bread in the market. It opens at six. Only the oven is old."
READMITTED = "Among patients who were back on the ward within a month, 22% had gone home on a Sunday. Imre read it up."
MILLS = "Of the mills that failed within two years, 45% had a single owner. The guild studied 120 failures."
BRIDGES = "Of the 36 bridges, twelve need paint. A good number are old. All but nine were checked by hand."
MAYORS = "Several of the mayors at the fair spoke for the ban. Fourteen mayors came, most of them for one day."
STALLS = "Not all the tills on the stalls work in the rain. None of the stalls has a guard at its till."
MAST = "The mast is one of the oldest in the county. Its lamps are new."
VANS = "Of the 75 vans that the firm rents out, 16% have a dent."
CLINICS = "The audit covered 80 clinics. Seven in ten of the rural ones had no freezer."
STAFF = "Teachers are half of the permanent staff at the school."
LIFEBOAT = "The trust runs a lifeboat on the lake."
CHOIR = "The choir came third in the contest."
RIVER = "The river is the third longest in the province."
SNOW = "The snow in March was the heaviest for 20 years."
CATCH = "Cod made up 44% of the catch, ahead of haddock with 31% and saithe with 17%."
SEAL = "The new seal lowered the risk of a leak by half, to 2% of pipes."
INNS = "Half of the inns that failed had one owner."


OWNERS = "The guild wrote to each weaver in the valley. Of the 58 who replied, 47% had sold a loom this year."
CRATES = "Clerks opened 60 of the 900 crates on the quay and found rotten fruit in a quarter of those they opened."
GRANTS = "Women hold 15% of the moorings granted by the harbour board."
CADETS = "Four fifths of the cadets who finished the course had a berth by May. A third of those who started had left."
SEEN_FIRST = "Among patients seen by the nurse first, a third were sent home. The ward has 12 nurses."
NO_PERMIT = "The wardens stopped 60 drivers without a permit. Half of them carried no lamp."
THINKING = "Some 230 cooks answered the form. Two thirds of those who answered had thought of leaving."
WIDOWS = "The parish has 80 widows over seventy, half of whom live alone."
BALLOT = "In the ballot 46% of members voted for the strike and 31% against. Turnout was high."
SPAN = "The Korda bridge has the longest timber span in the province."


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
        ("Divers with the new filter run a 40% risk of infection.", BOAT, "BAS004"),
        ("Half of the pipes in the older mill with the seal stayed dry.", SEAL, "BAS004"),
        ("Some 7,300 people called for help.".replace("called", "asked"), CALLS, "BAS005"),
        ("The burns unit saw 56 people.", "The burns unit had 56 visits. Most patients came again in May.", "BAS005"),
        ("All 31 lamps in the survey met the norm.", LAMPS, "QNT002"),
        ("No lift in the tower is fit for wheelchairs.", LIFTS, "QNT003"),
        ("Rye bread is sold in the market only by the Holm bakery.", BREAD, "QNT004"),
        ("The mast is the oldest in the county.", MAST, "QNT005"),
        ("Of all the wards' cases, 22% had gone home on a Sunday.", READMITTED, "BAS001"),
        ("Mills with a single owner ran a 45% risk of failing within two years.", MILLS, "BAS003"),
        ("All the bridges were checked by hand.", BRIDGES, "QNT002"),
        ("16% of the firm's vans have a dent.", VANS, "BAS001"),
        ("Almost half of the valley's weavers have sold a loom this year.", OWNERS, "BAS001"),
        ("Rotten fruit was found in a quarter of the crates on the quay.", CRATES, "BAS001"),
        ("Four fifths of the cadets who started the course had a berth by May.", CADETS, "BAS001"),
        ("One van in six has a dent.", "Of the vans that the firm rents out, one in six has a dent.", "BAS001"),
        ("Seven in ten clinics had no freezer.", CLINICS, "BAS001"),
        (
            "18% of the budget went to repairs.",
            "18% of the budget for roads went to repairs. It is spent by May.",
            "BAS001",
        ),
        (
            "A fifth of lifts stalled.",
            "A fifth of the lifts older than thirty years stalled, inspectors said.",
            "BAS001",
        ),
        ("Three in ten storms grew.", "Three in ten storms that formed over warm water grew.", "BAS001"),
        ("Teachers are half of the staff at the school.", STAFF, "BAS001"),
        ("The club pays a quarter of the rent.", "The club pays a quarter of the price of its boats.", "BAS001"),
        ("Half of the inns with one owner failed.", INNS, "BAS003"),
        ("Inns with one owner ran a one-in-two risk of failing.", INNS, "BAS003"),
        ("Smokers have a 70% risk of gout.", "Smokers made up 70% of the people with gout on the ward.", "BAS003"),
        ("The trust runs the only lifeboat on the lake.", LIFEBOAT, "QNT004"),
        ("The trust is the only one to run a lifeboat.", LIFEBOAT, "QNT004"),
        ("Only the keeper played in every round.", "The keeper played in every round.", "QNT004"),
        ("The bread is baked entirely from spelt flour.", "The bread is baked from spelt flour.", "QNT004"),
        ("The choir came first in the contest.", CHOIR, "QNT005"),
        ("The choir came second in the contest.", CHOIR, "QNT005"),
        ("The river is the second longest in the province.", RIVER, "QNT005"),
        ("The snow in March was the heaviest ever.", SNOW, "QNT005"),
        ("The July tide was the highest ever.", "The July tide was the highest in at least 30 years.", "QNT005"),
        ("Lund was the first doctor to use the device.", "Lund was the first surgeon to use the device.", "QNT005"),
        ("The firm is the leading maker of pumps.", "The firm is a leading maker of pumps.", "QNT005"),
        ("Elm is the most visited mill.", "Elm is among the ten most visited mills.", "QNT005"),
        (
            "Of the wells, 30% leak within a year.",
            "Of the wells that were drilled in sand, 30% leak within a year.",
            "BAS001",
        ),
        ("The oldest pupil was in the play.", "A pupil was in the play of 11 to 17 scenes.", "QNT005"),
        ("The biggest factory in Turin makes bicycles.", "The factory makes bicycles in Turin.", "QNT005"),
        ("Only the barn was burnt.", "The barn was burnt.", "QNT004"),
        ("The judge usually sits on Saturdays.", "The judge sometimes sits on Saturdays.", "QNT001"),
        ("Most of the catch was cod.", CATCH, "QNT001"),
        ("Most of the catch was sold.", "Of the catch, 44% was sold, 20% salted and 36% dried.", "QNT001"),
        ("The nets were not mended.", "Few of the nets were mended.", "QNT003"),
        ("The calls did not lead to arrests.", "Few of the calls yielded an arrest.", "QNT003"),
        ("880 people phoned the clerk.", "The clerk took 880 phone calls in June.", "BAS005"),
        ("1,900 residents objected.", "Residents filed 1,900 objections.", "BAS005"),
        ("2,300 convictions for burglary were recorded.", "Police recorded 2,300 burglaries.", "BAS002"),
        ("A quarter of the 900 crates that came in were rotten.", OPENED, "BAS001"),
        ("By May, 36% of the 4,000 shops that had the survey had been robbed.", SHOPS_ASKED, "BAS001"),
        ("A third of patients were sent home.", SEEN_FIRST, "BAS001"),
        ("Two thirds of cooks have thought of leaving.", THINKING, "BAS001"),
        ("Half of the drivers carried no lamp.", NO_PERMIT, "BAS001"),
        ("Half of the widows live alone.", WIDOWS, "BAS001"),
        ("Most members voted for the strike.", BALLOT, "QNT001"),
        ("The Korda bridge has the longest span in the province.", SPAN, "QNT005"),
        ("The town hired its first woman driver.", "The town hired a woman as a driver in May.", "QNT005"),
        ("For the first time, a crane nested on the islet.", "A crane nested on the islet in May.", "QNT005"),
        ("The new road is the steepest in the county.", "The new road is steep. Vans have slid off it.", "QNT005"),
    ],
)
def test_what_goes_beyond_the_evidence_is_flagged(claim: str, evidence: str, code: str) -> None:
    assert codes(claim, evidence) == [code]


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("A third of the patients whom a nurse saw first were sent home.", SEEN_FIRST),
        ("Half of the drivers without a permit carried no lamp.", NO_PERMIT),
        ("Half of the 60 drivers carried no lamp.", NO_PERMIT),
        ("Half of the parish's widows over seventy live alone.", WIDOWS),
        ("The mill is the oldest in the county.", "The mill, put up in 1780, was the first in the county."),
        ("Most pupils came by bike or on foot.", "Some 28% of the pupils came by bike and 33% on foot."),
        ("The Korda bridge has the province's longest span of timber.", SPAN),
        ("The Korda bridge has the longest wooden span in the province.", SPAN),
        (
            "For the first time, a crane nested on the islet.",
            "A crane nested on the islet, which had not happened before.",
        ),
        ("Of the shops responding, 36% had been robbed.", REPLIES),
        ("Some 36% of more than 850 shops in the survey had been robbed.", SHOPS_ASKED),
        ("Among roughly 60 crates that clerks looked into on the quay, a quarter held rotten fruit.", CRATES),
        ("Roughly 20% arrive without a name.", "About one letter in five has no name on it, the clerk said."),
        ("Of the people fined, 60% were women.", FINED),
        ("Almost half of the weavers who sent a letter back have sold a loom this year.", OWNERS),
        ("Of 58 weavers in the valley, 47% had sold a loom this year.", OWNERS),
        ("40% of all growers who responded own a van.", "Of the growers who filled in the form, 40% own a van."),
        ("Nearly half of the vans are diesel.", "In the depot 48% of the engines are diesel."),
        (
            "Half of the wells that officials inspected were dry.",
            "Of the wells which the inspectors went to, half were dry.",
        ),
        (
            "Two in five of the bridges that engineers looked at had cracks.",
            "Of the bridges surveyed, 40% had cracks. The engineers worked for a month.",
        ),
        ("Rotten fruit was found in a quarter of the crates that were searched on the quay.", CRATES),
        ("Fifteen per cent of the harbour board's moorings are held by women.", GRANTS),
        ("Four fifths of the cadets who completed the course had a berth by May.", CADETS),
        ("More than half of the nests held eggs.", "Some 53% of the nests held eggs."),
        ("Half of the club's sailors are left-handed.", "Left-handers are half of the club's crew."),
        ("Infection was 40% less likely with the filter.", BOAT),
        ("Divers with the new filter run a 40% smaller risk of infection.", BOAT),
        (
            "Divers with the filter had half the risk of infection.",
            "The filter halved the risk of infection for divers.",
        ),
        ("Two in five of the jobs at the mill went.", "The mill cut its staff by 40%. It is for sale."),
        ("There is a 40% chance of rain.", "The chance of rain rose to 40% at noon."),
        ("The filter prevented 40% of infections.", BOAT.replace("the risk of infection", "infections")),
        ("The flood line was called 7,300 times.", CALLS),
        ("The burns unit saw 56 people.", "The burns unit had 56 visits. No patient came more than once."),
        ("Nearly all of the lamps met the norm.", LAMPS),
        ("Some lifts in the tower are not fit for wheelchairs.", LIFTS),
        ("Wheelchairs are not taken by some lifts in the tower.", "Not every lift in the tower takes wheelchairs."),
        ("The Holm bakery, which opens at six, sells rye bread in the market.", BREAD),
        ("The mast is among the oldest in the county.", MAST),
        ("Half of the loaves were sold only in March.", "Half of the loaves were sold in March."),
        ("In 22% of the cases that Imre looked at, the patient had gone home on a Sunday.", READMITTED),
        ("The chance that a failed mill had a single owner was 45%.", MILLS),
        ("Checks by hand were made on more than half of the bridges.", BRIDGES),
        ("Over half of the mayors stayed at the fair for a single day.", MAYORS),
        ("None of the stalls has anyone guarding its till.", STALLS),
        ("A tenth of the falls were on record as due to ice.", "A tenth of the falls were due to ice, the ward noted."),
        ("Only Moss and Hale stood.", "Two candidates stood: Moss and Hale."),
        ("The co-op is the only shop in the village.", "The village has one shop, the co-op."),
        ("The only door in use is the side door.", "The house has two doors. The front door is nailed up."),
        ("Only Captain Roe stayed.", "The rest of the crew had left; Captain Roe stayed."),
        ("The choir took third place in the contest.", CHOIR),
        ("The river is the third longest in the province.", RIVER),
        ("The snow in March was the heaviest in two decades.", SNOW),
        ("Hood is the oldest keeper ever.", "Hood, at the light for 40 years, is the oldest keeper."),
        ("It was the largest market ever.", "It was the largest market for the town."),
        ("The first chapter explains the tides.", "Chapter one explains the tides."),
        ("The May tide was the highest.", "The May tide came up to the wall, where it has not been since."),
        ("Only members may use the hall.", "The hall requires membership."),
        ("Only volunteers staff the shop.", "The shop is completely staffed by volunteers."),
        ("The oldest pupil was 17.", "The pupils were aged 11 to 17."),
        ("The tallest tree in the park is an oak.", "The oak towers over every other tree in the park."),
        ("Orr's bid was the lowest.", "Of four bids, Orr's was 3 million, Pike's 3.4, Quay's 4 and Rudd's 4.2."),
        ("Nobody pays less than 30 euros.", "Fares run from 30 to 60 euros."),
        ("The first clinic opened in 1902.", "The clinic opened in 1902. There had been no clinic before."),
        ("The judge usually sits on Saturdays.", "As a rule the judge sits on Saturdays."),
        ("Most of the catch was cod and haddock.", CATCH),
        ("Most of the catch was sold or salted.", "Of the catch, 44% was sold, 20% salted and 36% dried."),
        ("Most pupils walk or cycle to school.", "Of the pupils, 35% walk to school and 25% cycle."),
        ("The guests did not complain.", "Few of the guests came back. They had no complaints."),
        ("The farmers did not sell their land.", "Few of the farmers were rich, but the farmers kept their land."),
        ("Several members did not pay anything.", "Not every member paid."),
        ("There were members who paid nothing.", "Not every member paid."),
        ("Two in every hundred pipes leak, half the old figure.", SEAL),
        ("Dents were seen on 16% of the vans rented out.", VANS),
        ("Seven in ten rural clinics had no freezer.", CLINICS),
        ("Repairs took 18% of the road budget.", "18% of the budget for roads went to repairs. It is spent by May."),
        ("A fifth of lifts over 30 years old stalled.", "A fifth of the lifts older than 30 years stalled."),
        ("In rain, two in five games ended in a draw.", "Two fifths of the games played in rain ended in a draw."),
        ("Half of voters between 18 and 24 stayed at home.", "Half of the voters aged 18 to 24 stayed at home."),
        ("A third of pupils come by bus.", "One in three pupils takes the bus."),
        ("Teachers are half of the permanent workers at the school.", STAFF),
        ("12% of patients on the pill felt sick.", "12% of the patients given the pill felt sick, the nurse said."),
        ("Half of the failed inns had one owner.", INNS),
        ("15% of trainees with a mentor left.", "Among trainees, 15% of those with a mentor left early."),
        ("The clerk took 880 calls by phone.", "The clerk took 880 phone calls in June."),
        ("73 people were arrested.", "Officers made 73 arrests."),
        ("Forty thefts were reported.", "Forty incidents of theft were reported."),
        ("All of the crew got home.", "Nobody in the crew was lost. Some were ill. All got home."),
        ("A new boat is to be had for a quarter of the money.", "A new boat costs a quarter of the price of a ferry."),
        ("The mill closes with the loss of 140 jobs.", "The mill closes. All 140 workers will lose their jobs."),
    ],
)
def test_what_the_evidence_gives_is_left_alone(claim: str, evidence: str) -> None:
    assert codes(claim, evidence) == []
