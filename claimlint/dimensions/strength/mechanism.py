"""How or why an effect comes about, where a sentence says so: "by widening the vessels", "because it calms them"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimlint.dimensions.strength.causality import acts
from claimlint.model.span import Reading, Span
from claimlint.parsing.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

MECHANISM = "mechanism"
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
GIVING = frozenset({"thanks", "because", "due", "owing"})


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A phrase that says how or why: its place, and the numbers of its content words."""

    cue: Span
    words: frozenset[int]


def read_mechanisms(parsed: Parsed) -> list[Reading]:
    """The mechanisms that a sentence names."""
    return [Reading(MECHANISM, m, m.cue, parsed.words(m.cue)) for m in _mechanisms(parsed)]


def _mechanisms(parsed: Parsed) -> Iterator[Mechanism]:
    for token in parsed.doc:
        if _is_means(token) or _is_reason(token) or _tells_of_cause(token):
            first = token.head.i if token.dep_ == "pcomp" else token.left_edge.i
            words = frozenset(t.i for t in token.subtree if t.pos_ in CONTENT)
            yield Mechanism(parsed.span(first, token.right_edge.i), words)


def _is_means(token: Token) -> bool:
    """ "by widening the vessels", of a thing: what somebody does by asking 400 people is a method."""
    if token.dep_ != "pcomp" or token.tag_ != "VBG" or token.head.lower_ != "by":
        return False
    subject = next((c for c in token.head.head.children if c.dep_ in ("nsubj", "csubj")), None)
    return subject is not None and not acts(subject)


def _is_reason(token: Token) -> bool:
    """ "because it widens the vessels": a pronoun that takes up the cause."""
    if token.dep_ != "advcl" or not any(
        c.dep_ == "mark" and c.lower_ in ("because", "since", "as") for c in token.children
    ):
        return False
    return any(c.dep_ == "nsubj" and c.lower_ in ("it", "they", "this") for c in token.children)


def _tells_of_cause(token: Token) -> bool:
    """ "thanks to harp music, which calms the pulse"."""
    if token.dep_ != "relcl" or not any(c.lower_ == "which" for c in token.children):
        return False
    above = [token.head.head, token.head.head.head]
    return any(t.lower_ in GIVING for t in above)
