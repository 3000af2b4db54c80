"""The places that a sentence speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimlint.dimensions.scope.phrases import find_cues, words_of_group
from claimlint.dimensions.scope.values import PlaceSaid, Reach
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed
from claimlint.words.places import place

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 4  # words in the name of a place


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
            name = place(parsed.doc[at : at + length].text)
            first = _preposition_before(head, at)
            yield PlaceSaid(name, None, _limits(head)), first, at + length - 1
        at += max(1, length)


def _name_length(parsed: Parsed, at: int) -> int:
    """The number of words of the longest name of a place that begins at a token, 0 if none does."""
    if not parsed.doc[at].text[0].isupper() or parsed.doc[at].pos_ == "DET":
        return 0
    for length in range(min(LONGEST, len(parsed.doc) - at), 0, -1):
        found = place(parsed.doc[at : at + length].text)
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
    subject of having."""
    if head.dep_ == "pobj":
        return head.head.lower_ in words_of_group("places", "reaching")
    if head.dep_ in ("amod", "compound"):
        return head.head.tag_ in ("NNS", "NNPS")
    return head.dep_ == "poss" or (head.dep_ == "nsubj" and head.head.lemma_ in ("have", "see", "record"))


def _reaches(parsed: Parsed) -> Iterator[tuple[PlaceSaid, int, int]]:
    for reach in Reach:
        for first, last in find_cues(parsed.doc, "places", reach):
            if parsed.doc[last].dep_ == "compound":
                continue  # a school board is no place
            single = parsed.doc[first].pos_ in ("NOUN", "ADJ") and first == last
            yield PlaceSaid(None, reach, not single), first, last
