"""A report of five pages, of our own, in the formats that evidence comes in."""

from __future__ import annotations

import csv
import io
import random
import re
import textwrap
from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from evidence_files import archive, workbook
from saved_pages import COOKIES, FOOTERS, menu

HERE = Path(__file__).parent / "report"
PRODUCERS = ("chromium", "libreoffice", "latex")
_MARK = re.compile(r"(#{1,2}|-|>)\s+")
_STYLES = {"#": "Title", "##": "Heading 1", "-": "List Bullet", ">": "Quote"}
_MONTHS = "January February March April May June July August September October November December".split()
_LATEX = r"""\documentclass[11pt]{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{lmodern,textcomp}
\usepackage[a5paper,margin=18mm,includehead,includefoot]{geometry}
\pagestyle{headings}\setcounter{secnumdepth}{0}\begin{document}
"""
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
    return _word(blocks(), paged)


def _word(marked: Iterable[tuple[str, str]], paged: bool) -> bytes:
    file = docx.Document()
    if paged:
        _set_pages(file)
    for mark, words in marked:
        file.add_paragraph(words, _STYLES.get(mark))
    return _saved(file)


def spoken() -> bytes:
    """The report as it would be read aloud: one paragraph, without its headings."""
    return " ".join(words for mark, words in blocks() if not mark.startswith("#")).encode()


def subtitles(of_the_web: bool) -> bytes:
    """What is read aloud in cues of two lines, as WebVTT or as SubRip."""
    point, head = (".", "WEBVTT\n\nSTYLE\n::cue { color: white }\n\n") if of_the_web else (",", "")
    cues = []
    for number, words in enumerate(textwrap.wrap(spoken().decode(), 72), 1):
        times = f"{_time(3 * number)}{point}000 --> {_time(3 * number + 2)}{point}900"
        lines = textwrap.wrap(words, 40)
        cues.append(f"{number}\n{times}\n" + "\n".join([f"<i>{lines[0]}</i>", *lines[1:]]))
    return (head + "\n\n".join(cues) + "\n").encode()


# A draft says more than the report that it is made from: what it says in place of what the report says.
_BOLDER = {"might": "will", "may": "will", "could": "will", "roughly ": "", "allegedly ": "", "almost all": "all"}
_BOLDER |= {"fewer than ": "", "Fewer than ": "", "9 October": "19 October", "€1.3": "€3.1", "142,500": "124,500"}
_BOLDER |= {"46%": "64%", "Only 6%": "Only 9%", "seven of the nine shopkeepers": "all shopkeepers"}


@cache
def _claims() -> tuple[tuple[str, str], ...]:
    """The blocks of a draft of five pages that cites the report in each of its paragraphs: marks and words."""
    found = []
    for mark, words in blocks():
        for said, bolder in _BOLDER.items():
            words = re.sub(rf"(?<!\w){re.escape(said)}(?!\w)" if said[-1].isalpha() else re.escape(said), bolder, words)
        found.append((mark, words if mark.startswith("#") else re.sub(r"(?<=\w)([.?!:])(?=\s|$)", r" [1]\1", words)))
    return tuple(found)


def drafts() -> dict[str, bytes]:
    """The draft in each format that a draft may have, by file name."""
    markdown = "".join(f"{mark} {words}\n\n".lstrip() for mark, words in _claims())
    text = "\n\n".join(f"- {words}" if mark == "-" else words for mark, words in _claims())
    page = "".join(f"<{_TAGS.get(m, 'p')}>{escape(words)}</{_TAGS.get(m, 'p')}>\n" for m, words in _claims())
    made = dict.fromkeys(("draft.md", "draft.qmd", "draft.Rmd", "draft.mdx"), markdown)
    made |= {"draft.txt": text, "draft.html": f'<!DOCTYPE html><meta charset="utf-8"><body>\n{page}</body>'}
    made["draft.tex"] = as_latex(_claims())
    return {name: source.encode() for name, source in made.items()} | {"draft.docx": _word(_claims(), paged=False)}


def as_latex(marked: Iterable[tuple[str, str]]) -> str:
    """Blocks as a file of LaTeX."""
    body = "\n\n".join(_latex_block(mark, words) for mark, words in marked)
    return f"{_LATEX}{body}\n\\end{{document}}\n"


def _latex_block(mark: str, words: str) -> str:
    words = re.sub(r"([%&#$_])", r"\\\1", words).replace("€", r"\texteuro{}")
    words = re.sub(r'"([^"]*)"', r"``\1\'\'", words).replace(" [1]", r"~\cite{1}")
    forms = {
        "#": r"\begin{center}\LARGE %s\end{center}",
        "##": r"\section{%s}",
        "-": r"\begin{itemize}\item %s\end{itemize}",
        ">": r"\begin{quotation}%s\end{quotation}",
    }
    return forms[mark] % words if mark in forms else words


def _time(seconds: int) -> str:
    return f"00:{seconds // 60:02}:{seconds % 60:02}"


@cache
def table_rows() -> tuple[tuple[str | int, ...], ...]:
    """A table of five pages: what the ferry carried in each month, by landing."""
    dice = random.Random(5)
    head = ("Month", "Landing", "Passengers", "Bicycles", "Income in euros")
    places = [(f"{month} {year}", to) for year in range(2015, 2024) for month in _MONTHS for to in ("Hallam", "Orrin")]
    ranges = (2000, 9000), (100, 900), (10_000, 40_000)
    return head, *((*place, *(dice.randrange(*ends) for ends in ranges)) for place in places)


def table_as_text() -> bytes:
    """The table as lines with bars."""
    return "\n\n".join(" | ".join(map(str, row)) for row in table_rows()).encode()


def table_as_markdown() -> bytes:
    """The table as Markdown writes it."""
    head, *rows = [f"| {' | '.join(map(str, row))} |" for row in table_rows()]
    return "\n".join([head, "|---" * 5 + "|", *rows]).encode()


def table_as_values(delimiter: str) -> bytes:
    """The table as values with a delimiter between."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(table_rows())
    return out.getvalue().encode()


def table_as_workbook() -> bytes:
    """The table as a sheet of a workbook."""
    return workbook(Ferry=[list(row) for row in table_rows()])


def table_as_page() -> bytes:
    """The table as a web page."""
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in table_rows())
    return f'<!DOCTYPE html><html><meta charset="utf-8"><body><table>{rows}</table></body></html>'.encode()


def table_in_word() -> bytes:
    """The table in a Word file."""
    file = docx.Document()
    table = file.add_table(len(table_rows()), 5)
    for cells, row in zip(table._tbl.tr_lst, table_rows(), strict=True):
        for cell, value in zip(cells.tc_lst, row, strict=True):
            cell.p_lst[0].add_r().text = str(value)
    return _saved(file)


def _saved(file: docx.document.Document) -> bytes:
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
