"""Whether words and figures that may be dates are: four digits alone, and the months that also are words or names."""

from __future__ import annotations

import re

from claimlint.dimensions.detail import date_patterns as forms
from claimlint.dimensions.detail.date_build import month_number

_MONTH_CUE = re.compile(
    r"\b(?:in|of|since|until|till|by|last|next|this|early|late|mid|from|through|throughout|during|before|after|"
    r"between|every|each|beginning|end)[ -]$",
    re.IGNORECASE,
)
_RANGE_AHEAD = re.compile(rf" ?(?:-|/|to|and|through|until|or) ?(?:{'|'.join(m.capitalize() for m in forms.MONTHS)})\b")
_RANGE_BEHIND = re.compile(rf"\b(?:{'|'.join(m.capitalize() for m in forms.MONTHS)}) ?(?:-|/|to|and|until|or) ?$")
_MONTH_BEHIND = re.compile(rf"\b(?:{'|'.join(m.capitalize() for m in forms.SHORT_MONTHS)})[a-z]*\.? ?$")
_NAME_AHEAD = re.compile(r"'s\b| [A-Z][a-z]")
_AGE_CUE = re.compile(r"\b(?:age[sd]?\b[^.;]*|(?:his|her|their|my|our) (?:early |mid[- ]|late )?)$", re.IGNORECASE)
AGE_REACH = 60  # characters before "the sixties" in which "ages" makes them years of life
_CAPITAL_AHEAD = re.compile(r" [A-Z]")
_ISSUE_AHEAD = re.compile(r" (?:issue|edition|number|cover)\b")
_CLEAR_MONTHS = frozenset(range(1, 13)) - {3, 5, 8}
_YEAR_CUE = re.compile(
    r"(?:\b(?:in|since|by|of|from|until|till|before|after|during|through|between|circa|early|mid|late|year|season|"
    r"edition|class|as of|to|and|or)(?: about| around| approximately)?[ -]|[(\[]|\bc(?:a?\.|a) ?)$",
    re.IGNORECASE,
)
_NO_YEAR_CUE = re.compile(
    r"(?:\b(?:population|total|sum|number|average|maximum|minimum|capacity|height|altitude|elevation|score|length|"
    r"area|weight|cost|price|crowd|audience|attendance|group|speed|depth|distance|team|staff) of"
    r"|\b(?:nearly|almost|some|over|than|least|most|up to|another|no\.|number|nos\.|"
    r"only|just|exactly)) $|= ?$|[#×x*+]$",
    re.IGNORECASE,
)
_LOOSE_CUE = re.compile(r"\b(?:about|around|approximately|roughly) $", re.IGNORECASE)
_NO_NOUN_AHEAD = re.compile(
    r"$|[^\w ]| (?:in|by|and|or|when|until|to|after|before|at|for|as|the|with|on|from|but)\b|\W+$"
)
_FIRM_CUE = re.compile(r"\b(?:in|since|until|by) $", re.IGNORECASE)
_NO_COUNT_AHEAD = re.compile(forms.NO_COUNT)
_GLUED = re.compile(r"[A-Z][a-z]")
_DETERMINER = re.compile(r"\b(?:the|a|an|his|her|its|their|our|my|this|that|'s) $", re.IGNORECASE)
_PLURAL_AHEAD = re.compile(r" [a-z]+(?<![suia'])s\b")


def _around(match: re.Match[str]) -> tuple[str, str]:
    """Enough of the text before and after a match to see its cue; not more, so that time stays linear."""
    return match.string[max(0, match.start() - 30) : match.start()], match.string[match.end() : match.end() + 30]


def clear_month(match: re.Match[str]) -> bool:
    """Whether a capitalised month's name alone is a month: May, March and August also are names and words."""
    before, after = _around(match)
    if _RANGE_AHEAD.match(after) or _RANGE_BEHIND.search(before) or _ISSUE_AHEAD.match(after):
        return True
    number = month_number(match["month"])
    if _NAME_AHEAD.match(after) and number in (3, 4, 5, 6, 8):
        return False
    return number in _CLEAR_MONTHS or bool(_MONTH_CUE.search(before))


def no_end_of_range(match: re.Match[str]) -> bool:
    """Whether the day before a month is its own, and no other's that stands before it: "August 25 - April 1"."""
    return "-" not in match.string[match.start("day") : match.start("month")] or not _MONTH_BEHIND.search(
        match.string[max(0, match.start() - 10) : match.start()]
    )


def no_title(match: re.Match[str]) -> bool:
    """Whether a weekday is no part of a name: "the Sunday Post"."""
    before, after = _around(match)
    return not (before.lower().endswith("the ") and _CAPITAL_AHEAD.match(after))


def no_age(match: re.Match[str]) -> bool:
    """Whether a decade in words ("the sixties") is one of time and not of life."""
    if not match["word"]:
        return True
    return not _AGE_CUE.search(match.string[max(0, match.start() - AGE_REACH) : match.start()])


def looks_like_year(match: re.Match[str]) -> bool:
    """Whether four digits are a year: by a cue before them or brackets, else if no count, name or code."""
    year = int(match["year"])
    before, after = _around(match)
    if not _stands_apart(before, after) or _NO_YEAR_CUE.search(before):
        return False
    if not _NO_COUNT_AHEAD.match(after):
        return year % 10 != 0 and bool(_FIRM_CUE.search(before))
    if _LOOSE_CUE.search(before):
        return bool(_NO_NOUN_AHEAD.match(after))
    if _PLURAL_AHEAD.match(after) and year % 10 == 0:
        return year >= 1900 and bool(_YEAR_CUE.search(before) or _DETERMINER.search(before))
    return year >= 1700 or after[:2] == "'s" or bool(_YEAR_CUE.search(before) or _DETERMINER.search(before))


def _stands_apart(before: str, after: str) -> bool:
    """Whether four digits are a word, or stuck between two words by lost markup: "2019Buy Photo", "Perks2019"."""
    if before.endswith(("/", "_")) or before[-1:].isupper():
        return False
    return not after[:1].isalpha() or (bool(_GLUED.match(after)) and not before[-1:].isalpha())
