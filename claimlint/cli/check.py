"""``claimlint check``: lint drafts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

import click

from claimlint.cli.baseline import baseline_text
from claimlint.cli.closing import without_evidence
from claimlint.cli.drafts import Draft, find_drafts
from claimlint.cli.lint import Fixes, Run, lint_drafts
from claimlint.cli.options import CONFIG_OPTIONS, EVIDENCE_OPTIONS, OUTPUT_OPTIONS, Settings, options
from claimlint.cli.output import Output, emit
from claimlint.cli.watch import files_of, pause
from claimlint.cli.watch import watch as watch_files
from claimlint.model.report import Report
from claimlint.reporting.paths import shown_path

MANY = 4  # drafts that are worth a bar


@click.command()
@click.argument("paths", nargs=-1, required=True)
@options(EVIDENCE_OPTIONS, CONFIG_OPTIONS, OUTPUT_OPTIONS)
@click.option("--fix", is_flag=True, help="Make the safe fixes in the drafts.")
@click.option("--unsafe-fixes", "unsafe", is_flag=True, help="With --fix or --diff: unsafe fixes too.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    help="Write the findings there, to be named with --baseline.",
)
@click.option(
    "--stdin-filename", default="stdin.md", show_default=True, help="The path that standard input stands for."
)
@click.option("--show-settings", is_flag=True, help="Show the configuration of the first draft, and lint nothing.")
@click.option("--watch", is_flag=True, help="Lint again whenever a draft, a source or the configuration changes.")
def check(
    paths: tuple[str, ...],
    fix: bool,
    unsafe: bool,
    diff: bool,
    stdin_filename: str,
    show_settings: bool,
    watch: bool,
    **values: Any,
) -> int:
    """Lint drafts: files, folders, or - for standard input.

    Status 0: nothing found; 1: findings; 2: claimlint could not do its work.
    """
    baseline = values.pop("write_baseline")
    output = Output.of(values)
    request = Request(paths, stdin_filename, Settings.of(values), output, Fixes(fix, diff, unsafe), baseline)
    if show_settings:
        emit(request.settings.shown(Path(request.drafts()[0].path).parent))
        return 0
    if watch:
        watch_files(lambda: files_of(lint_once(request)[1], request.settings), pause)
    return lint_once(request)[0]


@dataclass(frozen=True, slots=True)
class Request:
    """What a command line asks for."""

    paths: tuple[str, ...]
    stdin_filename: str
    settings: Settings
    output: Output
    fixes: Fixes
    write_baseline: Path | None

    def drafts(self) -> tuple[Draft, ...]:
        """The drafts that the paths stand for."""
        return find_drafts(self.paths, self.stdin_filename, self.settings.given.get("sources", ()))


def lint_once(request: Request) -> tuple[int, Report]:
    """Lints, writes what was asked for, and gives the status with the report."""
    start = perf_counter()
    drafts, output, fixes = request.drafts(), request.output, request.fixes
    with show_progress(len(drafts), output.quiet) as tell:
        run = lint_drafts(drafts, request.settings, fixes, tell)
    if request.write_baseline is not None:
        emit(baseline_text(run.report), request.write_baseline)
    else:
        _write_findings(run, output, fixes.diff)
    if run.report.drafts:
        output.close(run.report, perf_counter() - start, run.fixed if fixes.fix else 0)
    problems = [*run.problems, *_missing_evidence(run)]
    for problem in problems:
        click.echo(f"claimlint: {problem}", err=True)
    failing = bool(run.changes) if fixes.diff else run.failing
    passes = output.exit_zero or request.write_baseline is not None
    return 2 if problems else int(failing and not passes), run.report


@contextmanager
def show_progress(drafts: int, quiet: bool) -> Iterator[Callable[[int], object]]:
    """A bar on standard error while many drafts are linted, if someone is watching; gives what to tell the count."""
    if drafts < MANY or quiet or not sys.stderr.isatty():
        yield lambda number: None
        return
    with click.progressbar(length=drafts, label="linting", file=sys.stderr) as bar:
        yield lambda number: bar.update(1)


def _write_findings(run: Run, output: Output, diff: bool) -> None:
    """The findings; or what was asked for in their place: the changes, or the fixed standard input."""
    if diff:
        emit("".join(run.changes), output.file)
    elif run.stdin is not None:
        emit(run.stdin, output.file)
    else:
        output.write(run.report)


def _missing_evidence(run: Run) -> list[str]:
    return [
        f"{shown_path(draft.path)}: no source was found, and evidence is required; name it with --sources"
        for draft in without_evidence(run.report)
        if draft.path in run.need_evidence
    ]
