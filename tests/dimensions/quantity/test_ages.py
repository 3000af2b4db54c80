"""Ages reckoned from dates of birth, beside ages that do not follow."""

import pytest

from claimlint.linter import Linter

LIM = "Born: 8 October 1982, Orm. Lim passed the examination on 30 November 1996, the youngest of that year."
BERG = "Axel Berg. Born: 2 April 1898, Kalm. Died: 17 November 1968, Orm. Prize: 1964, for work on glands."
CORDER = "The poet Ann Corder (1809–1847) has come home. She wrote over a shop in Tide Street."
CLIMBER = "The man, born in 1957 in a hut, reached the top at eight along with five others in 2009."
TABLE = "Ann Corder\nOrm, PA\nJan 14, 1997\nCorder left for Lens in 2017. Her first book came out in May 2018."
NOTICE = "Orm Courier, 3 May 2004\nInskip, who was born on 2 February 1914, kept a tame jackdaw."


def codes(claim: str, evidence: str) -> set[str]:
    return {finding.code for finding in Linter().lint_claim(claim, evidence).findings}


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Lim passed the examination at fourteen in 1996.", LIM),
        ("Lim was 14 when he passed the examination.", LIM),
        ("Berg shared the prize in 1964 and died four years later, aged 70.", BERG),
        ("Corder, who died at 37, wrote over a shop.", CORDER),
        ("The man, who was 52 at the time, reached the top in 2009.", CLIMBER),
        ("Inskip, aged 90, kept a jackdaw.", NOTICE),
        ("Corder left for Lens at the age of twenty.", TABLE),
        ("Corder, born on 14 January 1997, left for Lens at the age of 20.", TABLE.replace("2018", "1990")),
        ("Berg, born in 1898, won the prize when he was about sixty-six.", BERG),
    ],
)
def test_an_age_that_follows_from_a_date_of_birth_is_supported(claim, evidence):
    assert codes(claim, evidence) == set()


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Lim passed the examination at sixteen in 1996.", LIM),
        ("Berg shared the prize in 1964 and died four years later, aged 74.", BERG),
        ("Corder, who died at 47, wrote over a shop.", CORDER),
        ("Inskip, aged 85, kept a jackdaw.", NOTICE),
        ("Corder left for Lens at the age of twenty-six.", TABLE),
        ("Corder left for Lens at the age of twenty.", TABLE.replace("Jan 14, 1997", "Written on Jan 14, 1997")),
        ("Berg, born in 1898, won the prize when he was about fifty.", BERG),
        ("Lim passed the examination before 52 guests in 1996.", LIM),
        ("Lim passed the examination at fourteen in 1996.", LIM.replace("Born", "Founded")),
    ],
)
def test_an_age_that_does_not_follow_is_absent(claim, evidence):
    assert "DET003" in codes(claim, evidence)
