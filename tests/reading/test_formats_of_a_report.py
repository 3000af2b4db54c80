"""Five pages say the same in every format of evidence and of drafts, and give the same findings."""

from functools import cache

import docx
import pypdfium2
import pytest
from reading_checks import check
from report_formats import (
    HERE,
    PRODUCERS,
    book,
    drafts,
    markdown_file,
    spoken,
    subtitles,
    table_as_markdown,
    table_as_page,
    table_as_text,
    table_as_values,
    table_as_workbook,
    table_in_word,
    table_rows,
    text_file,
    web_page,
    word_file,
)

from claimlint import Config, Linter
from claimlint.reading.read import read_document
from claimlint.reporting.places import place_in_words

FILES = {"1.txt": text_file(), "1.md": markdown_file(), "1.html": web_page(), "1.docx": word_file(), "1.epub": book()}
PDFS = {producer: (HERE / f"{producer}.pdf").read_bytes() for producer in PRODUCERS}
SPOKEN = {"1.srt": subtitles(of_the_web=False), "1.vtt": subtitles(of_the_web=True)}
TABLES = {"1.md": table_as_markdown(), "1.csv": table_as_values(","), "1.tsv": table_as_values("\t")}
TABLES |= {"1.xlsx": table_as_workbook(), "1.html": table_as_page(), "1.docx": table_in_word()}
DRAFTS = drafts()
TABLE_DRAFT = (HERE / "table_draft.md").read_bytes()
DRAFT = (HERE / "draft.md").read_bytes()
OTHERS = [*(("1" + name[1:], data) for name, data in FILES.items() if name != "1.txt")]
OTHERS += [("1.pdf", data) for data in PDFS.values()]
NAMES = [name for name, _ in OTHERS[:-3]] + list(PRODUCERS)


def plain(text):
    """Words as they are, whatever signs for quotation marks and spaces a program puts in."""
    return " ".join(text.replace("“", '"').replace("”", '"').replace("’", "'").split())


def sentences(name, data):
    document = read_document(data, name)
    check(document)
    return [plain(sentence.text) for sentence in document.sentences]


@cache
def findings(folder, name, data, draft=DRAFT, draft_name="draft.md"):
    (folder / "sources").mkdir()
    (folder / "sources" / name).write_bytes(data)
    (folder / draft_name).write_bytes(draft)
    return Linter(Config(preview=True)).lint_path(str(folder / draft_name)).findings


def told(found):
    return [(f.code, f.span, plain(f.message), [plain(mark.sentence) for mark in f.evidence]) for f in found]


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    found = told(findings(tmp_path_factory.mktemp("plain"), "1.txt", FILES["1.txt"]))
    assert len(found) >= 8
    return found


@pytest.mark.parametrize(("name", "data"), OTHERS, ids=NAMES)
def test_the_sentences_are_the_same(name, data):
    assert sentences(name, data) == sentences("1.txt", FILES["1.txt"])


@pytest.mark.parametrize(("name", "data"), OTHERS, ids=NAMES)
def test_the_findings_are_the_same(name, data, expected, tmp_path):
    assert told(findings(tmp_path, name, data)) == expected


@pytest.mark.parametrize("producer", PRODUCERS)
def test_a_finding_names_the_page_that_shows_its_words(producer, tmp_path):
    shown = [squeezed(page.get_textpage().get_text_range()) for page in pypdfium2.PdfDocument(PDFS[producer])]
    marks = [m for f in findings(tmp_path, "1.pdf", PDFS[producer]) for m in f.evidence if m.quote]
    wrong = [mark.quote for mark in marks if squeezed(mark.quote) not in shown[mark.page - 1]]
    assert (len(shown), wrong) == (5, [])
    assert len({mark.page for mark in marks}) >= 4


def squeezed(text):
    return "".join(c for c in text.replace("\ufffe", "") if c.isalnum())


@pytest.fixture(scope="module")
def expected_of_spoken(tmp_path_factory):
    found = told(findings(tmp_path_factory.mktemp("spoken"), "1.txt", spoken()))
    assert len(found) >= 8
    return found


@pytest.mark.parametrize("name", SPOKEN)
def test_subtitles_say_what_is_read_aloud(name):
    assert sentences(name, SPOKEN[name]) == sentences("1.txt", spoken())


@pytest.mark.parametrize("name", SPOKEN)
def test_subtitles_give_the_findings_of_what_is_read_aloud(name, expected_of_spoken, tmp_path):
    assert told(findings(tmp_path, name, SPOKEN[name])) == expected_of_spoken


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_the_same_cells(name):
    (table,) = [b for b in read_document(TABLES[name], name).blocks if b.cells]
    head, *rows = [[str(value) for value in row] for row in table_rows()]
    cells = [(text, row[0], column) for row in [head, *rows] for text, column in zip(row, head, strict=True)]
    assert [(cell.text.strip(), cell.row, cell.column) for cell in table.cells] == cells


@pytest.fixture(scope="module")
def expected_of_table(tmp_path_factory):
    folder = tmp_path_factory.mktemp("table")
    found = told(findings(folder, "1.txt", table_as_text(), TABLE_DRAFT))
    assert [f[0] for f in found] == ["DET003", "DET003", "DET003", "DET002", "DET001"]
    return found


@pytest.mark.parametrize("name", TABLES)
def test_a_table_gives_the_findings_of_its_lines_as_text(name, expected_of_table, tmp_path):
    assert told(findings(tmp_path, name, TABLES[name], TABLE_DRAFT)) == expected_of_table


def told_of_draft(found):
    """What findings say, wherever they stand."""
    return [(f.code, plain(f.message), [plain(mark.quote) for mark in f.evidence]) for f in found]


@pytest.fixture(scope="module")
def expected_of_draft(tmp_path_factory):
    found = told_of_draft(
        findings(tmp_path_factory.mktemp("draft"), "1.txt", FILES["1.txt"], DRAFTS["draft.txt"], "draft.txt")
    )
    assert len(found) >= 8
    return found


def as_draft(folder, name):
    return findings(folder, "1.txt", FILES["1.txt"], DRAFTS[name], name)


@pytest.mark.parametrize("name", DRAFTS)
def test_a_draft_in_any_format_gives_the_same_findings(name, expected_of_draft, tmp_path):
    assert told_of_draft(as_draft(tmp_path, name)) == expected_of_draft


@pytest.mark.parametrize("name", [name for name in DRAFTS if name != "draft.docx"])
def test_a_finding_stands_at_its_words_in_the_file(name, tmp_path):
    (tmp_path / "plain").mkdir()
    expected = [squeezed(f.quote) for f in as_draft(tmp_path / "plain", "draft.txt")]
    assert [squeezed(f.span.of(DRAFTS[name].decode())) for f in as_draft(tmp_path, name)] == expected


def test_a_finding_in_a_word_file_names_the_paragraph_of_its_words(tmp_path):
    as_draft(tmp_path, "draft.docx")
    (draft,) = Linter(Config(preview=True)).lint_path(str(tmp_path / "draft.docx")).drafts
    paragraphs = [paragraph.text for paragraph in docx.Document(str(tmp_path / "draft.docx")).paragraphs]
    holding = [
        {f"paragraph {number}" for number, words in enumerate(paragraphs, 1) if finding.sentence in words}
        for finding in draft.findings
    ]
    assert [{place_in_words(f.span, draft).partition(",")[0]} for f in draft.findings] == holding
