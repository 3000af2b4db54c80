"""Citation -> the file with its text, or the reason why not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from claimlint.grounding.bibliography import abstract_path
from claimlint.grounding.shelf import Shelf
from claimlint.model.document import Citation, Document, Reference, Style
from claimlint.reading.addresses import web_address
from claimlint.reading.authors import entry_cited_as

_REPEATED = re.compile(
    r"[\s*_]*(?:(?:ibid|ibidem|idem|id|ebd|ebenda)\b|(?P<author>[^\W\d_][\w'’-]*),?\s+[*_]?(?:op|loc)\.\s?cit\b)", re.I
)
_AUTHOR = re.compile(r"[\s*_]*([^\W\d_][\w'’-]*)")
NO_ENTRY = "no entry in the reference list"
NO_FILE = "no local copy of the source was found"
ABSTRACT_ONLY = "abstract only"
NOT_A_FILE = "the source is a folder"


@dataclass(frozen=True, slots=True)
class Grounded:
    """Where a citation key leads: a file's path, or the reason why to none. ``listed``: an entry for it exists, or a
    file of its name; ``entered``: an entry does; ``addresses``: where on the web it may be found; ``abstract``: the
    text that stands for the file, where there is none."""

    key: str
    path: str | None
    reason: str | None
    listed: bool
    entered: bool = False
    addresses: tuple[str, ...] = ()
    abstract: str = ""


def ground(draft: Document, shelf: Shelf) -> Mapping[str, Grounded]:
    """Every key that the draft cites, in order of first citation, with where it leads."""
    out: dict[str, Grounded] = {}
    meanings = _meanings(draft.references)
    for citation in draft.citations:
        for key in citation.keys:
            if key not in out:
                out[key] = _ground_key(key, citation, draft, shelf, meanings)
    return out


def _ground_key(
    key: str, citation: Citation, draft: Document, shelf: Shelf, meanings: Mapping[str, Reference]
) -> Grounded:
    if citation.style is Style.LINK:
        entries = [_linked(key)]
    else:
        entries = [e for e in (draft.references.get(key), _shelved(key, citation, shelf)) if e is not None]
    path = _first_file(key, entries, shelf)
    is_listed = path is None and citation.style is not Style.LINK and key in draft.references
    meant = meanings.get(key) if is_listed else None
    if meant is not None:
        path = _first_file(meant.key, [meant], shelf)
    addresses = tuple(dict.fromkeys(a for e in (*entries, *([meant] if meant else [])) for a in _addresses(e)))
    abstract = next((e for e in (*entries, meant) if e is not None and e.abstract), None)
    if path is None and abstract is not None:
        return Grounded(key, abstract_path(abstract), ABSTRACT_ONLY, True, True, addresses, abstract.abstract)
    asked = [*_wanted(key, entries), *(address.casefold() for address in addresses)]
    refused = next((shelf.refused[name] for name in asked if name in shelf.refused), None)
    if path is None and refused is not None:
        return Grounded(key, None, refused, True, bool(entries), addresses)
    if path is None:
        return Grounded(key, None, NO_FILE if entries else NO_ENTRY, bool(entries), bool(entries), addresses)
    if shelf.folder is not None and path.is_dir():
        return Grounded(key, None, f"{NOT_A_FILE}: {path.as_posix()}", True, bool(entries), addresses)
    return Grounded(key, path.as_posix(), None, True, bool(entries), addresses)


def _linked(target: str) -> Reference:
    """The entry that a link amounts to."""
    address = web_address(target)
    return (
        Reference(target, target, addresses=(address,))
        if "://" in address
        else Reference(target, target, files=(target,))
    )


def _addresses(entry: Reference) -> list[str]:
    """Where on the web an entry's text may be found, fragments cut off."""
    return [web_address(address).partition("#")[0] for address in entry.addresses]


def _shelved(key: str, citation: Citation, shelf: Shelf) -> Reference | None:
    """The bibliography's entry with this key, or by the author and of the year that the key gives."""
    if citation.style is Style.AUTHOR_YEAR and key not in shelf.entries:
        return entry_cited_as(key, shelf.entries)
    return shelf.entries.get(key)


def _meanings(references: Mapping[str, Reference]) -> dict[str, Reference]:
    """By the keys of entries such as "Ibid., p. 4" or "Smith, op. cit." those that they stand for: the one before, or
    the last before whose text begins with that author."""
    meanings: dict[str, Reference] = {}
    by_author: dict[str, Reference] = {}
    before: Reference | None = None
    for key, entry in references.items():
        found, author = _REPEATED.match(entry.text), _AUTHOR.match(entry.text)
        if found is None and author is not None:
            by_author[author[1]] = entry
        meant = None if found is None else by_author.get(found["author"]) if found["author"] else before
        if meant is not None:
            meanings[key] = meant
        before = meant or entry
    return meanings


def _first_file(key: str, entries: list[Reference], shelf: Shelf) -> Path | None:
    """What the entries name comes first, then what was fetched from their addresses; then a file whose name or stem is
    the key or ends an address."""
    named = [path for entry in entries for path in local_paths(shelf.folder, entry.files)]
    existing = [path for path in named if path.exists()]
    if existing:
        return existing[0]
    fetched = [shelf.fetched[a] for entry in entries for a in _addresses(entry) if a in shelf.fetched]
    if fetched:
        return fetched[0]
    return next((shelf.files[name] for name in _wanted(key, entries) if name in shelf.files), None)


def _wanted(key: str, entries: list[Reference]) -> list[str]:
    """The names, in lower case, under which a file may lie to which a key leads."""
    wanted = [key, *(entry.key for entry in entries)]
    wanted += [name for entry in entries for address in entry.addresses for name in _names(address)]
    wanted += [PurePosixPath(file).name for entry in entries for file in entry.files]
    return [name.casefold() for name in wanted]


def local_paths(folder: Path | None, files: Iterable[str]) -> list[Path]:
    """The files that an entry or a link of a draft in ``folder`` names; none if there is no folder to look in."""
    return [] if folder is None else [folder / unquote(file.split("#", 1)[0]) for file in files]


def _names(address: str) -> list[str]:
    """The names under which a copy of a web page may be kept: the last part of its path, with and without its ending,
    then the host and path joined by hyphens, then the host alone if there is no path."""
    parts = urlsplit(address)
    path = PurePosixPath(unquote(parts.path))
    host = (parts.hostname or "").removeprefix("www.")
    whole = "-".join([host, *(p for p in path.parts if p != "/")])
    return [name for name in (path.name, path.stem, whole, host if not path.name else "") if name]
