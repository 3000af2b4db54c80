"""Which figures of a claim no source tells, each with a faithful twin."""

import pytest

from claimlint.config import Config
from claimlint.dimensions.quantity.written_forms import roman
from claimlint.linter import Linter

LINTER = Linter(Config(select=("DET003",)))


def flagged(claim: str, evidence: str) -> bool:
    return bool(LINTER.lint_claim(claim, evidence).findings)


BOUNDS = [
    (
        "Its ballads are sung in over 100 parishes.",
        "The hall has 1,800 square feet. Its ballads are sung everywhere.",
        True,
    ),
    ("Its ballads are sung in over 100 parishes.", "Its ballads are sung in 340 parishes.", False),
    ("Its ballads are sung in over 100 parishes.", "Its ballads are sung in parishes, 112 of them.", False),
    ("The keeper wrote more than 20 books.", "The keeper wrote 65 novels.", False),
    ("The trust spent more than £2 million on repairs.", "Repairs cost the trust £5.5 million.", False),
    (
        "The trust spent more than £2 million on repairs.",
        "A donor left £5.5 million to a school. The trust made repairs.",
        True,
    ),
    ("Over 300 people came.", "Some 1,250 visitors came to the open day.", False),
    ("Over 300 people came.", "Some 1,250 roses were planted for the open day.", True),
    ("The seals live for up to 22 years.", "The seals carry their young for 11 months.", True),
    ("The seals live for up to 22 years.", "The seals live for 19 to 22 years.", False),
    ("The estate was worth more than £429,000.", "The estate was worth £429,132.", False),
    ("The estate was worth more than £429,000.", "He left £5 million to the abbey and the estate to her.", True),
]
BOUNDS += [
    ("At most 200 of the suspects were seen.", "Fewer than 7% of the 2,860 suspects were seen.", False),
    ("At most 40 of the suspects were seen.", "Fewer than 7% of the 2,860 suspects were seen.", True),
]
MARKS = [
    ("The play has an average rating of 6.1/10.", "Rating: 3/5. The play is too long.", True),
    ("The play has an average rating of 6.1/10.", "The play is rated 6.1/10 on average.", False),
    ("The play has an average rating of 6.1/10.", "Average rating: 6.1. The play is too long.", False),
    ("The play has an average rating of 6.1/10.", "Its readers give the play 61%.", False),
    ("Of the letters, 3/5 were late.", "Of the letters, 60% were late.", False),
]
LENGTHS = [
    ("He held a two-hour press conference.", "He held a press conference with two ministers.", True),
    ("He held a two-hour press conference.", "The press conference went on for 110 minutes.", False),
    ("He held a two-hour press conference.", "The press conference went on from 2 p.m. to 4 p.m.", False),
    ("He held a two-hour press conference.", "The press conference went on from 2 to 4pm.", False),
    ("He held a two-hour press conference.", "The press conference began at 9:00. It was over at 11:00.", False),
    ("The player got a five-minute penalty.", "The player got a major penalty in the 5-1 win.", True),
    ("The player got a five-minute penalty.", "The player was sent off the ice for five minutes.", False),
    ("She lived in the valley for 4 years.", "She won four titles and lived in the valley.", True),
    ("She lived in the valley for four years.", "She came to the valley in 1980 and left it in 1984.", False),
    ("She lived in the valley for ten years.", "She lived in the valley for a decade.", False),
    ("She paid no rent for twelve months.", "She paid none of it in the first year.", False),
    ("She paid no rent for eleven months.", "She paid none of it in the first year.", True),
    ("She paid no rent for twelve months.", "She paid none of it that year.", True),
    ("She lived in the valley for three years.", "She lived in the valley from 1980 through 1982.", False),
    ("She left the valley four years ago.", "She left the valley in 2022.", False),
    ("She left the valley four years ago.", "She left the valley.", True),
    ("The ship lay in dock for six months.", "The ship lay in dock until it was sold.", True),
    ("The ship lay in dock for six months.", "The ship lay in dock from January to July.", False),
    ("The ship lay in dock for six months.", "The ship lay in dock from 3 May 2004 to 9 November 2004.", False),
    ("The ship lay in dock for six months.", "The ship lay in dock for half a year.", False),
    ("The hall became an inn 36 years later.", "The hall opened in 1931. In 1967 it became an inn.", False),
    ("The hall became an inn 28 years later.", "The hall opened in 1931. In 1967 it became an inn.", True),
    ("The firm closed eighteen months earlier.", "The firm lost $15 million a year-and-a-half ago.", False),
    ("The firm closed twenty-six months earlier.", "The firm lost $15 million a year-and-a-half ago.", True),
]
LENGTHS += [
    ("The bill fell due 34 days later.", "The work was done on 9 September 2011, and paid on 24 October 2011.", True),
    ("The bill fell due 45 days later.", "The work was done on 9 September 2011, and paid on 24 October 2011.", False),
    (
        "On 24 October 2011, after 45 days, it was paid.",
        "The work was done on 9 September 2011, in March begun.",
        False,
    ),
    ("The match took 265 minutes.", "The match was played on 9 May 2011. It had been put off on 1 May 2011.", True),
    ("The match took 265 minutes.", "The match was played from 2 p.m. to 6.25 p.m. on 9 May and 1 May 2011.", False),
]
FORMS = [
    ("The paper has thirty pages.", "T. Orm, A Cryostat, Journal of Cold 120, pp. 121-150 (2000).", False),
    ("A thirty-page paper tells of it.", "T. Orm, A Cryostat, Journal of Cold 120, pages 121–50.", False),
    ("A thirty-page paper tells of it.", "T. Orm, A Cryostat, Journal of Cold 120, pp. 121-170.", True),
    ("The report has twelve pages.", "The reading, John 3:10-21, was short, and so was the report.", True),
    ("The paper has thirty pages.", "T. Orm, A Cryostat, Journal of Cold 120:121-150 (2000).", False),
    ("The paper has thirty readers.", "T. Orm, A Cryostat, Journal of Cold 120, pp. 121-150.", True),
    ("The cell was under 0.1 nanokelvin cold.", "The temperature of the cell was below 100 pK.", False),
    ("The cell was under 0.01 nanokelvin cold.", "The temperature of the cell was below 100 pK.", True),
    ("One column is 2 1/16 inches wide.", 'Widths: 1 column = 2-1/16", 2 columns = 4- 1/4"', False),
    ("One column is 2 5/16 inches wide.", 'Widths: 1 column = 2-1/16", 2 columns = 4- 1/4"', True),
    ("Two columns are 4.25 inches wide.", 'Widths: 1 column = 2-1/16", 2 columns = 4- 1/4"', False),
    ("The hall has one million shells.", "On view are 10^6 shells, on shelves of 3 × 10^3 kilos.", False),
    ("Some 11% of the tenants were undecided.", "Of the tenants 58% were for it, 31% against, the rest unsure.", False),
    ("Some 27% of the tenants were undecided.", "Of the tenants 58% were for it, 31% against, the rest unsure.", True),
]
MULTIPLES = [
    ("The new saw was thirteen times as fast.", "A cut took 0.4 seconds, against 5.2 with the old saw.", False),
    ("The new saw was twenty times as fast.", "A cut took 0.4 seconds, against 5.2 with the old saw.", True),
    ("The hand saw took more than a thousand times as long.", "A cut took 1.9 seconds, and 2,900 by hand.", False),
    ("The hand saw took more than three thousand times as long.", "A cut took 1.9 seconds, and 2,900 by hand.", True),
]
ORDINALS = [
    ("The 14th episode is about the mill.", "One episode is about the mill.", True),
    ("The 14th episode is about the mill.", "Episode 14 is about the mill.", False),
    ("The 14th episode is about the mill.", "Thirteen episodes came before the one about the mill.", False),
    ("The fourteenth episode is about the mill.", "One episode is about the mill.", True),
    ("Its fifth episode is about the mill.", "The episodes are Weir, Pond, Sluice, Race and Mill.", False),
    ("The club feasted on its 25th birthday.", "The club, founded in 1950, feasted in 1975.", False),
    ("The club feasted on its 25th birthday.", "The club, founded in 1950, feasted in 1961.", True),
    ("The twenty-sixth seed lost in May.", "The No. 26 seed lost in May.", False),
    ("The twenty-sixth seed lost in May.", "The No. 16 seed lost in May.", True),
    ("He served with the 92nd Foot.", "He served with the 92d Foot.", False),
    ("It was the 49th of the bowls.", "It was Alvik Bowl XLIX.", False),
    ("The third attempt failed.", "Two attempts failed before this one, which failed too.", False),
]


