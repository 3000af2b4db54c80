"""The door of the package."""

import pytest

from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import kind_of, read_document


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
        ("a.docx", None),
    ],
)
def test_kinds_by_suffix(path, kind):
    assert kind_of(path) == kind


def test_the_kind_may_be_given():
    assert read_document("# T\n\nText.", "-", kind="markdown").metadata.title == "T"


def test_another_kind_is_refused():
    with pytest.raises(UnreadableError, match=r"a\.docx is of a kind that cannot be read"):
        read_document(b"text", "a.docx")


def test_an_empty_file_is_refused():
    with pytest.raises(UnreadableError, match=r"a\.md is empty"):
        read_document("\ufeff \n", "a.md")
