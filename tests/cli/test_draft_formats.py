"""One text in every kind of draft: the same statements, the same findings, at the words that they are on."""

from __future__ import annotations

import io
from functools import cache
from html import escape

import docx
import pytest

from claimlint.linter import Linter
from claimlint.reading.latex_spelling import escaped
from claimlint.reading.read import read_draft

SOURCE = """\
In 2019 the harbour fund paid 4.2 million euros to the towns. Fewer than 7% of the berths were let to visitors.
The museum drew 6,240 visitors in May 2021. Ida Holm has led it since 2015.
The storm may have damaged the quay. Most of the skippers were content.
"""
TITLE = "What the harbour did"
SECTIONS = {
    "The money": [
        "In 2019 the harbour fund paid 4.2 billion euros to the towns [1]. It rained all week.",
        "In 2019 the harbour fund paid 4.2 million euros to the towns [1]. “A record,” the mayor’s office said.",
        "The fund let 7% of the berths to visitors [1]. R&D cost $3 — nobody asked why.",
    ],
    "The people": [
        "The museum drew 8,315 visitors in May 2021 [1]. Ida Holm has led it since 2015 [1].",
        "All of the skippers were content [1]. The café’s owners were not asked.",
        "The storm damaged the quay [1]. Nobody had seen it.",
    ],
}


def markdown():
    parts = [f"# {TITLE}"]
    for heading, paragraphs in SECTIONS.items():
        parts += [f"## {heading}", *paragraphs]
    return "\n\n".join(parts) + "\n"


def html():
    parts = [f"<h1>{TITLE}</h1>"]
    for heading, paragraphs in SECTIONS.items():
        parts += [f"<h2>{heading}</h2>", *(f"<p>{escape(words)}</p>" for words in paragraphs)]
    return "<!DOCTYPE html><html><body>" + "".join(parts) + "</body></html>"


def latex():
    spelt = str.maketrans({"“": "``", "”": "''", "’": "'", "—": "---", "é": "\\'e"})
    parts = [rf"\title{{{TITLE}}}\begin{{document}}\maketitle"]
    for heading, paragraphs in SECTIONS.items():
        parts += [rf"\section{{{heading}}}", *(escaped(words).translate(spelt) for words in paragraphs)]
    return "\n\n".join([*parts, r"\end{document}"]).replace("[1]", r"\cite{1}")


def word():
    file = docx.Document()
    file.add_heading(TITLE, 0)
    for heading, paragraphs in SECTIONS.items():
        file.add_heading(heading, 1)
        for words in paragraphs:
            file.add_paragraph(words)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


DRAFTS = {
    "draft.md": markdown,
    "draft.txt": lambda: markdown().replace("## ", "").replace("# ", ""),
    "draft.qmd": lambda: f"---\ntitle: {TITLE}\n---\n\n```{{r}}\nx <- 7\n```\n\n" + markdown().split("\n\n", 1)[1],
    "draft.mdx": lambda: f"import A from 'a'\n\n{markdown()}\n\n<A b={{7}} />\n",
    "draft.html": html,
    "draft.tex": latex,
    "draft.docx": word,
}


def said(path):
    """The sentences without what is cited and without differences of spelling."""
    document = read_draft(DRAFTS[path](), path)
    plain = str.maketrans({"\u00ad": "", "’": "'", "\\": ""})
    return ["".join(s.text.translate(plain).split()) for s in document.sentences]


@cache
def found(path):
    report = Linter().lint_text(DRAFTS[path](), path, sources={"1": SOURCE}).drafts[0]
    return [(f.code, " ".join(f.quote.replace("\\", "").split())) for f in report.findings]


@pytest.mark.parametrize("path", DRAFTS)
def test_the_same_text_gives_the_same_sentences(path):
    assert said(path) == said("draft.md")


@pytest.mark.parametrize("path", DRAFTS)
def test_the_same_text_gives_the_same_findings_at_the_same_words(path):
    assert found(path) == found("draft.md")
    assert ("NUM005", "4.2 billion euros") in found(path)
