"""HTML as a draft: prose in place, offsets into the file."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_checks import check, sentences_of, skipped_in

from claimlint.model.document import Role, Style
from claimlint.reading.read import read_document, read_draft


def read(text):
    return read_draft(text, "draft.html")


def said(text):
    return sentences_of(read(text))


def skipped(text, reason):
    return skipped_in(read(text), reason)


PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>The fund&rsquo;s year</title>
<meta name="date" content="2021-03-04"><style>p {color: red}</style></head>
<body><nav><a href="https://x.org/home">Home</a></nav>
<h2>What was paid</h2><p>It paid 7&nbsp;% in 2019 [2].<sup><a href="#fn1">1</a></sup></p>
<script>if (a < b) { x("<p>no</p>'") }</script>
<p>See <a href="https://x.org/a">the report</a>.</p>
<h2>References</h2><ol><li>Smith, J. (2020). <i>A title</i>. <a href="https://x.org/s">x</a></li>
<li>Lee, K. (2019). Another. sources/lee.pdf</li></ol>
<section><ol><li id="fn1"><p>The auditors say so. <a href="#r1">&#8617;</a></p></li></ol></section></body></html>
"""


def test_a_page_is_read_as_its_prose():
    assert said(PAGE) == [
        "The fund’s year",
        "What was paid",
        "It paid 7 % in 2019 .",
        "See the report .",
        "References",
        "The auditors say so.",
    ]


def test_blocks_have_roles():
    text = "<h1>T</h1><p>Body.</p><blockquote>Said.</blockquote><ul><li>Item.</li></ul><figcaption>Cap.</figcaption>"
    assert [b.role for b in read(text).blocks] == [
        Role.TITLE,
        Role.BODY,
        Role.QUOTATION,
        Role.LIST_ITEM,
        Role.CAPTION,
    ]


def test_citations_lead_to_entries_and_notes():
    document = read(PAGE)
    assert [(c.style, c.keys) for c in document.citations] == [
        (Style.NUMBER, ("2",)),
        (Style.FOOTNOTE, ("fn1",)),
        (Style.LINK, ("https://x.org/a",)),
    ]
    assert document.references["2"].files == ("sources/lee.pdf",)
    assert document.references["1"].addresses == ("https://x.org/s",)
    assert document.references["fn1"].text.startswith("The auditors say so.")


def test_a_numbered_list_may_begin_elsewhere():
    text = '<p>Rents fell [4].</p><h2>References</h2><ol start="4"><li>Smith (2020). <i>A</i>. a.pdf</li></ol>'
    assert read(text).references["4"].files == ("a.pdf",)


def test_the_head_says_what_the_page_is():
    metadata = read(PAGE).metadata
    assert (metadata.title, metadata.published) == ("The fund’s year", date(2021, 3, 4))


@pytest.mark.parametrize(
    ("text", "reason", "stretches"),
    [
        ("<nav><b>Home</b></nav><p>Text.</p>", "navigation", ["Home"]),
        ("<form>Name <input></form><p>Text.</p>", "navigation", ["Name"]),
        ("<p>Text.</p><script>a('<p>b')</script>", "code", ["a('<p>b')"]),
        ("<p>Use <code>x = 7</code> now.</p>", "code", ["x = 7"]),
        ("<p>It was <del>10</del> 12.</p>", "struck out", ["10"]),
        ("<!-- claimlint: off --><p>Text.</p>", "comment", ["<!-- claimlint: off -->"]),
        ("<head><title>T</title><meta></head><h1>H</h1><p>Text.</p>", "front matter", ["T"]),
    ],
)
def test_what_is_no_prose_is_skipped_by_name(text, reason, stretches):
    assert skipped(text, reason) == stretches


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("caf&eacute;s&#39; R&amp;D", "cafés' R&D"),
        ("&ldquo;No,&rdquo; it&rsquo;s said", "“No,” it’s said"),
        ("a&mdash;b &lt; c&#x2009;d", "a— b < c d"),
        ("5&nbsp;000&euro;", "5 000€"),
        ("an &unknown; one", "an &unknown; one"),
    ],
)
def test_entities_are_read_as_characters(text, sentence):
    assert said(f"<p>{text}</p>") == [sentence.replace("a— b", "a—b")]


def test_evidence_in_html_is_read_otherwise():
    assert read_document(PAGE, "source.html").text != PAGE


WORDS = ("Rents fell.", "owls", "7&nbsp;%", "caf&eacute;s", "&rsquo;s", "😀", "a < b", "R&D", "[1]", "\r\n", "\n\n")
TAGS = ("<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "<ol>", "</ol>", "<h2>", "</h2>", "<td>", "<tr>", "<table>")
TAGS += ("</table>", '<a href="#n">', "</a>", '<li id="n">', "<!-- c -->", "<script>", "</script>", "<nav>", "</nav>")
TAGS += ("<head>", "</head>", "<title>", "</title>", "<h2>References</h2>", '<p title="a > b">', "<", ">", "</")
PIECES = st.lists(st.sampled_from(WORDS + TAGS), min_size=1, max_size=30)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(PIECES)
def test_no_character_is_lost_or_moved(pieces):
    check(read("x" + " ".join(pieces)))
    check(read("x" + "".join(pieces)))


@pytest.mark.parametrize(
    ("start", "label"), [("3", "3"), ("²", "1"), ("٣", "1"), ("-1", "1"), ("", "1"), ("9" * 30, "1"), ("x", "1")]
)
def test_a_list_of_sources_is_numbered_from_where_it_says(start, label):
    page = f'<p>Rents fell [{label}].</p><h2>References</h2><ol start="{start}"><li>Smith, A. (2020). Rents.</li></ol>'
    assert list(read(page).references) == [label]


def test_lists_closed_more_often_than_opened_do_no_harm():
    page = "<p>Rents fell [1].</p></ol></ul></ol><h2>References</h2><ol><li>Smith, A. (2020). Rents.</li></ol></ol>"
    assert list(read(page).references) == ["1"]


@pytest.mark.parametrize(
    "meta",
    [
        '<meta name="author" content="Jo Poe">',
        "<META CONTENT='Jo Poe' NAME='author'>",
        '<meta content="Jo Poe" property="author" data-a="x > y">',
        '<meta itemprop=author content="Jo Poe" x-content=no>',
        '<meta content="Jo Poe" data-name="date" name="author">',
    ],
)
def test_attributes_in_any_form_and_order(meta):
    assert read(f"<head>{meta}</head><body><p>Rents fell.</p></body>").metadata.authors == ("Jo Poe",)
