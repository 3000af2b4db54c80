"""The evidence files of a run, each read and indexed once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from claimlint.indexing.index import make_index
from claimlint.model.document import Document
from claimlint.model.index import Index
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document


class Library:
    """Indexes by path, made when first asked for. ``documents`` are texts at hand that stand in for files."""

    def __init__(self, documents: Mapping[str, Document] | None = None) -> None:
        self._documents = dict(documents or {})
        self._indexes: dict[str, Index | UnreadableError] = {}

    def index(self, path: str) -> Index:
        """The index of the file at ``path``. Raises UnreadableError, the same each time, if it cannot be read."""
        if path not in self._indexes:
            self._indexes[path] = self._make(path)
        found = self._indexes[path]
        if isinstance(found, UnreadableError):
            raise found
        return found

    def _make(self, path: str) -> Index | UnreadableError:
        try:
            document = self._documents.get(path) or read_document(Path(path).read_bytes(), path)
        except UnreadableError as error:
            return error
        except OSError as error:
            return UnreadableError(path, error.strerror or str(error), "make the file readable")
        return make_index(document)
