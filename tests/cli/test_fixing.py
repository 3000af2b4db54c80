"""``--fix``, ``--unsafe-fixes``, ``--diff``: what is changed, and what never is."""

from __future__ import annotations

import errno
import os
from functools import partial

import pytest

from claimlint.cli.fixing import apply_edits, diff, fixed
from claimlint.config import Config
from claimlint.linter import Linter
from claimlint.model.finding import Edit
from claimlint.model.span import Span

SOURCE = """\
In 2023 the harbour let fewer than 7% of its berths to visitors. It paid out 4.2 million euros last year.
More than 300 boats moored there in June.
"""
DRAFT = "The harbour let 7% of its berths to visitors in 2023 [1].\n"
MENDED = "The harbour let fewer than 7% of its berths to visitors in 2023 [1].\n"
LINTER = Linter(Config(extend_select=("NUM002",)))


def lint(text: str):
    return LINTER.lint_text(text, sources={"1": SOURCE}).drafts[0]


def mend(text: str, unsafe: bool = False) -> str:
    return fixed(lint(text), unsafe, lint).text


@pytest.mark.parametrize(
    ("claim", "mended"),
    [
        (DRAFT, MENDED),
        (DRAFT.replace("7%", "**7%**"), MENDED.replace("fewer than 7%", "**fewer than 7%**")),
        ("In June, 300 boats moored there [1].", "In June, more than 300 boats moored there [1]."),
        ("300 boats moored there in June [1].", "More than 300 boats moored there in June [1]."),
        ("Fewer than 300 boats moored there in June [1].", "More than 300 boats moored there in June [1]."),
    ],
)
def test_a_lost_bound_is_put_back_in_the_evidences_words(claim, mended):
    assert mend(claim) == mended


@pytest.mark.parametrize(
    "claim",
    [
        "The harbour let only 7% of its berths to visitors in 2023 [1].",
        "The 300 boats moored there in June [1].",
        "A record 300 boats moored there in June [1].",
        "At **most** 300 boats moored there in June [1].",
    ],
)
def test_where_its_words_might_not_fit_nothing_is_changed(claim):
    assert ([f.code for f in lint(claim).findings], mend(claim, unsafe=True)) == (["NUM002"], claim)


def test_an_unsafe_fix_is_made_only_if_asked_for():
    claim = "It paid out 4.2 billion euros last year [1]."
    assert (mend(claim), mend(claim, unsafe=True)) == (claim, claim.replace("billion", "million"))


def test_a_draft_of_nothing_but_an_idle_comment_is_left_alone():
    assert mend("<!-- claimlint: on -->") == "<!-- claimlint: on -->"


def test_edits_change_nothing_outside_them():
    edits = [Edit(Span(1, 2), "xyz"), Edit(Span(4, 4), "-"), Edit(Span(5, 6), "")]
    assert apply_edits("abcdef", edits) == "axyzcd-e"


def test_a_fix_that_leaves_its_finding_is_not_made():
    def stubborn(text):
        return lint(DRAFT)

    assert fixed(lint(DRAFT), False, stubborn).text == DRAFT


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("a\nb\n", "a\nc\n", "--- x\n+++ x\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"),
        ("a", "b", "--- x\n+++ x\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"),
        ("a\u2028b\n", "a\u2028c\n", "--- x\n+++ x\n@@ -1 +1 @@\n-a\u2028b\n+a\u2028c\n"),
        ("a\n", "a\n", ""),
    ],
)
def test_a_diff_is_one_that_patch_takes(before, after, said):
    assert diff(before, after, "x") == said


@pytest.fixture
def over(write):
    write("sources/1.md", SOURCE)
    return partial(write, "draft.md")


def test_fix_writes_the_draft_and_reports_what_is_left(over, claimlint):
    path = over(DRAFT)
    answer = claimlint("draft.md", "--preview", "--fix")
    assert (answer.status, answer.err.startswith("1 fixed; no findings"), path.read_text()) == (0, True, MENDED)


def test_fix_keeps_the_mark_and_the_line_ends(over, claimlint):
    path = over(b"\xef\xbb\xbf" + DRAFT.replace("\n", "\r\n").encode())
    claimlint("draft.md", "--preview", "--fix")
    assert path.read_bytes() == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()


def test_fix_leaves_a_draft_in_another_encoding_and_says_so(over, claimlint):
    path = over("Café. ".encode("latin-1") + DRAFT.encode())
    before = path.read_bytes()
    answer = claimlint("draft.md", "--preview", "--fix")
    assert (answer.status, "save it as UTF-8" in answer.err, path.read_bytes() == before) == (2, True, True)


def test_fix_leaves_a_draft_whole_where_it_cannot_be_written_and_says_so(over, claimlint, monkeypatch):
    path = over(DRAFT)

    def refuse(number):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", refuse)
    answer = claimlint("draft.md", "--preview", "--no-cache", "--fix")
    assert (answer.status, path.read_text()) == (2, DRAFT)
    assert "draft.md cannot be fixed: No space left" in answer.err


def test_diff_shows_the_change_and_makes_none(over, claimlint):
    path = over(DRAFT)
    answer = claimlint("draft.md", "--preview", "--diff")
    assert (answer.status, f"-{DRAFT}+{MENDED}" in answer.out, path.read_text()) == (1, True, DRAFT)


def test_diff_is_status_0_where_nothing_would_change(over, claimlint):
    over(MENDED)
    assert claimlint("draft.md", "--preview", "--diff").status == 0


def test_standard_input_is_written_out_fixed(over, command):
    answer = command("-", "--stdin-filename", "draft.md", "--preview", "--fix", stdin=DRAFT.encode())
    assert (answer.status, answer.out) == (0, MENDED)


def test_an_idle_suppression_is_removed(over, claimlint):
    path = over(MENDED.strip() + " <!-- claimlint: allow CIT001 no longer -->\n")
    claimlint("draft.md", "--preview", "--fix")
    assert path.read_text() == MENDED


@pytest.mark.parametrize(
    ("path", "claim", "mended"),
    [
        ("draft.html", "<p>{}</p>", "<p>{}</p>"),
        ("draft.tex", "{}", "{}"),
        ("draft.mdx", "<Note>\n{}\n</Note>", "<Note>\n{}\n</Note>"),
    ],
)
def test_other_kinds_of_drafts_are_mended_in_place(path, claim, mended):
    def lint_again(text):
        return LINTER.lint_text(text, path, sources={"1": SOURCE}).drafts[0]

    before = claim.format("In June, 300 boats moored there [1].")
    after = mended.format("In June, more than 300 boats moored there [1].")
    assert fixed(lint_again(before), False, lint_again).text == after


@pytest.mark.parametrize(
    ("path", "words", "source"),
    [
        ("draft.html", "R&D <b>", "R&amp;D &lt;b>"),
        ("draft.tex", "7% of $4", r"7\% of \$4"),
        ("draft.mdx", "a {b} <c", r"a \{b} \<c"),
        ("draft.md", "7% of R&D", "7% of R&D"),
    ],
)
def test_what_is_put_in_is_written_as_the_kind_of_draft_has_it(path, words, source):
    from claimlint.reading.read import written

    assert written(words, path).replace("&gt;", ">") == source
