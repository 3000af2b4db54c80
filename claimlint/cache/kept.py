"""What was read of sentences and documents, kept in a store between runs."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from claimlint.cache.digest import digest
from claimlint.cache.pack import pack, unpack
from claimlint.cache.store import Store
from claimlint.memory import Memory


class Kept(Memory):
    """A memory that ``store`` holds: for the next process too. ``scope`` tells what else decides the values, such as
    the rules and the configuration: under another scope, nothing of it is known."""

    outlasts = True

    def __init__(self, store: Store, scope: bytes) -> None:
        super().__init__()
        self._store, self._scope = store, scope

    def recall(self, draft: str, key: Hashable) -> Any:
        """The value kept under ``key``, None if there is none."""
        return unpack(self._store.get(digest(self._scope, draft, key)))

    def recall_all(self, draft: str, keys: Sequence[Hashable]) -> list[Any]:
        """The values kept under ``keys``, in their order, None for each that there is none of."""
        digests = [digest(self._scope, draft, key) for key in keys]
        found = self._store.get_all(digests)
        return [unpack(found.get(key)) for key in digests]

    def keep(self, draft: str, key: Hashable, value: Any) -> None:
        """Keep ``value`` under ``key``."""
        self._store.put(digest(self._scope, draft, key), pack(value))

    def end_run(self, draft: str) -> None:
        """Write what was kept."""
        self._store.flush()

    def forget(self, draft: str) -> None:
        """Nothing: the store lets go of what is not used."""
