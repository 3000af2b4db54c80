"""The forms in which a page may write a whole number, whatever it counts or names: "12", "twelfth", "XII", "dozen"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from claimlint.dimensions.quantity.numerals import BELOW_HUNDRED, SMALL, TENS
from claimlint.dimensions.quantity.phrases import ORDINALS
from claimlint.model.evidence import Evidence

MOST = 400  # higher Roman numerals are hardly written
_ROMAN = (
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_GROUPS = {  # words for so many of a kind
    3: "trio|triplets?|triple|thrice|trilogy",
    4: "quartet|quadruple|foursome|quadruplets?|tetralogy",
    5: "quintet|quintuple|quintuplets?|pentathlon",
    6: "sextet|sextuple|sextuplets?|half a dozen|half-dozen",
    7: "septet|heptathlon|septuplets?",
    8: "octet|octuplets?",
    9: "nonet",
    10: "decathlon",
    12: "dozen",
}


def is_number_written(number: int, evidence: Sequence[Evidence]) -> bool:
    """Whether a source writes the number in figures, also within a code ("S02E05", "CG154"), in words, as an ordinal,
    in Roman numerals or by a word for so many."""
    return any(writes(e.index.document.text, number) for e in evidence)


def writes(text: str, number: int) -> bool:
    """Whether a text has the number in one of its forms."""
    return _forms(number).search(text) is not None


@lru_cache(maxsize=1_024)
def _forms(number: int) -> re.Pattern[str]:
    forms = [rf"(?<!\d)(?<!\d[.,])0*(?:{number}|{number:,})(?!\d|[.,]\d)"]
    words = [word for word, n in (BELOW_HUNDRED | ORDINALS).items() if n == number]
    said = [*(rf"{word}(?:e?s)?" for word in (*words, *_in_two_words(number))), *filter(None, [_GROUPS.get(number)])]
    if said:
        forms.append(rf"(?i:(?<![^\W\d_])(?:{'|'.join(said)})(?![^\W\d_]))")
    if 0 < number <= MOST:
        forms.append(rf"\b{roman(number).upper()}\b")
    return re.compile("|".join(forms))


def _in_two_words(number: int) -> Iterator[str]:
    """Patterns of a number from 21 to 99 as a word for tens and a word, or an ordinal, for ones."""
    ones = [word for word, n in (SMALL | ORDINALS | {"first": 1, "second": 2}).items() if 0 < n == number % 10]
    tens = [word for word, n in TENS.items() if n == number - number % 10]
    yield from (f"{ten}[ -]{one}" for ten in tens for one in ones)


def roman(number: int) -> str:
    """A number from 1 to 400 in small Roman numerals."""
    out = ""
    for value, letters in _ROMAN:
        out += letters * (number // value)
        number %= value
    return out
