"""Passages of evidence, parsed and framed when first asked for and kept for the next claim."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.framing.frame import frame
from claimlint.model.document import Document, Sentence
from claimlint.model.statement import Statement
from claimlint.parsing.pipeline import parse

FEWEST_WORDS = 4  # a shorter stretch is a label or a menu: its figures and names are in the index


class Passages:
    """The statements of documents' passages. Table rows and headings without a verb have none."""

    def __init__(self, model: str) -> None:
        self._model = model
        self._statements: dict[tuple[str, int], tuple[Statement, ...]] = {}

    def statements(self, document: Document, numbers: Sequence[int]) -> tuple[Statement, ...]:
        """The statements of the passages with these numbers, in the order given."""
        wanted = [n for n in numbers if n < len(document.sentences)]
        new = [document.sentences[n] for n in wanted if (document.path, n) not in self._statements]
        for sentence in new:
            self._statements[document.path, sentence.number] = ()
        for parsed in parse([s for s in new if _may_state(s)], self._model):
            statements = frame(parsed, document.metadata.published)
            self._statements[document.path, parsed.sentence.number] = statements
        return tuple(s for n in wanted for s in self._statements[document.path, n])


def _may_state(sentence: Sentence) -> bool:
    return len(sentence.text.split()) >= FEWEST_WORDS
