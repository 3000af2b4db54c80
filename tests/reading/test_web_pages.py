"""HTML: main content, tables, metadata, charset."""

from datetime import date

import pytest

from claimlint.model.document import Role
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document

ARTICLE = """<!DOCTYPE html><html><head><title>Rents fall | The Lamp</title>
<meta property="og:site_name" content="The Lamp"><meta name="author" content="Jo Poe">
<link rel="canonical" href="https://lamp.org/rents"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/a">About the paper</a></li></ul></nav>
<article><h1>Rents fall</h1>
<p>Rents in <b>Ostrel</b>
fell by 5&nbsp;% in 2019, the office said. It had not expected that &amp; gave no reason.</p>
<h2>1. By district</h2>
<ul><li>In the north they fell by a tenth, more than in any other district.</li><li>Elsewhere, less.</li></ul>
<table><caption>Table 1. Rents</caption><tr><th>District</th><th>Rent</th></tr>
<tr><td>North</td><td>5.10</td></tr></table>
<blockquote><p>“We are glad,” said the chair of the tenants' union at a meeting in the town hall.</p></blockquote>
<script>var x = "hidden words";</script><p hidden>Hidden too.</p></article>
<aside><h3>Related</h3><p><a href="/b">Owls return to the valley</a></p></aside>
<footer><p>Copyright The Lamp</p></footer></body></html>"""


def read(page):
    return read_document(page, "page.html")


def test_blocks_of_an_article():
    document = read(ARTICLE)
    assert [(b.role, b.span.of(document.text)[:20]) for b in document.blocks] == [
        (Role.TITLE, "Rents fall"),
        (Role.BODY, "Rents in Ostrel fell"),
        (Role.HEADING, "1. By district"),
        (Role.LIST_ITEM, "In the north they fe"),
        (Role.LIST_ITEM, "Elsewhere, less."),
        (Role.TABLE, "District | Rent\nNort"),
        (Role.QUOTATION, "“We are glad,” said "),
    ]


@pytest.mark.parametrize("words", ["Home", "hidden words", "Hidden too", "Owls return", "Copyright"])
def test_navigation_and_what_is_hidden_is_left_out(words):
    assert words not in read(ARTICLE).text


def test_cells_know_their_row_and_column():
    cells = [c for b in read(ARTICLE).blocks for c in b.cells]
    assert [(c.text, c.row, c.column) for c in cells][-1] == ("5.10", "North", "Rent")


def test_entities_and_spaces_are_resolved():
    assert "fell by 5 % in 2019" in read(ARTICLE).text


def test_metadata():
    metadata = read(ARTICLE).metadata
    assert (metadata.title, metadata.publisher, metadata.address, metadata.authors) == (
        "Rents fall",
        "The Lamp",
        "https://lamp.org/rents",
        ("Jo Poe",),
    )


@pytest.mark.parametrize(
    "stated",
    [
        '<meta property="article:published_time" content="2019-03-12T08:00:00Z">',
        '<meta name="date" content="12 March 2019">',
        '<meta name="DC.date" content="20190312">',
        '<script type="application/ld+json">{"@graph": [{"@type": "Article", "datePublished": "2019-03-12"}]}</script>',
        '<script type="application/ld+json">not json</script><time datetime="2019-03-12">a while ago</time>',
        "<p>Published 12 March 2019</p>",
    ],
)
def test_the_day_of_publication(stated):
    page = f"<html><body><h1>T</h1>{stated}<p>It fell by half in a single year.</p></body></html>"
    assert read(page).metadata.published == date(2019, 3, 12)


def test_a_date_for_machines_comes_before_what_a_template_fills_in():
    stated = '<meta name="date" content="2021-01-05"><meta name="citation_date" content="2019-03-12">'
    page = f"<html><head>{stated}</head><body><h1>T</h1><p>It fell by half in a single year.</p></body></html>"
    assert read(page).metadata.published == date(2019, 3, 12)


def test_the_title_is_in_the_text_even_without_a_heading():
    page = "<html><head><title>Rents fall</title></head><body><p>They fell by half in a year.</p></body></html>"
    assert read(page).text.startswith("Rents fall\n")


def test_a_page_without_main_content_is_read_whole():
    assert "Short." in read("<html><body><div>Short.</div></body></html>").text


def test_a_declared_charset_is_honoured():
    page = '<html><head><meta charset="windows-1252"></head><body><p>Caf\xe9 “open”</p></body></html>'
    assert "Café “open”" in read(page.encode("windows-1252")).text


def test_a_page_without_text_is_refused():
    with pytest.raises(UnreadableError, match="shows no text"):
        read("<html><body><script>x()</script></body></html>")


def test_a_deep_page_is_read():
    assert "Deep." in read("<html><body>" + "<div>" * 5000 + "<p>Deep.</p>").text
