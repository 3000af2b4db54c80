"""The noun that a number counts and the base of a share, seen without a parse: by endings and function words."""

from __future__ import annotations

from claimlint.dimensions.quantity.lexer import Line
from claimlint.dimensions.quantity.numerals import BELOW_HUNDRED
from claimlint.dimensions.quantity.tables import cues

_MOST_NOUN_WORDS = 5
_MOST_BASE_WORDS = 9
_PLURAL_MODIFIERS = frozenset(["drinks", "sports", "sales", "goods", "arms", "savings", "customs", "works", "services"])
_NOT_PLURAL = frozenset(
    """as is was has its this does across always perhaps thus yes plus us ours theirs his less besides afterwards
    sometimes towards nowadays apiece thanks whereas says means news unless previous various famous""".split()
)


def is_plural(line: Line, i: int) -> bool:
    """Whether the word at ``i`` looks like a plural noun, or is one that does not look it (people)."""
    word = line.at(i)
    if word in cues().words["people"]:
        return True
    if len(word) < 4 or word[-1] != "s" or word in _NOT_PLURAL or word in cues().words["stops"]:
        return False
    return not word.endswith(("ss", "us", "is", "'s", "’s"))


def noun_after(line: Line, i: int, value: float) -> tuple[str, int]:
    """The counted noun that begins at token ``i`` with its modifiers, head last, and the token after it; ("", i) if
    no noun is to be seen there."""
    start = j = _over_partitive(line, i)
    stops = cues().words["stops"]
    while j < len(line) and j - start < _MOST_NOUN_WORDS:
        if line.at(j) == "-" and line.glued(j) and j > start:
            j += 1
            continue
        if line.kind(j) != "word" or line.at(j) in stops or line.at(j) in BELOW_HUNDRED:
            break
        if is_plural(line, j):
            j += line.at(j) in _PLURAL_MODIFIERS and is_plural(line, j + 1)
            return " ".join(line.words[start : j + 1]).replace(" - ", "-"), j + 1
        j += 1
    if value == 1 and j > start and line.at(start) not in stops:
        return line.at(start), start + 1
    return "", i


def _over_partitive(line: Line, i: int) -> int:
    """Past "of the", "of these", "of its" between a number and what it counts."""
    if line.at(i) == "of" and line.at(i + 1) in ("the", "these", "those", "its", "their", "our", "his", "her", "all"):
        j = i + 2
        return j + 1 if line.kind(j) == "number" or line.at(j) in BELOW_HUNDRED else j
    return i


def base_after(line: Line, i: int) -> str:
    """What the share that ends before token ``i`` is a share of, as said; "" if that does not follow."""
    if line.at(i) not in ("of", "among"):
        return ""
    j, stops = i + 1, cues().words["stops"] - {"the", "of", "all", "a", "an", "its", "their", "those", "these", "our"}
    while j < len(line) and j - i <= _MOST_BASE_WORDS and line.kind(j) in ("word", "number", "vulgar"):
        if line.at(j) in stops:
            break
        j += 1
    return line.span(i + 1, j).of(line.text) if j > i + 1 else ""
