"""PDF files into a Document: the text layer, line by line as pdfium finds it, put together by ``page_layout``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from claimlint.model.document import Document
from claimlint.reading.errors import UnreadableError
from claimlint.reading.page_layout import BROKEN, Line, running_text
from claimlint.reading.plain import read_plain

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

_BOLD = 600  # the weight from which on a font counts as bold
_SHOWN = dict(zip(range(0xFB00, 0xFB07), "ff fi fl ffi ffl st st".split(), strict=True))
_SHOWN |= dict.fromkeys((0x00, 0xAD, 0x200B, 0xFEFF), "")  # what is not seen
_LINE = re.compile(rf"[^\r\n{BROKEN}]+{BROKEN}?")  # a broken word's line ends without a line end


def read_pdf(data: bytes, path: str) -> Document:
    """The document of a PDF file: paragraphs are parted by blank lines, words broken at a line's end are joined,
    running heads and page numbers are left out; ``pages`` has where each page begins.

    Raises UnreadableError for an encrypted or damaged file and for a scan without a text layer.
    """
    from pypdfium2 import PdfiumError

    try:
        with closing(_opened(data, path)) as pdf:
            pages = [list(_lines(pdf, number)) for number in range(len(pdf))]
    except PdfiumError as error:
        raise UnreadableError(path, f"is a damaged PDF ({error})", "save or download it again") from error
    if not any(pages):
        raise UnreadableError(path, "has no text layer", "it is a scan: run it through text recognition (OCR)")
    text, starts = running_text(pages)
    return replace(read_plain(text, path), pages=starts)


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
        character = _counter(layer, text)
        for found in _LINE.finditer(text):
            words = found[0].translate(_SHOWN).strip()
            if words.strip(BROKEN):
                last = found.start() + len(found[0].rstrip()) - 1
                yield _line(layer, words, character(found.start()), character(last))


def _counter(layer: PdfTextPage, text: str) -> Callable[[int], int]:
    """From offsets in a page's text to the numbers of pdfium's characters: two for one beyond the basic plane, and
    some that have no text."""
    from pypdfium2.raw import FPDFText_GetCharIndexFromTextIndex

    if layer.count_chars() == len(text):
        return lambda offset: offset
    units = [0, *accumulate(2 if character > "\uffff" else 1 for character in text)]
    return lambda offset: FPDFText_GetCharIndexFromTextIndex(layer, units[offset])


def _line(layer: PdfTextPage, words: str, first: int, last: int) -> Line:
    """A line by the boxes, each as high as its font, of its first and last characters: zeros for one without a
    place."""
    from pypdfium2.raw import FS_RECTF, FPDFText_GetFontWeight, FPDFText_GetLooseCharBox

    head, tail = FS_RECTF(), FS_RECTF()
    FPDFText_GetLooseCharBox(layer, first, head)
    FPDFText_GetLooseCharBox(layer, last, tail)
    is_bold = FPDFText_GetFontWeight(layer, first) >= _BOLD and FPDFText_GetFontWeight(layer, last) >= _BOLD
    kind = head if words[0].isalnum() else tail  # a bullet may be of another size than its item
    return Line(words, head.left, tail.right, kind.top, kind.bottom, is_bold)
