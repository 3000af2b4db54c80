"""A commented Word file in a real word processor. Run by itself: ``python -m pytest tests/in_office``.

It needs LibreOffice (SOFFICE names the program, by default soffice; Debian's libreoffice-writer-nogui).
"""

from __future__ import annotations

import contextlib
import ctypes
import io
import os
import subprocess
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml import parse_xml
from pypdfium2 import raw
from report_formats import drafts, text_file

from claimlint.cli.main import run
from claimlint.reading.word import W

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SOURCE = b"In 2019 the fund paid 4.2 million euros to the towns. Fewer than 90 of the pumps were tested by May 2020.\n"
NEW = '<w:r><w:t xml:space="preserve">4.2 billion </w:t></w:r>'
INSERTED = f'<w:ins xmlns:w="{MAIN}" w:id="9" w:author="E">{NEW}</w:ins>'
GONE = '<w:r><w:delText xml:space="preserve">much </w:delText></w:r>'
DELETED = f'<w:del xmlns:w="{MAIN}" w:id="8" w:author="E">{GONE}</w:del>'


def worked_on() -> bytes:
    """A draft with tracked changes, words half in bold, a table, and a comment of somebody else."""
    file = docx.Document()
    first = file.add_paragraph("In 2019 the fund paid ")
    first._p.append(parse_xml(DELETED))
    first._p.append(parse_xml(INSERTED))
    first.add_run("euros to the towns [1].")
    second = file.add_paragraph("At least 9")
    second.add_run("0 of").bold = True
    file.add_comment(runs=[second.add_run(" the pumps")], text="Which?", author="E")
    second.add_run(" were tested by May 2021 [1].")
    table = file.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Pumps", "90"
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


FILES = {"report": (drafts()["draft.docx"], text_file()), "worked_on": (worked_on(), SOURCE)}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """For each draft a folder with the draft, the commented copy, and what LibreOffice makes of both."""
    top = tmp_path_factory.mktemp("office")
    for name, (draft, source) in FILES.items():
        place = top / name
        (place / "sources").mkdir(parents=True)
        (place / "sources" / "1.txt").write_bytes(source)
        (place / "draft.docx").write_bytes(draft)
        with contextlib.chdir(place):
            status = run(("draft.docx", "--preview", "--output-format", "docx", "--output-file", "reviewed.docx"))
        assert status == 1  # there are findings
        convert(top, place, "txt:Text (encoded):UTF8", "draft.docx", "reviewed.docx")
        convert(top, place, 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}', "reviewed.docx")
        convert(top, place, "docx:MS Word 2007 XML", "reviewed.docx", into=place / "again")
    return top


def convert(top: Path, place: Path, form: str, *files: str, into: Path | None = None) -> None:
    profile = f"-env:UserInstallation={(top / 'profile').as_uri()}"
    command = [os.environ.get("SOFFICE", "soffice"), "--headless", profile, "--convert-to", form]
    subprocess.run([*command, "--outdir", str(into or place), *files], cwd=place, check=True, capture_output=True)


def anchored(path: Path) -> list[tuple[str, str]]:
    """The words that each comment of a Word file is set on, and what it says, in their order in the text."""
    file = docx.Document(str(path))
    says = {str(comment.comment_id): comment.text for comment in file.comments}
    open_ones: dict[str, list[str]] = {}
    found = []
    for element in file.element.body.iter():
        if element.tag == f"{W}commentRangeStart":
            open_ones[element.get(f"{W}id")] = []
        elif element.tag == f"{W}commentRangeEnd":
            number = element.get(f"{W}id")
            found.append(("".join(open_ones.pop(number)), says[number]))
        elif element.tag == f"{W}t":
            for words in open_ones.values():
                words.append(element.text or "")
    return found


@pytest.mark.parametrize("name", FILES)
def test_a_reader_sees_the_same_text(folder, name):
    draft, reviewed = (folder / name / f"{file}.txt" for file in ("draft", "reviewed"))
    assert reviewed.read_text(encoding="utf-8") == draft.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FILES)
def test_libreoffice_finds_each_comment_at_its_words(folder, name):
    ours = anchored(folder / name / "reviewed.docx")
    assert anchored(folder / name / "again" / "reviewed.docx") == ours
    assert len(ours) > 1


def test_the_words_are_those_of_the_findings(folder):
    words = [anchor for anchor, _ in anchored(folder / "worked_on" / "reviewed.docx")]
    assert words == ["4.2 billion euros", "At least 90", " the pumps", "May 2021"]


@pytest.mark.parametrize("name", FILES)
def test_on_the_printed_page_each_comment_stands_behind_its_words(folder, name):
    last_words = [anchor.split()[-1] for anchor, _ in anchored(folder / name / "reviewed.docx")]
    assert [words.split()[-1] for words in before_notes(folder / name / "reviewed.pdf")] == last_words


def before_notes(path: Path) -> list[str]:
    """For each note of a PDF file, as they are read, the words on its line that stand to its left."""
    return [
        page.get_textpage().get_text_bounded(0, box.bottom, box.left, box.top)
        for page in pypdfium2.PdfDocument(str(path))
        for box in sorted(note_boxes(page), key=lambda box: (-box.bottom, box.left))
    ]


def note_boxes(page: pypdfium2.PdfPage) -> list[raw.FS_RECTF]:
    boxes = []
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        note, box = raw.FPDFPage_GetAnnot(page, number), raw.FS_RECTF()
        if raw.FPDFAnnot_GetSubtype(note) == raw.FPDF_ANNOT_TEXT:
            raw.FPDFAnnot_GetRect(note, ctypes.byref(box))
            boxes.append(box)
    return boxes
