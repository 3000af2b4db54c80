"""How long a piece of print is, by the pages from which to which it runs: "pp. 121-150" is thirty pages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimlint.model.evidence import Evidence
from claimlint.model.quantity import Quantity
from claimlint.model.statement import Claim

_PAGES_BEHIND = re.compile(r"[ -]pages?\b")
_RANGE = re.compile(  # behind a volume alone of three digits at least: not "open 9:10-21", "John 3:10-21"
    r"(?:\bpp?\.|\bpp|\bpages?|\d\):|\d:(?= ?\d{3})) ?(?P<first>\d{1,5}) ?(?:[-–—]|to) ?(?P<last>\d{1,5})(?!\d)",
    re.IGNORECASE,
)


def is_page_count(figure: Quantity, claim: Claim, evidence: Sequence[Evidence]) -> bool:
    """Whether a figure counts pages, and a source gives the first and the last of so many."""
    behind = claim.sentence.text[figure.number.end - claim.sentence.span.start :]
    if _PAGES_BEHIND.match(behind) is None:
        return False
    return any(n in figure.interval for e in evidence for n in _lengths(e.index.document.text))


def _lengths(text: str) -> Iterator[int]:
    """How many pages each range of a text has; its end may leave out what it shares with its beginning: "121-50"."""
    for match in _RANGE.finditer(text):
        first, last = match["first"], match["last"]
        end = int(first[: max(0, len(first) - len(last))] + last)
        if end >= int(first):
            yield end - int(first) + 1
