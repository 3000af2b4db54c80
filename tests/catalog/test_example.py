"""Marks are taken out of a text without moving a character that is left."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.catalog.errors import CatalogError
from claimlint.catalog.example import parse_example, unmark
from claimlint.model.rule import Verdict

WORDS = st.text(alphabet=st.characters(blacklist_characters="{}"), min_size=1, max_size=8)


@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=8))
def test_a_marks_place_holds_the_marked_words(pieces: list[tuple[str, bool]]) -> None:
    text, spans = unmark("".join(f"{{{{{words}}}}}" if marked else words for words, marked in pieces), "x.md", 1)
    assert [span.of(text) for span in spans] == [words for words, marked in pieces if marked]


@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=8))
def test_a_text_without_its_marks_is_the_rest(pieces: list[tuple[str, bool]]) -> None:
    text, _ = unmark("".join(f"{{{{{words}}}}}" if marked else words for words, marked in pieces), "x.md", 1)
    assert text == "".join(words for words, _ in pieces)


@pytest.mark.parametrize("text", ["{{a", "a}}", "{{a {{b}} c}}", "{{}}"])
def test_a_mark_that_is_not_closed_is_refused(text: str) -> None:
    with pytest.raises(CatalogError, match="write each mark as"):
        unmark(text, "x.md", 1)


def test_a_drafts_further_lines_keep_their_own_indent() -> None:
    lines = ["draft:    Rents rose {{[1]}}.", "", "          - a list", "            - in a list"]
    example = parse_example(Verdict.FLAG, lines, "x.md", 1, of_draft=True)
    assert example.claim == "Rents rose [1].\n\n- a list\n  - in a list"
