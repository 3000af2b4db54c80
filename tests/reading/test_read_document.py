"""The door of the package."""

import pytest

from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import kind_of, read_document, read_draft


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.md", "markdown"),
        ("a.MARKDOWN", "markdown"),
        ("a.qmd", "markdown"),
        ("a.Rmd", "markdown"),
        ("a.txt", "text"),
        ("folder.d/README", "text"),
        ("a.htm", "html"),
        ("a.xhtml", "html"),
        ("a.PDF", "pdf"),
        ("a.docx", "word"),
        ("a.xlsx", "workbook"),
        ("a.tsv", "csv"),
        ("a.vtt", "subtitles"),
        ("a.pptx", None),
    ],
)
def test_kinds_by_suffix(path, kind):
    assert kind_of(path) == kind


def test_the_kind_may_be_given():
    assert read_document("# T\n\nText.", "-", kind="markdown").metadata.title == "T"


def test_another_kind_is_refused():
    with pytest.raises(UnreadableError, match=r"a\.pptx is of a kind that cannot be read"):
        read_document(b"text", "a.pptx")


def test_an_empty_file_is_refused():
    with pytest.raises(UnreadableError, match=r"a\.md is empty"):
        read_document("\ufeff \n", "a.md")


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.xlsx"])
def test_a_file_of_no_bytes_is_refused(name):
    with pytest.raises(UnreadableError, match="is empty"):
        read_document(b"", name)


@pytest.mark.parametrize("name", ["a.pdf", "a.xlsx", "a.csv", "a.srt"])
def test_what_is_read_as_evidence_only_is_no_draft(name):
    with pytest.raises(UnreadableError, match="is of a kind that cannot be a draft"):
        read_draft(b"text", name)
