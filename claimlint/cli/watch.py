"""``--watch``: lint again whenever a draft, a source, a bibliography or the configuration changes."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from claimlint.cache.reports import is_changed
from claimlint.cli.faults import faults, tell
from claimlint.cli.options import Settings

if TYPE_CHECKING:
    from claimlint.model.report import Report

PAUSE = 0.5  # seconds between two looks at the files
EVIDENCE = ("sources", "evidence", "references")
UNKNOWN = -1  # the stamp of no file

Stamps = dict[str, int]


def watch(drafts: Iterable[Path], lint: Callable[[], Iterable[Path]], wait: Callable[[], bool]) -> None:
    """Calls ``lint``, which gives the files that its answer rests on, and again when one of them or of the ``drafts``
    has changed, as long as ``wait`` says to go on.

    What was looked at once is watched to the end; what is changed while it is linted is linted again. A fault that
    comes up on the way (a configuration that is half saved, a draft that is gone for a moment) is told, and ends
    nothing.
    """
    stamps = stamps_of(drafts)
    stamps = _stamps_before(lint) | stamps
    while wait():
        now = stamps_of(map(Path, stamps))
        if now != stamps:
            stamps = _stamps_after(lint) | now


def _stamps_after(lint: Callable[[], Iterable[Path]]) -> Stamps:
    try:
        return _stamps_before(lint)
    except faults() as error:
        tell(error)
        return {}


def _stamps_before(lint: Callable[[], Iterable[Path]]) -> Stamps:
    """The stamps that the files had before they were linted. What one had that was changed meanwhile nobody knows: it
    has none, so that it is linted again."""
    begun = time.time_ns()
    stamps = stamps_of(lint())
    return {file: UNKNOWN if is_changed(file, begun) else stamp for file, stamp in stamps.items()}


def pause() -> bool:
    """Waits a moment; goes on until the user interrupts it."""
    time.sleep(PAUSE)
    return True


def stamps_of(files: Iterable[Path]) -> Stamps:
    """When each file was last changed, in nanoseconds, or which names are in a folder; 0 for what is not there."""
    return {str(file): _stamp(file) for file in files}


def _stamp(file: Path) -> int:
    try:
        if file.is_dir():  # its time changes whenever an answer is written into it anew
            return hash(frozenset(os.listdir(file)))
        return os.stat(file).st_mtime_ns
    except OSError:
        return 0


def files_of(report: Report, settings: Settings) -> set[Path]:
    """What the report rests on: drafts, sources, the configuration, and the folders that new ones may come to."""
    files: set[Path] = set(settings.given.get("sources", ()))
    for draft in report.drafts:
        folder = Path(draft.path).parent
        files |= {Path(draft.path), folder, *(folder / name for name in EVIDENCE)}
        files |= {Path(place) for _, place in draft.looked_at} | {folder / "claimlint.toml"}
        file = settings.file_for(folder)
        files |= {file} if file else set()
    return files
