"""Thirty web pages as browsers save them: ten templates after real sites, each filled with three texts of our own.

Each page comes with the sentences of its article and with those of everything about it: banners, navigation, teasers,
sign-up boxes, comments, notes on authors, footers.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count

SUBJECTS = "council clinic harbour school museum ferry bakery court library brewery theatre orchard".split()
VERBS = "opened closed repaired sold visited funded painted counted rejected approved measured moved".split()
THINGS = "bridges wards quays classes rooms tickets ovens barns claims shelves lamps boats".split()
PLACES = "Harmouth Tillby Orsay Wickford Lunden Peveril Ashmere Corby Dunlow Eastry Fenwick Galby".split()
TAILS = [
    "in the spring of {year}",
    "although the river had risen twice that winter",
    "because the old ones no longer served",
    "for the third year in a row",
    "after a vote that {count} members had asked for",
]
TEASERS = [
    "Why the ferry to {place} may never sail again",
    "Ten walks near {place} that you can do with children",
    "What we learnt from {count} years of letters to this page",
    "Voters in {place} go to the polls on a question of parking",
]
COMMENTS = [
    "I have lived in {place} for {count} years and never saw one of these.",
    "Nobody asked the people of {place}, as usual!",
    "Great read, thank you for sharing it with us {count} readers.",
    "My cousin in {place} says that it is all quite different there.",
]
COOKIES = [
    "We and our {count} partners store information on your device.",
    "You can change your choices at any time in the settings of this site.",
    "By going on you accept the use of cookies for statistics and advertising.",
]
SIGN_UP = [
    "Sign up for our newsletter and get the best of {place} in your inbox.",
    "You can unsubscribe at any time with one click.",
]
FOOTERS = [
    "© {year} {place} Media. All rights reserved.",
    "Reproduction in whole or in part without permission is prohibited.",
    "This site is protected by a service that tells people from programs.",
]
BIOS = ["{place} Hale writes about towns and rivers and has done so for {count} years."]
MENU = "Home News Sport Culture Travel Business Opinion Archive Contact".split()


@dataclass
class Page:
    """A page with the sentences that belong to its article, and those that don't."""

    name: str
    html: str = ""
    article: list[str] = field(default_factory=list)
    about: list[str] = field(default_factory=list)


@dataclass
class Writer:
    """Makes sentences, each of them once, and keeps account of them."""

    page: Page
    dice: random.Random
    numbers: Iterator[int] = field(default_factory=lambda: count(11))

    def _filled(self, text: str) -> str:
        values = {"place": self.dice.choice(PLACES), "count": next(self.numbers), "year": self.dice.randint(1950, 2024)}
        return text.format(**values)

    def sentence(self) -> str:
        """A sentence of the article."""
        start = f"The {self.dice.choice(SUBJECTS)} of {{place}} {self.dice.choice(VERBS)} {{count}}"
        text = self._filled(f"{start} {self.dice.choice(THINGS)} {self.dice.choice(TAILS)}.")
        self.page.article.append(text)
        return text

    def paragraph(self, sentences: int = 0) -> str:
        """Several of them."""
        return " ".join(self.sentence() for _ in range(sentences or self.dice.randint(2, 5)))

    def heading(self) -> str:
        """A heading of the article."""
        text = self._filled(f"What became of the {self.dice.choice(THINGS)} of {{place}}, part {{count}}")
        self.page.article.append(text)
        return text

    def other(self, texts: list[str]) -> str:
        """A sentence that is no part of the article."""
        text = self._filled(self.dice.choice(texts))
        self.page.about.append(text)
        return text

    def all_of(self, texts: list[str]) -> str:
        """A paragraph of them all."""
        told = [self._filled(text) for text in texts]
        self.page.about.extend(told)
        return " ".join(told)


def menu(tag: str = "ul") -> str:
    items = "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in MENU)
    return f'<{tag} class="menu">{items}</{tag}>'


