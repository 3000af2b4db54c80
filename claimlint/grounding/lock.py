"""The lock file of a sources folder: which of its files holds which fetched address."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from claimlint.reading.errors import UnreadableError
from claimlint.whole import write_whole

LOCK = "claimlint.lock"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Fetched:
    """A saved copy of what stands at an address.

    address   as cited, without fragment
    final     where redirects led
    file      the file's name in the lock's folder
    date      when it was fetched, as ISO 8601 in UTC
    sha256    of the file
    type      the media type that the server gave
    """

    address: str
    final: str
    file: str
    date: str
    sha256: str
    type: str


def read_lock(folder: Path) -> dict[str, Fetched]:
    """The copies that lie in ``folder``, by address; none if it has no lock file.

    Raises UnreadableError, with the line if there is one, for a lock file that is damaged or leads out of the folder.
    """
    path = folder / LOCK
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(str(path), f"cannot be read ({error})", _REMEDY) from error
    try:
        content = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        raise UnreadableError(str(path), "is damaged: it is not JSON", _REMEDY, line) from error
    found = [_entry(item, path) for item in _items(content, path)]
    return {entry.address: entry for entry in found}


def write_lock(folder: Path, entries: Iterable[Fetched]) -> None:
    """Write the lock file of ``folder`` at one stroke: a run that is killed leaves the old one or the new one."""
    by_address = sorted(entries, key=lambda entry: entry.address)
    content = {"version": VERSION, "fetched": [asdict(entry) for entry in by_address]}
    write_whole(folder / LOCK, (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode())


_REMEDY = "mend or delete it; `claimlint fetch` makes it anew"
_NAMES = frozenset(field.name for field in fields(Fetched))


def _items(content: Any, path: Path) -> list[Any]:
    found = content.get("fetched") if isinstance(content, dict) and content.get("version") == VERSION else None
    if not isinstance(found, list):
        raise UnreadableError(str(path), f"is no lock file of version {VERSION}", _REMEDY)
    return found


def _entry(item: Any, path: Path) -> Fetched:
    if not _is_entry(item):
        raise UnreadableError(str(path), f"has an entry that is none: {json.dumps(item)[:80]}", _REMEDY)
    if not _is_name(item["file"]):
        raise UnreadableError(str(path), f"names a file outside its folder: {item['file']}", _REMEDY)
    return Fetched(**item)


def _is_name(file: str) -> bool:
    """Whether it names a file in the folder itself, on any system."""
    return file not in ("", ".", "..") and not set(file) & set("/\\:\0")


def _is_entry(item: Any) -> bool:
    return isinstance(item, Mapping) and item.keys() == _NAMES and all(isinstance(v, str) for v in item.values())
