"""What stands round a number: whether it counts anything at all, the noun that it counts, its base and statistic."""

from __future__ import annotations

from claimlint.dimensions.quantity.figures import Figure
from claimlint.dimensions.quantity.lexer import Line
from claimlint.dimensions.quantity.numerals import BELOW_HUNDRED, SCALES, Numeral
from claimlint.dimensions.quantity.tables import cues

_MOST_NOUN_WORDS = 5
_MOST_BASE_WORDS = 9
_PREFIXES = frozenset(
    ["sub", "minus", "now", "then", "mid", "over", "under", "the", "to", "a", "an", "and", "nearly", "plus"]
)
_NOT_HALF = frozenset(
    ["first", "second", "other", "latter", "better", "final", "half", "each", "top", "bottom", "a", "this"]
)
_NOT_PLURAL = frozenset(
    """as is was has its this does across always perhaps thus yes plus us ours theirs his less
    besides afterwards sometimes towards nowadays apiece thanks whereas says means news unless previous various famous""".split()
)
_LASTING = frozenset(
    ["for", "in", "after", "within", "than", "just", "only", "least", "about", "every", "took", "lasted"]
)
_YEARS = (1500, 2100)
_LIKELY_YEARS = (1900, 2040)


def counts_nothing(line: Line, numeral: Numeral, figure: Figure, bounded: bool) -> bool:
    """Whether a number is part of a name, label, date, time or address, or a pronoun ("one"), and so no quantity.

    ``figure`` is the number with its unit; ``bounded`` tells whether a bound is said of it.
    """
    has_unit = figure.unit is not None
    if line.at(numeral.first - 1) == "per":
        return True
    if numeral.form == "fraction" and numeral.last - numeral.first < 3:
        return _is_no_fraction(line, numeral, has_unit)
    if numeral.form == "words" and line.at(numeral.first) == "one" and numeral.value == 1:
        return _is_some_day(line, numeral) if has_unit else _is_pronoun(line, numeral)
    if _is_glued(line, numeral, figure) or _is_time(line, numeral) or _is_label(line, numeral, has_unit):
        return True
    if numeral.form != "digits":
        return line.at(numeral.first - 1) == "-" and line.raw(numeral.first)[0].isupper()
    if has_unit or numeral.scaled:
        return False
    return _is_year(line, numeral, bounded) or _is_name(line, numeral) or _is_address(line, numeral)


def continues(line: Line, numeral: Numeral, figure: Figure, label: Numeral | None) -> bool:
    """Whether a number goes on with the ``label``, year or name before it: pp. 3-4, 2019-20, Sections 4 and 5."""
    if label is None or figure.unit is not None or numeral.form != "digits" or label.form != "digits":
        return False
    gap = line.words[label.last : numeral.first]
    listed = gap in (["to"], ["and"], ["or"]) and line.at(label.first - 1) in cues().words["labels"]
    return gap == ["-"] or (listed and not is_plural(line, numeral.last))


def _is_no_fraction(line: Line, numeral: Numeral, has_unit: bool) -> bool:
    """Whether "half", "a third", "a quarter" is no share: the second half, a third man, a quarter-final."""
    first, last = numeral.first, numeral.last
    if line.kind(first) in ("number", "vulgar"):
        return False
    if line.at(last) == "-" or line.at(first - 1) in ("-", "per"):
        return not has_unit
    follows = line.at(last)
    if line.at(first) == "half" and follows == "as":
        return True  # half as many: a multiple
    if line.at(first) == "half":
        return line.at(first - 1) in _NOT_HALF or follows in ("past", "time", "way", "back", "marathon")
    if line.at(first) in ("a", "an"):
        open_end = not follows or line.kind(last) == "mark" or follows in cues().words["stops"]
        return not (open_end or has_unit or line.at(first - 1) in ("by", "than", "about", "nearly", "almost"))
    return False


def _is_some_day(line: Line, numeral: Numeral) -> bool:
    """Whether "one day", "one night" says when, not how long."""
    timed = line.at(numeral.last) in ("day", "night", "minute", "moment") or line.at(numeral.first - 1) in (
        "no",
        "every",
    )
    return timed and line.at(numeral.first - 1) not in _LASTING


