"""Offsets -> lines and columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.lines import LINE_END, Position, lines_of


@pytest.mark.parametrize(
    ("text", "offset", "line", "column"),
    [
        ("", 0, 1, 1),
        ("ab", 2, 1, 3),
        ("a\nb", 1, 1, 2),
        ("a\nb", 2, 2, 1),
        ("a\r\nb", 3, 2, 1),
        ("a\rb", 2, 2, 1),
        ("a\u2028b\fc\vd\x85e", 8, 1, 9),
        ("😀 x", 2, 1, 3),
        ("a\n", 2, 2, 1),
    ],
)
def test_a_position_counts_from_one_and_in_code_points(text, offset, line, column):
    assert lines_of(text).position(offset) == Position(line, column, offset)


@given(st.text(alphabet="ab\r\n\u2028"))
def test_lines_and_their_ends_make_up_the_text(text):
    ends = [match[0] for match in LINE_END.finditer(text)] + [""]
    lines = [span.of(text) for span in lines_of(text).spans]
    assert "".join(line + end for line, end in zip(lines, ends, strict=True)) == text
