"""Sides of an event that have changed places, each beside a faithful twin."""

import pytest

from claimlint import Config, Linter

CUP = "Velby Rovers beat Marwick United 3-1 in the final. Rain fell all day."
LOAN = "The town of Thornby lent its plough to the town of Marwick for the winter. It is to return in April."
LETTERS = "Many of the quarrels in the village began with a single letter. The postman read them all."
SUIT = "The tenants of Heron House are being sued by the landlord over the stairs. A hearing is set for May."

TAKEN_OVER = "Northgate Bank bought the insurer Calla. The price was kept secret."


def codes(claim: str, evidence: str) -> set[str]:
    found = Linter(Config(select=("DET004",), preview=True)).lint_claim(claim, evidence).findings
    return {finding.code for finding in found}


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Marwick United beat Velby Rovers in the final.", CUP),
        ("Velby Rovers went down 3-1 to Marwick United in the final.", CUP),
        ("Marwick United came out on top of Velby Rovers.", CUP),
        ("Thornby works all winter with a plough on loan from Marwick.", LOAN),
        ("Thornby borrowed a plough from Marwick for the winter.", LOAN),
        ("The tenants of Heron House have taken their landlord to court.", SUIT),
        ("The bus hit the truck at the crossing.", "The truck hit the bus at the crossing. Nobody was hurt."),
        ("The hospital sued the union over pay.", "The union sued the hospital over pay. A hearing is set for May."),
        ("The insurer Calla took over Northgate Bank.", TAKEN_OVER),
        ("The tenant, Milo Grass, brought a case against the landlord.", "The landlord sued the tenant, Milo Grass."),
        ("Just one letter set off a series of quarrels.", LETTERS),
        ("Many of the quarrels go back to one and the same letter.", LETTERS),
    ],
)
def test_exchanged_sides_are_found(claim, evidence):
    assert codes(claim, evidence) == {"DET004"}


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Marwick United lost to Velby Rovers in the final.", CUP),
        ("The insurer Calla was taken over by Northgate Bank.", TAKEN_OVER),
        ("The landlord brought a case against Milo Grass.", "The landlord sued the tenant, Milo Grass."),
        ("Velby Rovers came out on top of Marwick United.", CUP),
        ("Marwick United did not beat Velby Rovers in the final.", CUP),
        ("Marwick works all winter with a plough on loan from Thornby.", LOAN),
        ("The landlord of Heron House has taken the tenants to court.", SUIT),
        ("The bus was hit by the truck at the crossing.", "The truck hit the bus at the crossing. Nobody was hurt."),
        ("The hospital was sued by the union over pay.", "The union sued the hospital over pay."),
        ("Debt leads to illness.", "Illness leads to debt, and the other way round."),
        ("A single letter can be enough for a quarrel.", LETTERS),
        ("Behind many of the quarrels was a letter.", LETTERS),
        ("Marwick United met Velby Rovers in the final.", "Velby Rovers met Marwick United in the final."),
        ("Marwick beat Velby in May.", "Velby beat Marwick in April, and Marwick beat Velby in May."),
    ],
)
def test_faithful_twins_are_left_alone(claim, evidence):
    assert codes(claim, evidence) == set()
