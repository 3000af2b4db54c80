"""Dates of a claim that a source says in another way: by its own date, by a holiday, by an age."""

import pytest

from claimlint.linter import Linter

ENVOY = "ORM, Saturday 2 October 1999 (ONA)\nThe envoy flew out yesterday after eleven days of talks."
BAND = "Orm Noise / posted 8 Jan 2016\nThe bassist has left the band. Her last show was on 23 December at the mill."
SEASON = "League release\n2 March 2014\nOrm won 20 of 24 games. The season, which began in October, ends this Sunday."
EVE = "Kossi has signed for Orm, the club said on December 31, 2008. He comes from Lens."
PARTY = "In 2008 the guild met in the mill on New Year's Eve. It has met there since."
TONIGHT = "“We love it here,” Corder told the crowd in Orm last night (Aug. 9). She plays Orm again tonight."
SPEECH = "ORM, 3 April 2019. Corder spoke in Lens yesterday. She speaks again tomorrow."
SHOW = "Ships and Sails\nAugust 25 - April 1, 2018\nCurated by Mara Corder"
FETE = "The fête was on the third of June, in the rain."
ARCHIVED = (
    "https://web.archive.org/web/20140612093015/http://www.orm.example:80/staff.html\nThirty people work at Orm now."
)
JUBILEE = (
    "The show opens on the 250th anniversary of the guild, 10 December 2018. Lens feasted on its centenary in 1987."
)
STAR = "7.11.2012\nAt 16 years old, Corder is a star."
BIRTHDAY = "Corder left for Orm in 2010, a 40-year-old with two suitcases."


def codes(claim: str, evidence: str | list[str]) -> set[str]:
    return {finding.code for finding in Linter().lint_claim(claim, evidence).findings}


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The envoy flew out on Friday, 1 October 1999.", ENVOY),
        ("The envoy flew out on Friday, 1 October 1999.", ["Talks were held at Orm.", ENVOY]),
        ("The bassist left the band in late 2015.", BAND),
        ("Orm won 20 games in the 2013–14 season.", SEASON),
        ("Kossi signed for Orm on New Year's Eve 2008.", EVE),
        ("The guild met in the mill on 31 December 2008.", PARTY),
        ("Corder, born in 1970, left for Orm.", BIRTHDAY),
        ("Corder was to play in Orm once more on August 10.", TONIGHT),
        ("Corder spoke in Lens on 2 April 2019.", SPEECH),
        ("Corder was to speak again on 4 April 2019.", SPEECH),
        ("Ships and Sails opened on August 25, 2017.", SHOW),
        ("The fête was held on 3 June.", FETE),
        ("As of mid-2014, thirty people worked at Orm.", ARCHIVED),
        ("By June 2014, thirty people worked at Orm.", ARCHIVED),
        ("Corder, born in 1995 or 1996, is a star.", STAR),
        ("The guild was founded on 10 December 1768.", JUBILEE),
        ("Lens was founded in 1887.", JUBILEE),
        ("The choir was founded in 1958.", "A concert for the choir's sixtieth anniversary was held on 3 May 2018."),
    ],
)
def test_a_date_told_in_another_way_is_supported(claim, evidence):
    assert codes(claim, evidence) == set()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The envoy flew out on Thursday, 30 September 1999.", ENVOY),
        ("The bassist left the band in late 2013.", BAND),
        ("Orm won 20 games in the 2011–12 season.", SEASON),
        ("Kossi signed for Orm on Boxing Day 2008.", EVE),
        ("The guild met in the mill on 30 December 2008.", PARTY),
        ("Corder, born in 1972, left for Orm.", BIRTHDAY),
        ("Corder, painted in 1970, left for Orm.", BIRTHDAY),
        ("Corder was to play in Orm once more on August 12.", TONIGHT),
        ("Corder spoke in Lens on 12 April 2019.", SPEECH),
        ("Corder was to speak again on 7 April 2019.", SPEECH),
        ("Ships and Sails opened on August 25, 2016.", SHOW),
        ("The fête was held on 5 June.", FETE),
        ("As of mid-2016, thirty people worked at Orm.", ARCHIVED),
        ("Corder, born in 1991 or 1992, is a star.", STAR),
        ("The guild was founded on 10 December 1758.", JUBILEE),
        ("Lens was founded in 1877.", JUBILEE),
        ("Lens was founded in 1918.", JUBILEE),
        ("The choir was founded on 3 May 1968.", "A concert for the choir's 50th anniversary was held on 3 May 2018."),
        ("The choir was founded in 1968.", "The choir kept its hundred and fiftieth anniversary in 2018."),
        ("Corder, born in 1945, is a nurse.", "The hall opened on 3 May 1985.\nCorder, a nurse aged 40, was there."),
        ("By June 2013, thirty people worked at Orm.", ARCHIVED),
        ("Ships and Sails opened in August 2016.", SHOW),
        ("In mid-2014, thirty people were sent to Orm.", ARCHIVED),
    ],
)
def test_a_date_that_is_not_told_is_absent(claim, evidence):
    assert codes(claim, evidence) & {"DET001", "DET002"}


VIADUCT = "Work on the viaduct began in 1934, and it was opened to traffic in 1939. Its designer was dead by then."
TREATY = "The treaty was signed in May 2011 and took effect in 2014. Two states left it."
CUP = "Reed left school in 2003 and won the cup in 2008. His sister won the shield."
HOLM = "Holm published his second novel in 2003. His first had come out in 1999."


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The viaduct was opened in 1934.", VIADUCT),
        ("Opened to traffic in 1934, the viaduct has nine arches.", VIADUCT),
        ("The treaty took effect in May 2011.", TREATY),
        ("Reed won the cup in 2003.", CUP),
        ("The ferry sank again in 1990.", "The ferry was mended in 1990. It sank again in 1993."),
        ("The law was passed on 3 June 2014.", "The law was passed on 4 June 2014. It was signed on 3 June 2014."),
    ],
)
def test_the_date_of_another_event_is_flagged(claim, evidence):
    assert "DET002" in codes(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The viaduct was opened in 1939.", VIADUCT),
        ("The treaty was signed in 2011.", TREATY),
        ("Reed won the cup in 2008.", CUP),
        ("Reed won the cup in 2003.", "In 2003 Reed won the cup. He won it again in 2008."),
        ("Holm published his first novel in 1999.", HOLM),
        ("The ferry sank in 1990.", "The ferry went down in 1990. It was raised, and sank again in 1993."),
        ("The law was amended in 2010.", "The law was first amended in 2008. In 2010 it was changed once more."),
        ("The old bridge came down in 1990.", "The new bridge came down in 2001. The old one had gone in 1990."),
        ("The plan was approved in 2016.", "The budget was approved in 2015. In 2016 the plan got the green light."),
        ("She was elected mayor in 2012.", "Elected to the council in 2008, she became mayor in 2012."),
        ("The plant shut in 2014.", "The plant shut on 3 June 2014. It had opened in 1990."),
        ("The school has been shut since 2014.", "The school was shut in 2012, and again in 2014."),
    ],
)
def test_an_event_on_its_own_date_is_let_pass(claim, evidence):
    assert "DET002" not in codes(claim, evidence)
