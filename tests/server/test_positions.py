"""Places as the protocol counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from claimlint.model.span import Span
from claimlint.server.positions import UNITS, changed, offset, position, range_of

TEXT = "a😀b\r\né\u2028x\fy\nend"
TEXTS = st.text(st.sampled_from("aé😀\u2028\f\r\n |"), max_size=30)


@pytest.mark.parametrize(("unit", "column"), [("utf-8", 5), ("utf-16", 3), ("utf-32", 2)])
def test_a_column_behind_an_emoji_counts_the_units_of_the_encoding(unit, column):
    assert position(2, TEXT, UNITS[unit]) == types.Position(0, column)


def test_a_line_separator_and_a_form_feed_end_no_line():
    assert position(TEXT.index("y"), TEXT, UNITS["utf-32"]) == types.Position(1, 4)


def test_a_place_behind_the_end_of_a_line_is_its_end():
    assert offset(types.Position(0, 99), TEXT, UNITS["utf-16"]) == 3


def test_a_place_behind_the_last_line_is_the_end():
    assert offset(types.Position(9, 0), TEXT, UNITS["utf-16"]) == len(TEXT)


def test_a_place_within_a_character_is_its_start():
    assert offset(types.Position(0, 2), TEXT, UNITS["utf-16"]) == 1


@pytest.mark.parametrize("unit", UNITS.values())
@given(text=TEXTS, data=st.data())
def test_an_offset_comes_back_from_its_position(unit, text, data):
    at = data.draw(st.integers(0, len(text)))
    if text[at - 1 : at + 1] != "\r\n":  # within a line end there is no place
        assert offset(position(at, text, unit), text, unit) == at


@pytest.mark.parametrize("unit", UNITS.values())
@given(text=TEXTS, new=TEXTS, data=st.data())
def test_a_change_puts_its_text_in_place_of_its_range(unit, text, new, data):
    ends = sorted(data.draw(st.integers(0, len(text))) for _ in range(2))
    if any(text[at - 1 : at + 1] == "\r\n" for at in ends):
        return
    change = types.TextDocumentContentChangePartial(range_of(Span(*ends), text, unit), new)
    assert changed(text, [change], unit) == text[: ends[0]] + new + text[ends[1] :]


def test_each_change_has_its_place_in_the_text_that_the_one_before_gave():
    start = types.Range(types.Position(0, 0), types.Position(0, 0))
    changes = [types.TextDocumentContentChangePartial(start, "b"), types.TextDocumentContentChangePartial(start, "a")]
    assert changed("c", changes, UNITS["utf-16"]) == "abc"


def test_a_change_without_a_range_is_the_whole_text():
    assert changed("old", [types.TextDocumentContentChangeWholeDocument("new")], UNITS["utf-16"]) == "new"
