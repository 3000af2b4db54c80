"""Word files (.docx) into a Document: paragraphs by their styles, tables, footnotes; tracked changes as accepted."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from claimlint.model.document import Document, Metadata, Role
from claimlint.reading.archive import check_archive
from claimlint.reading.errors import UnreadableError
from claimlint.reading.extracted import Extract, extracted_document, table

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TAKEN_OUT = frozenset(  # deleted and moved-away text, field codes, and what stands twice
    f"{_W}{name}" for name in ("del", "moveFrom", "delText", "instrText", "rPr", "pPr", "txbxContent")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_SPACES = frozenset(f"{_W}{name}" for name in ("tab", "br", "cr", "ptab"))
_AROUND = frozenset(f"{_W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_CONTENTS = re.compile(r"TOC|Table of (?:Contents|Figures)", re.I)
_HEADING = re.compile(r"Heading (\d)")
_ROLES = {
    "Title": Role.TITLE,
    "Caption": Role.CAPTION,
    "Quote": Role.QUOTATION,
    "Intense Quote": Role.QUOTATION,
    "Abstract": Role.ABSTRACT,
}
_DEEPEST = 6


def read_word(data: bytes, path: str) -> Document:
    """The document of a Word file. Raises UnreadableError for a file that is none, is damaged, too large or empty."""
    from docx import Document as open_word

    check_archive(data, path, "Word file", ".docx", "word/document.xml")
    try:
        word = open_word(io.BytesIO(data))
        blocks = [*_blocks(word), *_footnotes(word)]
    except Exception as error:  # python-docx lets any error of zip, XML or its own schema through
        remedy = "open it in Word or LibreOffice and save it as .docx again"
        raise UnreadableError(path, f"is a damaged Word file ({error})", remedy) from error
    if not blocks:
        raise UnreadableError(path, "shows no text", "give a file with text, not with pictures of text")
    title = next((block.text for block in blocks if block.role is Role.TITLE), "")
    return extracted_document(blocks, path, Metadata(title=title))


def _blocks(word: WordDocument) -> Iterator[Extract]:
    styles = {style.style_id: style.name or "" for style in word.styles}
    carried = ""  # the words of paragraphs whose end mark was deleted: they run on in the next one
    for element in _elements(word.element.body):
        if element.tag == f"{_W}tbl":
            yield from _table(element)
            continue
        text = carried + _text(element)
        carried = text if _end_is_deleted(element) else ""
        block = _paragraph(element, text, styles)
        if not carried and block:
            yield block
    if words := _clean(carried):
        yield Extract(Role.BODY, words)


def _elements(parent: Any) -> Iterator[Any]:
    """The paragraphs and tables of a body, those in content controls and tracked insertions too; no contents list."""
    for child in parent:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag in _AROUND and not _is_contents(child):
            yield from _elements(child)


def _is_contents(control: Any) -> bool:
    galleries = control.iterfind(f"{_W}sdtPr/{_W}docPartObj/{_W}docPartGallery")
    return any(_CONTENTS.search(gallery.get(f"{_W}val", "")) for gallery in galleries)


def _paragraph(element: Any, text: str, styles: dict[str, str]) -> Extract | None:
    words, style = _clean(text), styles.get(element.style or "", "")
    if not words or _CONTENTS.match(style):
        return None
    if heading := _HEADING.match(style):
        return Extract(Role.HEADING, words, min(int(heading[1]), _DEEPEST))
    role = _ROLES.get(style)
    if role is None:
        is_item = style.startswith("List") or element.find(f"{_W}pPr/{_W}numPr") is not None
        role = Role.LIST_ITEM if is_item else Role.BODY
    return Extract(role, words, 1 if role is Role.TITLE else 0)


def _table(element: Any) -> Iterator[Extract]:
    """A table; one of a single column only frames its paragraphs."""
    rows = [[_cell(cell) for cell in row.iterfind(f"{_W}tc")] for row in element.iterfind(f"{_W}tr")]
    rows = [row for row in rows if any(row)]
    if any(len(row) > 1 for row in rows):
        yield table(rows)
    else:
        yield from (Extract(Role.BODY, row[0]) for row in rows)


def _cell(cell: Any) -> str:
    return _clean(" ".join(_text(paragraph) for paragraph in cell.iter(f"{_W}p")))


def _text(element: Any) -> str:
    """The words in an element as they are once all tracked changes are accepted."""
    if element.tag in _TAKEN_OUT:
        return ""
    if element.tag == f"{_W}t":
        return element.text or ""
    if element.tag in _SPACES:
        return " "
    if element.tag == f"{_W}noBreakHyphen":
        return "-"
    return "".join(_text(child) for child in element)


def _end_is_deleted(paragraph: Any) -> bool:
    return paragraph.find(f"{_W}pPr/{_W}rPr/{_W}del") is not None


def _footnotes(word: WordDocument) -> Iterator[Extract]:
    """The notes at the foot of the pages and at the end, in their order."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.parser import parse_xml

    for kind, tag in ((RELATIONSHIP_TYPE.FOOTNOTES, "footnote"), (RELATIONSHIP_TYPE.ENDNOTES, "endnote")):
        for relation in word.part.rels.values():
            if relation.reltype == kind and not relation.is_external:
                for note in parse_xml(relation.target_part.blob).iterfind(f"{_W}{tag}"):
                    if words := _cell(note):
                        yield Extract(Role.FOOTNOTE, words)


def _clean(text: str) -> str:
    return " ".join(text.split())
