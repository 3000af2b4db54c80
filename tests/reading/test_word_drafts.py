"""Word files as drafts: notes, links, comments; and comments put into them, all else as it was."""

import io
import zipfile
from itertools import groupby

import docx
import pytest
from docx.oxml import parse_xml
from evidence_files import archive, word
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from reading_checks import check

from claimlint.model.document import Remark, Role, Style
from claimlint.model.span import Span
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_draft
from claimlint.reading.word import open_word
from claimlint.reading.word_comments import commented
from claimlint.reading.word_draft import mark_of_note
from claimlint.reading.word_letters import letters_of

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f'xmlns:w="{MAIN}"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
DEL = '<w:del w:id="90" w:author="A"><w:r><w:delText>gone </w:delText></w:r></w:del>'
INS = '<w:ins w:id="91" w:author="A"><w:r><w:t xml:space="preserve">was put in here </w:t></w:r></w:ins>'
FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BREAK = "<w:r><w:t>one</w:t><w:tab/><w:t>two</w:t><w:br/><w:t>three</w:t></w:r>"
NOTE_MARK = '<w:r><w:footnoteReference w:id="2"/></w:r>'


def run(words, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def file_of(*paragraphs, notes="", hyperlink=""):
    """A Word file with paragraphs of the XML given, footnotes, and the address that the relation rLink leads to."""

    def fill(file):
        for inner in paragraphs:
            file.element.body.insert(len(file.element.body) - 1, parse_xml(f"<w:p {W} {R}>{inner}</w:p>"))
        if hyperlink:
            file.part.rels.get_or_add_ext_rel(f"http://{R.split('//')[1][:-1]}/hyperlink", hyperlink)

    data = word(fill)
    return with_notes(data, notes) if notes else data


def with_notes(data, notes):
    members = {}
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        members = {name: old.read(name) for name in old.namelist()}
    types, rels = "[Content_Types].xml", "word/_rels/document.xml.rels"
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{NOTES}"/></Types>'
    relation = (
        '<Relationship Id="rNotes" Target="footnotes.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/footnotes"/></Relationships>'
    )
    members[types] = members[types].replace(b"</Types>", override.encode())
    members[rels] = members[rels].replace(b"</Relationships>", relation.encode())
    members["word/footnotes.xml"] = f"<w:footnotes {W}>{notes}</w:footnotes>".encode()
    return archive(members)


def note(number, words):
    return f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:footnote>'


def read(data):
    document = read_draft(data, "draft.docx")
    check(document)
    return document


def test_a_footnote_is_cited_where_its_mark_stands():
    document = read(file_of(run("Rents fell.") + NOTE_MARK, notes=note(2, "It was so in 2018.")))
    assert [(c.style, c.keys, c.span.of(document.text)) for c in document.citations] == [
        (Style.FOOTNOTE, ("2",), "[^2]")
    ]
    assert (document.blocks[-1].role, document.references["2"].text) == (Role.FOOTNOTE, "It was so in 2018.")


def test_a_footnote_that_is_a_reference_is_no_prose():
    document = read(
        file_of(run("Rents fell.") + NOTE_MARK, notes=note(2, "Smith, J. (2020). A title. https://x.org/a"))
    )
    assert document.blocks[-1].role is Role.REFERENCES
    assert document.references["2"].addresses == ("https://x.org/a",)


def test_a_link_is_a_citation():
    data = word(lambda file: None)
    file = docx.Document(io.BytesIO(data))
    number = file.part.relate_to("https://x.org/a", docx.opc.constants.RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = f'<w:hyperlink r:id="{number}">{run("the report")}</w:hyperlink>'
    file.element.body.insert(0, parse_xml(f"<w:p {W} {R}>{run('See ')}{link}{run(' on it.')}</w:p>"))
    out = io.BytesIO()
    file.save(out)
    document = read(out.getvalue())
    assert [(c.keys, c.span.of(document.text)) for c in document.citations] == [(("https://x.org/a",), "the report")]


def test_a_comment_is_a_remark_on_its_words():
    def fill(file):
        paragraph = file.add_paragraph("Rents ")
        file.add_comment(runs=[paragraph.add_run("fell by 7%")], text="Sure?", author="E")
        paragraph.add_run(" in 2019.")

    document = read(word(fill))
    assert [(r.span.of(document.text), r.words) for r in document.remarks] == [("fell by 7%", "Sure?")]


def test_text_boxes_are_said_to_be_unread():
    box = f"<w:r><w:txbxContent><w:p>{run('In a box.')}</w:p></w:txbxContent></w:r>"
    (note_,) = read(file_of(run("Rents fell.") + box)).unread
    assert note_ == "draft.docx: text in a text box was not read; put it into the text"


@pytest.mark.parametrize("data", [b"", b"no zip", archive({"a.xml": b"<a/>"})])
def test_what_is_no_word_file_is_refused(data):
    with pytest.raises(UnreadableError, match=r"^draft\.docx "):
        read_draft(data, "draft.docx")


PARTS = [run("Rents  fell "), run("by 7%", "<w:b/>"), run("\u00e9 \U0001f989 "), DEL, INS, FIELD, BREAK, NOTE_MARK]
PARTS += [run("a.b", "<w:i/>"), f"<w:hyperlink>{run('linked words')}{run('and more', '<w:b/>')}</w:hyperlink>"]
PARTS += [f"<w:sdt><w:sdtContent>{run('held')}</w:sdtContent></w:sdt>", "<w:r><w:tab/></w:r>"]
PARAGRAPHS = st.lists(st.sampled_from(PARTS), min_size=1, max_size=6).map(lambda parts: run("x") + "".join(parts))


def files(paragraphs):
    def fill(file):
        for inner in paragraphs:
            file.element.body.insert(len(file.element.body) - 1, parse_xml(f"<w:p {W}>{inner}</w:p>"))
        table = file.add_table(2, 2)
        for number, words in enumerate(("Year", "Paid sum", "2019", "4.2  million")):
            table.cell(number // 2, number % 2).text = words

    return with_notes(word(fill), note(2, "A note that tells."))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(PARAGRAPHS, min_size=1, max_size=3))
def test_every_character_of_the_text_has_its_letter(paragraphs):
    _, blocks = open_word(files(paragraphs), "draft.docx", mark_of_note)
    for block in blocks:
        assert "".join(letter.character for letter in letters_of(block, mark_of_note)) == block.extract.text


def without_comments(xml):
    """The document with its comment markup taken out and equal neighbouring runs joined: what a reader sees."""
    root = etree.fromstring(xml)
    w = f"{{{MAIN}}}"
    for mark in list(root.iter(f"{w}commentRangeStart", f"{w}commentRangeEnd")):
        mark.getparent().remove(mark)
    for mark in list(root.iter(f"{w}commentReference")):
        mark.getparent().getparent().remove(mark.getparent())
    return seen(root)


def seen(element):
    """An element as nested tuples, the runs in it as their letters."""
    w, children = f"{{{MAIN}}}", []
    for is_run, group in groupby(element, key=lambda e: e.tag == f"{{{MAIN}}}r"):
        members = list(group)
        children += _letters_of_runs(members, w) if is_run else map(seen, members)
    return element.tag, sorted(element.attrib.items()), element.text, children


def _letters_of_runs(runs, w):
    for element in runs:
        properties = element.find(f"{w}rPr")
        look = b"" if properties is None else etree.tostring(properties)
        for child in element:
            if child.tag == f"{w}t":
                yield from ((c, look) for c in child.text or "")
            elif child.tag != f"{w}rPr":
                yield etree.tostring(child), look


def parts_of(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def words_commented(data, number):
    """The text between the ends of a comment's range, deleted words left out."""
    root = etree.fromstring(parts_of(data)["word/document.xml"])
    w, inside, words = f"{{{MAIN}}}", False, ""
    for element in root.iter():
        if element.get(f"{w}id") == str(number) and element.tag in (f"{w}commentRangeStart", f"{w}commentRangeEnd"):
            inside = element.tag == f"{w}commentRangeStart"
        elif inside:
            words += {f"{w}t": element.text, f"{w}tab": " ", f"{w}br": " "}.get(element.tag, mark_of_note(element))
    return words


def is_whole(words):
    """Whether no mark of a note is cut by the ends of the words."""
    return all(words.count("[") == words.count(c) for c in "^]")


CHANGED = {"[Content_Types].xml", "word/document.xml", "word/_rels/document.xml.rels", "word/comments.xml"}


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.lists(PARAGRAPHS, min_size=1, max_size=3), st.data())
def test_a_comment_stands_at_its_words_and_all_else_as_it_was(paragraphs, data):
    before = files(paragraphs)
    text = read_draft(before, "draft.docx").text
    end_of_body = text.index("Year | Paid")
    spans = []
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, end_of_body - 3))
        line_end = text.index("\n\n", start) if text[start] != "\n" else start
        spans.append(Span(start, data.draw(st.integers(start, max(start, line_end)))))
    spans = [span for span in spans if span.of(text).strip() == span.of(text) != "" and is_whole(span.of(text))]
    after = commented(before, "draft.docx", [Remark(span, f"on {n}") for n, span in enumerate(spans)])
    assert read_draft(after, "draft.docx").text == text
    found = [" ".join(words_commented(after, n).split()) for n in range(len(spans))]
    assert found == [span.of(text) for span in spans]
    old, new = parts_of(before), parts_of(after)
    assert {name for name in new if new[name] != old.get(name)} <= CHANGED
    assert without_comments(new["word/document.xml"]) == without_comments(old["word/document.xml"])


