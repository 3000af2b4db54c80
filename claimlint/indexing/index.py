"""Document -> Index."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from claimlint.dimensions.detail.names import acronym_runs
from claimlint.indexing.details import read_details
from claimlint.indexing.tables import in_tables
from claimlint.model.document import Block, Document, Role
from claimlint.model.figures import Figures
from claimlint.model.index import Concordance, Index, Postings
from claimlint.model.span import Span
from claimlint.words.fold import placed_words
from claimlint.words.stems import content_stem

NOWHERE = Span(0, 0)  # the place of what stands in the metadata only


def make_index(document: Document) -> Index:
    """Every figure, date, word and stem of ``document``, metadata and table cells included, with its places."""
    passages = tuple(_passages(document))
    figures, dates = [], []
    words: dict[str, array[int]] = defaultdict(lambda: array("I"))
    stems: dict[str, array[int]] = defaultdict(lambda: array("I"))
    capitals: set[str] = set()
    acronyms: dict[str, Span] = {}
    for number, (text, span) in enumerate(passages):
        found_figures, found_dates = read_details(text, span.start, document.metadata.published)
        figures += found_figures
        dates += found_dates
        for word, start, end in placed_words(text):
            words[word].extend((start + span.start, end + span.start))
            if start and text[start].isupper():
                capitals.add(word)
            form = content_stem(word)
            if form and (not stems[form] or stems[form][-1] != number):
                stems[form].append(number)
        for letters, at in acronym_runs(text):
            acronyms.setdefault(letters, at.shift(span.start))
    for text in _metadata(document):
        for word, _, _ in placed_words(text):
            words[word].extend((NOWHERE.start, NOWHERE.end))
        for letters, _ in acronym_runs(text):
            acronyms.setdefault(letters, NOWHERE)
    return Index(
        document=document,
        passages=tuple(span for _, span in passages),
        figures=Figures(in_tables(document, figures)),
        dates=tuple(dates),
        words=Concordance.of(words),
        capitals=frozenset(capitals),
        acronyms=acronyms,
        stems=Postings.of(stems),
    )


def _passages(document: Document) -> Iterator[tuple[str, Span]]:
    """The units of retrieval: sentences first, so that a passage's number is its sentence's, then table rows."""
    for sentence in document.sentences:
        yield sentence.text, sentence.span
    for block in document.blocks:
        if block.role is Role.TABLE:
            yield from _rows(document, block)


def _rows(document: Document, block: Block) -> Iterator[tuple[str, Span]]:
    for _, row in groupby(block.cells, attrgetter("line")):
        cells = tuple(row)
        span = cells[0].span.cover(cells[-1].span)
        yield _with_cells_apart(span.of(document.text)), span


def _with_cells_apart(text: str) -> str:
    """The text of a row, of the same length, as words of which none goes on from one cell into the next."""
    return text.replace("|", ";").replace("\n", " ").replace("\r", " ").replace("\t", " ")


def _metadata(document: Document) -> Iterator[str]:
    about = document.metadata
    yield from (about.title, about.publisher, about.address, *about.authors)
