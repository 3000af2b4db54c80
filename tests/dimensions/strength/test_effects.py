"""Effects beyond the causal verbs of the cue file, and claims that make more of a relation of two things than it is."""

import pytest

from claimlint import Linter
from claimlint.config import Config

LINTER = Linter(Config(select=("CRT001", "CRT003", "CAU001")))


def codes(claim: str, evidence: str) -> list[str]:
    return [finding.code for finding in LINTER.lint_claim(claim, evidence).findings]


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("Road salt devastates the roots of lime trees.", "salt", "roots"),
        ("Frequent frost aged the skin of bakers.", "frost", "skin"),
        ("The skin of bakers is aged by frequent frost.", "frost", "skin"),
        ("Chalk dust inhibits the growth of moss.", "dust", "growth"),
        ("Daily practice keeps the fingers supple.", "practice", "fingers"),
        ("Hard water leaves the leaves brown.", "water", "brown"),
        ("Road salt is harmful to lime trees.", "salt", "trees"),
        ("Chanting is an effective remedy for stage fright.", "Chanting", "fright"),
        ("Rye is good for the soil.", "Rye", "soil"),
        ("Road salt has a lasting impact on lime trees.", "salt", "trees"),
        ("The effect of road salt on lime trees is large.", "salt", "trees"),
        ("Loneliness impairs the memory.", "Loneliness", "memory"),
        ("Dampness damages the organ.", "Dampness", "organ"),
        ("The paste can be swallowed and lowers fever.", "paste", "fever"),
    ],
)
def test_an_effect_goes_from_its_cause_to_what_it_works_on(text: str, cause: str, effect: str) -> None:
    found = [(s.words, r.value) for s in LINTER.read(text) for r in s.read("cause")]
    assert any(cause in _texts(w, c.cause) and effect in _texts(w, c.effect | c.verb) for w, c in found)


def _texts(words, numbers) -> set[str]:
    return {words[n].text for n in numbers}


@pytest.mark.parametrize(
    "text",
    [
        "The bakers changed their shifts.",
        "The salt contains iodine.",
        "The guards made three arrests.",
        "The moss covers the wall.",
        "Student halls tied housing to study.",
        "The panel examined the effect of road salt on lime trees.",
    ],
)
def test_what_is_done_or_is_so_is_no_effect(text: str) -> None:
    assert [r.words for s in LINTER.read(text) for r in s.read("cause") if not r.value.agent] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A relationship was observed between salt and moss.", "association"),
        ("The maps give evidence linking salt to moss.", "association"),
        ("Bakers showed elevated lead values.", "comparison"),
        ("Yields differed between the terraces.", "comparison"),
        ("Salt was twice as common in the lower beds.", "comparison"),
        ("The extract is a promising candidate.", "potential"),
    ],
)
def test_a_tie_is_read(text: str, kind: str) -> None:
    assert kind in [r.value.kind for s in LINTER.read(text) for r in s.read("tie")]


def test_older_people_are_a_group() -> None:
    assert [r for s in LINTER.read("Older adults like rye.") for r in s.read("tie")] == []


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Road salt devastates lime trees.", "Road salt was associated with dying lime trees.", "CAU001"),
        (
            "Lime trees are devastated by road salt.",
            "A link was seen between road salt and dead limes.",
            "CAU001",
        ),
        ("Road salt is deadly and harmful to lime trees.", "Lime trees near salted roads had fewer leaves.", "CAU001"),
        ("Nets raise yields.", "Yields were higher under nets.", "CAU001"),
        ("Dry air blackens boards.", "Boards were three times as dark in dry air.", "CAU001"),
        ("Choir singing relieves asthma.", "Choir singing appears to relieve asthma.", "CRT001"),
        ("Choir singing relieves asthma.", "Choir singing can relieve asthma.", "CRT001"),
        ("The ointment heals burns.", "The ointment is a promising treatment for burns.", "CRT001"),
        (
            "Loneliness impairs the memory of choristers.",
            "Loneliness was related to poorer memory in choristers.",
            "CAU001",
        ),
    ],
)
def test_a_relation_made_stronger(claim: str, evidence: str, expected: str) -> None:
    assert expected in codes(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Lime trees suffer more near salted roads.", "Road salt was associated with dying lime trees."),
        ("Road salt devastates lime trees.", "Road salt has a harmful effect on lime trees, whose leaves are fewer."),
        ("Choir singing can relieve asthma.", "Choir singing appears to relieve asthma."),
        ("Choir singing might be a cure for asthma.", "Choir singing appears to relieve asthma."),
        ("The ointment may heal burns.", "The ointment is a promising treatment for burns."),
        (
            "Drugs which lower the level of lead in the blood may help painters to sleep, doctors have found.",
            "The effects of a drug on lead in the blood of painters may indicate new treatments.",
        ),
        ("An estimated third of the bakers cough.", "The guild estimates that a third of the bakers cough."),
        (
            "By the guild's estimate, a third of the bakers cough.",
            "The guild's estimate is that a third of the bakers cough.",
        ),
        ("Loneliness impairs the memory of choristers.", "In this trial loneliness worsened the memory of choristers."),
        ("The new timetable helps commuters.", "Commuters travel faster with the new timetable."),
        (
            "The crash injured six cyclists.",
            "Six cyclists were hurt in the crash, three times as many as first reported.",
        ),
        ("The vote ended the candidate's career.", "With the vote the candidate's career was over."),
        ("The heat buckled the rails.", "The rails buckled in the heat, which can reach 40 degrees."),
        ("The port is vital to the town.", "The town depended on the port for its bread."),
        ("The bakery has a big role in the village.", "The bakery is more than a shop to the village."),
        ("The government raised ferry fares.", "Ferry fares were higher after the government met the islanders."),
    ],
)
def test_a_relation_kept(claim: str, evidence: str) -> None:
    assert codes(claim, evidence) == []


@pytest.mark.parametrize(
    "end",
    [
        "The repairs were completed in May.",
        "The work was finished in May.",
        "That was done in May.",
        "The repair took place in May.",
    ],
)
def test_a_plan_that_was_carried_out_is_done(end: str) -> None:
    assert codes("The guild repaired the footbridge.", f"The guild planned to repair the footbridge. {end}") == []


@pytest.mark.parametrize(
    "further", ["The footbridge leads to the school.", "Work on it was not finished.", "The repairs will be costly."]
)
def test_a_plan_of_which_no_end_is_told_is_not_done(further: str) -> None:
    found = codes("The guild repaired the footbridge.", f"The guild planned to repair the footbridge. {further}")
    assert found == ["CRT003"]


def test_what_was_sold_was_bought() -> None:
    evidence = "The parish planned to sell the vicarage. A dentist bought it in 1987."
    assert codes("The parish sold the vicarage.", evidence) == []