def banner(w: Writer) -> str:
    text = w.all_of(COOKIES)
    return (
        f'<div id="cookie-banner" class="cookie-consent" role="dialog" aria-label="Cookies"><div><p>{text}</p>'
        "<button>Accept all</button><button>Reject</button></div></div>"
    )


def teasers(w: Writer, times: int = 4) -> str:
    return "".join(
        f'<li class="card"><a href="/t{n}"><img src="t.jpg" alt=""><h3>{w.other(TEASERS)}</h3></a>'
        f"<p>{w.other(TEASERS)}.</p></li>"
        for n in range(times)
    )


def comments(w: Writer, times: int = 5) -> str:
    return "".join(
        f'<li class="comment" id="comment-{n}"><div class="comment-author">Reader {n}</div><div class="comment-meta">'
        f'<a href="#c{n}">3 May at 10:1{n}</a></div><div class="comment-body"><p>{w.other(COMMENTS)}</p></div>'
        '<a class="reply" href="#">Reply</a></li>'
        for n in range(times)
    )


def sign_up(w: Writer) -> str:
    return (
        f'<div class="newsletter-signup"><h4>Newsletter</h4><p>{w.all_of(SIGN_UP)}</p>'
        '<form><input type="email"><button>Sign up</button></form></div>'
    )


def figure(w: Writer) -> str:
    return f'<figure><img src="f.jpg" alt="A picture"><figcaption>{w.sentence()}</figcaption></figure>'


def table(w: Writer) -> str:
    rows = "".join(
        f"<tr><td>{place}</td><td>{next(w.numbers)}</td><td>{next(w.numbers)}</td></tr>" for place in PLACES[:4]
    )
    return f"<table><thead><tr><th>Town</th><th>2019</th><th>2020</th></tr></thead><tbody>{rows}</tbody></table>"


def text(w: Writer, variant: int) -> list[str]:
    """The blocks of an article: a short one, one with headings and lists, a long one with tables and quotations."""
    blocks = [f"<p>{w.paragraph()}</p>" for _ in range(4)]
    if variant == 0:
        return blocks
    blocks += [f"<h2>{w.heading()}</h2>", f"<p>{w.paragraph(1)}</p>"]
    blocks += ["<ul>" + "".join(f"<li>{w.sentence()}</li>" for _ in range(3)) + "</ul>", f"<p>{w.paragraph()}</p>"]
    if variant == 2:
        blocks += [table(w), f"<blockquote><p>{w.paragraph(2)}</p></blockquote>", f"<h2>{w.heading()}</h2>"]
        blocks += [f"<p>{w.paragraph()}</p>" for _ in range(6)]
        blocks.append(f'<p>{w.sentence()[:-1]} (<a href="/more">as told before</a>).</p>')
        w.page.article[-1] = w.page.article[-1][:-1]
    return blocks


def news(w: Writer, variant: int) -> str:
    """A newspaper with elements by their meaning; boxes stand between the paragraphs."""
    blocks = text(w, variant)
    blocks.insert(2, f'<aside class="rich-link"><h3>Read more</h3><a href="/x">{w.other(TEASERS)}</a></aside>')
    blocks.insert(4, sign_up(w))
    return (
        f'{banner(w)}<header><a href="/">Herald</a><nav>{menu()}</nav></header><main><article><header>'
        f"<h1>{w.heading()}</h1><p class='standfirst'>{w.sentence()}</p><address>By <a href='/a'>Rosa Hale</a>"
        f"</address>"
        f'<time datetime="2023-05-04">4 May 2023</time></header>{figure(w)}<div class="body">{"".join(blocks)}</div>'
        f'<footer class="tags"><ul><li><a href="/t">Towns</a></li></ul></footer></article>'
        f'<section class="related"><h2>More on this story</h2><ul>{teasers(w)}</ul></section>'
        f'<section id="comments"><h2>Comments (5)</h2><ol>{comments(w)}</ol></section></main>'
        f"<footer>{menu()}<p>{w.all_of(FOOTERS)}</p></footer>"
    )


