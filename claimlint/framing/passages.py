"""Passages of evidence, parsed and framed when first asked for and kept for the next claim."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import islice

from claimlint.framing.frame import frame
from claimlint.memory import SHARED, Framed, Memory, NoMemory
from claimlint.model.document import Document, Sentence
from claimlint.model.statement import Statement
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.pipeline import parse

FEWEST_WORDS = 4  # a shorter stretch is a label or a menu: its figures and names are in the index
MOST = 10_000  # passages kept, some 100 MB; those that were not asked for longest make room


class Passages:
    """The statements of documents' passages, kept by content. Table rows and headings without a verb have none.

    ``memory`` holds those that were read before.
    """

    def __init__(self, model: str, memory: Memory | None = None) -> None:
        self._model, self._memory = model, memory or NoMemory()
        self._framed: dict[Hashable, Framed] = {}
        self._parsed: dict[Hashable, Parsed] = {}

    def read(
        self, wanted: Iterable[tuple[Document, Sequence[int]]], pause: Callable[[], object] = lambda: None
    ) -> None:
        """Read the passages of each document with these numbers that are not known yet: all at once, as the parser
        takes longer for one after the other. ``pause`` is called now and then."""
        new: dict[Hashable, Sentence] = {}
        for document, numbers in wanted:
            asked = ((_key(sentence, document), sentence) for sentence in _passages(document, numbers))
            new |= {key: sentence for key, sentence in asked if key not in self._framed and key not in self._parsed}
        self._recall(list(new))
        self._parse({key: sentence for key, sentence in new.items() if key not in self._framed}, pause)

    def statements(self, document: Document, numbers: Sequence[int]) -> tuple[Statement, ...]:
        """The statements of the passages with these numbers, in the order given."""
        self.read([(document, numbers)])
        found = [self._statements(sentence, document) for sentence in _passages(document, numbers)]
        self._make_room()  # not before: what makes room must be none of those asked for
        return tuple(statement for statements in found for statement in statements)

    def _recall(self, keys: Sequence[Hashable]) -> None:
        """From now on, those of the passages that the memory holds are known."""
        found = zip(keys, self._memory.recall_all(SHARED, keys), strict=True)
        self._framed |= {key: framed for key, framed in found if framed is not None}

    def _parse(self, new: dict[Hashable, Sentence], pause: Callable[[], object]) -> None:
        """Parse the passages. They are framed one by one as they are asked for: where that fails, it fails for the
        claims alone that ask. One that is too long to be parsed has no statements."""
        parses = {}
        for parsed in parse(new.values(), self._model):
            parses[parsed.sentence] = parsed
            pause()
        for key, sentence in new.items():
            if sentence in parses:
                self._parsed[key] = parses[sentence]
            else:
                self._framed[key] = Framed(sentence, ())

    def _statements(self, sentence: Sentence, document: Document) -> tuple[Statement, ...]:
        key = _key(sentence, document)
        if key in self._parsed:
            parsed = self._parsed[key]
            framed = Framed(parsed.sentence, frame(parsed, document.metadata.published))
            self._memory.keep(SHARED, key, framed)
            del self._parsed[key]
        else:
            framed = self._framed.pop(key)
        self._framed[key] = framed
        return framed.at(sentence).statements

    def _make_room(self) -> None:
        for key in list(islice(self._framed, max(0, len(self._framed) - MOST))):
            del self._framed[key]


def _passages(document: Document, numbers: Sequence[int]) -> Iterator[Sentence]:
    """The sentences of the document with these numbers that may state something."""
    sentences = (document.sentences[n] for n in numbers if n < len(document.sentences))
    return (sentence for sentence in sentences if len(sentence.text.split()) >= FEWEST_WORDS)


def _key(sentence: Sentence, document: Document) -> Hashable:
    return "passage", sentence.text, sentence.role, document.metadata.published
