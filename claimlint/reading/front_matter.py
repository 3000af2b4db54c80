"""YAML front matter, as much of it as says what a document is. No YAML parser: drafts hold half-valid YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from claimlint.model.document import Metadata
from claimlint.model.span import Span
from claimlint.reading.canvas import trimmed
from claimlint.reading.dateline import full_date

FRONT_MATTER_BLOCK = re.compile(
    r"---[ \t]*(?:\r\n|\r|\n)(?P<values>(?:#[^\r\n]*[\r\n]+)*[A-Za-z][\w-]*[ \t]*:.*?[\r\n])"
    r"(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)",
    re.DOTALL,
)
_KEY = re.compile(r"^([A-Za-z][\w-]*)[ \t]*:(?=[ \t\r\n]|$)", re.M)
_BLOCK_MARK = re.compile(r"[ \t]*[|>][+-]?\d?[ \t]*(?=[\r\n]|$)")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(?:name:[ \t]*)?(.*?)[ \t]*$", re.M)
_NAME = re.compile(r"^[ \t]+name:[ \t]*(.*?)[ \t]*$", re.M)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What was read: metadata, and the places of the title and the abstract, which are prose."""

    metadata: Metadata = field(default_factory=Metadata)
    title: Span | None = None
    abstract: Span | None = None


def read_front_matter(text: str, start: int, end: int) -> FrontMatter:
    """The front matter between two offsets, its fences left out."""
    values = dict(_values(text, start, end))
    title, abstract = (_prose(text, values.get(key)) for key in ("title", "abstract"))
    metadata = Metadata(
        title=" ".join(title.of(text).split()) if title else "",
        published=_date(_raw(text, values.get("date"))),
        authors=_listed(_raw(text, values.get("author") or values.get("authors"))),
        bibliography=_listed(_raw(text, values.get("bibliography"))),
    )
    return FrontMatter(metadata, title, abstract)


def _values(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    keys = [m for m in _KEY.finditer(text, start, end) if m.start() == start or text[m.start() - 1] in "\r\n"]
    for key, following in zip(keys, [*(k.start() for k in keys[1:]), end], strict=False):
        if value := trimmed(text, key.end(), following):
            yield key[1].lower(), value


def _raw(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""


def _prose(text: str, span: Span | None) -> Span | None:
    """The words of a value: without quotation marks or the sign of a block text."""
    if span is None:
        return None
    mark = _BLOCK_MARK.match(text, span.start, span.end)
    if mark:
        return trimmed(text, mark.end(), span.end)
    if len(span) >= 2 and text[span.start] in "\"'" and text[span.end - 1] == text[span.start]:
        return trimmed(text, span.start + 1, span.end - 1)
    return span


def _date(value: str) -> date | None:
    return full_date(value.strip("\"'"))


def _listed(value: str) -> tuple[str, ...]:
    """A value, the items of ``[a, b]`` or those of lines ``- a``."""
    if value.startswith("["):
        items = value.strip("[]").split(",")
    elif value.startswith("-"):
        items = [m[1] for m in _ITEM.finditer(value)]
    else:
        items = [m[1] for m in _NAME.finditer(value)] or [value]
    return tuple(clean for item in items if (clean := item.strip().strip("\"'")))
