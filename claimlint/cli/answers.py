"""What a run wrote, kept for the next one: given again without a look into the drafts, as long as nothing has changed.

Nothing is imported here beyond SQLite and the cache, click and dataclasses neither: this is what a run that has nothing
to do costs.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

from claimlint.cache.digest import digest
from claimlint.cache.installation import installation
from claimlint.cache.looked import Kind, Look, bytes_state, state_of

if TYPE_CHECKING:
    from claimlint.cache.store import Store
    from claimlint.cli.drafts import Draft
    from claimlint.cli.options import Settings
    from claimlint.cli.request import Request

CODE = ("utf-8", "surrogatepass")


class Answer(NamedTuple):
    """What a run writes, and the status that it ends with.

    text       to standard output or ``file``; None for nothing
    file       the path of the file asked for, "" for standard output
    notes      to standard error, before the closing line
    closing    the closing line without the time; "" for none
    problems   to standard error, at the end
    """

    text: str | None
    file: str
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
        state, looks, search, answer = split(kept)
        if state_of(map(Look._make, _pairs(split(looks)))) != state or not _finds_the_same(split(search)):
            return None
        return _answer(split(answer))

    def keep(
        self, answer: Answer, request: Request, drafts: Sequence[Draft], looks: Sequence[Look], begun: int
    ) -> None:
        """Keep the answer of a run that began at ``begun`` (nanoseconds since 1970), linted ``drafts`` and looked at
        ``looks``, unless something was changed there meanwhile."""
        from claimlint.cache.reports import is_still

        if is_still(looks, begun):
            places = joined([part.encode(*CODE) for look in looks for part in look])
            parts = [state_of(looks), places, _search(request, drafts), joined(_parts(answer))]
            self._store.put(self._key, joined(parts))
            self._store.flush()


def _parts(answer: Answer) -> list[bytes]:
    """The answer as a list of bytes; without text it lacks the last."""
    problems = _encoded(answer.problems)
    said = [part.encode(*CODE) for part in (str(answer.status), answer.file, answer.notes, answer.closing)]
    text = [] if answer.text is None else [answer.text.encode(*CODE)]
    return [*said, problems, *text]


def _answer(parts: Sequence[bytes]) -> Answer:
    status, file, notes, closing, problems, *text = parts
    return Answer(
        text=text[0].decode(*CODE) if text else None,
        file=file.decode(*CODE),
        notes=notes.decode(*CODE),
        closing=closing.decode(*CODE),
        problems=tuple(_decoded(problems)),
        status=int(status),
    )


def _pairs(parts: Sequence[bytes]) -> Iterator[tuple[str, str]]:
    texts = [part.decode(*CODE) for part in parts]
    return zip(texts[::2], texts[1::2], strict=True)


def _encoded(texts: Iterable[str]) -> bytes:
    return joined([text.encode(*CODE) for text in texts])


def _decoded(data: bytes) -> list[str]:
    return [part.decode(*CODE) for part in split(data)]


def _search(request: Request, drafts: Sequence[Draft]) -> bytes:
    """How the drafts were found: nothing if each was named itself; else the paths that were searched, the evidence
    named, which is no draft, and what was found."""
    if all(map(os.path.isfile, request.paths)):
        return joined([])
    evidence = map(str, request.settings.given.get("sources", ()))
    return joined([_encoded(request.paths), _encoded(evidence), _encoded(draft.path for draft in drafts)])


def _finds_the_same(search: Sequence[bytes]) -> bool:
    """Whether a search finds the drafts that it found."""
    if not search:
        return True
    from pathlib import Path

    import click

    from claimlint.cli.drafts import STDIN, find_drafts

    paths, evidence, drafts = map(_decoded, search)
    try:
        found = find_drafts(paths, STDIN, map(Path, evidence))
    except click.ClickException:
        return False
    return [draft.path for draft in found] == drafts


def joined(parts: Sequence[bytes]) -> bytes:
    """``parts`` as one, their lengths before them. (No format of the standard library loads as fast.)"""
    return b"".join((" ".join(str(len(part)) for part in parts).encode(), b"\n", *parts))


def split(data: bytes) -> list[bytes]:
    """The parts that were joined as ``data``."""
    head, _, rest = data.partition(b"\n")
    ends = list(accumulate(map(int, head.split())))
    return [rest[start:end] for start, end in pairwise([0, *ends])]


def run_key(arguments: Sequence[str]) -> bytes:
    """The hash that tells a run from any other: its command line with the content of the files that it names and where
    links to them lead, where and by which claimlint it is run, and how the terminal shows what it writes."""
    named = [(os.path.realpath(path), bytes_state(_bytes(path))) for path in _read(arguments)]
    return digest(installation(), os.getcwd(), list(arguments), terminal(), os.environ.get("NO_COLOR"), named)


def own_looks(drafts: Iterable[Draft], settings: Settings) -> Iterator[Look]:
    """The places that every run looks at: the drafts, and what may configure them."""
    for draft in drafts:
        yield Look(Kind.FILE, draft.path)
        if not settings.isolated and settings.file is None:
            yield Look(Kind.CONFIG, str(draft.folder))
        if (file := settings.file_for(draft.folder)) is not None:
            yield Look(Kind.FILE, str(file))


def terminal() -> int | None:
    """The columns of the terminal that is written to; None for a file or another program."""
    if not sys.stdout.isatty():
        return None
    import shutil

    return shutil.get_terminal_size().columns


def _read(arguments: Sequence[str]) -> Iterator[str]:
    """The files that a command line names and that are not written."""
    for before, argument in pairwise(["", *arguments]):
        if before != "--output-file" and os.path.isfile(argument):
            yield argument


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""
