"""How far a rule binds those that it speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimlint.catalog.lexicon import load_cues
from claimlint.dimensions.strength.cues import group_level
from claimlint.model.span import Reading, Span
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token

DUTY = "duty"
ALLOWING = ("permit", "encourage", "advise", "require")
ADVISED = 3
FORBIDDING = ("discourage", "forbid")
MODALS = frozenset({"may", "can", "could", "must", "shall", "should", "ought"})
INFERRING = frozenset({"infer", "conclude", "deduce", "guess", "suppose", "reckon", "assume", "surmise", "reason"})
GAP = 3  # words between two words of a phrase
PERFECT = frozenset({"have", "has"})


@dataclass(frozen=True, slots=True)
class Duty:
    """What a rule asks: 1 it permits, 2 encourages, 3 advises, 4 requires; ``against`` if it asks to leave it be."""

    level: int
    against: bool
    cue: Span


def read_duties(parsed: Parsed) -> list[Reading]:
    """The rules that a sentence speaks of, each at its deciding word."""
    phrases = [_said_in_phrase(parsed, cue) for cue in find_cues(parsed, "strength", "duty_phrases", GAP, lemmas=True)]
    single = (_duty(parsed, token) for token in parsed.doc)
    words = [duty for duty in single if duty is not None and not any(p.cue.overlaps(duty.cue) for p in phrases)]
    return [Reading(DUTY, duty, duty.cue, parsed.words(duty.cue)) for duty in (*phrases, *words)]


def _said_in_phrase(parsed: Parsed, cue: FoundCue) -> Duty:
    """The duty of a phrase of several words: "gives heads LEAVE to"."""
    return Duty(group_level("duty_phrases", cue.group), False, parsed.span(cue.first, cue.last))


@cache
def _groups() -> Mapping[tuple[str, str], str]:
    """The group of each word and part of speech ("" for any)."""
    groups = load_cues("strength", "duty")
    return {(cue.phrase, cue.tag): name for name in (*ALLOWING, *FORBIDDING) for cue in groups[name].cues}


def _duty(parsed: Parsed, token: Token) -> Duty | None:
    if token.lemma_ == "have" and any(_is_infinitive(child) for child in token.children):
        return Duty(group_level("duty", "require"), False, parsed.spans[token.i])
    group = _group(token)
    if group is None or _is_guess(token) or (token.lower_ in MODALS and token.tag_ != "MD"):
        return None  # "in May", "a can of paint"
    against = group in FORBIDDING or _is_denied(token)
    if group == "permit" and (against or _is_limited(token)):
        group = "forbid"  # "may not", "may only", "only members may"
    return Duty(group_level("duty", group), against, parsed.spans[token.i])


def _group(token: Token) -> str | None:
    forms = [(word, tag) for word in (token.lemma_.lower(), token.lower_) for tag in (token.pos_, "")]
    return next((_groups()[form] for form in forms if form in _groups()), None)


def _is_limited(token: Token) -> bool:
    host = token.head if token.tag_ == "MD" else token
    return any(t.lower_ == "only" for child in host.children for t in (child, *child.children))


def _is_infinitive(token: Token) -> bool:
    return token.dep_ == "xcomp" and any(child.tag_ == "TO" for child in token.children)


def _is_guess(token: Token) -> bool:
    """A modal of likelihood: "must have left", "must be gone, he inferred"."""
    if token.tag_ != "MD":
        return False
    perfect = any(child.lower_ in PERFECT and child.i > token.i for child in token.head.children)
    return perfect or (token.head.dep_ == "ccomp" and token.head.head.lemma_ in INFERRING)


def _is_denied(token: Token) -> bool:
    host = token.head if token.tag_ == "MD" else token
    return any(child.dep_ == "neg" for child in host.children)
