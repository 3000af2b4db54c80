"""CSV files and Excel workbooks as evidence."""

import io
import zipfile
from datetime import date

import openpyxl
import pytest
from evidence_files import archive, workbook
from reading_checks import check

from claimlint.reading import spreadsheet
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document


def cells(document):
    check(document)
    return [(c.text, c.row, c.column) for block in document.blocks for c in block.cells]


@pytest.mark.parametrize(
    "text",
    [
        "Port,Ships,Share\nHull,44,1.5\n",
        "Port;Ships;Share\nHull;44;1.5\n",
        "Port\tShips\tShare\r\nHull\t44\t1.5\r\n",
        '"Port","Ships","Share"\n"Hull","44","1.5"\n',
    ],
)
def test_values_of_any_delimiter(text):
    assert cells(read_document(text, "ships.csv"))[3:] == [
        ("Hull", "Hull", "Port"),
        ("44", "Hull", "Ships"),
        ("1.5", "Hull", "Share"),
    ]


def test_decimal_commas_part_no_cells():
    assert cells(read_document("Port;Share\nHull;1,5\nGoole;2,5\n", "a.csv"))[3] == ("1,5", "Hull", "Share")


def test_a_line_end_within_quotation_marks_stays_in_its_cell():
    assert cells(read_document('Port,Note\nHull,"late\nand dear"\n', "a.csv"))[3][0] == "late and dear"


def test_words_above_a_table_are_prose():
    document = read_document("Table 1: ships by port\n\nPort,Ships\nHull,44\n", "a.csv")
    assert [block.role.value for block in document.blocks] == ["caption", "table"]


def test_a_csv_that_is_no_table_says_so():
    with pytest.raises(UnreadableError, match=r"a\.csv is no table .*; mend its quotation marks"):
        read_document('a,b\n"' + "x" * 200_000 + '",c\n', "a.csv")


def test_a_workbook_has_its_sheets_under_their_names():
    document = read_document(
        workbook(Ships=[["Port", "n"], ["Hull", 44]], Boats=[["Port", "n"], ["Hull", 7]]), "a.xlsx"
    )
    check(document)
    assert [b.span.of(document.text) for b in document.blocks if b.role.value == "heading"] == ["Ships", "Boats"]


@pytest.mark.parametrize(
    ("value", "style", "shown"),
    [
        (0.125, "0.0%", "12.5%"),
        (1200, '"$"#,##0', "$1200"),
        (0.1 + 0.2, "General", "0.3"),
        (date(2021, 3, 4), "yyyy-mm-dd", "2021-03-04"),
        ("some", "General", "some"),
        (4_200_000, "#,##0", "4200000"),
    ],
)
def test_values_are_read_as_they_are_shown(value, style, shown):
    book = openpyxl.Workbook()
    book.active.append(["Port", "Value"])
    book.active.append(["Hull", value])
    book.active["B2"].number_format = style
    out = io.BytesIO()
    book.save(out)
    assert cells(read_document(out.getvalue(), "a.xlsx"))[3][0] == shown


def test_blank_rows_part_tables():
    rows = [["Port", "n"], ["Hull", 44], [], ["Port", "m"], ["Hull", 7]]
    document = read_document(workbook(Ships=rows), "a.xlsx")
    assert cells(document)[-1] == ("7", "Hull", "m")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"a,b\n1,2\n", "is no Excel workbook or a damaged one"),
        (archive({"other.txt": b"words"}), "is no Excel workbook"),
        (archive({"xl/workbook.xml": b"<workbook"}), "is a damaged workbook"),
        (workbook(Empty=[]), "has no values"),
    ],
)
def test_what_cannot_be_read_says_why(data, reason):
    with pytest.raises(UnreadableError, match=reason):
        read_document(data, "a.xlsx")


def test_a_cell_far_to_the_right_does_not_fill_memory(monkeypatch):
    monkeypatch.setattr(spreadsheet, "MOST_CELLS", 1000)
    book = openpyxl.Workbook()
    book.active["XFD1"] = 1
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(UnreadableError, match="has over 1000 cells"):
        read_document(out.getvalue(), "a.xlsx")


def with_formula(cell):
    """A workbook whose last cell is written as given."""
    data = workbook(Ferry=[["Port", "Ships"], ["Hull", 44], ["Goole", 7]])
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        members = {name: book.read(name) for name in book.namelist()}
    sheet = members["xl/worksheets/sheet1.xml"]
    start = sheet.index(b'<c r="B3"')
    members["xl/worksheets/sheet1.xml"] = sheet[:start] + cell + sheet[sheet.index(b"</c>", start) + 4 :]
    return archive(members)


@pytest.mark.parametrize(
    "cell",
    [
        b'<c r="B3"><f>B2*2</f><v></v></c>',
        b'<c r="B3"><f>B2*2</f><v/></c>',
        b'<c r="B3"><f>B2*2</f></c>',
        b'<c r="B3"><f t="shared" si="0"/></c>',
        b'<c r="B3"><f>B2*2</f><v xml:space="preserve"></v></c>',
        b'<x:c xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" r="B3"><x:f>B2*2</x:f></x:c>',
    ],
)
def test_a_workbook_that_was_never_computed_is_not_read(cell):
    with pytest.raises(UnreadableError, match="has formulas without values; open it, let it compute its formulas"):
        read_document(with_formula(cell), "a.xlsx")


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (b'<c r="B3"><f>B2*2</f><v>88</v></c>', "88"),
        (b'<c r="B3" t="str"><f>IF(B2,"","x")</f><v></v></c>', "Goole"),
        (b'<c r="B3" t="str"><f>IF(B2,"","x")</f><v/></c>', "Goole"),
        (b"<c r='B3' t='str'><f>IF(B2,0,1)</f><v></v></c>", "Goole"),
        (b'<c r="B3"><f>B2*2</f><v><!-- shown -->88</v></c>', "88"),
        (b'<c r="B3"><v></v></c>', "Goole"),
    ],
)
def test_what_a_formula_gave_is_read(cell, shown):
    assert cells(read_document(with_formula(cell), "a.xlsx"))[-1][0] == shown


def test_a_row_without_a_label_is_a_row_all_the_same():
    rows = [["Port", "Year", "Ships"], ["Hull", 2019, 44], [None, 2020, 50]]
    assert cells(read_document(workbook(Ships=rows), "a.xlsx"))[6:] == [("2020", "", "Year"), ("50", "", "Ships")]
