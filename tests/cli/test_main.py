"""What becomes of errors."""

from __future__ import annotations

import click
import pytest

from claimlint.cli.main import run


def test_help_names_the_commands(claimlint):
    assert [name in claimlint("--help").out for name in ("check", "pair", "rules", "eval")] == [True] * 4


def test_no_argument_at_all_shows_the_help(claimlint):
    answer = claimlint()
    assert (answer.status, "Commands:" in answer.out + answer.err) == (2, True)


def test_the_version_is_shown(claimlint):
    assert claimlint("--version").out.startswith("claimlint ")


def test_a_misspelt_command_is_answered_with_the_nearest(claimlint):
    answer = claimlint("chek", "draft.md")
    assert (answer.status, 'did you mean the command "check"?' in answer.err) == (2, True)


def test_a_draft_called_much_like_a_command_is_a_draft(write, claimlint):
    write("chek.md", "Nobody came.\n")
    assert claimlint("chek.md").status == 0


@click.command()
@click.option("-v", "verbose", is_flag=True)
def failing(verbose: bool) -> int:
    """A command that fails."""
    raise ZeroDivisionError("a\nb")


@click.command()
def interrupted() -> int:
    """A command that is interrupted."""
    raise KeyboardInterrupt


def test_a_fault_of_claimlint_is_one_line_and_status_2(capsys):
    status = run([], failing)
    said = "claimlint failed: ZeroDivisionError: a b; please report (with -v for the traceback)\n"
    assert (status, *capsys.readouterr()) == (2, "", said)


def test_a_fault_of_claimlint_shows_its_traceback_if_asked(capsys):
    run(["-v"], failing)
    assert "Traceback" in capsys.readouterr().err


def test_an_interruption_is_status_2(capsys):
    assert run([], interrupted) == 2


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("claimlint exp", ["file,exp", "plain,explain"]),
        ("claimlint dra", ["file,dra"]),
        ("claimlint --show", ["plain,--show-settings"]),
        ("claimlint --vers", ["plain,--version"]),
        ("claimlint draft.md --stat", ["plain,--statistics"]),
        ("claimlint check dra", ["file,dra"]),
        ("claimlint explain dra", ["file,dra"]),
        ("claimlint rule num005", ["plain,NUM005"]),
        ("claimlint rule magnitude", ["plain,magnitude-slip"]),
        ("claimlint draft.md --select CIT001,NUM005", ["plain,CIT001,NUM005"]),
        ("claimlint check --output-format sar", ["plain,sarif"]),
    ],
)
def test_what_is_begun_is_completed(monkeypatch, capsys, words, offered):
    monkeypatch.setenv("_CLAIMLINT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))
    with pytest.raises(SystemExit):
        run([])
    assert capsys.readouterr().out.splitlines() == offered


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_can_be_had_for_the_shell(monkeypatch, capsys, shell):
    monkeypatch.setenv("_CLAIMLINT_COMPLETE", f"{shell}_source")
    with pytest.raises(SystemExit):
        run([])
    assert "_CLAIMLINT_COMPLETE" in capsys.readouterr().out
