"""Drafts, each under the configuration nearest to it -> one report, and what went wrong."""

from __future__ import annotations

import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from claimlint.cache.looked import Kind, Look
from claimlint.cli.baseline import read_baseline, without_known
from claimlint.cli.drafts import Draft
from claimlint.cli.options import Settings
from claimlint.cli.request import NO_FIXES, Fixes
from claimlint.model.lines import lines_of
from claimlint.model.report import DraftReport, Report
from claimlint.model.rule import Severity
from claimlint.reporting.paths import shown_path
from claimlint.reporting.units import is_mendable

if TYPE_CHECKING:
    from claimlint.cache.store import Store
    from claimlint.config import Config
    from claimlint.linter import Linter

RULE_CRASHED = "CLI900"


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a run.

    problems        what could not be done, one message each
    failing         whether some finding is at or above its draft's ``fail_on``
    need_evidence   the paths of the drafts whose configuration requires evidence
    changes         what the fixes change, as unified diffs
    fixed           how many findings were fixed
    stdin           standard input once it is fixed, None if it was not asked for
    looks           the places that the run rests on beside the drafts, None if it is not to be kept
    """

    report: Report
    problems: tuple[str, ...] = ()
    failing: bool = False
    need_evidence: frozenset[str] = frozenset()
    changes: tuple[str, ...] = ()
    fixed: int = 0
    stdin: str | None = None
    looks: tuple[Look, ...] | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """One draft, linted: the report before any fix, and the one to show."""

    draft: Draft
    config: Config
    before: DraftReport
    after: DraftReport


def lint_drafts(
    drafts: Sequence[Draft],
    settings: Settings,
    fixes: Fixes = NO_FIXES,
    progress: Callable[[int], object] = lambda number: None,
    store: Store | None = None,
    jobs: int = 1,
    pause: Callable[[], object] = lambda: None,
) -> Run:
    """Every draft that can be read, linted, and fixed if that is wanted. One that cannot be read is a problem, and the
    others are linted all the same. ``progress`` is told how many drafts are done; ``store`` keeps what was read and
    found; with several ``jobs``, as many processes share the drafts; with one, ``pause`` is called all the while."""
    from claimlint.cli.jobs import one_by_one, shared_out

    work = shared_out(settings, fixes, store, jobs) if jobs > 1 else one_by_one(settings, fixes, store, pause)
    done: list[Done] = []
    problems: dict[str, None] = {}  # ordered, each message once: a fault of a source meets every draft
    for number, (what, faults) in enumerate(work(drafts), 1):
        done += [what] if what is not None else []
        problems |= dict.fromkeys(faults)
        progress(number)
    return _run(done, tuple(problems), fixes)


def lint_draft(draft: Draft, linter: Linter, fixes: Fixes) -> tuple[Done | None, list[str]]:
    """One draft, linted and fixed if that is wanted, and what could not be done; None if it cannot be read."""
    from claimlint.reading.errors import UnreadableError

    done: Done | None = None
    try:
        done = _done(draft, linter, fixes)
        if fixes.fix and not draft.stdin:
            _write(done.before, done.after.text)
    except UnreadableError as error:
        return done, [str(error)]
    return done, _refusals(done, fixes)


def _done(draft: Draft, linter: Linter, fixes: Fixes) -> Done:
    from claimlint.cli.fixing import fixed

    path = linter.config.baseline
    known = frozenset() if path is None else read_baseline(path)
    before = without_known(_lint(draft, linter), known)

    def lint_again(text: str) -> DraftReport:
        return without_known(linter.lint_text(text, draft.path).drafts[0], known)

    if not (fixes.fix or fixes.diff) or not is_mendable(draft.path):
        return Done(draft, linter.config, before, before)
    return Done(draft, linter.config, before, fixed(before, fixes.unsafe, lint_again))


def _refusals(done: Done, fixes: Fixes) -> list[str]:
    """What cannot be fixed as it was asked for: a Word file, whose runs no edit of its text would fit."""
    if not (fixes.fix or fixes.diff) or is_mendable(done.draft.path):
        return []
    remedy = "have the findings as comments in it: --output-format docx --output-file reviewed.docx"
    return [f"{shown_path(done.draft.path)} is a Word file, which --fix and --diff do not change; {remedy}"]


def _write(before: DraftReport, text: str) -> None:
    """Puts the fixed text into the draft's file; its byte order mark and its line ends stay. Raises UnreadableError if
    the file is not what was linted, or cannot be written."""
    from claimlint.reading.errors import UnreadableError
    from claimlint.whole import write_whole

    if text == before.text:
        return
    path = Path(before.path)
    data = path.read_bytes()
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    if data != mark + before.text.encode("utf-8"):
        raise UnreadableError(before.path, "cannot be fixed: it is not UTF-8", "save it as UTF-8")
    try:
        write_whole(path, mark + text.encode("utf-8"))
    except OSError as error:
        raise UnreadableError(before.path, f"cannot be fixed: {error.strerror}", "see that it can be written") from None


def failing(report: DraftReport, config: Config) -> bool:
    """Whether a finding of ``report`` is grave enough for status 1."""
    least = Severity[config.fail_on.upper()]
    return any(finding.severity >= least for finding in report.findings)


def crashes(report: DraftReport) -> list[str]:
    """Where claimlint failed in itself, and how."""
    lines = lines_of(report.text)
    return [
        f"{shown_path(report.path)}:{lines.number(finding.span.start)}: {finding.message}"
        for finding in report.findings
        if finding.code == RULE_CRASHED
    ]


def linters(settings: Settings, store: Store | None, pause: Callable[[], object]) -> Callable[[Path], Linter]:
    """A function from a draft's folder to its linter; folders of one configuration share theirs."""
    from claimlint.linter import Linter

    of_config = cache(lambda config: Linter(config, None if config.no_cache else store, pause))

    @cache
    def linter_for(folder: Path) -> Linter:
        return of_config(settings.config(folder))

    return linter_for


def _lint(draft: Draft, linter: Linter) -> DraftReport:
    if draft.stdin:
        return linter.lint_text(sys.stdin.buffer.read(), draft.path).drafts[0]
    return linter.lint_path(draft.path).drafts[0]


def _run(done: Sequence[Done], problems: tuple[str, ...], fixes: Fixes) -> Run:
    from claimlint.cli.fixing import diff

    shown = [(d.before if fixes.diff else d.after, d.config) for d in done]
    reports = tuple(report for report, _ in shown)
    changes = (diff(d.before.text, d.after.text, shown_path(d.draft.path)) for d in done)
    return Run(
        report=Report(reports),
        problems=problems + tuple(message for report in reports for message in crashes(report)),
        failing=any(failing(report, config) for report, config in shown),
        need_evidence=frozenset(report.path for report, config in shown if config.require_evidence),
        changes=tuple(filter(None, changes)),
        fixed=sum(len(d.before.findings) - len(d.after.findings) for d in done),
        stdin=next((d.after.text for d in done if d.draft.stdin and fixes.fix), None),
        looks=None if any(d.config.no_cache for d in done) else tuple(dict.fromkeys(_looks(done))),
    )


def _looks(done: Sequence[Done]) -> Iterator[Look]:
    """The places that the reports rest on, and those of their configurations."""
    for d in done:
        yield from (Look(*look) for look in d.before.looked_at)
        yield Look(Kind.MODEL, d.config.model)
        if d.config.baseline is not None:
            yield Look(Kind.FILE, str(d.config.baseline))
        if d.config.house.rules is not None:
            yield Look(Kind.PAGES, str(d.config.house.rules))
