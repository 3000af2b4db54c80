"""Numbers as written: digits, number words, scales and fractions, without unit or bound."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite
from unicodedata import numeric

from claimlint.dimensions.quantity.lexer import Line, digits

_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = ["ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SMALL = {word: n for n, word in enumerate(_ONES)}
TEENS = {word: n + 10 for n, word in enumerate(_TEENS)}
TENS = {word: 10 * n + 20 for n, word in enumerate(_TENS)}
BELOW_HUNDRED = SMALL | TEENS | TENS
SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7, "lakhs": 1e5}
SCALES |= {"crores": 1e7, "bn": 1e9, "tn": 1e12, "mn": 1e6, "mln": 1e6, "bln": 1e9, "trn": 1e12}
GLUED_SCALES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12, "cr": 1e7, "mm": 1e6}
VAGUE = {"dozens": 12.0, "hundreds": 100.0, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12}
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7}
_PARTS |= {"eighth": 8, "ninth": 9, "tenth": 10, "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000}
PARTS = _PARTS | {f"{part}s": n for part, n in _PARTS.items() if part not in ("half", "halves")}
OPENERS = frozenset([*BELOW_HUNDRED, *PARTS, *VAGUE, "a", "an", "several", "hundred", "thousand", "million", "dozen"])
_MOST_DIGITS = 18
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_MONEY_BEFORE = frozenset(["$", "£", "€", "₹", "¥", "₦", "usd", "eur", "gbp", "rs", "rm", "aud", "cad", "inr", "chf"])
_MONEY_BEFORE |= {"sek", "nok", "dkk", "nzd", "sgd", "hkd", "jpy", "cny", "zar"}
_BESIDE_METRES = frozenset(
    ["tall", "wide", "long", "high", "deep", "across", "away", "from", "apart", "by", "x", "above", "below"]
)
_IN_MILLIONS = frozenset(
    "tonnes tons litres people euros pounds dollars kroner kronor crowns francs rupees yen yuan rand roubles".split()
)
_DENOMINATORS = frozenset([2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 25, 32, 50, 64, 100, 1000])


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, from token ``first`` up to, not including, ``last``.

    granule   the step of its last digit that counts (catalogue 3.3); 0 for a fraction of whole numbers
    form      "digits", "words", "fraction" (a share of one) or "vague" (dozens, several hundred)
    scale     what its scale word or letter (million, k, bn) multiplied it by, 1 without one
    """

    value: float
    granule: float
    first: int
    last: int
    form: str
    scale: float = 1.0


def granule_of(number: str) -> float:
    """The granule of a number in plain digits: 8.46 -> 0.01, 40000 -> 10000, 2500 -> 500."""
    whole, _, decimals = number.partition(".")
    if decimals:
        return 10.0 ** -len(decimals)
    bare = whole.rstrip("0")
    if not bare.strip("0"):
        return 1.0
    step = 10.0 ** (len(whole) - len(bare))
    return 5 * step if bare.endswith("5") and step > 1 else step


def scale_at(line: Line, i: int) -> float:
    """The factor of a scale word at ``i``, "hundred" included; 0 if none stands there."""
    word = line.at(i)
    return 100.0 if word == "hundred" else 12.0 if word == "dozen" else SCALES.get(word, 0.0)


def read_numeral(line: Line, i: int) -> Numeral | None:
    """The number that begins at token ``i``, the longest; None if none does."""
    kind = line.kind(i)
    if kind == "number":
        found = _from_digits(line, i)
    elif kind == "vulgar":
        found = Numeral(numeric(line.raw(i)), 0.0, i, i + 1, "fraction")
    elif line.at(i) in OPENERS:
        found = _from_words(line, i)
    else:
        return None
    return found if found and isfinite(found.value) and found.value < 1e18 else None


def _from_digits(line: Line, i: int) -> Numeral | None:
    plain = digits(line.raw(i))
    if len(plain) > _MOST_DIGITS:
        return None
    value, granule = float(plain), granule_of(plain)
    if line.kind(i + 1) == "vulgar":
        return Numeral(value + numeric(line.raw(i + 1)), granule / 10, i, i + 2, "digits")
    quotient = _quotient(line, i)
    if quotient:
        return quotient
    mixed = _beside_whole(line, i) if "." not in plain else None
    if mixed:
        return Numeral(value + mixed.value, granule / 10, i, mixed.last, "digits")
    if plain == "10" and (exponent := _exponent(line, i + 1)):
        return Numeral(10.0 ** exponent[0], 10.0 ** exponent[0], i, exponent[1], "digits", 10.0 ** exponent[0])
    power = _power(line, i + 1)
    if power:
        return Numeral(value * 10.0 ** power[0], granule * 10.0 ** power[0], i, power[1], "digits", 10.0 ** power[0])
    last = i + 1
    if [line.at(last + n) for n in range(3)] == ["and", "a", "half"]:
        value, granule, last = value + 0.5, granule / 10, last + 3
    return _scaled(line, Numeral(value, granule, i, last, "digits"))


