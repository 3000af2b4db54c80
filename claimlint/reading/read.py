"""The door of this package: a file's bytes or text into a Document, by the file's kind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from claimlint.model.document import Document
from claimlint.reading import plain
from claimlint.reading.decode import check_not_empty, declared_encoding, decode
from claimlint.reading.errors import UnreadableError

_KINDS = {
    "markdown": (".md", ".markdown", ".qmd", ".rmd"),
    "text": (".txt", ".text", ""),
    "html": (".html", ".htm", ".xhtml"),
}
_BY_SUFFIX = {suffix: kind for kind, suffixes in _KINDS.items() for suffix in suffixes}


def kind_of(path: str) -> str | None:
    """``markdown``, ``text`` or ``html`` by a path's suffix, None for any other."""
    return _BY_SUFFIX.get(PurePath(path).suffix.lower())


def read_document(data: bytes | str, path: str, kind: str | None = None) -> Document:
    """Read a file. ``kind`` (``markdown``, ``text``, ``html``) overrules the suffix of ``path``.

    Raises UnreadableError for an empty or binary file and for one of another kind.
    """
    kind = kind or kind_of(path)
    if kind not in _KINDS:
        raise UnreadableError(path, "is of a kind that cannot be read", "give a Markdown, text or HTML file")
    if isinstance(data, str):
        return _document(check_not_empty(data.removeprefix("\ufeff"), path), path, kind)
    decoded = decode(data, path, declared_encoding(data) if kind == "html" else None)
    return replace(_document(decoded.text, path, kind), guessed=decoded.encoding if decoded.guessed else "")


def read_lines(text: str, path: str) -> Document:
    """A document in which each line is a block of its own: evidence given as a list of lines.

    Raises UnreadableError if ``text`` is blank.
    """
    return plain.read_lines(check_not_empty(text.removeprefix("\ufeff"), path), path)


def _document(text: str, path: str, kind: str) -> Document:
    if kind == "html":
        from claimlint.reading.html import read_html

        return read_html(text, path)
    if kind == "markdown":
        from claimlint.reading.markdown import read_markdown

        return read_markdown(text, path)
    return plain.read_plain(text, path)
