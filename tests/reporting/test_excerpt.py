"""Lines of a text with some words underlined."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.span import Span
from claimlint.reporting.columns import cells, columns
from claimlint.reporting.excerpt import Row, excerpt


def underlined(rows: list[Row]) -> str:
    """What stands above the marks of the first line, by columns."""
    line, marks = rows[0].content, rows[1].content
    start, out, at = len(marks) - len(marks.lstrip()), "", 0
    for character, size in cells(line):
        if start < at + size and at < len(marks):
            out += character
        at += size
    return out


def test_the_words_are_underlined():
    assert excerpt("one two three", Span(4, 7), 80) == [Row("1", "one two three"), Row("", "    ^^^")]


@pytest.mark.parametrize("before", ["日本語 ", "e\u0301e\u0301 ", "😀 👩\u200d🚀 ", "\ta ", "\u202e"])
def test_marks_stay_under_the_words_behind_characters_of_other_widths(before):
    assert underlined(excerpt(f"{before}words", Span(len(before), len(before) + 5), 80)) == "words"


def test_a_span_over_a_line_end_is_underlined_on_both_lines():
    rows = excerpt("say two\r\nwords here", Span(4, 14), 80)
    assert rows == [Row("1", "say two"), Row("", "    ^^^"), Row("2", "words here"), Row("", "^^^^^")]


def test_a_span_over_many_lines_is_cut_short():
    rows = excerpt("x\n" * 20, Span(0, 39), 80)
    assert (rows[-2].content, rows[-1].content) == ("^", "...")


def test_an_empty_span_gets_one_mark():
    assert excerpt("words", Span(2, 2), 80)[1].content == "  ^"


def test_an_empty_line_can_be_shown():
    assert excerpt("a\n\nb", Span(2, 2), 80) == [Row("2", ""), Row("", "^")]


@pytest.mark.parametrize("at", [0, 50, 100_000, 199_995])
def test_a_long_line_is_cut_around_the_words(at):
    text = "x" * at + "WORDS" + "x" * (199_995 - at)
    rows = excerpt(text, Span(at, at + 5), 60)
    assert (underlined(rows), columns(cells(rows[0].content)) <= 60) == ("WORDS", True)


def test_a_long_line_is_cut_between_words():
    text = "alpha bravo charlie delta echo foxtrot golf hotel india juliet"
    assert excerpt(text, Span(31, 38), 40)[0].content == "...delta echo foxtrot golf hotel..."


def test_words_longer_than_the_width_are_cut():
    rows = excerpt("a " * 500, Span(0, 1000), 60)
    assert (rows[0].content[-3:], len(rows[0].content) <= 60, len(rows[1].content)) == ("...", True, 54)


@given(st.text(alphabet="a日😀\u0301 \t", max_size=80), st.text(alphabet="a日 ", max_size=80))
def test_the_underline_is_as_wide_as_the_words(before, after):
    rows = excerpt(f"{before}WORD{after}", Span(len(before), len(before) + 4), 40)
    assert underlined(rows) == "WORD"


@given(st.text(alphabet="a日😀\u0301 \t", max_size=120), st.integers(0, 120), st.integers(0, 120))
def test_no_line_is_wider_than_asked_for(text, one, other):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    rows = excerpt(text, Span(start, end), 40)
    assert all(columns(cells(row.content)) <= 41 for row in rows)
