"""How far a rule binds those that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from claimlint.catalog.lexicon import load_cues
from claimlint.dimensions.strength.cues import group_level
from claimlint.model.span import Reading, Span
from claimlint.parsing.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

DUTY = "duty"
ALLOWING = ("permit", "encourage", "advise", "require")
ADVISED = 3
FORBIDDING = ("discourage", "forbid")
PERFECT = frozenset({"have", "has"})


@dataclass(frozen=True, slots=True)
class Duty:
    """What a rule asks: 1 it permits, 2 encourages, 3 advises, 4 requires; ``against`` if it asks to leave it be."""

    level: int
    against: bool
    cue: Span


def read_duties(parsed: Parsed) -> list[Reading]:
    """The rules that a sentence speaks of, each at its deciding word."""
    found = (_duty(parsed, token) for token in parsed.doc)
    return [Reading(DUTY, duty, duty.cue, parsed.words(duty.cue)) for duty in found if duty is not None]


@cache
def _groups() -> Mapping[tuple[str, str], str]:
    """The group of each word and part of speech ("" for any)."""
    groups = load_cues("strength", "duty")
    return {(cue.phrase, cue.tag): name for name in (*ALLOWING, *FORBIDDING) for cue in groups[name].cues}


def _duty(parsed: Parsed, token: Token) -> Duty | None:
    if token.lemma_ == "have" and any(_is_infinitive(child) for child in token.children):
        return Duty(group_level("duty", "require"), False, parsed.spans[token.i])
    group = _group(token)
    if group is None or _is_guess(token):
        return None
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
    """A modal of likelihood: "must have left", "should arrive in May" of a thing that is no one's to do."""
    return token.tag_ == "MD" and any(child.lower_ in PERFECT and child.i > token.i for child in token.head.children)


def _is_denied(token: Token) -> bool:
    host = token.head if token.tag_ == "MD" else token
    return any(child.dep_ == "neg" for child in host.children)


def strongest(duties: Iterator[Duty]) -> Duty | None:
    """The duty that binds most, None of none."""
    return max(duties, key=lambda duty: duty.level, default=None)
