"""What becomes of errors."""

from __future__ import annotations

import pytest


def test_help_names_the_commands(claimlint):
    assert [name in claimlint("--help").out for name in ("check", "pair", "rules", "eval")] == [True] * 4


def test_no_argument_at_all_shows_the_help(claimlint):
    assert claimlint().status == 2


def test_the_version_is_shown(claimlint):
    assert claimlint("--version").out.startswith("claimlint ")


def test_a_misspelt_command_is_answered_with_the_nearest(claimlint):
    answer = claimlint("chek", "draft.md")
    assert (answer.status, 'did you mean the command "check"?' in answer.err) == (2, True)


def test_a_draft_called_much_like_a_command_is_a_draft(write, claimlint):
    write("chek.md", "Nobody came.\n")
    assert claimlint("chek.md").status == 0


@pytest.fixture
def broken(write, monkeypatch):
    """A draft over which claimlint itself fails."""
    write("draft.md")

    def fail(self, path):
        raise ZeroDivisionError("a\nb")

    monkeypatch.setattr("claimlint.linter.Linter.lint_path", fail)


def test_a_fault_of_claimlint_is_one_line_and_status_2(broken, claimlint):
    answer = claimlint("draft.md")
    assert (answer.status, answer.out, answer.err) == (
        2,
        "",
        "claimlint failed: ZeroDivisionError: a b; please report (with -v for the traceback)\n",
    )


def test_a_fault_of_claimlint_shows_its_traceback_if_asked(broken, claimlint):
    assert "Traceback" in claimlint("draft.md", "-v").err


def test_an_interruption_is_status_2(write, monkeypatch, claimlint):
    write("draft.md")

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("claimlint.cli.check.lint_drafts", interrupt)
    assert claimlint("draft.md").status == 2
