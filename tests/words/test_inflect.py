"""Forms of verbs."""

import pytest

from claimlint.words.inflect import gerund, past


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("sell", "sold"),
        ("resell", "resold"),
        ("close", "closed"),
        ("carry", "carried"),
        ("delay", "delayed"),
        ("stop", "stopped"),
        ("visit", "visited"),
        ("admit", "admitted"),
        ("fix", "fixed"),
        ("turn_down", "turned down"),
    ],
)
def test_past(verb, expected):
    assert past(verb) == expected


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("close", "closing"),
        ("cut", "cutting"),
        ("see", "seeing"),
        ("lie", "lying"),
        ("begin", "beginning"),
        ("fix", "fixing"),
    ],
)
def test_gerund(verb, expected):
    assert gerund(verb) == expected
