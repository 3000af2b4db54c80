"""The evidence files of a run, each read and indexed once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from claimlint.grounding.ground import Grounded
from claimlint.grounding.stamp import stamp_of
from claimlint.indexing.index import make_index
from claimlint.model.document import Document
from claimlint.model.index import Index
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document


class Library:
    """Indexes by path, each made when first asked for."""

    def __init__(self) -> None:
        self._found: dict[str, Index | UnreadableError] = {}
        self._stamps: dict[str, tuple[int, int] | None] = {}

    @classmethod
    def of_texts(cls, texts: Mapping[str, str], read: Callable[..., Document]) -> Library:
        """A library that holds ``texts`` by name in place of files; ``read`` makes a document of text and name."""
        library = cls()
        for name, text in texts.items():
            library._found[name] = _indexed(lambda text=text, name=name: read(text, name))
        return library

    def index(self, path: str) -> Index:
        """The index of the file at ``path``. Raises UnreadableError, the same each time, if it cannot be read."""
        if path not in self._found:
            self._stamps[path] = stamp_of(path)
            self._found[path] = _indexed(lambda: read_document(read_bytes(path), path))
        found = self._found[path]
        if isinstance(found, UnreadableError):
            raise found
        return found

    def refresh(self) -> list[str]:
        """Forget the files that have changed since they were read; their paths."""
        changed = [path for path, stamp in self._stamps.items() if stamp_of(path) != stamp]
        for path in changed:
            del self._stamps[path], self._found[path]
        return changed

    def open(self, grounded: Mapping[str, Grounded]) -> tuple[dict[str, Index], dict[str, Grounded]]:
        """The indexes of the keys whose file can be read, and what is known of every key now that it was tried."""
        indexes, known = {}, dict(grounded)
        for key, g in grounded.items():
            try:
                if g.path is not None:
                    indexes[key] = self.index(g.path)
            except UnreadableError as error:
                known[key] = Grounded(key, None, error.reason, listed=True, entered=g.entered)
        return indexes, known


def _indexed(read: Callable[[], Document]) -> Index | UnreadableError:
    try:
        return make_index(read())
    except UnreadableError as error:
        return error


def read_bytes(path: str) -> bytes:
    """What is in the file at ``path``. Raises UnreadableError if it cannot be read."""
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise UnreadableError(path, error.strerror or str(error), "make the file readable") from error
