"""Verbs that the parser took for nouns."""

import pytest

from claimlint.linter import Linter


def clauses(sentence: str) -> list[tuple[str, list[str]]]:
    """The predicate of each statement of a sentence, with the heads of its arguments."""
    return [
        (s.predicate.lemma, [s.words[a.head].text for a in s.arguments])
        for s in Linter().read(sentence)
        if s.predicate is not None
    ]


@pytest.mark.parametrize(
    ("sentence", "predicate", "arguments"),
    [
        ("The ferry sails on Sundays.", "sail", ["ferry", "Sundays"]),
        ("The full council votes in July.", "vote", ["council", "July"]),
        ("The region imports timber.", "import", ["region", "timber"]),
        ("In Ghent, the bike scheme cut car trips by a tenth.", "cut", ["Ghent", "scheme", "trips", "tenth"]),
        ("Ghent's bike scheme reduced car trips by a tenth.", "reduce", ["scheme", "trips", "tenth"]),
        ("Most footballers in the second division retire before 33.", "retire", ["footballers", "33"]),
    ],
)
def test_the_word_that_can_be_the_verb_of_a_sentence_without_one_becomes_it(sentence, predicate, arguments):
    assert clauses(sentence) == [(predicate, arguments)]


@pytest.mark.parametrize(
    "sentence",
    ["The bus routes of Leeds.", "Bus routes and timetables.", "The ferry sails", "A chart of the harbour."],
)
def test_a_phrase_that_is_no_sentence_gets_no_verb(sentence):
    assert clauses(sentence) == []


def test_a_root_with_subject_and_object_is_a_verb_beside_others_too():
    assert ("miss", ["player", "match"]) in clauses("A player who is sent off misses the next match.")


def test_a_sentence_that_has_a_verb_keeps_it():
    assert clauses("The ferry sails were torn on Sundays.") == [("tear", ["sails", "Sundays"])]
