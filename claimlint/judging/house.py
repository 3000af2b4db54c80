"""What the vocabulary of the house lets pass."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.config import House
from claimlint.model.document import Document
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.rule import Outcome
from claimlint.words.fold import fold, tokens_of


def is_accepted(comparison: Comparison, evidence: Sequence[Evidence], draft: Document, house: House) -> bool:
    """Whether a name that no source holds is one that the house defines, or has an alias that a source holds."""
    if (comparison.dimension, comparison.differs, comparison.outcome) != ("detail", "name", Outcome.SILENT):
        return False
    name = _folded(comparison.claim.of(draft.text))
    if name in {_folded(term) for term in house.terms}:
        return True
    aliases = [alias for group in house.aliases if name in {_folded(a) for a in group} for alias in group]
    return any(_holds(e, alias) for e in evidence for alias in aliases)


def _folded(words: str) -> tuple[str, ...]:
    return tuple(fold(word) for word, _ in tokens_of(words))


def _holds(evidence: Evidence, name: str) -> bool:
    """Whether the words of ``name`` stand one after the other somewhere in the source."""
    wanted, text = _folded(name), evidence.index.document.text
    reach = 2 * len(name)  # white space and markup between the words
    places = evidence.index.words.get(wanted[0], ()) if wanted else ()
    return any(_folded(text[at.start : at.start + reach])[: len(wanted)] == wanted for at in places)
