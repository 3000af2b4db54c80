"""The words that a message quotes are those that a reader of the page sees."""

import pytest

from claimlint.judging.finding import said
from claimlint.model.span import Span
from claimlint.reading.read import read_draft


@pytest.mark.parametrize(
    ("path", "text", "words", "seen"),
    [
        ("a.tex", r"It rose to 64\% there.", r"64\%", "64%"),
        ("a.tex", r"It cost \texteuro{}3.1~million there.", "}3.1~million", "€3.1 million"),
        ("a.md", "It rose to **64** per cent.", "**64** per cent", "64 per cent"),
        ("a.md", "It rose to\n64 per cent.", "to\n64", "to 64"),
        ("a.html", "<p>The caf&eacute; fell.</p>", "caf&eacute;", "café"),
        ("a.md", "See `code` there.", "`code`", "`code`"),
    ],
)
def test_markup_is_not_quoted(path, text, words, seen):
    start = text.index(words)
    assert said(read_draft(text, path), Span(start, start + len(words))) == seen
