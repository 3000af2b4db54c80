"""Word files as evidence."""

import pytest
from docx.oxml import parse_xml
from evidence_files import archive, word
from reading_checks import check

from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.fixture(scope="module")
def bomb():
    return archive({"word/document.xml": b" " * (257 * 2**20)})


def read(fill):
    document = read_document(word(fill), "report.docx")
    check(document)
    return document


def of_xml(*paragraphs):
    def fill(file):
        for inner in paragraphs:
            file.element.body.insert(len(file.element.body) - 1, parse_xml(inner.replace(">", f" {W}>", 1)))

    return read(fill)


def run(words, tag="t"):
    return f'<w:r><w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'


@pytest.mark.parametrize(
    ("style", "role"),
    [
        ("Heading 2", "heading"),
        ("Title", "title"),
        ("List Bullet", "list item"),
        ("Caption", "caption"),
        ("Quote", "quotation"),
        ("Normal", "body"),
    ],
)
def test_roles_by_style(style, role):
    document = read(lambda file: file.add_paragraph("Some words.", style=style))
    assert [block.role.value for block in document.blocks] == [role]


def test_a_title_style_names_the_document():
    assert read(lambda file: file.add_heading("River barrier", 0)).metadata.title == "River barrier"


def test_a_table_has_cells_with_labels():
    def fill(file):
        table = file.add_table(2, 2)
        for n, text in enumerate(("Year", "Ships", "2020", "44")):
            table.cell(n // 2, n % 2).text = text

    (block,) = read(fill).blocks
    cell = block.cells[-1]
    assert (cell.text, cell.row, cell.column) == ("44", "2020", "Ships")


def test_tracked_changes_count_as_accepted():
    document = of_xml(
        f"<w:p>{run('It cost ')}<w:del>{run('four', 'delText')}</w:del>"
        f"<w:ins>{run('five')}</w:ins>{run(' million.')}</w:p>"
    )
    assert document.text.strip() == "It cost five million."


def test_moved_text_is_read_where_it_went():
    document = of_xml(
        f"<w:p><w:moveFrom>{run('It was late. ')}</w:moveFrom>{run('It holds. ')}"
        f"<w:moveTo>{run('It was late.')}</w:moveTo></w:p>"
    )
    assert document.text.strip() == "It holds. It was late."


def test_paragraphs_joined_by_a_deleted_end_are_one():
    document = of_xml(
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('It cost four million ')}</w:p>",
        f"<w:p>{run('and was late.')}</w:p>",
    )
    assert [s.text for s in document.sentences] == ["It cost four million and was late."]


def test_field_codes_are_no_text():
    document = of_xml(f"<w:p>{run('HYPERLINK x', 'instrText')}{run('It was late.')}</w:p>")
    assert document.text.strip() == "It was late."


def test_content_controls_are_looked_into():
    assert of_xml(f"<w:sdt><w:sdtContent><w:p>{run('It was late.')}</w:p></w:sdtContent></w:sdt>").sentences


def test_footnotes_are_read():
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    def fill(file):
        file.add_paragraph("It was late.")
        notes = f"<w:footnotes {W}><w:footnote w:id='1'><w:p>{run('By a year.')}</w:p></w:footnote></w:footnotes>"
        part = Part(PackURI("/word/footnotes.xml"), "application/xml", notes.encode(), file.part.package)
        file.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    assert [(s.text, s.role.value) for s in read(fill).sentences][-1] == ("By a year.", "footnote")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"plain words", "is no Word file or a damaged one"),
        (archive({"other.txt": b"words"}), "is no Word file"),
        (archive({"word/document.xml": b"<w:document"}), "is a damaged Word file"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "is encrypted or in the format of Office before 2007"),
        (word(lambda file: None), "shows no text"),
    ],
)
def test_what_cannot_be_read_says_why(data, reason):
    with pytest.raises(UnreadableError, match=reason):
        read_document(data, "report.docx")


@pytest.mark.parametrize("name", ["report.docx", "report.xlsx"])
def test_an_archive_that_explodes_is_not_unpacked(name, bomb):
    with pytest.raises(UnreadableError, match="unpacks to over 256 MB"):
        read_document(bomb, name)


CELL = "<w:tc><w:p>{}</w:p></w:tc>"
BOX = "<w:txbxContent><w:p>{}</w:p></w:txbxContent>"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def test_a_cell_in_a_content_control_is_read():
    held = f"<w:sdt><w:sdtContent>{CELL.format(run('44'))}</w:sdtContent></w:sdt>"
    document = of_xml(f"<w:tbl><w:tr>{CELL.format(run('Hull'))}{held}</w:tr></w:tbl>")
    assert document.text == "Hull | 44\n"


def test_a_row_that_was_deleted_is_not_read():
    gone = '<w:trPr><w:del w:id="7" w:author="E"/></w:trPr>'
    rows = [
        f"<w:tr>{mark}{CELL.format(run(word))}{CELL.format(run('1'))}</w:tr>" for mark, word in (("", "a"), (gone, "b"))
    ]
    assert of_xml(f"<w:tbl>{''.join(rows)}</w:tbl>").text == "a | 1\n"


def test_text_boxes_are_read_once_behind_the_text():
    shown, again = (f"<mc:{name}>{BOX.format(run('In a box.'))}</mc:{name}>" for name in ("Choice", "Fallback"))
    box = f"<mc:AlternateContent {MC}>{shown}{again}</mc:AlternateContent>"
    assert of_xml(f"<w:p>{run('Rents fell.')}<w:r>{box}</w:r></w:p>", f"<w:p>{run('Prices rose.')}</w:p>").text == (
        "Rents fell.\n\nPrices rose.\n\nIn a box.\n"
    )
