"""A report -> standard output or a file; the rest -> standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

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
    def shown(self) -> tuple[Any, ...]:
        """All that decides how a report is shown."""
        return *(getattr(self, field.name) for field in fields(self)), *self.shape

    @property
    def shape(self) -> tuple[int, bool, bool]:
        """The width, whether there are colours, and whether paths are links."""
        colour = self.file is None and use_colour(self.colour, os.environ)
        return _width(), colour, _links(colour)

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


def close(notes: str, result: str, seconds: float) -> None:
    """Writes the notes and the closing line of a run of ``seconds`` to standard error."""
    click.echo(notes, err=True, nl=False)
    if result:
        click.echo(timed(result, seconds), err=True)


def timed(result: str, seconds: float) -> str:
    """The closing line of a run of ``seconds``."""
    return f"{result}; {seconds:.1f} s"


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
    write_file(file, text.encode("utf-8", "backslashreplace"))


def write_file(file: Path, data: bytes) -> None:
    """Writes ``data`` to ``file``. Raises FileError for a file that cannot be written."""
    from claimlint.whole import write_whole

    try:
        write_whole(file, data)
    except OSError as error:
        raise click.FileError(str(file), f"{error.strerror}; name a file that can be written") from None


def _width() -> int:
    if not sys.stdout.isatty():
        return WIDTH
    import shutil

    return shutil.get_terminal_size().columns


def _links(colour: bool) -> bool:
    """Whether to make paths hyperlinks: for terminals that show colours, where they lead to files of this machine."""
    return colour and sys.stdout.isatty()
