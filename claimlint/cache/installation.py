"""Which claimlint, which rules, which libraries and which Python are at work."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from claimlint.cache.digest import digest

PACKAGE = Path(__file__).resolve().parents[1]
RULES = PACKAGE.parent / "rules"


@cache
def installation() -> bytes:
    """A hash that is another one as soon as anything installed is: claimlint and its rules, a package beside it, or
    Python itself. In a checkout every file counts, by size and time of change; of a wheel, what it was installed by."""
    own = sorted(_installed()) or sorted(file for folder in (PACKAGE, RULES) for file in _files(str(folder)))
    return digest(sys.version, sys.flags.optimize, "\n".join(own), "\n".join(sorted(_packages())))


def _installed() -> Iterator[str]:
    """The list of the files of the wheel, with its size and time of change; none in a checkout."""
    if not os.path.isdir(PACKAGE / "_rules"):
        return
    for name in os.listdir(PACKAGE.parent):
        if name.startswith("claimlint-") and name.endswith(".dist-info"):
            yield from (file for file in _files(str(PACKAGE.parent / name)) if "RECORD " in file)


def _files(folder: str) -> Iterator[str]:
    """The files below a folder with their sizes and times of change; none if it is not there."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _files(entry.path)
        else:
            status = entry.stat()
            yield f"{entry.path} {status.st_size} {status.st_mtime_ns}"


def _packages() -> Iterator[str]:
    """The names of the packages installed, each with its version."""
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        yield from (name for name in names if name.endswith((".dist-info", ".egg-info")))
