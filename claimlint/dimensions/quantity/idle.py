"""Numbers that count nothing: parts of names, labels, dates, times and addresses, and the pronoun "one"."""

from __future__ import annotations

from dataclasses import dataclass

from claimlint.dimensions.quantity.figures import Figure
from claimlint.dimensions.quantity.lexer import Line
from claimlint.dimensions.quantity.nouns import is_plural
from claimlint.dimensions.quantity.numerals import BELOW_HUNDRED, SCALES, TEENS, TENS, Numeral
from claimlint.dimensions.quantity.ordinals import NTH, is_ordinal
from claimlint.dimensions.quantity.tables import cues

_YEARS = (1500, 2100)
_LIKELY_YEARS = (1900, 2040)
_LONGEST_ADDRESS = 4  # words from a house number to "Street"
_LONGEST_DATE = 4  # tokens from a month to the last of its numbers: "Aug. 14, 2019"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may count something, with its unit; ``bounded`` tells whether a bound is said of it."""

    line: Line
    numeral: Numeral
    figure: Figure
    bounded: bool

    @property
    def measured(self) -> bool:
        """Whether it has a unit or a currency."""
        return self.figure.unit is not None

    @property
    def bare(self) -> bool:
        """Whether it is mere digits, without unit or scale word."""
        return self.numeral.form == "digits" and not self.measured and self.numeral.scale == 1

    def before(self, n: int = 1) -> str:
        """The word ``n`` tokens before the number, in lower case."""
        return self.line.at(self.numeral.first - n)

    def after(self, n: int = 0) -> str:
        """The word ``n`` tokens behind the one that follows the number, in lower case."""
        return self.line.at(self.numeral.last + n)

    def follows(self) -> str:
        """The kind of the token after the number."""
        return self.line.kind(self.numeral.last)

    def written(self) -> str:
        """The number's first token as written."""
        return self.line.raw(self.numeral.first)

    def counts(self) -> bool:
        """Whether a plural noun comes next."""
        return is_plural(self.line, self.numeral.last)


def counts_nothing(c: Candidate) -> bool:
    """Whether a number is no quantity."""
    if c.before() == "per":
        return True
    if c.numeral.form == "fraction" and c.numeral.last - c.numeral.first < 3:
        return not c.bounded and _is_no_fraction(c)
    if c.numeral.value == 1 and c.before(0) == "one":
        return _is_some_day(c) if c.measured else _is_pronoun(c)
    if _is_written_on(c) or _is_clock_time(c) or _is_date(c) or _is_label(c):
        return True
    if c.bare:
        return _opens_item(c) or _is_year(c) or _is_name(c) or _is_address(c)
    return c.numeral.form == "words" and _is_part_in_words(c)


def _is_part_in_words(c: Candidate) -> bool:
    """Whether number words go on with a name (7-Eleven) or a year (nineteen eighty-four)."""
    return (c.before() == "-" and c.written()[0].isupper()) or c.before() in TEENS or c.before() in TENS


def continues(c: Candidate, label: Numeral | None) -> bool:
    """Whether a number goes on with the ``label``, year or name before it: pp. 3-4, 2019-20, Sections 4 and 5."""
    if label is None or label.form != "digits" or c.numeral.form != "digits" or c.measured:
        return False
    gap = c.line.words[label.last : c.numeral.first]
    listed = gap in (["to"], ["and"], ["or"]) and c.line.at(label.first - 1) in cues().words["labels"]
    return gap == ["-"] or (listed and not c.counts())


def _is_no_fraction(c: Candidate) -> bool:
    """Whether "half", "a third", "a quarter" is no share: the second half, a third man, a quarter-final."""
    words = cues().words
    if c.line.kind(c.numeral.first) != "word":
        return False
    if c.after() == "-" or c.before() == "-":
        return not c.measured
    if c.before(0) == "half":
        return c.before() in words["whole halves"] or c.after() in words["after no half"]
    if c.before(0) in ("a", "an"):
        if c.before() == "and" and c.before(2) in NTH:  # a year and a half
            return True
        if c.follows() in ("", "mark") or c.after() in words["stops"]:
            return False
        return not c.measured and c.before() not in ("by", "than") and is_ordinal(c.line, c.numeral)
    return False


