"""Comparisons of scope: each difference beside faithful twins."""

import pytest

from claimlint.config import Config
from claimlint.linter import Linter

RENTS = "In Porto, rents have fallen by a fifth since the spring. The bank expects them to fall further."
BURGLARIES = "In the district of Alder, most burglaries go unsolved. The police chief asked for two more detectives."
LAKE = "The lake froze over in the winter of 1987. Skaters came from far away."
PARENTS = "The school asked 90 parents at the gate, and two thirds want the uniform abolished. It has 1,100 pupils."
TEA = "The pharmacist in Holm has stopped selling the tea. She had found mould in it."
CAVE = "Visitors may enter the cave only with a guide. The tour takes an hour."
REFUND = "The office refunds the ticket if the passenger asks within a week, and the trains run on Sundays too."
STAFF = "A baker in Arvieux told the paper that he was short of flour. His shop opens at five."
MICE = "In mice, the compound slowed the growth of liver tumours. It was given with the food."

LOFT = "Guests may keep a key for three weeks, unless another guest has asked for it. The porter has ten keys."
DIVERS = "Divers can be flown out on the day of the accident. That holds only if a doctor flies with them."
FERRY = "Fares are refunded when the ferry is more than two hours late. Last year it was late on nine days."
DUNES = "On the weekend of the regatta, inns at the lake charged 190 francs a night. Rooms are few."
LINE = "For the first two months after the merger the office answered letters within a week. It moved in May."
PLOUGH = "In 2019 the town cleared the bridge before the roads. It has done so every winter since."
COOK = "Salt use went down once the menu changed, cook Ada Bell noticed. The county pays for the meals."
BUTCHER = "Butcher Ivo Lenz, who has a shop in Mill Lane, says that his takings fell. The guild has not asked others."
HIVES = "A beekeeper at Sond fed sugar in March and lost no colony. Two of his neighbours did the same."
FORMS = "The guild got 240 forms back. On 150 of them, nights of over ten hours were ticked. It has 3,000 members."
BOATS = "Members may borrow boats for a week. They are dirty if it rains."
LAKESIDE = "Members may borrow boats for a week. They take them home if they live near the lake."
SAUNA = "Guests may use the sauna. It is noisy if it is full."
AIRLIFT = "Divers can be flown out on the day of the accident. The rule stands only if a doctor flies with them."
QUAY = "Should the river rise above the quay, the ferry will stop at noon. It has two masters."
RISING = "The river should rise, and the ferry will stop at noon. It has two masters."
FIRST_HIVES = "A beekeeper at Sond fed sugar and lost no colony."
MILL = "In 1987 the mill gave up grinding flour for the villages."
POLL = "A poll by Ostrow Research found that half of the tenants want to move. It was paid for by the city."
OVEN = "A baker in Arvieux told the paper that he was short of flour"


def codes(claim: str, evidence: str) -> set[str]:
    linter = Linter(Config(extend_select=("SCP001", "SCP003", "SCP004", "SCP005", "SCP006", "SCP007")))
    return {finding.code for finding in linter.lint_claim(claim, evidence).findings}


