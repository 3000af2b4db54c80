"""Words of proportion as they are read."""

import pytest

from claimlint.config import Config
from claimlint.dimensions.quantity.quantifiers import read_quantifiers
from claimlint.parsing.pipeline import parse
from claimlint.reading.read import read_document


def read(text: str) -> list[tuple[str, str, str]]:
    """The words, group and word spoken of, of each word of proportion in one sentence."""
    (parsed,) = parse(read_document(text, "text", "text").sentences, Config().model)
    return [(r.words, r.value.group, parsed.doc[r.value.word].text) for r in read_quantifiers(parsed)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Most of the barrels leaked.", [("Most", "most", "barrels")]),
        ("Nearly all farms have a well.", [("Nearly all", "nearly all", "farms")]),
        ("The ferry rarely sails in winter.", [("rarely", "few", "sails")]),
        ("The ferry does not always sail in winter.", [("always", "not all", "sail")]),
        ("Not every lamp can be used.", [("Not every", "not all", "lamp")]),
        ("Several of the parishes had no priest.", [("Several", "some", "parishes"), ("no", "none", "priest")]),
        ("A large number of letters came late.", [("A large number", "many", "letters")]),
        ("Divers searched every one of the wrecks.", [("every one", "all", "wrecks")]),
        ("Everyone voted for the bridge.", [("Everyone", "all", "voted")]),
        ("All three of the pilots are ill.", [("All", "all", "pilots")]),
        ("All but nine were checked by hand.", [("All but nine", "nearly all", "checked")]),
    ],
)
def test_a_word_of_proportion_is_read_with_what_it_speaks_of(text: str, expected: list) -> None:
    found = [(words.removeprefix("not "), group, word) for words, group, word in read(text)]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "The most effective pump was the cheapest.",
        "The permit allows at most two boats.",
        "Some 40 people waited.",
        "Above all it was cold.",
        "They write to each other.",
        "The tram leaves every three minutes.",
    ],
)
def test_no_proportion_is_read_from_degree_bounds_and_fixed_phrases(text: str) -> None:
    assert read(text) == []