def _is_some_day(c: Candidate) -> bool:
    """Whether "one day", "one night" says when, not how long."""
    timed = c.after() in ("day", "night", "minute") or c.before() in ("no", "every")
    return timed and c.before() not in cues().words["lasting"]


def _is_pronoun(c: Candidate) -> bool:
    """Whether "one" stands for something or introduces it, rather than count. "That one in four" is a share, "a
    one-in-four chance" too."""
    dashed = c.after() == c.after(2) == "-"
    behind = 3 if dashed else 1
    if c.after(dashed) == "in" and (
        c.after(behind) in BELOW_HUNDRED or c.line.kind(c.numeral.last + behind) == "number"
    ):
        return c.after(behind) == "one"
    words = cues().words
    if c.before() in words["ahead"] or c.before() == "-":
        return True
    if c.after() in ("in", "out", "to", "or"):
        return not any(c.after(n) in BELOW_HUNDRED or c.line.kind(c.numeral.last + n) == "number" for n in (1, 2))
    if c.follows() != "word":
        return c.after() != "-" or c.after(1) in ("off", "on", "time", "to", "way", "sided")
    named = c.line.raw(c.numeral.last)[0].isupper()
    return named or c.counts() or c.after() in words["stops"] or c.after() in words["unlike"]


def _is_written_on(c: Candidate) -> bool:
    """Whether letters or signs are written on to the number: A320, B-52, 3D, 1990s, v2, 24/7."""
    line, first, last = c.line, c.numeral.first, c.numeral.last
    if line.glued(first) and c.figure.first == first and (line.kind(first - 1) == "word" or c.before() in "_/@#\\=&"):
        return True
    if line.glued(first) and line.glued(first - 1) and c.before() == "-" and _is_word_dashed(c):
        return True
    if not line.glued(last):
        return False
    if c.after() == "s" and c.written()[-1] == "0":
        return True
    return c.bare and (c.follows() == "word" or (c.after() in "_/@\\&" and line.glued(last + 1)))


def _is_word_dashed(c: Candidate) -> bool:
    """Whether the word or code before the hyphen before the number makes one name with it: COVID-19, top-five."""
    kind, head = c.line.kind(c.numeral.first - 2), c.before(2)
    if kind == "word" and head not in BELOW_HUNDRED and head not in SCALES and head not in cues().words["prefixes"]:
        return not c.measured or c.numeral.form != "digits"
    return kind == "code"


def _is_label(c: Candidate) -> bool:
    """Whether a label word stands before the number: Section 4, Figure 2, No. 7; or it stands in square brackets."""
    words = cues().words
    if c.before() == "[" and c.after() in ("]", ",", "-"):
        return True
    if c.before() == "." and c.before(2) in words["short labels"]:
        return True
    if c.numeral.scale != 1 or c.before() not in words["labels"]:
        return c.before() == "top" and c.bare and not c.counts()
    if c.before() == "numbers" and (c.counts() or "," in c.written()):  # the herd numbers 1,240 animals
        return False
    capital = c.line.raw(c.numeral.first - 1)[0].isupper()
    return capital or (not c.measured and c.before() != "no")


def _is_clock_time(c: Candidate) -> bool:
    """Whether the number is a time of day: 5 p.m., 5am, 0900 GMT; the 3 of 3 to 5 p.m."""
    behind = 2 if c.after() in ("to", "-", "and") and c.line.kind(c.numeral.last + 1) == "number" else 0
    half = c.after(behind) in ("am", "pm") or (c.after(behind) in ("a", "p") and c.after(behind + 2) == "m")
    if half and c.bare:
        return True
    zone = c.line.raw(c.numeral.last).isupper() and c.after() in cues().words["clock"]
    return zone or c.after() in ("am", "pm", "o'clock", "o’clock")


