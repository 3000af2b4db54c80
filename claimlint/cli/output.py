"""A report -> standard output or a file; the rest -> standard error."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from claimlint.cli.closing import closing_line, unchecked_lines
from claimlint.cli.forms import render
from claimlint.reporting.full import WIDTH
from claimlint.reporting.statistics import render_statistics

if TYPE_CHECKING:
    from claimlint.model.report import Report

FOR_PEOPLE = ("full", "concise")


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
        colour = self.file is None and use_colour(self.colour, os.environ)
        text = render(report, self.form, _width(), colour, _links(colour))
        counted = self.statistics and self.form in FOR_PEOPLE
        emit(text + (render_statistics(report) if counted else ""), self.file)

    def close(self, report: Report, seconds: float, fixed: int = 0) -> None:
        """Faults met on the way, what was not checked (if asked for), and the closing line of a run of ``seconds`` in
        which so many findings were ``fixed``."""
        for problem in dict.fromkeys(problem for draft in report.drafts for problem in draft.problems):
            click.echo(f"claimlint: warning: {problem}", err=True)
        if self.verbose:
            click.echo(unchecked_lines(report), err=True, nl=False)
        if not self.quiet:
            click.echo(closing_line(report, seconds, fixed), err=True)


def use_colour(wish: str, environment: Mapping[str, str]) -> bool:
    """Whether to colour standard output: as wished, "auto" for a terminal unless NO_COLOR is set to something."""
    if wish == "auto":
        return sys.stdout.isatty() and not environment.get("NO_COLOR")
    return wish == "always"


def emit(text: str, file: Path | None = None) -> None:
    """Writes ``text`` to ``file``, or to standard output. Raises FileError for a file that cannot be written."""
    if file is None:
        click.echo(text, nl=False, color=True)
        return
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.FileError(str(file), f"{error.strerror}; name a file that can be written") from None


def _width() -> int:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else WIDTH


def _links(colour: bool) -> bool:
    """Whether to make paths hyperlinks: for terminals that show colours, where they lead to files of this machine."""
    return colour and sys.stdout.isatty()
