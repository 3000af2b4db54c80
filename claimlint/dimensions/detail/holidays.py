"""Days that are called by a name, and lie on one date of the calendar every year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimlint.model.index import Index
from claimlint.model.span import Span
from claimlint.model.when import When
from claimlint.words.fold import fold

# Month, day and names, folded. "Independence Day" and other days of a nation lie on another date in each country.
_DAYS = (
    (1, 1, ("new year's day", "new years day")),
    (1, 6, ("epiphany", "three kings' day")),
    (1, 26, ("australia day",)),
    (2, 2, ("candlemas", "groundhog day")),
    (2, 14, ("valentine's day", "st valentine's day", "valentines day")),
    (3, 8, ("international women's day", "women's day")),
    (3, 17, ("st patrick's day", "saint patrick's day", "st. patrick's day")),
    (4, 1, ("april fools' day", "april fool's day", "april fools day")),
    (4, 25, ("anzac day",)),
    (5, 1, ("may day",)),
    (6, 19, ("juneteenth",)),
    (6, 24, ("midsummer's day", "st john's day")),
    (7, 1, ("canada day",)),
    (7, 4, ("fourth of july", "4th of july")),
    (7, 14, ("bastille day",)),
    (10, 31, ("halloween", "hallowe'en")),
    (11, 1, ("all saints' day", "all saints day")),
    (11, 2, ("all souls' day", "all souls day")),
    (11, 5, ("guy fawkes night", "bonfire night")),
    (11, 11, ("armistice day", "veterans day", "st martin's day")),
    (12, 24, ("christmas eve",)),
    (12, 25, ("christmas day",)),
    (12, 26, ("boxing day", "st stephen's day", "st. stephen's day")),
    (12, 31, ("new year's eve", "new years eve", "hogmanay")),
)
_DATES = {name: (month, day) for month, day, names in _DAYS for name in names}
_NAMES = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(_DATES, key=len, reverse=True)))})(?!\w)")


@lru_cache(maxsize=64)
def holidays(text: str) -> tuple[When, ...]:
    """The days that ``text`` calls by a name, without their years; spans are offsets into it."""
    return tuple(_holidays(text))


def _holidays(text: str) -> Iterator[When]:
    folded = text.lower().replace("’", "'")
    for match in _NAMES.finditer(folded):
        month, day = _DATES[match.group()]
        yield When(month=month, day=day, span=Span(match.start(), match.end()))


def is_dated(name: str, index: Index) -> bool:
    """Whether ``name`` calls a day by its name, and a document says its date or calls it by another name."""
    days = {(when.month, when.day) for when in holidays(fold(name))}
    return bool(days) and any((when.month, when.day) in days for when in _said(index))


def _said(index: Index) -> Sequence[When]:
    resolved = [
        When(month=when.first.month, day=when.first.day)
        for when in index.dates
        if when.first is not None and when.first == when.last
    ]
    return (*index.dates, *resolved, *holidays(index.document.text))
