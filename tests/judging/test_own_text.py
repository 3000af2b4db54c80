"""A draft against itself: what is found, and what is left alone."""

import pytest

from claimlint.linter import Linter


def found(text, family="INT"):
    """Code, severity and marked words of the findings of a family."""
    findings = Linter().lint_text(text, "draft.md", {}).findings
    return [(f.code, str(f.severity), f.quote) for f in findings if f.code.startswith(family)]


UNION = "The union fears that up to 60 jobs could go at the Turku yard in spring."


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("With 60 jobs gone at the yard in spring, the town is poorer.", [("INT007", "warning", "60")]),
        ("The union says up to 60 jobs would go at the yard in spring.", []),
        ("With 90 jobs gone at the yard in spring, the town is poorer.", []),
        ("Will 60 jobs be gone at the yard in spring?", []),
        ("The bakery sold 60 cakes.", []),
    ],
)
def test_limits_that_are_lost_on_repetition(later, expected):
    assert found(f"{UNION}\n\n{later}") == expected


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("Few of the 1,480 households that the scheme reached have moved.", [("INT003", "error", "1,480")]),
        ("Some 1,800 households that the scheme reached have stayed.", []),
        ("Few of the 4,080 children that the scheme reached have moved.", []),
        ("The rival scheme reached 2,300 households.", []),
    ],
)
def test_two_values_of_one_measure(later, expected):
    assert found(f"The scheme reached 1,840 households.\n\n{later}") == expected


NO_FIGURE = "No agency publishes how many appeals against parking fines succeed."


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("Some 15 % of appeals against parking fines succeed.", [("INT006", "error", "15 %")]),
        ("The League estimates that 15 % of appeals against parking fines succeed.", []),
        ("In Leyton 15 % of appeals against parking fines succeed.", []),
        ("Do 15 % of appeals against parking fines succeed?", []),
        ("Some 15 % of the clerks are ill.", []),
    ],
)
def test_a_figure_where_the_draft_says_there_is_none(later, expected):
    codes = [(code, severity) for code, severity, _ in found(f"{NO_FIGURE}\n\n{later}")]
    assert codes == [(code, severity) for code, severity, _ in expected]


TABLE = "## Shares\n\n| Region | 2022 | 2023 |\n|---|---|---|\n| North | 41 | 47 |\n| South | 38 | 33 |\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both regions gained ground in 2023.", [("INT004", "error", "gained")]),
        ("The South gained ground in 2023.", [("INT004", "error", "gained")]),
        ("The North gained ground in 2023.", []),
        ("Both regions did not gain ground in 2023.", []),
        ("Both regions gained ground in 2020.", []),
        ("Both towns gained ground in 2023.", []),
    ],
)
def test_directions_that_a_table_does_not_have(text, expected):
    assert found(TABLE + text) == expected


def test_a_reserve_that_the_conclusion_drops():
    text = (
        "## Findings\n\nIt is possible that most older pumps leak oil.\n\n## Conclusion\n\nMost older pumps leak oil."
    )
    assert {code for code, _, _ in found(text)} == {"INT005"}


def test_a_conclusion_may_give_advice_beyond_the_findings():
    text = "## Findings\n\nPumps may leak oil.\n\n## Conclusion\n\nTowns should see to it that pumps leak no oil."
    assert found(text) == []


def test_several_sources_announced_where_one_is_shown_is_a_note():
    text = "Several studies show that waste falls — a case study of one bakery reported 9 % less."
    assert found(text, "CIT007") == [("CIT007", "info", "Several studies show")]
