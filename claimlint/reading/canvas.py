"""What each character of a file is: prose, markup, code ... The ledger from which a document is put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from claimlint.model.document import Skip
from claimlint.model.span import Span

PROSE = "prose"
MARKUP = "markup"
CITATION = "citation"
ADDRESS = "address"
CODE = "code"
COMMENT = "comment"
FORMULA = "formula"
FRONT_MATTER = "front matter"
ALT_TEXT = "alt text"
STRUCK_OUT = "struck out"
REFERENCE_LIST = "reference list"
NAVIGATION = "navigation"
CROSS_REFERENCE = "cross-reference"
FOOTNOTE = "footnote"
FILLER = "\u00ad"  # a soft hyphen: no word is parted by it

_KINDS = (
    PROSE,
    MARKUP,
    CITATION,
    ADDRESS,
    CODE,
    COMMENT,
    FORMULA,
    FRONT_MATTER,
    ALT_TEXT,
    STRUCK_OUT,
    REFERENCE_LIST,
    NAVIGATION,
    CROSS_REFERENCE,
    FOOTNOTE,
)
_CODES = {kind: code for code, kind in enumerate(_KINDS)}
_RUN = re.compile(b"|".join(re.escape(bytes([code])) + b"+" for code in _CODES.values()))
_NOT_SPACE = re.compile(r"\S")
_BLANKS = re.compile(r" +")
_APOSTROPHES = "'’"
_OPENING = "“‘«"
_NOT_LINE_END = re.compile(r"[^\r\n]")


class Canvas:
    """A text with the kind of each of its characters. All begin as one kind and are painted over, span by span."""

    def __init__(self, text: str, kind: str) -> None:
        self.text = text
        self._spelt = text
        self._codes = bytearray([_CODES[kind]]) * len(text)

    def respell(self, spellings: Iterable[tuple[int, int, str]]) -> None:
        """Show characters that the file writes as codes (``&rsquo;``, ``\\'e``) as themselves, from now on.

        Each spelling is a start, an end and what the codes between them stand for, no longer than they are. The room
        that is left is filled with soft hyphens inside a word, so that it stays whole, else with spaces, as markup.
        """
        parts, at = [], 0
        for start, end, words in sorted(spellings):
            if start < at:
                continue
            shown = _filled(self.text, start, end, words)
            parts += [self._spelt[at:start], shown]
            for blank in _BLANKS.finditer(shown):
                self.repaint(start + blank.start(), start + blank.end(), PROSE, MARKUP)
            at = end
        self._spelt = "".join([*parts, self._spelt[at:]])

    def beneath(self, text: str) -> Canvas:
        """The same canvas with another text of the same length: what is painted on one is painted on both."""
        other = Canvas(text, PROSE)
        other._codes = self._codes
        return other

    def paint(self, start: int, end: int, kind: str) -> None:
        """Make all characters from ``start`` to ``end`` one kind."""
        self._codes[start:end] = bytes([_CODES[kind]]) * (end - start)

    def repaint(self, start: int, end: int, old: str, new: str) -> None:
        """Make the characters of the kind ``old`` between two offsets the kind ``new``."""
        self._codes[start:end] = self._codes[start:end].replace(bytes([_CODES[old]]), bytes([_CODES[new]]))

    def kind(self, offset: int) -> str:
        """The kind of one character."""
        return _KINDS[self._codes[offset]]

    def runs(self, start: int = 0, end: int | None = None) -> Iterator[tuple[str, int, int]]:
        """Maximal stretches of one kind between two offsets, in order: kind, start, end."""
        for run in _RUN.finditer(self._codes, start, len(self.text) if end is None else end):
            yield _KINDS[run[0][0]], run.start(), run.end()

    def shown(self, kinds: Iterable[str]) -> str:
        """The text with every character of another kind replaced by a space, line ends kept: the same length."""
        hidden = self._codes.translate(_hidden(frozenset(kinds)))
        parts, at = [], 0
        while (start := hidden.find(1, at)) >= 0:
            end = hidden.find(0, start)
            end = len(hidden) if end < 0 else end
            parts += (self._spelt[at:start], _blanked(self.text[start:end]))
            at = end
        return "".join([*parts, self._spelt[at:]])

    def words(self, start: int, end: int, kinds: Iterable[str]) -> str:
        """The characters of some kinds between two offsets, white space run together, all else left out."""
        keep = frozenset(kinds)
        if PROSE in keep and self._codes.count(_CODES[PROSE], start, end) == end - start:
            words = self._spelt[start:end]
        else:
            words = "".join(
                self._spelt[a:b] if kind in keep else _NOT_SPACE.sub("", self.text[a:b])
                for kind, a, b in self.runs(start, end)
            )
        return " ".join(words.replace(FILLER, "").split())

    def skips(self) -> tuple[Skip, ...]:
        """All that is not prose, as named skips without surrounding white space."""
        return tuple(
            Skip(kind, span)
            for kind, start, end in self.runs()
            if kind != PROSE and (span := trimmed(self.text, start, end))
        )


@cache
def _hidden(kinds: frozenset[str]) -> bytes:
    """A table from codes to 0 for those of ``kinds`` and 1 for others."""
    return bytes(int(kind not in kinds) for kind in _KINDS).ljust(256)


def _blanked(words: str) -> str:
    """Spaces for all that is no line end."""
    has_line_end = "\n" in words or "\r" in words
    return _NOT_LINE_END.sub(" ", words) if has_line_end else " " * len(words)


def _filled(text: str, start: int, end: int, words: str) -> str:
    """``words`` in the room between two offsets of a text: at the end of it where they stand there themselves ("\\%")
    or open what follows, and an apostrophe before its "s"."""
    before, behind = text[start - 1 : start] if start else "", text[end : end + 1]
    is_inside = before.isalnum() and (behind.isalnum() or behind in _APOSTROPHES) and behind and words != " "
    opens = words in _OPENING or (not before.strip() and behind.strip() != "") or text[end - 1] == words
    filler = (FILLER if is_inside else " ") * (end - start - len(words))
    return filler + words if opens or (is_inside and words in _APOSTROPHES) else words + filler


def trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without the white space at its ends, or None if nothing else is in it."""
    ends = trimmed_ends(text, start, end)
    return Span(*ends) if ends else None


def trimmed_ends(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The ends of ``trimmed``'s stretch."""
    body = text[start:end].strip()
    if not body:
        return None
    first = text.index(body[0], start)
    return first, first + len(body)
