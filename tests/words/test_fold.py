"""Folding of words, and the words of a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.words.fold import fold, tokens_of, words_of


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Nurses", "nurses"),
        ("Café", "cafe"),
        ("Cafe\u0301", "cafe"),
        ("Ærø", "aero"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("ﬁnance", "finance"),
        ("co\u00adoperate", "cooperate"),
        ("nurse's", "nurse"),
        ("nurse’s", "nurse"),
        ("nurses’", "nurses"),
        ("O’Brien's", "o'brien"),
        ("U.S.", "us."),
        ("U.S", "us."),
        ("US", "us"),
        ("3rd", "3rd"),
        ("", ""),
    ],
)
def test_fold(word, folded):
    assert fold(word) == folded


@given(st.text())
def test_folding_twice_changes_nothing(word):
    assert fold(fold(word)) == fold(word)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The nurses left.", ["the", "nurses", "left"]),
        ("an X-ray", ["an", "x", "ray", "xray"]),
        ("co-operate", ["co", "operate", "cooperate"]),
        ("and/or", ["and", "or", "andor"]),
        ("the U.S. army", ["the", "u", "s", "us.", "army"]),
        ("BlackBerry", ["black", "berry", "blackberry"]),
        ("published May2019", ["published", "may", "2019", "may2019"]),
        ("O'Brien’s", ["o'brien", "obrien"]),
        ("the board's plan", ["the", "board", "plan"]),
        ("postnews.com", ["postnews", "com"]),
        ("snake_case", ["snake", "case"]),
        ("... -- !", []),
    ],
)
def test_words_of(text, words):
    assert [word for word, _ in words_of(text)] == words


def test_places_are_those_of_the_words_as_written():
    text = "A “BlackBerry” from the U.S., co-owned."
    places = {word: span.of(text) for word, span in words_of(text)}
    assert places["berry"] == "Berry"
    assert places["us."] == "U.S."
    assert places["coowned"] == "co-owned"


@given(st.text(alphabet="aBé7'’.-/ \u0301"))
def test_every_word_lies_inside_a_token(text):
    tokens = [span for _, span in tokens_of(text)]
    assert all(any(token.contains(span) for token in tokens) for _, span in words_of(text))


@given(st.text())
def test_every_word_of_a_text_is_folded(text):
    assert all(word and fold(word) == word for word, _ in words_of(text))
