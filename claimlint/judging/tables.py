"""What the text says of the draft's own tables (INT004)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimlint.catalog.lexicon import cue_phrases
from claimlint.judging.within import Reading
from claimlint.model.document import Block, Cell, Role, Section, Sentence
from claimlint.model.span import Span
from claimlint.model.statement import Context, Function, Statement
from claimlint.words.fold import fold
from claimlint.words.stems import content_stems, stem

YEAR = re.compile(r"(?:1[89]|20)\d\d")
NUMBER = re.compile(r"[-−]?\d[\d, \u00a0\u202f]*(?:\.\d+)?")
TOTALS = frozenset(("total", "all", "average", "mean", "overall", "sum"))
EVERY = frozenset(("all", "every", "each", "both"))


@dataclass(frozen=True, slots=True)
class Table:
    """A table of numbers: its rows by label, each with its cells of years; the word for what the rows are."""

    kind: str
    rows: dict[str, dict[str, tuple[float, Cell]]]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """Words of the text, and the cell that speaks against them."""

    sentence: Sentence
    span: Span
    cell: Cell


def mismatches(reading: Reading) -> list[Mismatch]:
    """The directions that sentences give to rows of a table of their section and that its figures don't have."""
    found = []
    for section in reading.sections:
        tables = [t for b in reading.draft.blocks[section.first : section.end] if (t := _table(b)) is not None]
        about = _about(section, reading) if tables else frozenset()
        for sentence in reading.sentences([section]) if tables else ():
            for table in tables:
                found += _mismatches(sentence, table, about, reading)
    return found


def _table(block: Block) -> Table | None:
    if block.role is not Role.TABLE:
        return None
    rows: dict[str, dict[str, tuple[float, Cell]]] = {}
    for cell in block.cells:
        year, number = YEAR.search(cell.column), NUMBER.fullmatch(cell.text.strip(" %*†"))
        if year and number and cell.text != cell.column and fold(cell.row) not in TOTALS:
            value = float(re.sub(r"[, \u00a0\u202f]", "", number[0]).replace("−", "-"))
            rows.setdefault(cell.row, {})[year[0]] = (value, cell)
    full = {label: cells for label, cells in rows.items() if len(cells) > 1}
    head = next((cell for cell in block.cells), None)
    return Table(stem(fold(head.column.split()[-1])) if head and head.column else "", full) if full else None


def _mismatches(sentence: Sentence, table: Table, about: frozenset[str], reading: Reading) -> Iterator[Mismatch]:
    for statement in reading.statements(sentence):
        way = _direction(statement)
        rows = _rows_meant(statement, table)
        years = _years(sentence, table)
        if statement.context is not Context.ASSERTED or way is None or not rows or years is None:
            continue
        if not _speaks_of_it(statement, about):
            continue
        number, sign = way
        for label in rows:
            cells = table.rows[label]
            if years[0] in cells and years[1] in cells:
                change = cells[years[1]][0] - cells[years[0]][0]
                if change * sign <= 0:
                    yield Mismatch(sentence, statement.words[number].span, cells[years[1]][1])
                    return


def _about(section: Section, reading: Reading) -> frozenset[str]:
    """The stems of the section's heading and captions: what its tables measure."""
    draft = reading.draft
    captions = [b for b in draft.blocks[section.first : section.end] if b.role is Role.CAPTION]
    blocks = captions if section.heading is None else [draft.blocks[section.heading], *captions]
    return frozenset(stem for block in blocks for stem, _ in content_stems(block.span.of(draft.masked)))


def _speaks_of_it(statement: Statement, about: frozenset[str]) -> bool:
    """Whether what the clause says to have moved is what the tables measure, or no word says what it is."""
    heads = [statement.words[a.head].text for a in statement.arguments if a.function is Function.OBJECT]
    measures = {stem(fold(phrase)) for phrase in _cues("measure")}
    return all(stem(fold(head)) in about | measures for head in heads)


def _direction(statement: Statement) -> tuple[int, int] | None:
    """The one word of the clause that gives a direction, and which."""
    if statement.predicate is None or statement.predicate.negated:
        return None
    found = []
    for number in statement.own:
        word = statement.words[number]
        for group, sign in (("up", 1), ("down", -1)):
            if word.lemma.lower() in _cues(group) or word.text.lower() in _cues(group):
                found.append((number, sign))
    return found[0] if len(found) == 1 else None


def _cues(group: str) -> frozenset[str]:
    return cue_phrases("consistency", "directions", group)


def _rows_meant(statement: Statement, table: Table) -> list[str]:
    """The rows that the clause's subject names: all of them ("all four regions", "both"), or by their labels."""
    subjects = [a for a in statement.arguments if a.function is Function.AGENT]
    numbers = [n for a in subjects for n in a.words]
    words = [statement.words[n] for n in numbers]
    if any(w.lemma.lower() in EVERY for w in words) and any(stem(fold(w.text)) == table.kind for w in words):
        return list(table.rows)
    text = {fold(w.text) for w in words}
    return [label for label in table.rows if fold(label) in text]


def _years(sentence: Sentence, table: Table) -> tuple[str, str] | None:
    """The columns that the sentence compares: two years that it names, one with the column before it, or the ends."""
    columns = sorted({year for cells in table.rows.values() for year in cells})
    named = sorted(set(YEAR.findall(sentence.text)))
    if any(year not in columns for year in named) or len(named) > 2:
        return None
    if len(named) == 2:
        return named[0], named[1]
    if len(named) == 1:
        place = columns.index(named[0])
        if re.search(rf"\bsince {named[0]}", sentence.text):
            return (named[0], columns[-1]) if named[0] != columns[-1] else None
        return (columns[place - 1], named[0]) if place else None
    return (columns[0], columns[-1]) if len(columns) == 2 else None
