"""Names of peoples and tongues answer through the places that the evidence names."""

import pytest

from claimlint import Config, Linter


@pytest.mark.parametrize(
    ("claim", "evidence", "flagged"),
    [
        ("An English market was cleared.", "A market in Leeds was cleared.", False),
        ("The Slovenians lost by two goals.", "The side from Ljubljana lost by two goals.", False),
        ("The Scottish club won.", "The club from Glasgow won.", False),
        ("The American singer came to Orm.", "The singer from Macon, Georgia, came to Orm.", False),
        ("The Phocaeans took Orm.", "Settlers from Phocaea took Orm.", False),
        ("The American singer came to Orm.", "The singer from Tbilisi, Georgia, came to Orm.", True),
        ("A Welsh market was cleared.", "A market in Leeds was cleared.", True),
        ("The Croatians lost by two goals.", "The side from Ljubljana lost by two goals.", True),
    ],
)
def test_a_people_answers_for_its_places_only(claim, evidence, flagged):
    findings = Linter(Config(select=("DET001",))).lint_claim(claim, evidence).findings
    assert bool(findings) is flagged


def test_a_species_is_told_with_the_initial_of_its_genus():
    claim = "The study found Escherichia coli in nine gulls."
    assert not Linter(Config(select=("DET001",))).lint_claim(claim, "The study found E. coli in nine gulls.").findings
    assert Linter(Config(select=("DET001",))).lint_claim(claim, "The study found S. coli in nine gulls.").findings


def test_a_name_cut_short_is_answered_by_the_name_in_full():
    claim = "The paper on spin came out in Phys. Rev. Lett. in May."
    assert not Linter(Config(select=("DET001",))).lint_claim(claim, "It is in Physical Review Letters.").findings
    assert Linter(Config(select=("DET001",))).lint_claim(claim, "It is in Chemical Review Letters.").findings
