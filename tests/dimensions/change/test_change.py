"""Changes: what moves, which way, how strongly; and how a claim's change stands to the evidence's."""

import pytest

from claimlint import Config, Linter


def changes(text):
    (statement, *more) = Linter().read(text)
    found = [r for s in (statement, *more) for r in s.read("change")]
    words = statement.words
    return [(r.words, r.value.rising, r.value.intensity, words[r.value.head].text) for r in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose in May.", [("rose", True, 2, "Rents")]),
        ("The council raised rents.", [("raised", True, 2, "rents")]),
        ("Rents were cut by the council.", [("cut", False, 2, "Rents")]),
        ("There was a fall of 6% in rents.", [("fall", False, 2, "rents")]),
        ("Rent growth was slow.", [("growth", True, 2, "Rent")]),
        ("Fewer people came.", [("Fewer", False, 2, "people")]),
        ("Rents are higher this year.", [("higher", True, 2, "Rents")]),
        ("Rents edged up in May.", [("edged up", True, 1, "Rents")]),
        ("Rents soared in May.", [("soared", True, 3, "Rents")]),
        ("The rents that fell were high.", [("fell", False, 2, "rents")]),
        ("More than 300 people came.", []),
        ("The fall was mild.", []),
        ("They chose the smaller plan.", []),
    ],
)
def test_a_change_is_read_with_what_changes(text, expected):
    assert changes(text) == expected


def test_a_denied_change_is_known():
    (statement,) = Linter().read("Rents did not rise.")
    assert [r.value.denied for r in statement.read("change")] == [True]


def codes(claim, evidence):
    config = Config(select=("CMP001", "CMP003"))
    return [f.code for f in Linter(config).lint_claim(claim, evidence).findings]


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Imports of rice fell.", "Imports of rice grew by 4%.", ["CMP001"]),
        ("Imports of rice grew.", "Imports of rice grew by 4%.", []),
        ("Imports of rice fell.", "Imports of tea grew, while imports of rice shrank.", []),
        ("Imports of rice fell.", "Imports of tea grew.", []),
        ("Imports of rice fell.", "Imports of rice did not grow.", []),
        ("Imports of rice fell in 2019.", "Imports of rice grew in 2020.", []),
        ("Imports of rice soared.", "Imports of rice edged up.", ["CMP003"]),
        ("Imports of rice soared.", "Imports of rice grew by 4%.", ["CMP003"]),
        ("Imports of rice soared.", "Imports of rice grew by 80%.", []),
        ("Imports of rice soared.", "Imports of rice grew.", []),
        ("Did imports of rice fall?", "Imports of rice grew by 4%.", []),
    ],
)
def test_a_change_is_held_against_the_same_measures_change(claim, evidence, expected):
    assert codes(claim, evidence) == expected
