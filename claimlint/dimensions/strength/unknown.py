"""Figures that a sentence says nobody has, or gives: "the city keeps no count of how many cyclists have lights"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from claimlint.dimensions.strength.causality import CONTENT
from claimlint.dimensions.strength.cues import phrases
from claimlint.model.span import Reading, Span
from claimlint.parsing.cues import find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token

UNKNOWN, PROPORTION = "no figure", "figure word"
DEGREES = frozenset({"many", "much", "often", "large", "big", "high", "long", "far", "frequently"})
DENIALS = frozenset({"no", "not", "n't", "never", "nobody", "none", "neither", "nor", "without"})
TOLD = frozenset({"dobj", "nsubjpass"})
MOST_STEPS = 6


@dataclass(frozen=True, slots=True)
class Unknown:
    """What there is no figure for: the deciding word, and the numbers of the content words of the topic."""

    cue: Span
    words: frozenset[int]


def read_unknowns(parsed: Parsed) -> list[Reading]:
    """The figures that a sentence says are not to be had, and its own words of proportion."""
    out = [Reading(UNKNOWN, unknown, unknown.cue, parsed.words(unknown.cue)) for unknown in _unknowns(parsed)]
    cues = (cue for cue in find_cues(parsed, "strength", "unknown") if cue.group == "proportion")
    spans = [parsed.span(cue.first, cue.last) for cue in cues]
    return out + [Reading(PROPORTION, span, span, parsed.words(span)) for span in spans]


def _unknowns(parsed: Parsed) -> Iterator[Unknown]:
    for token in parsed.doc:
        if token.lower_ == "how":
            yield from _unanswered(parsed, token)
        elif token.pos_ == "NOUN" and token.lemma_ in phrases("unknown", "figure") and _is_lacking(token):
            topic = [t for t in token.head.subtree if t.i > token.i] if token.head.i != token.i else token.subtree
            yield _unknown(parsed, token, topic)
        elif token.lemma_ in phrases("unknown", "counting") and _is_denied(token):
            objects = (c for c in token.children if c.dep_ in TOLD)
            yield from (_unknown(parsed, token, thing.subtree) for thing in objects)


def _unknown(parsed: Parsed, cue: Token, topic: Iterator[Token] | list[Token]) -> Unknown:
    return Unknown(parsed.spans[cue.i], frozenset(t.i for t in topic if t.pos_ in CONTENT and t.i != cue.i))


def _unanswered(parsed: Parsed, how: Token) -> Iterator[Unknown]:
    """ "Has not said how many", "how many is not known"."""
    if how.i + 1 == len(parsed.doc) or parsed.doc[how.i + 1].lower_ not in DEGREES:
        return
    cue = next((t for t in islice(how.ancestors, MOST_STEPS) if _leaves_open(t)), None)
    if cue is not None:
        end = cue.i if cue.i > how.i else len(parsed.doc)
        yield _unknown(parsed, cue, list(parsed.doc[how.i + 2 : end]))


def _leaves_open(token: Token) -> bool:
    """Whether a word says that what is asked below it has no answer."""
    lemma = token.lemma_
    if lemma in phrases("unknown", "refusing"):
        return True
    if lemma in phrases("unknown", "figure"):
        return _is_lacking(token)
    if lemma in ("be", "remain") and any(c.lemma_ in phrases("unknown", "refusing") for c in token.children):
        return True
    return (lemma in phrases("unknown", "counting") or lemma in phrases("unknown", "telling")) and _is_denied(token)


def _is_lacking(figure: Token) -> bool:
    """ "No figures exist", "does not keep a count"."""
    if any(child.lower_ in DENIALS for child in figure.children):
        return True
    return figure.dep_ in TOLD and _is_denied(figure.head)


def _is_denied(verb: Token) -> bool:
    if any(child.lower_ in DENIALS for child in verb.children):
        return True
    return any(c.lower_ in ("no", "neither") for s in verb.children if s.dep_ == "nsubj" for c in s.children)
