"""Drafts on one process or on several: the same reports in the same order."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache, partial
from typing import TYPE_CHECKING

from claimlint.cache.store import SqliteStore, Store
from claimlint.cli.lint import Done, lint_draft, linters
from claimlint.cli.request import Fixes

if TYPE_CHECKING:
    from claimlint.cli.drafts import Draft
    from claimlint.cli.options import Settings

Work = Callable[[Iterable["Draft"]], Iterator[tuple[Done | None, list[str]]]]
CHUNK = 4  # drafts that a process takes at a time


def one_by_one(
    settings: Settings, fixes: Fixes, store: Store | None, pause: Callable[[], object] = lambda: None
) -> Work:
    """Lints drafts in this process, one after the other; ``pause`` is called every few milliseconds."""
    linter_for = linters(settings, store, pause)
    return partial(map, lambda draft: lint_draft(draft, linter_for(draft.folder), fixes))


def shared_out(settings: Settings, fixes: Fixes, store: Store | None, jobs: int) -> Work:
    """Lints drafts on ``jobs`` processes; standard input is read in this one."""
    folder = store.path.parent if isinstance(store, SqliteStore) else None
    task = pickle.dumps((settings, fixes, folder))

    def work(drafts: Iterable[Draft]) -> Iterator[tuple[Done | None, list[str]]]:
        drafts = list(drafts)
        if any(draft.stdin for draft in drafts):
            yield from one_by_one(settings, fixes, store)(drafts)
            return
        with ProcessPoolExecutor(min(jobs, len(drafts))) as pool:
            yield from pool.map(partial(_task, task), drafts, chunksize=CHUNK)

    return work


def _task(task: bytes, draft: Draft) -> tuple[Done | None, list[str]]:
    return next(_work_of(task)([draft]))


@cache
def _work_of(task: bytes) -> Work:
    """What a process does with each of its drafts; made once, for it holds the language model."""
    settings, fixes, folder = pickle.loads(task)
    return one_by_one(settings, fixes, None if folder is None else SqliteStore(folder))
