"""Bibliographies (BibTeX, BibLaTeX, CSL-JSON, RIS, Zotero RDF): which key leads to which file, address, abstract."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from json import JSONDecodeError
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimlint.grounding.files import read_bytes
from claimlint.grounding.stamp import stamp_of
from claimlint.model.document import Reference
from claimlint.reading.addresses import web_address
from claimlint.reading.decode import decode
from claimlint.reading.json_text import parsed_json
from claimlint.reading.latex_spelling import spellings
from claimlint.reading.read import kind_of

if TYPE_CHECKING:
    from claimlint.grounding.csl import CslItem

SUFFIXES = frozenset((".bib", ".bibtex", ".json", ".ris", ".rdf"))
_MARKUP = re.compile(r"</?(?:jats:)?[a-z][\w-]*(?:\s[^<>]*)?/?>", re.I)
_LABEL = re.compile(r"^\s*abstract\b\s*[:.]?\s+(?=[A-Z])", re.I)
_APART = re.compile(r"(?<!\\);")  # in a file field: a name may have an escaped one
_PIECES = re.compile(r"(?<!\\):")
_ESCAPED = re.compile(r"\\([\W_])")
_FILE_SCHEME = re.compile(r"file:/{2,3}(?=[^/])")
Found = tuple[dict[str, Reference], tuple[str, ...]]


def is_bibliography(path: Path) -> bool:
    """Whether a file is a bibliography by its ending."""
    return path.suffix.lower() in SUFFIXES


def read_bibliography(path: Path) -> Found:
    """The entries of a bibliography file by key, files resolved against its folder, and its faults as sentences that
    name file and line; a broken entry does not take the others with it."""
    return _read(path, stamp_of(path))


def abstract_path(entry: Reference) -> str:
    """The path under which the abstract of an entry is evidence: its bibliography's, with the key as a fragment."""
    return f"{entry.origin}#{entry.key}"


@lru_cache(maxsize=32)
def _read(path: Path, _: tuple[int, int] | None) -> Found:
    """The same, kept as long as the file's stamp does not change: in an editor it is asked for with every key."""
    if path.suffix.lower() == ".rdf":
        return _read_rdf(path)
    text = decode(read_bytes(path), str(path)).text
    if path.suffix.lower() == ".json":
        return _read_csl(text, path)
    if path.suffix.lower() == ".ris":
        return _read_ris(text, path)
    return _read_bibtex(text, path)


def _read_bibtex(text: str, path: Path) -> Found:
    import bibtexparser

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it would log is told as a fault
    library = bibtexparser.parse_string(text)
    faults = tuple(f"{path}:{block.start_line + 1}: {_fault(block)}" for block in library.failed_blocks)
    entries = {}
    for entry in library.entries:
        fields = {name.casefold(): str(field.value) for name, field in entry.fields_dict.items()}
        entries[entry.key] = _from_bibtex(entry.key, fields, path)
        for alias in filter(None, (key.strip() for key in fields.get("ids", "").split(","))):
            entries.setdefault(alias, _from_bibtex(alias, fields, path))
    return entries, faults


def _fault(block: Any) -> str:
    """What is wrong with a block that bibtexparser could not take, and the remedy."""
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock

    if isinstance(block, DuplicateBlockKeyBlock):
        return f'another entry before it has the key "{block.key}": this one is not used; give it a key of its own'
    if isinstance(block, DuplicateFieldKeyBlock):
        return f"this entry gives a field twice ({', '.join(sorted(block.duplicate_keys))}): leave one of them out"
    return "this entry could not be read: mend its braces or commas"


def _from_bibtex(key: str, fields: Mapping[str, str], path: Path) -> Reference:
    names = re.split(r"\s+and\s+", _spelt(fields.get("author") or fields.get("editor", "")))
    about = _about(names, fields.get("year") or fields.get("date", ""), _spelt(fields.get("title", "")))
    files, abstract = _files(fields.get("file", "")), re.sub(r"[{}]", "", _spelt(fields.get("abstract", "")))
    return _reference(key, about, _address(fields), fields.get("doi"), files, abstract, path)


def _address(fields: Mapping[str, str]) -> str:
    """The address of an entry, which may be an arXiv number in fields of its own."""
    number = fields.get("eprint", "")
    is_arxiv = number and (fields.get("archiveprefix") or fields.get("eprinttype", "")).casefold() == "arxiv"
    return fields.get("url") or (web_address(f"arXiv:{number}") if is_arxiv else "")


def _spelt(value: str) -> str:
    """A field with LaTeX's codes for characters as these."""
    parts, at = [], 0
    for start, end, words in spellings(value):
        parts += [value[at:start], words]
        at = end
    return "".join([*parts, value[at:]])


