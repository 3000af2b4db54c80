"""Plain text: blocks, headings, lists, and evidence by lines."""

from datetime import date

import pytest

from claimlint.model.document import Role
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document, read_lines


def roles(text):
    document = read_document(text, "draft.txt")
    return [(b.role, " ".join(b.span.of(document.masked).split())) for b in document.blocks]


def test_blank_lines_divide_and_a_single_line_end_wraps():
    assert roles("One line\nwraps here.\n\nTwo.\n") == [(Role.BODY, "One line wraps here."), (Role.BODY, "Two.")]


def test_without_blank_lines_each_line_is_a_block():
    assert roles("One.\nTwo.\n") == [(Role.BODY, "One."), (Role.BODY, "Two.")]


def test_short_lines_without_a_full_stop_are_headings():
    text = "Do rents fall?\n\nSummary\n\nThey do [1].\n\n1. What is asked — now\n\nIt is.\n\nWant more?\n\nYes.\n"
    assert roles(text) == [
        (Role.TITLE, "Do rents fall?"),
        (Role.HEADING, "Summary"),
        (Role.ABSTRACT, "They do ."),
        (Role.HEADING, "What is asked — now"),
        (Role.BODY, "It is."),
        (Role.BODY, "Want more?"),
        (Role.BODY, "Yes."),
    ]


def test_one_line_alone_is_no_title():
    assert roles("Rents fell by half") == [(Role.BODY, "Rents fell by half")]


def test_list_items_are_blocks_without_their_bullets():
    text = "We saw:\n- One cat.\n- Two\n  dogs.\n\nEnd.\n"
    assert roles(text) == [
        (Role.BODY, "We saw:"),
        (Role.LIST_ITEM, "One cat."),
        (Role.LIST_ITEM, "Two dogs."),
        (Role.BODY, "End."),
    ]


def test_a_masthead_is_no_paragraph():
    text = "THE PANEL\nResults for April\n4 May 2025\n\nWe asked them. They said yes.\n"
    assert [words for _, words in roles(text)][:3] == ["THE PANEL", "Results for April", "4 May 2025"]


def test_figures_with_labels_are_blocks():
    text = "Title\n\nWe asked.\n\nAlways: 63%\nNow and then: 9%\n\nEnd here.\n"
    assert [words for _, words in roles(text)][2:4] == ["Always: 63%", "Now and then: 9%"]


def test_paragraph_numbers_are_no_prose_where_they_count_on():
    text = "Minutes\n\n3.1 Ms Poe said no.\n\n3.2 Mr Lee said yes.\n\n4.5 Million people came.\n"
    assert [words for _, words in roles(text)][1:] == [
        "Ms Poe said no.",
        "Mr Lee said yes.",
        "4.5 Million people came.",
    ]


def test_title_and_date_are_metadata():
    document = read_document("Do rents fall?\n\nChecked on January 3, 2026\nBy hand.\n\nYes.\n", "draft.txt")
    assert (document.metadata.title, document.metadata.published) == ("Do rents fall?", date(2026, 1, 3))


def test_a_long_line_is_read_whole():
    text = "It fell by half. " * 12_000
    assert len(read_document(text, "draft.txt").sentences) == 12_000


def test_evidence_by_lines_has_a_block_for_each():
    document = read_lines("Title\r\n\r\n1. It fell.\n[1] says so. It rose.\n", "evidence")
    assert [b.role for b in document.blocks] == [Role.BODY] * 3
    assert [s.block for s in document.sentences] == [0, 1, 2, 2]


def test_blank_evidence_is_refused():
    with pytest.raises(UnreadableError):
        read_lines(" \n", "evidence")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_line_end_is_one(end):
    document = read_document(f"It cost four{end}million.{end}{end}It was{end}late.{end}", "draft.txt")
    assert len(document.blocks) == 2
