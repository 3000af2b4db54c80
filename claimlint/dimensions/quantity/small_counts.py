"""Small numbers in words that count something ("five studio albums"): do the sources write the number, or list so many?

Below LEAST a writer counts what the source tells in several sentences, so that those are not looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, groupby
from operator import attrgetter

from claimlint.dimensions.quantity.cue_words import words_of
from claimlint.dimensions.quantity.written_forms import is_number_written, writes
from claimlint.model.document import Role
from claimlint.model.evidence import Evidence
from claimlint.model.index import Index
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.span import Reading

LEAST = 5
MOST = 12
MOST_WORDS = 6  # of an item inside a list of a long page
_TEN = 10  # of whom a share of 70% is seven
_STRETCH = re.compile(r"[^.:()\n]+")
_CUT = re.compile(r"(?P<last>,? (?:and|or|as well as|&) )|[,;] ?")
_ROWS = frozenset({Role.LIST_ITEM, Role.HEADING})


def is_small_count(reading: Reading[Quantity]) -> bool:
    """Whether the figure is a number in words from LEAST to MOST with a noun that it counts, without a bound."""
    figure = reading.value
    if figure.kind is not Kind.COUNT or len(figure.figures) != 1 or figure.mark != "=":
        return False
    return LEAST <= figure.figures[0] <= MOST and not any(c.isdigit() for c in reading.words)


def is_count_told(figure: Quantity, evidence: Sequence[Evidence]) -> bool:
    """Whether a source writes the number in some form, lists so many things, or gives two figures in one passage of
    which it is the sum or the difference; or a share, of which it may be so many of ten."""
    number = int(figure.figures[0])
    if is_number_written(number, evidence) or _takes_in_one_more(number, evidence):
        return True
    return any(number in _sizes(e.index) or _is_reckoned(number, e.index) for e in evidence)


def _takes_in_one_more(number: int, evidence: Sequence[Evidence]) -> bool:
    """Whether a source has one more or less and tells what it leaves out or takes in: "six besides its own"."""
    passages = (passage.of(e.index.document.text) for e in evidence for passage in e.index.passages)
    telling = (text for text in passages if not words_of("precision", "besides").isdisjoint(text.lower().split()))
    return any(writes(text, number + step) for text in telling for step in (-1, 1))


def _is_reckoned(number: int, index: Index) -> bool:
    shares = {n for q in index.figures if q.kind is Kind.SHARE for n in q.figures}
    if _TEN * number in shares or (number == _TEN and shares):
        return True
    for passage in index.passages:
        said = [n for q in index.figures.inside(passage) for n in q.figures]
        if any(number in (a + b, abs(a - b)) for a, b in combinations(said, 2)):
            return True
    return False


def _sizes(index: Index) -> Iterator[int]:
    """How many items each list of a document has: within a sentence, beneath each other, or as rows of a table."""
    listed = _parts if index.is_short else _listed
    for passage in index.passages:
        for stretch in _STRETCH.findall(passage.of(index.document.text)):
            yield from listed(stretch)
    for role, blocks in groupby(index.document.blocks, attrgetter("role")):
        rows = [len({cell.line for cell in block.cells}) for block in blocks]
        yield from (n for table in rows if table for n in (table, table - 1))  # with and without a header
        if role in _ROWS:
            yield len(rows)


def _parts(stretch: str) -> Iterator[int]:
    """How many parts commas and "and" make of a stretch of short evidence: any may be counted together."""
    yield from range(len(_CUT.findall(stretch)) + 2)


def _listed(stretch: str) -> Iterator[int]:
    """The sizes of the lists of a stretch: short items with a comma between them and "and" before the last."""
    size, start = 1, 0
    for cut in _CUT.finditer(stretch):
        is_short = len(stretch[start : cut.start()].split()) <= MOST_WORDS
        size = size + 1 if is_short else 2
        start = cut.end()
        if cut["last"]:
            yield size
            size = 1
