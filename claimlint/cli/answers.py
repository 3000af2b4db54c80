"""What a run wrote, kept for the next one: given again without a look into the drafts, as long as nothing has changed.

Nothing is imported here beyond click, SQLite and the cache: this is what a run that has nothing to do costs.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Any

from claimlint.cache.digest import digest
from claimlint.cache.installation import installation
from claimlint.cache.looked import Look, bytes_state, state_of

if TYPE_CHECKING:
    from pathlib import Path

    from claimlint.cache.store import Store
    from claimlint.cli.drafts import Draft
    from claimlint.cli.options import Settings

CODE = ("utf-8", "surrogatepass")


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
        state, looks, answer = split(kept)
        if state_of(map(Look._make, _pairs(split(looks)))) != state:
            return None
        return _answer(split(answer))

    def keep(self, answer: Answer, looks: Sequence[Look], begun: int) -> None:
        """Keep the answer of a run that began at ``begun`` (nanoseconds since 1970) and looked at ``looks``, unless
        something was changed there meanwhile."""
        from claimlint.cache.reports import is_still

        if is_still(looks, begun):
            places = joined([part.encode(*CODE) for look in looks for part in look])
            self._store.put(self._key, joined([state_of(looks), places, joined(_parts(answer))]))
            self._store.flush()


def _parts(answer: Answer) -> list[bytes]:
    """The answer as a list of bytes; without text it lacks the last."""
    problems = joined([problem.encode(*CODE) for problem in answer.problems])
    said = [part.encode(*CODE) for part in (str(answer.status), answer.notes, answer.closing)]
    text = [] if answer.text is None else [answer.text.encode(*CODE)]
    return [*said, problems, *text]


def _answer(parts: Sequence[bytes]) -> Answer:
    status, notes, closing, problems, *text = parts
    return Answer(
        text=text[0].decode(*CODE) if text else None,
        notes=notes.decode(*CODE),
        closing=closing.decode(*CODE),
        problems=tuple(problem.decode(*CODE) for problem in split(problems)),
        status=int(status),
    )


def _pairs(parts: Sequence[bytes]) -> Iterator[tuple[str, str]]:
    texts = [part.decode(*CODE) for part in parts]
    return zip(texts[::2], texts[1::2], strict=True)


def joined(parts: Sequence[bytes]) -> bytes:
    """``parts`` as one, their lengths before them. (No format of the standard library loads as fast.)"""
    return b"".join((" ".join(str(len(part)) for part in parts).encode(), b"\n", *parts))


def split(data: bytes) -> list[bytes]:
    """The parts that were joined as ``data``."""
    head, _, rest = data.partition(b"\n")
    ends = list(accumulate(map(int, head.split())))
    return [rest[start:end] for start, end in pairwise([0, *ends])]


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
