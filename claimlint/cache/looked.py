"""What an answer rests on beside the draft: the places that were looked at, found or not, and what is there now."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from claimlint.cache.digest import SIZE, blake2b, digest
from claimlint.config_file import ConfigError, find_config

DRAFTS = (".md", ".markdown", ".qmd", ".rmd", ".mdx", ".txt", ".tex", ".html", ".docx")  # never bibliographies
ATTACHED = "files"  # beside an exported bibliography


class Kind(StrEnum):
    """What was asked of a place."""

    FILE = "file"  # its bytes
    PLACE = "place"  # whether a file or a folder is there
    NAMES = "names"  # the names of all below it, and where links lead
    BESIDE = "beside"  # the names in it that may be bibliographies, and those in exports that lie in it
    PAGES = "pages"  # the bytes of all below it
    CONFIG = "config"  # which configuration file holds there, and its bytes
    MODEL = "model"  # which version of the model of that name is installed


class Look(NamedTuple):
    """A place that was looked at, and what was asked of it."""

    kind: str
    path: str


def state_of(looks: Iterable[Look]) -> bytes:
    """A hash of what is at these places now."""
    return digest(*(_STATES[Kind(look.kind)](look.path) for look in looks))


def bytes_state(data: bytes) -> bytes:
    """The state of a file with these bytes."""
    return blake2b(data, digest_size=SIZE).digest()


def places(look: Look) -> Iterator[str]:
    """The files and folders whose times tell whether what was asked of a place is still so."""
    yield look.path
    if look.kind == Kind.BESIDE:
        yield from (entry.path for entry in _entries(look.path) if entry.is_dir())
    elif look.kind in (Kind.NAMES, Kind.PAGES):
        for folder, folders, files in os.walk(look.path):
            yield from (os.path.join(folder, name) for name in folders)
            yield from (os.path.join(folder, name) for name in files if look.kind == Kind.PAGES)


def is_pipe(path: str) -> bool:
    """Whether what is at ``path`` is there but is neither a file nor a folder: it may give other bytes each time, and
    each of them once."""
    return not os.path.isfile(path) and not os.path.isdir(path) and os.path.exists(path)


def _file(path: str) -> bytes:
    if not os.path.isfile(path):
        return _place(path)
    try:
        with open(path, "rb") as file:
            return bytes_state(file.read())
    except OSError:
        return _place(path)


def _place(path: str) -> bytes:
    return b"folder" if os.path.isdir(path) else b"file" if os.path.exists(path) else b"nothing"


def _names(path: str) -> bytes:
    return digest(_place(path), *sorted(_below(path)))


def _below(path: str) -> Iterator[str]:
    for folder, folders, files in os.walk(path):
        for name in (*folders, *files):
            whole = os.path.join(folder, name)
            target = os.path.realpath(whole) if os.path.islink(whole) else ""
            yield f"{whole}\0{target}\0{'' if os.path.isfile(whole) else 'not a file'}"


def _beside(path: str) -> bytes:
    found = _entries(path)
    exports = [entry.path for entry in found if os.path.isdir(os.path.join(entry.path, ATTACHED))]
    inside = [(export, sorted(entry.name for entry in _entries(export))) for export in sorted(exports)]
    names = [entry.name for entry in found if not entry.name.lower().endswith(DRAFTS) and not entry.is_dir()]
    return digest(_place(path), sorted(names), inside)


def _entries(path: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(path) as found:
            return list(found)
    except OSError:
        return []


def _pages(path: str) -> bytes:
    files = sorted(os.path.join(folder, name) for folder, _, names in os.walk(path) for name in names)
    return digest(_place(path), *((file, _file(file)) for file in files))


def _config(folder: str) -> bytes:
    try:
        file = find_config(Path(folder))
    except ConfigError as error:
        return digest(str(error))
    return digest(None if file is None else (str(file), _file(str(file))))


def _model(name: str) -> bytes:
    """The description that a model carries, or that of the package of its name."""
    from importlib.util import find_spec

    try:
        found = None if os.path.isdir(name) else find_spec(name)
    except (ImportError, ValueError):
        found = None
    folder = Path(name) if found is None or found.origin is None else Path(found.origin).parent
    return _file(str(folder / "meta.json"))


_STATES = {
    Kind.FILE: _file,
    Kind.PLACE: _place,
    Kind.NAMES: _names,
    Kind.BESIDE: _beside,
    Kind.PAGES: _pages,
    Kind.CONFIG: _config,
    Kind.MODEL: _model,
}
