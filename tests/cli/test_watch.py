"""``--watch``: what makes it lint again."""

from __future__ import annotations

import os
from itertools import count

from claimlint.cli.options import Settings
from claimlint.cli.watch import files_of, stamps_of, watch
from claimlint.model.report import DraftReport, Report


def rounds(files, changes) -> int:
    """How often it lints while ``changes`` are made one by one."""
    linted = []
    steps = iter(changes)

    def lint():
        linted.append(1)
        return files

    def wait():
        change = next(steps, None)
        if change is not None:
            change()
        return change is not None

    watch(lint, wait)
    return len(linted)


def touch(path):
    times = count(1_000_000_000, 1_000)
    return lambda: os.utime(path, ns=(next(times), next(times)))


def test_it_lints_once_if_nothing_changes(write):
    path = write("draft.md")
    assert rounds([path], [lambda: None, lambda: None]) == 1


def test_it_lints_again_after_each_change(write):
    path = write("draft.md")
    assert rounds([path], [touch(path), lambda: None]) == 2


def test_a_file_that_comes_is_a_change(folder, write):
    assert rounds([folder / "new.md"], [lambda: write("new.md")]) == 2


def test_a_file_that_is_not_there_has_no_time(folder):
    assert stamps_of([folder / "none"]) == {str(folder / "none"): 0}


def test_drafts_sources_configuration_and_their_folders_are_watched(folder, write):
    write("claimlint.toml", "")
    report = Report((DraftReport("draft.md", "x", 0, 0, looked_at=(("file", "sources/1.md"),)),))
    names = {str(path) for path in files_of(report, Settings(None, False, {}))}
    assert {"draft.md", ".", "sources", "sources/1.md", str(folder / "claimlint.toml")} <= names
