"""The progress bar: on a terminal, for many drafts."""

from __future__ import annotations

import pytest

from claimlint.cli.run import show_progress, show_time


@pytest.mark.parametrize(
    ("drafts", "quiet", "terminal", "shown"),
    [(4, False, True, True), (3, False, True, False), (4, True, True, False), (4, False, False, False)],
)
def test_a_bar_is_shown_to_people_who_wait(monkeypatch, capsys, drafts, quiet, terminal, shown):
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal, raising=False)
    with show_progress(drafts, quiet) as tell:
        for number in range(1, drafts + 1):
            tell(number)
    assert ("linting" in capsys.readouterr().err) == shown


@pytest.mark.parametrize(
    ("drafts", "quiet", "terminal", "shown"),
    [(1, False, True, True), (4, False, True, False), (1, True, True, False), (1, False, False, False)],
)
def test_the_time_is_shown_to_people_who_wait_for_a_long_draft(monkeypatch, capsys, drafts, quiet, terminal, shown):
    clock = iter(range(100))
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal, raising=False)
    monkeypatch.setattr("claimlint.cli.run.time.monotonic", lambda: next(clock))
    with show_time(drafts, quiet) as tell:
        for _ in range(3):
            tell()
    assert ("linting: 3 s" in capsys.readouterr().err) == shown
