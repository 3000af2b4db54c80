"""How an explanation speaks of texts: in their words, or, for a report about a private draft, in their structure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from enum import Enum
from typing import Any

from claimlint.model.quantity import Quantity
from claimlint.model.span import Span
from claimlint.model.word import Word
from claimlint.reporting.columns import one_line
from claimlint.reporting.paths import shown_path

# The words of the closed classes say how a sentence is built and nothing of what it is about.
CLOSED = frozenset({"ADP", "AUX", "CCONJ", "DET", "PART", "PRON", "PUNCT", "SCONJ"})


@dataclass(frozen=True, slots=True)
class Voice:
    """``private``: words of the open classes are given by their tags, figures and paths not at all."""

    private: bool = False
    names: Mapping[str, str] = field(default_factory=dict)  # what to call each path in private

    def path(self, path: str) -> str:
        """The path as shown."""
        return self.names.get(path, "a source") if self.private else shown_path(path)

    def key(self, key: str) -> str:
        """A citation key: a number or a label is kept, an address is not."""
        return "address" if self.private and not key.isalnum() else key

    def text(self, span: Span, text: str, words: Sequence[Word]) -> str:
        """What stands in ``span`` of a file's ``text``; ``words`` are those of the sentence that it lies in."""
        if not self.private:
            return one_line(span.of(text))
        within = [word for word in words if word.span.overlaps(span)]
        return structure(within) if within else f"({len(span.of(text).split())} words)"

    def word(self, word: Word) -> str:
        """One word."""
        return structure([word]) if self.private else word.text

    def value(self, value: Any) -> str:
        """The value of a reading."""
        if isinstance(value, Quantity):
            return self._quantity(value)
        return _told(value, self.private)

    def _quantity(self, q: Quantity) -> str:
        figures = "" if self.private else "-".join(f"{figure:g}" for figure in q.figures) + " "
        of = f" of {q.base}" if q.base and not self.private else ""
        noun = f" {q.noun}" if q.noun and not self.private else ""
        return f"{q.mark} {figures}{q.unit}{noun}{of} ({q.kind})".replace("  ", " ")


def structure(words: Iterable[Word]) -> str:
    """Words of the closed classes as they are, all others by their Penn tags."""
    return " ".join(word.text.lower() if word.pos in CLOSED else word.tag for word in words)


def _told(value: Any, private: bool) -> str:
    """Any value of the model: the fields that say something, places left out; in private only yes, no and kinds."""
    if isinstance(value, Enum):
        return str(value.value)
    if is_dataclass(value):
        return _fields(value, private)
    if isinstance(value, (tuple, list, frozenset)):
        return ", ".join(filter(None, (_told(item, private) for item in value)))
    if isinstance(value, bool) or not private:
        return f"{value}"
    return ""


def _fields(value: Any, private: bool) -> str:
    told = ((f.name, getattr(value, f.name)) for f in fields(value))
    said = ((name, _told(part, private)) for name, part in told if _says_something(part))
    return ", ".join(f"{name} {part}" for name, part in said if part)


def _says_something(part: Any) -> bool:
    return not isinstance(part, Span) and part not in (None, "", (), False, frozenset())
