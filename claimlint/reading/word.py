"""Word files (.docx) into a Document: paragraphs by their styles, tables, footnotes; tracked changes as accepted."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimlint.model.document import Document, Metadata, Role
from claimlint.reading.archive import check_archive
from claimlint.reading.errors import UnreadableError
from claimlint.reading.extracted import Extract, extracted_document, table

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

Spell = Callable[[Any], str]
BETWEEN_PARAGRAPHS = " "  # of one cell or note
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BLOCKS = (f"{W}p", f"{W}tbl")
_TAKEN_OUT = frozenset(  # deleted and moved-away text, field codes, and what stands twice
    f"{W}{name}" for name in ("del", "moveFrom", "delText", "instrText", "rPr", "pPr", "txbxContent")
) | {_FALLBACK}
_SPACES = frozenset(f"{W}{name}" for name in ("tab", "br", "cr", "ptab"))
_AROUND = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
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


@dataclass(frozen=True, slots=True)
class WordBlock:
    """A block of a Word file.

    extract   what is taken out of it
    cells     the paragraphs that it is taken from, cell by cell; ``between`` stands between those of one cell
    note      of a note at the foot or the end its kind and its number in the file
    """

    extract: Extract
    cells: tuple[tuple[Any, ...], ...]
    between: str = BETWEEN_PARAGRAPHS
    note: tuple[str, str] = ("", "")


def read_word(data: bytes, path: str) -> Document:
    """The document of a Word file as evidence, what its text boxes say behind all else. Raises UnreadableError for a
    file that is none, is damaged, too large or empty."""
    _, blocks = open_word(data, path, with_boxes=True)
    title = next((block.extract.text for block in blocks if block.extract.role is Role.TITLE), "")
    return extracted_document([block.extract for block in blocks], path, Metadata(title=title))


def open_word(
    data: bytes, path: str, spell: Spell = lambda element: "", *, with_boxes: bool = False
) -> tuple[WordDocument, list[WordBlock]]:
    """The Word file, and its blocks, those of text boxes only ``with_boxes``. ``spell`` gives the words that stand for
    an element that is none itself, such as the mark of a footnote. Raises UnreadableError as ``read_word``."""
    from docx import Document as open_file

    check_archive(data, path, "Word file", ".docx", "word/document.xml")
    try:
        word = open_file(io.BytesIO(data))
        boxes = _text_boxes(word, spell) if with_boxes else ()
        blocks = [*_blocks(word.element.body, word, spell), *boxes, *_footnotes(word)]
    except Exception as error:  # python-docx lets any error of zip, XML or its own schema through
        remedy = "open it in Word or LibreOffice and save it as .docx again"
        raise UnreadableError(path, f"is a damaged Word file ({error})", remedy) from error
    if not blocks:
        raise UnreadableError(path, "shows no text", "give a file with text, not with pictures of text")
    return word, blocks


def _blocks(parent: Any, word: WordDocument, spell: Spell) -> Iterator[WordBlock]:
    styles = {style.style_id: style.name or "" for style in word.styles}
    carried: list[Any] = []  # paragraphs whose end mark was deleted: they run on in the next one
    for element in _elements(parent):
        if element.tag == f"{W}tbl":
            yield from _table(element, spell)
            continue
        carried.append(element)
        if not _end_is_deleted(element):
            yield from _paragraph(carried, styles, spell)
            carried = []
    yield from _paragraph(carried, styles, spell)


def _text_boxes(word: WordDocument, spell: Spell) -> Iterator[WordBlock]:
    """What stands in text boxes. A box is in the file twice, the second time for programs that know no other form."""
    for box in word.element.body.iter(f"{W}txbxContent"):
        if not any(around.tag == _FALLBACK for around in box.iterancestors()):
            yield from _blocks(box, word, spell)


def _elements(parent: Any, tags: Sequence[str] = _BLOCKS) -> Iterator[Any]:
    """The children of a body, table or row that have one of the ``tags``, those in content controls and tracked
    insertions too; no contents list."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag in _AROUND and not _is_contents(child):
            yield from _elements(child, tags)


