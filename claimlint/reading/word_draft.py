"""A Word file as a draft: the text of its blocks, its notes and links as citations, its comments as remarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from claimlint.model.document import Document, Metadata, Reference, Remark, Role
from claimlint.model.span import Span
from claimlint.reading.addresses import is_web
from claimlint.reading.citations import Link
from claimlint.reading.extracted import Extract, extracted_document, starts_of
from claimlint.reading.references import looks_like_reference, reference
from claimlint.reading.word import W, WordBlock, open_word
from claimlint.reading.word_letters import letters_of, runs_alike

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MARKS = {f"{W}footnoteReference": "", f"{W}endnoteReference": "e"}


def read_word_draft(data: bytes, path: str) -> Document:
    """The document of a Word file as a draft. A note is cited as ``[^2]`` (``[^e2]`` at the end) where its mark stands.

    Raises UnreadableError for a file that is none, is damaged, too large or empty.
    """
    word, blocks = open_word(data, path, mark_of_note)
    extracts = [_told(block) for block in blocks]
    starts = starts_of(extracts)
    title = next((extract.text for extract in extracts if extract.role is Role.TITLE), "")
    author = word.core_properties.author
    metadata = Metadata(title=title, authors=(author,) if author and author != "python-docx" else ())
    links = [k for block, start in zip(blocks, starts, strict=True) for k in _links(word, block, start)]
    notes = [_note(block, start) for block, start in zip(blocks, starts, strict=True) if block.note[0]]
    document = extracted_document(extracts, path, metadata, links, notes)
    return replace(document, remarks=tuple(_remarks(word, blocks, starts)), unread=tuple(_unread(word, path)))


def mark_of_note(element: Any) -> str:
    """What stands in the text for the mark of a note, "" for any other element."""
    kind = _MARKS.get(element.tag)
    return "" if kind is None else f"[^{kind}{element.get(f'{W}id', '')}]"


def _told(block: WordBlock) -> Extract:
    """The block's extract; a note that is nothing but a reference has that role."""
    is_reference = bool(block.note[0]) and looks_like_reference(block.extract.text)
    return replace(block.extract, role=Role.REFERENCES) if is_reference else block.extract


def _note(block: WordBlock, start: int) -> Reference:
    kind, number = block.note
    text = block.extract.text
    return reference(f"{'e' * (kind == 'endnote')}{number}", text, text, Span(start, start + len(text)))


def _links(word: WordDocument, block: WordBlock, start: int) -> Iterator[Link]:
    """The hyperlinks of a block whose words are no address themselves."""
    if not any(paragraph.find(f".//{W}hyperlink") is not None for cell in block.cells for paragraph in cell):
        return
    letters = letters_of(block, mark_of_note)
    around = [_hyperlink(letter.element) for letter in letters]
    for hyperlink, first, end in runs_alike(around):
        target = _target(word, hyperlink)
        words = "".join(letter.character for letter in letters[first:end])
        if target and not is_web(words.strip()):
            span = Span(start + first, start + end)
            yield Link(span, span, target, inline=True)


def _hyperlink(element: Any) -> Any:
    while element is not None and element.tag not in (f"{W}hyperlink", f"{W}p"):
        element = element.getparent()
    return element if element is not None and element.tag == f"{W}hyperlink" else None


def _target(word: WordDocument, hyperlink: Any) -> str:
    relation = word.part.rels.get(hyperlink.get(_ID, "")) if hyperlink is not None else None
    return relation.target_ref if relation is not None and relation.is_external else ""


def _remarks(word: WordDocument, blocks: Sequence[WordBlock], starts: Sequence[int]) -> Iterator[Remark]:
    """The comments, each with the place of the words that it is set on."""
    said = {str(comment.comment_id): comment.text for comment in word.comments} if _has_comments(word) else {}
    open_at: dict[str, int] = {}
    for block, start in zip(blocks, starts, strict=True):
        for number, offset, begins in _anchors(block):
            if begins:
                open_at[number] = start + offset
            elif number in open_at and number in said:
                yield Remark(Span(open_at.pop(number), max(start + offset, 0)), said[number])


def _has_comments(word: WordDocument) -> bool:
    return any(relation.reltype.endswith("/comments") for relation in word.part.rels.values())


def _anchors(block: WordBlock) -> Iterator[tuple[str, int, bool]]:
    """The ends of the comments' ranges in a block: the comment's number, the offset, whether it begins there."""
    marks = (f"{W}commentRangeStart", f"{W}commentRangeEnd")
    paragraphs = [paragraph for cell in block.cells for paragraph in cell]
    if not any(paragraph.find(f".//{mark}") is not None for mark in marks for paragraph in paragraphs):
        return
    letters = letters_of(block, mark_of_note)
    first = {letter.element: n for n, letter in reversed(list(enumerate(letters)))}
    end = {letter.element: n for n, letter in enumerate(letters, 1)}
    at = 0  # the end of the last letter passed
    for element in (element for paragraph in paragraphs for element in paragraph.iter()):
        at = max(at, end.get(element, 0))
        if element.tag in marks:
            begins = element.tag == marks[0]
            behind = min((n for n in first.values() if n >= at), default=at)
            yield element.get(f"{W}id", ""), behind if begins else at, begins


def _unread(word: WordDocument, path: str) -> Iterator[str]:
    boxes = len(list(word.element.body.iter(f"{W}txbxContent")))
    if boxes:
        yield f"{path}: text in {'a text box' if boxes == 1 else 'text boxes'} was not read; put it into the text"
