"""Whether a statement speaks of all, of a rate or of a measured change: then a wider place or group says more.

An event that some or a number of things took part in is true of every place around it (catalogue 3.7).
"""

from __future__ import annotations

from claimlint.dimensions.scope.phrases import words_of_group
from claimlint.model.quantity import Kind
from claimlint.model.statement import Argument, Function, Statement
from claimlint.model.word import Word

PROPORTIONAL = frozenset({Kind.SHARE, Kind.POINTS, Kind.MULTIPLE, Kind.RATE})
EXISTENTIAL = frozenset({"a", "an", "some", "several", "one", "another", "certain"})


def is_general(statement: Statement) -> bool:
    """Whether the statement would say more of a wider place."""
    if any(quantity.kind in PROPORTIONAL for quantity in statement.quantities):
        return True
    if any(statement.words[n].lemma.lower() in words_of_group("places", "general") for n in statement.own):
        return True
    subject = next((a for a in statement.arguments if _is_subject(a)), None)
    if statement.predicate is None or subject is None or _is_existential(statement, subject):
        return False
    verb = statement.words[statement.predicate.head]
    return verb.lemma.lower() in words_of_group("places", "change") or _is_generic(statement, verb, subject)


def _is_subject(argument: Argument) -> bool:
    return argument.function in (Function.AGENT, Function.OBJECT) and not argument.preposition


def _is_existential(statement: Statement, subject: Argument) -> bool:
    words = [statement.words[n] for n in subject.words]
    return any(word.lemma.lower() in EXISTENTIAL or word.pos == "NUM" for word in words)


def _is_generic(statement: Statement, verb: Word, subject: Argument) -> bool:
    """A bare plural of which something is said in the present or under a modal."""
    head = statement.words[subject.head]
    bare = head.tag == "NNS" and not any(statement.words[n].pos in ("DET", "PRON") for n in subject.words)
    modal = any(statement.words[n].tag == "MD" for n in statement.own)
    return bare and (modal or verb.tag in ("VBP", "VBZ"))
