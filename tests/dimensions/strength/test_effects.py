"""What a sentence says of causes, effects and ties beyond the causal verbs of the cue file."""

import pytest

from claimlint import Linter

LINTER = Linter()


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