def _is_date(c: Candidate) -> bool:
    """Whether a month stands beside the number: 10 August, Aug. 14, "December 2, 2019"."""
    if c.numeral.value > _YEARS[1] or c.numeral.value != int(c.numeral.value):
        return False
    month = _month_before(c)
    if month is not None and month == c.numeral.first - 1:
        return True
    if month is not None and c.numeral.form == "digits":
        return c.before() != "," or _in_years(c.numeral.value)
    of = c.after() == "of"
    return c.numeral.value <= 31 and _is_month(c.line, c.numeral.last + of)


def _month_before(c: Candidate) -> int | None:
    """The token of a month that only numbers and stops part from the number; None if there is none."""
    for i in range(c.numeral.first - 1, max(-1, c.numeral.first - 1 - _LONGEST_DATE), -1):
        if _is_month(c.line, i):
            return i
        if c.line.kind(i) != "number" and c.line.at(i) not in (".", ","):
            return None
    return None


def _is_month(line: Line, i: int) -> bool:
    return line.at(i) in cues().words["months"] and line.raw(i)[0].isupper()


def _in_years(value: float) -> bool:
    return _YEARS[0] <= value <= _YEARS[1]


def _opens_item(c: Candidate) -> bool:
    """Whether the number begins the text as the mark of a list's item or a section: "2. ", "3) ", "5.1 Volume"."""
    if c.numeral.first or "," in c.written():
        return False
    end = c.line.ends[0]
    section = "." in c.written() and c.line.raw(1)[:1].isupper()
    return section or c.line.text[end : end + 2] in ("  ", ". ", ") ", ".", ")", ".\n")


def _is_year(c: Candidate) -> bool:
    """Whether four bare digits from 1500 to 2100 more likely are a year than a count."""
    if len(c.written()) != 4 or not c.written().isdigit() or not _in_years(c.numeral.value):
        return False
    if c.after() == "-" and c.line.kind(c.numeral.last + 1) == "number" and len(c.line.at(c.numeral.last + 1)) > 3:
        return _in_years(float(c.line.at(c.numeral.last + 1)))  # 2000-3000 residents
    counted = c.counts() or (c.follows() == "word" and is_plural(c.line, c.numeral.last + 1))
    if c.bounded:
        return not counted
    if c.counts() and c.written().endswith("00"):
        return False
    return not counted or _LIKELY_YEARS[0] <= c.numeral.value <= _LIKELY_YEARS[1]


def _is_name(c: Candidate) -> bool:
    """Whether a name stands before the bare digits: iPhone 12, Covid 19, FTSE 100, Model 3."""
    i = c.numeral.first - 1
    name = c.line.raw(i)
    if c.line.kind(i) != "word" or name.islower() or "," in c.written() or _is_score_or_statistic(c):
        return False
    if any(letter.isupper() for letter in name[1:]):
        return True
    if c.before() in cues().words["stops"] or i == 0 or c.before(2) in (".", "!", "?", ":", '"', "“"):
        return False
    return not c.counts() or c.line.raw(c.numeral.last)[0].isupper()


def _is_score_or_statistic(c: Candidate) -> bool:
    """Whether the capitals before the number leave it a figure: "Ajax 2-1", "95% CI 1 to 17"."""
    last = c.numeral.last
    dashed = c.after() == "-" and c.line.glued(last) and c.line.kind(last + 1) == "number"
    return dashed or c.before() in cues().words["statistics"]


def _is_address(c: Candidate) -> bool:
    """Whether a street follows: 10 Downing Street, 9 E 71st St."""
    line, start = c.line, c.numeral.last
    for i in range(start, min(start + _LONGEST_ADDRESS, len(line))):
        if line.kind(i) == "word" and line.raw(i).islower() and not line.glued(i):
            return False
        if i > start and line.at(i) in cues().words["streets"]:
            return "," not in c.written() and not is_plural(line, i + 1)
    return False
