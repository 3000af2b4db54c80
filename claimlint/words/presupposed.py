"""What a clause merely introduces and another sentence takes for known: "There is a wind farm", "the wind farm"."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.model.statement import Function, Statement
from claimlint.model.word import Word
from claimlint.words.alike import alike

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
HAVING = frozenset({"have", "own", "possess"})


def is_taken_for_known(statement: Statement, words: Sequence[Word]) -> bool:
    """Whether ``statement`` says no more than that there is something ("there was a CRASH", "the crew had HEADACHES")
    of which the sentence with ``words`` speaks as known to be: in a definite phrase, or as somebody's. Doubts and
    speakers of that sentence do not reach it, for such phrases presuppose what they name (Strawson 1950, "On
    referring")."""
    thing = _introduced(statement)
    return thing is not None and any(_is_definite(words, n) for n, word in enumerate(words) if alike(thing, word))


def _introduced(statement: Statement) -> Word | None:
    """What the clause says that there is, or that somebody has."""
    predicate = statement.predicate
    if predicate is None or predicate.negated:
        return None
    if predicate.lemma in HAVING:
        return next((statement.words[a.head] for a in statement.arguments if a.function is Function.OBJECT), None)
    verb = statement.words[predicate.head].head
    there = any(w.dep == "expl" and w.head == verb and w.text.lower() == "there" for w in statement.words)
    return statement.words[predicate.head] if there else None


def _is_definite(words: Sequence[Word], number: int) -> bool:
    below = [word for word in words if word.head == number]
    return any(w.dep == "poss" or (w.dep == "det" and w.text.lower() in DEFINITE) for w in below)
