"""Acronyms and the runs of capitalised words that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimlint.dimensions.detail.name_lists import name_lists
from claimlint.model.span import Span

Word = tuple[str, int, int]  # a word, its start and its end

LONGEST = 8  # letters of the longest acronym that is built
_TELLING = 3  # letters of an acronym that hardly is another's

_SMALL = r"(?:and|at|de|del|der|des|di|du|et|for|in|of|on|the|to|und|van|von|&)"
_CAPITAL = r"(?:[A-ZÀ-ÖØ-Þ]\w?\.|[A-ZÀ-ÖØ-Þ][\w'’]*)"
_JOINT = rf"(?:[ \t]*[-‐‑/][ \t]*|[ \t\r\n]+(?:{_SMALL}[ \t\r\n]+){{0,3}}|[ \t\r\n]*&[ \t\r\n]*)"
_RUN = re.compile(rf"{_CAPITAL}(?:{_JOINT}{_CAPITAL})+")
_CAMPUS = re.compile(rf"(?:{_CAPITAL}{_JOINT})?University(?:{_JOINT}{_CAPITAL})*, ?{_CAPITAL}(?:{_JOINT}{_CAPITAL})*")
_INNER = re.compile(r"[\w'’]+|&")
_COMPOUND = re.compile(r"(north|south)(east|west)(?:ern)?", re.IGNORECASE)


def acronym_runs(text: str) -> Iterator[tuple[str, Span]]:
    """The acronyms for which runs of two or more capitalised words in ``text`` may stand, each with its words' place.

    For every beginning and every end of a run: its initials in capital letters, without and with those of the small
    words between ("Bank of England": BE, BOE).
    """
    for run in _runs(text):
        words = [(m.group(), m.start() + run.start(), m.end() + run.start()) for m in _INNER.finditer(run.group())]
        named = [w for w in words if w[0] != "&"]
        for part in (*_ends(named), *(end for half in _halves(named) for end in _ends(half))):
            span = Span(part[0][1], part[-1][2])
            for letters in _letters([word for word, _, _ in part]):
                yield letters, span


def _runs(text: str) -> Iterator[re.Match[str]]:
    """The runs of capitalised words, and those that go on behind the comma before a university's town: UCLA of
    "University of California, Los Angeles"."""
    yield from _RUN.finditer(text)
    if "University" in text:
        yield from _CAMPUS.finditer(text)


def acronyms_around(text: str, place: Span) -> Iterator[str]:
    """The acronyms for which the runs of capitalised words in ``text`` may stand that hold ``place`` and more: TOWIE
    around "Essex" in "The Only Way Is Essex", where only that was taken for a name."""
    for letters, span in acronym_runs(text):
        if len(letters) >= _TELLING and span.contains(place) and span != place:
            yield letters


def initials(words: Sequence[str]) -> tuple[str, ...]:
    """The initials of capitalised words in capital letters, and the same with those of the small words."""
    small = name_lists().function_words
    capital = [word for word in words if word[0].isupper()]  # with "Los" of "Los Angeles", and without
    main = "".join(_initial(word) for word in capital if word.lower() not in small)
    full = "".join(map(_initial, words))
    forms = (main, "".join(map(_initial, capital)), full, _undoubled(main), _with_directions(words))
    return tuple(dict.fromkeys(letters.upper() for letters in forms if 2 <= len(letters) <= LONGEST))


def _undoubled(letters: str) -> str:
    """Letters without the repetition of one, which bodies leave out: CMS of the Centers for Medicare and Medicaid
    Services. Fewer than three would be left of a short one."""
    return re.sub(r"(.)\1", r"\1", letters, count=1) if len(letters) > _TELLING else letters


def _with_directions(words: Sequence[str]) -> str:
    """The initials with both of a direction between two: SEC of the Southeastern Conference; "" without one."""
    both = [_COMPOUND.fullmatch(word) for word in words]
    if not any(both):
        return ""
    return "".join(m[1][0] + m[2][0] if m else _initial(word) for m, word in zip(both, words, strict=True))


def _initial(word: str) -> str:
    """The first letter of a word; an acronym whole: UCSD of "UC San Diego"."""
    return word if len(word) > 1 and word.isupper() and word.isalpha() and len(word) < LONGEST else word[:1]


def _halves(words: Sequence[Word]) -> list[Sequence[Word]]:
    """What stands before, between and after each "and" of a run, which may join several names; none without one."""
    cuts = [n for n, word in enumerate(words) if word[0] == "and"]
    edges = [-1, *cuts, len(words)]
    return [words[first + 1 : last] for first, last in pairwise(edges)] if cuts else []


def _letters(words: Sequence[str]) -> Iterator[str]:
    """The initials of a run, and of its other order: DOJ of the Justice Department as of the Department of Justice."""
    yield from initials(words)
    if words[-1].lower() in name_lists().of_heads:
        yield from initials([words[-1], "of", *words[:-1]])


def _ends(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """The beginnings and ends of a run that have two words or more; a long run's are cut to what can be built."""
    for size in range(2, min(len(words), 2 * LONGEST) + 1):
        yield words[:size]
        if size < len(words):
            yield words[-size:]
