"""What a file is by its first bytes, for those whose name says something else."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from claimlint.reading.archive import MOST_UNPACKED

_HTML = re.compile(rb"\s*(?><!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.DOTALL)
_HEAD = 1024  # bytes in which a PDF reader looks for the mark, and in which a page begins
_PARTS = {"word/document.xml": ".docx", "xl/workbook.xml": ".xlsx", "META-INF/container.xml": ".epub"}
_NAMES = {".pdf": "a PDF", ".html": "a web page", ".docx": "a Word file", ".xlsx": "an Excel workbook"}
_NAMES |= {".epub": "an EPUB book"}


def suffix_by_content(data: bytes) -> str | None:
    """The suffix that fits a file's content, of those kinds that their content tells; None for any other."""
    if b"%PDF" in data[:_HEAD]:
        return ".pdf"
    if _HTML.match(data[:_HEAD]):
        return ".html"
    return _office_suffix(data) if data.startswith(b"PK\x03\x04") else None


def called(suffix: str) -> str:
    """What a file of that suffix is called in a message."""
    return _NAMES[suffix]


def _office_suffix(data: bytes) -> str | None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return None
    if sum(member.file_size for member in members) > MOST_UNPACKED:
        return None
    names = frozenset(member.filename for member in members)
    return next((suffix for part, suffix in _PARTS.items() if part in names), None)
