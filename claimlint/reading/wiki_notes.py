"""Notes as wikis write them: ``<ref>text</ref>``, ``<ref name="x">text</ref>``, ``<ref name="x" />``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimlint.model.document import Citation, Reference, Style
from claimlint.model.span import Span
from claimlint.reading.addresses import addresses_in, files_in
from claimlint.reading.canvas import CITATION, CODE, COMMENT, REFERENCE_LIST, Canvas

_NOTE = re.compile(
    r"<ref(?:\s+name\s*=\s*(?:\"(?P<quoted>[^\"<>]{1,80})\"|'(?P<single>[^'<>]{1,80})'|(?P<bare>[^\s/<>\"']{1,80})))?"
    r"(?:\s+\w+\s*=\s*(?:\"[^\"<>]{1,80}\"|'[^'<>]{1,80}'|[^\s/<>\"']{1,80}))?\s*(?:/>|>(?P<text>.{0,2000}?)</ref\s*>)",
    re.DOTALL | re.IGNORECASE,
)
_MARKUP = re.compile(r"'{2,}|\[\[|\]\]|\{\{|\}\}|<[^>]*>")
_UNREAD = frozenset((CODE, COMMENT, REFERENCE_LIST))


def paint_wiki_notes(canvas: Canvas) -> tuple[list[Citation], list[Reference]]:
    """The notes of a text as citations, and an entry for each note with a text, under its name or "ref N".

    They are painted, so that neither their tags nor what stands between them is prose.
    """
    citations, entries = [], []
    for found, key in _keyed(canvas):
        span = Span(found.start(), found.end())
        if found["text"] is not None:
            entries.append(_entry(key, found["text"]))
        canvas.paint(span.start, span.end, CITATION)
        citations.append(Citation(span, Style.FOOTNOTE, (key,)))
    return citations, entries


def _keyed(canvas: Canvas) -> Iterator[tuple[re.Match[str], str]]:
    unnamed = 0
    for found in _NOTE.finditer(canvas.text):
        name = found["quoted"] or found["single"] or found["bare"]
        if canvas.kind(found.start()) in _UNREAD or not (name or found["text"]):
            continue
        unnamed += name is None
        yield found, name or f"ref {unnamed}"


def _entry(key: str, source: str) -> Reference:
    shown = " ".join(_MARKUP.sub(" ", source).split())
    return Reference(key, shown, None, addresses_in(source), files_in(source))
