"""The sources folder: copies are put there so that a run may be killed at any moment and go on later."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

from claimlint.fetching.getting import Got
from claimlint.fetching.kinds import checked, media_type, suffix_of
from claimlint.fetching.names import file_name
from claimlint.grounding.lock import Fetched, read_lock, write_lock
from claimlint.reading.errors import UnreadableError
from claimlint.whole import PART, write_anew

_PART = re.compile(rf"\.[0-9a-f]{{64}}\.part|{PART}")  # of a copy, of the lock


class Store:
    """The copies in one folder. A copy is written beside its place, entered in the lock file, then moved to its place:
    whichever of these steps a killed run came to, the next one takes it from there."""

    def __init__(self, folder: Path) -> None:
        """Makes the folder. Raises UnreadableError if it cannot be made, is a link, or its lock file is damaged."""
        self.folder = folder
        self._mutex = Lock()
        try:
            if folder.is_symlink():
                raise UnreadableError(str(folder), "is a link to another folder", "name that folder with --into")
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UnreadableError(
                str(folder), error.strerror or str(error), "name another folder with --into"
            ) from error
        self._entries = read_lock(folder)
        self._finish()

    def kept(self, address: str) -> Fetched | None:
        """The copy of what stands at ``address``, if it is there."""
        entry = self._entries.get(address)
        return entry if entry is not None and self.path(entry).is_file() else None

    def is_changed(self, entry: Fetched) -> bool:
        """Whether the copy is no longer what was fetched."""
        return _hash(self.path(entry).read_bytes()) != entry.sha256

    def path(self, entry: Fetched) -> Path:
        """Where a copy lies."""
        return self.folder / entry.file

    def save(self, address: str, got: Got) -> Fetched:
        """Put what was got into the folder. Raises FetchError if it is no evidence, OSError if it cannot be written."""
        suffix = suffix_of(got.data, got.type, got.final)
        data = checked(got.data, suffix, got.type)
        digest = _hash(data)
        part = self._part(digest)
        with self._mutex:
            write_anew(part, data)
            name = self._name(address, suffix)
            date = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
            entry = Fetched(address, got.final, name, date, digest, media_type(got.type))
            self._entries[address] = entry
            write_lock(self.folder, {**read_lock(self.folder), **self._entries}.values())
            part.replace(self.path(entry))
        return entry

    def _name(self, address: str, suffix: str) -> str:
        """The name that a copy of the address has already, or one that no file has."""
        before = self._entries.get(address)
        if before is not None and Path(before.file).suffix == suffix:
            return before.file
        names = {entry.file for entry in self._entries.values()} | {path.name for path in self.folder.iterdir()}
        return file_name(address, suffix, {name.casefold() for name in names})

    def _finish(self) -> None:
        """Moves to their places the copies of a killed run that are entered in the lock; the other parts go."""
        for entry in self._entries.values():
            part = self._part(entry.sha256)
            if not self.path(entry).exists() and part.is_file() and _hash(part.read_bytes()) == entry.sha256:
                part.replace(self.path(entry))
        for part in self._parts():
            part.unlink(missing_ok=True)

    def _part(self, digest: str) -> Path:
        return self.folder / f".{digest}.part"

    def _parts(self) -> Iterator[Path]:
        return (path for path in self.folder.iterdir() if _PART.fullmatch(path.name))


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
