"""Phrases of ordinary words that the evidence has nothing for, each beside a twin in which it has."""

import pytest

from claimlint import Config, Linter

SCHOOL = "The school has planted an orchard. Each class waters a row of it, and a neighbour helps at harvest."


def added(claim: str, evidence: str) -> list[str]:
    """The phrases that are reported as added."""
    return [f.quote for f in Linter(Config(select=("DET008",))).lint_claim(claim, evidence).findings]


@pytest.mark.parametrize(
    ("claim", "phrases"),
    [
        ("Each class waters a row of the orchard by bucket.", ["by bucket"]),
        ("Each class waters a row of the orchard.", []),
        ("Each class waters a row of the orchard, whistling merrily.", ["whistling merrily"]),
        ("Each class waters a row, and a neighbour helps with the harvest.", []),
        ("Prices of copper fell on the exchange by night.", []),
        ("Does each class water a row of the orchard by bucket?", []),
    ],
)
def test_a_phrase_without_a_counterpart_is_reported(claim: str, phrases: list[str]) -> None:
    assert added(claim, SCHOOL) == phrases


def test_the_rule_runs_only_where_rules_on_trial_do() -> None:
    claim = "Each class waters a row of the orchard by bucket."
    reports = [Linter(Config(preset=p)).lint_claim(claim, SCHOOL) for p in ("default", "strict")]
    assert [[f.code for f in report.findings] for report in reports] == [[], ["DET008"]]
