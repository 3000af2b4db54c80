"""What the vocabulary of the house lets pass."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.config import House
from claimlint.model.document import Document
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.words.fold import fold, tokens_of
from claimlint.words.stems import stem


def is_accepted(comparison: Comparison, evidence: Sequence[Evidence], draft: Document, house: House) -> bool:
    """Whether the house accepts what a comparison found: a name that no source holds, if the house defines it or a
    source holds an alias of it; the rest of a share, if the house says what the rest is."""
    found = (comparison.dimension, comparison.differs, comparison.outcome)
    if found == ("detail", "name", Outcome.SILENT):
        return _is_known(comparison.claim.of(draft.text), evidence, house)
    return found == ("quantity", "complement", Outcome.SHIFT) and _is_the_rest(comparison, evidence, draft, house)


def _is_known(words: str, evidence: Sequence[Evidence], house: House) -> bool:
    name = _folded(words)
    if name in {_folded(term) for term in house.terms}:
        return True
    aliases = [alias for group in house.aliases if name in {_folded(a) for a in group} for alias in group]
    return any(_holds(e, alias) for e in evidence for alias in aliases)


def _is_the_rest(comparison: Comparison, evidence: Sequence[Evidence], draft: Document, house: House) -> bool:
    """Whether the evidence's share is one term's of a partition and the claim names all its others."""
    claim = _stems(_sentence_at(draft, comparison.claim))
    place = comparison.evidence[0]
    source = next(e.index.document for e in evidence if (e.key, e.index.document.path) == (place.key, place.path))
    theirs = _stems(_sentence_at(source, place.span))
    for group in house.partitions:
        names = [_stems(term) for term in group]
        said = [name for name in names if name <= theirs]
        if len(said) == 1 and len(names) > 1 and all(name <= claim for name in names if name != said[0]):
            return True
    return False


def _sentence_at(document: Document, span: Span) -> str:
    """The sentences that a place touches; of a table, which has none, the place alone."""
    return " ".join(s.text for s in document.sentences if s.span.overlaps(span)) or span.of(document.text)


def _stems(words: str) -> frozenset[str]:
    return frozenset(stem(fold(word)) for word, _ in tokens_of(words))


def _folded(words: str) -> tuple[str, ...]:
    return tuple(fold(word) for word, _ in tokens_of(words))


def _holds(evidence: Evidence, name: str) -> bool:
    """Whether the words of ``name`` stand one after the other somewhere in the source."""
    wanted, text = _folded(name), evidence.index.document.text
    reach = 2 * len(name)  # white space and markup between the words
    places = evidence.index.words.get(wanted[0], ()) if wanted else ()
    return any(_folded(text[at.start : at.start + reach])[: len(wanted)] == wanted for at in places)