def old_news(w: Writer, variant: int) -> str:
    """A newspaper of divisions, with a column of what others read."""
    return (
        f'<div id="top"><div class="nav">{menu()}</div></div><div id="page"><div class="left"><div class="story">'
        f'<h1>{w.heading()}</h1><div class="byline">By Rosa Hale, 4 May 2023</div><div class="story-body">'
        f'{"".join(text(w, variant))}</div></div><div class="share"><a href="#">Share</a> <a href="#">Print</a></div>'
        f'<div class="comments"><h3>Your comments</h3><ul>{comments(w)}</ul></div></div>'
        f'<div class="right sidebar"><div class="box most-read"><h3>Most read</h3><ul>{teasers(w, 5)}</ul></div>'
        f"{sign_up(w)}</div></div><div id='footer'><p>{w.all_of(FOOTERS)}</p></div>{banner(w)}"
    )


def blog(w: Writer, variant: int) -> str:
    """A blog as its most common program makes it."""
    return (
        f'<div id="page" class="site"><header id="masthead" class="site-header"><p class="site-title"><a href="/">Towns'
        f'</a></p><nav id="site-navigation">{menu()}</nav></header><div id="content" class="site-content">'
        f'<div id="primary" class="content-area"><main id="main" class="site-main"><article id="post-7" class="post">'
        f'<header class="entry-header"><h1 class="entry-title">{w.heading()}</h1><div class="entry-meta">Posted on '
        f'<a href="/d">4 May 2023</a> by <a href="/a">Rosa</a></div></header><div class="entry-content">'
        f'{"".join(text(w, variant))}{figure(w)}<div class="sharedaddy"><h3>Share this:</h3><ul><li>'
        f'<a href="#">Mail</a>'
        f'</li></ul></div><div class="jp-relatedposts"><h3>Related</h3><p>{w.other(TEASERS)}.</p></div></div>'
        f'<footer class="entry-footer">Posted in <a href="/c">Towns</a></footer></article><div class="author-bio">'
        f'<h2>About the author</h2><p>{w.other(BIOS)}</p></div><nav class="post-navigation"><a href="/p">'
        f"{w.other(TEASERS)}"
        f'</a></nav><div id="comments" class="comments-area"><h2>5 thoughts</h2><ol class="comment-list">{comments(w)}'
        f'</ol><div id="respond"><h3>Leave a reply</h3><form><textarea></textarea></form></div></div></main></div>'
        f'<aside id="secondary" class="widget-area"><section class="widget"><h2>About</h2><p>'
        f"{w.other(BIOS)}</p></section>"
        f'<section class="widget"><h2>Recent posts</h2><ul>{teasers(w, 3)}</ul></section></aside></div>'
        f'<footer id="colophon" class="site-footer"><p>{w.all_of(FOOTERS)}</p></footer></div>{banner(w)}'
    )


def letters(w: Writer, variant: int) -> str:
    """A blog that lives by subscriptions, its classes without meaning."""
    blocks = text(w, variant)
    blocks.insert(
        3, f'<div class="x1a subscribe-widget"><p>{w.all_of(SIGN_UP)}</p><form><button>Subscribe</button></form></div>'
    )
    return (
        f'<div class="x0"><div class="x2 topbar"><div><a href="/">Letters</a></div><div>{menu("div")}</div></div>'
        f'<div class="x3"><div class="x4"><h1 class="x5">{w.heading()}</h1><h3 class="subtitle">{w.sentence()}</h3>'
        f'<div class="x6"><a href="/r">Rosa Hale</a><div>4 May 2023</div></div></div><div class="x7 body markup">'
        f'{"".join(blocks)}</div><div class="x8 post-footer"><a href="#">12 likes</a> <a href="#">Share</a></div></div>'
        f'<div class="x9 discussion comments-section"><h4>Discussion</h4>{comments(w)}</div>'
        f'<div class="xa"><h4>Top posts</h4>{teasers(w)}</div><div class="xb footer"><div>'
        f"{w.all_of(FOOTERS)}</div></div>"
        f"</div>{banner(w)}"
    )


