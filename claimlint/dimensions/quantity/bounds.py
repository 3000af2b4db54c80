"""Bounds and approximators beside a figure, and the change by or to it."""

from __future__ import annotations

from dataclasses import dataclass

from claimlint.dimensions.quantity.figures import Figure
from claimlint.dimensions.quantity.lexer import Line
from claimlint.dimensions.quantity.nouns import is_plural
from claimlint.dimensions.quantity.numerals import BELOW_HUNDRED
from claimlint.dimensions.quantity.tables import cues

MARKS = {
    "more": ">", "least": ">", "less": "<", "most": "<", "about": "~", "nearly": "~", "over": ">", "under": "<",
    "exact": "=", "": "=",
}  # fmt: skip
STRICT = ("more", "less")
_LONGEST_CUE = 6
_COMPARED = 4  # words from a comparative to its "than": closer to the Earth than
_DENIED = 2  # words from a denial to the comparative
_HALVED = frozenset(["halve", "halves", "halved", "halving"])
_TURNED = {
    "more": "less",
    "less": "more",
    "least": "most",
    "most": "least",
}  # what has more than halved, is less than half
_ADDING = ("add", "adds", "added", "adding", "sum", "sums")
MARKS_OF_CHANGE = ("up", "down")
_RANGING = frozenset(["range", "ranges", "ranging", "ranged", "anywhere", "varying", "vary", "varies"])
_OLD, _OLDEST = 13, 110  # years of life; hours of a clock are fewer
_FAR_REACH = 8  # words between a verb of change and the "from" that begins its course
_LONGEST_GAP = 8
_NOT_BEFORE_AMOUNT = frozenset(["a", "an", "in", "on", "this", "last", "may", "march"])
_AHEAD = frozenset(["before", "beforehand", "ahead"])  # "may be dropped up to two days beforehand"
_REACH = 5  # words between a verb of change and its figure
_LEADS_BOUND = frozenset(["for", "of", "by", "in", "at", "than", "with", "took", "lasted", "well", "is", "was", "and"])


@dataclass(frozen=True, slots=True)
class Bound:
    """A bound's name ("" for none; see MARKS) and the tokens that figure and cues cover together."""

    name: str
    first: int
    last: int


def bound_of(line: Line, figure: Figure, after: int) -> Bound:
    """The bound said of ``figure``; of several cues in a row the nearest. ``after`` is the token behind the counted
    noun, where a cue may stand too (40 people or more)."""
    name, first = _before(line, figure)
    last = figure.last
    for place in dict.fromkeys((figure.core[1], figure.last, after)):
        cue = _cue_at(line, place)
        if cue:
            name, last = name or cue[0], max(last, cue[1])
            break
    if line.at(figure.first) in _HALVED:
        name = _TURNED.get(name, name)
    return Bound(name, first, last)


def _before(line: Line, figure: Figure) -> tuple[str, int]:
    """The nearest cue before the figure, and the first token of all that stand in a row."""
    name, first = "", figure.first
    while True:
        found = _cue_ending(line, first, figure)
        if not found:
            return name, first
        name, first = name or found[0], found[1]


def _cue_ending(line: Line, end: int, figure: Figure) -> tuple[str, int] | None:
    table = cues().before
    if line.at(end - 1) == "-" and line.at(end - 2) == "sub":
        return "less", end - 2
    longest = _LONGEST_CUE if line.at(end - 1) in cues().closers else 0
    for size in range(min(longest, end), 0, -1):
        found = table.get(tuple(line.words[end - size : end]))
        if found and not _is_idle(line, end - size, end, figure):
            return found, end - size
    return _compared(line, end, figure)


def _compared(line: Line, end: int, figure: Figure) -> tuple[str, int] | None:
    """The bound that a comparative sets on a measure whose "than" stands before token ``end``, and its first token: "no
    closer to Earth than", "heavier than"; "cheaper than 12 rivals" sets none."""
    if figure.unit is None or line.at(end - 1) != "than":
        return None
    table = cues().words
    for i in range(end - 2, max(-1, end - 2 - _COMPARED), -1):
        word = line.at(i)
        if word in table["greater"] or word in table["lesser"]:
            denied = next((j for j in range(i - 1, max(-1, i - 1 - _DENIED), -1) if line.at(j) in table["denying"]), i)
            greater = word in table["greater"]
            return ("most" if greater else "least", denied) if denied < i else ("more" if greater else "less", i)
        if line.kind(i) != "word":
            return None
    return None


