"""Quantities said in a word: multiples (doubled, twice), ordinals (42nd, the third), shares (every third), and what
is said of other figures there: test statistics (p < .05), averages and ages."""

from __future__ import annotations

from dataclasses import dataclass

from claimlint.dimensions.quantity.bounds import MARKS, STRICT, bound_of
from claimlint.dimensions.quantity.figures import Figure, unit_at
from claimlint.dimensions.quantity.lexer import Line
from claimlint.dimensions.quantity.meaning import denoted
from claimlint.dimensions.quantity.numerals import SMALL, TEENS, TENS
from claimlint.dimensions.quantity.tables import cues
from claimlint.model.interval import point
from claimlint.model.quantity import Kind, Quantity

_MULTIPLES = {
    "doubled": 2, "doubling": 2, "doubles": 2, "double": 2, "twice": 2, "twofold": 2, "tripled": 3, "trebled": 3,
    "tripling": 3, "triples": 3, "triple": 3, "thrice": 3, "threefold": 3, "quadrupled": 4, "quadrupling": 4,
    "fourfold": 4, "quintupled": 5, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9,
    "tenfold": 10, "hundredfold": 100, "halved": 0.5, "halving": 0.5, "halves": 0.5,
}  # fmt: skip
ORDINALS = {"third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
ORDINALS |= {"eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "twentieth": 20}
ORDINALS |= {"sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "thirtieth": 30, "fortieth": 40}
ORDINALS |= {"fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90}
_AFTER_TENS = {"first": 1, **{word: n for word, n in ORDINALS.items() if n < 10}}
_ENDINGS = frozenset(["st", "nd", "rd", "th"])
_SYMBOLS = frozenset(
    ["p", "r", "t", "f", "z", "d", "β", "η", "χ", "r²", "κ", "α", "df", "or", "hr", "rr", "ci", "sd", "se", "g"]
)
_RATIOS = frozenset(["odds", "hazard", "hazards", "risk", "rate"])
_STATISTIC_REACH = 6  # words between "average" and its figure


@dataclass(frozen=True, slots=True)
class _Found:
    value: float
    first: int
    last: int


def read_phrases(line: Line, closed: frozenset[int]) -> list[Quantity]:
    """The multiples and ordinals of a line; nothing that touches a token of ``closed``."""
    out = []
    for i, word in enumerate(line.words):
        if i in closed:
            continue
        if word in _MULTIPLES or (word == "half" and line.at(i + 1) == "as"):
            found = _multiple(line, i)
        elif word in ORDINALS and line.at(i - 1) == "every":
            found = _one_in(line, i)
        elif is_compound_ordinal(line, i - 2):
            found = _counted_off(line, i - 2, i, float(TENS[line.at(i - 2)] + _AFTER_TENS[word]))
        elif word in ORDINALS or word in _ENDINGS:
            found = _ordinal(line, i)
        else:
            continue
        if found:
            out.append(found)
    return out


def _multiple(line: Line, i: int) -> Quantity | None:
    n = 0.5 if line.at(i) == "half" else float(_MULTIPLES[line.at(i)])
    if line.at(i) in ("double", "triple") and line.at(i + 1) not in ("the", "its", "that", "what", "their", "those"):
        return None
    if line.at(i) == "halves" or (line.at(i) == "twice" and line.at(i + 1) not in ("as", "the", "that", "its", "what")):
        return None
    figure = Figure((n,), (0.0,), None, "", i, i + 1, (i, i + 1), "multiple")
    bound = bound_of(line, figure, i + 1)
    return Quantity(
        figures=(n,),
        mark=MARKS[bound.name],
        interval=denoted(figure, bound.name, Kind.MULTIPLE),
        unit="times",
        kind=Kind.MULTIPLE,
        span=line.span(bound.first, bound.last),
        number=line.span(i, i + 1),
        strict=bound.name in STRICT,
    )


def _one_in(line: Line, i: int) -> Quantity | None:
    """Every third firm: a third of them; every third year is no share."""
    if unit_at(line, i + 1):
        return None
    figure = Figure((1 / ORDINALS[line.at(i)],), (0.0,), None, "", i - 1, i + 1, (i - 1, i + 1), "share")
    span = line.span(i - 1, i + 1)
    return Quantity(figure.values, "=", denoted(figure, "", Kind.SHARE), "%", Kind.SHARE, span, span)


def _ordinal(line: Line, i: int) -> Quantity | None:
    """42nd, the third; no fraction, and no date's day."""
    if line.at(i) in _ENDINGS:
        if line.kind(i - 1) != "number" or not line.glued(i) or not line.at(i - 1).isdigit() or len(line.at(i - 1)) > 4:
            return None
        first, n = i - 1, float(line.at(i - 1))
        if (
            line.glued(first)
            and line.kind(first - 1) in ("word", "mark")
            and line.at(first - 1) not in ("(", "“", '"', "'")
        ):
            return None
    else:
        before = line.at(i - 1)
        if before in ("one", "-", "a", "an") or before in SMALL or before in TEENS:
            return None
        first, n = i, float(ORDINALS[line.at(i)])
    return _counted_off(line, first, i, n)


def _counted_off(line: Line, first: int, last: int, n: float) -> Quantity:
    span = line.span(first, last + 1)
    return Quantity((n,), "=", point(n), "", Kind.ORDINAL, span, span)


def is_compound_ordinal(line: Line, i: int) -> bool:
    """Whether an ordinal of two words begins at token ``i``: twenty-sixth. "Eighty-second" may be a length of time."""
    return line.at(i) in TENS and line.at(i + 1) == "-" and line.glued(i + 1) and line.at(i + 2) in _AFTER_TENS


def statistic_name(line: Line, first: int, last: int) -> str:
    """The test statistic that the figure over tokens ``first`` to ``last`` is a value of ("p", "odds ratio"), or ""."""
    if line.at(last) in ("confidence", "credible", "ci"):
        return "confidence level"
    i = first - 1
    while line.at(i) in ("=", "<", ">", "≤", "≥", "of", "was", "is", ":"):
        i -= 1
    if i < first - 1 or line.at(first) in ("<", ">", "≤", "≥"):
        signed = any(line.at(j) in ("=", "<", ">", "≤", "≥") for j in range(i + 1, first + 1))
        if signed and line.at(i) in _SYMBOLS and line.kind(i) == "word":
            return line.at(i)
    if line.at(i) in ("interval", "ci"):
        return "confidence interval"
    if line.at(i) == "ratio" and line.at(i - 1) in _RATIOS:
        return f"{line.at(i - 1)} ratio"
    return f"relative {line.at(i)}" if line.at(i) == "risk" and line.at(i - 1) == "relative" else ""


def statistic_of(line: Line, first: int, last: int) -> str:
    """The statistic named beside the figure over tokens ``first`` to ``last``: "mean", "median", "total" ..., or ""."""
    table = cues().statistic
    for j in range(first - 1, max(-1, first - 1 - _STATISTIC_REACH), -1):
        if line.kind(j) != "word":
            break
        name = table.get((line.at(j),))
        if name:
            return name
    behind = (table.get((line.at(j), line.at(j + 1)), "") for j in range(last, last + 3) if line.at(j) in ("on", "in"))
    return next(behind, "")


def is_age(line: Line, figure: Figure, first: int) -> bool:
    """Whether a number without a unit is an age: aged 70, ages 5 to 7, "the mean age was 34", "Jane Roe, 34, said".
    ``first`` is the token where its bound begins."""
    for i in range(first - 1, max(-1, first - 4), -1):
        if line.at(i) in ("age", "aged", "ages"):
            return True
        if line.at(i) not in ("was", "is", "of", "from", "at", "were", "over", "under"):
            break
    name = line.kind(first - 2) == "word" and line.raw(first - 2)[0].isupper() and line.at(first - 1) == ","
    ends = line.at(figure.last) in (",", ".", "said", "who", "from", "of")
    return name and ends and figure.form == "digits" and 0 < figure.values[0] < 110 and figure.granules[0] >= 1
