"""A report of five pages, of our own, in the formats that evidence comes in."""

from __future__ import annotations

import io
import re
from functools import cache
from html import escape
from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from evidence_files import archive
from saved_pages import COOKIES, FOOTERS, menu

HERE = Path(__file__).parent / "report"
PRODUCERS = ("chromium", "libreoffice", "latex")
_MARK = re.compile(r"(#{1,2}|-|>)\s+")
_STYLES = {"#": "Title", "##": "Heading 1", "-": "List Bullet", ">": "Quote"}
_TAGS = {"#": "h1", "##": "h2", "-": "li", ">": "blockquote"}


@cache
def blocks() -> tuple[tuple[str, str], ...]:
    """The blocks of the report: the mark that Markdown gives them ("" for a paragraph), and their words."""
    source = (HERE / "report.md").read_text(encoding="utf-8")
    found = []
    for line in filter(None, source.split("\n")):
        mark = _MARK.match(line)
        found.append((mark[1], line[mark.end() :]) if mark else ("", line))
    return tuple(found)


def text_file() -> bytes:
    """The report as plain text."""
    return "\n\n".join(f"- {words}" if mark == "-" else words for mark, words in blocks()).encode()


def markdown_file() -> bytes:
    """The report as it is kept."""
    return (HERE / "report.md").read_bytes()


def web_page() -> bytes:
    """The report as a page that a browser saved, with a menu, a banner and a footer."""
    about = f"<div class='cookie-banner'><p>{COOKIES[1]}</p></div><header><nav>{menu()}</nav></header>"
    body = f"{about}<main><article>{_html()}</article></main><footer><p>{FOOTERS[1]}</p></footer>"
    return f'<!DOCTYPE html><html><head><meta charset="windows-1252"></head><body>{body}</body></html>'.encode("cp1252")


def book() -> bytes:
    """The report as a book of one chapter."""
    container = '<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>'
    item = '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
    package = f'<package><manifest>{item}</manifest><spine><itemref idref="a"/></spine></package>'
    chapter = f'<html><head><meta charset="utf-8"/></head><body>{_html()}</body></html>'
    members = {"META-INF/container.xml": container, "p.opf": package, "a.xhtml": chapter}
    return archive({name: data.encode() for name, data in members.items()})


def word_file(paged: bool = False) -> bytes:
    """The report as a Word file; ``paged`` gives small pages with a running head and page numbers."""
    file = docx.Document()
    if paged:
        _set_pages(file)
    for mark, words in blocks():
        file.add_paragraph(words, _STYLES.get(mark))
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _html() -> str:
    return "".join(f"<{_TAGS.get(m, 'p')}>{escape(words)}</{_TAGS.get(m, 'p')}>" for m, words in blocks())


def _set_pages(file: docx.document.Document) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Mm(148), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(18)
    file.styles["Normal"].font.size = Pt(10)
    section.header.paragraphs[0].text = "Report to the joint committee"
    number = OxmlElement("w:fldSimple")
    number.set(qn("w:instr"), "PAGE")
    section.footer.paragraphs[0]._p.append(number)
