"""Words that limit what a sentence says: a sample, a stretch of time, a condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from claimlint.dimensions.scope.general import words_of_group
from claimlint.dimensions.scope.values import Condition, Duration, Sampling
from claimlint.model.span import Reading
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

GAP = 3  # words that may stand between two words of a cue of sampling
ADVERBIAL = frozenset({"advcl", "prep", "pcomp", "acl", "conj", "ROOT"})  # what a condition is to its clause


def read_samples(parsed: Parsed) -> list[Reading]:
    """Readings "sample" (a Sampling)."""
    found = find_cues(parsed, "scope", "samples", gap=GAP, lemmas=True)
    out = [_reading(parsed, "sample", Sampling(cue.group), cue.first, cue.last) for cue in found]
    looked = [token.i for token in parsed.doc if _is_number_looked_at(token)]
    out += [_reading(parsed, "sample", Sampling.SAMPLE, n, n) for n in looked]
    everybody = [token.i for token in parsed.doc if _is_everybody_who_answers(token)]
    return out + [_reading(parsed, "sample", Sampling.COMPLETE, n, n) for n in everybody]


def _is_number_looked_at(token: Token) -> bool:
    """ "VISITED 60 shops", "40 shops VISITED": so many things, not all."""
    if token.pos_ != "VERB" or token.lemma_ not in words_of_group("looking"):
        return False
    things = [child for child in token.children if child.dep_ in ("dobj", "nsubjpass")]
    things += [token.head] if token.dep_ == "acl" and token.tag_ == "VBN" else []
    return any(child.dep_ == "nummod" for thing in things for child in thing.subtree)


def _is_everybody_who_answers(token: Token) -> bool:
    """ "ALL 46 members answered"."""
    noun = token.head
    whole = token.lower_ in ("all", "every", "each", "both") and token.dep_ in ("det", "predet")
    return whole and noun.dep_ == "nsubj" and noun.head.lemma_ in words_of_group("answering")


def read_durations(parsed: Parsed) -> list[Reading]:
    """Readings "duration" (a Duration)."""
    found = find_cues(parsed, "scope", "times")
    return [_reading(parsed, "duration", Duration(cue.group), cue.first, cue.last) for cue in found]


def read_conditions(parsed: Parsed) -> list[Reading]:
    """Readings "condition" (a Condition); "if" for "whether" is none. And readings "waiver" (the words): it holds
    whatever the condition."""
    cues = find_cues(parsed, "scope", "conditions")
    waivers = [cue for cue in cues if cue.group == "waiver"]
    spans = [parsed.span(cue.first, cue.last) for cue in waivers]
    found = _conditions(parsed, [cue for cue in cues if cue.group != "waiver"])
    return [*found, *(Reading("waiver", parsed.words(span), span, parsed.words(span)) for span in spans)]


def _conditions(parsed: Parsed, cues: Iterable[FoundCue]) -> Iterator[Reading]:
    for cue in cues:
        head = _head([parsed.doc[n] for n in range(cue.first, cue.last + 1)])
        words = tuple(token.i for token in head.subtree if token.i >= cue.first)
        if head.dep_ in ADVERBIAL and len(words) > cue.last - cue.first + 1 and head.head.i not in words:
            yield _reading(parsed, "condition", Condition(words, head.head.i), cue.first, words[-1])


def _head(cue: Sequence[Token]) -> Token:
    """The head of the clause or phrase that a cue leads in."""
    mark = next((token for token in cue if token.dep_ == "mark" or _leads_in_adverbial(token)), None)
    if mark is not None:
        return mark.head
    inside = {token.i for token in cue}
    return next(token for token in cue if token.head.i not in inside or token.head.i == token.i)


def _leads_in_adverbial(token: Token) -> bool:
    """ "WHEN the rent rises"."""
    return token.dep_ == "advmod" and token.head.dep_ == "advcl" and token.lower_ in ("when", "where", "whenever")


def _reading(parsed: Parsed, dimension: str, value: Sampling | Duration | Condition, first: int, last: int) -> Reading:
    span = parsed.span(first, last)
    return Reading(dimension, value, span, parsed.words(span))
