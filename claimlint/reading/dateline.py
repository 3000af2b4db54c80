"""The date that a document gives itself: a dateline in its first lines or its last one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TypeVar

T = TypeVar("T")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_FORMS = (
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>\d{{4}})",
    rf"{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
    r"(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})",
)
_DATES = tuple(re.compile(rf"(?<!\w){form}(?![\w-]*\d)", re.I) for form in _FORMS)
_ANNOUNCES = re.compile(
    r"(?:.{0,60}(?:[|·•]| /) ?)?\W*(?:(?:first |last )?"
    r"(?:published|posted|updated|issued|released?|dated|date|checked|written|adopted)|for release)\b",
    re.I,
)
_ANNOUNCED = re.compile(rf"{_ANNOUNCES.pattern}\D{{0,30}}$", re.I)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s*$", re.I)
# What may follow a dateline: signs, the time of day, an agency in brackets or strokes, words behind a dash or stroke.
_AFTER = re.compile(
    r"[\s.*_:]*(?:(?:,|at|-|–)?\s*\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4})?)?[\s.*_]*"
    r"(?:\([\w .&-]{2,30}\)|/[\w .&-]{2,30}/|[–—|/·•-] ?\D{0,40})?[\s.*_]*"
)
_YEAR = re.compile(r"\d{4}")  # each form has one: few texts need the search for the forms, which is slow
_SENTENCE_END = re.compile(r"\.(?<=[a-z\d]{4}\.)\s+|\n[\r\n]*|\r[\r\n]*")  # by its first sign the search is fast
_SHORT = 160  # a dateline is a short line; a date inside a longer one is the date of something told
_FIRST = 6


def full_date(text: str) -> date | None:
    """The first date with day, month and year in ``text``, or None."""
    found = _first_date(text)
    return _as_date(found) if found else None


def dateline(lines: Sequence[str]) -> date | None:
    """The date of a document, from the texts of its blocks: an announced date ("Published 12 March 2019",
    "Checked on January 3, 2026") or one that ends, or is, a short line, among the first few or in the last one."""
    for line in filter(_YEAR.search, may_be_dated(lines)):
        for sentence in _SENTENCE_END.split(line.strip()):
            found = _first_date(sentence) if _may_be_dateline(sentence) else None
            if found and _is_dateline(sentence, found) and (day := _as_date(found)):
                return day
    return None


def may_be_dated(blocks: Sequence[T]) -> list[T]:
    """Those of a document's blocks that its dateline may be in: the first few and the last one."""
    return [*blocks[:_FIRST], *blocks[_FIRST:][-1:]]


def _first_date(text: str) -> re.Match[str] | None:
    if not _YEAR.search(text):
        return None
    found = [m for m in (form.search(text) for form in _DATES) if m]
    return min(found, key=lambda m: m.start()) if found else None


def _may_be_dateline(sentence: str) -> bool:
    """What each dateline is: announced, or short. To look for dates in all sentences is slow."""
    return len(sentence) <= _SHORT or _ANNOUNCES.match(sentence) is not None


def _is_dateline(sentence: str, found: re.Match[str]) -> bool:
    if _ANNOUNCED.match(sentence[: found.start()]):
        return True
    before = _WEEKDAY.sub("", sentence[: found.start()]).rstrip()
    ends = _AFTER.fullmatch(sentence, found.end()) is not None
    return len(sentence) <= _SHORT and ends and (not before or before[-1] in ",.*_|–—-(/·•")


def _as_date(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    month = int(parts["number"]) if parts.get("number") else _MONTHS.index(parts["month"][:3].lower()) + 1
    try:
        return date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:  # 31 February: no date after all
        return None
