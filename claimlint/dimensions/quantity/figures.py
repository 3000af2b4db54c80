"""A number with the currency, unit and rate written beside it, and two numbers that make one range or share."""

from __future__ import annotations

from dataclasses import dataclass, replace

from claimlint.dimensions.quantity.lexer import Line
from claimlint.dimensions.quantity.nouns import is_plural
from claimlint.dimensions.quantity.numerals import Numeral
from claimlint.dimensions.quantity.tables import Unit, cues, units

_LONGEST_UNIT = 5
_LONGEST_COURSE = 7  # tokens between "from A" and "to B"
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
_RATE_WORDS |= {"hourly": "hour", "nightly": "night"}
_SHARED_OUT = frozenset(["share", "head", "person", "capita", "household", "pupil", "patient", "child", "student"])
_NOT_SHARED = frozenset(["cent", "se", "the"])


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
    if i >= len(line):
        return None
    table = units()
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
    for size in (3, 2, 1):
        first = skip - size
        if first < 0:
            continue
        found = table.symbols.get(tuple(line.raw(j) for j in range(first, skip)))
        if found and found.kind == "money" and line.raw(first) != "p":
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
    per, last = rate_after(line, last) if unit else ("", last)
    value = -numeral.value if sign else numeral.value
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
    found = unit_at(line, start)
    if not found and line.at(start) in _BEFORE_TIMES:
        later = unit_at(line, start + 1)
        found = later if later and later[0].kind == "duration" else None
    if found and line.at(start) == "times" and not hyphen and line.at(found[1]) not in cues().words["after times"]:
        return None, last, hyphen  # how often, not how much: three times since May
    if found and found[0].name == "times" and line.glued(found[1]) and line.kind(found[1]) == "number":
        return None, last, hyphen  # 4x4
    if not found or (line.at(start) == "second" and not hyphen and numeral.form != "fraction"):
        return None, last, hyphen
    if not hyphen and start == last and line.kind(start) == "word" and _is_name(line, start, found[1]):
        return None, last, hyphen
    unit = _pound(line, numeral, found[1], hyphen) if found[0].name == "pound" else found[0]
    return unit, found[1], hyphen


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


def _denominator(line: Line, i: int, cue: str) -> tuple[str, int]:
    begin = i + 1 if line.at(i) == "-" and cue == "a" else i
    nothing = "", i - 1
    if line.kind(i) == "number" and cue == "per":
        return line.raw(i).replace(",", "").replace(" ", ""), i + 1
    found = unit_at(line, begin)
    if found and cue != "per" and cue != "/" and found[0].kind not in ("duration", "measure"):
        return nothing
    if found and found[0].kind == "money":
        return nothing
    if found and (cue != "/" or line.glued(begin)):
        return found[0].name, found[1]
    if cue == "per" and line.kind(i) == "word" and line.at(i) not in _NOT_SHARED:
        return line.at(i), i + 1
    return (line.at(i), i + 1) if line.at(i) in _SHARED_OUT and cue != "/" else nothing


def joined(line: Line, figures: list[Figure], moves: frozenset[int]) -> list[Figure]:
    """The figures with ranges and shares of two numbers made one; ``moves`` are the figures, by their first token,
    that a change is said of (from 5 to 7 is two figures there)."""
    out: list[Figure] = []
    for figure in figures:
        pair = _pair(line, out[-1], figure, moves) if out else None
        if pair:
            out[-1] = pair
        elif out and _is_course(line, out[-1], figure):
            out[-1:] = _lent(out[-1], figure)
        else:
            out.append(figure)
    return out


def _is_course(line: Line, a: Figure, b: Figure) -> bool:
    """Whether a change went from ``a`` to ``b``: "from 10.90 euros in 2019 to 15.20"."""
    return line.at(a.first - 1) == "from" and line.at(b.first - 1) == "to" and b.first - a.last <= _LONGEST_COURSE


def _lent(a: Figure, b: Figure) -> list[Figure]:
    """The two ends of a change; a unit or scale said once holds for both: "from 5.2 to 3.9 million euros"."""
    value, step = a.values[0], a.granules[0]
    if a.unit is None and len(a.values) == 1:
        value, step = _lent_scale(a, b, max(abs(b.values[0]), 1.0) * 1000)
        a = replace(a, values=(value,), granules=(step,), unit=b.unit, per=b.per)
    return [a, replace(b, unit=a.unit, per=a.per) if b.unit is None else b]


