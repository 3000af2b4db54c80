"""Places and peoples: whether a document names the place of a claim otherwise, or a place within it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.model.index import Index, kept_with_index
from claimlint.words.fold import fold
from claimlint.words.places import Level, Place, candidates, contains

LONGEST = 4  # words in a place's name: "Republic of South Korea"

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[\w'’]+")
_PLACE = r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2}"
_TOWN_BEFORE = re.compile(rf"(?P<town>{_PLACE}), \Z")
_TOWN_AND_REGION = re.compile(rf"(?P<town>{_PLACE}), (?P<region>{_PLACE})")
_PERSON = re.compile(r"(?<=\w{4})(?:m[ae]n|wom[ae]n)\Z")  # of a people: "Irishwoman"
_WIDE = frozenset({Level.SUBDIVISION, Level.COUNTRY, Level.REGION, Level.CONTINENT})


@dataclass(frozen=True, slots=True)
class _Named:
    """The places of a text: ids of all that its capitalised words may mean, and those that they surely mean."""

    ids: frozenset[str]
    sure: frozenset[Place]


def placed(words: Sequence[str], index: Index, by_part: bool) -> set[int]:
    """The numbers of the words of a name, as written, that name a place or people for which the document answers.

    It answers by any other name of the place or its people ("British" for "UK") and, if ``by_part``, by any place
    inside a place larger than a city ("Warsaw" for "Poland").
    """
    found: set[int] = set()
    for first, end in _stretches(words):
        phrase = " ".join(words[first:end])
        called = _called(phrase)
        if called and _answers(called, _named(index), by_part):
            found.update(range(first, end))
    return found


def _called(phrase: str) -> Sequence[Place]:
    """The places that a phrase names, or whose people: "Slovenians", "Irishwoman"."""
    return candidates(phrase) or candidates(phrase.removesuffix("s")) or candidates(_PERSON.sub("", phrase))


def is_of_a_people(word: str) -> bool:
    """Whether a word says of which people somebody is, and is no place's own name: "Frenchman", not "France"."""
    called = _called(word)
    return bool(called) and all(fold(place.name) != fold(word) for place in called)


def is_around(region: str, before: str) -> bool:
    """Whether a region, at the end of ``before`` and a comma, tells where a city lies of which the table knows no
    other region: "Somerset" behind "Yeovil,", whose row has the country alone."""
    match = _TOWN_BEFORE.search(before)
    if match is None:
        return False
    wider = [place for place in candidates(region) if place.level is Level.SUBDIVISION]
    towns = [place for place in candidates(match["town"]) if place.level is Level.CITY]
    if not towns:  # a town too small for the table
        return bool(wider) and not candidates(match["town"])
    return any(contains(outer, town) or set(outer.parents) & set(town.parents) for outer in wider for town in towns)


def are_different_places(word: str, other: str) -> bool:
    """Whether two folded words are names of places, and of no common one: "niger" and "nigeria"."""
    first, second = ({place.id for place in candidates(w.capitalize())} for w in (word, other))
    return bool(first) and bool(second) and not first & second


def is_country(name: str) -> bool:
    """Whether a name may be a country's, a region's or a people's: "US", "EU", "English"."""
    return any(place.level in _WIDE for place in candidates(name))


def _answers(called: Sequence[Place], named: _Named, by_part: bool) -> bool:
    if any(place.id in named.ids for place in called):
        return True
    wide = [place for place in called if place.level in _WIDE]
    return by_part and any(contains(place, inner) for place in wide for inner in named.sure)


@kept_with_index
def _named(index: Index) -> _Named:
    """The places that the capitalised words of a document name, alone or up to LONGEST together."""
    about = index.document.metadata
    text = "\n".join((about.title, about.publisher, index.document.text))
    words = _WORD.findall(text)
    phrases = {" ".join(words[first:end]) for first, end in _stretches(words)}
    called = [found for found in map(candidates, phrases) if found]
    return _Named(
        ids=frozenset(place.id for found in called for place in found),
        sure=frozenset(found[0] for found in called if not found[0].ambiguous) | frozenset(_told_with_region(text)),
    )


def _told_with_region(text: str) -> Iterator[Place]:
    """The towns behind which the region stands in which they lie: Macon is a name, and Georgia a country too, but
    "Macon, Georgia" is in the United States."""
    for match in _TOWN_AND_REGION.finditer(text):
        regions = candidates(match["region"])
        yield from (town for town in candidates(match["town"]) if any(contains(region, town) for region in regions))


def _stretches(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Beginning and end of each stretch of at most LONGEST words that begins and ends with a capital."""
    capital = [word[0].isupper() for word in words]
    for first in range(len(words)):
        for end in range(first + 1, min(len(words), first + LONGEST) + 1):
            if capital[first] and capital[end - 1]:
                yield first, end
