"""Tables in files of their own (CSV, TSV, Excel workbooks) into a Document of table blocks."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from itertools import groupby, islice
from typing import TYPE_CHECKING, Any

from claimlint.model.document import Document, Metadata, Role
from claimlint.reading.archive import check_archive
from claimlint.reading.errors import UnreadableError
from claimlint.reading.extracted import Extract, extracted_document, table

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell

MOST_CELLS = 2_000_000  # with the empty ones between others: more is a database, and a minute's reading
_DELIMITERS = ",;\t|"
_ROWS_TRIED = 20
_CURRENCIES = "$€£¥"
_SHEET = "xl/worksheets/"
_COMPUTE = "open it, let it compute its formulas and save it"
Row = tuple[str, ...]


def read_csv(text: str, path: str) -> Document:
    """The document of comma-, semicolon-, tab- or bar-separated values, the delimiter told from the first rows.

    Raises UnreadableError if the values cannot be told apart.
    """
    try:
        rows = _bounded(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)), path)
    except csv.Error as error:
        raise UnreadableError(path, f"is no table ({error})", "mend its quotation marks") from error
    return extracted_document(list(_blocks(rows)), path, Metadata())


def read_workbook(data: bytes, path: str) -> Document:
    """The document of an Excel workbook (.xlsx): each sheet's tables, under its name if there are several.

    Values are those that were last shown, as percentages, dates and sums of money where their format says so.
    Raises UnreadableError for a file that is no workbook, is damaged, too large or empty, and for one whose formulas
    were never computed: what is not in it could be in them.
    """
    from openpyxl import load_workbook

    check_archive(data, path, "Excel workbook", ".xlsx", "xl/workbook.xml")
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        sheets = [(sheet.title, _bounded(_sheet_rows(sheet), path)) for sheet in book.worksheets]
        is_uncomputed = _lacks_values(data)
    except UnreadableError:
        raise
    except Exception as error:  # openpyxl lets any error of zip, XML or its own schema through
        raise UnreadableError(path, f"is a damaged workbook ({error})", "open it and save it as .xlsx again") from error
    if is_uncomputed:
        raise UnreadableError(path, "has formulas without values", _COMPUTE)
    filled = [(title, blocks) for title, rows in sheets if (blocks := list(_blocks(rows)))]
    if not filled:
        raise UnreadableError(path, "has no values", _COMPUTE)
    named = [[Extract(Role.HEADING, _clean(title), 2), *blocks] for title, blocks in filled]
    told = named if len(filled) > 1 else [filled[0][1]]
    return extracted_document([block for blocks in told for block in blocks], path, Metadata())


def _lacks_values(data: bytes) -> bool:
    """Whether a formula has no value, as a program that only writes workbooks leaves it."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sheets = [name for name in archive.namelist() if name.startswith(_SHEET) and name.endswith(".xml")]
        return any(_lacks_value(cell) for name in sheets for cell in _cells(archive, name))


def _cells(archive: zipfile.ZipFile, name: str) -> Iterator[Any]:
    """A sheet's cells as XML elements, each of which is forgotten after it: a sheet may be larger than memory."""
    from lxml.etree import iterparse
    from openpyxl.xml.constants import SHEET_MAIN_NS

    cell, row = f"{{{SHEET_MAIN_NS}}}c", f"{{{SHEET_MAIN_NS}}}row"
    with archive.open(name) as sheet:
        for _, element in iterparse(
            sheet, tag=(cell, row), resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        ):
            if element.tag == cell:
                yield element
            element.clear()
            for earlier in element.itersiblings(preceding=True):
                earlier.getparent().remove(earlier)


def _lacks_value(cell: Any) -> bool:
    """Whether a cell has a formula and no value; a formula that gives an empty text has that."""
    has_formula, value = cell.find("{*}f") is not None, cell.findtext("{*}v", "")
    return has_formula and not value.strip() and cell.get("t") != "str"


def _delimiter(text: str) -> str:
    """The delimiter that parts every one of the first rows, into the most fields; a comma if none does."""

    def fields(delimiter: str) -> int:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return min((len(row) for row in islice(filter(None, rows), _ROWS_TRIED)), default=0)

    return max(_DELIMITERS, key=fields)


def _bounded(rows: Iterable[Sequence[str]], path: str) -> list[Row]:
    """The rows with their cells' white space run together; raises UnreadableError if there are too many."""
    told, cells = [], 0
    for row in rows:
        cells += len(row)
        if cells > MOST_CELLS:
            raise UnreadableError(path, f"has over {MOST_CELLS} cells", "save the table that is cited by itself")
        told.append(tuple(_clean(cell) for cell in row))
    return told


def _clean(text: str) -> str:
    return " ".join(text.split())


def _blocks(rows: Iterable[Row]) -> Iterator[Extract]:
    """Tables, parted by blank rows; rows of one cell before a table's head are words about it."""
    for is_filled, group in groupby(rows, any):
        if is_filled:
            yield from _table(list(group))


def _table(rows: Sequence[Row]) -> Iterator[Extract]:
    head = next((n for n, row in enumerate(rows) if sum(map(bool, row)) > 1), len(rows))
    for row in rows[:head]:
        yield Extract(Role.BODY, next(filter(None, row)))
    if head < len(rows):
        yield table(rows[head:])


def _sheet_rows(sheet: Any) -> Iterator[Row]:
    sheet.reset_dimensions()  # what a sheet declares of its size may be wrong, and without end
    for row in sheet.iter_rows():
        yield tuple(_shown(cell) for cell in row)


def _shown(cell: ReadOnlyCell) -> str:
    """A cell's value as its format shows it, near enough for its figure to be read."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _figure(value, cell.number_format or "")
    return str(value)


def _figure(value: float, style: str) -> str:
    if "%" in style:
        return f"{_plain(value * 100)}%"
    return next((mark for mark in _CURRENCIES if mark in style), "") + _plain(value)


def _plain(value: float) -> str:
    """The shortest decimal notation of twelve digits: 0.1 + 0.2 is 0.3."""
    return f"{value:.12g}" if abs(value) < 1e12 else f"{value:.0f}"
