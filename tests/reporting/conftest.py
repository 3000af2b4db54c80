"""A report built by hand: one draft with one finding, whose evidence is at hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from claimlint.model.finding import Edit, Finding, Fix, Mark
from claimlint.model.report import Coverage, DraftReport, Report, Resolution, Unchecked
from claimlint.model.rule import Severity
from claimlint.model.span import Span

DRAFT = "# Fund\n\nThe fund paid 4.2 billion [3].\nNobody said why.\n"
SOURCE = "Accounts\n\nLast year the fund paid 4.2 million to the towns.\n"


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def sample_finding() -> Finding:
    sentence, claimed = place(DRAFT, "The fund paid 4.2 billion [3]."), place(DRAFT, "4.2 billion")
    mark = Mark(
        citation="3",
        path="sources/3.md",
        span=place(SOURCE, "4.2 million"),
        quote="4.2 million",
        sentence="Last year the fund paid 4.2 million to the towns.",
        sentence_span=place(SOURCE, "Last year the fund paid 4.2 million to the towns."),
    )
    return Finding(
        code="NUM005",
        name="magnitude-slip",
        severity=Severity.ERROR,
        confidence="medium",
        message='the claim says "4.2 billion"; [3] says "4.2 million"',
        remedy="use the evidence's figure",
        path="draft.md",
        span=claimed,
        quote="4.2 billion",
        sentence="The fund paid 4.2 billion [3].",
        sentence_span=sentence,
        fingerprint="abc",
        evidence=(mark,),
        fix=Fix("use 4.2 million", safe=False, edits=(Edit(claimed, "4.2 million"),)),
    )


def sample_draft() -> DraftReport:
    return DraftReport(
        path="draft.md",
        text=DRAFT,
        sentences=3,
        checked=1,
        findings=(sample_finding(),),
        unchecked=(
            Unchecked("no citation", place(DRAFT, "Fund")),
            Unchecked("no citation", place(DRAFT, "Nobody said why.")),
        ),
        skipped=(("code", 812),),
        coverage=(Coverage(sample_finding().sentence_span, 2, 3),),
        citations=(Resolution("3", "sources/3.md"), Resolution("4", None, "no entry in the reference list")),
        texts={"sources/3.md": SOURCE},
    )


@pytest.fixture
def finding() -> Finding:
    return sample_finding()


@pytest.fixture
def draft() -> DraftReport:
    return sample_draft()


@pytest.fixture
def report() -> Report:
    return Report((sample_draft(),))


@pytest.fixture
def with_finding(draft):
    """A function: the sample report with some fields of its finding replaced."""

    def build(**fields) -> Report:
        return Report((replace(draft, findings=(replace(sample_finding(), **fields),)),))

    return build
