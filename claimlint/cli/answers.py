"""What a run wrote, kept for the next one: given again without a look into the drafts, as long as nothing has changed.

Nothing is imported here beyond click, SQLite and the cache: this is what a run that has nothing to do costs.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from claimlint.cache.digest import digest
from claimlint.cache.installation import installation
from claimlint.cache.looked import Look, bytes_state, state_of

if TYPE_CHECKING:
    from pathlib import Path

    from claimlint.cache.store import Store
    from claimlint.cli.drafts import Draft
    from claimlint.cli.options import Settings


@dataclass(frozen=True, slots=True)
class Answer:
    """What a run writes, and the status that it ends with.

    text       to standard output or the file asked for; None for nothing
    notes      to standard error, before the closing line
    closing    the closing line without the time; "" for none
    problems   to standard error, at the end
    """

    text: str | None
    notes: str
    closing: str
    problems: tuple[str, ...]
    status: int


class Answers:
    """The answer that ``store`` holds for a run with the key ``key``."""

    def __init__(self, store: Store, key: bytes) -> None:
        self._store, self._key = store, key

    def known(self) -> Answer | None:
        """The answer of the last run, None if there is none or what it rests on has changed."""
        kept = self._store.get(self._key)
        if kept is None:
            return None
        answer, looks, state = json.loads(kept)
        if state_of(Look(*look) for look in looks).hex() != state:
            return None
        return Answer(**{**answer, "problems": tuple(answer["problems"])})

    def keep(self, answer: Answer, looks: Sequence[Look], begun: int) -> None:
        """Keep the answer of a run that began at ``begun`` (nanoseconds since 1970) and looked at ``looks``, unless
        something was changed there meanwhile."""
        from claimlint.cache.reports import is_still

        if is_still(looks, begun):
            kept = json.dumps((asdict(answer), looks, state_of(looks).hex()))
            self._store.put(self._key, kept.encode())
            self._store.flush()


def run_key(drafts: Iterable[Draft], settings: Settings, output: Sequence[Any]) -> bytes | None:
    """The hash of all that decides what a run writes, its evidence aside; None if a draft can't be read, or comes from
    standard input. ``output`` is how the run is to be shown."""
    parts = []
    for draft in drafts:
        data = None if draft.stdin else _bytes(draft.path)
        if data is None:
            return None
        file = settings.file_for(draft.folder)
        configuration = None if file is None else (str(file), _bytes(file))
        parts.append((draft.path, bytes_state(data), configuration))
    given = {name: _plain(value) for name, value in settings.given.items()}
    return digest(installation(), os.getcwd(), given, [_plain(value) for value in output], parts)


def _bytes(path: str | Path) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def _plain(value: Any) -> Any:
    """Paths as texts."""
    if isinstance(value, (tuple, list)):
        return tuple(_plain(part) for part in value)
    return os.fspath(value) if isinstance(value, os.PathLike) else value
