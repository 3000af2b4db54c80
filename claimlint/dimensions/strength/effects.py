"""Effects told without a causal verb: "is harmful to", "has an effect on", "the effect of X on Y"."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.dimensions.strength.causality import CAUSE, Cause, acts, content_of, subject_of
from claimlint.dimensions.strength.cues import group_level, phrases
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token

COPULAS = frozenset({"be", "become", "remain", "prove"})
NAMES = frozenset({"effect", "impact", "influence"})
HAVING = frozenset({"have", "exert", "play", "produce", "exercise"})
NAMING = frozenset({"prep", "xcomp", "relcl", "acl", "amod"})
TOWARDS = frozenset({"on", "upon", "in", "for", "to", "against", "over"})


def read_effects(parsed: Parsed) -> list[Reading]:
    """The effects that a sentence tells by an adjective or a noun, as causes."""
    found = [cause for token in parsed.doc for cause in (*_by_adjective(parsed, token), *_by_noun(parsed, token))]
    return [Reading(CAUSE, cause, cause.cue, parsed.words(cause.cue)) for cause in found]


def _by_adjective(parsed: Parsed, token: Token) -> Iterator[Cause]:
    """ "Garlic is harmful to dogs", "garlic is an effective remedy for colds"."""
    if token.pos_ != "ADJ" or not (token.lemma_.lower() in phrases("effects", "power") or _is_good_for(token)):
        return
    told = token.head if token.dep_ in ("amod", "conj") else token
    if told.dep_ in ("acomp", "attr", "oprd") and told.head.lemma_ in COPULAS:
        yield from _effect(parsed, "power", told.head, token, subject_of(told.head), _below(token) | _below(told))


def _is_good_for(token: Token) -> bool:
    return token.lower_ in ("good", "bad") and any(c.dep_ == "prep" and c.lower_ == "for" for c in token.children)


def _by_noun(parsed: Parsed, token: Token) -> Iterator[Cause]:
    """ "Garlic has an effect on the blood", "the effect of garlic on the blood"."""
    if token.pos_ != "NOUN" or token.lemma_.lower() not in phrases("effects", "force"):
        return
    towards = [c for c in token.children if c.dep_ == "prep" and c.lower_ in TOWARDS]
    if not towards:
        return
    effect = frozenset().union(*(content_of(c) for c in towards))
    if token.dep_ == "dobj" and token.head.lemma_ in HAVING:
        yield from _effect(parsed, "force", token.head, token, subject_of(token.head), effect)
    elif token.lemma_ in NAMES and token.head.lemma_ not in phrases("causality", "inquiry"):
        source = next((c for p in token.children if p.lower_ == "of" for c in p.children if c.dep_ == "pobj"), None)
        yield from _effect(parsed, "force", token, token, source, effect)


def _effect(
    parsed: Parsed, kind: str, first: Token, last: Token, subject: Token | None, effect: frozenset[int]
) -> Iterator[Cause]:
    if subject is None or not effect:
        return
    cue = parsed.span(*sorted((first.i, last.i)))
    verb = frozenset({last.i})
    yield Cause(group_level("effects", kind), kind, cue, content_of(subject), effect, acts(subject), verb)


def _below(told: Token) -> frozenset[int]:
    """What an adjective or its noun goes on to name: "harmful TO DOGS", "effective in LOWERING FEVER"."""
    return frozenset().union(*(content_of(c) for c in told.children if c.dep_ in NAMING))
