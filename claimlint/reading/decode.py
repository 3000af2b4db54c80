"""Bytes of a file into text: byte order marks first, then UTF-8, then a guess that is owned up to."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import AnyStr

import tomli

from claimlint.reading.errors import UnreadableError

_MARKS = (  # UTF-32 before UTF-16: the mark of the one begins with the mark of the other
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"\x7fELF")
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]+)|<\?xml[^>]*encoding=["']([\w.:-]+)""", re.I)
_NOT_ON_DISK = ["cp037", "cp273", "cp424", "cp500", "cp875", "cp1026", "cp1140", "utf_7"]  # EBCDIC, old mail
_FEW = 32  # bytes beyond ASCII: fewer say too little, and the likeliest encoding of English text is taken
_MANY_ZEROS, _FEW_ZEROS = 0.6, 0.02  # shares of the bytes at even and at odd places in UTF-16
_DECLARED_WITHIN = 4096


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text without byte order mark, the encoding's name, and whether that was guessed."""

    text: str
    encoding: str
    guessed: bool


def decode(data: bytes, path: str, declared: str | None = None) -> Decoded:
    """The text of ``data``, line ends as they are. ``declared`` is an encoding that the file itself names, by a label
    of the web; any other name says nothing.

    Raises UnreadableError for an empty file, a binary one, and one in no known encoding.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(_strict(data[len(mark) :], encoding, path), encoding, path)
    if encoding := _without_mark(data):
        return Decoded(check_not_empty(_strict(data, encoding, path), path), encoding, guessed=True)
    if data.startswith(_MAGIC) or b"\0" in data:
        raise UnreadableError(path, "is a binary file", "give a text, Markdown or HTML file")
    codec = codec_of(declared or "")
    if codec and not is_utf8(data) and (text := _tried(data, codec)) is not None:
        return _checked(text, declared.lower(), path)
    text = _tried(data, "utf-8")
    if text is not None:
        return _checked(text, "utf-8", path)
    return _guess(data, path)


def _without_mark(data: bytes) -> str | None:
    """The kind of UTF-16 in which every second byte of a text of Latin letters is zero; None if it is none."""
    start = data[:_DECLARED_WITHIN]
    if len(data) % 2 or data.startswith(_MAGIC) or b"\0" not in start:
        return None
    even, odd = start[0::2].count(0) / len(start[0::2]), start[1::2].count(0) / len(start[1::2])
    low, high = sorted((even, odd))
    if low > _FEW_ZEROS or high < _MANY_ZEROS:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def declared_encoding(data: bytes) -> str | None:
    """The encoding that an HTML file names in a meta element or XML declaration near its beginning, or None. One that
    can be read there is not in UTF-16, whatever it names."""
    found = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    label = (found[1] or found[2]).decode("ascii") if found else ""
    codec = codec_of(label)
    return None if codec is None or codec.startswith("utf-16") else label


def codec_of(label: str) -> str | None:
    """Python's name for the encoding that a page or a server calls ``label``; None for a label that the web does not
    know."""
    return _codecs().get(label.strip().lower())


@cache
def _codecs() -> dict[str, str]:
    table = tomli.loads(Path(__file__).with_name("encodings.toml").read_text(encoding="utf-8"))
    return {label: codec for codec, labels in table.items() for label in labels.split()}


def shows_encoding(data: bytes) -> bool:
    """Whether the bytes themselves tell the encoding: by a byte order mark, or as UTF-16 does without one."""
    return any(data.startswith(mark) for mark, _ in _MARKS) or _without_mark(data) is not None


def is_utf8(data: bytes) -> bool:
    """Whether bytes that are not all ASCII are UTF-8, whatever they are said to be: no other text is so by chance."""
    return not data.isascii() and _tried(data, "utf-8") is not None


def check_not_empty(text: AnyStr, path: str) -> AnyStr:
    """``text``, or a file's bytes, itself; raises UnreadableError if nothing but white space is in it."""
    if not text.strip():
        raise UnreadableError(path, "is empty", "write something in it or leave it out")
    return text


def _checked(text: str, encoding: str, path: str) -> Decoded:
    return Decoded(check_not_empty(text, path), encoding, guessed=False)


def _tried(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _strict(data: bytes, encoding: str, path: str) -> str:
    text = _tried(data, encoding)
    if text is None:
        raise UnreadableError(path, f"looks like {encoding} but is not in that encoding", "save it as UTF-8")
    return text


def _guess(data: bytes, path: str) -> Decoded:
    few = sum(byte >= 0x80 for byte in data) < _FEW
    if few and (text := _tried(data, "cp1252")) is not None:
        return Decoded(text, "cp1252", guessed=True)
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_exclusion=_NOT_ON_DISK).best()
    if best is None:
        raise UnreadableError(path, "is in an encoding that could not be guessed", "save it as UTF-8")
    return Decoded(check_not_empty(str(best), path), best.encoding, guessed=True)
