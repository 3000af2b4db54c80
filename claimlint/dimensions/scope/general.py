"""Whether a statement speaks of all, of a rate or of a measured change: then a wider place or group says more.

An event that some or a number of things took part in is true of every place around it (catalogue 3.7).
"""

from __future__ import annotations

from claimlint.catalog.lexicon import cue_phrases
from claimlint.model.quantity import Kind
from claimlint.model.statement import Argument, Function, Statement
from claimlint.model.word import Word, children

PROPORTIONAL = frozenset({Kind.SHARE, Kind.POINTS, Kind.MULTIPLE, Kind.RATE})
EXISTENTIAL = frozenset({"a", "an", "some", "several", "one", "another", "certain"})


def words_of_group(group: str) -> frozenset[str]:
    """The words of a group of ``general.toml``."""
    return cue_phrases("scope", "general", group)


def is_general(statement: Statement) -> bool:
    """Whether the statement would say more of a wider place."""
    if any(quantity.kind in PROPORTIONAL for quantity in statement.quantities):
        return True
    if any(statement.words[n].lemma.lower() in words_of_group("general") for n in statement.own):
        return True
    subject = subject_of(statement)
    if statement.predicate is None or subject is None or _is_existential(statement, subject):
        return False
    verb = statement.words[statement.predicate.head]
    return verb.lemma.lower() in words_of_group("change") or is_generic(statement, verb, subject)


def subject_of(statement: Statement) -> Argument | None:
    """What the statement is about: its agent, or a passive's object."""
    wanted = (Function.AGENT, Function.OBJECT)
    return next((a for a in statement.arguments if a.function in wanted and not a.preposition), None)


def _is_existential(statement: Statement, subject: Argument) -> bool:
    words = [statement.words[n] for n in subject.words]
    return any(word.lemma.lower() in EXISTENTIAL or word.pos == "NUM" for word in words)


def is_generic(statement: Statement, verb: Word, subject: Argument) -> bool:
    """Whether it says something in the present or under a modal of a bare plural."""
    modal = any(statement.words[n].tag == "MD" for n in statement.own)
    return is_bare_plural(statement, subject) and (modal or verb.tag in ("VBP", "VBZ"))


def is_bare_plural(statement: Statement, phrase: Argument) -> bool:
    """Whether a phrase is a plural without article, pronoun or number of its own: "patients at the clinic"."""
    head = statement.words[phrase.head]
    determiners = (statement.words[n] for n in children(statement.words, phrase.head) if n in phrase.words)
    return head.tag in ("NNS", "NNPS") and all(word.pos not in ("DET", "PRON", "NUM") for word in determiners)
