"""Abstracts of bibliographies as evidence, where no more of a source is at hand."""

import json
from pathlib import Path

import pytest

from claimlint import Config, Linter
from claimlint.cli.main import run

ABSTRACT = "The new pumps may lower the risk of floods. Fewer than 7% of the pumps were tested."
BIBTEX = f"@article{{hale, title={{Pumps}}, abstract={{{ABSTRACT.replace('%', chr(92) + '%')}}}}}"
CSL = json.dumps([{"id": "hale", "title": "Pumps", "abstract": f"<jats:p>{ABSTRACT}</jats:p>"}])
RIS = f"TY  - JOUR\nID  - hale\nTI  - Pumps\nAB  - {ABSTRACT}\nER  -\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lint(text, bibliography=BIBTEX, name="refs.bib"):
    Path(name).write_text(bibliography)
    Path("draft.md").write_text(text)
    (draft,) = Linter(Config(preview=True)).lint_path("draft.md").drafts
    return draft


@pytest.mark.parametrize(("name", "text"), [("refs.bib", BIBTEX), ("references.json", CSL), ("refs.ris", RIS)])
def test_a_claim_is_held_against_the_abstract(folder, name, text):
    (finding,) = lint("The new pumps lower the risk of floods [@hale].", text, name).findings
    (mark,) = finding.evidence
    assert (mark.path, mark.excerpt, mark.sentence) == (
        f"{name}#hale",
        "abstract",
        "The new pumps may lower the risk of floods.",
    )


def test_what_an_abstract_does_not_say_is_not_reported(folder):
    assert lint("Of the new pumps, 43 were paid for by the town of Harmouth in 2017 [@hale].").findings == ()


def test_an_abstract_is_said_to_be_one(folder, capsysbinary):
    lint("The new pumps lower the risk of floods [@hale].")
    run(("citations", "draft.md"))
    run(("check", "draft.md", "--preview", "--no-cache"))
    told = capsysbinary.readouterr().out.decode()
    assert "hale -> refs.bib#hale (abstract only)" in told
    assert "--> refs.bib#hale:1:" in told
    assert "(abstract only) (cited as [hale])" in told


def test_json_says_so_too(folder, capsysbinary):
    lint("The new pumps lower the risk of floods [@hale].")
    run(("check", "draft.md", "--preview", "--output-format", "json", "--no-cache"))
    report = json.loads(capsysbinary.readouterr().out)
    assert report["drafts"][0]["citations"] == [{"key": "hale", "resolved": "refs.bib#hale", "reason": "abstract only"}]
    assert [mark["excerpt"] for mark in report["findings"][0]["evidence"]] == ["abstract"]


def test_a_file_comes_before_the_abstract(folder):
    Path("sources").mkdir()
    Path("sources/hale.md").write_text("The new pumps lower the risk of floods.\n")
    draft = lint("The new pumps lower the risk of floods [@hale].")
    assert (draft.findings, draft.citations[0].resolved) == ((), "sources/hale.md")
