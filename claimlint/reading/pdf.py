"""PDF files into a Document: the text layer, line by line as pdfium finds it, put together by ``page_layout``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from ctypes import PYFUNCTYPE, byref, c_float, c_int, c_ushort, c_void_p, cast, memset, sizeof, string_at
from dataclasses import replace
from itertools import accumulate, repeat
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
_UNCHECKED = PYFUNCTYPE(c_int)  # made once: each is a type of its own
_TWO_BOXES = Struct("8f")  # left, top, right and bottom of each, faster than field by field


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
            return ruler.lines(layer)
        finally:
            calls.FPDFText_ClosePage(layer)
    finally:
        calls.FPDF_ClosePage(page)


def _loaded(handle: Any) -> Any:
    if not handle:
        from pypdfium2 import PdfiumError

        raise PdfiumError("a page cannot be read")
    return handle


def _unchecked(call: Any) -> Callable[..., int]:
    """One of pdfium's calls, for arguments that are of its types already: to check them, as pypdfium2 has it done at
    each call, takes as long as pdfium takes for a box, and so does letting other threads run meanwhile."""
    return _UNCHECKED(cast(call, c_void_p).value)


def _split(text: str) -> tuple[list[str], list[int]]:
    """The lines of a page that show something, and the offsets of the first and the last character of each."""
    seen = str.strip if text.isascii() and "\0" not in text else _seen
    lines, ends = [], []
    start = 0
    for written in text.replace("\r", "\n").replace(BROKEN, f"{BROKEN}\n").split("\n"):
        if written:
            body = written.rstrip()
            words = seen(body)
            if words and words != BROKEN:
                lines.append(words)
                ends += (start, start + len(body) - 1)
            start += len(written) - (written[-1] == BROKEN)  # a broken word's line ends without a line end
        start += 1
    return lines, ends


def _seen(line: str) -> str:
    """What is seen of a line, ligatures taken apart."""
    if line.isascii():
        return line.replace("\0", "").strip()
    return line.translate(_SHOWN).strip() if _UNLIKE.search(line) else line.strip()


class _Ruler:
    """Measures the lines of a file's pages, all of a page at once; what it calls, and where answers go, is looked up
    once."""

    def __init__(self) -> None:
        from pypdfium2 import raw

        self.calls = raw
        self._count, self._write = _unchecked(raw.FPDFText_CountChars), _unchecked(raw.FPDFText_GetText)
        self._box, self._weight = _unchecked(raw.FPDFText_GetLooseCharBox), _unchecked(raw.FPDFText_GetFontWeight)
        self._index = _unchecked(raw.FPDFText_GetCharIndexFromTextIndex)
        self._offset = _unchecked(raw.FPDFText_GetTextIndexFromCharIndex)
        self._written = (c_ushort * 0)()
        self._boxes, self._places = (c_float * 0)(), []

    def lines(self, layer: Any) -> list[Line]:
        """The lines of a page, without those that show nothing."""
        count = self._count(layer)
        text = self._text(layer, count)
        lines, ends = _split(text)
        ends = self._characters(layer, text, count, ends)
        measured = zip(lines, self._two_boxes(layer, ends), self._are_bold(layer, ends), strict=True)
        return [_line(words, boxes, is_bold) for words, boxes, is_bold in measured]

    def _text(self, layer: Any, count: int) -> str:
        """The text of a page of ``count`` characters: from the first to the last that has text, as pdfium gives none
        from one that has none."""
        first, last = 0, count - 1
        while first < count and self._offset(layer, first) < 0:
            first += 1
        if first >= count:
            return ""
        while self._offset(layer, last) < 0:
            last -= 1
        if len(self._written) <= count:
            self._written = (c_ushort * (2 * count))()  # so that few are made, each of a type of its own
        length = self._write(layer, first, last + 1 - first, self._written) - 1  # it counts the zero at the end
        return string_at(self._written, 2 * length).decode("utf-16-le", "replace")

    def _characters(self, layer: Any, text: str, count: int, offsets: list[int]) -> list[int]:
        """The numbers of pdfium's characters at offsets in a page's text: two for one beyond the basic plane, and some
        that have no text."""
        if count == len(text):
            return offsets
        if len(text.encode("utf-16-le", "surrogatepass")) != 2 * len(text):
            units = [0, *accumulate(2 if character > "\uffff" else 1 for character in text)]
            offsets = [units[offset] for offset in offsets]
        return [self._index(layer, offset) for offset in offsets]

    def _two_boxes(self, layer: Any, ends: Sequence[int]) -> Iterable[tuple[float, ...]]:
        """The boxes, each as high as its font, of the first and last characters of each line: zeros for one without a
        place."""
        if len(self._places) < len(ends):
            self._boxes = (c_float * (8 * len(ends)))()  # room for twice as many
            self._places = [byref(self._boxes, start) for start in range(0, sizeof(self._boxes), _TWO_BOXES.size // 2)]
        size = len(ends) * _TWO_BOXES.size // 2
        memset(self._boxes, 0, size)
        list(map(self._box, repeat(layer), ends, self._places))
        return _TWO_BOXES.iter_unpack(string_at(self._boxes, size))

    def _are_bold(self, layer: Any, ends: Sequence[int]) -> list[bool]:
        """Whether each line begins and ends with a bold character."""
        firsts = map(self._weight, repeat(layer), ends[::2])
        return [
            weight >= _BOLD and self._weight(layer, last) >= _BOLD
            for weight, last in zip(firsts, ends[1::2], strict=True)
        ]


def _line(words: str, boxes: tuple[float, ...], is_bold: bool) -> Line:
    """A line by the boxes of its first and last characters."""
    left, first_top, _, first_bottom, _, top, right, bottom = boxes
    height = top - bottom
    # a bullet may be of another size than its item, and a part of a ligature has a box of its own
    if first_top - first_bottom > height and words[0].isalnum():
        bottom, height = first_bottom, first_top - first_bottom
    return Line(words, left, right, bottom, height if height > 1.0 else 1.0, is_bold)
