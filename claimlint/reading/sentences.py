"""Blocks of prose into sentences: sentencex, with mends for what it splits wrongly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from claimlint.model.span import Span
from claimlint.reading.canvas import trimmed_ends

_NOT_FLAT = "\n\r\t\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_WINDOW = 24  # code points looked at on either side of a boundary, so that long lines are read in linear time
_BEFORE_ANYTHING = frozenset("vs v cf e.g i.e viz approx ca Dr Mr Mrs Ms Prof St Gen Sen Rep Gov Hon Rev".split())
_BEFORE_NUMBER = frozenset(
    "no nos nr fig figs eq eqs sec sect ch chap vol vols p pp para paras art arts tab app c est max min ref refs reg "
    "ver cl sch s ss jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_SHORT_WORD = re.compile(r"(?:^|[\s(\[]|([“\"'‘]))([^\s(\[“\"'‘]{1,6})\.$")
_LONGEST_SHORT = 8  # characters of such a word, the sign before it and its full stop
_NUMBER = re.compile(r"[\[(]?[\d§IVX]")
_CLOCK = re.compile(r"\b[ap]\.m\.$", re.I)
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)")
_ENUMERATOR = re.compile(r"\s*\W{0,2}(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]\s*")
_LOWER = re.compile(r"[(\[“\"'‘]?[a-zà-öø-ÿ]")
_MAY = re.compile(r"\bMay(?=\s*[.!?])")  # sentencex takes it for an abbreviation of a month
_MARKER_ENDS = frozenset(".)")  # of enumerators, and of words cut short
_WORD = re.compile(r"[^\W_]")
_OPENING = "\"'“‘("
_DANGLING_QUOTE = re.compile(rf"(?<=\s)[{_OPENING}]+$")


def flatten(text: str) -> str:
    """The text with line ends and tabs replaced by spaces, one for one."""
    for sign in _NOT_FLAT:  # one after the other, they take a tenth of the time that one translation takes
        text = text.replace(sign, " ")
    return text


def split_sentences(flat: str, at: int = 0) -> list[Span]:
    """Spans of the sentences of one block, without white space at their ends; each holds a letter or a digit.

    ``flat`` is the block's prose, flattened, all else masked by spaces; it begins at the offset ``at``, from which the
    spans count. Empty if no letter or digit is in it.
    """
    return [Span(at + start, at + end) for start, end in _worded(flat, _segments(flat))]


def _segments(flat: str) -> Iterator[tuple[int, int]]:
    start = end = 0
    for told in _splitter()("en", _MAY.sub("Day", flat) if "May" in flat else flat):  # it leaves no character out
        end += len(told)
        if end < len(flat) and _is_false(flat, start, end):
            continue
        begin = end
        if flat[end - 1] in _OPENING and (quote := _DANGLING_QUOTE.search(flat, max(start, end - 3), end)):
            begin -= len(quote[0])
        yield start, begin
        start = begin
    if start < len(flat):
        yield start, len(flat)


@cache
def _splitter() -> Callable[[str, str], list[str]]:
    """From a language and a text to its sentences. To import at each block takes as long as to split it."""
    from sentencex import segment

    return segment


def _is_false(flat: str, start: int, boundary: int) -> bool:
    left = flat[max(start, boundary - _WINDOW) : boundary].rstrip()
    right = flat[boundary : boundary + _WINDOW].lstrip()
    if _LOWER.match(right):
        return True
    if left and left[-1] not in _MARKER_ENDS:
        return False
    if _ENUMERATOR.fullmatch(flat, start, boundary) or _is_short(left, right):
        return True
    return left.endswith(".m.") and bool(_CLOCK.search(left) and _DAY.match(right))


def _is_short(left: str, right: str) -> bool:
    """Whether ``left`` ends in a word cut short, after which a sentence goes on as ``right`` does."""
    short = _SHORT_WORD.search(left, max(0, len(left) - _LONGEST_SHORT))
    if not short:
        return False
    quote, word = short.groups()
    if word in _BEFORE_ANYTHING:
        return True
    return word.lower() in _BEFORE_NUMBER and quote is None and _NUMBER.match(right) is not None


def _worded(flat: str, pieces: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pieces without white space at their ends; those without a letter or digit (a full stop left behind a citation)
    joined to the sentence before them, or to the one after."""
    joined: list[tuple[int, int]] = []
    is_worded = True  # whether the last that is joined holds a letter or digit
    for piece in pieces:
        ends = trimmed_ends(flat, *piece)
        if ends is None:
            continue
        start, end = ends
        has_word = flat[start].isalnum() or _WORD.search(flat, start, end) is not None
        if joined and not (has_word and is_worded):
            joined[-1] = joined[-1][0], end
            is_worded = has_word or is_worded
        else:
            joined.append(ends)
            is_worded = has_word
    return joined if is_worded else joined[:-1]
