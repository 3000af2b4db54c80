"""The commands as one program, and what becomes of its errors."""

from __future__ import annotations

import errno
import os
import sys
import warnings
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, NoReturn

import click

from claimlint.cli import completing
from claimlint.cli.version import show_version
from claimlint.cli.writing import never_fail_on_a_character

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

FAILED = 2
CUT_SHORT = 1  # as click has it
OF_THE_GROUP = ("-h", "--help", "--version")
# Each command's module and its name there: a command is imported when it is asked for.
COMMANDS = {
    "cache": ("cache", "cache"),
    "check": ("check", "check"),
    "citations": ("citations", "citations"),
    "eval": ("evaluate_command", "evaluate_command"),
    "explain": ("explain", "explain"),
    "fetch": ("fetch", "fetch"),
    "init": ("init", "init"),
    "pair": ("pair", "pair"),
    "rule": ("rule", "rule"),
    "rules": ("rules", "rules"),
    "server": ("server_command", "server_command"),
    "test": ("test_command", "test_command"),
}


class Commands(click.Group):
    """A group for which ``claimlint draft.md`` is ``claimlint check draft.md``."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands' names, in the order of the alphabet."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        return getattr(import_module(f"claimlint.cli.{module}"), name)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Puts ``check`` before arguments that do not begin with a command."""
        if args and args[0] not in (*COMMANDS, *OF_THE_GROUP):
            self._refuse_misspelt(args[0], ctx)
            args = ["check", *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands that begin so, and what ``check`` takes, which need not be said."""
        check = self.get_command(ctx, "check")
        inner = click.Context(check, ctx, "check", resilient_parsing=True)
        drafts = completing.files(inner, check.params[0], incomplete) if incomplete[:1] != "-" else []
        found = [*drafts, *super().shell_complete(ctx, incomplete), *check.shell_complete(inner, incomplete)]
        return list({item.value if item.type == "plain" else item.type: item for item in found}.values())

    def _refuse_misspelt(self, word: str, ctx: click.Context) -> None:
        if os.path.exists(word):
            return
        from difflib import get_close_matches

        nearest = get_close_matches(word, COMMANDS, n=1, cutoff=0.75)
        if nearest:
            ctx.fail(f'{word}: no such file or folder; did you mean the command "{nearest[0]}"?')


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=show_version, help="Show the version."
)
def commands() -> None:
    """Flag claims in a draft that go beyond the evidence they cite.

    `claimlint DRAFT` is short for `claimlint check DRAFT`; a draft that is called like a command is given as ./NAME.
    """


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Runs the command with ``arguments`` (default: the process's) and ends the process with its status, 0, 1 or 2."""
    _leave_crashes_to_the_report()
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str], program: click.Command = commands) -> int:
    """The exit status of ``program`` with ``arguments``. An error becomes a message on standard error and status 2."""
    never_fail_on_a_character()
    try:
        return program.main(list(arguments), "claimlint", standalone_mode=False, obj=tuple(arguments)) or 0
    except (Exception, KeyboardInterrupt) as error:
        return told(error, arguments)


def told(error: BaseException, arguments: Sequence[str]) -> int:
    """The exit status of a run with ``arguments`` that ended with ``error``, once it is shown on standard error."""
    if isinstance(error, BrokenPipeError):  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CUT_SHORT
    if isinstance(error, click.ClickException):
        error.show()
    elif isinstance(error, (click.Abort, KeyboardInterrupt)):
        click.echo("claimlint: interrupted", err=True)
    else:
        _report(error, verbose="-v" in arguments or "--verbose" in arguments)
    return FAILED


def _leave_crashes_to_the_report() -> None:
    """A check that fails in itself is a finding and a problem already; ``python -W error`` shows where it failed."""
    warnings.filterwarnings("ignore", r"[\w.]+: \w+", RuntimeWarning, r"claimlint\.", append=True)


def _report(error: BaseException, verbose: bool) -> None:
    """One line on standard error; for a fault of claimlint itself the traceback too, if asked for."""
    from claimlint.cli.faults import faults, tell

    if isinstance(error, faults()):
        tell(error)
        return
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        click.echo(f"claimlint: the output could not be written: {error.strerror}", err=True)
        return
    if verbose:
        sys.excepthook(type(error), error, error.__traceback__)
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    click.echo(f"claimlint failed: {reason}; please report (with -v for the traceback)", err=True)