@pytest.mark.parametrize(
    ("claim", "evidence", "code"),
    [
        ("Rents in Portugal have fallen by a fifth since the spring.", RENTS, "SCP001"),
        ("Across Portugal, rents have fallen by a fifth since the spring.", RENTS, "SCP001"),
        ("Most burglaries go unsolved nationwide.", BURGLARIES, "SCP001"),
        ("The compound slowed the growth of liver tumours in patients.", MICE, "SCP007"),
        ("The lake freezes over every winter.", LAKE, "SCP003"),
        ("Two thirds of parents want the uniform abolished.", PARENTS, "SCP004"),
        ("Pharmacists have stopped selling the tea.", TEA, "SCP005"),
        ("Visitors may enter the cave.", CAVE, "SCP006"),
        ("Visitors may enter the cave whether or not a guide is there.", CAVE, "SCP006"),
        ("The office refunds the ticket whenever a train is late.", REFUND, "SCP006"),
        ("Bakers are short of flour, they told the paper.", STAFF, "SCP005"),
        ("The house lets guests hold on to a key for three weeks.", LOFT, "SCP006"),
        ("Divers may be flown out on the day of the accident.", DIVERS, "SCP006"),
        ("Fares are refunded when the ferry is late.", FERRY, "SCP006"),
        ("A night at an inn at the lake costs 190 francs.", DUNES, "SCP003"),
        ("Since the merger, the office has answered letters within a week.", LINE, "SCP003"),
        ("Cooks noticed that salt use went down once the menu changed.", COOK, "SCP005"),
        ("Shopkeepers in Mill Lane say that their takings fell.", BUTCHER, "SCP005"),
        ("Five eighths of the guild's members have nights of more than ten hours.", FORMS, "SCP004"),
        ("Divers may be flown out on the day of the accident.", AIRLIFT, "SCP006"),
        ("The ferry will stop at noon.", QUAY, "SCP006"),
        ("On the three lines, fares are refunded when the ferry is late.", FERRY, "SCP006"),
        ("Beekeepers at Sond fed sugar and lost no colony.", FIRST_HIVES + " Prices of two honeys fell too.", "SCP005"),
        ("Bakers said that flour was short.", "A baker said that flour was short. Rye is dear.", "SCP005"),
        ("Bakers in Arvieux told the paper that they were short of flour.", OVEN + ".", "SCP005"),
        ("The mill no longer grinds flour.", "Last year the mill ground no flour. It has two wheels.", "SCP003"),
        ("Half of the tenants want to move.", POLL, "SCP004"),
    ],
)
def test_a_claim_reaches_further(claim, evidence, code):
    assert code in codes(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Rents in Porto have fallen by a fifth since the spring.", RENTS),
        ("In Porto, Portugal, rents have fallen by a fifth since the spring.", RENTS),
        ("Most burglaries in the district of Alder go unsolved.", BURGLARIES),
        ("Most burglaries go unsolved nationwide.", BURGLARIES + " Nationwide, too, most of them go unsolved."),
        ("A fire in England injured two workers.", "A fire in Leeds injured two workers. Smoke was seen for miles."),
        ("The compound slowed the growth of liver tumours in animals.", MICE),
        ("The lake froze over in the winter of 1987.", LAKE),
        ("Two thirds of the parents who were asked want the uniform abolished.", PARENTS),
        ("A pharmacist has stopped selling the tea.", TEA),
        ("Visitors may enter the cave with a guide.", CAVE),
        ("The trains run on Sundays.", REFUND),
        ("The office refunds the ticket to passengers who ask within a week.", REFUND),
        ("Flames spread to the bank.", "A fire in a shoe shop spread to the bank. The safe held."),
        ("Guests get a towel.", "A guest gets a towel at the door. It costs two euros."),
        ("The uniform should go, say two thirds of the parents questioned at the gate.", PARENTS),
        ("The compound slowed the growth of liver tumours in patients.", MICE + " In 20 patients it did so too."),
        ("The compound might slow the growth of liver tumours in patients.", MICE),
        ("The house lets guests hold on to a key for three weeks unless another has asked for it.", LOFT),
        ("Divers may be flown out on the day of the accident if a doctor goes with them.", DIVERS),
        ("Fares are refunded when the ferry is over two hours late.", FERRY),
        ("A night at an inn at the lake cost 190 francs on the weekend of the regatta.", DUNES),
        ("In the first two months after the merger, the office answered letters within a week.", LINE),
        ("The town clears the bridge ahead of the roads every winter.", PLOUGH),
        ("A cook noticed that salt use went down once the menu changed.", COOK),
        ("Beekeepers at Sond who fed sugar in March lost no colony.", HIVES),
        ("Five eighths of the 240 forms told of nights of more than ten hours.", FORMS),
        ("Members may borrow boats for a week.", BOATS),
        ("Members may borrow boats for a week.", LAKESIDE),
        ("Guests may use the sauna.", SAUNA),
        ("The ferry will stop at noon.", RISING),
        ("The ferry will stop at noon if the river rises.", QUAY),
        ("Beekeepers at Sond fed sugar and lost no colony.", FIRST_HIVES + " Two of his neighbours followed suit."),
        (
            "Bakers said that flour was short.",
            "A baker, speaking for the guild, said that flour was short. Rye is dear.",
        ),
        (
            "Bakers said that flour was short.",
            "On behalf of the guild, a baker said that flour was short. Rye is dear.",
        ),
        ("Bakers in Arvieux told the paper that they were short of flour.", OVEN + ", as did two others."),
        ("The mill no longer grinds flour for the villages.", MILL),
        ("Boar are back in the forest, rangers say.", '"We saw boar for the first time in 80 years," rangers said.'),
        ("Half of the tenants want to move, Ostrow Research found.", POLL),
    ],
)
def test_faithful_twins_are_left_alone(claim, evidence):
    assert not {code for code in codes(claim, evidence) if code.startswith("SCP")}


