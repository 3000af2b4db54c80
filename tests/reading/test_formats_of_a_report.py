"""A report of five pages says the same in every format of evidence, and gives the same findings."""

from functools import cache

import pypdfium2
import pytest
from reading_checks import check
from report_formats import HERE, PRODUCERS, book, markdown_file, text_file, web_page, word_file

from claimlint import Config, Linter
from claimlint.reading.read import read_document

FILES = {"1.txt": text_file(), "1.md": markdown_file(), "1.html": web_page(), "1.docx": word_file(), "1.epub": book()}
PDFS = {producer: (HERE / f"{producer}.pdf").read_bytes() for producer in PRODUCERS}
DRAFT = (HERE / "draft.md").read_text(encoding="utf-8")
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
def findings(folder, name, data):
    (folder / "sources").mkdir()
    (folder / "sources" / name).write_bytes(data)
    (folder / "draft.md").write_text(DRAFT, encoding="utf-8")
    return Linter(Config(preview=True)).lint_path(str(folder / "draft.md")).findings


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
