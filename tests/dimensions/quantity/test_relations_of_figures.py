"""Claims whose figures stand in the evidence otherwise, each with a faithful twin."""

import pytest

from claimlint.config import Config
from claimlint.linter import Linter

CODES = (
    "NUM001",
    "NUM002",
    "NUM004",
    "NUM006",
    "NUM007",
    "NUM008",
    "BAS005",
    "NUM009",
    "BAS001",
    "BAS002",
    "QNT001",
    "QNT002",
)
LINTER = Linter(Config(select=CODES))

LICENCES = "The office said fewer than 9% of the licences issued in spring had been checked. It has six clerks."
VOTE = "The council voted on the tunnel. It was rejected by 31 members, and 12 members backed it."
WELLS = "Inspectors tested 40 wells. Of the wells that had been sealed, 35% held nitrate, more than in 2020."
TRADE = "About 80% of the letters came by post. The clerks answered them in the order of arrival."
TRIAL = "At four of the six clinics the new splint healed faster. Nurses liked it, and many patients did."
PARTS = "Cyclists were 30% of the injured and walkers 35%. The street has since been closed to lorries."
TICKETS = "The fair sold 9,000 tickets. Rain kept some holders at home, and the last dance was called off."
LIMES = "The guild has planted 18,000 limes since 2016. It has 430 members."
FERRY = "The ferry took 340 people across on Friday. It was windy."
PASS = "The walker crossed the pass in 3 hours and 18 minutes. It was hot."
CLUB = "The club won four cups and eight medals that year. Its hall burned down."
AWAY = "With 9 votes to 31 the tunnel was turned down, and 4 members stayed away. The mayor left early."
GUILDS = "The clerk saw 38 guilds. In several of the guilds the ledgers had gaps. He wrote to each."
RUNNING = "No more than two of the nine people running have filed their books. The last day is near."
HERDERS = "The rate of members among the herders went from 20% to 26%. Fees rose by 6% in those years."
FAIR = "The fair sold 19,200 tickets this year. In its first year it had sold 2,400 tickets. It rained."
DIVES = "In two summers the divers made 31 dives to the wreck. Its cargo was tin."
HUT = "A bed in the hut costs 22 to 44 euros. It sleeps thirty."
MILL = "The mill could turn out up to 30 tonnes a day. It stood by the weir."
COMET = "The comet will pass more than 40 million km from Earth. It was last seen in 1911."
PORT = "The storm cost the port from 8 to 14 million kroner a day. The ferries are back."
ACT = "A lease is entered in the register if it runs for more than 90 days. The clerk charges a fee."


def codes(claim: str, evidence: str) -> list[str]:
    """The codes of the findings on a claim."""
    return [finding.code for finding in LINTER.lint_claim(claim, evidence).findings]


