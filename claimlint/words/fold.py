"""Words in the one form in which they are compared, and the words of a text, each with its place.

Keys of dotted acronyms keep one dot at their end ("U.S." gives "us."), so that they never meet a word of the same
letters ("us").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from claimlint.model.span import Span

_LETTER = r"[^\W_\u00b7]"
_SILENT = "\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff"  # combining accents, soft hyphen, zero-width characters
_PLAIN = rf"{_LETTER}(?:{_LETTER}|[{_SILENT}])*"
_WORD = rf"{_PLAIN}(?:['’ʼ＇]{_PLAIN})*"
_DOTTED = r"[^\W\d_](?:\.[^\W\d_])+(?![^\W_])\.?"

# Linear: each repetition starts with a character that the one before it cannot take.
_TOKEN = re.compile(rf"(?P<dotted>(?<![^\W_]){_DOTTED})|{_WORD}(?:[-‐‑/]{_WORD})*")
_PART = re.compile(_WORD)
_GLUED = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\WA-Za-z\d_]+")
_DOTTED_WORD = re.compile(rf"{_DOTTED}\Z")

_POSSESSIVE = re.compile(r"(?:'s?)+\Z")
_APOSTROPHES = str.maketrans("’ʼ＇‘`", "'''''")
_LIGATURES = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h", "ŧ": "t"}
)


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """``word`` in lower case, without accents, ligatures and possessive ending, with straight apostrophes.

    A dotted acronym gives its letters and one dot: "U.S." and "U.S" both give "us.". Folding twice changes nothing.
    """
    folded = word.lower() if word.isascii() else _plain(word)
    if "." in folded and _DOTTED_WORD.match(_POSSESSIVE.sub("", folded)):
        return _POSSESSIVE.sub("", folded).replace(".", "") + "."
    return _POSSESSIVE.sub("", folded) if "'" in folded else folded


def words_of(text: str) -> Iterator[tuple[str, Span]]:
    """The folded words of plain ``text`` in order, each with its place (code points).

    Words are runs of letters and digits with inner apostrophes. A compound with hyphens or slashes, and a word
    whose case or digits show that it was glued ("BlackBerry", "May2019"), gives its parts and then the whole without
    joints ("X-ray": x, ray, xray). An inner apostrophe that is no possessive gives the word also without it. A dotted
    acronym gives its letters and then the key that ``fold`` makes of it ("U.S.": u, s, us.).
    """
    return ((word, Span(start, end)) for word, start, end in placed_words(text))


def placed_words(text: str) -> Iterator[tuple[str, int, int]]:
    """What ``words_of`` gives, each word with the ends of its place: for long texts, as a ``Span`` takes as long
    to make as the word to find."""
    for match in _TOKEN.finditer(text):
        token = match.group()
        if token.isalpha() and (token.islower() or token.istitle() or token.isupper()):
            yield fold(token), match.start(), match.end()
        elif match["dotted"]:
            yield from _letters(token, match.start())
        else:
            yield from _compound(token, match.start())


def tokens_of(text: str) -> Iterator[tuple[str, Span]]:
    """The tokens from which ``words_of`` makes words, as written: compounds and dotted acronyms whole."""
    for match in _TOKEN.finditer(text):
        yield match.group(), Span(match.start(), match.end())


def _plain(word: str) -> str:
    """Lower case, no accents, no ligatures, no characters without width; applied until nothing changes."""
    before = ""
    while word != before:
        before = word
        word = unicodedata.normalize("NFKD", word.casefold().translate(_APOSTROPHES).translate(_LIGATURES))
        word = "".join(c for c in word if unicodedata.category(c) not in ("Mn", "Cf"))
    return word


def _letters(token: str, start: int) -> Iterator[tuple[str, int, int]]:
    for at, letter in enumerate(token, start):
        if letter != ".":
            yield fold(letter), at, at + 1
    yield fold(token), start, start + len(token)


def _compound(token: str, start: int) -> Iterator[tuple[str, int, int]]:
    parts = [(m.group(), m.start()) for m in _PART.finditer(token)]
    for part, at in parts:
        yield from _glued(part, start + at)
    if len(parts) > 1:
        yield "".join(fold(part) for part, _ in parts), start, start + len(token)


def _glued(word: str, start: int) -> Iterator[tuple[str, int, int]]:
    """The parts of a word that changes from small to capital letters or between letters and digits; the word."""
    bare = fold(word)
    pieces = [] if "'" in word or "’" in word else list(_GLUED.finditer(word))
    if len(pieces) > 1 and word.isascii():
        for piece in pieces:
            yield fold(piece.group()), start + piece.start(), start + piece.end()
    end = start + len(word)
    yield bare, start, end
    if "'" in bare:
        yield bare.replace("'", ""), start, end
