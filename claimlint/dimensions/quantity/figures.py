"""A number with the currency, unit and rate written beside it."""

from __future__ import annotations

from dataclasses import dataclass

from claimlint.dimensions.quantity.lexer import Line
from claimlint.dimensions.quantity.numerals import Numeral, end_of_half, is_more_than_one
from claimlint.dimensions.quantity.tables import Unit, cues, units

_LONGEST_UNIT = 5
_BEFORE_TIMES = frozenset(
    [
        "working",
        "business",
        "calendar",
        "full",
        "whole",
        "further",
        "more",
        "additional",
        "extra",
        "consecutive",
        "successive",
        "straight",
        "long",
    ]
)
_LONELY = frozenset(["A", "s", "h", "x", "J", "N", "t", "L", "a"])  # letters that are a unit only when written on
_RATE_WORDS = {"annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day"}
_RATE_WORDS |= {"hourly": "hour", "nightly": "night", "fortnightly": "fortnight", "quarterly": "quarter"}
_SHARED_OUT = frozenset(["share", "head", "person", "capita", "household", "pupil", "patient", "child", "student"])
_NOT_SHARED = frozenset(["cent", "se", "the"])
# After "a year" these tell when, not how often: "9 % a year later".
_TELLS_WHEN = frozenset(["later", "earlier", "ago", "before", "after", "afterwards", "previously", "hence", "apart"])


@dataclass(frozen=True, slots=True)
class Figure:
    """One or two numbers with one unit, over the tokens from ``first`` up to, not including, ``last``.

    values, granules   as said, in the unit as said
    per                what a rate is per: a unit's name, a number ("1000") or a noun; "" for none
    form               see Numeral; "range", "share" (one in five) or "score" for two numbers
    core               the tokens of the numbers alone
    scale              what a scale word multiplied the last number by, 1 without one
    dashed             whether a hyphen joins number and unit (a three-year plan)
    """

    values: tuple[float, ...]
    granules: tuple[float, ...]
    unit: Unit | None
    per: str
    first: int
    last: int
    core: tuple[int, int]
    form: str
    scale: float = 1.0
    dashed: bool = False


def unit_at(line: Line, i: int) -> tuple[Unit, int] | None:
    """The longest unit that begins at token ``i``, and the token after it."""
    table = units()
    if line.at(i) not in table.openers:
        return None
    for size in range(min(_LONGEST_UNIT, len(line) - i), 0, -1):
        raw = tuple(line.raw(j) for j in range(i, i + size))
        found = table.symbols.get(raw) or table.words.get(tuple(line.words[i : i + size]))
        if found and (size > 1 or raw[0] not in _LONELY or line.glued(i)):
            return found, i + size
    return None


def currency_before(line: Line, i: int) -> tuple[Unit, int] | None:
    """The currency that stands before the number at ``i``, and its first token."""
    table = units()
    skip = i - 1 if line.at(i - 1) in (".", "=") and line.glued(i - 1) else i
    if line.at(skip - 1) not in table.closers:
        return None
    for size in (3, 2, 1):
        first = skip - size
        if first < 0:
            continue
        found = table.symbols.get(tuple(line.raw(j) for j in range(first, skip)))
        is_glued = all(line.glued(j) for j in range(first + 1, skip))  # "A$12", not "a $12"
        if found and found.kind == "money" and is_glued and line.raw(first) != "p":
            return found, first
    return None


def figure_of(line: Line, numeral: Numeral) -> Figure:
    """The number with its currency, unit and rate."""
    first, last, unit, dashed = numeral.first, numeral.last, None, False
    money = currency_before(line, first)
    sign = _sign(line, money[1] if money else first)
    if money:
        unit, first = money
    else:
        unit, last, dashed = _unit_after(line, numeral)
    halved = unit is not None and is_more_than_one(line, last)  # "two years and a half"
    last = end_of_half(line, last) if halved else last
    per, last = rate_beyond(line, last) if unit else ("", last)
    value = (-numeral.value if sign else numeral.value) + halved / 2
    if sign:
        first = min(first, numeral.first) - 1
    core = (numeral.first, numeral.last)
    values = (value, value + numeral.granule) if numeral.form == "vague" else (value,)
    return Figure(values, (numeral.granule,), unit, per, first, last, core, numeral.form, numeral.scale, dashed)


def _sign(line: Line, i: int) -> bool:
    """Whether a minus stands before token ``i``: "-1.3", "minus 5", "minus-1.4"; a dash after a word is none."""
    if line.at(i - 1) == "minus":
        return line.at(i - 2) != "or"
    if line.at(i - 1) != "-" or not line.glued(i):
        return False
    return not line.glued(i - 1) or line.at(i - 2) in ("(", "minus")


