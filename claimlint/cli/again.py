"""A run for which nothing has changed since the last: its answer is given again before click is loaded."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from claimlint.cache.store import SqliteStore, cache_folder
from claimlint.cli.answers import Answers, run_key
from claimlint.cli.writing import never_fail_on_a_character, write_answer


def answered(arguments: Sequence[str]) -> int | None:
    """Writes the answer that is kept for a command line with these arguments, and gives its status; None if there is
    none, or what it rests on has changed."""
    if not any(map(os.path.exists, arguments)):
        return None  # it names no draft
    try:
        return _answered(arguments)
    except (Exception, KeyboardInterrupt) as error:
        from claimlint.cli.main import told

        return told(error, arguments)


def _answered(arguments: Sequence[str]) -> int | None:
    start = time.perf_counter()
    store = SqliteStore(_cache_folder(arguments))
    answer = Answers(store, run_key(arguments)).known()
    store.flush()
    store.close()
    if answer is None:
        return None
    never_fail_on_a_character()
    write_answer(answer, time.perf_counter() - start)
    return answer.status


def _cache_folder(arguments: Sequence[str]) -> Path:
    """Where the cache lies. Whichever it is, nothing in it has the key of another command line."""
    apart = (value for option, value in pairwise(arguments) if option == "--cache-dir")
    joined = (argument.partition("=")[2] for argument in arguments if argument.startswith("--cache-dir="))
    named = [*apart, *joined]
    return cache_folder(Path(named[-1]) if named else None)
