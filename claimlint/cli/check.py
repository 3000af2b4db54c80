"""``claimlint check``: lint drafts."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from claimlint.cache.looked import state_of
from claimlint.cache.store import NoStore, SqliteStore, Store, cache_folder
from claimlint.cli import completing
from claimlint.cli.answers import Answer, Answers, own_looks, run_key
from claimlint.cli.drafts import Draft
from claimlint.cli.options import CONFIG_OPTIONS, EVIDENCE_OPTIONS, OUTPUT_OPTIONS, Settings, options
from claimlint.cli.output import Output
from claimlint.cli.request import Fixes, Request
from claimlint.cli.writing import emit, write_answer


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
@click.pass_obj
def check(
    arguments: Sequence[str],
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
    return answer_once(request, store, arguments)


def answer_once(request: Request, store: Store, arguments: Sequence[str]) -> int:
    """Lints what the request asks for, writes the answer, and keeps it for the next run with the same ``arguments``.
    The exit status."""
    from claimlint.cli.run import lint

    start = time.perf_counter()
    drafts = request.drafts()
    if request.is_plain and not any(draft.stdin for draft in drafts):
        answer = _kept(request, drafts, store, arguments)
    else:
        answer, _ = lint(request, drafts, store)
    store.flush()
    store.close()
    write_answer(answer, time.perf_counter() - start)
    return answer.status


def _kept(request: Request, drafts: Sequence[Draft], store: Store, arguments: Sequence[str]) -> Answer:
    """The answer, kept unless something was saved meanwhile: it may rest on what was there before or after."""
    from claimlint.cli.run import lint

    begun = time.time_ns()
    answers, own = Answers(store, run_key(arguments)), tuple(own_looks(drafts, request.settings))
    before = state_of(own)
    answer, looks = lint(request, drafts, store)
    if looks is not None and state_of(own) == before:
        answers.keep(answer, request, drafts, (*own, *looks), begun)
    return answer


def _watch(request: Request, store: Store) -> None:
    from claimlint.cli.run import lint_and_write
    from claimlint.cli.watch import files_of, pause, watch

    drafts = request.drafts()
    if any(draft.stdin for draft in drafts):
        raise click.UsageError("--watch looks at files, and standard input is none: name the draft's file")
    files = [Path(draft.path) for draft in drafts]
    watch(files, lambda: files_of(lint_and_write(request, store), request.settings), pause)
