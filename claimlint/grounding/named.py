"""Citations by author and year that only a bibliography beside the draft explains: "Smith (2021) found"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

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
    around = [s for s in sentences if s.span.overlaps(marker)]
    return len(around) == 1 and any(c.isalnum() for c in _blanked(around[0].text, around[0].span.start, [marker]))


def _with(draft: Document, found: Sequence[tuple[Span, Citation]]) -> Document:
    markers = [marker for marker, _ in found]
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
    for marker in markers:
        first, end = max(marker.start - start, 0), min(marker.end - start, len(text))
        if first < end:
            text = text[:first] + " " * (end - first) + text[end:]
    return text
