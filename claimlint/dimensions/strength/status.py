"""Whether a result is put forward as settled or as a beginning, and what a search did not find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimlint.model.span import Reading, Span
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token, text_of

FINDING, ABSENCE = "finding", "absence"
GROUPS = ("tentative", "established", "booster", "sameness")
DENIALS = frozenset({"nothing", "nobody", "not", "n't", "cannot", "never", "without", "hardly"})
NEAR = 3  # words
TRACES = frozenset({"evidence", "sign", "trace", "indication", "proof", "hint", "record"})
CLEAR = frozenset({"significant", "clear"})
COUNTED = frozenset({"difference", "effect", "link", "association", "benefit", "change", "increase", "decrease"})
SIGNIFICANT = frozenset({"significant", "significantly"})
TELLING = TRACES | COUNTED | SIGNIFICANT  # the lemmas that may begin an absence


@dataclass(frozen=True, slots=True)
class Finding:
    """A word on how settled a result is: ``kind`` is "tentative", "established" or "booster"; or that all is
    the same or well, "sameness"."""

    kind: str
    cue: Span


@dataclass(frozen=True, slots=True)
class Absence:
    """What was looked for and not found, or not clearly: its cue and the numbers of its words in the sentence."""

    cue: Span
    words: frozenset[int]


def read_findings(parsed: Parsed) -> list[Reading]:
    """How settled the results of a sentence are, and what it says was not found."""
    cues = find_cues(parsed, "strength", "status")
    found = [
        Finding(cue.group, parsed.span(cue.first, cue.last))
        for cue in cues
        if cue.group in GROUPS and not _is_lifted(parsed, cue) and not _is_kind(parsed, cue)
    ]
    out = [Reading(FINDING, finding, finding.cue, parsed.words(finding.cue)) for finding in found]
    return out + [Reading(ABSENCE, absence, absence.cue, parsed.words(absence.cue)) for absence in _absences(parsed)]


def _is_kind(parsed: Parsed, cue: FoundCue) -> bool:
    """Whether a word of sameness only tells which things are meant: "on the cleared reefs"."""
    return cue.group == "sameness" and cue.first == cue.last and parsed.doc[cue.first].dep_ == "amod"


def _is_lifted(parsed: Parsed, cue: FoundCue) -> bool:
    """Whether a denial stands just before a cue: "nothing to prove that", "has not confirmed"."""
    return any(token.lower_ in DENIALS for token in parsed.doc[max(0, cue.first - NEAR) : cue.first])


def _absences(parsed: Parsed) -> Iterator[Absence]:
    for token in parsed.doc:
        if token.lemma_ not in TELLING and token.lower_ != "nothing":
            continue
        below = frozenset(t.i for t in token.subtree)
        if token.lemma_ in TRACES and _is_denied(token):
            yield Absence(_cue(parsed, token), below - {token.i})
        elif token.lower_ == "nothing" and text_of(parsed.doc[token.i + 1 : token.i + 2]).lower() == "to":
            yield Absence(parsed.spans[token.i], below - {token.i})
        elif token.lemma_ in COUNTED and _is_denied(token) and any(c.lemma_ in CLEAR for c in token.children):
            yield Absence(_cue(parsed, token), below)
        elif token.lemma_ in SIGNIFICANT and _is_denied_above(token):
            yield Absence(parsed.spans[token.i], frozenset(t.i for t in token.head.subtree) - {token.i})


def _is_denied_above(token: Token) -> bool:
    """ "Did not differ significantly", "was not significant", "no significant gap"."""
    beside = [child for host in (token, token.head) for child in host.children]
    return any(child.dep_ == "neg" or child.lower_ == "no" for child in beside)


def _is_denied(token: Token) -> bool:
    """ "No evidence", "did not find any evidence"."""
    if any(child.lower_ in ("no", "little") for child in token.children):
        return True
    return token.dep_ == "dobj" and any(child.dep_ == "neg" for child in token.head.children)


def _cue(parsed: Parsed, token: Token) -> Span:
    first = min((c.i for c in token.children if c.i < token.i), default=token.i)
    return parsed.span(first, token.i)