def _is_idle(line: Line, start: int, end: int, figure: Figure) -> bool:
    """Whether a cue's words mean something else here: "over three years" (during), "went up to 5"."""
    words = " ".join(line.words[start:end])
    timed = figure.unit is not None and figure.unit.kind == "duration" and not figure.dashed and not figure.per
    if words == "over" and timed:
        return line.at(start - 1) not in _LEADS_BOUND
    if words == "past":  # of an age: "anyone past 65", not "half past 6", "past 20 shops"
        return figure.unit is not None or not _OLD <= figure.values[0] <= _OLDEST or is_plural(line, figure.last)
    if words == "up to" and timed and line.at(figure.last) in _AHEAD:
        return False
    return words == "up to" and (line.at(start - 1) in cues().change or line.at(start - 1) in _ADDING)


def _cue_at(line: Line, i: int) -> tuple[str, int] | None:
    """The cue that begins at token ``i`` and the token after it."""
    table = cues().after
    if line.at(i) not in cues().openers:
        return None
    for size in range(min(_LONGEST_CUE, len(line) - i), 0, -1):
        found = table.get(tuple(line.words[i : i + size]))
        if found and not _is_of_the_next(line, i, i + size) and not (line.at(i) == "+" and not line.glued(i)):
            return found, i + size
    return None


def _is_of_the_next(line: Line, first: int, last: int) -> bool:
    """Whether a cue that begins with "and" bounds the number behind it: "69 moves and over six hours"."""
    return line.at(first) == "and" and (line.kind(last) == "number" or line.at(last) in BELOW_HUNDRED)


def change_of(line: Line, figure: Figure, first: int) -> str:
    """ "up" or "down" if a word of change governs the figure, whose bound's cues begin at token ``first``, else ""."""
    table = cues()
    relative = figure.unit is not None and figure.unit.kind in ("share", "points")
    if relative and line.at(figure.last) in MARKS_OF_CHANGE and line.at(figure.last + 1) != "to":
        return line.at(figure.last)
    if line.at(first - 1) in _NOT_BEFORE_AMOUNT:
        return ""
    for i in range(first - 1, max(-1, first - 2 - _REACH), -1):
        word = line.at(i)
        if word in MARKS_OF_CHANGE and _belongs_to_verb(line, i):
            return ""
        if word in table.change:
            idle = word in table.transitive and not relative and line.at(first - 1) != "by"
            return "" if idle or table.change[word] not in MARKS_OF_CHANGE else table.change[word]
        if word not in table.between and not word.endswith("ly"):
            return ""
    return ""


def _belongs_to_verb(line: Line, i: int) -> bool:
    """Whether "up" or "down" at ``i`` belongs to the verb before it (made up, picked up) and tells no direction."""
    verb = line.at(i - 1)
    if verb in cues().directed or verb in cues().change:
        return False
    return verb in cues().words["particle verbs"] or verb.endswith(("ed", "ing"))


def goes_on(line: Line, a: Figure, b: Figure) -> bool:
    """Whether ``b`` shares the verb of ``a``: "Oats fell 2 %, barley by 3 % and Rye 1 %"."""
    gap = range(a.last, b.first)
    if a.unit is None or a.unit != b.unit or not 1 < len(gap) <= _LONGEST_GAP:
        return False
    return all(line.at(i) in (",", "and", "by", "&", "the") or line.raw(i)[:1].isupper() for i in gap) or (
        line.at(b.first - 1) == "by" and line.at(a.last) == ","
    )


def is_moved_from(line: Line, first: int) -> bool:
    """Whether the figure at token ``first``, after "from", is where something began to change: "turnout rose in both
    wards from 40 %"; not "prices range from 40"."""
    change = cues().change
    for i in range(first - 2, max(-1, first - 2 - _FAR_REACH), -1):
        if line.at(i) in change:
            return True
        if line.at(i) in _RANGING or line.at(i) in (";", ":", ".", "("):
            return False
    return False
