"""Lines and columns."""

import pytest

from claimlint.reading.lines import LineIndex

TEXT = "one\r\ntwo \u2028still two\x0cstill\rthree\n🦉 four\n"


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (1, 1)), (3, (1, 4)), (5, (2, 1)), (TEXT.index("still"), (2, 6)), (TEXT.index("four"), (4, 3))],
)
def test_only_line_feeds_and_returns_end_a_line(offset, place):
    assert LineIndex(TEXT).position(offset) == place


def test_the_end_of_the_text_is_a_place():
    assert LineIndex(TEXT).position(len(TEXT)) == (5, 1)


def test_a_line_is_given_without_its_end():
    assert LineIndex(TEXT).line_text(2) == "two \u2028still two\x0cstill"


def test_a_column_beyond_the_line_gives_its_end():
    assert LineIndex(TEXT).offset(1, 99) == 3


def test_lines_are_counted_with_the_empty_last_one():
    assert len(LineIndex(TEXT)) == 5


@pytest.mark.parametrize(("line", "column"), [(0, 1), (6, 1), (1, 0)])
def test_places_outside_the_text_are_refused(line, column):
    with pytest.raises(ValueError, match=r"line|column"):
        LineIndex(TEXT).offset(line, column)


def test_offsets_outside_the_text_are_refused():
    with pytest.raises(ValueError, match="outside"):
        LineIndex("ab").position(3)
