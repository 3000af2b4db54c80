"""How far a rule binds those that it speaks of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from claimlint.catalog.lexicon import load_cues
from claimlint.dimensions.strength.cues import group_level, phrases
from claimlint.model.span import Reading, Span
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.pending import is_pending
from claimlint.parsing.tree import Token

DUTY = "duty"
ALLOWING = ("permit", "encourage", "advise", "require")
ADVISED = 3
FORBIDDING = ("discourage", "forbid")
MODALS = frozenset({"may", "can", "could", "must", "shall", "should", "ought"})
INFERRING = frozenset({"infer", "conclude", "deduce", "guess", "suppose", "reckon", "assume", "surmise", "reason"})
GAP = 3  # words between two words of a phrase
LIFTED = frozenset({"require", "forbid"})
NONE = frozenset({"no", "nobody", "none", "neither", "no-one"})
PERFECT = frozenset({"have", "has"})
CLAUSES = ("xcomp", "ccomp")
COMPLEMENTS = ("acomp", "attr")
SUBJECTS = ("nsubj", "nsubjpass")
CONDITION = "advcl"  # "only if it pays"


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
    """The duty of a phrase of several words: "gives heads LEAVE to"; none that nobody is under, or that is denied."""
    verb = _verb_above(parsed.doc[cue.first])
    lifted = cue.group == "require" and (_is_lifted(verb) or any(map(_is_not, verb.children)))
    return Duty(group_level("duty_phrases", "permit" if lifted else cue.group), False, parsed.span(cue.first, cue.last))


def _verb_above(token: Token) -> Token:
    """The verb of the clause that a word stands in."""
    while token.pos_ not in ("VERB", "AUX") and token.head is not token:
        token = token.head
    return token


def _is_lifted(verb: Token) -> bool:
    """Whether a verb's subject says that none of them is under what it says: "NOBODY is under a duty to ring"."""
    subjects = (child for child in verb.children if child.dep_ in SUBJECTS)
    return any(t.lower_ in NONE for subject in subjects for t in (subject, *subject.children))


@cache
def _groups() -> Mapping[tuple[str, str], str]:
    """The group of each word and part of speech ("" for any)."""
    groups = load_cues("strength", "duty")
    return {(cue.phrase, cue.tag): name for name in (*ALLOWING, *FORBIDDING) for cue in groups[name].cues}


def _duty(parsed: Parsed, token: Token) -> Duty | None:
    group = "require" if token.lemma_ == "have" and _is_to(token) else _group(token)
    if group is None or _is_guess(token) or (token.lower_ in MODALS and token.tag_ != "MD"):
        return None  # "in May", "a can of paint"
    if group in LIFTED and token.tag_ != "MD" and _is_lifted(_verb_above(token)):
        return Duty(group_level("duty", "permit"), False, parsed.spans[token.i])
    against = group in FORBIDDING or (token.lemma_ != "have" and _is_denied(token))
    if group == "permit" and (against or _is_limited(token)):
        group = "forbid"  # "may not", "may only", "only members may"
    return Duty(group_level("duty", group), against, parsed.spans[token.i])


def _group(token: Token) -> str | None:
    forms = [(word, tag) for word in (token.lemma_.lower(), token.lower_) for tag in (token.pos_, "")]
    return next((_groups()[form] for form in forms if form in _groups()), None)


def _is_limited(token: Token) -> bool:
    """Whether only some may, or only so: "may ONLY", "ONLY those over 18 may". Whoever may if they do something
    ("may ONLY if they pay") is told no more than a condition."""
    host = token.head if token.tag_ == "MD" else token
    return any(
        t.lower_ == "only"
        for child in host.children
        if child.dep_ != CONDITION
        for t in (child.subtree if child.dep_ in SUBJECTS else (child, *child.children))
    )


def _is_to(have: Token) -> bool:
    """Whether "have" is a duty: "has to pay", not "has the staff to open", nor "has yet to open"."""
    above = [child for child in have.children if child.dep_ == "xcomp" and any(t.tag_ == "TO" for t in child.children)]
    return bool(above) and not is_pending(have) and not any(child.dep_ == "dobj" for child in have.children)


def _is_guess(token: Token) -> bool:
    """A modal of likelihood: "must have left", "must be gone, he inferred"; or "bound" of what will come about."""
    if token.lower_ == "bound":
        return any(child.dep_ == "xcomp" and child.lemma_ in _coming() for child in token.children)
    if token.tag_ != "MD":
        return False
    perfect = any(child.lower_ in PERFECT and child.i > token.i for child in token.head.children)
    return perfect or (token.head.dep_ == "ccomp" and token.head.head.lemma_ in INFERRING)


@cache
def _coming() -> frozenset[str]:
    """The verbs for what comes about by itself."""
    return phrases("duty", "expected") | phrases("duty", "fated")


def _is_denied(token: Token) -> bool:
    """Whether something is to be left be: "must NOT", "NO LONGER able to", "are asked NOT to", "advises AGAINST"."""
    hosts = [token.head] if token.tag_ == "MD" or token.dep_ in COMPLEMENTS else []
    asked = [] if token.tag_ == "MD" else [token, *(child for child in token.children if child.dep_ in CLAUSES)]
    return any(_is_not(child) for verb in (*hosts, *asked) for child in verb.children) or _is_against(token)


def _is_not(token: Token) -> bool:
    """ "Not", or "no longer"."""
    return token.dep_ == "neg" or (token.lower_ == "longer" and any(t.lower_ == "no" for t in token.children))


def _is_against(token: Token) -> bool:
    """Whether "against" stands behind a word, or behind whom it is told to: "advises walkers AGAINST fires"."""
    told = [child for child in token.children if child.dep_ in ("dobj", "nsubjpass")]
    return any(child.lower_ == "against" for word in (token, *told) for child in word.children)
