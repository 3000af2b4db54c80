"""The days of a page itself: when it was written, and when an archive took it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claimlint.dimensions.detail.date_build import dated
from claimlint.dimensions.detail.date_steps import NOWHERE, first_full_day
from claimlint.model.index import Index
from claimlint.model.when import When

# The time stamp in an address of a web archive, fourteen digits from the year to the second.
_CAPTURED = re.compile(
    r"\barchive\.(?:org/web|today|is|ph|md|vn|fo)/"
    r"(?P<year>19\d\d|20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])\d{6}"
)


def captured(index: Index) -> Iterator[When]:
    """The days on which a web archive took a page, by the addresses that it has: what the page says of "now", it says
    of then."""
    for match in _CAPTURED.finditer(f"{index.document.metadata.address}\n{index.document.text}"):
        yield dated(*(int(match[part]) for part in ("year", "month", "day")), NOWHERE)


def own_days(index: Index) -> Iterator[date]:
    """The days on which a page may have been written: its own date, else the first that it gives in full, if the line
    is no sentence ("Orm Noise / posted 8 Jan 2016")."""
    if index.document.metadata.published is not None:
        yield index.document.metadata.published
        return
    given = first_full_day(index.dates)
    if given is not None and not _is_sentence(given, index.document.text):
        yield given.first


def _is_sentence(when: When, text: str) -> bool:
    """Whether the line that a date stands in ends as a sentence does."""
    return text[when.span.end :].partition("\n")[0].rstrip().endswith((".", "!", "?"))
