"""Passages of evidence, parsed and framed when first asked for and kept for the next claim."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from datetime import date

from claimlint.framing.frame import frame
from claimlint.memory import SHARED, Framed, Memory, NoMemory
from claimlint.model.document import Document, Sentence
from claimlint.model.statement import Statement
from claimlint.parsing.pipeline import parse

FEWEST_WORDS = 4  # a shorter stretch is a label or a menu: its figures and names are in the index


class Passages:
    """The statements of documents' passages, kept by content. Table rows and headings without a verb have none.

    ``memory`` holds those that were read before.
    """

    def __init__(self, model: str, memory: Memory | None = None) -> None:
        self._model, self._memory = model, memory or NoMemory()
        self._statements: dict[str, dict[tuple[Sentence, date | None], tuple[Statement, ...]]] = {}

    def statements(self, document: Document, numbers: Sequence[int]) -> tuple[Statement, ...]:
        """The statements of the passages with these numbers, in the order given."""
        known, published = self._statements.setdefault(document.path, {}), document.metadata.published
        wanted = [document.sentences[n] for n in numbers if n < len(document.sentences)]
        new = [sentence for sentence in wanted if (sentence, published) not in known]
        known.update(((sentence, published), ()) for sentence in new)
        for sentence, statements in self._read([s for s in new if _may_state(s)], published):
            known[sentence, published] = statements
        return tuple(statement for sentence in wanted for statement in known[sentence, published])

    def _read(
        self, sentences: Sequence[Sentence], published: date | None
    ) -> Iterator[tuple[Sentence, tuple[Statement, ...]]]:
        """The sentences that can be read, with their statements, by memory or by a parse."""
        new = []
        for sentence in sentences:
            framed = self._memory.recall(SHARED, _key(sentence, published))
            if framed is None:
                new.append(sentence)
            else:
                yield sentence, framed.at(sentence).statements
        for parsed in parse(new, self._model):
            statements = frame(parsed, published)
            self._memory.keep(SHARED, _key(parsed.sentence, published), Framed(parsed.sentence, statements))
            yield parsed.sentence, statements

    def forget(self, path: str) -> None:
        """Forget the passages of the document at ``path``."""
        self._statements.pop(path, None)


def _key(sentence: Sentence, published: date | None) -> Hashable:
    return "passage", sentence.text, sentence.role, published


def _may_state(sentence: Sentence) -> bool:
    return len(sentence.text.split()) >= FEWEST_WORDS
