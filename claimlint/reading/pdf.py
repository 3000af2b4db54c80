"""PDF files into a Document: the text layer, line by line as pdfium finds it, put together by ``page_layout``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from claimlint.model.document import Document
from claimlint.reading.errors import UnreadableError, check_length
from claimlint.reading.page_layout import BROKEN, Line, running_text
from claimlint.reading.plain import read_plain

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_BOLD = 600  # the weight from which on a font counts as bold
_SHOWN = dict(zip(range(0xFB00, 0xFB07), "ff fi fl ffi ffl st st".split(), strict=True))
_SHOWN |= dict.fromkeys((0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0xF0A8), "•")  # bullets of fonts that are made of signs
_SHOWN |= dict.fromkeys((0x00, 0xAD, 0x200B, 0xFEFF), "")  # what is not seen
_LINE = re.compile(rf"[^\r\n{BROKEN}]+{BROKEN}?")  # a broken word's line ends without a line end


def read_pdf(data: bytes, path: str) -> Document:
    """The document of a PDF file: paragraphs are parted by blank lines, words broken at a line's end are joined,
    running heads and page numbers are left out; ``pages`` has where each page begins.

    Raises UnreadableError for an encrypted or damaged file and for a scan without a text layer.
    """
    text, starts = page_texts(data, path)
    return replace(read_plain(text, path), pages=starts)


def page_texts(data: bytes, path: str) -> tuple[str, tuple[int, ...]]:
    """The running text of a PDF file and the offsets at which its pages begin. Raises as ``read_pdf``."""
    from pypdfium2 import PdfiumError

    try:
        with closing(_opened(data, path)) as pdf:
            pages = [list(_lines(pdf, number)) for number in range(len(pdf))]
    except PdfiumError as error:
        raise UnreadableError(path, f"is a damaged PDF ({error})", "save or download it again") from error
    if not any(pages):
        raise UnreadableError(path, "has no text layer", "it is a scan: run it through text recognition (OCR)")
    check_length(sum(len(line.text) for page in pages for line in page), path)
    return running_text(pages)


def _opened(data: bytes, path: str) -> PdfDocument:
    from pypdfium2 import PdfDocument, PdfiumError, raw

    try:
        return PdfDocument(data)
    except PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise UnreadableError(path, "is encrypted", "save a copy without password") from error
        raise UnreadableError(path, "is no PDF or a damaged one", "save or download it again") from error


def _lines(pdf: PdfDocument, number: int) -> Iterator[Line]:
    """The lines of a page in the order of its content, with their places in points from the page's lower left."""
    with closing(pdf[number]) as page, closing(page.get_textpage()) as layer:
        text = layer.get_text_range(errors="replace")
        character, ruler = _counter(layer, text), _Ruler(layer)
        for found in _LINE.finditer(text):
            words = _seen(found[0])
            if words.strip(BROKEN):
                last = found.start() + len(found[0].rstrip()) - 1
                yield ruler.line(words, character(found.start()), character(last))


def _seen(line: str) -> str:
    """What is seen of a line, ligatures taken apart."""
    return line.replace("\0", "").strip() if line.isascii() else line.translate(_SHOWN).strip()


def _counter(layer: PdfTextPage, text: str) -> Callable[[int], int]:
    """From offsets in a page's text to the numbers of pdfium's characters: two for one beyond the basic plane, and
    some that have no text."""
    from pypdfium2.raw import FPDFText_GetCharIndexFromTextIndex

    if layer.count_chars() == len(text):
        return lambda offset: offset
    units = [0, *accumulate(2 if character > "\uffff" else 1 for character in text)]
    return lambda offset: FPDFText_GetCharIndexFromTextIndex(layer, units[offset])


class _Ruler:
    """Measures the lines of one page; what it calls, and where the answers go, is looked up once."""

    def __init__(self, layer: PdfTextPage) -> None:
        from pypdfium2 import raw

        self._layer = layer.raw
        self._box, self._weight = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetFontWeight
        self._head, self._tail = raw.FS_RECTF(), raw.FS_RECTF()

    def line(self, words: str, first: int, last: int) -> Line:
        """A line by the boxes, each as high as its font, of its first and last characters: zeros for one without a
        place."""
        head, tail = self._head, self._tail
        self._measure(first, head)
        self._measure(last, tail)
        is_bold = self._weight(self._layer, first) >= _BOLD and self._weight(self._layer, last) >= _BOLD
        kind = tail  # a bullet may be of another size than its item, and a part of a ligature has a box of its own
        if words[0].isalnum() and head.top - head.bottom > tail.top - tail.bottom:
            kind = head
        return Line(words, head.left, tail.right, kind.bottom, max(kind.top - kind.bottom, 1.0), is_bold)

    def _measure(self, character: int, into: Any) -> None:
        if not self._box(self._layer, character, into):
            into.left = into.right = into.top = into.bottom = 0.0
