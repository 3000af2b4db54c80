"""Linting for ``claimlint check``, once no kept answer holds: drafts -> what to write, and the status."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click

from claimlint.cache.looked import Look
from claimlint.cache.store import Store
from claimlint.cli.answers import Answer
from claimlint.cli.baseline import baseline_text
from claimlint.cli.closing import without_evidence
from claimlint.cli.drafts import Draft
from claimlint.cli.lint import Run, lint_drafts
from claimlint.cli.output import WORD
from claimlint.cli.request import Request
from claimlint.cli.word import check_word_output
from claimlint.cli.writing import write_answer
from claimlint.model.report import Report
from claimlint.reporting.paths import shown_path

MANY = 4  # drafts that are worth a bar


def lint(request: Request, drafts: Sequence[Draft], store: Store) -> tuple[Answer, tuple[Look, ...] | None]:
    """The answer to a request, and the places that it rests on beside ``drafts``; None if it is not to be kept."""
    run = _lint(request, drafts, store)
    answer = _answer(run, request)
    return answer, None if run.problems else run.looks


def lint_and_write(request: Request, store: Store) -> Report:
    """Lints, writes the answer, and gives the report."""
    start = time.perf_counter()
    run = _lint(request, request.drafts(), store)
    store.flush()
    write_answer(_answer(run, request), time.perf_counter() - start)
    return run.report


def _lint(request: Request, drafts: Sequence[Draft], store: Store) -> Run:
    output = request.output
    check_word_output(output.form, output.file, drafts)
    with show_progress(len(drafts), output.quiet) as tell, show_time(len(drafts), output.quiet) as pause:
        return lint_drafts(drafts, request.settings, request.fixes, tell, store, request.jobs, pause)


@contextmanager
def show_progress(drafts: int, quiet: bool) -> Iterator[Callable[[int], object]]:
    """A bar on standard error while many drafts are linted, if someone is watching; gives what to tell the count."""
    if drafts < MANY or quiet or not sys.stderr.isatty():
        yield lambda number: None
        return
    with click.progressbar(length=drafts, label="linting", file=sys.stderr) as bar:
        yield lambda number: bar.update(1)


@contextmanager
def show_time(drafts: int, quiet: bool) -> Iterator[Callable[[], object]]:
    """The seconds that have passed on standard error while few drafts, which may be long, are linted, if someone is
    watching; gives what to call meanwhile."""
    if drafts >= MANY or quiet or not sys.stderr.isatty():
        yield lambda: None
        return
    start, shown = time.monotonic(), 0

    def tell() -> None:
        nonlocal shown
        passed = int(time.monotonic() - start)
        if passed > shown:
            shown = passed
            click.echo(f"\rlinting: {passed} s", err=True, nl=False)

    yield tell
    if shown:
        click.echo("\r" + " " * len(f"linting: {shown} s") + "\r", err=True, nl=False)


def _answer(run: Run, request: Request) -> Answer:
    output, fixes = request.output, request.fixes
    problems = (*run.problems, *_missing_evidence(run))
    failing = bool(run.changes) if fixes.diff else run.failing
    passes = output.exit_zero or request.write_baseline is not None
    return Answer(
        text=_text(run, request),
        file=str(request.target or ""),
        notes=output.notes(run.report),
        closing=output.result(run.report, run.fixed if fixes.fix else 0) if run.report.drafts else "",
        problems=problems,
        status=2 if problems else int(failing and not passes),
    )


def _text(run: Run, request: Request) -> str | None:
    """The findings; or what was asked for in their place: the baseline, the changes, or the fixed standard input. None
    for a Word file, which is written here."""
    if request.write_baseline is not None:
        return baseline_text(run.report)
    if request.fixes.diff:
        return "".join(run.changes)
    if run.stdin is not None:
        return run.stdin
    if request.output.form == WORD:
        request.output.write(run.report)
        return None
    return request.output.text(run.report)


def _missing_evidence(run: Run) -> list[str]:
    return [
        f"{shown_path(draft.path)}: no source was found, and evidence is required; name it with --sources"
        for draft in without_evidence(run.report)
        if draft.path in run.need_evidence
    ]