def _power(line: Line, i: int) -> tuple[int, int] | None:
    """The exponent of "×10^8" or "x 10-8" at token ``i``, and the token after it."""
    if line.at(i) not in ("×", "x", "·") or line.at(i + 1) != "10":
        return None
    return _exponent(line, i + 2, marked=False)


def _exponent(line: Line, i: int, marked: bool = True) -> tuple[int, int] | None:
    """The exponent of ten that is written on to it at token ``i``, and the token after it; ``marked``: with a "^" or in
    superscript."""
    j = i + (line.at(i) == "^")
    minus = line.at(j) in ("-", "⁻")
    written = line.raw(j + minus)
    exponent = written.translate(_SUPERSCRIPTS)
    if not line.glued(j) or not exponent.lstrip("-").isdecimal() or len(exponent) > 3:
        return None
    if marked and j == i and exponent == written:
        return None
    return (-1 if minus else 1) * int(exponent), j + minus + 1


def _beside_whole(line: Line, i: int) -> Numeral | None:
    """The fraction of a mixed number whose whole stands at token ``i``: "2 1/16", "2-1/16"."""
    joined = line.at(i + 1) == "-" and line.glued(i + 1)
    first = i + 1 + joined
    if line.at(first + 1) != "/" or (not joined and line.glued(first)):
        return None
    return _quotient(line, first)


def _quotient(line: Line, i: int) -> Numeral | None:
    """A fraction in digits: 3/4."""
    ends = line.kind(i), line.kind(i + 2)
    if ends != ("number", "number") or line.at(i + 1) != "/" or not (line.glued(i + 1) and line.glued(i + 2)):
        return None
    top, low = digits(line.raw(i)), digits(line.raw(i + 2))
    if len(low) > 4 or float(low) not in _DENOMINATORS or not 0 < float(top) < float(low):
        return None
    granule = granule_of(top) / float(low) if "." in top else 0.0  # a mark on a scale: 6.1/10
    return Numeral(float(top) / float(low), granule, i, i + 3, "fraction")


def _scaled(line: Line, number: Numeral) -> Numeral:
    """The number times the scale words after it: 4.2 million, 2 lakh crore, 12k, 1.8-billion."""
    last, factor = number.last, 1.0
    if line.glued(last) and line.at(last) in GLUED_SCALES:
        letter = _scale_letter(line, last)
        return _times(number, letter, last + 1) if letter else number
    while True:
        skip = 1 if line.at(last) == "-" and line.glued(last) and line.glued(last + 1) else 0
        step = scale_at(line, last + skip)
        if not step or factor * step > 1e15:
            break
        factor, last = factor * step, last + skip + 1
    return _times(number, factor, last) if factor > 1 else number


def _times(number: Numeral, factor: float, last: int) -> Numeral:
    value, granule = round(number.value * factor, 6), number.granule * factor
    return Numeral(value, granule, number.first, last, number.form, factor)


def _scale_letter(line: Line, i: int) -> float:
    """What a letter written on to a number multiplies it by; 0 if the letter more likely is a unit (2m tall)."""
    letter, follows = line.at(i), line.at(i + 1)
    if line.at(i - 2) in _MONEY_BEFORE or letter in ("k", "cr") or line.raw(i) == "M":
        return GLUED_SCALES[letter]
    if letter != "m" or not follows.isalpha():
        return 0.0
    if follows in _IN_MILLIONS:
        return 1e6
    if follows in _BESIDE_METRES or line.at(i - 2) in ("a", "the", "within"):
        return 0.0
    counted = any(line.at(j).endswith("s") or line.at(j) in ("people", "euro", "children") for j in range(i + 1, i + 6))
    return 1e6 if counted else 0.0


def _from_words(line: Line, i: int) -> Numeral | None:
    word = line.at(i)
    if word in VAGUE:
        return _vague(line, i)
    if word == "several":
        return _several(line, i)
    if word in ("a", "an"):
        return _after_article(line, i)
    if word in PARTS:
        return _half(line, i) if word == "half" else None
    counted = _cardinal(line, i)
    return _with_half(line, counted) if counted else None


def _with_half(line: Line, counted: Numeral) -> Numeral:
    """The fraction that a number of parts makes (two thirds), or the number with "and a half" added."""
    part = _part(line, counted)
    if part:
        return part
    if [line.at(counted.last + n) for n in range(3)] == ["and", "a", "half"]:
        step = counted.granule if counted.scale > 1 else 1.0
        counted = Numeral(counted.value + step / 2, step / 10, counted.first, counted.last + 3, "words", counted.scale)
        return _scaled(line, counted)
    return counted


def _vague(line: Line, i: int) -> Numeral | None:
    """Dozens, hundreds of thousands: the scale at least."""
    value, last = VAGUE[line.at(i)], i + 1
    if line.at(last) == "of" and line.at(last + 1) in VAGUE:
        value, last = value * VAGUE[line.at(last + 1)], last + 2
    return Numeral(value, 9 * value, i, last, "vague", value)


def _several(line: Line, i: int) -> Numeral | None:
    scale = scale_at(line, i + 1)
    if not scale:
        return None
    return _times(Numeral(2.0, 8.0, i, i + 2, "vague"), scale, i + 2)


