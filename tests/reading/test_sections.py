"""What the sections of a document are: by the words of their headings, by position, by form."""

import pytest

from claimlint.model.document import Part
from claimlint.reading.read import read_document
from claimlint.reading.sections import find_sections


def parts(text: str, path: str = "draft.md") -> list[str]:
    """The parts of the sections that hold a block."""
    return [section.part.value for section in find_sections(read_document(text, path)) if section.first < section.end]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Executive summary", Part.SUMMARY),
        ("1. Executive Summary", Part.SUMMARY),
        ("Summary: what the audit found", Part.SUMMARY),
        ("TL;DR", Part.SUMMARY),
        ("Key findings", Part.KEY_POINTS),
        ("Decisions", Part.KEY_POINTS),
        ("7. Bottom line — the answer given the evidence", Part.CONCLUSION),
        ("Conclusions, and a warning", Part.CONCLUSION),
        ("IV. Conclusion", Part.CONCLUSION),
        ("Open questions", Part.QUESTIONS),
        ("Want to dive deeper?", Part.QUESTIONS),
        ("Bottom trawling", Part.BODY),
        ("Summary judgments in the lower courts", Part.BODY),
        ("Conclusion of peace, 1648", Part.BODY),
        ("Closing the harbour", Part.BODY),
        ("Overview of the fleet", Part.BODY),
    ],
)
def test_the_words_of_a_heading_tell_the_part(heading: str, part: Part) -> None:
    text = f"# Title\n\n## Ships\n\nThe ships are old.\n\n## {heading}\n\nThe quay is full.\n\n## Cranes\n\nNone."
    assert parts(text)[1] == part


def test_what_precedes_the_first_heading_is_the_lead() -> None:
    assert parts("# Title\n\nThe quay is full.\n\n## Ships\n\nThe ships are old.") == ["lead", "body"]


def test_a_text_without_headings_is_all_body() -> None:
    assert parts("The quay is full.\n\nThe ships are old.") == ["body"]


def test_a_last_paragraph_with_closing_words_is_the_conclusion() -> None:
    assert parts("The quay is full.\n\nThe ships are old.\n\nAll in all, the port is sound.") == ["body", "conclusion"]


def test_closing_words_in_the_middle_conclude_nothing() -> None:
    assert parts("The quay is full.\n\nOverall, the port is sound.\n\nThe ships are old.") == ["body"]


def test_a_last_run_of_questions_is_a_list_of_questions() -> None:
    text = "The quay is full.\n\nThe ships are old.\n\n- Who pays?\n- Who sails?"
    assert parts(text) == ["body", "questions"]


def test_a_section_below_a_summary_belongs_to_it() -> None:
    text = "# Title\n\n## Summary\n\nThe quay is full.\n\n### Ships\n\nThey are old.\n\n## Cranes\n\nThere are none."
    assert parts(text) == ["summary", "summary", "body"]


def test_a_list_of_references_is_no_prose() -> None:
    text = "# Title\n\n## Ships\n\nThe ships are old [1].\n\n## References\n\n1. Register of ships, 2021."
    assert parts(text) == ["body", "no prose"]