def _pair(line: Line, a: Figure, b: Figure, moves: frozenset[int]) -> Figure | None:
    gap = line.words[a.last : b.first]
    if len(a.values) > 1 or len(b.values) > 1 or len(gap) > 3 or (a.form == "vague") != (b.form == "vague"):
        return None
    if len(gap) == 2 and gap[1] == "in" and a.values[0] == 1 and line.kind(a.last) == "word":
        return None if is_plural(line, b.core[1]) else _share(line, a, b, gap)  # one machine in eight
    if gap in (["in"], ["out", "of"], ["in", "every"], ["of", "every"]):
        return _share(line, a, b, gap)
    if a.unit and b.unit and not _kin(a, b):
        return None
    if gap in (["±"], ["+", "/", "-"], ["plus", "or", "minus"]) and b.values[0] < abs(a.values[0]) * 10:
        centre, by = a.values[0], b.values[0]
        return _range(replace(a, values=(centre - by,)), replace(b, values=(centre + by,)))
    if gap in (["-"], ["-", "to", "-"]):
        return _dashed(line, a, b)
    if gap == ["to"] and a.first not in moves:
        return _ascending(line, a, b)
    if gap == ["and"] and line.at(a.first - 1) == "between":
        return _ascending(line, replace(a, first=a.first - 1), b)
    if gap == ["or"] and a.unit is None and a.values[0] < b.values[0] <= a.values[0] + 3 and b.values[0] < 20:
        return _range(a, b)
    return None


def _kin(a: Figure, b: Figure) -> bool:
    return a.unit.base == b.unit.base and a.unit.kind == b.unit.kind


def _share(line: Line, a: Figure, b: Figure, gap: list[str]) -> Figure | None:
    """One in five, nine in ten, three out of four, 1 in 300: a share; not "three in 2019", not "5 in 2 minutes"."""
    top, whole = a.values[0], b.values[0]
    round_whole = whole <= 10 or whole in (12, 20, 25, 50) or whole % 100 == 0 or (top == 1 and whole < 1e6)
    if a.unit or not 0 < top < whole or not round_whole or top != int(top) or whole != int(whole):
        return None
    if (b.unit and b.unit.kind != "age") or (gap == ["in"] and 1900 <= whole <= 2100 and b.form == "digits"):
        return None
    return Figure((top / whole,), (0.0,), None, "", a.first, b.core[1], (a.core[0], b.core[1]), "share")


def _dashed(line: Line, a: Figure, b: Figure) -> Figure | None:
    """5-7, 5–7: a range if it ascends and measures or counts something, else a score (3-2)."""
    if a.values[0] < b.values[0]:
        return _ascending(line, a, b)
    small = a.values[0] < 100 and not a.unit and not b.unit and a.scale == 1 and line.glued(a.last)
    return _range(a, b, "score") if small else None


def _ascending(line: Line, a: Figure, b: Figure) -> Figure | None:
    return _range(a, b) if abs(_size(a, b)) < abs(b.values[0]) or a.values[0] < b.values[0] else None


def _size(a: Figure, b: Figure) -> float:
    return a.values[0] * (a.unit.factor / b.unit.factor if a.unit and b.unit else 1.0)


def _range(a: Figure, b: Figure, form: str = "range") -> Figure:
    """One figure of two numbers; a unit or scale said once holds for both."""
    unit = b.unit if b.unit else a.unit
    low, step = _lent_scale(a, b, b.values[0])
    if a.unit and b.unit and a.unit != b.unit:
        low, step = low * a.unit.factor / b.unit.factor, step * a.unit.factor / b.unit.factor
    return Figure(
        (low, b.values[0]), (step, b.granules[0]), unit, b.per or a.per, a.first, b.last, (a.core[0], b.core[1]), form,
        b.scale, b.dashed,
    )  # fmt: skip


def _lent_scale(a: Figure, b: Figure, most: float) -> tuple[float, float]:
    """The first number by the scale that only the second one says, unless that takes it over ``most``: "1 to 2
    thousand", but not "$200 to $4 million"."""
    value, step = a.values[0], a.granules[0]
    if b.scale <= 1 or a.scale != 1 or not 0 < value * b.scale <= most:
        return value, step
    return value * b.scale, step * b.scale
