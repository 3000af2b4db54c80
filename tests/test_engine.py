"""The stream as a whole, through the Python door."""

import pytest

from claimlint import Config, Linter
from claimlint.engine import Engine
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


LEADS_TO_A_FILE = [
    ("The museum drew 8,300 visitors in May 2021 [s]({secret}).", "link"),
    ("The museum drew 8,300 visitors in May 2021 [1].\n\n## References\n\n1. {secret}\n", "entry"),
    (
        "---\nbibliography: {bibliography}\n---\n\nThe museum drew 8,300 visitors in May 2021 [@secret].\n",
        "bibliography",
    ),
    ("The museum drew 8,300 visitors in May 2021 [@secret].", "sources beside the draft"),
]


@pytest.mark.parametrize("sources", [{}, {"a": SOURCE}], ids=["no source", "another source"])
@pytest.mark.parametrize("draft", [d for d, _ in LEADS_TO_A_FILE], ids=[name for _, name in LEADS_TO_A_FILE])
def test_with_sources_at_hand_no_file_is_read(tmp_path, draft, sources):
    secret = tmp_path / "sources" / "secret.txt"
    secret.parent.mkdir()
    secret.write_text("The museum drew 6,240 visitors in May 2021.", encoding="utf-8")
    bibliography = tmp_path / "own.bib"
    bibliography.write_text(f"@misc{{secret, title={{T}}, file={{{secret}}}}}", encoding="utf-8")
    text = draft.format(secret=secret, bibliography=bibliography)
    (report,) = Linter(Config(sources=[secret])).lint_text(text, str(tmp_path / "draft.md"), sources=sources).drafts
    assert [path for path in report.texts if path != report.path and "source 1" not in path] == []
    assert (report.looked_at, [f.code for f in report.findings if f.code[:3] in ("NUM", "DET")]) == ((), [])


def test_a_folder_of_the_name_of_a_source_at_hand_is_not_looked_at(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "source 1").mkdir()
    assert codes("The museum drew 8,300 visitors in May 2021 [1].") == ["NUM001"]


def test_without_sources_at_hand_the_file_that_is_linked_is_read(tmp_path):
    (tmp_path / "own.txt").write_text(SOURCE, encoding="utf-8")
    draft = "The museum drew 8,300 visitors in May 2021 [s](own.txt)."
    (finding,) = Linter().lint_text(draft, str(tmp_path / "draft.md")).findings
    assert finding.code == "NUM001"


@pytest.mark.parametrize("key", ["https://example.org/a", "https://example.org", "a/./b", "a//b", "../a.md", "a.b"])
def test_a_source_at_hand_may_have_any_key(key):
    drew = "The museum drew {} visitors in May 2021 [s](" + key + ")."
    assert [codes(drew.format(n), {"x": "Rain.", key: SOURCE}) for n in ("6,240", "8,300")] == [[], ["NUM001"]]


@pytest.mark.parametrize(("key", "expected"), [("a.html", []), ("a.md", ["NUM001"])])
def test_the_ending_of_a_key_tells_the_kind_of_its_text(key, expected):
    page = "<html><body><p>The museum drew 6,<b>240</b> visitors in May 2021.</p></body></html>"
    assert codes(f"The museum drew 6,240 visitors in May 2021 [s]({key}).", {key: page}) == expected


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


FILLER = " ".join(f"Ward {number} of the town has a clinic by the road." for number in range(20, 240))


@pytest.mark.parametrize(("minutes", "passages"), [("90", range(1, 4)), ("75", range(8, 11))])
def test_of_a_long_source_the_passages_that_add_little_are_read_for_a_claim_that_departs(tmp_path, minutes, passages):
    source = f"The ferry to Brackness needs 90 minutes in calm weather by the town timetable. {FILLER}"
    (tmp_path / "timetable.md").write_text(source)
    draft = tmp_path / "draft.md"
    draft.write_text(f"The town ferry to Brackness needs {minutes} minutes in calm weather [1].\n\n[1]: timetable.md\n")
    (explained,) = Engine(Config()).explain(str(draft), 1).sentences
    assert len(explained.evidence[0].passages) in passages
