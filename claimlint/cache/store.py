"""Where bytes are kept by key: nowhere, or in an SQLite file that several processes share.

A store never fails: what can't be read counts as not kept, and what can't be written is not.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from claimlint.cache.digest import blake2b

NAME = "answers-1.db"  # with the version of the tables
DAY = 86_400
WAIT = 2.0  # seconds for another process that writes
LARGEST = 256 * 2**20  # bytes of the file
KEPT = 0.7  # of them when old entries make room
AT_ONCE = 2_000  # entries written together
HEAVY = 8 * 2**20  # bytes of entries that are written whatever their number
ASKED = 500  # entries asked for together
CHECK = 16  # bytes that tell a damaged value
PAGE = 4_096
DAMAGED = frozenset({"SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_CORRUPT_INDEX", "SQLITE_CORRUPT_VTAB"})

TABLE = """
CREATE TABLE IF NOT EXISTS entries (
    key BLOB PRIMARY KEY,
    used INTEGER NOT NULL,  -- the day of the last use, from 1970
    value BLOB NOT NULL
)
"""
NEW = ("PRAGMA auto_vacuum = INCREMENTAL", "PRAGMA journal_mode = WAL", TABLE)


class Store(Protocol):
    """Values by key."""

    def get(self, key: bytes) -> bytes | None:
        """The value kept under ``key``, None if there is none."""

    def get_all(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values kept under those of ``keys`` that there are any of."""

    def put(self, key: bytes, value: bytes) -> None:
        """Keep ``value`` under ``key``."""

    def flush(self) -> None:
        """Write what was put so far to where others find it."""

    def close(self) -> None:
        """End the use of the store."""


