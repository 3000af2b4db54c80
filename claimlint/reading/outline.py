"""What the readers of the formats found in a file, put together into a Document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from claimlint.model.document import Block, Cell, Citation, Document, Metadata, Reference, Role, Sentence
from claimlint.model.span import Span
from claimlint.reading.addresses import paint_addresses
from claimlint.reading.canvas import MARKUP, PROSE, Canvas
from claimlint.reading.citations import Link, find_citations
from claimlint.reading.pieces import Piece
from claimlint.reading.sentences import flatten, split_sentences
from claimlint.reading.wiki_notes import paint_wiki_notes


@dataclass(frozen=True, slots=True)
class Outline:
    """All that a format's reader found in a file. ``citations`` are those of the format's own, painted already."""

    pieces: Sequence[Piece]
    links: Sequence[Link] = ()
    references: Mapping[str, Reference] = field(default_factory=dict)
    metadata: Metadata = field(default_factory=Metadata)
    citations: Sequence[Citation] = ()


def assemble(path: str, canvas: Canvas, outline: Outline) -> Document:
    """The document of a file; ``canvas`` says what each character is and is painted with citations and addresses."""
    notes, noted = paint_wiki_notes(canvas)
    references = {**{entry.key: entry for entry in noted}, **outline.references}
    bare = [Link(span, span, address, inline=True) for span, address in paint_addresses(canvas)]
    has_bibliography = bool(outline.metadata.bibliography)
    links = [link for link in (*outline.links, *bare) if not any(note.span.contains(link.span) for note in notes)]
    found = find_citations(canvas, links, references, has_bibliography=has_bibliography)
    citations = tuple(sorted((*found, *notes, *outline.citations), key=lambda c: c.span))
    sentences = _sentences(canvas, outline.pieces, citations)
    masked = canvas.shown((PROSE,))
    return Document(
        path=path,
        text=canvas.text,
        masked=masked,
        blocks=tuple(
            [Block(p.role, p.span, p.level, tuple(_cells(masked, p.rows)) if p.rows else ()) for p in outline.pieces]
        ),
        sentences=sentences,
        citations=citations,
        references=references,
        skips=canvas.skips(),
        metadata=outline.metadata,
    )


def _cells(masked: str, rows: Sequence[Sequence[Span]]) -> Iterator[Cell]:
    texts = [[flatten(span.of(masked)) for span in row] for row in rows]
    heads = texts[0] if texts else []
    for number, (row, spans) in enumerate(zip(texts, rows, strict=True)):
        for column, (text, span) in enumerate(zip(row, spans, strict=True)):
            if text.strip():
                head = heads[column] if column < len(heads) else ""
                yield Cell(span, text, " ".join(row[0].split()), " ".join(head.split()), number)


def _sentences(canvas: Canvas, pieces: Sequence[Piece], citations: Sequence[Citation]) -> tuple[Sentence, ...]:
    """All sentences, numbered from 0; prose without a letter or digit that no sentence takes becomes markup."""
    prose = flatten(canvas.shown((PROSE,)))
    markers = [c.span for c in citations]
    starts = [marker.start for marker in markers]
    found: list[Sentence] = []
    table, references = Role.TABLE, Role.REFERENCES
    for block, piece in enumerate(pieces):
        role, place = piece.role, piece.span
        if role is table or role is references:
            continue
        spans = split_sentences(place.of(prose), place.start)
        if not spans:
            canvas.repaint(place.start, place.end, PROSE, MARKUP)
            continue
        if markers and (held := markers[bisect_left(starts, place.start) : bisect_left(starts, place.end)]):
            spans = _with_markers(place, spans, held)
        found += [Sentence(n, span, span.of(prose), role, block) for n, span in enumerate(spans, len(found))]
    return tuple(found)


def _with_markers(block: Span, spans: Sequence[Span], markers: Sequence[Span]) -> Iterator[Span]:
    """The sentences' spans with the citations that they hold or that follow them, and those that open the block.

    ``markers`` are the places of the citations that begin in the block, in order; sentences stay apart.
    """
    starts = [marker.start for marker in markers]
    free = block.start
    for number, span in enumerate(spans):
        limit = spans[number + 1].start if number + 1 < len(spans) else block.end
        for marker in markers[bisect_left(starts, free) : bisect_left(starts, limit)]:
            if marker.end <= limit or marker.overlaps(span):
                span = span.cover(Span(marker.start, min(marker.end, limit)))
        free = span.end
        yield span
