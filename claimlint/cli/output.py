"""A report -> standard output or a file; the rest -> standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimlint.cli.answers import terminal
from claimlint.cli.writing import close, emit

if TYPE_CHECKING:
    from claimlint.model.report import Report

FOR_PEOPLE = ("full", "concise")
WORD = "docx"
WIDTH = 100  # columns, where no terminal says how many


@dataclass(frozen=True, slots=True)
class Output:
    """How a run is shown: the values of OUTPUT_OPTIONS."""

    form: str
    file: Path | None
    exit_zero: bool
    quiet: bool
    verbose: bool
    colour: str
    statistics: bool

    @classmethod
    def of(cls, values: dict[str, Any]) -> Output:
        """From a command's options, which are taken out of ``values``."""
        return cls(**{field.name: values.pop(field.name) for field in fields(cls)})

    def write(self, report: Report) -> None:
        """The findings, in the form asked for."""
        if self.form == WORD:
            from claimlint.cli.word import write_commented

            write_commented(report.drafts[0], self.file)
        else:
            emit(self.text(report), self.file)

    def text(self, report: Report) -> str:
        """The findings, in the form asked for, as text."""
        from claimlint.cli.forms import render
        from claimlint.reporting.statistics import render_statistics

        text = render(report, self.form, *self.shape)
        return text + (render_statistics(report) if self.statistics and self.form in FOR_PEOPLE else "")

    @property
    def shape(self) -> tuple[int, bool, bool]:
        """The width, whether there are colours, and whether paths are links."""
        colour = self.file is None and use_colour(self.colour, os.environ)
        return terminal() or WIDTH, colour, _links(colour)

    def notes(self, report: Report) -> str:
        """Faults met on the way, and what was not checked if that is asked for."""
        from claimlint.cli.closing import unchecked_lines

        problems = dict.fromkeys(problem for draft in report.drafts for problem in draft.problems)
        warnings = "".join(f"claimlint: warning: {problem}\n" for problem in problems)
        return warnings + (unchecked_lines(report) if self.verbose else "")

    def result(self, report: Report, fixed: int = 0) -> str:
        """The closing line without the time, "" if it is not wanted."""
        from claimlint.cli.closing import result_line

        return "" if self.quiet else result_line(report, fixed)

    def close(self, report: Report, seconds: float) -> None:
        """The notes, and the closing line of a run of ``seconds``."""
        close(self.notes(report), self.result(report), seconds)


def use_colour(wish: str, environment: Mapping[str, str]) -> bool:
    """Whether to colour standard output: as wished, "auto" for a terminal unless NO_COLOR is set to something."""
    if wish == "auto":
        return sys.stdout.isatty() and not environment.get("NO_COLOR")
    return wish == "always"


def _links(colour: bool) -> bool:
    """Whether to make paths hyperlinks: for terminals that show colours, where they lead to files of this machine."""
    return colour and sys.stdout.isatty()
