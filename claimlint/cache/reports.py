"""The reports on drafts, kept as long as the drafts and all that was looked at for them stay as they are."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from claimlint.cache.digest import digest
from claimlint.cache.looked import Look, is_pipe, places, state_of
from claimlint.cache.pack import pack, unpack
from claimlint.cache.store import Store

if TYPE_CHECKING:
    from claimlint.model.report import DraftReport

TICK = 20_000_000  # nanoseconds by which the time of a file's last change may lie behind


class Reports:
    """The reports that ``store`` holds; ``scope`` tells what decides them beside the drafts and their evidence."""

    def __init__(self, store: Store, scope: bytes) -> None:
        self._store, self._scope = store, scope

    def report(self, path: str, data: bytes, make: Callable[[], DraftReport]) -> DraftReport:
        """The report on the draft ``data`` at ``path`` that is kept; if none is, the one that ``make`` gives, which is
        kept unless claimlint failed in it or something was changed while it was made."""
        begun = time.time_ns()
        key = digest(self._scope, "report", path, data)
        known = unpack(self._store.get(key))
        if isinstance(known, tuple):
            report, state = known
            if state == state_of(_looks(report)):
                return report
        report = make()
        crashed = any(finding.code.startswith("CLI9") for finding in report.findings)
        if not crashed and is_still(_looks(report), begun):
            self._store.put(key, pack((report, state_of(_looks(report)))))
        return report


def _looks(report: DraftReport) -> tuple[Look, ...]:
    return tuple(map(Look._make, report.looked_at))


def is_still(looks: Iterable[Look], begun: int) -> bool:
    """Whether nothing that was looked at was changed since ``begun``, in nanoseconds since 1970, nor can change unseen,
    as what a pipe gives does."""
    return not any(is_changed(place, begun) or is_pipe(place) for look in looks for place in places(look))


def is_changed(path: str, begun: int) -> bool:
    """Whether what is at ``path``, a link or where it leads, was changed since ``begun``, in nanoseconds since 1970, or
    just before."""
    return any(_changed(path, follow) >= begun - TICK for follow in (True, False))


def _changed(path: str, follow: bool) -> int:
    """When what is at ``path``, or leads there if links are not followed, was changed last; 0 for nothing."""
    try:
        return os.stat(path, follow_symlinks=follow).st_ctime_ns
    except OSError:
        return 0
