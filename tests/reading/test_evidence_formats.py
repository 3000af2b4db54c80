"""The same evidence as text, Word file and PDF is read alike, and a finding names the page."""

import pytest
from evidence_files import column, pdf, word

from claimlint import Config, Linter
from claimlint.reading.read import read_document

FIRST = ["The council spent about 4.2 million on the barrier in 2019.", "It may have lowered the risk of floods."]
SECOND = ["Fewer than 7% of the pumps were tested.", "The rest will be tested in an inter-", "national trial."]
TEXT = " ".join((*FIRST, *SECOND)).replace("inter- national", "international")
DRAFT = "The barrier lowered the risk of floods [1]. All of the pumps were tested [1].\n"


def as_word(file):
    for paragraph in TEXT.split("\n\n"):
        file.add_paragraph(paragraph)


FILES = {
    "1.txt": f"{TEXT}\n".encode(),
    "1.docx": word(as_word),
    "1.pdf": pdf(column(FIRST), column(SECOND)),
}


def report(folder, name):
    (folder / "sources").mkdir()
    (folder / "sources" / name).write_bytes(FILES[name])
    (folder / "draft.md").write_text(DRAFT)
    (draft,) = Linter(Config(preview=True)).lint_path(str(folder / "draft.md")).drafts
    return draft


@pytest.mark.parametrize("name", FILES)
def test_sentences_are_the_same(name):
    expected = [sentence.text for sentence in read_document(TEXT, "1.txt").sentences]
    assert [sentence.text for sentence in read_document(FILES[name], name).sentences] == expected


@pytest.mark.parametrize("name", ["1.docx", "1.pdf"])
def test_findings_are_the_same(name, tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    plain, other = report(tmp_path / "a", "1.txt"), report(tmp_path / "b", name)
    assert plain.findings
    assert [(f.code, f.message) for f in other.findings] == [(f.code, f.message) for f in plain.findings]


def test_a_finding_names_the_page(tmp_path):
    found = [mark for finding in report(tmp_path, "1.pdf").findings for mark in finding.evidence]
    pages = {mark.page for mark in found if "pumps" in mark.sentence}
    assert pages == {2}
    assert {mark.page for mark in found if "floods" in mark.sentence} == {1}


def test_a_text_has_no_pages(tmp_path):
    assert {mark.page for f in report(tmp_path, "1.txt").findings for mark in f.evidence} == {None}
