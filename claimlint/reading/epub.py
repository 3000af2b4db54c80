"""Books (EPUB) into a Document: the chapters in the order in which they are read."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from claimlint.model.document import Document, Metadata, Role
from claimlint.reading.archive import check_archive
from claimlint.reading.decode import declared_encoding, decode
from claimlint.reading.errors import UnreadableError
from claimlint.reading.extracted import Extract, extracted_document
from claimlint.reading.html import all_blocks

CONTAINER = "META-INF/container.xml"
_ENCRYPTED = "META-INF/encryption.xml"
_PAGES = ("application/xhtml+xml", "text/html")
_REMEDY = "save or download it again"


def read_epub(data: bytes, path: str) -> Document:
    """The document of a book. Raises UnreadableError for a file that is none, is damaged, encrypted or too large."""
    from lxml.etree import XMLSyntaxError

    check_archive(data, path, "EPUB book", ".epub", CONTAINER)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            place = _package_place(archive)
            package = _xml(archive.read(place))
            blocks = [
                block for name in _chapters(archive, package, place, path) for block in _blocks(archive, name, path)
            ]
    except (XMLSyntaxError, KeyError, zipfile.BadZipFile, ValueError) as error:
        raise UnreadableError(path, f"is a damaged EPUB book ({error})", _REMEDY) from error
    if not blocks:
        raise UnreadableError(path, "shows no text", "give a book with text, not with pictures of text")
    title, authors = _told(package, "title"), _told(package, "creator")
    return extracted_document(
        [Extract(Role.TITLE, title[0], 1), *blocks] if title else blocks,
        path,
        Metadata(title=title[0] if title else "", authors=tuple(authors)),
    )


def _package_place(archive: zipfile.ZipFile) -> str:
    root = _xml(archive.read(CONTAINER)).find(".//{*}rootfile")
    if root is None:
        raise ValueError("its container names no package")
    return root.get("full-path", "")


def _chapters(archive: zipfile.ZipFile, package: Any, place: str, path: str) -> Iterator[str]:
    """The names of the archive's members that are read one after the other; no table of contents."""
    encrypted = _encrypted(archive)
    items = {item.get("id"): item for item in package.iterfind(".//{*}manifest/{*}item")}
    for reference in package.iterfind(".//{*}spine/{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES or "nav" in item.get("properties", "").split():
            continue
        name = posixpath.normpath(posixpath.join(posixpath.dirname(place), unquote(item.get("href", ""))))
        if name in encrypted:
            raise UnreadableError(path, "is encrypted", "give a copy without copy protection")
        yield name


def _encrypted(archive: zipfile.ZipFile) -> frozenset[str]:
    if _ENCRYPTED not in archive.namelist():
        return frozenset()
    found = _xml(archive.read(_ENCRYPTED)).iterfind(".//{*}CipherReference")
    return frozenset(unquote(reference.get("URI", "")) for reference in found)


def _blocks(archive: zipfile.ZipFile, name: str, path: str) -> list[Extract]:
    data = archive.read(name)
    return all_blocks(decode(data, path, declared_encoding(data)).text) if data.strip() else []


def _told(package: Any, what: str) -> list[str]:
    found = (" ".join((one.text or "").split()) for one in package.iterfind(f".//{{*}}metadata/{{*}}{what}"))
    return [words for words in found if words]


def _xml(data: bytes) -> Any:
    from lxml.etree import XMLParser, fromstring

    return fromstring(data, XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
