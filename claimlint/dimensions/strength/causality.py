"""What a sentence ties to what, and how strongly: association, contribution, cause, sole cause.

The levels are those of catalogue section 3.6, after the four classes of Li, Zhang and Yu (2017), "An NLP analysis of
exaggerated claims in science news".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimlint.dimensions.strength.cues import find_cues, group_level, phrases
from claimlint.model.span import Reading, Span
from claimlint.parsing.parsed import Parsed
from claimlint.words.relations import noun_class

if TYPE_CHECKING:
    from spacy.tokens import Token

CAUSE, TIE = "cause", "tie"
VERBS = ("total", "cause", "change", "contribution")
TIES = ("association", "prediction", "sequence", "partial")
AGENTS = frozenset({"person", "group"})
COMPARATIVES = frozenset({"JJR", "RBR"})
EFFECTS = ("dobj", "ccomp", "xcomp", "acomp", "oprd", "dative", "attr", "npadvmod")


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause and its effect as said.

    level    4 contributes, 5 causes, 6 sole or total cause
    kind     the cue group: "total", "cause", "change", "contribution", "connective"
    cue      the place of the deciding words
    cause, effect   the numbers of their words in the sentence
    agent    whether somebody acts rather than something: "the council cut fares"
    """

    level: int
    kind: str
    cue: Span
    cause: frozenset[int]
    effect: frozenset[int]
    agent: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """A cue that ties things without making one the cause: "association", "prediction", "sequence", "comparison", or
    "partial", one cause among others."""

    kind: str
    cue: Span


def read_causes(parsed: Parsed) -> list[Reading]:
    """The causes that a sentence states, and its ties below a cause."""
    causes = [*_verbs(parsed), *_connectives(parsed)]
    out = [Reading(CAUSE, found, found.cue, parsed.words(found.cue)) for found in causes]
    return out + [Reading(TIE, tie, tie.cue, parsed.words(tie.cue)) for tie in _ties(parsed)]


@cache
def _verb_kinds() -> Mapping[str, str]:
    return {verb: kind for kind in reversed(VERBS) for verb in phrases("causality", kind)}


def _verbs(parsed: Parsed) -> Iterator[Cause]:
    """Causal verbs with a subject and something that it works on; by-agents of passives turned round."""
    for token in parsed.doc:
        if token.pos_ != "VERB":
            continue
        lemma, preposition = _lemma(token)
        kind = _verb_kinds().get(lemma)
        if kind is not None:
            found = _arguments(token, preposition)
            if found is not None:
                subject, effect = found
                cue = (
                    parsed.spans[token.i] if preposition is None else parsed.span(token.i, max(token.i, preposition.i))
                )
                yield Cause(group_level("causality", kind), kind, cue, _words(subject), effect, acts(subject))


def _lemma(token: Token) -> tuple[str, Token | None]:
    """The verb with the particle or preposition that makes it causal ("lead_to")."""
    lemma = token.lemma_.lower()
    for child in token.children:
        if child.dep_ in ("prt", "prep") and f"{lemma}_{child.lower_}" in _verb_kinds():
            return f"{lemma}_{child.lower_}", child
    return lemma, None


def _arguments(token: Token, preposition: Token | None) -> tuple[Token, frozenset[int]] | None:
    """The word of the cause, and the words of the effect."""
    agent = next(
        (p for c in token.children if c.dep_ == "agent" for p in c.children if p.dep_ in ("pobj", "pcomp")), None
    )
    passive = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
    if agent is not None:
        return (agent, _words(passive)) if passive is not None else None
    subject = _subject(token)
    effects = [c for c in token.children if c.dep_ in EFFECTS]
    if preposition is not None:
        effects += [c for c in preposition.children if c.dep_ in ("pobj", "pcomp")]
    if subject is None or not effects or passive is not None:
        return None
    return subject, frozenset().union(*(_words(effect) for effect in effects))


def _subject(token: Token) -> Token | None:
    """The subject, a relative pronoun's antecedent for it, or that of the first conjunct."""
    subject = next((c for c in token.children if c.dep_ in ("nsubj", "csubj")), None)
    if subject is None and token.dep_ == "conj":
        return _subject(token.head)
    if subject is not None and token.dep_ == "relcl" and subject.tag_ in ("WDT", "WP"):
        return token.head
    return subject


def acts(subject: Token) -> bool:
    """Whether the subject is somebody: then the verb is what they do, not what it brings about."""
    if subject.pos_ == "PRON":
        return subject.lower_ not in ("it", "this", "that", "which", "they", "these")
    kind = noun_class(subject.lemma_.lower())
    if subject.pos_ == "PROPN" and not (subject.i == 0 and kind):  # a noun may open its sentence with a capital
        return True
    return kind in AGENTS


def _connectives(parsed: Parsed) -> Iterator[Cause]:
    """ "Because of" and its like: what follows is the cause, what it hangs on the effect."""
    for first, last in find_cues(parsed, "causality", "connective"):
        token = parsed.doc[first]
        below = _words(token) if token.dep_ != "mark" else _words(token.head)
        above = token.head.head if token.dep_ == "mark" else token.head
        cause = below - frozenset(range(first, last + 1))
        effect = _words(above) - below
        if cause and effect:
            yield Cause(group_level("causality", "connective"), "connective", parsed.span(first, last), cause, effect)


def _ties(parsed: Parsed) -> Iterator[Tie]:
    for kind in TIES:
        for first, last in find_cues(parsed, "causality", kind):
            yield Tie(kind, parsed.span(first, last))
    for token in parsed.doc:
        if token.tag_ in COMPARATIVES:
            yield Tie("comparison", parsed.spans[token.i])


def _words(token: Token | None) -> frozenset[int]:
    return frozenset() if token is None else frozenset(t.i for t in token.subtree)
