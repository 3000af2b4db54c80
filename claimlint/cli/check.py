"""``claimlint check``: lint drafts."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import click

from claimlint.cache.store import NoStore, SqliteStore, Store, cache_folder
from claimlint.cli import completing
from claimlint.cli.answers import Answer, Answers, run_key
from claimlint.cli.drafts import Draft
from claimlint.cli.options import CONFIG_OPTIONS, EVIDENCE_OPTIONS, OUTPUT_OPTIONS, Settings, options
from claimlint.cli.output import Output, close, emit
from claimlint.cli.request import Fixes, Request


@click.command()
@click.argument("paths", nargs=-1, required=True, shell_complete=completing.files)
@options(EVIDENCE_OPTIONS, CONFIG_OPTIONS, OUTPUT_OPTIONS)
@click.option("--fix", is_flag=True, help="Make the safe fixes in the drafts.")
@click.option("--unsafe-fixes", "unsafe", is_flag=True, help="With --fix or --diff: unsafe fixes too.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    help="Write all findings there, known ones too, to be named with --baseline.",
)
@click.option(
    "--stdin-filename", default="stdin.md", show_default=True, help="The path that standard input stands for."
)
@click.option(
    "-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes that share the drafts."
)
@click.option("--cache-dir", type=click.Path(path_type=Path), help="The folder of what is kept between runs.")
@click.option("--show-settings", is_flag=True, help="Show the configuration of the first draft, and lint nothing.")
@click.option("--watch", is_flag=True, help="Lint again whenever a draft, a source or the configuration changes.")
def check(
    paths: tuple[str, ...],
    fix: bool,
    unsafe: bool,
    diff: bool,
    stdin_filename: str,
    jobs: int,
    cache_dir: Path | None,
    show_settings: bool,
    watch: bool,
    **values: Any,
) -> int:
    """Lint drafts: files, folders, or - for standard input.

    Status 0: nothing found; 1: findings; 2: claimlint could not do its work.
    """
    baseline = values.pop("write_baseline")
    output = Output.of(values)
    fixes = Fixes(fix, diff, unsafe)
    settings = Settings.of(values)
    if baseline is not None:  # one that is written holds every finding, those of the last one too
        settings = settings.with_given(baseline=None)
    request = Request(paths, stdin_filename, settings, output, fixes, baseline, jobs)
    store = NoStore() if values["no_cache"] else SqliteStore(cache_folder(cache_dir))
    if show_settings:
        emit(request.settings.shown(request.drafts()[0].folder))
        return 0
    if watch:
        _watch(request, store)
    return answer_once(request, store)


def answer_once(request: Request, store: Store) -> int:
    """Writes the answer that ``store`` holds for the request, or else lints, and keeps the answer. The exit status."""
    start, begun = time.perf_counter(), time.time_ns()
    drafts = request.drafts()
    key = _key(request, drafts)
    answers = None if key is None else Answers(store, key)
    answer = None if answers is None else answers.known()
    if answer is None:
        from claimlint.cli.run import lint

        answer, looks = lint(request, drafts, store)
        # The drafts are read again to be linted: what was saved in between is not what the key stands for.
        if answers is not None and looks is not None and _key(request, drafts) == key:
            answers.keep(answer, looks, begun)
    store.flush()
    write(answer, request, time.perf_counter() - start)
    return answer.status


def write(answer: Answer, request: Request, seconds: float) -> None:
    """Writes an answer that took so many seconds."""
    if answer.text is not None:
        emit(answer.text, request.target)
    close(answer.notes, answer.closing, seconds)
    for problem in answer.problems:
        click.echo(f"claimlint: {problem}", err=True)


def _key(request: Request, drafts: tuple[Draft, ...]) -> bytes | None:
    """The key of the answer in the cache, None if it is not to be kept."""
    return run_key(drafts, request.settings, request.output.shown) if request.is_plain else None


def _watch(request: Request, store: Store) -> None:
    from claimlint.cli.run import lint_and_write
    from claimlint.cli.watch import files_of, pause, watch

    drafts = request.drafts()
    if any(draft.stdin for draft in drafts):
        raise click.UsageError("--watch looks at files, and standard input is none: name the draft's file")
    files = [Path(draft.path) for draft in drafts]
    watch(files, lambda: files_of(lint_and_write(request, store), request.settings), pause)