def _after_article(line: Line, i: int) -> Numeral | None:
    """A hundred, a dozen, a million; a third, a quarter; a half; the one of "a year and a half"."""
    if scale_at(line, i + 1):
        found = _cardinal(line, i + 1, Numeral(1.0, 1.0, i, i + 1, "words"))
        return _with_half(line, found) if found and found.last > i + 1 else None
    if is_more_than_one(line, i + 2):
        return Numeral(1.0, 0.1, i, i + 1, "words")
    n = PARTS.get(line.at(i + 1))
    if not n or line.at(i + 1).endswith("s") or line.at(i + 2) == "-":
        return None
    return _scaled_part(line, Numeral(1 / n, 0.0, i, i + 2, "fraction"))


def is_more_than_one(line: Line, i: int) -> bool:
    """Whether "and a half" follows a unit at token ``i``, by hyphens or not: "a year-and-a-half"."""
    return [line.at(j) for j in _spelt_on(line, i)] == ["and", "a", "half"]


def end_of_half(line: Line, i: int) -> int:
    """The token after such an "and a half"."""
    return _spelt_on(line, i)[-1] + 1


def _spelt_on(line: Line, i: int) -> list[int]:
    """The next three tokens that are no hyphens inside a word."""
    return [j for j in range(i, i + 6) if not (line.at(j) == "-" and line.glued(j) and line.glued(j + 1))][:3]


def _half(line: Line, i: int) -> Numeral | None:
    """Half a million, half a dozen, half."""
    if line.at(i + 1) in ("a", "the") and scale_at(line, i + 2):
        return _scaled(line, Numeral(0.5, 0.1, i, i + 2, "words"))
    return Numeral(0.5, 0.0, i, i + 1, "fraction")


def _scaled_part(line: Line, part: Numeral) -> Numeral:
    """A quarter of a million."""
    if line.at(part.last) == "of" and line.at(part.last + 1) in ("a", "an") and scale_at(line, part.last + 2):
        return _scaled(line, Numeral(part.value, part.value / 10, part.first, part.last + 2, "words"))
    return part


def _part(line: Line, top: Numeral) -> Numeral | None:
    """Two-thirds, one fifth, three quarters."""
    i = top.last + (line.at(top.last) == "-")
    n = PARTS.get(line.at(i))
    if not n or top.value >= n or top.value < 1 or line.at(i).endswith("s") == (top.value == 1):
        return None
    return _scaled_part(line, Numeral(top.value / n, 0.0, top.first, i + 1, "fraction"))


def _cardinal(line: Line, i: int, begun: Numeral | None = None) -> Numeral | None:
    """A number in words: two hundred and six; ``begun`` is the "a" of "a hundred"."""
    total, current, below, last = 0.0, begun.value if begun else 0.0, 1e16, i
    room = 0.0 if begun else 1e3  # what the next word must stay under: after "twenty" a digit may follow, and so on
    while True:
        j = last + _joint(line, last, i, below)
        word = line.at(j)
        if word in BELOW_HUNDRED and (number := BELOW_HUNDRED[word]) < room and not (last > i and number == 0):
            current, room, last = current + number, 10.0 if word in TENS else 0.0, j + 1
        elif word == "hundred" and 0 < current < 100:
            current, room, last = current * 100, 100.0, j + 1
        elif word == "dozen" and total == 0 and 0 < current < 100:
            return Numeral(current * 12, 12.0, begun.first if begun else i, j + 1, "words", 12.0)
        elif word in SCALES and current > 0 and SCALES[word] < below:
            below = SCALES[word]
            total, current, room, last = total + current * below, 0.0, min(below, 1e3), j + 1
        else:
            break
    if last == i or _is_year_in_words(line, i, last):
        return None
    first, value = begun.first if begun else i, total + current
    return Numeral(value, granule_of(str(int(value))), first, last, "words", below if total else 1.0)


def _is_year_in_words(line: Line, i: int, last: int) -> bool:
    """Whether one word from ten to ninety stands before another ten: nineteen eighty."""
    return last == i + 1 and line.at(last) in TENS and (line.at(i) in TEENS or line.at(i) in TENS)


def _joint(line: Line, i: int, first: int, below: float) -> int:
    """How many tokens join two words of the number that began at ``first``: a hyphen, an "and" after hundred or a
    scale. The next scale must stay under ``below``; "between two hundred and three" are two numbers."""
    if i == first:
        return 0
    if line.at(i) == "-" and line.glued(i) and line.glued(i + 1):
        return 1
    behind = line.at(i - 1)
    if line.at(i) != "and" or line.at(first - 1) == "between" or not (behind == "hundred" or behind in SCALES):
        return 0
    j = i + 1
    while line.at(j) in BELOW_HUNDRED or (line.at(j) == "-" and line.at(j + 1) in SMALL):
        j += 1
    if j == i + 1 or (line.at(j) == "hundred" and behind == "hundred"):
        return 0
    return 1 if SCALES.get(line.at(j), 0.0) < below else 0
