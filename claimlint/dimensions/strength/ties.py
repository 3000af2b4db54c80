"""What a sentence ties together without making one thing the cause: associations, comparisons, sequences, prospects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimlint.dimensions.strength.causality import AGENTS
from claimlint.dimensions.strength.cues import phrases
from claimlint.model.span import Reading, Span
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token, text_of
from claimlint.words.relations import known, noun_class

TIE = "tie"
TIES = frozenset({"association", "comparison", "prediction", "forerunner", "sequence", "partial"})
COMPARATIVES = frozenset({"JJR", "RBR"})
AGES = frozenset({"older", "younger", "elder"})
LINKING = frozenset({"link", "tie", "connect", "relate"})


@dataclass(frozen=True, slots=True)
class Tie:
    """A cue that ties things without making one the cause: "association", "prediction", "forerunner", "sequence",
    "comparison"; "potential", what may become of it; or "partial", one cause among others."""

    kind: str
    cue: Span


def read_ties(parsed: Parsed) -> list[Reading]:
    """The ties of a sentence below a cause."""
    return [Reading(TIE, tie, tie.cue, parsed.words(tie.cue)) for tie in _ties(parsed)]


def _ties(parsed: Parsed) -> Iterator[Tie]:
    cues = find_cues(parsed, "strength", "causality")
    tying = (cue for cue in cues if cue.group in TIES and not _is_company(parsed, cue))
    yield from (Tie(cue.group, parsed.span(cue.first, cue.last)) for cue in tying)
    for token in parsed.doc:
        yield from (Tie(kind, parsed.spans[token.i]) for kind, tells in TOLD_BY.items() if tells(token))


def _is_potential(token: Token) -> bool:
    """ "Is a promising candidate", "holds promise", told of a subject; not "as soon as possible"."""
    if token.pos_ not in ("ADJ", "NOUN") or token.lemma_.lower() not in phrases("effects", "potential"):
        return False
    told = token.head if token.dep_ == "amod" else token
    return told.dep_ in ("attr", "acomp", "oprd", "dobj") or told.head.lower_ == "as"


def _is_compared(token: Token) -> bool:
    """ "Longer", and "showed elevated levels", "with increased risk"; not "older adults", who are a group."""
    if token.i == 0 and token.tag_ == "JJ" and token.lower_.endswith("er"):
        return known(token.lower_[:-2], "a")
    if token.dep_ == "amod" and token.tag_ in COMPARATIVES:
        return token.lower_ not in AGES or noun_class(token.head.lemma_) not in AGENTS
    if token.pos_ == "VERB" and token.lemma_ == "differ":
        return True
    return token.tag_ in COMPARATIVES or _is_raised_level(token)


def _is_raised_level(token: Token) -> bool:
    if token.dep_ != "amod" or token.lower_ not in phrases("effects", "raised"):
        return False
    above = token.head.head
    return above.lower_ == "with" or above.lemma_ in phrases("effects", "showing")


def _is_bond(token: Token) -> bool:
    """ "A relationship was observed between them", "evidence linking one to the other"."""
    if token.pos_ == "NOUN" and token.lemma_ in phrases("effects", "bond"):
        return any(c.dep_ == "prep" and c.lower_ == "between" for host in (token, token.head) for c in host.children)
    told = token.pos_ == "VERB" and token.tag_ != "VB" and token.lemma_ in LINKING
    return told and any(c.dep_ == "prep" and c.lower_ in ("to", "with") for c in token.children)


def _is_company(parsed: Parsed, cue: FoundCue) -> bool:
    """ "Produced in association with": together with."""
    return text_of(parsed.doc[max(0, cue.first - 1) : cue.last + 2]).lower() == "in association with"


def _is_one_of_causes(token: Token) -> bool:
    """ "One of several reasons", "among the causes"."""
    if token.lemma_ not in phrases("causality", "noun") or token.dep_ != "pobj":
        return False
    return token.head.lower_ == "among" or (token.head.lower_ == "of" and token.head.head.lower_ in ("one", "some"))


TOLD_BY = {
    "partial": _is_one_of_causes,
    "comparison": _is_compared,
    "association": _is_bond,
    "potential": _is_potential,
}
