"""A sentence cut into words, numbers and marks, with offsets: what the readers of figures walk over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimlint.model.span import Span

_TOKEN = re.compile(
    r"""
    (?P<word>[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]++(?:['’][^\W\d_]++)*+)  # first, as most tokens are words
    |(?P<code>[0-9]++(?:\.[0-9]++){2,}+          # a version: 3.8.1
      |[0-9]++(?::[0-9]++)++(?:\.[0-9]++)?      # a clock time or a lap: 10:30
      |(?![0-9]{1,3}[‐-―−-][0-9]{1,2}/(?:2|3|4|8|16|32|64)(?![0-9/‐-―−-]))  # no mixed number: 2-1/16
       [0-9]++(?:[/‐-―−-][0-9]++){2,}+           # a date, a telephone number, a record: 1/5/2019, 555-123-4567, 16–8–1
      |[0-9]{1,3},[0-9]{1,2}(?![0-9,])          # a list of labels, or a decimal comma: 3,5
      |(?<=[^\W\d_])(?P<script>[~^])[0-9]++[+-]?(?P=script)         # a subscript or superscript: CO~2~, m^2^
      |(?<=[^\W\d_])[_^]\{?[0-9]++\}?           # the same in TeX: CO_2, m^{2}
    )
    |(?P<number>[0-9]{1,3}(?:,[0-9]{3})++(?![0-9])(?:\.[0-9]++)?
      |[0-9]{1,2}(?:,[0-9]{2}(?=,))++,[0-9]{3}(?![0-9])(?:\.[0-9]++)?
      |[0-9]{1,3}(?:[ \u00a0\u202f\u2009][0-9]{3})++(?![0-9])(?:\.[0-9]++)?
      |[0-9]++(?:\.[0-9]++)?
      |\.[0-9]++
    )
    |(?P<vulgar>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])
    |(?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE,
)
_APART = re.compile(r"[,\u00a0\u202f\u2009 ]")
_DASHES = str.maketrans("‐‑‒–—−", "------")


@dataclass(frozen=True, slots=True)
class Line:
    """A text and its tokens, in parallel lists.

    words   each token in lower case, dashes of every kind as "-"
    kinds   "word", "number", "vulgar" (½), "mark" or "code" (digits that count nothing)
    """

    text: str
    words: list[str]
    kinds: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.words)

    def at(self, i: int) -> str:
        """The word at ``i``; "" outside the text."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def kind(self, i: int) -> str:
        """The kind of the token at ``i``; "" outside the text."""
        return self.kinds[i] if 0 <= i < len(self.kinds) else ""

    def raw(self, i: int) -> str:
        """The token at ``i`` as written; "" outside the text."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.words) else ""

    def glued(self, i: int) -> bool:
        """Whether the token at ``i`` follows the one before without a space."""
        return 0 < i < len(self.words) and self.ends[i - 1] == self.starts[i]

    def span(self, first: int, last: int) -> Span:
        """The place of the tokens from ``first`` up to, not including, ``last``."""
        return Span(self.starts[first], self.ends[last - 1])


def lex(text: str) -> Line:
    """The tokens of ``text``; characters that fit none (digits of other scripts) are passed over."""
    tokens = list(_TOKEN.finditer(text))
    return Line(
        text,
        words=[_plain(token.group().lower()) for token in tokens],
        kinds=[token.lastgroup or "mark" for token in tokens],
        starts=[token.start() for token in tokens],
        ends=[token.end() for token in tokens],
    )


def _plain(token: str) -> str:
    return token if token.isascii() else token.translate(_DASHES)


def digits(number: str) -> str:
    """A number token without the separators of its groups: "1,240.5" -> "1240.5"."""
    return _APART.sub("", number)
