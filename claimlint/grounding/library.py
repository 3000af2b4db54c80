"""The evidence files of a run, each read and indexed once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from claimlint.cache.digest import digest
from claimlint.grounding.files import read_bytes
from claimlint.grounding.ground import Grounded
from claimlint.grounding.stamp import stamp_of
from claimlint.indexing.index import make_index
from claimlint.memory import SHARED, Memory, NoMemory
from claimlint.model.document import Document
from claimlint.model.index import Index
from claimlint.reading.errors import UnreadableError, check_length
from claimlint.reading.read import is_text, read_document


class Library:
    """Indexes by path, each made when first asked for. ``memory`` holds those that were made of the same bytes.
    One that ``is_closed`` reads no file."""

    def __init__(self, memory: Memory | None = None, is_closed: bool = False) -> None:
        self._memory, self._is_closed = memory or NoMemory(), is_closed
        self._found: dict[str, Index | UnreadableError] = {}
        self._stamps: dict[str, tuple[int, int] | None] = {}

    @classmethod
    def of_texts(cls, texts: Mapping[str, str], read: Callable[..., Document]) -> Library:
        """A closed library of ``texts`` by name in place of files; ``read`` makes a document of text and name."""
        library = cls(is_closed=True)
        for name, text in texts.items():
            library._found[name] = library._made(text.encode("utf-8", "surrogatepass"), name, partial(read, text, name))
        return library

    def index(self, path: str) -> Index:
        """The index of the file at ``path``. Raises UnreadableError, the same each time, if it cannot be read."""
        if path not in self._found:
            if self._is_closed:
                raise UnreadableError(path, "is none of the sources at hand", "give its text among them")
            self._stamps[path] = stamp_of(path)
            self._found[path] = self._read(path)
        found = self._found[path]
        if isinstance(found, UnreadableError):
            raise found
        return found

    def _abstract(self, grounded: Grounded) -> Index:
        """The index of the abstract that stands for a file. Raises UnreadableError if there is no word in it."""
        place = f"{grounded.path}\n{grounded.abstract}"  # in an editor, the bibliography may change
        if place not in self._found:
            read = partial(_excerpt, grounded.abstract, grounded.path)
            self._found[place] = self._made(grounded.abstract.encode(), f"{grounded.path} abstract", read)
        found = self._found[place]
        if isinstance(found, UnreadableError):
            raise found
        return found

    def _read(self, path: str) -> Index | UnreadableError:
        try:
            data = read_bytes(path)
        except UnreadableError as error:
            return error
        return self._made(data, path, partial(_source, data, path))

    def _made(self, data: bytes, path: str, read: Callable[[], Document]) -> Index | UnreadableError:
        """The index of the document that ``read`` gives of ``data``, or why there is none."""
        mark = digest(path, data)
        known = self._memory.recall(SHARED, ("index", mark))
        if known is not None:
            return known
        try:
            index = replace(make_index(read()), mark=mark)
        except UnreadableError as error:
            return error
        self._memory.keep(SHARED, ("index", mark), index)
        return index

    def refresh(self) -> None:
        """Forget the files that have changed since they were read."""
        changed = [path for path, stamp in self._stamps.items() if stamp_of(path) != stamp]
        for path in changed:
            del self._stamps[path], self._found[path]

    def open(self, grounded: Mapping[str, Grounded]) -> tuple[dict[str, Index], dict[str, Grounded]]:
        """The indexes of the keys whose file can be read, and what is known of every key now that it was tried."""
        indexes, known = {}, dict(grounded)
        for key, g in grounded.items():
            try:
                if g.path is not None:
                    indexes[key] = self._abstract(g) if g.abstract else self.index(g.path)
            except UnreadableError as error:
                known[key] = Grounded(key, None, error.reason, listed=True, entered=g.entered)
        return indexes, known


def _source(data: bytes, path: str) -> Document:
    if is_text(path):
        check_length(len(data), path)
    return read_document(data, path)


def _excerpt(text: str, path: str) -> Document:
    return replace(read_document(text, path, "text"), excerpt="abstract")
