"""Drafts, each under the configuration nearest to it -> one report, and what went wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from claimlint.cli.drafts import Draft
from claimlint.cli.options import Settings
from claimlint.model.report import DraftReport, Report
from claimlint.model.rule import Severity

if TYPE_CHECKING:
    from claimlint.config import Config
    from claimlint.linter import Linter

RULE_CRASHED = "CLI900"


@dataclass(frozen=True, slots=True)
class Run:
    """What came of a run.

    problems        what could not be done, one message each
    failing         whether some finding is at or above its draft's ``fail_on``
    need_evidence   the paths of the drafts whose configuration requires evidence
    """

    report: Report
    problems: tuple[str, ...] = ()
    failing: bool = False
    need_evidence: frozenset[str] = frozenset()


def lint_drafts(drafts: Sequence[Draft], settings: Settings) -> Run:
    """Every draft that can be read, linted. One that cannot is a problem, and the others are linted all the same."""
    from claimlint.reading.errors import UnreadableError

    linter_for = _linters(settings)
    done: list[tuple[DraftReport, Config]] = []
    problems: dict[str, None] = {}  # ordered, each message once: a fault of a source meets every draft
    for draft in drafts:
        linter = linter_for(Path(draft.path).parent)
        try:
            done.append((_lint(draft, linter), linter.config))
        except UnreadableError as error:
            problems[str(error)] = None
    return _run(done, tuple(problems))


def failing(report: DraftReport, config: Config) -> bool:
    """Whether a finding of ``report`` is grave enough for status 1."""
    least = Severity[config.fail_on.upper()]
    return any(finding.severity >= least for finding in report.findings)


def crashes(report: DraftReport) -> list[str]:
    """The messages of rules that failed in themselves."""
    return [finding.message for finding in report.findings if finding.code == RULE_CRASHED]


def _linters(settings: Settings) -> Callable[[Path], Linter]:
    """A function from a draft's folder to its linter; folders of one configuration share theirs."""
    from claimlint.linter import Linter

    of_config = cache(Linter)

    @cache
    def linter_for(folder: Path) -> Linter:
        return of_config(settings.config(folder))

    return linter_for


def _lint(draft: Draft, linter: Linter) -> DraftReport:
    if draft.stdin:
        return linter.lint_text(sys.stdin.buffer.read(), draft.path).drafts[0]
    return linter.lint_path(draft.path).drafts[0]


def _run(done: Sequence[tuple[DraftReport, Config]], problems: tuple[str, ...]) -> Run:
    reports = tuple(report for report, _ in done)
    return Run(
        report=Report(reports),
        problems=problems + tuple(message for report in reports for message in crashes(report)),
        failing=any(failing(report, config) for report, config in done),
        need_evidence=frozenset(report.path for report, config in done if config.require_evidence),
    )
