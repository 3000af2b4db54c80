"""Walks over the tree of a sentence's words."""

from __future__ import annotations

from claimlint.model.span import Span
from claimlint.model.word import Word, children, subtree

HEADS = (1, 1, 4, 4, 1, 4)  # "She runs a small farm here" with "here" hung on the farm


def _words() -> list[Word]:
    texts = ("She", "runs", "a", "small", "farm", "here")
    return [Word(text, text, "X", "X", "dep", head, Span(0, 1)) for text, head in zip(texts, HEADS, strict=True)]


def test_children_leave_out_what_lies_deeper_and_the_root_itself():
    assert children(_words(), 1) == [0, 4]


def test_a_subtree_holds_its_top_and_all_below_it():
    assert subtree(_words(), 4) == [2, 3, 4, 5]


def test_the_subtrees_of_several_words_are_one_list():
    assert subtree(_words(), 0, 3) == [0, 3]


def test_no_word_has_no_subtree():
    assert subtree(_words()) == []