FOLLOWING = [
    ("He scored 58 goals.", "He scored 31 goals in 90 matches, 32 of them abroad. He won 26 caps.", True),
    ("He won 58 medals.", "He scored 31 goals in 90 matches, 32 of them abroad. He won 26 caps.", False),
    ("He scored 59 goals.", "He scored 31 goals at home and 28 abroad in 90 matches.", False),
    ("She got more than two thirds of the costs.", "She asked for costs of £91,000 and got £62,400.", False),
    ("She got more than three quarters of the costs.", "She asked for costs of £91,000 and got £62,400.", True),
    ("Damp was 18% over the norm.", "The norm is 200 mg a litre, well A had 151, and the third had 236.", False),
    ("Damp was 48% over the norm.", "The norm is 200 mg a litre, well A had 151, and the third had 236.", True),
    (
        "A club gave the last £24,000.",
        "It cost £212,000, of which £148,000 came from a bank and £40,000 in gifts.",
        False,
    ),
    (
        "A club gave the last £34,000.",
        "It cost £212,000, of which £148,000 came from a bank and £40,000 in gifts.",
        True,
    ),
    ("It held 1,900 tonnes, 700 more than allowed.", "It may hold 1,200 tonnes of ash. It held 1,900.", False),
    ("It held 1,900 tonnes, 400 more than allowed.", "It may hold 1,200 tonnes of ash. It held 1,900.", True),
]


@pytest.mark.parametrize(
    ("claim", "evidence", "absent"), [*BOUNDS, *MULTIPLES, *MARKS, *LENGTHS, *FORMS, *ORDINALS, *FOLLOWING]
)
def test_a_figure_is_flagged_where_no_source_tells_it(claim: str, evidence: str, absent: bool) -> None:
    assert flagged(claim, evidence) is absent


@pytest.mark.parametrize(("number", "letters"), [(4, "iv"), (49, "xlix"), (92, "xcii"), (400, "cd")])
def test_roman_numerals(number: int, letters: str) -> None:
    assert roman(number) == letters