YOUNG = "Young drivers from rural parishes cause more crashes. Insurers have known it for years."
CAMERAS = "The court allows cameras only when all parties agree. It sits in Orm."
HEDGES = "Farmers get the grant provided that they plant hedges. It is paid in May."
PLEDGE = "The farm pledged to plant 400 trees provided that the road is moved. It has a dozen cows."
LATE = "In a driving simulator, drowsy drivers braked a second later. Each sat there for an hour."
RATS = "In rats, the extract lowered blood sugar. It was given with the food."


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Drivers from rural parishes cause more crashes.", YOUNG, {"SCP002"}),
        ("Young drivers cause more crashes.", YOUNG, {"SCP002"}),
        ("Young rural drivers cause more crashes.", YOUNG, set()),
        ("Young drivers caused a queue.", "Young drivers from rural parishes caused a queue.", set()),
        ("Drivers stopped at the inn.", "Young drivers stopped at the inn.", set()),
        ("Volunteers teach the course.", "Trained volunteers teach the course. They meet on Mondays.", set()),
        ("The vaccine prevents foot rot in flocks.", "In sheep, the vaccine prevents foot rot.", set()),
        ("Pilots fly twice a week.", "Pilots train in a simulator. They fly twice a week.", set()),
        ("Patients at the clinic regained their sight.", "A patient at the clinic regained her sight.", {"SCP005"}),
        ("A patient at the clinic regained her sight.", "A patient at the clinic regained her sight.", set()),
        ("The court allows cameras.", CAMERAS, {"SCP006"}),
        ("The court allows cameras if all parties agree.", CAMERAS, set()),
        ("Farmers get the grant.", HEDGES, {"SCP006"}),
        ("Farmers who plant hedges get the grant.", HEDGES, set()),
        ("The farm will plant 400 trees.", PLEDGE, {"SCP006"}),
        ("The farm pledged to plant 400 trees if the road is moved.", PLEDGE, set()),
        ("The bank agreed to lend two million.", "The bank agreed to lend two million when she asked.", set()),
        ("The ferry sails on Sundays.", "The ferry sails on Sundays, subject to weather.", {"SCP006"}),
        ("Weather permitting, the ferry sails on Sundays.", "The ferry sails on Sundays, subject to weather.", set()),
        ("Pupils aged 14 and over may leave.", "Pupils may leave unless they are under 14.", set()),
        ("Drowsy drivers brake a second later on the road.", LATE, {"SCP007"}),
        ("Drowsy drivers braked a second later in a simulator.", LATE, set()),
        ("The extract lowers blood sugar in patients.", RATS, {"SCP007"}),
        ("The extract lowers blood sugar.", RATS, {"SCP007"}),
        ("The extract lowers blood sugar in rats.", RATS, set()),
        ("The extract lowered blood sugar.", RATS, set()),
        ("Rats got the extract. It lowers blood sugar.", RATS, set()),
        ("The compound blocks the virus.", "In cell cultures the compound blocked the virus.", {"SCP007"}),
        ("The bait kills voles.", "In rats, the bait killed within a day; in a field it killed voles.", set()),
        ("The drench kills worms.", "In calves the drench killed worms.", set()),
        ("Whether the extract lowers blood sugar in people is not known.", RATS, set()),
        ("The vet cures foot rot with a bath.", "The vet cured foot rot in sheep with a bath.", set()),
        ("Nurses use the new form.", "Nurses used the new form in the laboratory. It has two pages.", set()),
        ("Cows on the new feed give more milk.", "Cows on the new feed gave a tenth more milk.", set()),
    ],
)
def test_rules_are_held_against_those_of_whom_they_are_known(claim, evidence, expected):
    assert codes(claim, evidence) == expected


WELLS = "Of the 160 wells tested last spring, a quarter held arsenic. The valley has some 3,000 wells."
RADIO = "A radio station let listeners ring in: of 900 callers 600 were for the dam. It has 80,000 listeners."
TRIAL = "In the trial 40 volunteers took the drug and 40 a placebo. A quarter of those on placebo slept better."


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("A quarter of wells hold arsenic.", WELLS, {"SCP004"}),
        ("Of the wells examined, a quarter held arsenic.", WELLS, set()),
        ("A quarter of the wells the team looked at held arsenic.", WELLS, set()),
        ("A quarter of the wells that scientists took water from held arsenic.", WELLS, set()),
        ("Among a few hundred wells, a quarter held arsenic.", WELLS, set()),
        ("Two thirds of the station's listeners are for the dam.", RADIO, {"SCP004"}),
        ("Two thirds of the callers to the station were for the dam.", RADIO, set()),
        ("A quarter of patients on placebo slept better.", TRIAL, set()),
        ("A quarter of adults sleep better.", "A survey of 90 adults found that a quarter sleep better.", {"SCP004"}),
        ("The share of smokers fell by a third.", "The share of smokers among respondents fell by a third.", set()),
        ("A litre holds 62 milligrams of salt.", "A litre holds 62 milligrams of salt. A sample was kept.", set()),
        (
            "A quarter of households have a cat.",
            "A survey of 4,000 households, correcting for those who were out, found that a quarter have a cat.",
            set(),
        ),
        (
            "Three quarters of the class had read the book.",
            "The teacher asked the whole class, 28 pupils, who had read the book; three quarters had.",
            set(),
        ),
    ],
)
def test_a_claim_that_names_the_part_speaks_of_no_more(claim, evidence, expected):
    assert codes(claim, evidence) & {"SCP004"} == expected
