"""Indexes that make room for others: the sources of one draft may be more than memory holds."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from functools import cached_property
from threading import RLock

from claimlint.cache.pack import pack, unpack
from claimlint.model.index import Index

MOST = 4_000_000  # characters of the sources at hand, which take some 90 MB


class Stacks:
    """Indexes by their marks: those asked for last are at hand, as many as have ``most`` characters together but at
    least one. The others lie in a temporary file, if they are ``stowed`` and not kept elsewhere.

    Several threads may ask: in an editor, one shows what another judges.
    """

    def __init__(self, most: int = MOST, stowed: bool = True) -> None:
        self._most, self._stows = most, stowed
        self._here: dict[bytes, Index] = {}  # the one asked for last at the end
        self._size = 0  # in characters
        self._stowed: set[bytes] = set()
        self._lock = RLock()

    def __len__(self) -> int:
        """How many are at hand."""
        return len(self._here)

    def get(self, mark: bytes) -> Index | None:
        """The index with this mark; None for one that is not there, or can't be read again."""
        with self._lock:
            index = self._here.pop(mark, None)
            if index is not None:
                self._here[mark] = index
            elif mark in self._stowed:
                index = self._fetched(mark)
                if index is not None:
                    self.put(index)
            return index

    def put(self, index: Index) -> None:
        """Take up an index, if it is not at hand."""
        with self._lock:
            if index.mark in self._here:
                return
            self._here[index.mark] = index
            self._size += len(index.document.text)
            while self._size > self._most and len(self._here) > 1:
                oldest = self._here.pop(next(iter(self._here)))
                self._size -= len(oldest.document.text)
                if self._stows:
                    self.stow(oldest)

    def stow(self, index: Index) -> None:
        """Write an index to the file. One that can't be written, on a full disk, is let go of."""
        with self._lock, suppress(sqlite3.Error):
            if index.mark not in self._stowed:
                self._file.execute("INSERT INTO stowed VALUES (?, ?)", (index.mark, pack(index)))
                self._stowed.add(index.mark)

    def _fetched(self, mark: bytes) -> Index | None:
        with suppress(sqlite3.Error):
            (data,) = self._file.execute("SELECT value FROM stowed WHERE mark = ?", (mark,)).fetchone()
            return unpack(data)
        return None

    @cached_property
    def _file(self) -> sqlite3.Connection:
        """A file without a name, which goes with the process. It has a journal, in memory: without one, the first index
        for which the disk has no room would make all of it unreadable."""
        file = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        file.execute("PRAGMA journal_mode = MEMORY")
        file.execute("CREATE TABLE stowed (mark BLOB PRIMARY KEY, value BLOB NOT NULL)")
        return file
