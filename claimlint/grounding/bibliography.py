"""Bibliographies (BibTeX, BibLaTeX, CSL-JSON, RIS): which key leads to which file and address."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from claimlint.model.document import Reference
from claimlint.reading.decode import decode

SUFFIXES = frozenset((".bib", ".bibtex", ".json", ".ris"))
Found = tuple[dict[str, Reference], tuple[str, ...]]


def is_bibliography(path: Path) -> bool:
    """Whether a file is a bibliography by its ending."""
    return path.suffix.lower() in SUFFIXES


def read_bibliography(path: Path) -> Found:
    """The entries of a bibliography file by key, files resolved against its folder, and its faults as sentences that
    name file and line; a broken entry does not take the others with it."""
    text = decode(path.read_bytes(), str(path)).text
    if path.suffix.lower() == ".json":
        return _read_csl(text, path)
    if path.suffix.lower() == ".ris":
        return _read_ris(text, path)
    return _read_bibtex(text, path)


def _read_bibtex(text: str, path: Path) -> Found:
    import bibtexparser

    library = bibtexparser.parse_string(text)
    faults = tuple(
        f"{path}:{block.start_line + 1}: this entry could not be read ({block.error}): mend its braces or commas"
        for block in library.failed_blocks
    )
    entries = {}
    for entry in library.entries:
        fields = {name.casefold(): str(field.value) for name, field in entry.fields_dict.items()}
        entries[entry.key] = _from_bibtex(entry.key, fields, path.parent)
        for alias in filter(None, (key.strip() for key in fields.get("ids", "").split(","))):
            entries.setdefault(alias, _from_bibtex(alias, fields, path.parent))
    return entries, faults


def _from_bibtex(key: str, fields: Mapping[str, str], folder: Path) -> Reference:
    about = (fields.get(name, "") for name in ("author", "title", "year", "date"))
    files = _files(fields.get("file", ""))
    return _reference(key, about, fields.get("url"), fields.get("doi"), files, fields.get("abstract", ""), folder)


def _read_csl(text: str, path: Path) -> Found:
    """CSL-JSON: a list of items with an ``id``. A file with anything else in it is a fault."""
    try:
        items = json.loads(text)
    except json.JSONDecodeError as error:
        return {}, (f"{path}:{error.lineno}: not JSON ({error.msg}): mend it, or export the bibliography anew",)
    if not isinstance(items, list) or not all(isinstance(item, dict) and "id" in item for item in items):
        return {}, (f"{path}:1: not CSL-JSON: it must be a list of items, each with an id",)
    return {str(item["id"]): _from_csl(item, path.parent) for item in items}, ()


def _from_csl(item: Mapping[str, Any], folder: Path) -> Reference:
    names = [a.get("family") or a.get("literal", "") for a in item.get("author", ()) if isinstance(a, dict)]
    about = (" and ".join(names), item.get("title", ""), _year(item))
    files = _files(item.get("file", ""))
    return _reference(str(item["id"]), about, item.get("URL"), item.get("DOI"), files, item.get("abstract", ""), folder)


def _year(item: Mapping[str, Any]) -> str:
    """The year of ``issued``: its date parts, or the text in their place."""
    issued = item.get("issued")
    if not isinstance(issued, dict):
        return ""
    parts = issued.get("date-parts") or [[]]
    return str(parts[0][0]) if parts[0] else str(issued.get("raw") or issued.get("literal") or "")


def _read_ris(text: str, path: Path) -> Found:
    import rispy

    try:
        items = rispy.loads(text)
    except (OSError, ValueError) as error:
        return {}, (f"{path}:1: not RIS ({error}): export the bibliography anew",)
    found = {}
    for number, item in enumerate(items, 1):
        key = str(item.get("id") or item.get("label") or number)
        found[key] = _from_ris(key, item, path.parent)
    return found, ()


def _from_ris(key: str, item: Mapping[str, Any], folder: Path) -> Reference:
    names = item.get("authors") or item.get("first_authors") or []
    title = item.get("title") or item.get("primary_title", "")
    year = item.get("year") or item.get("publication_year", "")
    urls = item.get("urls") or ([item["url"]] if "url" in item else [])
    files = [str(f) for name in ("file_attachments1", "file_attachments2") for f in _listed(item.get(name))]
    abstract = item.get("abstract") or item.get("notes_abstract", "")
    about = (" and ".join(names), title, year)
    return _reference(key, about, urls[0] if urls else None, item.get("doi"), files, abstract, folder)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _reference(
    key: str, about: Iterable[str], url: str | None, doi: str | None, files: list[str], abstract: str, folder: Path
) -> Reference:
    address = url or (f"https://doi.org/{doi}" if doi else "")
    return Reference(
        key=key,
        text=" ".join(filter(None, about)),
        addresses=(address,) if address else (),
        files=tuple(str(folder / file) for file in files),
        abstract=abstract,
    )


def _files(value: str) -> list[str]:
    """The paths of a ``file`` field: ``path``, ``:path:type`` or ``title:path:type``, several parted by ``;``."""
    out = []
    for part in filter(None, (p.strip() for p in value.split(";"))):
        pieces = part.split(":")
        out.append(pieces[-2] if len(pieces) >= 3 else part)
    return out
