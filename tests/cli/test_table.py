"""Rows as aligned columns."""

from __future__ import annotations

from claimlint.cli.table import table


def test_columns_are_aligned_and_no_line_ends_in_blanks():
    assert table([("a", "bb"), ("ccc", "d")]) == "a    bb\nccc  d\n"