def _is_contents(control: Any) -> bool:
    galleries = control.iterfind(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return any(_CONTENTS.search(gallery.get(f"{W}val", "")) for gallery in galleries)


def _paragraph(run: list[Any], styles: dict[str, str], spell: Spell) -> Iterator[WordBlock]:
    """The block of paragraphs that run on in each other, which is of the last one's style; none if it is empty."""
    words = _clean("".join(text_of(paragraph, spell) for paragraph in run))
    style = styles.get(run[-1].style or "", "") if run else ""
    if words and not _CONTENTS.match(style):
        yield WordBlock(_styled(run[-1], words, style), (tuple(run),), "")


def _styled(element: Any, words: str, style: str) -> Extract:
    if heading := _HEADING.match(style):
        return Extract(Role.HEADING, words, min(int(heading[1]), _DEEPEST))
    role = _ROLES.get(style)
    if role is None:
        is_item = style.startswith("List") or element.find(f"{W}pPr/{W}numPr") is not None
        role = Role.LIST_ITEM if is_item else Role.BODY
    return Extract(role, words, 1 if role is Role.TITLE else 0)


def _table(element: Any, spell: Spell) -> Iterator[WordBlock]:
    """A table; one of a single column only frames its paragraphs."""
    kept = (row for row in _elements(element, (f"{W}tr",)) if row.find(f"{W}trPr/{W}del") is None)
    rows = [[tuple(cell.iter(f"{W}p")) for cell in _elements(row, (f"{W}tc",))] for row in kept]
    told = [(row, [_cell(cell, spell) for cell in row]) for row in rows]
    told = [(row, texts) for row, texts in told if any(texts)]
    if any(len(row) > 1 for row, _ in told):
        yield WordBlock(table([texts for _, texts in told]), tuple(cell for row, _ in told for cell in row))
    else:
        yield from (WordBlock(Extract(Role.BODY, texts[0]), tuple(row)) for row, texts in told)


def _cell(paragraphs: Sequence[Any], spell: Spell) -> str:
    return _clean(BETWEEN_PARAGRAPHS.join(text_of(paragraph, spell) for paragraph in paragraphs))


def text_of(element: Any, spell: Spell) -> str:
    """The words in an element as they are once all tracked changes are accepted."""
    return "".join(words for words, _ in pieces_of(element, spell))


def pieces_of(element: Any, spell: Spell) -> Iterator[tuple[str, Any]]:
    """The words in an element, tracked changes accepted, each run of them with the element that holds it."""
    if element.tag in _TAKEN_OUT:
        return
    if element.tag == f"{W}t":
        yield element.text or "", element
    elif element.tag in _SPACES:
        yield " ", element
    elif element.tag == f"{W}noBreakHyphen":
        yield "-", element
    else:
        yield spell(element), element
        for child in element:
            yield from pieces_of(child, spell)


def _end_is_deleted(paragraph: Any) -> bool:
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _footnotes(word: WordDocument) -> Iterator[WordBlock]:
    """The notes at the foot of the pages and at the end, in their order."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.oxml.parser import parse_xml

    for kind, tag in ((RELATIONSHIP_TYPE.FOOTNOTES, "footnote"), (RELATIONSHIP_TYPE.ENDNOTES, "endnote")):
        for relation in word.part.rels.values():
            if relation.reltype == kind and not relation.is_external:
                for note in parse_xml(relation.target_part.blob).iterfind(f"{W}{tag}"):
                    paragraphs = tuple(note.iter(f"{W}p"))
                    if words := _cell(paragraphs, lambda element: ""):
                        number = note.get(f"{W}id", "")
                        yield WordBlock(Extract(Role.FOOTNOTE, words), (paragraphs,), note=(tag, number))


def _clean(text: str) -> str:
    return " ".join(text.split())
