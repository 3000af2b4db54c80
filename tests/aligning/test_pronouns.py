"""A pronoun of a claim answers in the evidence what the sentence before it spoke of."""

import pytest

from claimlint import Config, Linter

LEASE = "Two clerks declined to sign the lease. The notary sent them home."
WELL = "The mill's owner did not insure the well, its books show. The pump was new."
TRIAL = "A court in Harl charged the trader with fraud in March. His trial opens in May."
TOWERS = "The bridge was painted in May. The two towers were not painted."


@pytest.mark.parametrize(
    ("draft", "evidence", "expected"),
    [
        ("There was a lease. Two clerks signed it.", LEASE, {"DET005"}),
        ("There was a lease. Two clerks declined to sign it.", LEASE, set()),
        ("The books deal with the well. They show that the owner insured it.", WELL, {"DET005"}),
        ("The books deal with the well. They show that the owner did not insure it.", WELL, set()),
        ("The trader appeared in a court in Harl. It convicted him of fraud in March.", TRIAL, {"LEG001"}),
        ("The trader appeared in a court in Harl. It charged him with fraud in March.", TRIAL, set()),
        ("There is a bridge. It was painted in May.", TOWERS, set()),  # the towers are many
    ],
)
def test_what_a_pronoun_takes_up_is_compared(draft, evidence, expected):
    codes = {f.code for f in Linter(Config()).lint_claim(draft, evidence).findings}
    assert codes & {"DET005", "LEG001", "CRT003"} == expected
