"""The stream as a whole, through the Python door."""

import pytest

from claimlint import Config, Linter
from claimlint.reading.errors import UnreadableError

SOURCE = "The museum drew 6,240 visitors in May 2021. Ida Holm has led it since 2015."


def codes(draft, sources=None, **settings):
    report = Linter(Config(**settings)).lint_text(draft, sources={"1": SOURCE} if sources is None else sources)
    return [f.code for f in report.findings]


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The museum drew 6,240 visitors in May 2021 [1].", []),
        ("More than 6,000 people came to the museum in 2021 [1].", []),
        ("The museum drew 8,300 visitors in May 2021 [1].", ["DET003"]),
        ("The museum drew 6,240 visitors in June 2019 [1].", ["DET002"]),
        ("Sven Aasen has led the museum since 2015 [1].", ["DET001"]),
        ("The museum drew 6.24 million visitors in May 2021 [1].", ["NUM005"]),
    ],
)
def test_presence(draft, expected):
    assert codes(draft, select=("DET001", "DET002", "DET003", "NUM005")) == expected


def test_a_question_asserts_nothing():
    assert codes("Did the museum draw 8,300 visitors [1]?") == []


def test_absence_counts_only_if_every_cited_source_could_be_read():
    draft = "The museum drew 8,300 visitors [1] [2].\n\n[1]: one.md\n[2]: two.md\n"
    assert codes(draft, select=("DET003", "CIT004")) == ["CIT004"]


def test_the_evidence_of_all_cited_sources_counts_together():
    sources = {"1": SOURCE, "2": "It drew 8,300 visitors in June."}
    assert codes("The museum drew 8,300 visitors [1] [2].", sources) == []


def test_every_sentence_is_checked_or_has_its_reason():
    (draft,) = (
        Linter()
        .lint_text("It rained. The museum drew 6,240 visitors [1].\n\nIt is closed.", sources={"1": SOURCE})
        .drafts
    )
    assert (draft.sentences, draft.checked, [u.reason for u in draft.unchecked]) == (3, 2, ["no citation"])


def test_spans_and_quotes_agree_with_the_draft():
    text = "**The museum** drew *8,300* visitors [1]."
    (finding,) = Linter().lint_text(text, sources={"1": SOURCE}).findings
    assert (finding.quote, finding.span.of(text)) == ("8,300", "8,300")


def test_a_finding_of_absence_names_what_was_searched():
    (finding,) = Linter().lint_text("Its cellar holds 8,300 bottles [1].", sources={"1": SOURCE}).findings
    assert [(mark.citation, mark.path, mark.quote) for mark in finding.evidence] == [("1", "source 1", "")]


def test_fingerprints_survive_moved_lines():
    (one,) = Linter().lint_text("It drew 8,300 visitors [1].", sources={"1": SOURCE}).findings
    (two,) = Linter().lint_text("# Title\n\nIt drew 8,300\nvisitors [1].", sources={"1": SOURCE}).findings
    assert one.fingerprint == two.fingerprint


def test_a_claim_is_held_against_a_list_of_texts():
    found = Linter().lint_claim("Sven Aasen led the museum.", [SOURCE, "Sven Aasen led the museum until 2015."])
    assert found.findings == ()


def test_offsets_of_a_claim_are_its_own():
    claim = "In all, 8,300 visitors came."
    (finding,) = Linter().lint_claim(claim, SOURCE).findings
    assert finding.span.of(claim) == "8,300"


def test_reading_gives_quantities():
    (statement,) = Linter().read("Fewer than 7% of suspects were investigated.")
    (share,) = statement.quantities
    assert (share.figures, share.mark, share.unit) == ((7.0,), "<", "%")


def test_the_same_answer_every_time():
    draft = "Sven Aasen said that 8,300 visitors came in June 2019 [1]."
    assert Linter().lint_text(draft, sources={"1": SOURCE}) == Linter().lint_text(draft, sources={"1": SOURCE})


def test_a_draft_over_the_limit_is_refused():
    with pytest.raises(UnreadableError, match="has over 20 characters; split it"):
        Linter(Config(max_draft_characters=20)).lint_text("word " * 5)