def wiki(w: Writer, variant: int) -> str:
    """An encyclopedia's page, with a box of facts, links to edit, and boxes of links at its end."""
    blocks = text(w, variant)
    edited = [b.replace("</h2>", '<span class="mw-editsection">[<a href="/e">edit</a>]</span></h2>') for b in blocks]
    infobox = (
        "<table class='infobox'><tr><th>Country</th><td>Lund</td></tr><tr><th>People</th><td>4,187</td></tr></table>"
    )
    links = "".join(f'<li><a href="/{place}">{place}</a></li>' for place in PLACES)
    return (
        f'<div id="mw-navigation"><div class="vector-menu">{menu()}</div></div>'
        f'<div id="content" class="mw-body" role="main">'
        f'<h1 id="firstHeading">{w.heading()}</h1><div id="siteSub">From the free book of towns</div>'
        f'<div id="mw-content-text"><div class="mw-parser-output"><div class="hatnote" role="note">For the ferry, see '
        f'<a href="/f">Ferry</a>.</div>{infobox}<p>{w.paragraph(3)}</p><div id="toc" class="toc" role="navigation">'
        f'<h2>Contents</h2><ul><li><a href="#a">1 History</a></li></ul></div>{"".join(edited)}'
        f'<div class="navbox" role="navigation"><ul>{links}</ul></div></div></div>'
        f'<div id="catlinks" class="catlinks">Categories: <ul><li><a href="/c">Towns</a></li></ul></div></div>'
        f'<footer id="footer" class="mw-footer"><ul><li>{w.all_of(FOOTERS)}</li></ul></footer>'
    )


def office(w: Writer, variant: int) -> str:
    """A page of a government, as its pattern library has it."""
    return (
        f'<div class="cookie-banner" role="region"><div class="message"><h2>Cookies on this site</h2><p>'
        f"{w.all_of(COOKIES)}"
        f'</p><button>Accept</button></div></div><header role="banner"><a href="/">Government</a>{menu()}</header>'
        f'<div class="width-container"><div class="breadcrumbs"><ol><li><a href="/">Home</a></li></ol></div>'
        f'<main id="content" role="main"><span class="caption">Guidance</span><h1>{w.heading()}</h1>'
        f'<p class="lead">{w.sentence()}</p><dl class="metadata"><dt>From:</dt><dd><a href="/o">'
        f"Office of Towns</a></dd>"
        f"<dt>Published</dt><dd>4 May 2023</dd></dl><nav class='contents' role='navigation'><h2>Contents</h2><ol><li>"
        f'<a href="#one">One</a></li></ol></nav><div class="govspeak">{"".join(text(w, variant))}</div></main>'
        f'<aside class="related" role="complementary"><h2>Related content</h2><ul>{teasers(w, 3)}</ul></aside></div>'
        f'<div class="feedback"><form><h2>Is this page useful?</h2><button>Yes</button><button>No</button></form></div>'
        f'<footer role="contentinfo">{menu()}<p>{w.all_of(FOOTERS)}</p></footer>'
    )


def agency(w: Writer, variant: int) -> str:
    """A press release of an agency, on a page that tables hold together."""
    return (
        f'<table width="100%"><tr><td colspan="2"><div class="topnav">{menu("div")}</div></td></tr><tr><td width="20%">'
        f'{menu()}<div class="alert"><p>{w.all_of(SIGN_UP)}</p></div></td><td id="mainContent"><h3>'
        f"FOR IMMEDIATE RELEASE"
        f"</h3><p>May 4, 2023</p><h1>{w.heading()}</h1>{''.join(text(w, variant))}<p># # #</p></td></tr><tr>"
        f'<td colspan="2">'
        f'<div class="footer"><p>{w.all_of(FOOTERS)}</p></div></td></tr></table>'
    )


