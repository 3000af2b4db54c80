"""The mark of an absent name, date or figure takes in the absent ordinary words beside it, and no others."""

import pytest

from claimlint import Config, Linter

PAGE = "The mill on the river was sold last year. Its wheel still turns, the owner says."


def marks(claim: str) -> list[str]:
    found = Linter(Config(select=("DET",))).lint_claim(claim, PAGE).findings
    return [finding.quote for finding in found]


@pytest.mark.parametrize(
    ("claim", "mark"),
    [
        ("The mill was sold to Ezra Holt last year.", "Ezra Holt"),
        ("The mill was sold to the wealthy banker Ezra Holt last year.", "wealthy banker Ezra Holt"),
        ("The owner Ezra Holt sold the mill.", "Ezra Holt"),
        ("Ezra Holt, a wealthy banker, sold the mill.", "Ezra Holt, a wealthy banker"),
        ("Ezra Holt – a wealthy banker – sold the mill.", "Ezra Holt – a wealthy banker"),
        ("For Ezra Holt, sad days came.", "Ezra Holt"),
        ("The owner drives bus No. 55.", "55"),
        ("The mill was sold to a friend of Ezra Holt last year.", "friend of Ezra Holt"),
    ],
)
def test_a_mark_takes_in_the_absent_words_beside_it(claim, mark):
    assert marks(claim) == [mark]


def test_the_message_names_what_is_absent_alone():
    found = Linter(Config(select=("DET",))).lint_claim("The mill was sold to the banker Ezra Holt.", PAGE).findings
    assert "banker" not in found[0].message


def test_ordinary_words_alone_are_no_finding():
    assert marks("The mill was sold to a wealthy banker last year.") == []
