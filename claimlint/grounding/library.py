"""The evidence files of a run, each read and indexed once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from claimlint.cache.digest import digest
from claimlint.grounding.files import read_bytes
from claimlint.grounding.ground import Grounded
from claimlint.grounding.stacks import MOST, Stacks
from claimlint.grounding.stamp import stamp_of
from claimlint.indexing.index import make_index
from claimlint.memory import SHARED, Memory, NoMemory
from claimlint.model.document import Document
from claimlint.model.index import Index, Tally
from claimlint.reading.errors import UnreadableError, check_length
from claimlint.reading.read import is_text, read_document

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Source:
    """A source that could be read: the path of its document, the mark of its index, and the tally of its stems.
    ``read`` gives the document anew."""

    path: str
    mark: bytes
    tally: Tally = field(repr=False)
    read: Callable[[], Document] = field(repr=False)


class Library:
    """Sources by path, each read when first asked for. ``memory`` holds the indexes that were made of the same bytes;
    those of ``most`` characters together are at hand. One that ``is_closed`` reads no file."""

    def __init__(self, memory: Memory | None = None, is_closed: bool = False, most: int = MOST) -> None:
        self._memory, self._is_closed = memory or NoMemory(), is_closed
        self.stacks = Stacks(most, stowed=not self._memory.outlasts)
        self._found: dict[str, Source | UnreadableError] = {}
        self._stamps: dict[str, tuple[int, int] | None] = {}

    @classmethod
    def of_texts(cls, texts: Mapping[str, str], read: Callable[..., Document]) -> Library:
        """A closed library of ``texts`` by name in place of files; ``read`` makes a document of text and name."""
        library = cls(is_closed=True)
        for name, text in texts.items():
            data = text.encode("utf-8", "surrogatepass")
            document = partial(read, text, name)
            library._found[name] = library._source(digest(name, data), name, document, document)
        return library

    def index(self, path: str) -> Index:
        """The index of the file at ``path``. Raises UnreadableError, the same each time, if it cannot be read."""
        return self.index_of(self.source(path))

    def source(self, path: str) -> Source:
        """The file at ``path``. Raises UnreadableError, the same each time, if it cannot be read."""
        if path not in self._found:
            if self._is_closed:
                raise UnreadableError(path, "is none of the sources at hand", "give its text among them")
            self._stamps[path] = stamp_of(path)
            self._found[path] = self._read(path)
        return self._readable(path)

    def _abstract(self, grounded: Grounded) -> Source:
        """The abstract that stands for a file. Raises UnreadableError if there is no word in it."""
        place = f"{grounded.path}\n{grounded.abstract}"  # in an editor, the bibliography may change
        if place not in self._found:
            read = partial(_excerpt, grounded.abstract, grounded.path)
            mark = digest(f"{grounded.path} abstract", grounded.abstract.encode())
            self._found[place] = self._source(mark, grounded.path, read, read)
        return self._readable(place)

    def _readable(self, place: str) -> Source:
        found = self._found[place]
        if isinstance(found, UnreadableError):
            raise found
        return found

    def _read(self, path: str) -> Source | UnreadableError:
        try:
            data = read_bytes(path)
        except UnreadableError as error:
            return error
        mark = digest(path, data)
        return self._source(mark, path, partial(_document, data, path), partial(_read_again, path, mark))

    def _source(
        self, mark: bytes, path: str, read: Callable[[], Document], again: Callable[[], Document]
    ) -> Source | UnreadableError:
        """The source whose document has this path and is what ``read`` gives now and ``again`` gives later, or why
        there is none."""
        tally = self._memory.recall(SHARED, ("tally", mark))
        if tally is None:
            try:
                tally = Tally.of(self._known(mark) or self._made(mark, read))
            except UnreadableError as error:
                return error
            self._memory.keep(SHARED, ("tally", mark), tally)
        return Source(path, mark, tally, again)

    def index_of(self, source: Source) -> Index:
        """The index of a source. Raises UnreadableError if it has to be read anew and can't be."""
        return self._known(source.mark) or self._remade(source)

    def text(self, source: Source) -> str:
        """The text of a source, which takes less time than its index."""
        return self.recalled(("text", source.mark), lambda: self.index_of(source).document.text)

    def recalled(self, question: Hashable, answer: Callable[[], V]) -> V:
        """What ``answer`` gives, by memory if the same ``question`` was asked before."""
        known = self._memory.recall(SHARED, question)
        if known is None:
            known = answer()
            self._memory.keep(SHARED, question, known)
        return known

    def _known(self, mark: bytes) -> Index | None:
        """The index with this mark, from the stacks or by memory; None if it has to be made."""
        index = self.stacks.get(mark)
        if index is None:
            index = self._memory.recall(SHARED, ("index", mark))
            if index is not None:
                self.stacks.put(index)
        return index

    def _made(self, mark: bytes, read: Callable[[], Document]) -> Index:
        """The index with this mark, of the document that ``read`` gives."""
        index = replace(make_index(read()), mark=mark)
        self._memory.keep(SHARED, ("index", mark), index)
        self.stacks.put(index)
        return index

    def _remade(self, source: Source) -> Index:
        """An index that the memory has let go of, as one whose store is full or can't be written to: not a third
        time."""
        index = self._made(source.mark, source.read)
        self.stacks.stow(index)
        return index

    def refresh(self) -> None:
        """Forget the files that have changed since they were read."""
        changed = [path for path, stamp in self._stamps.items() if stamp_of(path) != stamp]
        for path in changed:
            del self._stamps[path], self._found[path]

    def open(self, grounded: Mapping[str, Grounded]) -> tuple[Indexes, dict[str, Grounded]]:
        """The indexes of the keys whose file can be read, and what is known of every key now that it was tried."""
        sources, known = {}, dict(grounded)
        for key, g in grounded.items():
            try:
                if g.path is not None:
                    sources[key] = self._abstract(g) if g.abstract else self.source(g.path)
            except UnreadableError as error:
                known[key] = Grounded(key, None, error.reason, listed=True, entered=g.entered)
        return Indexes(sources, self), known


