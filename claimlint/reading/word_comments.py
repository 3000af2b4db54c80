"""Comments into a Word file, each set on words of the text that was read from it; all else stays as it is.

Runs are split at the ends of the words, which no reader sees. Parts of the file that hold no comment are copied byte
for byte.
"""

from __future__ import annotations

import io
import zipfile
from bisect import bisect_right
from collections.abc import Sequence
from copy import deepcopy
from typing import TYPE_CHECKING, Any

from claimlint.model.document import Remark
from claimlint.reading.extracted import starts_of
from claimlint.reading.word import W, WordBlock, open_word
from claimlint.reading.word_draft import mark_of_note
from claimlint.reading.word_letters import letters_of

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

AUTHOR, INITIALS = "claimlint", "cl"
_REFERENCES = {"footnote": f"{W}footnoteReference", "endnote": f"{W}endnoteReference"}
_KEPT_TIME = (1980, 1, 1, 0, 0, 0)  # of the parts that are written: the same findings give the same file


def commented(data: bytes, path: str, remarks: Sequence[Remark]) -> bytes:
    """The Word file ``data`` with ``remarks`` as comments, whose spans are into the text of ``read_word_draft``.

    One on words of a note is set on the note's mark in the text. Raises UnreadableError for a damaged file.
    """
    word, blocks = open_word(data, path, mark_of_note)
    starts = starts_of([block.extract for block in blocks])
    for remark in remarks:
        number = bisect_right(starts, remark.span.start) - 1
        ends = _ends(word, blocks[number], remark.span.start - starts[number], remark.span.end - starts[number])
        if ends:
            _comment(word, ends, remark.words)
    return _merged(data, _saved(word))


def _ends(word: WordDocument, block: WordBlock, start: int, end: int) -> tuple[Any, Any] | None:
    """The first and the last run of the words between two offsets of a block, cut at their ends."""
    if block.note[0]:
        return _mark(word, *block.note)
    letters = [k for k in letters_of(block, mark_of_note)[start : max(end, start + 1)] if k.element is not None]
    if not letters:
        return None
    first, last = letters[0], letters[-1]
    last_run = _cut_behind(last.element, last.index)
    return _cut_before(first.element, first.index, last_run)


def _mark(word: WordDocument, kind: str, number: str) -> tuple[Any, Any] | None:
    """The run that holds the mark of a note."""
    marks = word.element.body.iter(_REFERENCES[kind])
    run = next((mark.getparent() for mark in marks if mark.get(f"{W}id") == number), None)
    return None if run is None else (run, run)


def _cut_behind(element: Any, index: int) -> Any:
    """The run that ends with the letter at ``index`` of ``element``."""
    run = element.getparent()
    if element.tag == f"{W}t":
        _part(run, element, index + 1)
    else:
        _split(run, list(run).index(element) + 1)
    return run


def _cut_before(element: Any, index: int, last: Any) -> tuple[Any, Any]:
    """The run that begins with the letter at ``index`` of ``element``, and the last run, which may be a part of it."""
    run, is_text = element.getparent(), element.tag == f"{W}t"
    behind = _part(run, element, index) if is_text else _split(run, list(run).index(element))
    return behind, (behind if run is last else last)


def _part(run: Any, text: Any, index: int) -> Any:
    """The run that begins at ``index`` of an element of text, what stands before it being one of its own."""
    words, place = text.text or "", list(run).index(text)
    if index <= 0:
        return _split(run, place)
    if index >= len(words):
        return _split(run, place + 1)
    rest = deepcopy(text)
    _write(text, words[:index])
    _write(rest, words[index:])
    text.addnext(rest)
    return _split(run, place + 1)


def _write(text: Any, words: str) -> None:
    text.text = words
    text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _split(run: Any, place: int) -> Any:
    """The run that begins with a run's child number ``place``: the run itself if nothing stands before, else a new one
    behind it, with the same properties."""
    children = list(run)
    properties = run.find(f"{W}rPr")
    first = 0 if properties is None else children.index(properties) + 1
    if place <= first or place >= len(children):
        return run
    rest = run.makeelement(run.tag, run.attrib)
    rest.extend([deepcopy(properties)] if properties is not None else [])
    rest.extend(children[place:])
    run.addnext(rest)
    return rest


def _comment(word: WordDocument, ends: tuple[Any, Any], words: str) -> None:
    """Set a comment on the runs from the first to the last."""
    comment = word.comments.add_comment(text=words, author=AUTHOR, initials=INITIALS)
    element = comment._comment_elm
    element.attrib.pop(f"{W}date", None)
    number = str(comment.comment_id)
    first, last = ends
    first.addprevious(_element(first, "commentRangeStart", number))
    last.addnext(_element(last, "commentRangeEnd", number))
    reference = last.makeelement(f"{W}r", {})
    reference.append(_element(last, "commentReference", number))
    _behind(last).addnext(reference)


def _element(near: Any, name: str, number: str) -> Any:
    return near.makeelement(f"{W}{name}", {f"{W}id": number})


def _behind(last: Any) -> Any:
    """What the comment's mark is to stand behind: the end of its range, or the link or tracked change around that."""
    place = last.getnext()
    while place.getparent().tag != f"{W}p":
        place = place.getparent()
    return place


def _saved(word: WordDocument) -> dict[str, bytes]:
    out = io.BytesIO()
    word.save(out)
    with zipfile.ZipFile(out) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _merged(data: bytes, new: dict[str, bytes]) -> bytes:
    """The file with the parts that comments change taken from ``new``, all others as they are."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in old.infolist():
            changes = _is_changed(member.filename) and member.filename in new
            archive.writestr(member, new[member.filename] if changes else old.read(member))
        for name in [name for name in new if name not in set(old.namelist())]:
            archive.writestr(zipfile.ZipInfo(name, _KEPT_TIME), new[name], zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _is_changed(name: str) -> bool:
    return name in ("[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels", "word/comments.xml")
