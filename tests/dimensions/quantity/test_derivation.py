"""Figures that follow from the evidence's by one step, and figures that only might by chance."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.dimensions.quantity.arithmetic import derivation
from claimlint.dimensions.quantity.read import read_figures


def derived(evidence: str, claim: str) -> list[float] | None:
    """The figures of ``evidence`` that give the first figure of ``claim``."""
    operands = derivation(read_figures(claim)[0], read_figures(evidence))
    return None if operands is None else sorted(q.figures[0] for q in operands)


@pytest.mark.parametrize(
    ("evidence", "claim", "operands"),
    [
        ("12,000 dollars and then 13,500 dollars", "25,500 dollars", [12000, 13500]),
        ("It had 340 beds in 2019 and 412 beds in 2021.", "72 more beds", [340, 412]),
        ("12 nurses, 5 doctors and 3 porters left.", "20 people left", [3, 5, 12]),
        ("They rated 61 of the 214 homes poor.", "29 % were poor", [61, 214]),
        ("About 3 of the 8 wards shut.", "37.5 % of wards", None),
        ("36 % of the 900 firms were hit.", "324 firms", [36, 900]),
        ("They lent 82,000 books in 2021 and 98,400 in 2023.", "Lending grew by a fifth", [82000, 98400]),
        ("Turnout went from 40 % to 44 %.", "four percentage points", [40, 44]),
        ("Turnout went from 40 % to 44 %.", "Turnout grew by 10 %", [40, 44]),
        ("There were 200 cases and then 410 cases.", "cases doubled", [200, 410]),
        ("There were 420 cases and then 210 cases.", "cases halved", [210, 420]),
        ("About 70 % called.", "around 30 %", [70]),
        ("71 % called.", "29 % did not", [71]),
        ("It brings 40 litres a minute.", "2,400 litres", [40]),
        ("Rent takes 7 million a month.", "84 million euros", [7e6]),
        ("It pays 84 cents in duty on 3.50 euros.", "almost a quarter", [3.5, 84]),
        ("The times were 12 minutes, 14 minutes and 19 minutes.", "a mean of 15 minutes", [12, 14, 19]),
        ("20 % said yes and 25 % said maybe.", "45 % said either", [20, 25]),
    ],
)
def test_one_step_from_the_evidence(evidence, claim, operands):
    assert derived(evidence, claim) == operands


@pytest.mark.parametrize(
    ("evidence", "claim"),
    [
        ("They lent 82,000 books in 2021 and 98,400 in 2023.", "Lending grew by a third"),
        ("12,000 dollars and 13,500 euros", "25,500 dollars"),
        ("340 beds and 412 nurses", "752 beds"),
        ("7 beds and 2 beds", "28 % of beds"),
        ("more than 40 beds and 30 beds", "70 beds"),
        ("about 400 beds and 300 beds", "700 beds"),
        ("Turnout went from 40 % to 44 %.", "five percentage points"),
        ("There were 200 cases and then 410 cases.", "cases tripled"),
        ("The times were 12 minutes, 14 minutes and 19 minutes.", "15 minutes"),
        ("The score was 3-2.", "5 goals"),
        ("", "5 goals"),
    ],
)
def test_what_does_not_follow(evidence, claim):
    assert derived(evidence, claim) is None


@given(st.integers(10, 10**6), st.integers(10, 10**6))
def test_a_sum_of_two_follows(a, b):
    assert derived(f"{a:,} beds, then {b:,} beds", f"exactly {a + b:,} beds") is not None


@given(st.integers(101, 999), st.integers(1, 9))
def test_a_sum_beyond_rounding_does_not_follow(a, off):
    b, total = a + 3, 2 * a + 3
    beyond = total + total // 50 + off
    assert derived(f"{a} beds, then {b} beds", f"exactly {beyond:,} beds") is None


def chance_hits(operands: int, claims: int) -> int:
    """How many random claims of two digits follow from random figures."""
    rng = Random(operands)
    evidence = read_figures("; ".join(f"{rng.randint(11, 999)} beds" for _ in range(operands)))
    drawn = [read_figures(f"{rng.randint(11, 99)} beds")[0] for _ in range(claims)]
    return sum(derivation(claim, evidence) is not None for claim in drawn)


@pytest.mark.parametrize("operands", [3, 8, 20, 60])
def test_chance_rarely_licenses_a_claim(operands):
    assert chance_hits(operands, claims=60) <= 9
