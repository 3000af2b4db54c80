"""Zotero's own export format (Zotero RDF): entries, with the attached files that lie in a folder beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "z": "http://www.zotero.org/namespaces/export#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "link": "http://purl.org/rss/1.0/modules/link/",
    "bib": "http://purl.org/net/biblio#",
    "foaf": "http://xmlns.com/foaf/0.1/",
}
_ABOUT, _RESOURCE = (f"{{{_SPACES['rdf']}}}{name}" for name in ("about", "resource"))
_NO_WORKS = frozenset(("attachment", "note", "annotation"))
_KEY = re.compile(r"^Citation Key:\s*(\S+)", re.M)
_DOI = re.compile(r"^DOI\s+(10\.\S+)")


@dataclass(frozen=True, slots=True)
class Item:
    """A work of the library: its key, the authors' names ("Hale, Rosa"), and what else is said of it; "" if it is
    not."""

    key: str
    names: tuple[str, ...]
    title: str
    date: str
    address: str
    doi: str
    files: tuple[str, ...]
    abstract: str


def read_items(data: bytes) -> list[Item]:
    """The works in a Zotero RDF file. Raises ValueError, with the line, for what is no RDF."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from error
    attached = {one.get(_ABOUT, ""): _file(one) for one in root.iterfind("z:Attachment", _SPACES)}
    return [_item(one, attached) for one in root if _text(one, "z:itemType") not in ("", *_NO_WORKS)]


def _item(element: Any, attached: Mapping[str, str]) -> Item:
    about = element.get(_ABOUT, "")
    notes = "\n".join(_texts(element, "dc:description"))
    stated = _KEY.search(notes)
    links = [link.get(_RESOURCE, "") for link in element.iterfind("link:link", _SPACES)]
    identifiers = list(_texts(element, "dc:identifier"))
    return Item(
        key=_text(element, "z:citationKey") or (stated[1] if stated else about),
        names=tuple(_names(element)),
        title=_text(element, "dc:title"),
        date=_text(element, "dc:date"),
        address=_text(element, "dc:identifier/dcterms:URI/rdf:value"),
        doi=next((found[1] for one in identifiers if (found := _DOI.match(one))), ""),
        files=tuple(attached[link] for link in links if attached.get(link)),
        abstract=_text(element, "dcterms:abstract"),
    )


def _file(attachment: Any) -> str:
    found = attachment.find("rdf:resource", _SPACES)
    return "" if found is None else found.get(_RESOURCE, "")


def _names(element: Any) -> Iterator[str]:
    for kind in ("bib:authors", "bib:editors"):
        people = element.findall(f"{kind}/rdf:Seq/rdf:li/foaf:Person", _SPACES)
        if people:
            yield from (_name(person) for person in people)
            return


def _name(person: Any) -> str:
    family = _text(person, "foaf:surname")
    given = _text(person, "foaf:givenName") or _text(person, "foaf:givenname")
    return f"{family}, {given}" if given else f"{{{family}}}"


def _text(element: Any, path: str) -> str:
    return " ".join((element.findtext(path, "", _SPACES) or "").split())


def _texts(element: Any, path: str) -> Iterator[str]:
    return ((one.text or "").strip() for one in element.iterfind(path, _SPACES))
