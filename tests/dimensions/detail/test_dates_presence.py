"""Dates of a claim that a source says in another way: by its own date, by a holiday, by an age."""

import pytest

from claimlint.linter import Linter

ENVOY = "ORM, Saturday 2 October 1999 (ONA)\nThe envoy flew out yesterday after eleven days of talks."
BAND = "Orm Noise / posted 8 Jan 2016\nThe bassist has left the band. Her last show was on 23 December at the mill."
SEASON = "League release\n2 March 2014\nOrm won 20 of 24 games. The season, which began in October, ends this Sunday."
EVE = "Kossi has signed for Orm, the club said on December 31, 2008. He comes from Lens."
PARTY = "In 2008 the guild met in the mill on New Year's Eve. It has met there since."
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
    ],
)
def test_a_date_that_is_not_told_is_absent(claim, evidence):
    assert codes(claim, evidence) & {"DET001", "DET002"}
