"""The legal statuses of a sentence, with who bears them."""

from __future__ import annotations

from claimlint.dimensions.status.bearer import (
    act_behind,
    agent_of,
    bearer_of,
    is_negated,
    is_past,
    is_unreal,
    phrase,
    sought_by,
    verb_of,
)
from claimlint.dimensions.status.legal import DIMENSION, SLICE, SOUGHT, LegalStatus, police
from claimlint.dimensions.status.runs import runs
from claimlint.dimensions.status.stages import read_stages
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token

PRICED = frozenset({"fee", "price", "rate", "toll", "fare", "interest", "rent", "euro", "pound", "dollar", "cent", "%"})


def read(parsed: Parsed) -> list[Reading]:
    """The legal statuses and the stages said in a sentence."""
    found = runs(parsed, SLICE, "legal")
    legal = [_reading(parsed, stage, words) for stage, words in found if _is_law(stage, words)]
    return legal + read_stages(parsed)


def _reading(parsed: Parsed, stage: str, words: list[Token]) -> Reading:
    anchor = words[0]
    verb = verb_of(anchor)
    bearer = sought_by(words) if stage == SOUGHT else bearer_of(anchor, verb)
    who = () if bearer is None else phrase(bearer)
    negated = is_negated(words, verb)
    value = LegalStatus(stage, anchor.i, who, not negated and not is_unreal(verb), negated, act_behind(words))
    span = parsed.span(words[0].i, words[-1].i)
    return Reading(DIMENSION, value, span, parsed.words(span))


def _is_law(stage: str, words: list[Token]) -> bool:
    """Not a charge for a service: no price below the word; not an attempt ("tried to swim"); not a search by anybody
    but the law's people, nor one that is over; no time in which something was got."""
    anchor = words[0]
    if anchor.lemma_ == "try" and any(child.dep_ in ("xcomp", "acomp") for child in anchor.children):
        return False
    if words[-1].lemma_ in ("month", "year"):
        return _is_term(anchor, words[-1])
    if stage == SOUGHT:
        verb = verb_of(anchor)
        agent = agent_of(verb)
        return not is_past(verb) and (agent is None or agent.lemma_.lower() in police())
    if anchor.lemma_ != "charge":
        return True
    below = [token for token in anchor.subtree if token.i > anchor.i]
    return not any(token.lemma_.lower() in PRICED or token.is_currency for token in below)


def _is_term(verb: Token, length: Token) -> bool:
    """Whether a length of time is what somebody got or served, and not how often ("3,000 letters a year") or through
    what: it depends on the verb, and nothing else does as its object."""
    objects = [token for token in verb.children if token.dep_ == "dobj"]
    return length.head.i == verb.i and all(token.i == length.i for token in objects)