def _is_pronoun(line: Line, numeral: Numeral) -> bool:
    """Whether "one" stands for something or introduces it, rather than count."""
    words, follows = cues().words, line.at(numeral.last)
    if line.at(numeral.first - 1) in words["ahead"] or line.at(numeral.first - 1) == "-":
        return True
    if follows in ("in", "out", "to", "or"):
        return line.at(numeral.last + 1) not in BELOW_HUNDRED and line.at(numeral.last + 2) not in BELOW_HUNDRED and (
            line.kind(numeral.last + 1) != "number"
        )  # fmt: skip
    if line.kind(numeral.last) != "word":
        return not (follows == "-" and line.at(numeral.last + 1) not in ("off", "on", "time", "to", "way", "sided"))
    return follows in words["stops"] or follows in words["unlike"] or line.raw(numeral.last)[:1].isupper()


def _is_glued(line: Line, numeral: Numeral, figure: Figure) -> bool:
    """Whether letters or signs are written on to the number: A320, B-52, 3D, 1990s, v2, 24/7."""
    first, last, has_unit = numeral.first, numeral.last, figure.unit is not None
    if line.glued(first) and figure.first == first:
        before = line.at(first - 1)
        if line.kind(first - 1) == "word" or before in "_/@#\\=&":
            return True
    if line.at(first - 1) == "-" and line.glued(first) and line.glued(first - 1):
        head = line.at(first - 2)
        if (
            line.kind(first - 2) == "word"
            and head not in _PREFIXES
            and head not in SCALES
            and head not in BELOW_HUNDRED
        ):
            return not has_unit or numeral.form != "digits"
        if line.kind(first - 2) == "code":
            return True
    if line.glued(last) and line.at(last) == "s" and line.raw(first)[-1] == "0":
        return True  # the 1990s, the 80s
    if has_unit or numeral.scaled:
        return False
    if line.glued(last) and line.kind(last) == "word":
        return True
    return line.glued(last) and line.at(last) in "/_@\\&" and line.glued(last + 1)


def _is_label(line: Line, numeral: Numeral, has_unit: bool) -> bool:
    """Whether a label word stands before the number: Section 4, Figure 2, No. 7; or it stands in square brackets."""
    i = numeral.first - 1
    if line.at(i) == "[" and line.at(numeral.last) in ("]", ",", "-"):
        return True
    if line.at(i) == "." and line.at(i - 1) in (
        "no",
        "nos",
        "fig",
        "figs",
        "vol",
        "art",
        "p",
        "pp",
        "eq",
        "sec",
        "para",
    ):
        return True
    if (line.at(i) == "day" and has_unit) or numeral.scaled:
        return False
    if line.at(i) == "top":
        return not is_plural(line, numeral.last) and not has_unit
    labels = cues().words["labels"]
    if line.at(i) not in labels or (line.at(i) == "no" and line.raw(i) == "no"):
        return False
    return not has_unit or line.raw(i)[:1].isupper()


def _is_time(line: Line, numeral: Numeral) -> bool:
    """Whether the number is part of a date or a time of day: 10 August, Aug. 14, 5 p.m."""
    words, last = cues().words, numeral.last
    if line.at(last) in words["clock"] and (
        line.raw(last).isupper() or line.at(last) in ("am", "pm", "o'clock", "o’clock")
    ):
        return True
    if line.at(last) in ("a", "p") and line.at(last + 1) == "." and line.at(last + 2) == "m":
        return True
    if numeral.value > 2100 or numeral.value != int(numeral.value):
        return False
    before = numeral.first - 1
    while line.at(before) in (".", ",") or (
        line.kind(before) == "number" and line.at(before) != line.at(numeral.first)
    ):
        before -= 1
        if numeral.first - before > 4:
            return False
    after = last + 1 if line.at(last) == "of" else last
    if _is_month(line, before) and (before == numeral.first - 1 or numeral.form == "digits"):
        return before == numeral.first - 1 or line.at(numeral.first - 1) != "," or _in_years(numeral.value)
    return numeral.value <= 31 and _is_month(line, after)