def journal(w: Writer, variant: int) -> str:
    """An article of a journal, with an abstract, figures, references and what else may be read."""
    entries = "".join(
        f"<li>Hale R. Barns of {place}. J Towns. 2019;{n}:1-9.</li>" for n, place in enumerate(PLACES[:5])
    )
    return (
        f'<div class="banner-ad">Advertisement</div><header>{menu()}</header><div class="row"><nav class="toc" '
        f'aria-label="Sections"><ul><li><a href="#abs">Abstract</a></li></ul></nav><main><article><h1>'
        f"{w.heading()}</h1>"
        f'<div class="authors"><a href="#">Rosa Hale</a>, <a href="#">Jo Lee</a></div><section id="abs"><h2>'
        f"Abstract</h2>"
        f'<p>{w.paragraph(4)}</p></section><section id="s1"><h2>Introduction</h2>{"".join(text(w, variant))}{figure(w)}'
        f"</section><section id='s2'><h2>Methods</h2><p>{w.paragraph(4)}</p></section>"
        f'<section id="refs"><h2>References</h2><ol>{entries}</ol></section></article></main><aside><h2>'
        f"Recommended</h2>"
        f"<ul>{teasers(w)}</ul></aside></div><footer>{menu()}<p>{w.all_of(FOOTERS)}</p></footer>{banner(w)}"
    )


def manual(w: Writer, variant: int) -> str:
    """A page of a manual with the tree of its chapters beside it."""
    tree = "".join(f'<li class="toctree-l1"><a href="{n}.html">Chapter {n}</a></li>' for n in range(12))
    return (
        f'<div class="related" role="navigation"><h3>Navigation</h3><ul><li><a href="i.html">index</a></li></ul></div>'
        f'<div class="document"><div class="documentwrapper"><div class="bodywrapper"><div class="body" role="main">'
        f'<section id="s"><h1>{w.heading()}<a class="headerlink" href="#s">¶</a></h1>{"".join(text(w, variant))}'
        f'<div class="admonition note"><p class="admonition-title">Note</p><p>{w.sentence()}</p></div>'
        f'<div class="highlight"><pre>town --open bridges</pre></div></section></div></div></div>'
        f'<div class="sphinxsidebar" role="navigation"><h3>Contents</h3><ul>{tree}</ul><h4>Next topic</h4>'
        f'<p><a href="n.html">{w.other(TEASERS)}</a></p></div></div><div class="footer" role="contentinfo">'
        f"{w.all_of(FOOTERS)}</div>"
    )


def handbook(w: Writer, variant: int) -> str:
    """A manual of the newer kind."""
    tree = "".join(f'<li class="menu__item"><a class="menu__link" href="/{n}">Chapter {n}</a></li>' for n in range(12))
    return (
        f'<div id="__docusaurus"><nav class="navbar"><a href="/">Handbook</a>{menu("div")}</nav>'
        f'<div class="main-wrapper">'
        f'<aside class="sidebar"><nav class="menu"><ul>{tree}</ul></nav></aside><main><div class="container"><article>'
        f'<nav class="breadcrumbs"><ul><li>Guides</li></ul></nav><div class="theme-doc-markdown markdown"><header><h1>'
        f'{w.heading()}</h1></header>{"".join(text(w, variant))}</div><footer class="theme-doc-footer">'
        f'<a href="/e">Edit '
        f'this page</a></footer></article><nav class="pagination-nav"><a href="/n"><div>Next</div><div>'
        f"{w.other(TEASERS)}"
        f'</div></a></nav></div><div class="table-of-contents"><ul><li><a href="#a">A</a></li></ul></div></main></div>'
        f'<footer class="footer"><div>{w.all_of(FOOTERS)}</div></footer></div>'
    )


TEMPLATES: tuple[Callable[[Writer, int], str], ...] = (
    news,
    old_news,
    blog,
    letters,
    wiki,
    office,
    agency,
    journal,
    manual,
    handbook,
)


def pages() -> list[Page]:
    """The thirty pages, always the same."""
    dice = random.Random(8)
    made = []
    for template in TEMPLATES:
        for variant in range(3):
            page = Page(f"{template.__name__} {variant}")
            body = template(Writer(page, dice), variant)
            page.html = f"<!DOCTYPE html><html><head><title>Towns</title></head><body>{body}</body></html>"
            made.append(page)
    return made
