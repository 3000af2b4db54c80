"""A row in, a row out, whatever is in it."""

from __future__ import annotations

import json

import pytest

from claimlint import Linter
from claimlint.batch.rows import lint_row, row_id, sources_of
from claimlint.cli.main import run

DRAFT = "Exactly 40 boats came to Malmö in 2019 [1].\n"
SOURCE = "Fewer than 40 boats came to Malmö in 2019.\n"


@pytest.fixture(scope="module")
def linter():
    return Linter()


def test_a_row_has_the_findings_of_the_linter(linter):
    row = lint_row({"id": 7, "draft": DRAFT, "sources": {"1": SOURCE}}, linter)
    expected = linter.lint_text(DRAFT, sources={"1": SOURCE}).findings
    assert (row["id"], [f["fingerprint"] for f in row["findings"]]) == ("7", [f.fingerprint for f in expected])
    assert expected


def test_the_command_and_the_row_have_the_same_findings(linter, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "1.md").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    run(["draft.md", "--output-format", "jsonl", "-q"])
    row = lint_row({"draft": DRAFT, "sources": {"1": SOURCE}}, linter)
    written = [json.loads(line)["fingerprint"] for line in capsys.readouterr().out.splitlines()]
    assert len(written) > 0
    assert written == [finding["fingerprint"] for finding in row["findings"]]


def test_a_row_reads_no_file_that_its_draft_links(linter, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text(SOURCE, encoding="utf-8")
    draft = DRAFT.replace("[1]", f"[s]({secret})")
    rows = [lint_row({"draft": draft, "sources": given}, linter) for given in (None, {"1": "It rained."})]
    assert [f for row in rows for f in row["findings"] if f["evidence_quote"]] == []


def test_a_row_whose_draft_links_the_address_of_a_source_is_held_against_it(linter):
    address = "https://example.org/boats"
    row = lint_row({"draft": DRAFT.replace("[1]", f"[s]({address})"), "sources": {address: SOURCE}}, linter)
    assert [f["evidence_quote"] for f in row["findings"]] != []


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ({}, "RowError: draft is a NoneType; give its text in the column draft"),
        ({"draft": 3}, "RowError: draft is a int; give its text in the column draft"),
        ({"draft": "  "}, "UnreadableError: draft.md"),
        ({"draft": DRAFT, "sources": 3}, "RowError: sources are a int; give a text, a list or a mapping of texts"),
        ({"draft": DRAFT, "sources": {"1": 4}}, 'RowError: source "1" is a int; give its text'),
        ({"draft": DRAFT, "path": "draft.exe"}, "UnreadableError: draft.exe"),
    ],
)
def test_a_row_that_cannot_be_linted_says_why(linter, row, error):
    out = lint_row(row, linter)
    assert (out["error"].startswith(error), out["findings"]) == (True, [])


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (None, {}),
        ("a", {"1": "a"}),
        (["a", "b"], {"1": "a", "2": "b"}),
        ({"x": "a", "y": None}, {"x": "a"}),
        ([("x", "a")], {"x": "a"}),
        ([{"key": "x", "text": "a"}], {"x": "a"}),
        ([{"text": "a"}], {"1": "a"}),
    ],
)
def test_sources_may_be_given_in_several_ways(given, expected):
    assert sources_of(given) == expected


def test_a_row_without_an_id_is_named_by_its_content():
    first, second = row_id({"draft": "a"}), row_id({"draft": "b"})
    assert (first == row_id({"draft": "a"}), first == second) == (True, False)
