"""Two numbers that make one range, score or share, and the two ends of a change."""

from __future__ import annotations

from dataclasses import replace

from claimlint.dimensions.quantity.figures import Figure
from claimlint.dimensions.quantity.lexer import Line
from claimlint.dimensions.quantity.nouns import is_plural
from claimlint.dimensions.quantity.tables import cues, units

_LONGEST_COURSE = 7  # tokens between "from A" and "to B"
_LONGEST_JOINT = 3  # tokens between the two numbers of one figure
_OUT_OF = (["out", "of"], ["in", "every"], ["of", "every"], ["-", "in", "-"])
_PLAIN = ("digits", "words")
_COMPOUND = ("duration", "measure")
_PLUS_OR_MINUS = (["±"], ["+", "/", "-"], ["plus", "or", "minus"])
_SCALES = (5, 10, 100)  # of marks


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
    """Whether a change went from ``a`` to ``b``: "from 8.40 francs in 2011 to 9.10"."""
    return line.at(a.first - 1) == "from" and line.at(b.first - 1) == "to" and b.first - a.last <= _LONGEST_COURSE


def _lent(a: Figure, b: Figure) -> list[Figure]:
    """The two ends of a change; a unit or scale said once holds for both: "from 7.1 to 6.4 million francs"."""
    value, step = a.values[0], a.granules[0]
    if a.unit is None and len(a.values) == 1:
        value, step = _lent_scale(a, b, max(abs(b.values[0]), 1.0) * 1000)
        a = replace(a, values=(value,), granules=(step,), unit=b.unit, per=b.per)
    return [a, replace(b, unit=a.unit, per=a.per) if b.unit is None else b]


def _pair(line: Line, a: Figure, b: Figure, moves: frozenset[int]) -> Figure | None:
    """The two figures as one, or None."""
    gap = line.words[a.last : b.first]
    if len(a.values) > 1 or len(b.values) > 1 or len(gap) > _LONGEST_JOINT or "vague" in (a.form, b.form):
        return None
    if gap[-1:] == ["in"] or gap in _OUT_OF or _is_named(gap):
        return _share(line, a, b, gap)
    if a.unit and b.unit and a.unit.name == "hour" and b.unit.name == "meter" and not gap:  # 1h 20m
        b = replace(b, unit=units().by_name["minute"])
    if a.unit and b.unit and not _kin(a, b):
        return None
    if _is_compound(a, b, gap):
        return _compound(a, b)
    if gap in _PLUS_OR_MINUS:
        return _around(a, b)
    if gap in (["-"], ["-", "to", "-"]):
        return _dashed(line, a, b)
    if gap == ["to"]:
        return None if a.first in moves else _ascending(a, b)
    if gap == ["and"] and line.at(a.first - 1) == "between":
        return _ascending(replace(a, first=a.first - 1), b)
    return _alternatives(a, b) if gap == ["or"] else None


def _is_compound(a: Figure, b: Figure, gap: list[str]) -> bool:
    """Whether the second figure goes on from the first in a lesser unit: 3 hours and 18 minutes, 5 feet 11 inches."""
    if gap not in ([], ["and"], [","]) or a.unit is None or b.unit is None or a.per or b.per:
        return False
    plain = a.form in _PLAIN and b.form in _PLAIN and a.unit.kind in _COMPOUND
    step = min(a.granules[0], 1.0) * a.unit.factor
    return plain and 0 < b.values[0] * b.unit.factor < step


def _compound(a: Figure, b: Figure) -> Figure:
    """The two in the first one's unit, as fine as the second."""
    ratio = b.unit.factor / a.unit.factor
    return replace(
        a,
        values=(a.values[0] + b.values[0] * ratio,),
        granules=(b.granules[0] * ratio,),
        last=b.last,
        core=(a.core[0], b.core[1]),
    )


def _around(a: Figure, b: Figure) -> Figure:
    """5 ± 2: from 3 to 7."""
    centre, by = a.values[0], b.values[0]
    return _range(replace(a, values=(centre - by,)), replace(b, values=(centre + by,)))


def _alternatives(a: Figure, b: Figure) -> Figure | None:
    """Three or four: a range if the two are small and close."""
    close = a.unit is None and a.values[0] < b.values[0] <= min(a.values[0] + 3, 20)
    return _range(a, b) if close else None


def _kin(a: Figure, b: Figure) -> bool:
    return a.unit.base == b.unit.base and a.unit.kind == b.unit.kind


def _share(line: Line, a: Figure, b: Figure, gap: list[str]) -> Figure | None:
    """One in five, nine in ten, three out of four, one machine in eight, seven machines in every eight, 1 in 300, three
    pounds in every four: a share; not "three in 2019", not "5 in 2 minutes"."""
    top, whole = a.values[0], b.values[0]
    if _is_named(gap) and (line.kind(a.last) != "word" or is_plural(line, b.core[1]) or not _is_spelled(line, a, b)):
        return None
    if not 0 < top < whole or not (_are_of_one_unit(a, b, gap) if a.unit else not b.unit or b.unit.kind == "age"):
        return None
    if not _is_base_number(top, whole) or (b.form == "digits" and 1900 <= whole <= 2100):
        return None
    return Figure((top / whole,), (0.0,), None, "", a.first, b.core[1], (a.core[0], b.core[1]), "share")


def _are_of_one_unit(a: Figure, b: Figure, gap: list[str]) -> bool:
    """Whether so much "in every" so much is of one unit, told once or twice: £3 in every £10, three pounds in every
    four."""
    return gap == ["in", "every"] and not (a.per or b.per) and (b.unit is None or b.unit == a.unit)


def _is_named(gap: list[str]) -> bool:
    """Whether one word names what is counted, between the numbers: one machine in eight."""
    return len(gap) in (2, 3) and gap[1:] in (["in"], ["in", "every"])


def _is_spelled(line: Line, a: Figure, b: Figure) -> bool:
    """Whether the numbers are such as shares are told in with a noun between: one of anything, or both in words and
    followed by no further noun."""
    ends = line.kind(b.core[1]) != "word" or line.at(b.core[1]) in cues().words["stops"]
    return a.values[0] == 1 or (a.form == b.form == "words" and ends)


def _is_base_number(top: float, whole: float) -> bool:
    """Whether shares are commonly said of ``whole``: up to ten, round, or anything with one above it; marks on a scale
    may have parts, 8.5 out of 10."""
    usual = whole <= 10 or whole in (12, 20, 25, 50) or whole % 100 == 0 or (top == 1 and whole < 1e6)
    return usual and (top == int(top) or whole in _SCALES) and whole == int(whole)


def _dashed(line: Line, a: Figure, b: Figure) -> Figure | None:
    """5-7, 5–7: a range if it ascends and measures or counts something, else a score (3-2)."""
    if a.values[0] < b.values[0]:
        return _ascending(a, b)
    small = a.values[0] < 100 and not a.unit and not b.unit and a.scale == 1 and line.glued(a.last)
    return _range(a, b, "score") if small else None


def _ascending(a: Figure, b: Figure) -> Figure | None:
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
