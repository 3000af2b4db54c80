"""Claims that are stronger than their evidence, and their faithful twins."""

import pytest

from claimlint import Linter
from claimlint.config import Config

OWN = ("CRT001", "CRT002", "CRT003", "CRT004", "CRT006", "CAU001", "CAU003", "CAU004", "LEG004")
LINTER = Linter(Config(select=OWN, preview=True))


def codes(claim: str, evidence: str) -> list[str]:
    """The codes of this slice's findings."""
    return [finding.code for finding in LINTER.lint_claim(claim, evidence).findings]


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Mould spread through the archive.", "Mould may have spread through the archive.", "CRT001"),
        ("Mould will spread through the archive.", "Mould could spread through the archive.", "CRT001"),
        ("The seal was forged in Lyon.", "Experts believe that the seal was forged in Lyon.", "CRT001"),
        ("The road opened a year late.", "It is unclear whether the road opened a year late.", "CRT001"),
        ("The firm sold its ferries.", "The firm plans to sell its ferries.", "CRT003"),
        ("The firm sold its ferries.", "The firm refused to sell its ferries.", "CRT003"),
        ("The choir reached the final.", "The choir did not manage to reach the final.", "CRT003"),
        ("Night shifts cause back pain.", "Night shifts are associated with back pain.", "CAU001"),
        (
            "Visits to the fort rose thanks to the new bus.",
            "Visits to the fort rose after the new bus started.",
            "CAU001",
        ),
        (
            "Rust caused the collapse of the crane.",
            "Rust was one of several factors in the collapse of the crane.",
            "CAU004",
        ),
        ("Wax protects skis by closing tiny pores.", "Wax protects skis, the shop says.", "CAU003"),
        ("The count proves that storks are fewer.", "Storks are fewer, the count found.", "CRT002"),
        ("The moss was not poisoned.", "The lab found no evidence that the moss was poisoned.", "CRT004"),
        ("It is settled that the moss helps.", "A pilot with nine gardens found that the moss helps.", "CRT006"),
        ("Cyclists must wear a helmet.", "Cyclists are advised to wear a helmet.", "LEG004"),
    ],
)
def test_a_claim_stronger_than_its_evidence(claim: str, evidence: str, expected: str) -> None:
    assert expected in codes(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Mould possibly spread through the archive.", "Mould may have spread through the archive."),
        ("Mould may have spread through the archive.", "Mould spread through the archive."),
        ("If mould spread through the archive, it will close.", "Mould may have spread through the archive."),
        ("The firm wants to sell its ferries.", "The firm plans to sell its ferries."),
        ("The firm sold its ferries.", "The firm planned to sell its ferries. In May it sold the ferries to a rival."),
        ("The firm did not sell its ferries.", "The firm refused to sell its ferries."),
        ("The choir reached the final.", "The choir managed to reach the final."),
        ("Night shifts go along with back pain.", "Night shifts are associated with back pain."),
        (
            "Night shifts cause back pain.",
            "Nurses were randomly assigned to shifts. Night shifts went with more back pain.",
        ),
        ("The council cut fares.", "The council cut fares after more islanders asked for it."),
        ("Rust caused the collapse of the crane.", "Rust caused the collapse of the crane."),
        ("Wax protects skis by closing tiny pores.", "Wax closes pores and so protects skis."),
        ("The lab found no evidence of poison in the moss.", "The lab found no evidence that the moss was poisoned."),
        ("Cyclists must wear a helmet.", "The law requires cyclists to wear a helmet."),
        ("Cyclists should wear a helmet.", "Cyclists must wear a helmet."),
    ],
)
def test_a_faithful_claim(claim: str, evidence: str) -> None:
    assert codes(claim, evidence) == []
