"""Passages of evidence, parsed and framed when first asked for and kept for the next claim."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from claimlint.framing.frame import frame
from claimlint.model.document import Document, Sentence
from claimlint.model.statement import Statement
from claimlint.parsing.pipeline import parse

FEWEST_WORDS = 4  # a shorter stretch is a label or a menu: its figures and names are in the index


class Passages:
    """The statements of documents' passages, kept by content. Table rows and headings without a verb have none."""

    def __init__(self, model: str) -> None:
        self._model = model
        self._statements: dict[str, dict[tuple[Sentence, date | None], tuple[Statement, ...]]] = {}

    def statements(self, document: Document, numbers: Sequence[int]) -> tuple[Statement, ...]:
        """The statements of the passages with these numbers, in the order given."""
        known, published = self._statements.setdefault(document.path, {}), document.metadata.published
        wanted = [document.sentences[n] for n in numbers if n < len(document.sentences)]
        new = [sentence for sentence in wanted if (sentence, published) not in known]
        known.update(((sentence, published), ()) for sentence in new)
        for parsed in parse([s for s in new if _may_state(s)], self._model):
            known[parsed.sentence, published] = frame(parsed, published)
        return tuple(statement for sentence in wanted for statement in known[sentence, published])

    def forget(self, path: str) -> None:
        """Forget the passages of the document at ``path``."""
        self._statements.pop(path, None)


def _may_state(sentence: Sentence) -> bool:
    return len(sentence.text.split()) >= FEWEST_WORDS
