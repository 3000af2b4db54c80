"""How firmly clauses are put forward, what is tied to what, and how far rules bind."""

import pytest

from claimlint import Linter
from claimlint.model.statement import Statement


def statement(text: str, predicate: str) -> Statement:
    """The clause of a sentence whose predicate has this lemma."""
    return next(s for s in Linter().read(text) if s.predicate is not None and s.predicate.lemma == predicate)


def standing(text: str, predicate: str) -> tuple[str, str]:
    """Sign and realis of a clause."""
    value = statement(text, predicate).read("standing")[0].value
    return value.sign, value.realis


@pytest.mark.parametrize(
    ("text", "predicate", "level"),
    [
        ("The dam caused the flood.", "cause", 5),
        ("The dam may have caused the flood.", "cause", 2),
        ("The dam probably caused the flood.", "cause", 3),
        ("The dam usually caused the flood.", "cause", 4),
        ("The dam undoubtedly caused the flood.", "cause", 6),
        ("The dam apparently caused the flood.", "cause", 3),
        ("The dam seems to have caused the flood.", "cause", 3),
        ("It is conceivable that the dam caused the flood.", "cause", 2),
        ("There is a possibility that the dam caused the flood.", "cause", 2),
        ("There is no evidence that the dam caused the flood.", "cause", 1),
        ("It is unclear whether the dam caused the flood.", "cause", 1),
        ("Engineers do not believe that the dam caused the flood.", "cause", 1),
        ("The town may close and sell the baths.", "sell", 2),
        ("The town closed the baths and may sell them.", "close", 5),
        ("The court has yet to confirm the deal.", "confirm", 1),
    ],
)
def test_certainty_is_read_from_the_clause_and_what_governs_it(text: str, predicate: str, level: int) -> None:
    assert statement(text, predicate).read("standing")[0].value.level == level


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("The team managed to win.", "win", ("+", "done")),
        ("The team did not manage to win.", "win", ("-", "undone")),
        ("The team failed to win.", "win", ("-", "undone")),
        ("The team did not fail to win.", "win", ("+", "done")),
        ("The team tried to win.", "win", ("o", "attempted")),
        ("The team did not try to win.", "win", ("-", "undone")),
        ("The team hoped to win.", "win", ("o", "planned")),
        ("The team did not hope to win.", "win", ("o", "planned")),
        ("The team was able to win.", "win", ("o", "able")),
        ("The guard refused to let him go.", "let", ("-", "undone")),
        ("Nobody knew that the shop was closed.", "close", ("+", "done")),
        ("The net prevented the ball from reaching the road.", "reach", ("-", "undone")),
        ("The town is considering closing the baths.", "close", ("o", "planned")),
        ("The plan is to open a school.", "open", ("o", "planned")),
        ("The panel recommended that the school be sold.", "sell", ("o", "asked")),
    ],
)
def test_what_governing_words_leave_of_a_clause(text: str, predicate: str, expected: tuple[str, str]) -> None:
    assert standing(text, predicate) == expected


def test_plans_of_an_insurer_are_no_intention() -> None:
    assert standing("The agent sells insurance plans to fit every purse.", "fit")[1] != "planned"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Shift work causes headaches.", "cause"),
        ("Headaches were caused by shift work.", "cause"),
        ("The levy reduced litter.", "lessening"),
        ("The levy raised prices.", "change"),
        ("Fog contributed to the crash.", "contribution"),
        ("Prices fell because of the tram.", "connective"),
        ("Prices fell due to the tram.", "connective"),
    ],
)
def test_a_cause_is_read(text: str, kind: str) -> None:
    found = [r.value.kind for s in Linter().read(text) for r in s.read("cause")]
    assert kind in found


@pytest.mark.parametrize(
    ("text", "acts"),
    [("The council cut fares.", True), ("The subsidy has cut fares.", False), ("She cut fares.", True)],
)
def test_a_cause_with_somebody_as_its_subject_is_an_act(text: str, acts: bool) -> None:
    assert statement(text, "cut").read("cause")[0].value.agent is acts


@pytest.mark.parametrize(
    ("text", "duty"),
    [
        ("Landlords must test alarms.", (4, False)),
        ("Landlords have to test alarms.", (4, False)),
        ("Landlords should test alarms.", (3, False)),
        ("Landlords may test alarms.", (1, False)),
        ("Landlords may not test alarms.", (4, True)),
        ("Only landlords may test alarms.", (4, False)),
        ("Smoking is banned.", (4, True)),
        ("Smoking is discouraged.", (3, True)),
        ("Visitors are asked not to smoke.", (2, True)),
        ("The warden advises against fires.", (3, True)),
        ("Shops are bound to refund it.", (4, False)),
    ],
)
def test_how_far_a_rule_binds(text: str, duty: tuple[int, bool]) -> None:
    found = [r.value for s in Linter().read(text) for r in s.read("duty")]
    assert [(d.level, d.against) for d in found] == [duty]


@pytest.mark.parametrize(
    "text", ["The ferry must have left.", "The register is bound to fail.", "The firm has the staff to open."]
)
def test_a_guess_is_no_duty(text: str) -> None:
    assert [r for s in Linter().read(text) for r in s.read("duty")] == []


def test_what_was_not_found_is_read_with_its_words() -> None:
    (absence,) = (r for s in Linter().read("Divers saw no sign of a leak.") for r in s.read("absence"))
    assert absence.words == "no sign"


def test_a_method_of_people_is_no_mechanism() -> None:
    text = "The researchers counted herons by watching eight ponds."
    assert [r for s in Linter().read(text) for r in s.read("mechanism")] == []


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("Fog caused the crash.", "Fog", "crash"),
        ("The crash was caused by fog.", "fog", "crash"),
        ("Obesity stems from shift work.", "work", "Obesity"),
        ("The crash was the result of fog.", "fog", "crash"),
        ("Low income was followed by poor sleep.", "income", "sleep"),
        ("The nurses fell ill because the queues were long.", "queues", "nurses"),
    ],
)
def test_a_cause_goes_from_what_brings_about_to_what_is_brought_about(text: str, cause: str, effect: str) -> None:
    (statement, found) = next((s, r.value) for s in Linter().read(text) for r in s.read("cause"))
    assert cause in {statement.words[n].text for n in found.cause}
    assert effect in {statement.words[n].text for n in found.effect}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("How many permits lapse is unknown.", "permits"),
        ("The city keeps no count of cyclists.", "cyclists"),
        ("The chain does not disclose ticket sales.", "sales"),
        ("The orchestra has not said how much the organ cost.", "organ"),
    ],
)
def test_what_has_no_figure_is_read(text: str, topic: str) -> None:
    found = [(s, r.value) for s in Linter().read(text) for r in s.read("no figure")]
    assert topic in {s.words[n].text for s, value in found for n in value.words}


def test_a_count_is_no_lack_of_one() -> None:
    assert not any(s.read("no figure") for s in Linter().read("The guild keeps a count of empty shops."))
