"""Text copies of evidence that an editor cannot show: the words of a PDF, a Word file or a web page, as they were read.

A copy has the offsets of the text that was read, so that a passage is at its place in it.
"""

from __future__ import annotations

import tempfile
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from claimlint.reporting.units import has_own_places


class Copies:
    """The copies of one run of the server, in a folder that goes with it."""

    def __init__(self) -> None:
        self._sources: dict[Path, str] = {}
        self._last: dict[str, tuple[str, Path]] = {}  # the text of each source that was last shown, and where

    @cached_property
    def _folder(self) -> tempfile.TemporaryDirectory[str]:
        return tempfile.TemporaryDirectory(prefix="claimlint-")

    def shown(self, path: str, text: str) -> Path:
        """The file in which the places of ``text``, read from ``path``, can be shown: itself, or its copy."""
        known, file = self._last.get(path, ("", Path()))
        if known is not text:
            file = self._shown(path, text)
            self._last[path] = (text, file)
        return file

    def _shown(self, path: str, text: str) -> Path:
        if has_own_places(path):
            return Path(path).absolute()
        name = sha256(f"{path}\n{text}".encode("utf-8", "surrogatepass")).hexdigest()[:12]
        copy = Path(self._folder.name) / name / f"{Path(path).name}.txt"
        if copy not in self._sources:
            copy.parent.mkdir()
            copy.write_bytes(text.encode("utf-8", "surrogatepass"))
            copy.chmod(0o444)  # it is to be read: what is changed there is lost
            self._sources[copy] = path
        return copy

    def source(self, shown: Path) -> str:
        """The path of the evidence that a file shows: that of which it is a copy, or its own."""
        return self._sources.get(shown, str(shown))

    def end(self) -> None:
        """Remove the copies."""
        if self._sources:
            self._folder.cleanup()
