"""``--watch``: what makes it lint again."""

from __future__ import annotations

import os
import time
from itertools import count

import click
import pytest

from claimlint.cli.options import Settings
from claimlint.cli.watch import files_of, stamps_of, watch
from claimlint.config_file import ConfigError
from claimlint.model.report import DraftReport, Report
from claimlint.whole import write_whole


@pytest.fixture
def long_after(monkeypatch):
    """A clock by which all files were written long ago."""
    hour = 3_600_000_000_000
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + hour)


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

    watch([], lint, wait)
    return len(linted)


def touch(path):
    times = count(1_000_000_000, 1_000)
    return lambda: os.utime(path, ns=(next(times), next(times)))


def test_it_lints_once_if_nothing_changes(write, long_after):
    path = write("draft.md")
    assert rounds([path], [lambda: None, lambda: None]) == 1


def test_it_lints_again_after_each_change(write, long_after):
    path = write("draft.md")
    assert rounds([path], [touch(path), lambda: None]) == 2


def test_a_file_that_comes_is_a_change(folder, write, long_after):
    assert rounds([folder / "new.md"], [lambda: write("new.md")]) == 2


def test_a_fault_on_the_way_is_told_and_ends_nothing(write, capsys, long_after):
    path = write("draft.md")
    answers = iter([[path], ConfigError("claimlint.toml", "not TOML", "mend it"), click.ClickException("gone"), []])

    def lint():
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    change = touch(path)
    steps = iter([change, change, change, None])
    watch([], lint, lambda: (step := next(steps)) is not None and not step())
    assert (capsys.readouterr().err, next(answers, "all asked for")) == (
        "claimlint: claimlint.toml: not TOML; mend it\nError: gone\n",
        "all asked for",
    )


def test_a_draft_that_is_empty_for_a_moment_is_watched_on(write, claimlint, monkeypatch, long_after):
    draft = write("draft.md", "It rained.\n")
    saved = iter([b"", b"It snowed.\n"])

    def save():
        content = next(saved, None)
        if content is not None:
            draft.write_bytes(content)
        return content is not None

    monkeypatch.setattr("claimlint.cli.watch.pause", save)
    err = claimlint("draft.md", "--watch").err
    assert [err.count("no findings in 1 draft"), err.count("draft.md is empty")] == [3, 1]  # the last at its end


def test_what_is_changed_while_it_is_linted_is_linted_again(write, long_after):
    path = write("draft.md")
    change, linted = touch(path), []

    def lint():
        linted.append(1)
        if len(linted) < 3:
            change()
        return [path]

    steps = iter([True, True, True, True, False])
    watch([path], lint, lambda: next(steps))
    assert len(linted) == 3


def test_a_source_that_is_changed_in_the_first_run_is_linted_again(write):
    draft, source = write("draft.md"), write("source.md")
    linted = []

    def lint():
        linted.append(source.read_text())
        write("source.md", "Something.\n")
        return [draft, source]

    steps = iter([True, True, False])
    watch([draft], lint, lambda: next(steps))
    assert linted[:2] == ["Nothing.\n", "Something.\n"]


def test_an_answer_that_is_written_beside_the_draft_is_no_change(folder, write, long_after):
    draft = write("draft.md")
    linted = []

    def lint():
        linted.append(1)
        write_whole(folder / "answer.json", b"{}")
        return [draft, folder]

    change = touch(draft)
    steps = iter([lambda: None, change, lambda: None, lambda: None])
    watch([draft], lint, lambda: (step := next(steps, None)) is not None and not step())
    assert len(linted) == 2


def test_standard_input_cannot_be_watched(claimlint):
    answer = claimlint("-", "--watch")
    assert (answer.status, "name the draft's file" in answer.err) == (2, True)


def test_a_file_that_is_not_there_has_no_time(folder):
    assert stamps_of([folder / "none"]) == {str(folder / "none"): 0}


def test_drafts_sources_configuration_and_their_folders_are_watched(folder, write):
    write("claimlint.toml", "")
    report = Report((DraftReport("draft.md", "x", 0, 0, looked_at=(("file", "sources/1.md"),)),))
    names = {str(path) for path in files_of(report, Settings(None, False, {}))}
    assert {"draft.md", ".", "sources", "sources/1.md", str(folder / "claimlint.toml")} <= names
