"""``claimlint check``: lint drafts."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Any

import click

from claimlint.cli.baseline import baseline_text
from claimlint.cli.closing import without_evidence
from claimlint.cli.drafts import find_drafts
from claimlint.cli.lint import Fixes, Run, lint_drafts
from claimlint.cli.options import CONFIG_OPTIONS, EVIDENCE_OPTIONS, OUTPUT_OPTIONS, Settings, options
from claimlint.cli.output import Output, emit
from claimlint.reporting.paths import shown_path


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
def check(
    paths: tuple[str, ...],
    fix: bool,
    unsafe: bool,
    diff: bool,
    write_baseline: Path | None,
    stdin_filename: str,
    show_settings: bool,
    **values: Any,
) -> int:
    """Lint drafts: files, folders, or - for standard input.

    Status 0: nothing found; 1: findings; 2: claimlint could not do its work.
    """
    start = perf_counter()
    output = Output.of(values)
    settings = Settings.of(values)
    drafts = find_drafts(paths, stdin_filename, settings.given.get("sources", ()))
    if show_settings:
        emit(settings.shown(Path(drafts[0].path).parent))
        return 0
    run = lint_drafts(drafts, settings, Fixes(fix, diff, unsafe))
    if write_baseline is not None:
        emit(baseline_text(run.report), write_baseline)
    else:
        _write_findings(run, output, diff)
    if run.report.drafts:
        output.close(run.report, perf_counter() - start, run.fixed if fix else 0)
    problems = [*run.problems, *_missing_evidence(run)]
    for problem in problems:
        click.echo(f"claimlint: {problem}", err=True)
    if problems:
        return 2
    failing = bool(run.changes) if diff else run.failing
    return int(failing and not output.exit_zero and write_baseline is None)


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