def _read_csl(text: str, path: Path) -> Found:
    """CSL-JSON: a list of items, each checked by itself."""
    try:
        items = parsed_json(text)
    except JSONDecodeError as error:
        return {}, (f"{path}:{error.lineno}: not JSON ({error.msg}): mend it, or export the bibliography anew",)
    if not isinstance(items, list):
        return {}, (f"{path}:1: not CSL-JSON: it must be a list of items, each with an id",)
    read = [_csl_item(number, item, path) for number, item in enumerate(items, 1)]
    entries = {str(item.id): _from_csl(item, path) for item in read if not isinstance(item, str)}
    return entries, tuple(fault for fault in read if isinstance(fault, str))


def _csl_item(number: int, item: Any, path: Path) -> CslItem | str:
    """The item, or what is wrong with it."""
    from pydantic import ValidationError

    from claimlint.grounding.csl import CslItem

    try:
        return CslItem.model_validate(item)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        name = f' (id "{item["id"]}")' if isinstance(item, dict) and isinstance(item.get("id"), str | int) else ""
        what = f"item {number}{name} is not used: {place and place + ': '}{first['msg']}"
        return f"{path}:1: not CSL-JSON: {what}; mend it, or export the bibliography anew"


def _from_csl(item: CslItem, path: Path) -> Reference:
    names, year = [name.written for name in item.author or ()], item.issued.year if item.issued else ""
    about, files = _about(names, year, item.title or ""), _files(item.file or "")
    return _reference(str(item.id), about, item.address, item.doi, files, item.abstract or "", path)


def _read_ris(text: str, path: Path) -> Found:
    import rispy

    try:
        items = rispy.loads(text)
    except (OSError, ValueError) as error:
        return {}, (f"{path}:1: not RIS ({error}): export the bibliography anew",)
    found = {}
    for number, item in enumerate(items, 1):
        key = str(item.get("id") or item.get("label") or number)
        found[key] = _from_ris(key, item, path)
    return found, ()


def _from_ris(key: str, item: Mapping[str, Any], path: Path) -> Reference:
    names = item.get("authors") or item.get("first_authors") or []
    title = item.get("title") or item.get("primary_title", "")
    year = item.get("year") or item.get("publication_year", "")
    urls = item.get("urls") or ([item["url"]] if "url" in item else [])
    files = [str(f) for name in ("file_attachments1", "file_attachments2") for f in _listed(item.get(name))]
    abstract = item.get("abstract") or item.get("notes_abstract", "")
    about = _about(names, year, title)
    return _reference(key, about, urls[0] if urls else None, item.get("doi"), files, abstract, path)


def _read_rdf(path: Path) -> Found:
    from claimlint.grounding.zotero import read_items

    try:
        items = read_items(read_bytes(path))
    except ValueError as error:
        return {}, (f"{path}: not RDF ({error}): export the library anew",)
    found = {}
    for item in items:
        about = _about(item.names, item.date, item.title)
        files = _by_use(item.files)
        found[item.key] = _reference(item.key, about, item.address, item.doi, files, item.abstract, path)
    return found, ()


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _reference(
    key: str, about: str, url: str | None, doi: str | None, files: list[str], abstract: str, path: Path
) -> Reference:
    addresses = [url, web_address(doi) if doi else None]
    return Reference(
        origin=path.as_posix(),
        key=key,
        text=about,
        addresses=tuple(dict.fromkeys(filter(None, addresses))),
        files=tuple(str(path.parent / _FILE_SCHEME.sub("/", file)) for file in files),
        abstract=_LABEL.sub("", " ".join(_MARKUP.sub(" ", abstract).split())),
    )


def _about(names: Iterable[str], year: str, title: str) -> str:
    """An entry in the form of a reference list, so that it answers to author and year: "Hale, R. (2019). Barns"."""
    authors = " and ".join(filter(None, map(_with_initials, names)))
    return f"{authors} ({year}). {title}" if authors and year else " ".join(filter(None, (authors, title, year)))


def _with_initials(name: str) -> str:
    """ "Hale, R." for "Hale, Rosa" and "Rosa Hale"; a body's name, in braces or of more than two words, as it is."""
    if name.startswith("{"):
        return name.strip("{}")
    family, _, given = name.partition(",")
    if not given and len(name.split()) == 2:
        given, family = name.split()
    return f"{family}, {given.strip()[0]}." if given.strip() else family


def _files(value: str) -> list[str]:
    """The paths of a ``file`` field: ``path``, ``:path:type`` or ``title:path:type``, several parted by ``;``, with
    backslashes before signs that stand for themselves. Those that can be read come first."""
    out = []
    for part in filter(None, (p.strip() for p in _APART.split(value))):
        pieces = _PIECES.split(part)
        out.append(_ESCAPED.sub(r"\1", pieces[-2] if len(pieces) >= 3 else part))
    return _by_use(out)


def _by_use(files: Iterable[str]) -> list[str]:
    """The files that can be read as evidence, then the others."""
    return sorted(files, key=lambda file: kind_of(file) is None)
