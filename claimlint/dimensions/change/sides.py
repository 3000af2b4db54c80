"""Whether two comparisons set the same things against each other, one of them the other way round."""

from __future__ import annotations

from collections.abc import Set

from claimlint.dimensions.change.comparators import COMPARATOR
from claimlint.model.pair import Pair
from claimlint.model.statement import Function, Statement


def have_changed_places(pair: Pair) -> bool:
    """Whether what the claim compares is what the evidence compares with, and the other way round: "A has fewer than
    B", "B has more than A". Words that both compare with ("line A", "line B") tell nothing."""
    subject, compared = _sides(pair.claim)
    other_subject, other_compared = _sides(pair.evidence)
    shared = _lemmas(pair.claim, compared) & _lemmas(pair.evidence, other_compared)
    mine = {n for n in compared if _lemma(pair.claim, n) not in shared}
    theirs = {n for n in other_compared if _lemma(pair.evidence, n) not in shared}
    return _answer(pair, mine, other_subject) and _answer(pair, subject, theirs)


def _sides(statement: Statement) -> tuple[set[int], set[int]]:
    """The words of what is compared, and of what it is compared with."""
    subject = {n for a in statement.arguments if a.function is Function.AGENT and not a.preposition for n in a.words}
    spans = [reading.span for reading in statement.read(COMPARATOR)]
    compared = {n for n, word in enumerate(statement.words) if any(span.contains(word.span) for span in spans)}
    return subject - compared, compared


def _lemmas(statement: Statement, numbers: Set[int]) -> set[str]:
    return {_lemma(statement, n) for n in numbers}


def _lemma(statement: Statement, number: int) -> str:
    """A lemma without the full stop that a letter at the end of a sentence keeps."""
    return statement.words[number].lemma.lower().rstrip(".")


def _answer(pair: Pair, mine: Set[int], theirs: Set[int]) -> bool:
    """Whether any word of ``mine`` in the claim answers one of ``theirs``; letters and numerals count by themselves."""
    linked = any(link.claim in mine and link.evidence in theirs for link in pair.links)
    return linked or not _lemmas(pair.claim, mine).isdisjoint(_lemmas(pair.evidence, theirs))
