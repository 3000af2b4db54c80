"""Countries and regions: other names, people, and what lies in them, from ``demonyms.toml``."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from claimlint.words.fold import fold

Phrase = tuple[str, ...]

LONGEST = 5  # words in the longest phrase of the table


def phrase(text: str) -> Phrase:
    """The folded words of a name as the table keys it: "Côte d'Ivoire" gives ("cote", "d'ivoire")."""
    return tuple(fold(word) for word in text.replace("-", " ").split())


@cache
def entailing(words: Phrase) -> frozenset[Phrase]:
    """The phrases that, if a document holds one, answer for the place or people named by the folded ``words``.

    These are the names, people and parts of each place so called, and those of the places within it: ("europe",) is
    answered by "Polish", and ("poland",) by "Warsaw", but ("warsaw",) by itself only. Empty for an unknown phrase.
    """
    table = _places()
    return frozenset().union(*(_answers(key, table) for key in _called().get(words, ())))


@cache
def _places() -> Mapping[str, Mapping[str, list[str]]]:
    from pydantic import BaseModel, ConfigDict, TypeAdapter

    class Place(BaseModel):
        model_config = ConfigDict(extra="forbid")
        also: list[str] = []
        people: list[str] = []
        parts: list[str] = []
        within: list[str] = []

    raw = tomllib.loads(files("claimlint.words").joinpath("demonyms.toml").read_text(encoding="utf-8"))
    return {key: place.model_dump() for key, place in TypeAdapter(dict[str, Place]).validate_python(raw).items()}


@cache
def _called() -> Mapping[Phrase, tuple[str, ...]]:
    """The keys of the places that a phrase may name."""
    called: dict[Phrase, list[str]] = defaultdict(list)
    for key, place in _places().items():
        for form in dict.fromkeys(map(phrase, _names(key, place))):
            called[form].append(key)
    return {form: tuple(keys) for form, keys in called.items()}


def _names(key: str, place: Mapping[str, list[str]]) -> Iterable[str]:
    return (key, *place["also"], *place["people"])


def _answers(key: str, table: Mapping[str, Mapping[str, list[str]]]) -> set[Phrase]:
    inner = [other for other, place in table.items() if key in place["within"]]
    texts = [*_names(key, table[key]), *table[key]["parts"]]
    for other in inner:
        texts += [*_names(other, table[other]), *table[other]["parts"]]
    return {phrase(text) for text in texts}
