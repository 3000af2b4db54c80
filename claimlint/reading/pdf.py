"""PDF files into a Document: the text layer, line by line as pdfium finds it, put together by ``page_layout``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from ctypes import c_ushort, string_at
from dataclasses import replace
from functools import partial
from itertools import accumulate
from struct import Struct
from typing import TYPE_CHECKING, Any

from claimlint.model.document import Document
from claimlint.reading.errors import UnreadableError, check_length
from claimlint.reading.page_layout import BROKEN, Line, running_text
from claimlint.reading.plain import read_plain

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_BOLD = 600  # the weight from which on a font counts as bold
_SHOWN = dict(zip(range(0xFB00, 0xFB07), "ff fi fl ffi ffl st st".split(), strict=True))
_SHOWN |= dict.fromkeys((0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0xF0A8), "•")  # bullets of fonts that are made of signs
_SHOWN |= dict.fromkeys((0x00, 0xAD, 0x200B, 0xFEFF), "")  # what is not seen
_UNLIKE = re.compile(f"[{''.join(map(chr, _SHOWN))}]")  # translating is slow, and few lines need it
_TWO_BOXES = Struct("8f").unpack  # left, top, right and bottom of each, faster than field by field
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
            ruler = _Ruler()
            pages = [_lines(pdf, number, ruler) for number in range(len(pdf))]
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


def _lines(pdf: PdfDocument, number: int, ruler: _Ruler) -> list[Line]:
    """The lines of a page in the order of its content, with their places in points from the page's lower left.

    By pdfium's own calls, not by the helpers of pypdfium2: the books that they keep of what is to be closed take a
    tenth of the time that pdfium takes for a page. Raises PdfiumError for a damaged page.
    """
    calls = ruler.calls
    page = _loaded(calls.FPDF_LoadPage(pdf, number))
    try:
        layer = _loaded(calls.FPDFText_LoadPage(page))
        try:
            return list(ruler.lines(layer))
        finally:
            calls.FPDFText_ClosePage(layer)
    finally:
        calls.FPDF_ClosePage(page)


def _loaded(handle: Any) -> Any:
    if not handle:
        from pypdfium2 import PdfiumError

        raise PdfiumError("a page cannot be read")
    return handle


def _seen(line: str) -> str:
    """What is seen of a line, ligatures taken apart."""
    if line.isascii():
        return line.replace("\0", "").strip()
    return line.translate(_SHOWN).strip() if _UNLIKE.search(line) else line.strip()


class _Ruler:
    """Measures the lines of a file's pages; what it calls, and where the answers go, is looked up once."""

    def __init__(self) -> None:
        from pypdfium2 import raw

        self.calls = raw
        self._count, self._write = raw.FPDFText_CountChars, raw.FPDFText_GetText
        self._box, self._weight = raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetFontWeight
        self._index, self._offset = raw.FPDFText_GetCharIndexFromTextIndex, raw.FPDFText_GetTextIndexFromCharIndex
        self._boxes = (raw.FS_RECTF * 2)()
        self._head, self._tail = self._boxes
        self._written = (c_ushort * 0)()

    def lines(self, layer: Any) -> Iterator[Line]:
        """The lines of a page, without those that show nothing."""
        count = self._count(layer)
        text = self._text(layer, count)
        character = self._counter(layer, text, count)
        start = 0
        for written in _LINE.findall(text):
            start = text.index(written, start)
            words = _seen(written)
            if words and words != BROKEN:
                yield self._line(layer, words, character(start), character(start + len(written.rstrip()) - 1))
            start += len(written)

    def _text(self, layer: Any, count: int) -> str:
        """The text of a page of ``count`` characters: from the first to the last that has text, as pdfium gives none
        from one that has none."""
        first = next((n for n in range(count) if self._offset(layer, n) >= 0), count)
        last = next((n for n in range(count - 1, first - 1, -1) if self._offset(layer, n) >= 0), first)
        if first == count:
            return ""
        if len(self._written) <= count:
            self._written = (c_ushort * (2 * count))()  # so that few are made, each of a type of its own
        length = self._write(layer, first, last + 1 - first, self._written) - 1  # it counts the zero at the end
        return string_at(self._written, 2 * length).decode("utf-16-le", "replace")

    def _counter(self, layer: Any, text: str, count: int) -> Callable[[int], int]:
        """From offsets in a page's text to the numbers of pdfium's characters: two for one beyond the basic plane, and
        some that have no text."""
        if count == len(text):
            return int  # each offset as it is
        if len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
            return partial(self._index, layer)
        units = [0, *accumulate(2 if character > "\uffff" else 1 for character in text)]
        return lambda offset: self._index(layer, units[offset])

    def _line(self, layer: Any, words: str, first: int, last: int) -> Line:
        """A line by the boxes, each as high as its font, of its first and last characters: zeros for one without a
        place."""
        if not self._box(layer, first, self._head):
            _empty(self._head)
        if not self._box(layer, last, self._tail):
            _empty(self._tail)
        left, first_top, _, first_bottom, _, top, right, bottom = _TWO_BOXES(self._boxes)
        height = top - bottom
        # a bullet may be of another size than its item, and a part of a ligature has a box of its own
        if words[0].isalnum() and first_top - first_bottom > height:
            bottom, height = first_bottom, first_top - first_bottom
        is_bold = self._weight(layer, first) >= _BOLD and self._weight(layer, last) >= _BOLD
        return Line(words, left, right, bottom, height if height > 1.0 else 1.0, is_bold)


def _empty(box: Any) -> None:
    box.left = box.right = box.top = box.bottom = 0.0
