"""The places that a sentence speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.dimensions.scope.general import words_of_group
from claimlint.dimensions.scope.values import PlaceSaid, Reach
from claimlint.model.span import Reading
from claimlint.parsing.cues import find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token, text_of
from claimlint.words.places import place
from claimlint.words.relations import noun_class

LONGEST = 4  # words in the name of a place
BODIES = frozenset({"group", "person"})
HAVING = frozenset({"have", "see", "record", "lose", "gain"})


def read_places(parsed: Parsed) -> list[Reading]:
    """Readings "place" (a PlaceSaid): names of the table of places, and words such as "nationwide" and "district"."""
    found = [*_named(parsed), *_reaches(parsed)]
    out = []
    for said, first, last in found:
        span = parsed.span(first, last)
        out.append(Reading("place", said, span, parsed.words(span)))
    return out


def _named(parsed: Parsed) -> Iterator[tuple[PlaceSaid, int, int]]:
    at = 0
    while at < len(parsed.doc):
        length = _name_length(parsed, at)
        if length:
            head = parsed.doc[at + length - 1]
            name = place(text_of(parsed.doc[at : at + length]))
            first = _preposition_before(head, at)
            yield PlaceSaid(name, None, _limits(head)), first, at + length - 1
        at += max(1, length)


def _name_length(parsed: Parsed, at: int) -> int:
    """The number of words of the longest name of a place that begins at a token, 0 if none does."""
    if not parsed.doc[at].text[0].isupper() or parsed.doc[at].pos_ == "DET":
        return 0
    for length in range(min(LONGEST, len(parsed.doc) - at), 0, -1):
        found = place(text_of(parsed.doc[at : at + length]))
        last = parsed.doc[at + length - 1]
        ends = last.text[-1].isalnum() and last.tag_ != "POS"
        if ends and found is not None and not found.ambiguous:
            return length
    return 0


def _preposition_before(head: Token, first: int) -> int:
    """The token of the preposition that leads a place in, else its first word."""
    return head.head.i if head.dep_ == "pobj" and first - 3 <= head.head.i < first else first


def _limits(head: Token) -> bool:
    """Whether the name says where its clause holds: behind "in", owning, of many ("French hospitals"), or as the
    subject of having. Who is only a part's or a body's owner ("the rest of Italy", "Norway's ministry") does not."""
    if head.dep_ == "pobj":
        lead = head.head
        if lead.lower_ == "of":
            return lead.head.tag_ in ("NNS", "NNPS")
        return lead.lower_ in words_of_group("reaching")
    if head.dep_ in ("amod", "compound"):
        return head.head.tag_ in ("NNS", "NNPS")
    if head.dep_ == "poss":
        return head.head.tag_ in ("NNS", "NNPS") or noun_class(head.head.lemma_) not in BODIES
    return head.dep_ == "nsubj" and head.head.lemma_ in HAVING


def _reaches(parsed: Parsed) -> Iterator[tuple[PlaceSaid, int, int]]:
    for cue in find_cues(parsed, "scope", "places"):
        last = parsed.doc[cue.last]
        if last.dep_ == "compound" or (cue.group == Reach.PART and not _is_some_place(last)):
            continue  # a school board is no place
        single = parsed.doc[cue.first].pos_ in ("NOUN", "ADJ") and cue.first == cue.last
        yield PlaceSaid(None, Reach(cue.group), not single), cue.first, cue.last


def _is_some_place(word: Token) -> bool:
    """Whether a word for a kind of place means some of them, at which something happens: not "schools" in general."""
    if word.pos_ != "NOUN":
        return True
    one = word.tag_ in ("NN", "NNP") or any(child.pos_ in ("NUM", "DET") for child in word.children)
    return one and (word.dep_ in ("pobj", "poss") or (word.dep_ == "nsubj" and word.head.lemma_ in HAVING))
