"""Columns of characters on a terminal."""

from __future__ import annotations

import pytest

from claimlint.reporting.columns import cells, columns, one_line


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("abc", 3),
        ("日本", 4),
        ("e\u0301", 1),
        ("😀", 2),
        ("👩\u200d🚀", 2),
        ("👍🏽", 2),
        ("\u200b", 0),
        ("\t", 4),
        ("\x1b", 1),
    ],
)
def test_text_takes_as_many_columns_as_a_terminal_gives_it(text, size):
    assert columns(cells(text)) == size


@pytest.mark.parametrize("character", ["\x1b", "\x00", "\u202e", "\u2066"])
def test_characters_that_would_disturb_a_terminal_are_replaced(character):
    assert one_line(f"a{character}b") == "a\ufffdb"


def test_a_message_of_several_lines_becomes_one():
    assert one_line("a\n  b\tc ") == "a b c"
