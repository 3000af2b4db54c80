"""How or why an effect comes about, where a sentence says so: "by widening the vessels", "because it calms them"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimlint.dimensions.strength.causality import causal_verbs
from claimlint.dimensions.strength.cues import phrases
from claimlint.model.span import Reading, Span
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token

MECHANISM = "mechanism"
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
GIVING = frozenset({"thanks", "because", "due", "owing"})


@dataclass(frozen=True, slots=True)
class Mechanism:
    """A phrase that says how or why: its place, and the numbers of its head and of its content words."""

    cue: Span
    head: int
    words: frozenset[int]


def read_mechanisms(parsed: Parsed) -> list[Reading]:
    """The mechanisms that a sentence names."""
    return [Reading(MECHANISM, m, m.cue, parsed.words(m.cue)) for m in _mechanisms(parsed)]


def _mechanisms(parsed: Parsed) -> Iterator[Mechanism]:
    for token in parsed.doc:
        if _is_means(token) or _is_reason(token) or _is_way(token) or _tells_of_cause(token):
            first = token.head.i if token.dep_ in ("pcomp", "pobj") else token.left_edge.i
            words = frozenset(t.i for t in token.subtree if t.pos_ in CONTENT)
            yield Mechanism(parsed.span(first, token.right_edge.i), token.i, words)


def _is_means(token: Token) -> bool:
    """ "By widening the vessels", of what brings something about: by asking 400 people one finds out."""
    if token.dep_ != "pcomp" or token.tag_ != "VBG" or token.head.lower_ != "by":
        return False
    return token.head.head.lemma_ not in phrases("causality", "inquiry")


def _is_reason(token: Token) -> bool:
    """ "Because it widens the vessels"."""
    if token.dep_ != "advcl":
        return False
    marks = {child.lower_ for child in token.children if child.dep_ == "mark"}
    taken_up = any(c.dep_ == "nsubj" and c.lower_ in ("it", "they", "this") for c in token.children)
    told = token.lemma_ not in ("have", "be", "do")  # "as they had before" tells a manner
    return "because" in marks or (bool(marks & {"since", "as"}) and taken_up and told)


def _is_way(token: Token) -> bool:
    """ "Through wider vessels", "via the liver", of what brings something about."""
    return token.dep_ == "pobj" and token.head.lower_ in ("through", "via") and token.head.head.lemma_ in causal_verbs()


def _tells_of_cause(token: Token) -> bool:
    """ "Thanks to harp music, which calms the pulse"."""
    if token.dep_ != "relcl" or not any(c.lower_ == "which" for c in token.children):
        return False
    above = [token.head.head, token.head.head.head]
    return any(t.lower_ in GIVING for t in above)
