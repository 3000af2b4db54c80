"""The progress bar: on a terminal, for many drafts."""

from __future__ import annotations

import pytest

from claimlint.cli.run import show_progress


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
