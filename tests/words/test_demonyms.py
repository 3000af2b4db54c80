"""Names, people and parts of countries."""

import pytest

from claimlint.words.demonyms import entailing, phrase


@pytest.mark.parametrize(
    ("named", "answer"),
    [
        ("Poland", "Polish"),
        ("Polish", "Poland"),
        ("United Kingdom", "Britain"),
        ("UK", "British"),
        ("U.S.", "America"),
        ("Holland", "Dutch"),
        ("Poland", "Warsaw"),
        ("European", "Danish"),
        ("Europe", "Copenhagen"),
        ("United States", "Ohio"),
        ("Côte d'Ivoire", "Ivorian"),
    ],
)
def test_answered_by(named, answer):
    assert phrase(answer) in entailing(phrase(named))


@pytest.mark.parametrize(
    ("named", "other"),
    [
        ("Poland", "German"),
        ("Warsaw", "Poland"),
        ("Poland", "Europe"),
        ("Niger", "Nigerian"),
        ("England", "Scottish"),
        ("Austria", "Australian"),
        ("Asia", "Brazil"),
    ],
)
def test_not_answered_by(named, other):
    assert phrase(other) not in entailing(phrase(named))