@pytest.mark.parametrize(
    ("claim", "evidence", "code"),
    [
        ("The office said 9% of the licences issued in spring had been checked.", LICENCES, "NUM002"),
        ("More than 9% of the licences issued in spring had been checked.", LICENCES, "NUM002"),
        ("The council rejected the tunnel: 41 members were against it.", VOTE.replace("31", "21"), "NUM001"),
        ("Nitrate was found in 35% of the wells.", WELLS, "BAS001"),
        ("Of the farms, 35% held nitrate.", WELLS, "BAS001"),
        ("About 20% of the letters came by courier.", TRADE, "NUM009"),
        ("At all of the clinics the new splint healed faster.", TRIAL, "QNT002"),
        ("Most patients liked the new splint.", "Many patients liked the new splint. Nurses did too.", "QNT001"),
        ("The fair drew 9,000 visitors.", TICKETS, "BAS002"),
        ("The ferry took 345 people across on Friday.", FERRY, "NUM001"),
        ("The guild plants 18,000 limes a year.", LIMES, "NUM006"),
        ("The guild paid A$300 for each lime.", "The guild paid US$300 for each lime. It has 90 of them.", "NUM006"),
        ("The guild paid A$300 for each lime.", "The guild paid C$300 for each lime. It has 90 of them.", "NUM006"),
        ("The walker crossed the pass in 3 hours.", PASS, "NUM001"),
        ("The club won five cups and eight medals that year.", CLUB, "NUM001"),
        ("Nine members backed the tunnel, 31 were against it and 14 stayed away.", AWAY, "NUM001"),
        ("The ledgers of a majority of the guilds had gaps.", GUILDS, "QNT001"),
        ("A bed in the hut costs 44 euros.", HUT, "NUM004"),
        ("A fifth of the guests came by car.", "Eighty per cent of the guests came by train.", "NUM009"),
        ("The plan is opposed by 38% of tenants.", "The plan is backed by 62% of tenants.", "NUM009"),
        ("The trainer won for two seasons.", "The trainer won for over two seasons.", "NUM002"),
        ("Over two of those running have filed their books.", RUNNING, "NUM002"),
        ("The rate of members among the herders rose by 6%.", HERDERS, "NUM007"),
        ("The fair sold five times as many tickets as in its first year.", FAIR, "NUM008"),
        ("The mill turned out 30 tonnes a day.", MILL, "NUM002"),
        ("The comet will pass 40 million km from Earth.", COMET, "NUM002"),
        ("The yard held 800 tonnes.", "The yard held up to 800 tonnes.", "NUM002"),
        ("The permit gives two days.", "It must go within two months.", "NUM006"),
        ("The firm has four weeks.", "14 May 2023. The firm may reply by 1 August 2023 and has four months.", "NUM006"),
    ],
)
def test_a_changed_figure_is_flagged(claim: str, evidence: str, code: str) -> None:
    assert codes(claim, evidence) == [code]


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The smallest grant was £200.", "Grants ranged from £200 to £5,000."),
        ("Less than 9% of the licences issued in spring had been checked.", LICENCES),
        (
            "In 20 schools each pupil left 74 grams a week.",
            "At 20 schools each pupil left 74 grams each week, not 90 a day.",
        ),
        ("Fewer than one in ten of the licences issued in spring had been checked.", LICENCES),
        ("More than 91% of the licences issued in spring had not been checked.", LICENCES),
        ("The tunnel was rejected by 31 members to 12.", VOTE),
        ("Of 43 members, 31 rejected the tunnel.", VOTE),
        ("Among the sealed wells, 35% held nitrate.", WELLS),
        ("About 20% of the letters came by other means than the post.", TRADE),
        ("About 20% of the letters did not come by post.", TRADE),
        ("At most of the clinics the new splint healed faster.", TRIAL),
        ("Most of the injured were cyclists or walkers.", PARTS),
        ("The fair sold 9,000 tickets.", TICKETS),
        ("No lease of 90 days or less is entered in the register.", ACT),
        ("The ferry took about 345 people across on Friday.", FERRY),
        ("The guild has planted 18,000 limes.", LIMES),
        ("The guild paid A$300 for each lime.", "The guild paid $300 for each lime. It has 90 of them."),
        ("One firm in three made a loss.", "The register has 900 firms. Of these a third lost money in 2022."),
        ("A third of the nurses smoke.", "Of the 300 nurses, a third smoke."),
        ("The walker crossed the pass in 198 minutes.", PASS),
        ("No more than two of those running have filed their books.", RUNNING),
        ("Fees for the herders' league rose by 6%.", HERDERS),
        ("The rate of members among the herders rose by 30%.", HERDERS),
        ("The fair sold eight times as many tickets as in its first year.", FAIR),
        ("Divers went down to the wreck 31 times.", DIVES),
        ("At best, the mill turned out 30 tonnes a day.", MILL),
        ("The comet will come no closer to Earth than 40 million km.", COMET),
        (
            "For 27% of the plays the author was not a man.",
            "Some 73% of the plays had been written by men. Few ran.",
        ),
        ("The storm cost the port a minimum of 8 million kroner a day.", PORT),
        ("The club won 12 cups and medals that year.", CLUB),
        ("The stall is cheap: twelve rivals charge more.", "The stall is cheaper than 12 rivals. It is new."),
        ("The club has 26 members.", "The club has 26 member states. Members pay fees."),
        ("The fare is at least 30 euros.", "Nobody pays less than 30 euros."),
        ("The singer earned over 2 million euros.", "The singer earned 9.5 million euros."),
        ("Six in ten visitors had been to Orm before.", "Four in ten visitors came to Orm for the first time."),
        ("Six in ten visitors were repeat visitors.", "Four in ten visitors came for the first time."),
        ("She works four fifths of her previous hours.", "She has since reduced her hours by a fifth."),
        (
            "The roof would cost £270,000 less.",
            "Repairs to the roof are estimated at £750,000. Reed would do it for £480,000.",
        ),
        ("He doped his horses for two seasons.", "The trainer admitted doping his horses over two seasons."),
        ("The ledgers of some of the guilds had gaps.", GUILDS),
        ("The heap held 1,900 tonnes, 700 more than allowed.", "No more than 1,200 tonnes may lie there; 1,900 did."),
        ("The yard held more than the 800 tonnes allowed.", "The yard may hold up to 800 tonnes. It held 910."),
        ("The permit gives two days.", "It must go within 48 hours. A plan is due within two months."),
        (
            "The firm has just over four weeks.",
            "14 May 2023. The firm may reply by 12 June 2023, or be fined in four days.",
        ),
        ("Nearly three quarters were on clay.", "Of 311 slips in ten days, 228 were on clay. Clay is 25% of the land."),
        (
            "The rest of the hills saw three fewer.",
            "The hills saw 47 slips, and then 44. It rained on over three coasts.",
        ),
    ],
)
def test_a_faithful_figure_is_left_alone(claim: str, evidence: str) -> None:
    assert codes(claim, evidence) == []
