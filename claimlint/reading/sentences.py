"""Blocks of prose into sentences: sentencex, with mends for what it splits wrongly."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from claimlint.model.span import Span
from claimlint.reading.canvas import trimmed_ends

_NOT_FLAT = "\n\r\t\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"
_WINDOW = 24  # code points looked at on either side of a boundary, so that long lines are read in linear time
_BEFORE_ANYTHING = re.compile(
    r"(?:^|[\s(\[“\"'‘])(?:vs|v|cf|e\.g|i\.e|viz|approx|ca|Dr|Mr|Mrs|Ms|Prof|St|Gen|Sen|Rep|Gov|Hon|Rev)\.$"
)
_BEFORE_NUMBER = re.compile(
    r"(?:^|[\s(\[])(?:no|nos|nr|fig|figs|eq|eqs|sec|sect|ch|chap|vol|vols|p|pp|para|paras|art|arts|tab|app|c|est|"
    r"max|min|ref|refs|reg|ver|cl|sch|ss?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$",
    re.I,
)
_SHORT_WORD = re.compile(r"(?:^|[\s(\[“\"'‘])\S{1,6}\.$")  # all of the above are: few boundaries need the search
_LONGEST_SHORT = 8  # characters of such a word, the sign before it and its full stop
_NUMBER = re.compile(r"[\[(]?[\d§IVX]")
_CLOCK = re.compile(r"\b[ap]\.m\.$", re.I)
_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)")
_ENUMERATOR = re.compile(r"\s*\W{0,2}(?:\d{1,3}|[A-Za-z]|[ivx]{1,4})[.)]\s*")
_LOWER = re.compile(r"[(\[“\"'‘]?[a-zà-öø-ÿ]")
_MAY = re.compile(r"\bMay(?=\s*[.!?])")  # sentencex takes it for an abbreviation of a month
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
    pieces = [ends for start, end in _segments(flat) if (ends := trimmed_ends(flat, start, end))]
    return [Span(at + start, at + end) for start, end in _worded(flat, pieces)]


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
    if _LOWER.match(right) or _ENUMERATOR.fullmatch(flat, start, boundary) or _is_short(left, right):
        return True
    return left.endswith(".m.") and bool(_CLOCK.search(left) and _DAY.match(right))


def _is_short(left: str, right: str) -> bool:
    """Whether ``left`` ends in a word cut short, after which a sentence goes on as ``right`` does."""
    short = _SHORT_WORD.search(left, max(0, len(left) - _LONGEST_SHORT))
    if not short:
        return False
    start = short.start()
    return bool(_BEFORE_ANYTHING.search(left, start) or (_NUMBER.match(right) and _BEFORE_NUMBER.search(left, start)))


def _worded(flat: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Pieces without a letter or digit (a full stop left behind a citation) joined to the sentence before them, or
    to the one after."""
    joined: list[tuple[int, int]] = []
    is_worded = True  # whether the last that is joined holds a letter or digit
    for start, end in pieces:
        has_word = _WORD.search(flat, start, end) is not None
        if joined and not (has_word and is_worded):
            joined[-1] = joined[-1][0], end
            is_worded = has_word or is_worded
        else:
            joined.append((start, end))
            is_worded = has_word
    return joined if is_worded else joined[:-1]
