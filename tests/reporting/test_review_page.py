"""The review page as a file; ``tests/in_browser`` has what a browser makes of it."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from claimlint.model.finding import Finding
from claimlint.model.report import DraftReport, Report
from claimlint.model.rule import Severity
from claimlint.model.span import Span
from claimlint.reporting.review_page import render_review

EVIL = "<script>alert(1)</script> {{script}} \"&' </textarea>"


class Page(HTMLParser):
    """The elements of a page, and the text of its draft pane."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict]] = []
        self.lines: list[str] = []
        self._in_line = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag == "div" and dict(attributes).get("class") == "line":
            self.lines.append("")
            self._in_line = True

    def handle_endtag(self, tag):
        self._in_line = self._in_line and tag != "div"

    def handle_data(self, data):
        if self._in_line:
            self.lines[-1] += data

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.elements)


def with_text(text: str, *spans: Span) -> Report:
    findings = tuple(
        Finding("NUM001", EVIL, Severity.ERROR, "low", EVIL, EVIL, "d.md", s, s.of(text), text, Span(0, len(text)), "f")
        for s in spans
    )
    return Report((DraftReport("d.md", text, 1, 1, findings),))


def test_the_draft_is_shown_whole(report):
    assert "\n".join(Page(render_review(report)).lines) == report.drafts[0].text


@pytest.mark.parametrize("spans", [(Span(0, 8),), (Span(3, 20), Span(8, 30)), (Span(5, 5),), ()])
def test_what_comes_from_a_draft_is_text_and_never_markup(spans):
    page = Page(render_review(with_text(EVIL, *spans)))
    assert (page.lines, page.count("script"), page.count("textarea")) == ([EVIL], 1, 1)


def test_only_the_pages_own_script_may_run(report):
    text = render_review(report)
    script = re.search(r"<script>(.*?)</script>", text, re.DOTALL)[1]
    assert f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" in text


def test_the_page_asks_for_nothing_from_elsewhere(report):
    page = Page(render_review(report))
    sources = [v for _, a in page.elements for k, v in a.items() if k in ("src", "href", "action")]
    assert [s for s in sources if not s.startswith("#")] == []


def test_overlapping_findings_share_their_words():
    page = Page(render_review(with_text("abcdefgh", Span(0, 5), Span(3, 8))))
    assert [a["data-findings"] for tag, a in page.elements if tag == "a"] == ["1", "1 2", "2"]


def test_each_finding_has_a_card_with_both_texts(report):
    text = render_review(report)
    assert (text.count('class="card"'), "<mark>4.2 billion</mark>" in text, "<mark>4.2 million</mark>" in text) == (
        1,
        True,
        True,
    )


def test_words_that_the_sentence_holds_twice_are_marked_where_they_decide(draft, finding):
    text = "It let 17% and then 7% of its berths, or 7%."
    span = Span(text.index(" 7%") + 1, text.index(" 7%") + 3)
    changed = replace(finding, span=span, quote="7%", sentence=text, sentence_span=Span(0, len(text)), evidence=())
    page = render_review(Report((replace(draft, text=text, findings=(changed,)),)))
    assert "It let 17% and then <mark>7%</mark> of its berths, or 7%.</blockquote>" in page


def test_evidence_whose_text_is_not_at_hand_is_quoted(draft):
    page = render_review(Report((replace(draft, texts={}),)))
    assert "sources/3.md</span></h3>\n<blockquote><mark>4.2 million</mark></blockquote>" in page


def test_the_strip_says_what_was_checked_and_what_was_not(report):
    assert 'aria-label="draft.md: 1 sentences checked, 2 not, 1 findings"' in render_review(report)


def test_a_report_without_findings_says_so(draft):
    assert "There are no findings." in render_review(Report((replace(draft, findings=()),)))