class NoStore:
    """Keeps nothing."""

    def get(self, key: bytes) -> bytes | None:
        """None."""

    def get_all(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """None of them."""
        return {}

    def put(self, key: bytes, value: bytes) -> None:
        """Nothing."""

    def flush(self) -> None:
        """Nothing."""

    def close(self) -> None:
        """Nothing."""


class SqliteStore:
    """Values in the file ``answers-1.db`` of ``folder``, of at most ``largest`` bytes.

    Each value is kept with a hash of itself, so that one that was damaged is not given. Writers wait for each other a
    moment; a process that is killed leaves no lock. If the file is no database any more it is made anew.
    """

    def __init__(self, folder: Path, largest: int = LARGEST) -> None:
        self.path = folder / NAME
        self.largest = largest
        self._today = int(time.time() // DAY)
        self._waiting: dict[bytes, bytes] = {}
        self._weight = 0  # in bytes, of the entries that wait to be written
        self._used: set[bytes] = set()
        self._base: sqlite3.Connection | None = None
        if folder.is_dir():
            self._base = self._opened()

    def get(self, key: bytes) -> bytes | None:
        """The value kept under ``key``, None if there is none, or it is damaged."""
        return self.get_all((key,)).get(key)

    def get_all(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values kept under those of ``keys`` that there are any of and that are not damaged."""
        found = {key: self._waiting[key] for key in keys if key in self._waiting}
        wanted = [key for key in keys if key not in found]
        for first in range(0, len(wanted), ASKED):
            here = wanted[first : first + ASKED]
            marks = ",".join("?" * len(here))
            for row in self._asked(f"SELECT key, value, used FROM entries WHERE key IN ({marks})", tuple(here)):
                found |= self._checked(*row)
        return found

    def _checked(self, key: object, value: object, used: object) -> dict[bytes, bytes]:
        """The value of a row by its key, nothing if it is damaged; that it is used will be noted."""
        if not isinstance(key, bytes) or not isinstance(value, bytes) or value[:CHECK] != _check(key, value[CHECK:]):
            return {}
        if used != self._today:
            self._used.add(key)
        return {key: value[CHECK:]}

    def put(self, key: bytes, value: bytes) -> None:
        """Keep ``value`` under ``key``."""
        self._waiting[key] = value
        self._weight += len(value)
        if len(self._waiting) >= AT_ONCE or self._weight >= HEAVY:
            self.flush()

    def flush(self) -> None:
        """Write what was put so far, in one transaction; old entries make room."""
        waiting, self._waiting, self._weight = self._waiting, {}, 0
        used, self._used = self._used, set()
        if not waiting and not used:
            return
        if self._base is None:
            self._base = self._made()
        rows = [(key, self._today, _check(key, value) + value) for key, value in waiting.items()]
        self._written(rows, [(self._today, key) for key in used])
        self._make_room()

    def entries(self) -> int:
        """How many values are kept."""
        rows = self._asked("SELECT count(*) FROM entries")
        return rows[0][0] if rows else 0

    def size(self) -> int:
        """The bytes that the file takes, with those beside it."""
        return sum(path.stat().st_size for path in self.files() if path.exists())

    def files(self) -> tuple[Path, ...]:
        """The file and those that SQLite keeps beside it."""
        return tuple(self.path.with_name(self.path.name + end) for end in ("-wal", "-shm", ""))

    def clear(self) -> None:
        """Remove the files. Raises OSError if one can't be removed."""
        self.close()
        for path in self.files():
            path.unlink(missing_ok=True)

    def close(self) -> None:
        """End the use of the file."""
        if self._base is not None:
            with suppress(sqlite3.Error):
                self._base.close()
            self._base = None

    def _made(self) -> sqlite3.Connection | None:
        """The file, in a folder that is made for it and that only its owner may enter."""
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return None
        return self._opened()

    def _opened(self) -> sqlite3.Connection | None:
        """The file, set up if it is new. What it says of itself is believed until an answer shows otherwise."""
        try:
            is_new = not self.path.exists() or not self.path.stat().st_size
            base = sqlite3.connect(self.path, timeout=WAIT, isolation_level=None, check_same_thread=False)
            for line in NEW if is_new else ():
                base.execute(line)
        except (OSError, sqlite3.Error):
            return None
        return base

    def _anew(self) -> sqlite3.Connection | None:
        """An empty file in place of one that is damaged; None if it can't be removed."""
        try:
            self.clear()
        except OSError:
            return None
        return self._opened()

    def _is_damaged(self, error: sqlite3.Error) -> bool:
        return getattr(error, "sqlite_errorname", "") in DAMAGED

    def _asked(self, question: str, values: tuple[object, ...] = ()) -> list[tuple]:
        """The rows, none if the file doesn't answer."""
        if self._base is None:
            return []
        try:
            return self._base.execute(question, values).fetchall()
        except sqlite3.Error as error:
            self._give_up(error)
            return []

    def _written(self, rows: list[tuple], used: list[tuple]) -> None:
        if self._base is None:
            return
        try:
            self._base.execute(f"PRAGMA max_page_count = {max(1, self.largest // PAGE)}")
            self._base.execute("PRAGMA synchronous = NORMAL")
            self._base.execute("BEGIN IMMEDIATE")
            self._base.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?)", rows)
            self._base.executemany("UPDATE entries SET used = ? WHERE key = ?", used)
            self._base.execute("COMMIT")
        except sqlite3.Error as error:
            with suppress(sqlite3.Error):
                self._base.execute("ROLLBACK")
            self._give_up(error)

    def _give_up(self, error: sqlite3.Error) -> None:
        """A damaged file is made anew; one that is full loses its old entries at the next opportunity."""
        if self._is_damaged(error):
            self.close()
            self._base = self._anew()

    def _make_room(self) -> None:
        """Remove the entries that were not used for longest, if the file is near its largest size."""
        pages = self._asked("PRAGMA page_count"), self._asked("PRAGMA freelist_count")
        if not all(pages) or (pages[0][0][0] - pages[1][0][0]) * PAGE <= self.largest * 0.9:
            return
        excess = int((pages[0][0][0] - pages[1][0][0]) * PAGE - self.largest * KEPT)
        old, freed = [], 0
        for key, size in self._asked("SELECT key, length(value) FROM entries ORDER BY used, rowid"):
            if freed >= excess:
                break
            old.append((key,))
            freed += size
        if self._base is not None:
            with suppress(sqlite3.Error):
                self._base.executemany("DELETE FROM entries WHERE key = ?", old)
                self._base.execute("PRAGMA incremental_vacuum")


def cache_folder(named: Path | None = None) -> Path:
    """Where the cache lies: the folder ``named``, or that of CLAIMLINT_CACHE_DIR, or the user's own."""
    if named is not None:
        return named
    if folder := os.environ.get("CLAIMLINT_CACHE_DIR"):
        return Path(folder)
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/.cache")
    return Path(base) / "claimlint"


def _check(key: bytes, value: bytes) -> bytes:
    return blake2b(key + value, digest_size=CHECK).digest()
