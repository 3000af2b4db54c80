"""The review page in a real browser. Run by itself: ``python -m pytest tests/in_browser``.

It needs playwright, axe-playwright-python and Chromium (CHROMIUM names the program, by default /usr/bin/chromium).
"""

from __future__ import annotations

import json
import os

import pytest
from axe_playwright_python.sync_playwright import Axe
from long_report import report_of
from playwright.sync_api import expect, sync_playwright

from claimlint.model.report import Report
from claimlint.reporting.review_page import render_review


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        program = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser, tmp_path):
    """A function that opens the review page of a report; any request beyond the file is refused."""

    def go(report: Report, **settings):
        path = tmp_path / "review.html"
        path.write_text(render_review(report), encoding="utf-8")
        page = browser.new_page(**settings)
        page.refused = []

        def refuse(route):
            page.refused.append(route.request.url)
            route.abort()

        page.route(lambda url: url != path.as_uri(), refuse)
        page.goto(path.as_uri())
        return page

    return go


@pytest.fixture
def page(open_page):
    return open_page(report_of(20, 5))


def current(page) -> str:
    return page.evaluate("document.querySelector('.card.current')?.id ?? ''")


def test_no_script_from_a_text_runs_and_nothing_is_asked_for(page):
    page.locator("a.hit").first.click()
    assert (page.title(), page.refused, page.locator("img").count()) == ("claimlint: draft.md", [], 0)


def test_a_click_on_marked_words_shows_their_card(page):
    page.locator("a.hit").nth(2).click()
    assert (current(page), page.locator("a.hit.current").count()) == ("f3", 1)


def test_keys_go_through_the_findings(page):
    seen = []
    for key in "jjjk":
        page.keyboard.press(key)
        seen.append(current(page))
    assert seen == ["f1", "f2", "f3", "f2"]


def test_a_filtered_rule_is_passed_over(page):
    page.locator("#filters input[value=DET003]").uncheck()
    page.keyboard.press("Tab")
    seen = [page.keyboard.press("j") or current(page) for _ in range(2)]
    assert (seen, page.locator(".card:visible").count()) == (["f1", "f3"], 2)


def test_a_finding_set_aside_is_exported_as_a_comment_with_its_reason(page):
    page.keyboard.press("j")
    page.keyboard.press("s")
    page.keyboard.type("known --> since May")
    page.get_by_role("button", name="as comments").click()
    exported = page.locator("#exported").input_value()
    assert exported == "draft.md:1: <!-- claimlint: allow NUM005 known - since May -->"


@pytest.mark.parametrize(
    ("path", "comment"),
    [
        ("a.qmd", "<!-- claimlint: allow X so - it -->"),
        ("a.html", "<!-- claimlint: allow X so - it -->"),
        ("a.mdx", "{/* claimlint: allow X so --> it */}"),
        ("a.tex", "% claimlint: allow X so --> it"),
        ("a.docx", "claimlint: allow X so --> it"),
        ("a.txt", "a plain text has no comments: export as baseline"),
        ("v1.2/README", "a plain text has no comments: export as baseline"),
    ],
)
def test_a_comment_has_the_form_of_the_kind_of_draft(page, path, comment):
    assert page.evaluate("([path, words]) => comment(path, words)", [path, "claimlint: allow X so --> it"]) == comment


def test_a_finding_set_aside_is_exported_as_a_baseline(page):
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("s")
    page.get_by_role("button", name="as a baseline").click()
    exported = json.loads(page.locator("#exported").input_value())
    assert [f["fingerprint"] for f in exported["findings"]] == ["print-1"]


def test_accepting_is_said_and_taken_back(page):
    button = page.locator("#f1 button[data-decide=accepted]")
    button.click()
    pressed = button.get_attribute("aria-pressed")
    button.click()
    assert (pressed, button.get_attribute("aria-pressed")) == ("true", "false")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation(open_page, scheme):
    page = open_page(report_of(20, 5), color_scheme=scheme)
    page.keyboard.press("j")
    results = Axe().run(page)
    assert [v["id"] for v in results.response["violations"]] == []


def test_steps_through_a_draft_of_400_kb_bring_each_finding_and_its_words_into_view(open_page):
    page = open_page(report_of(5000, 10))
    for number in range(1, 21):
        page.keyboard.press("j")
        assert current(page) == f"f{number}"
        expect(page.locator("a.hit.current")).to_be_in_viewport()
        expect(page.locator(".card.current")).to_be_in_viewport()


def test_all_findings_are_printed(page):
    page.emulate_media(media="print")
    assert page.locator(".card:visible").count() == 4
