"""Articles are taken out of saved pages whole, and what stands about them is left."""

import pytest
from reading_checks import check
from saved_pages import pages

from claimlint.reading.read import read_document

PAGES = pages()
ARTICLE = "".join(
    f"<p>The council of Tillby mended {n} of the bridges over the river in the spring.</p>" for n in range(9)
)


def read(body):
    document = read_document(f"<html><body>{body}</body></html>", "page.html")
    check(document)
    return document.text


def shares(page):
    text = read_document(page.html, "page.html").text
    return [sum(sentence in text for sentence in told) / len(told) for told in (page.article, page.about)]


def test_there_are_thirty_pages_of_ten_kinds():
    assert (len(PAGES), len({page.name.split()[0] for page in PAGES})) == (30, 10)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_sentence_of_an_article_is_lost(page):
    assert shares(page)[0] == 1


def test_of_what_stands_about_the_articles_a_fiftieth_is_kept_at_most():
    kept = told = 0
    for page in PAGES:
        kept += round(shares(page)[1] * len(page.about))
        told += len(page.about)
    assert kept / told <= 0.02


@pytest.mark.parametrize(
    "box",
    [
        '<div class="comments-area"><p>{}</p></div>',
        '<ol class="commentlist"><li>{}</li></ol>',
        '<div class="c-newsletter__form"><p>{}</p></div>',
        '<section class="relatedPosts"><p>{}</p></section>',
        '<div class="author-bio"><p>{}</p></div>',
        '<div class="x1"><h3>You may also like</h3><p>{}</p></div>',
        '<div class="sidebar"><p>{}</p></div>',
    ],
)
def test_a_box_is_left_out_by_its_class_or_heading(box):
    assert "Nobody asked us." not in read(f"<main><h1>Bridges</h1>{ARTICLE}{box.format('Nobody asked us.')}</main>")


@pytest.mark.parametrize(
    "part",
    [
        '<section id="related-work"><h2>Related work</h2><p>{}</p></section>',
        "<section><h2>Discussion</h2><p>{}</p></section>",
        '<div class="elementor-widget elementor-widget-text-editor"><p>{}</p></div>',
        '<section id="comments"><h2>Comments of the council</h2><p>{}</p></section>',
        '<div class="cookie-recipe"><p>{}</p></div>',
        '<div class="footnotes"><p>{}</p></div>',
    ],
)
def test_a_part_of_the_article_is_no_box(part):
    assert "Nobody asked us." in read(f"<main><h1>Bridges</h1>{ARTICLE}{part.format('Nobody asked us.')}</main>")


def test_an_article_within_what_is_called_a_box_is_kept():
    assert "mended 8 of" in read(f'<div class="has-sidebar sidebar"><h1>Bridges</h1>{ARTICLE}</div>')


def test_a_forum_keeps_what_is_said_in_it():
    said = "".join(f'<div class="comment"><p>The pump of type {n} failed in the frost.</p></div>' for n in range(30))
    assert "type 29 failed" in read(f"<main><h1>Pumps</h1><p>Asked by Jo.</p>{said}</main>")
