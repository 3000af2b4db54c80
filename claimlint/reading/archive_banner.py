"""What the Internet Archive's Wayback Machine puts above a page that it keeps: it tells of the copy, not of the page.

The banner begins with the number of copies and, on the next line, the days of the first and the last of them, and
mostly ends with the address of the one that is shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_COPIES = re.compile(r"\d[\d,]* captures?")
_DAY = r"\d{1,2} [A-Z][a-z]{2} \d{4}"
_FROM_TO = re.compile(rf"{_DAY}(?: ?[-–] ?{_DAY})?")
_ADDRESS = re.compile(r"The Wayback Machine [-–] https?://web\.archive\.org/")
_LONGEST = 40  # lines


def without_banner(lines: Sequence[str]) -> list[int]:
    """The numbers of the lines of a page's text that are none of the banner's: all, if it has none."""
    for first in range(len(lines) - 1):
        if _COPIES.fullmatch(lines[first]) and _FROM_TO.fullmatch(lines[first + 1]):
            last = _last(lines, first)
            return [*range(first), *range(last + 1, len(lines))]
    return list(range(len(lines)))


def _last(lines: Sequence[str], first: int) -> int:
    near = range(first + 1, min(first + _LONGEST, len(lines)))
    return next((number for number in near if _ADDRESS.match(lines[number])), first + 1)
