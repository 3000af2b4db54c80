"""What a server sent: of which kind it is, in which encoding, and whether it is the page at all."""

from __future__ import annotations

import re
from email.message import Message
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from claimlint.fetching.errors import FetchError
from claimlint.reading.archive import check_archive
from claimlint.reading.decode import codec_of, declared_encoding, decode, is_utf8, shows_encoding
from claimlint.reading.errors import UnreadableError
from claimlint.reading.html import shown_text
from claimlint.reading.read import kind_of
from claimlint.reading.sniff import suffix_by_content

_OFFICE = "application/vnd.openxmlformats-officedocument."
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/x-pdf": ".pdf",
    f"{_OFFICE}wordprocessingml.document": ".docx",
    f"{_OFFICE}spreadsheetml.sheet": ".xlsx",
    "application/epub+zip": ".epub",
    "text/csv": ".csv",
    "text/tab-separated-values": ".tsv",
    "text/markdown": ".md",
    "text/vtt": ".vtt",
    "application/x-subrip": ".srt",
}
_SAYS_LITTLE = frozenset(("", "application/octet-stream", "binary/octet-stream", "application/zip", "text/plain"))
_TEXT_KINDS = frozenset(("markdown", "text", "html", "csv", "subtitles"))
_PARTS = {
    ".docx": ("Word file", "word/document.xml"),
    ".xlsx": ("Excel workbook", "xl/workbook.xml"),
    ".epub": ("EPUB book", "META-INF/container.xml"),
}
_WALL = re.compile(
    r"\bcookies?\b|\bconsent|javascript|captcha|\bhuman\b|\brobots?\b|\b(?:log|sign)[ -]?(?:in|on)\b|\bsubscri"
    r"|access (?:was |is |has been )?denied|enable (?:it|them)|your browser",
    re.I,
)
_LONGEST_WALL = 150  # words: what says more is a page, if with a wall before it
_UTF8_MARK = b"\xef\xbb\xbf"


def suffix_of(data: bytes, stated: str, address: str) -> str:
    """The suffix under which an answer is read: by its first bytes, the ``stated`` media type, then the address.

    Raises FetchError for an empty answer and for a kind that is not read as evidence.
    """
    if not data.strip():
        raise FetchError("is empty")
    media, by_address = media_type(stated), _suffix_in(address)
    shown = suffix_by_content(data)
    if shown and not (shown == ".html" and media == "text/plain" and by_address in (".md", ".txt")):
        return shown
    found = _SUFFIXES.get(media) or (by_address if media in _SAYS_LITTLE else "")
    if not found and media == "text/plain":
        found = ".txt"
    if found == ".pdf":
        raise FetchError("is no PDF though it is said to be one")
    if not found:
        raise FetchError(f"is of a kind that is not read as evidence ({media or 'not stated'})")
    return found


def checked(data: bytes, suffix: str, stated: str) -> bytes:
    """The bytes to save: those that came, or as UTF-8 if only the server says in which encoding they are.

    Raises FetchError for a page that is a cookie or log-in wall or shows no text, and for a damaged office file.
    """
    name = f"answer{suffix}"
    try:
        if suffix in _PARTS:
            what, part = _PARTS[suffix]
            check_archive(data, name, what, suffix, part)
        if kind_of(name) in _TEXT_KINDS:
            data = as_utf8(data, charset(stated))
        if suffix == ".html":
            _check_page(decode(data, name, declared_encoding(data)).text)
    except UnreadableError as error:
        raise FetchError(error.reason) from error
    return data


def as_utf8(data: bytes, stated: str) -> bytes:
    """Text in the encoding that a server ``stated`` as UTF-8 with its mark; as it is, if the encoding shows in it, is
    not known or does not fit."""
    codec = codec_of(stated)
    if codec is None or is_utf8(data) or shows_encoding(data):
        return data
    try:
        return _UTF8_MARK + data.decode(codec).encode("utf-8")
    except UnicodeError:
        return data


def media_type(stated: str) -> str:
    """The media type in a Content-Type header, in lower case, without parameters."""
    return stated.partition(";")[0].strip().lower()


def charset(stated: str) -> str:
    """The encoding in a Content-Type header, "" without one."""
    header = Message()
    header["content-type"] = stated
    return header.get_content_charset("")


def _suffix_in(address: str) -> str:
    suffix = PurePosixPath(unquote(urlsplit(address).path)).suffix.lower()
    return suffix if suffix and kind_of(f"x{suffix}") else ""


def _check_page(source: str) -> None:
    """Raises FetchError for a page without text and for a wall."""
    text = shown_text(source)
    if not text.strip():
        raise FetchError("shows no text")
    if _is_wall(text):
        raise FetchError("shows a cookie or log-in wall in place of the page")


def _is_wall(text: str) -> bool:
    """Whether a page says little, and half of what it says is of cookies, scripts, people or logging in."""
    words = len(text.split())
    said = [sentence for sentence in re.split(r"[.!?\n]+", text) if sentence.strip()]
    telling = sum(len(sentence.split()) for sentence in said if _WALL.search(sentence))
    return words <= _LONGEST_WALL and 2 * telling > words
