"""The word lists of ``names.toml``, read and checked once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import tomli

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameLists:
    """Folded words with a special part in names.

    function_words  small words that join the words of a name; never missing
    titles          ranks and forms of address, no part of a name
    endings         "Jr", "Inc": never missing
    heads           what kind of thing bears the name; not missing on their own
    of_heads        those of them behind which "of" is usual, so that acronyms have them first
    calendar        months, days, seasons, eras: no names
    units           abbreviations of units, and of "number": no names
    same            a word -> the words that mean the same in a name (numerals, variants, peoples)
    states          a state or province -> how agencies write it before a full stop, and the reverse
    nicknames       a first name -> the first names that it stands for
    aliases         names, as words, each with others of the same bearer
    domains         last parts of addresses
    sites           a site -> a pattern of what stands for it in a text: its short addresses, words made of its name
    """

    function_words: frozenset[str]
    titles: frozenset[str]
    endings: frozenset[str]
    heads: frozenset[str]
    of_heads: frozenset[str]
    calendar: frozenset[str]
    units: frozenset[str]
    same: Mapping[str, frozenset[str]]
    states: Mapping[str, frozenset[str]]
    nicknames: Mapping[str, frozenset[str]]
    aliases: Mapping[Words, frozenset[Words]]
    domains: frozenset[str]
    sites: Mapping[str, str]


@cache
def name_lists() -> NameLists:
    """The shipped lists. Raises pydantic's ValidationError if the file has an unknown or a missing key."""
    from pydantic import BaseModel, ConfigDict

    class Page(BaseModel):
        model_config = ConfigDict(extra="forbid")
        function_words: str
        titles: str
        endings: str
        heads: str
        of_heads: str
        calendar: str
        units: str
        numerals: list[str]
        nicknames: list[str]
        variants: list[str]
        peoples: list[str]
        states: list[str]
        aliases: list[str]
        domains: str
        sites: dict[str, str]

    text = files("claimlint.dimensions.detail").joinpath("names.toml").read_text(encoding="utf-8")
    page = Page.model_validate(tomli.loads(text))
    plain = ("function_words", "titles", "endings", "heads", "of_heads", "calendar", "units", "domains")
    return NameLists(
        **{key: frozenset(getattr(page, key).split()) for key in plain},
        same=_groups(page.numerals + page.variants + page.peoples),
        states=_groups(page.states),
        nicknames=_groups(page.nicknames),
        aliases=_aliases(page.aliases),
        sites=page.sites,
    )


def _groups(lines: Iterable[str]) -> Mapping[str, frozenset[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for line in lines:
        for word in line.split():
            groups[word] |= set(line.split())
    return {word: frozenset(others) for word, others in groups.items()}


def _aliases(lines: Iterable[str]) -> dict[Words, frozenset[Words]]:
    """Each name of a line with the others; a name of several lines with those of all."""
    groups: dict[Words, frozenset[Words]] = defaultdict(frozenset)
    for line in lines:
        names = [tuple(name.split()) for name in line.split(" = ")]
        for name in names:
            groups[name] |= frozenset(names) - {name}
    return dict(groups)
