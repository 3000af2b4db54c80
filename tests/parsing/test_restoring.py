"""Verbs that the parser took for nouns, and conjunctions that it took for verbs."""

import pytest

from claimlint.linter import Linter
from claimlint.model.statement import Context


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


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        ("Guests may swim provided that a member comes with them.", "come"),
        ("Farmers can borrow, provided they own land.", "own"),
        ("You may park here providing that you display a permit.", "display"),
        ("Anglers may fish in the pond provided that the club owns it, and not otherwise.", "own"),
    ],
)
def test_what_stands_behind_provided_that_is_a_condition(sentence, condition):
    conditions = [s.predicate.lemma for s in Linter().read(sentence) if s.context is Context.CONDITION]
    assert conditions == [condition]


@pytest.mark.parametrize(
    "sentence",
    [
        "The contract provided that the tenant pays for repairs.",
        "The firm said it had provided the tools workers use.",
        "The society, which provided that money, said members were pleased.",
        "The data provided show that rents rose.",
        "Provided with a map, visitors find the way.",
        "Provided free, the lunches are popular.",
        "Providing for a family, Ann works two jobs.",
        "They won, provided with good tools, and everyone cheered.",
    ],
)
def test_what_somebody_provided_is_no_condition(sentence):
    assert Context.CONDITION not in [s.context for s in Linter().read(sentence)]
