"""From a place in the text taken out of a Word file back to the element that holds the letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from claimlint.reading.extracted import BETWEEN_CELLS, BETWEEN_ROWS
from claimlint.reading.word import Spell, WordBlock, pieces_of


class Letter(NamedTuple):
    """A character of a block's text: the element that holds it and its place in that element's words; no element for
    one that only stands between cells."""

    character: str
    element: Any
    index: int


def letters_of(block: WordBlock, spell: Spell) -> list[Letter]:
    """The letters of a block, one for each character of its text."""
    cells = [_clean(_letters(paragraphs, block.between, spell)) for paragraphs in block.cells]
    if not block.extract.rows:
        return cells[0]
    out: list[Letter] = []
    ends = _row_ends(block)
    for number, cell in enumerate(cells):
        out += cell
        if number < len(cells) - 1:
            out += [Letter(c, None, 0) for c in (BETWEEN_ROWS if number in ends else BETWEEN_CELLS)]
    return out


def _row_ends(block: WordBlock) -> set[int]:
    """The numbers of the cells that end a row of a table."""
    ends, at = set(), -1
    for row in block.extract.rows:
        at += len(row)
        ends.add(at)
    return ends


def _letters(paragraphs: Sequence[Any], between: str, spell: Spell) -> Iterator[Letter]:
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield from (Letter(c, None, 0) for c in between)
        for words, element in pieces_of(paragraph, spell):
            yield from (Letter(c, element, index) for index, c in enumerate(words))


def _clean(letters: Iterator[Letter]) -> list[Letter]:
    """Runs of white space made one space, none at the ends: as the reader of Word files does with the words."""
    out: list[Letter] = []
    space: Letter | None = None
    for letter in letters:
        if letter.character.isspace():
            space = space or letter._replace(character=" ")
            continue
        out += [space] if space and out else []
        out.append(letter)
        space = None
    return out


def runs_alike(keys: Sequence[Any]) -> Iterator[tuple[Any, int, int]]:
    """Maximal stretches of one key, in order: the key, where it begins and ends."""
    cuts = [0, *(n for n, (a, b) in enumerate(pairwise(keys), 1) if a is not b), len(keys)]
    yield from ((keys[a], a, b) for a, b in pairwise(cuts) if a < b)
