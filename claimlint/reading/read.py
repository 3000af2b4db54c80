"""The door of this package: a file's bytes or text into a Document, by the file's kind."""

from __future__ import annotations

import re
from dataclasses import replace
from html import escape
from pathlib import PurePath

from claimlint.model.document import Document
from claimlint.reading import plain
from claimlint.reading.decode import check_not_empty, declared_encoding, decode
from claimlint.reading.errors import UnreadableError
from claimlint.reading.sniff import called, suffix_by_content

_OF_DRAFTS = {
    "markdown": (".md", ".markdown", ".qmd", ".rmd", ".mdx"),
    "text": (".txt", ".text", ""),
    "html": (".html", ".htm", ".xhtml"),
    "latex": (".tex", ".ltx"),
}
_OF_EVIDENCE = {"csv": (".csv", ".tsv"), "subtitles": (".srt", ".vtt")}
_BINARY = {"pdf": (".pdf",), "word": (".docx",), "workbook": (".xlsx",), "epub": (".epub",)}
_KINDS = _OF_DRAFTS | _OF_EVIDENCE | _BINARY
_AS_DRAFTS = {"html": "html draft", "word": "word"}  # kinds that a draft is read in otherwise than evidence
_BY_SUFFIX = {suffix: kind for kind, suffixes in _KINDS.items() for suffix in suffixes}
SUFFIXES = frozenset(suffix for suffix in _BY_SUFFIX if suffix)  # of all files that are read, drafts and evidence


def kind_of(path: str) -> str | None:
    """The kind of a file by its path's suffix: ``markdown``, ``text``, ``html``, and of evidence only ``pdf``,
    ``word``, ``workbook``, ``epub``, ``csv``, ``subtitles``; None for any other."""
    return _BY_SUFFIX.get(PurePath(path).suffix.lower())


def read_draft(data: bytes | str, path: str) -> Document:
    """Read a draft, as ``read_document``. Raises UnreadableError also for a kind that is read as evidence only."""
    kind = kind_of(path)
    if kind not in (*_OF_DRAFTS, *_AS_DRAFTS):
        remedy = "give a Markdown, text, HTML, LaTeX or Word (.docx) file"
        raise UnreadableError(path, "is of a kind that cannot be a draft", remedy)
    if kind == "word" and isinstance(data, bytes):
        from claimlint.reading.word_draft import read_word_draft

        return read_word_draft(check_not_empty(data, path), path)
    return read_document(data, path, _AS_DRAFTS.get(kind))


def read_document(data: bytes | str, path: str, kind: str | None = None) -> Document:
    """Read a file. ``kind``, one of those that ``kind_of`` tells, overrules the suffix of ``path``.

    Raises UnreadableError for an empty or damaged file, one of a kind that its name does not say, and another kind.
    """
    kind = kind or kind_of(path)
    if kind not in (*_KINDS, *_AS_DRAFTS.values()):
        remedy = "give a Markdown, text, HTML, PDF, Word (.docx), EPUB, CSV, Excel (.xlsx) or subtitle file"
        raise UnreadableError(path, "is of a kind that cannot be read", remedy)
    try:
        return _read(data, path, kind)
    except UnreadableError as error:
        suffix = suffix_by_content(data) if isinstance(data, bytes) else None
        if suffix is None or kind.startswith(kind_of(f"x{suffix}")):
            raise
        remedy = f"name it {PurePath(path).stem}{suffix}"
        raise UnreadableError(path, f"is {called(suffix)} by its content, whatever its name says", remedy) from error


def is_text(path: str) -> bool:
    """Whether a file, by its suffix, is read as the text that it is, and not as one that is taken out of it."""
    kind = kind_of(path)
    return kind is not None and kind != "html" and kind not in _BINARY


def _read(data: bytes | str, path: str, kind: str) -> Document:
    if isinstance(data, bytes) and kind in _BINARY:
        return _binary_document(check_not_empty(data, path), path, kind)
    if isinstance(data, str):
        return _document(check_not_empty(data.removeprefix("\ufeff"), path), path, kind)
    decoded = decode(data, path, declared_encoding(data) if kind.startswith("html") else None)
    return replace(_document(decoded.text, path, kind), guessed=decoded.encoding if decoded.guessed else "")


def written(words: str, path: str) -> str:
    """``words`` as they stand in the source of a draft of the kind of ``path``: signs of its markup escaped."""
    kind = kind_of(path)
    if kind == "html":
        return escape(words, quote=False)
    if kind == "latex":
        from claimlint.reading.latex_spelling import escaped

        return escaped(words)
    return re.sub(r"([<{])", r"\\\1", words) if PurePath(path).suffix.lower() == ".mdx" else words


def read_lines(text: str, path: str) -> Document:
    """A document in which each line is a block of its own: evidence given as a list of lines.

    Raises UnreadableError if ``text`` is blank.
    """
    return plain.read_lines(check_not_empty(text.removeprefix("\ufeff"), path), path)


def _binary_document(data: bytes, path: str, kind: str) -> Document:
    if kind == "pdf":
        from claimlint.reading.pdf import read_pdf

        return read_pdf(data, path)
    if kind == "word":
        from claimlint.reading.word import read_word

        return read_word(data, path)
    if kind == "epub":
        from claimlint.reading.epub import read_epub

        return read_epub(data, path)
    from claimlint.reading.spreadsheet import read_workbook

    return read_workbook(data, path)


def _document(text: str, path: str, kind: str) -> Document:
    if kind == "csv":
        from claimlint.reading.spreadsheet import read_csv

        return read_csv(text, path)
    if kind == "subtitles":
        from claimlint.reading.subtitles import read_subtitles

        return read_subtitles(text, path)
    if kind == "html":
        from claimlint.reading.html import read_html

        return read_html(text, path)
    if kind == "html draft":
        from claimlint.reading.html_draft import read_html_draft

        return read_html_draft(text, path)
    if kind == "latex":
        from claimlint.reading.latex import read_latex

        return read_latex(text, path)
    if kind == "markdown":
        from claimlint.reading.markdown import read_markdown

        return read_markdown(text, path)
    return plain.read_plain(text, path)