def _is_month(line: Line, i: int) -> bool:
    return line.at(i) in cues().words["months"] and line.raw(i)[:1].isupper()


def _in_years(value: float) -> bool:
    return _YEARS[0] <= value <= _YEARS[1]


def _is_year(line: Line, numeral: Numeral, bounded: bool) -> bool:
    """Whether four bare digits from 1500 to 2100 more likely are a year than a count."""
    written = line.raw(numeral.first)
    if len(written) != 4 or not written.isdigit() or not _in_years(numeral.value):
        return False
    counted = is_plural(line, numeral.last) or (is_plural(line, numeral.last + 1) and line.kind(numeral.last) == "word")
    if bounded:
        return not counted and line.at(numeral.first - 1) in ("about", "around", "c.", "circa", ".", "within")
    if counted and written.endswith("00") and is_plural(line, numeral.last):
        return False
    likely = _LIKELY_YEARS[0] <= numeral.value <= _LIKELY_YEARS[1]
    return likely or not counted


def _is_name(line: Line, numeral: Numeral) -> bool:
    """Whether a name stands before the bare digits: iPhone 12, Covid 19, FTSE 100, Model 3."""
    i = numeral.first - 1
    word = line.raw(i)
    dashed = line.at(numeral.last) == "-" and line.glued(numeral.last) and line.kind(numeral.last + 1) == "number"
    if line.kind(i) != "word" or dashed or "," in line.raw(numeral.first) or not any(c.isupper() for c in word):
        return False
    if any(c.isupper() for c in word[1:]) and len(word) > 1:
        return True
    if line.at(i) in cues().words["stops"] or _opens_sentence(line, i):
        return False
    return not (is_plural(line, numeral.last) and not line.raw(numeral.last)[:1].isupper())


def _opens_sentence(line: Line, i: int) -> bool:
    return i == 0 or line.at(i - 1) in (".", "!", "?", ":", '"', "“")


def _is_address(line: Line, numeral: Numeral) -> bool:
    """Whether a street follows: 10 Downing Street, 9 E 71st St."""
    if "," in line.raw(numeral.first):
        return False
    streets = cues().words["streets"]
    for i in range(numeral.last, min(numeral.last + 4, len(line))):
        if line.kind(i) == "word" and not line.raw(i)[:1].isupper() and not line.glued(i):
            return False
        if i > numeral.last and line.at(i) in streets and line.kind(i) == "word":
            return True
    return False


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
        if line.kind(j) != "word" or line.at(j) in stops:
            break
        if is_plural(line, j):
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


def statistic_of(line: Line, first: int, last: int) -> str:
    """The statistic named beside the figure over tokens ``first`` to ``last``: "mean", "median", "total" ..., or ""."""
    table = cues().statistic
    for j in range(first - 1, max(-1, first - 7), -1):
        if line.kind(j) != "word":
            break
        name = table.get((line.at(j),))
        if name:
            return name
    for j in (last, last + 1):
        if line.at(j) in ("on", "in"):
            return table.get((line.at(j), line.at(j + 1)), "")
    return ""


def is_age(line: Line, figure: Figure, first: int) -> bool:
    """Whether a number without a unit is an age: aged 70, ages 5 to 7, "the mean age was 34", "Jane Roe, 34, said".
    ``first`` is the token where its bound begins."""
    for i in range(first - 1, max(-1, first - 4), -1):
        if line.at(i) in ("age", "aged", "ages"):
            return True
        if line.at(i) not in ("was", "is", "of", "from", "at", "were", "over", "under"):
            break
    name = line.kind(first - 2) == "word" and line.raw(first - 2)[:1].isupper() and line.at(first - 1) == ","
    ends = line.at(figure.last) in (",", ".") or line.at(figure.last) in ("said", "who", "from", "of")
    return name and ends and figure.form == "digits" and 0 < figure.values[0] < 110 and figure.granules[0] >= 1
