"""A figure told as a difference of two that stand side by side is none of its own."""

import pytest

from claimlint.config import Config
from claimlint.linter import Linter

LINTER = Linter(Config(select=("DET003",)))
RENTS = (
    "The median rent of new flats was 1,040 florins a month, 6.1% more than in 2023. Of old ones it was 870 florins, "
    "up 3.4%. Prices rose 2.8%. The dearest town was Tollmar with 1,390, the cheapest Sarn with 690 florins. Sales are "
    "expected between EUR 1.68bn and 1.72bn (so far: 1.64bn to 1.70bn)."
)


@pytest.mark.parametrize(
    ("claim", "is_flagged"),
    [
        ("The rent of old flats was 170 florins lower.", False),
        ("The rent of old flats was 160 florins lower.", True),
        ("The lower end was raised by EUR 40m.", False),
        ("The lower end was raised by EUR 55m.", True),
    ],
)
def test_a_difference_told_as_one(claim: str, is_flagged: bool) -> None:
    assert bool(LINTER.lint_claim(claim, RENTS).findings) is is_flagged
