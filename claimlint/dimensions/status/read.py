"""The legal statuses of a sentence, with who bears them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimlint.catalog.lexicon import load_cues
from claimlint.dimensions.status.legal import DIMENSION, SLICE, LegalStatus
from claimlint.dimensions.status.runs import runs
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = ("nsubj", "nsubjpass")
MODALS = frozenset({"may", "might", "could", "can", "would", "should", "will", "shall", "must"})
UNREAL = frozenset({"threaten", "risk", "avoid", "escape", "demand", "want", "seek", "call", "urge", "expect", "ask"})
PRICED = frozenset({"fee", "price", "rate", "toll", "fare", "interest", "rent", "euro", "pound", "dollar", "cent", "%"})
MAX_CLIMB = 5


def read(parsed: Parsed) -> list[Reading]:
    """The legal statuses said in a sentence."""
    return [
        _reading(parsed, stage, words)
        for stage, words in runs(parsed.doc, load_cues(SLICE, "legal"))
        if _is_law(words[0])
    ]


def _reading(parsed: Parsed, stage: str, words: list[Token]) -> Reading:
    anchor = words[0]
    verb = _verb(anchor)
    bearer = _bearer(anchor, verb)
    who = () if bearer is None else _phrase(bearer)
    negated = _is_negated(anchor, verb)
    value = LegalStatus(stage, anchor.i, who, not negated and not _is_unreal(verb), negated)
    span = parsed.span(words[0].i, words[-1].i)
    return Reading(DIMENSION, value, span, parsed.words(span))


def _is_law(anchor: Token) -> bool:
    """Not a charge for a service: no price below the word."""
    if anchor.lemma_ != "charge":
        return True
    below = [token for token in anchor.subtree if token.i > anchor.i]
    return not any(token.lemma_.lower() in PRICED or token.is_currency for token in below)


def _verb(anchor: Token) -> Token:
    """The verb that the cue is or hangs on."""
    at = anchor
    while at.pos_ not in ("VERB", "AUX") and at.head.i != at.i:
        at = at.head
    return at


def _bearer(anchor: Token, verb: Token) -> Token | None:
    """Who is at the stage."""
    if anchor.dep_ == "amod":
        return anchor.head
    if anchor.pos_ == "NOUN":
        found = _bearer_of_noun(anchor) or _against(verb)
        if found is not None:
            return found
    if anchor.i == verb.i and not _is_passive(verb):
        found = _child(verb, "dobj")
        if found is not None:
            return found
    return _subject(verb)


def _bearer_of_noun(noun: Token) -> Token | None:
    """ "his arrest", "the arrest of two men", "charges against three men", "a suspect"."""
    if noun.lemma_ == "suspect":
        return noun
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    return _object_of(noun, ("of", "against", "into"))


def _against(verb: Token) -> Token | None:
    return _object_of(verb, ("against",))


def _object_of(token: Token, prepositions: tuple[str, ...]) -> Token | None:
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            return _child(child, "pobj")
    return None


def _child(token: Token, *deps: str) -> Token | None:
    return next((child for child in token.children if child.dep_ in deps), None)


def _is_passive(verb: Token) -> bool:
    if _child(verb, "nsubjpass", "auxpass") is not None:
        return True
    return verb.tag_ == "VBN" and _child(verb, "nsubj", "aux") is None


def _subject(verb: Token) -> Token | None:
    """The verb's subject, or that of the verb it is joined to; the noun that a participle or relative hangs on."""
    at = verb
    for _ in range(MAX_CLIMB):
        subject = _child(at, *SUBJECTS)
        if subject is not None:
            return at.head if at.dep_ == "relcl" and subject.lower_ in ("who", "which", "that") else subject
        if at.dep_ == "acl":
            return at.head
        if at.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "prep") or at.head.i == at.i:
            return None
        at = at.head
    return None


def _phrase(head: Token) -> tuple[int, ...]:
    """The words of a noun phrase, without the clauses inside it."""
    return tuple(sorted(_below(head)))


def _below(head: Token) -> Iterator[int]:
    yield head.i
    for child in head.children:
        if child.dep_ not in ("relcl", "acl", "punct", "advcl"):
            yield from _below(child)


def _is_negated(anchor: Token, verb: Token) -> bool:
    if any(child.dep_ == "neg" or child.lower_ in ("never", "without") for child in verb.children):
        return True
    if any(child.lower_ == "no" for child in anchor.children) or anchor.head.lower_ == "without":
        return True
    subject = _subject(verb)
    return subject is not None and (
        subject.lower_ in ("nobody", "none", "no-one") or any(child.lower_ == "no" for child in subject.children)
    )


def _is_unreal(verb: Token) -> bool:
    """Whether the stage is only possible, wanted or to come."""
    auxiliaries = {child.lemma_.lower() for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & MODALS:
        return True
    if "to" in auxiliaries:
        return verb.head.lemma_ != "have" or verb.head.i == verb.i
    conditional = any(child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether") for child in verb.children)
    return conditional or (verb.dep_ in ("pcomp", "xcomp", "ccomp") and verb.head.lemma_ in UNREAL)
