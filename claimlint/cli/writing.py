"""What a command says -> standard output, a file, standard error. An answer that is kept is written without click."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimlint.cli.answers import Answer


def write_answer(answer: Answer, seconds: float) -> None:
    """Writes an answer that took so many seconds. Raises FileError for a file that cannot be written, and OSError."""
    if answer.text is not None:
        emit(answer.text, Path(answer.file) if answer.file else None)
    close(answer.notes, answer.closing, seconds)
    _warn("".join(f"claimlint: {problem}\n" for problem in answer.problems))


def emit(text: str, file: Path | None = None) -> None:
    """Writes ``text`` to ``file``, or to standard output. Raises FileError for a file that cannot be written."""
    if file is not None:
        write_file(file, text.encode("utf-8", "backslashreplace"))
    elif os.name == "nt":  # whose older terminals know no colours: click sets them
        import click

        click.echo(text, nl=False, color=True)
    else:
        sys.stdout.write(text)
        sys.stdout.flush()


def write_file(file: Path, data: bytes) -> None:
    """Writes ``data`` to ``file``. Raises FileError for a file that cannot be written."""
    from claimlint.whole import write_whole

    try:
        write_whole(file, data)
    except OSError as error:
        import click

        raise click.FileError(str(file), f"{error.strerror}; name a file that can be written") from None


def close(notes: str, result: str, seconds: float) -> None:
    """Writes the notes and the closing line of a run of ``seconds`` to standard error."""
    _warn(notes)
    _warn(f"{timed(result, seconds)}\n" if result else "")


def timed(result: str, seconds: float) -> str:
    """The closing line of a run of ``seconds``."""
    return f"{result}; {seconds:.1f} s"


def never_fail_on_a_character() -> None:
    """A terminal that lacks a character of the draft gets its escape instead of an error."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")


def _warn(text: str) -> None:
    if text:
        sys.stderr.write(text)
        sys.stderr.flush()
