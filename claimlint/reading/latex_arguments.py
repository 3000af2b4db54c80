"""The arguments behind a LaTeX command: where they begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimlint.model.span import Span

_LONGEST = 200_000  # characters of an argument: a brace that is never closed must not swallow the rest of a file
_BRACE = re.compile(r"\\.|%[^\r\n]*|(?P<open>\{)|(?P<close>\})", re.DOTALL)
_GAP = re.compile(r"[ \t]*(?:(?:\r\n|\r|\n)[ \t]*(?![\r\n]))?")
_OPTIONAL = re.compile(r"\[(?:[^\[\]{}\\]|\\.|\{[^{}]*\}|\[[^\[\]]*\])*\]", re.DOTALL)
_PARENTHESES = re.compile(r"\([^()\r\n]*\)")


@lru_cache(maxsize=4)
def _closes(text: str) -> dict[int, int]:
    """The end of each argument in braces of a text, by its beginning; those that are never closed have none."""
    opened: list[int] = []
    ends: dict[int, int] = {}
    for found in _BRACE.finditer(text):
        if found["open"]:
            opened.append(found.start())
        elif found["close"] and opened:
            ends[opened.pop()] = found.end()
    return ends


def group_at(text: str, at: int, end: int) -> Span | None:
    """The argument in braces that follows ``at``, braces included; None if none does or it is not closed."""
    start = _GAP.match(text, at, end).end()
    stop = _closes(text).get(start, end + 1) if text.startswith("{", start, end) else end + 1
    return Span(start, stop) if stop <= end and stop - start <= _LONGEST else None


def optional_at(text: str, at: int, end: int) -> Span | None:
    """The argument in brackets right behind ``at``, brackets included; None if there is none."""
    found = _OPTIONAL.match(text, at, end)
    return Span(at, found.end()) if found else None


def after_optionals(text: str, at: int, end: int) -> int:
    """The end of all arguments in brackets behind ``at``."""
    while found := optional_at(text, at, end):
        at = found.end
    return at


def after_arguments(text: str, at: int, end: int, groups: int | None = None) -> int:
    """The end of all arguments behind ``at``, or of as many in braces as ``groups`` says."""
    number = 0
    at = after_optionals(text, at, end)
    while number != groups and (group := group_at(text, at, end)):
        number, at = number + 1, after_optionals(text, group.end, end)
    return at


def cited(text: str, at: int, end: int, is_plural: bool) -> tuple[tuple[str, ...], int]:
    """The keys behind a citation command, and where its arguments end; a plural one (``cites``) has several lists."""
    keys: list[str] = []
    while is_plural and (pair := _PARENTHESES.match(text, at, end)):
        at = pair.end()
    for group in _lists(text, at, end, is_plural):
        at = group.end
        keys += [key for word in group.of(text)[1:-1].split(",") if (key := word.strip())]
    return tuple(dict.fromkeys(keys)), at


def _lists(text: str, at: int, end: int, is_plural: bool) -> Iterator[Span]:
    while group := group_at(text, after_optionals(text, at, end), end):
        yield group
        if not is_plural:
            return
        at = group.end