def _unit_after(line: Line, numeral: Numeral) -> tuple[Unit | None, int, bool]:
    """The unit after a number, the token after it, and whether a hyphen joins them; (None, end, ...) without one."""
    last = numeral.last
    hyphen = line.at(last) == "-" and line.glued(last)
    start = last + 1 if hyphen else last
    if numeral.form == "fraction" and not hyphen:
        start = _over_article(line, last)
    found = unit_at(line, start) or _time_at(line, start)
    if not found or (not hyphen and _is_no_unit(line, numeral, start, found[1])):
        return None, last, hyphen
    unit = _pound(line, numeral, found[1], hyphen) if found[0].name == "pound" else found[0]
    return unit, found[1], hyphen


def _time_at(line: Line, i: int) -> tuple[Unit, int] | None:
    """A unit of time after one word that leaves it one: two working days, three more years."""
    found = unit_at(line, i + 1) if line.at(i) in _BEFORE_TIMES else None
    return found if found and found[0].kind == "duration" else None


def _is_no_unit(line: Line, numeral: Numeral, i: int, end: int) -> bool:
    """Whether the tokens from ``i`` to ``end`` look like a unit and are none."""
    word = line.at(i)
    if word == "times":
        return line.at(end) not in cues().words["after times"]  # how often, not how much: three times since May
    if word in ("x", "×"):
        return line.glued(end) and line.kind(end) == "number"  # 4x4
    if word == "second":
        return numeral.form != "fraction"  # an ordinal
    return i == numeral.last and line.kind(i) == "word" and _is_name(line, i, end)


def _is_name(line: Line, i: int, end: int) -> bool:
    """Whether a letter taken for a unit begins a longer word or name: "5 p.m.", "12 L'Oréal"."""
    return end == i + 1 and len(line.at(i)) == 1 and line.at(end) == "." and line.glued(end) and line.glued(end + 1)


def _over_article(line: Line, i: int) -> int:
    """Past "of a", "a" or "of an", which stand between a fraction and its unit: half an hour."""
    j = i + 1 if line.at(i) == "of" else i
    return j + 1 if line.at(j) in ("a", "an") else i


def _pound(line: Line, numeral: Numeral, end: int, hyphen: bool) -> Unit:
    """Pounds are weight when something is weighed in them, else money."""
    weighed = hyphen or line.at(end) == "of" or numeral.form == "fraction" or "weigh" in line.at(numeral.first - 1)
    return units().by_name["pound mass" if weighed else "GBP"]


def rate_after(line: Line, i: int) -> tuple[str, int]:
    """What the figure that ends at token ``i`` is per, and the token after that: "a day", "per 1,000", "/h"."""
    word = line.at(i)
    if word in _RATE_WORDS:
        return _RATE_WORDS[word], i + 1
    if word == "-" and line.glued(i) and line.at(i + 1) in ("a", "per"):
        word, i = line.at(i + 1), i + 1
    if word not in ("per", "a", "an", "each", "every", "/"):
        return "", i
    return _denominator(line, i + 1, word)


def rate_beyond(line: Line, i: int) -> tuple[str, int]:
    """What the figure is per, and the token after that; one or two words may say before what is counted: "12 sacks of
    bread a month"."""
    for past in (i, i + 2, i + 3):
        per, after = rate_after(line, past) if past == i or line.at(i) == "of" else ("", past)
        if per and (past == i or unit_at(line, after - 1)):
            return per, after
    return "", i


def _denominator(line: Line, i: int, cue: str) -> tuple[str, int]:
    begin = i + 1 if line.at(i) == "-" and cue == "a" else i
    nothing = "", i - 1
    if line.kind(i) == "number" and cue == "per":
        return line.raw(i).replace(",", "").replace(" ", ""), i + 1
    if line.at(i) == "quarter" and cue != "/" and line.at(i + 1) != "of":
        return "quarter", i + 1
    found = unit_at(line, begin)
    if found and (line.at(found[1]) in _TELLS_WHEN or is_more_than_one(line, found[1])):
        return nothing
    if found and cue != "per" and cue != "/" and found[0].kind not in ("duration", "measure"):
        return nothing
    if found and found[0].kind == "money":
        return nothing
    if found and (cue != "/" or line.glued(begin)):
        return found[0].name, found[1]
    if cue == "per" and line.kind(i) == "word" and line.at(i) not in _NOT_SHARED:
        return line.at(i), i + 1
    return (line.at(i), i + 1) if line.at(i) in _SHARED_OUT and cue != "/" else nothing