def test_a_comment_on_a_note_is_set_on_its_mark():
    before = file_of(run("Rents fell.") + NOTE_MARK + run(" So it was."), notes=note(2, "It was so in 2018."))
    start = read_draft(before, "draft.docx").text.index("2018")
    after = commented(before, "draft.docx", [Remark(Span(start, start + 4), "On the note.")])
    assert words_commented(after, 0) == "[^2]"


def test_a_comment_can_be_set_in_a_table():
    before = files([run("Rents fell.")])
    start = read_draft(before, "draft.docx").text.index("4.2 million")
    after = commented(before, "draft.docx", [Remark(Span(start, start + 11), "On the cell.")])
    assert words_commented(after, 0) == "4.2  million"


def test_the_same_comments_give_the_same_file():
    before = files([run("Rents fell.")])
    remarks = [Remark(Span(0, 5), "One.\nTwo.")]
    assert commented(before, "draft.docx", remarks) == commented(before, "draft.docx", remarks)


def test_comments_that_are_there_stay():
    def fill(file):
        paragraph = file.add_paragraph()
        file.add_comment(runs=[paragraph.add_run("Rents fell.")], text="Sure?", author="E")

    after = commented(word(fill), "draft.docx", [Remark(Span(0, 5), "One.\nTwo.")])
    file = docx.Document(io.BytesIO(after))
    assert [(c.author, c.text) for c in file.comments] == [("E", "Sure?"), ("claimlint", "One.\nTwo.")]
