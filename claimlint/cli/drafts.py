"""The paths of a command line -> the drafts to lint."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimlint.reporting.paths import shown_path

if TYPE_CHECKING:
    from claimlint.cli.gitignore import Ignored

STDIN = "-"
KINDS = ("markdown", "text", "latex")  # of the files that a folder is searched for
EVIDENCE_FOLDERS = frozenset({"sources", "evidence", "references"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft to lint: its path, and whether its text comes from standard input under that path."""

    path: str
    stdin: bool = False

    @property
    def folder(self) -> Path:
        """Where it lies."""
        return Path(self.path).parent


def find_drafts(paths: Sequence[str], stdin_filename: str, evidence: Iterable[Path] = ()) -> tuple[Draft, ...]:
    """Each file of ``paths``, the drafts below each folder, and standard input for "-"; each draft once, in order.

    What lies in a folder of evidence, in a hidden folder or in ``evidence``, and what git ignores, is no draft unless
    it is named itself. Raises ClickException for a path that does not exist and for a folder without drafts.
    """
    named_evidence = frozenset(path.resolve() for path in evidence)
    found: dict[Path, Draft] = {}
    for path in paths:
        if path == STDIN:
            found.setdefault(Path(stdin_filename).resolve(), Draft(stdin_filename, stdin=True))
            continue
        for file in _files(Path(path), named_evidence):
            found.setdefault(file.resolve(), Draft(shown_path(str(file))))
    return tuple(found.values())


def _files(path: Path, evidence: frozenset[Path]) -> list[Path]:
    if not path.exists():
        raise click.ClickException(
            f"{path}: no such file or folder; name a draft, a folder of drafts or - for standard input"
        )
    if not path.is_dir():
        return [path]
    files = list(_below(path, evidence))
    if not files:
        raise click.ClickException(f"{path}: no Markdown, text or LaTeX file to lint in this folder; name the drafts")
    return files


def _below(folder: Path, evidence: frozenset[Path]) -> Iterator[Path]:
    """The drafts below ``folder``, those of a folder before those of its subfolders, by name."""
    from claimlint.cli.gitignore import ignored_from

    root = folder.resolve()
    ignored = ignored_from(root)
    for place, folders, files in os.walk(root):
        here = Path(place)
        ignored = ignored.with_file_of(here)
        folders[:] = sorted(name for name in folders if _is_searched(here / name, evidence, ignored))
        for name in sorted(files):
            file = here / name
            if _is_prose(file) and file.exists() and file not in evidence and not ignored.holds(file):
                yield folder / file.relative_to(root)


def _is_prose(file: Path) -> bool:
    """Whether the file's ending says so: one without an ending may be anything."""
    from claimlint.reading.read import kind_of

    return bool(file.suffix) and kind_of(file.name) in KINDS


def _is_searched(folder: Path, evidence: frozenset[Path], ignored: Ignored) -> bool:
    name = folder.name
    if name.startswith(".") or name.lower() in EVIDENCE_FOLDERS or folder in evidence:
        return False
    return not ignored.holds(folder, is_folder=True)
