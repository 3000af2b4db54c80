"""What a clause introduces and its evidence takes for known carries no doubt and no speaker."""

import pytest

from claimlint import Config, Linter

SPILL = "The spill probably began at the old quay, the coastguard believes. Booms were laid."
RASH = "Nurses suspect a tie between the soap and the rash of the crew. Samples were sent to Bergen."
UNIT = "Harl Power intends to close its last boiler at Skarn in 2027. The staff were told."
RATS = "Neighbours complain that there are rats in the cellar of the mill."
LEAK = "There may have been a leak at the mill. Nobody was hurt."


@pytest.mark.parametrize(
    ("draft", "evidence", "expected"),
    [
        ("There was a spill. The coastguard believes it probably began at the old quay.", SPILL, set()),
        ("The spill began at the old quay.", SPILL, {"ATT001"}),
        ("The crew had a rash. Nurses suspect a tie with the soap.", RASH, set()),
        ("Harl Power has a last boiler at Skarn. It intends to close it in 2027.", UNIT, set()),
        ("Harl Power closed its last boiler at Skarn.", UNIT, {"CRT003"}),
        ("There are rats in the cellar of the mill.", RATS, {"ATT001"}),
        ("There was a leak at the mill.", LEAK, {"CRT001"}),
    ],
)
def test_only_what_is_asserted_is_doubted(draft, evidence, expected):
    codes = {f.code for f in Linter(Config()).lint_claim(draft, evidence).findings}
    assert codes & {"ATT001", "CRT001", "CRT003"} == expected
