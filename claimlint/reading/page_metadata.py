"""What the meta elements of a web page say of it: one table for pages that are evidence and for drafts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from claimlint.reading.dateline import full_date

# Names of the elements, in lower case, the surest first: what was written for machines before what a template fills in.
_PUBLISHED = ("article:published_time", "datepublished", "citation_date", "dcterms.date", "dc.date", "pubdate", "date")
_AUTHOR = ("author", "citation_author", "dc.creator")
_ISO = re.compile(r"^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?:T.*)?$")


def published(named: Mapping[str, str], others: Iterable[str] = ()) -> date | None:
    """The day on which a page says that it was published, from its meta elements by name, then from ``others``."""
    stated = [*(named[key] for key in _PUBLISHED if key in named), *others]
    return next((day for text in stated if (day := full_date(_ISO.sub(r"\1-\2-\3", text.strip())))), None)


def authors(named: Mapping[str, str]) -> tuple[str, ...]:
    """The authors that a page names in its meta elements."""
    return tuple(dict.fromkeys(named[key] for key in _AUTHOR if named.get(key)))
