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
        ("a.html", "<p>It is <b>64</b>% there.</p>", "64</b>%", "64%"),
        ("a.html", "<p>It was un<em>believ</em>ably dear.</p>", "un<em>believ</em>ably", "unbelievably"),
        ("a.html", "<p>It is 3&nbsp;km<br>there.</p>", "3&nbsp;km<br>there", "3 km there"),
        ("a.tex", r"It rose to 64\textbf{\%} there.", r"64\textbf{\%}", "64%"),
        ("a.tex", r"It took {\bf 3}--4 years.", r"{\bf 3}--4", "3–4"),
        ("a.tex", r"It is 3\,km there.", r"3\,km", "3 km"),
        ("a.tex", r"It fell\\by half.", r"fell\\by", "fell by"),
        ("a.md", "See `code` there.", "`code`", "`code`"),
    ],
)
def test_markup_is_not_quoted(path, text, words, seen):
    start = text.index(words)
    assert said(read_draft(text, path), Span(start, start + len(words))) == seen
