"""Text copies of evidence that an editor cannot show: the words of a PDF, a Word file or a web page, as they were read.

A copy has the offsets of the text that was read, so that a passage is at its place in it.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from lsprotocol import types

from claimlint.model.span import Span
from claimlint.reporting.units import has_own_places
from claimlint.server.positions import Unit, range_of


@dataclass(frozen=True, slots=True)
class _Shown:
    """A text of a source, the address at which it is shown, and the places in it that were asked for: most of those
    that are asked for next are the same."""

    text: str
    address: str
    places: dict[tuple[Span, Unit], types.Location] = field(default_factory=dict)


class Copies:
    """The copies of one run of the server, in a folder that goes with it."""

    def __init__(self) -> None:
        self._sources: dict[Path, str] = {}
        self._last: dict[str, _Shown] = {}  # by source

    @cached_property
    def _folder(self) -> tempfile.TemporaryDirectory[str]:
        return tempfile.TemporaryDirectory(prefix="claimlint-")

    def place(self, path: str, span: Span, text: str, unit: Unit) -> types.Location:
        """Where a stretch of ``text``, read from ``path``, can be seen: in the file itself, or in its copy."""
        shown = self._last.get(path)
        if shown is None or shown.text is not text:
            shown = self._last[path] = _Shown(text, self._file(path, text).as_uri())
        key = (span, unit)
        if key not in shown.places:
            shown.places[key] = types.Location(shown.address, range_of(span, text, unit))
        return shown.places[key]

    def _file(self, path: str, text: str) -> Path:
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
