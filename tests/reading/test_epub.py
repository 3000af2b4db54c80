"""Books as evidence."""

import pytest
from evidence_files import archive
from reading_checks import check

from claimlint.model.document import Role
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document

CONTAINER = (
    b'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    b'<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)
PACKAGE = b"""<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>River barriers</dc:title><dc:creator>Rosa Hale</dc:creator></metadata>
<manifest><item id="b" href="text/two.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="text/o%6ee.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="p" href="cover.png" media-type="image/png"/></manifest>
<spine><itemref idref="n"/><itemref idref="p"/><itemref idref="a"/><itemref idref="b"/><itemref idref="x"/></spine>
</package>"""
ONE = "<html><body><h1>Works</h1><p>The barrier cost £4 million.</p></body></html>".encode()
TWO = b"<html><body><table><tr><th>Year</th><th>Cost</th></tr><tr><td>2019</td><td>4</td></tr></table></body></html>"
CIPHER = b'<e xmlns="x"><CipherReference URI="OEBPS/text/one.xhtml"/></e>'
BOOK = {
    "mimetype": b"application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/book.opf": PACKAGE,
    "OEBPS/text/one.xhtml": ONE,
    "OEBPS/text/two.xhtml": TWO,
    "OEBPS/nav.xhtml": b"<html><body><ol><li><a href='text/one.xhtml'>Works</a></li></ol></body></html>",
}


def test_chapters_are_read_in_the_order_of_the_spine():
    document = read_document(archive(BOOK), "book.epub")
    check(document)
    assert document.text == "River barriers\n\nWorks\n\nThe barrier cost £4 million.\n\nYear | Cost\n2019 | 4\n"
    assert [block.role for block in document.blocks] == [Role.TITLE, Role.HEADING, Role.BODY, Role.TABLE]
    assert (document.metadata.title, document.metadata.authors) == ("River barriers", ("Rosa Hale",))


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"META-INF/container.xml": b"<container>"}, "is a damaged EPUB book"),
        ({"META-INF/container.xml": b"<container/>"}, "its container names no package"),
        ({"OEBPS/book.opf": b"no xml"}, "is a damaged EPUB book"),
        ({"META-INF/encryption.xml": CIPHER}, "is encrypted; give a copy without copy protection"),
        ({"OEBPS/text/one.xhtml": b"", "OEBPS/text/two.xhtml": b"", "OEBPS/book.opf": b"<package/>"}, "shows no text"),
    ],
)
def test_a_book_that_cannot_be_read_is_said_to_be_one(changed, reason):
    with pytest.raises(UnreadableError, match=reason):
        read_document(archive({**BOOK, **changed}), "book.epub")


def test_a_missing_chapter_is_damage():
    with pytest.raises(UnreadableError, match="is a damaged EPUB book"):
        read_document(archive({name: data for name, data in BOOK.items() if "one" not in name}), "book.epub")


@pytest.mark.parametrize("data", [b"no zip", archive({"x": b""})])
def test_what_is_no_book_is_said_to_be_none(data):
    with pytest.raises(UnreadableError, match="is no EPUB book"):
        read_document(data, "book.epub")
