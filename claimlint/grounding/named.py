"""Citations by author and year that only a bibliography beside the draft explains: "Smith (2021) found"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice

from claimlint.model.document import Citation, Document, Reference, Sentence, Skip, Style
from claimlint.model.span import Span
from claimlint.reading.authors import author_year_citations


def with_named_citations(draft: Document, entries: Mapping[str, Reference]) -> Document:
    """The draft with a citation wherever it names the author and the year of just one of the bibliography's entries.

    The year's brackets, or the whole bracket, are masked as every marker is. A bracket that is all there is of a
    sentence is left as it is.
    """
    taken = [citation.span for citation in draft.citations]
    found = [
        (marker, Citation(span, Style.AUTHOR_YEAR, keys))
        for span, marker, keys in author_year_citations(draft.masked, entries, has_bibliography=False)
        if not any(span.overlaps(other) for other in taken)
    ]
    found = [(marker, citation) for marker, citation in found if _leaves_words(draft.sentences, marker)]
    return _with(draft, found) if found else draft


def _leaves_words(sentences: Sequence[Sentence], marker: Span) -> bool:
    at = bisect_right(sentences, marker.start, key=lambda sentence: sentence.span.start) - 1
    if at < 0 or not sentences[at].span.contains(marker):
        return False
    return any(c.isalnum() for c in _blanked(sentences[at].text, sentences[at].span.start, [marker]))


def _with(draft: Document, found: Sequence[tuple[Span, Citation]]) -> Document:
    markers = sorted(marker for marker, _ in found)
    skips = (*draft.skips, *(Skip("citation", marker) for marker in markers))
    return replace(
        draft,
        masked=_blanked(draft.masked, 0, markers),
        sentences=tuple(replace(s, text=_blanked(s.text, s.span.start, markers)) for s in draft.sentences),
        citations=tuple(sorted((*draft.citations, *(c for _, c in found)), key=lambda c: c.span)),
        skips=tuple(sorted(skips, key=lambda skip: skip.span)),
    )


def _blanked(text: str, start: int, markers: Sequence[Span]) -> str:
    """A text that begins at the offset ``start`` of the draft, with the markers in it replaced by spaces."""
    parts, at = [], 0
    first = bisect_left(markers, start, key=lambda marker: marker.start)
    for marker in islice(markers, first, None):
        if marker.end - start > len(text):
            break
        parts += [text[at : marker.start - start], " " * len(marker)]
        at = marker.end - start
    return "".join([*parts, text[at:]])
