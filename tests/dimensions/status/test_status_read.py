"""Legal statuses and stages in a sentence, and the graph of the stages of the law."""

import pytest

from claimlint import Linter
from claimlint.dimensions.status.legal import entailed


def stages(text: str) -> list[tuple[str, bool]]:
    """Each legal stage of a sentence and whether it is said to be reached."""
    return [(r.value.stage, r.value.real) for s in Linter().read(text) for r in s.read("legal status")]


@pytest.mark.parametrize(
    ("text", "stage", "real"),
    [
        ("The baker was arrested on Sunday.", "arrested", True),
        ("The baker has not been charged.", "charged", False),
        ("The baker may be charged.", "charged", False),
        ("The baker pleaded guilty to arson.", "convicted", True),
        ("The baker was found guilty of arson.", "convicted", True),
        ("The baker pleaded not guilty to arson.", "charged", True),
        ("The baker is under investigation.", "suspected", True),
    ],
)
def test_a_stage_is_read(text: str, stage: str, real: bool) -> None:
    assert stages(text) == [(stage, real)]


def test_a_price_is_no_charge() -> None:
    assert stages("Visitors were charged six euros for parking.") == []


@pytest.mark.parametrize("text", ["The broker got four years for fraud.", "The broker served 18 months."])
def test_a_length_of_time_that_is_got_or_served_is_a_sentence(text: str) -> None:
    assert stages(text) == [("sentenced", True)]


@pytest.mark.parametrize(
    "text",
    ["The office gets 3,000 letters a year.", "The office got through the year.", "The firm got a ship a year."],
)
def test_a_time_in_which_something_is_got_is_no_sentence(text: str) -> None:
    assert stages(text) == []


@pytest.mark.parametrize(
    ("higher", "lower"), [("sentenced", "convicted"), ("convicted", "charged"), ("arrested", "suspected")]
)
def test_a_higher_stage_brings_the_lower_with_it(higher: str, lower: str) -> None:
    assert lower in entailed(higher) and higher not in entailed(lower)


def test_an_arrest_brings_no_charge() -> None:
    assert "charged" not in entailed("arrested")
