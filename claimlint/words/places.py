"""Places by name: what kind of place, and what contains it.

The table (``tables/places.tsv``) has countries, subdivisions and continents from Unicode CLDR, cities of at least
50,000 people from GeoNames, and the regions, aliases and names of peoples of ``places.toml`` and ``demonyms.toml``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from claimlint.words.fold import fold


class Level(StrEnum):
    """How large a kind of place is."""

    SITE = "site"  # no place of the table is one; for callers that name a building or a ward
    CITY = "city"
    SUBDIVISION = "subdivision"  # state, province, county
    COUNTRY = "country"
    REGION = "region"  # of several countries or of several subdivisions: the Balkans, the EU, the Midwest
    CONTINENT = "continent"
    WORLD = "world"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the table."""

    id: str
    name: str
    level: Level
    parents: tuple[str, ...]  # ids of the places directly around it
    population: int  # 0 if unknown
    ambiguous: bool  # the name is also a common word or a person's (Reading, Charlotte)


_SEPARATORS = re.compile(r"[\s\-–,/]+")
_LONGEST_ACRONYM = 5
_SURE_LEVELS = frozenset({Level.COUNTRY, Level.REGION, Level.CONTINENT, Level.WORLD})


def place(name: str) -> Place | None:
    """The place that ``name`` (of a place, its people, or the adjective) most likely means; None if there is none.

    Of several places of one name it is the country or region, else the one with most people (``candidates`` has all).
    A name has a capital letter: "reading", "us" and "polish" are no places.
    """
    return next(iter(candidates(name)), None)


@lru_cache(maxsize=1 << 14)
def candidates(name: str) -> tuple[Place, ...]:
    """All places called ``name``, the likeliest first: Georgia the country, then the state."""
    if name == name.lower():
        return ()
    rows = _rows_by_key().get(lookup_key(name)) or _rows_by_key().get(_folded_key(name), ())
    return tuple(sorted((_place(row) for row in rows), key=_likelihood, reverse=True))


def contains(wider: Place, narrower: Place) -> bool:
    """Whether ``narrower`` lies within ``wider``, at any distance; no place contains itself."""
    return wider.id in _around(narrower)


def lookup_key(name: str) -> str:
    """The form in which names are compared: an acronym without dots ("U.S." gives "US"), else folded words."""
    bare = name.replace(".", "").strip()
    return bare if bare.isupper() and len(bare) <= _LONGEST_ACRONYM else _folded_key(name)


def _folded_key(name: str) -> str:
    words = [fold(word.replace(".", "")) for word in _SEPARATORS.split(name.replace("&", " and ").strip())]
    return " ".join(words[1:] if words[0] == "the" and len(words) > 1 else words)


def _likelihood(place: Place) -> tuple[bool, int, str]:
    return place.level in _SURE_LEVELS, place.population, place.id


@lru_cache(maxsize=1 << 14)
def _around(place: Place) -> frozenset[str]:
    """Ids of all places around one."""
    waiting, found = list(place.parents), set(place.parents)
    while waiting:
        for parent in _parents(waiting.pop()):
            if parent not in found:
                found.add(parent)
                waiting.append(parent)
    return frozenset(found)


def _parents(place_id: str) -> tuple[str, ...]:
    row = _rows_by_id().get(place_id)
    return tuple(row.split("\t", 4)[3].split()) if row else ()


def _place(row: str) -> Place:
    place_id, level, name, parents, population, ambiguous, _ = row.split("\t")
    return Place(place_id, name, Level(level), tuple(parents.split()), int(population), bool(ambiguous))


@cache
def _rows() -> Sequence[str]:
    path = Path(__file__).parent / "tables" / "places.tsv"
    return path.read_text(encoding="utf-8").splitlines()


@cache
def _rows_by_id() -> Mapping[str, str]:
    return {row[: row.index("\t")]: row for row in _rows()}


@cache
def _rows_by_key() -> Mapping[str, Sequence[str]]:
    """The rows by each of their lookup keys; a row is split only when its place is asked for."""
    rows: dict[str, list[str]] = defaultdict(list)
    for row in _rows():
        for key in row[row.rindex("\t") + 1 :].split("|"):
            rows[key].append(row)
    return dict(rows)
