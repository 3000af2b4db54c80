"""Two opposites in one text, each said of its own thing: "closed to lorries from November on and open to cars"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimlint.model.evidence import Evidence
from claimlint.model.pair import Pair
from claimlint.model.statement import Function, Statement
from claimlint.model.word import Word
from claimlint.words.alike import alike, answered, content

FEWEST = 2  # words of the claim that stand with the one word and not with the other
BREAKS = frozenset({",", ";", ":", "–", "—", "(", ")"})


def is_said_of_another(pair: Pair, number: int, opposite: int, evidence: Sequence[Evidence]) -> bool:
    """Whether short evidence says all that the clause says with its word ``number`` in one stretch with the word's
    ``opposite``, and of that nothing with the word itself."""
    if not pair.short:
        return False
    words = pair.claim.words
    beside = [n for n in content(words, pair.claim.own) if n != number and n not in _subjects(pair.claim, number)]
    known = answered(words, beside, pair.evidence.words, range(len(pair.evidence.words)))
    with_opposite = answered(words, beside, pair.evidence.words, _stretch(pair.evidence.words, opposite))
    if len(with_opposite) < FEWEST or with_opposite != known:
        return False
    return not any(
        with_opposite & answered(words, beside, theirs, _stretch(theirs, n))
        for theirs in _sentences(evidence)
        for n, word in enumerate(theirs)
        if word.pos == words[number].pos and alike(words[number], word)
    )


def _subjects(statement: Statement, number: int) -> set[int]:
    """The words of the subject, which all that is joined in the evidence may share; none if ``number`` is one."""
    agents = (a.words for a in statement.arguments if a.function is not Function.OBLIQUE and not a.preposition)
    before = statement.predicate.head if statement.predicate is not None else 0
    return {n for group in agents if number not in group and max(group) < before for n in group}


def _stretch(words: Sequence[Word], number: int) -> range:
    """The words around one up to the next mark or conjunction on either side."""
    breaks = [n for n, word in enumerate(words) if word.text in BREAKS or word.pos == "CCONJ"]
    first = max((n for n in breaks if n < number), default=-1) + 1
    return range(first, min((n for n in breaks if n > number), default=len(words)))


def _sentences(evidence: Sequence[Evidence]) -> Iterable[tuple[Word, ...]]:
    return {s.sentence.number: s.words for e in evidence for s in e.statements}.values()