class Indexes(Mapping[str, Index]):
    """The indexes of a draft's sources by key, had from the library as they are asked for: not all are at hand."""

    def __init__(self, sources: Mapping[str, Source], library: Library) -> None:
        self._sources, self._library = sources, library

    def __getitem__(self, key: str) -> Index:
        return self._library.index_of(self._sources[key])

    def __contains__(self, key: object) -> bool:
        return key in self._sources

    def __iter__(self) -> Iterator[str]:
        return iter(self._sources)

    def __len__(self) -> int:
        return len(self._sources)

    def mark(self, key: str) -> bytes:
        """The mark of the index of this key."""
        return self._sources[key].mark

    def tally(self, key: str) -> Tally:
        """The tally of the source of this key."""
        return self._sources[key].tally

    def recalled(self, question: Hashable, answer: Callable[[], V]) -> V:
        """What ``answer`` gives of all of the sources, by memory if the same ``question`` was asked of them before."""
        marks = tuple((key, source.mark) for key, source in self._sources.items())
        return self._library.recalled((question, marks), answer)

    def tallies(self) -> Iterator[Tally]:
        """Those of the sources, each once, whatever the number of its keys."""
        return (source.tally for source in {source.mark: source for source in self._sources.values()}.values())

    def texts(self, draft: Document) -> Texts:
        """The texts of the draft and of its sources by path."""
        return Texts(draft, self._sources.values(), self._library)


class Texts(Mapping[str, str]):
    """The texts of a draft and of its sources by path, these had from the library as they are asked for."""

    def __init__(self, draft: Document, sources: Iterable[Source], library: Library) -> None:
        self._library = library
        self._places: dict[str, Source | str] = {draft.path: draft.text} | {source.path: source for source in sources}

    def __getitem__(self, path: str) -> str:
        place = self._places[path]
        return place if isinstance(place, str) else self._library.text(place)

    def __contains__(self, path: object) -> bool:
        return path in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _read_again(path: str, mark: bytes) -> Document:
    """The file once more, which has to be as it was. Raises UnreadableError if it isn't."""
    data = read_bytes(path)
    if digest(path, data) != mark:
        raise UnreadableError(path, "was changed while the draft was linted", "lint the draft again")
    return _document(data, path)


def _document(data: bytes, path: str) -> Document:
    if is_text(path):
        check_length(len(data), path)
    return read_document(data, path)


def _excerpt(text: str, path: str) -> Document:
    return replace(read_document(text, path, "text"), excerpt="abstract")
