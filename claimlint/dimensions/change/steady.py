"""What is said not to change: "sales were flat", "rents stayed the same", "showed no change", "was little changed"."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.dimensions.change.cues import load_words
from claimlint.dimensions.change.measures import measure_of, measured_by
from claimlint.dimensions.change.values import Steady
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token

COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "dobj", "npadvmod", "advmod"})
NEGATIVE = frozenset({"no", "not", "n't", "little", "hardly", "barely", "scarcely", "never"})
CONTENT = ("NOUN", "PROPN", "ADJ")


def read_steady(parsed: Parsed) -> list[Reading]:
    """Readings "steady", each at the word that says so."""
    return [reading for token in parsed.doc for reading in _readings(parsed, token)]


def _readings(parsed: Parsed, token: Token) -> Iterator[Reading]:
    measure = _stays(token) or _does_not_change(token)
    if measure is not None:
        words = tuple(t.i for t in measure.subtree if t == measure or t.pos_ in CONTENT)
        span = parsed.span(token.i, token.i)
        yield Reading("steady", Steady(measure.i, words), span, parsed.words(span))


def _stays(token: Token) -> Token | None:
    """What a word says to stay as it is: by an adjective behind a verb of staying, or by a verb of its own."""
    lemma, verb = token.lemma_.lower(), token.head
    if lemma in load_words("trend", "stalling") and token.pos_ == "VERB":
        return None if _is_denied(token) else measured_by(token)
    if lemma not in load_words("trend", "steady") or token.dep_ not in COMPLEMENTS:
        return None
    if verb.lemma_.lower() not in load_words("trend", "staying") or _is_denied(verb) or _is_denied(token):
        return None
    return measured_by(verb)


def _does_not_change(token: Token) -> Token | None:
    """What a word of change is denied of: "did not change", "was little changed", "no change in", "showed no trend"."""
    if token.lemma_.lower() not in load_words("trend", "changing") or not _is_denied(token):
        return None
    if token.pos_ == "NOUN":
        return measure_of(token) or measured_by(token.head)
    return measured_by(token.head if token.dep_ == "acomp" else token)


def _is_denied(token: Token) -> bool:
    return any(child.lower_ in NEGATIVE for child in token.children)
