"""Cue files are read into groups, and whatever does not have their form is refused with file, line and remedy."""

from math import inf
from pathlib import Path

import pytest

from claimlint.catalog.errors import CatalogError
from claimlint.catalog.lexicon import Cue, CueGroup, load_cues, parse_cues
from claimlint.model.interval import Interval

CUES = """\
# how often a bolt is meant
[few]
cues     = ["few", "hardly any"]
interval = "[0,0.25]"

["more than"]
cues     = ["more than", "top/VERB"]
level    = 3
preview  = true
example  = "Bolts top the list."
"""


def test_a_group_has_its_cues_and_its_interval() -> None:
    assert parse_cues(CUES, "x.toml")["few"] == CueGroup("few", (Cue("few"), Cue("hardly any")), Interval(0, 0.25))


def test_a_group_has_its_level_its_trial_and_its_example() -> None:
    assert parse_cues(CUES, "x.toml")["more than"] == CueGroup(
        "more than", (Cue("more than"), Cue("top", "VERB")), None, 3, True, "Bolts top the list."
    )


def test_groups_keep_the_order_of_the_file() -> None:
    assert list(parse_cues(CUES, "x.toml")) == ["few", "more than"]


@pytest.mark.parametrize(
    ("words", "interval"),
    [
        ("[0,0.25]", Interval(0, 0.25)),
        ("(0.5, 1]", Interval(0.5, 1, low_open=True)),
        ("[.47,.53)", Interval(0.47, 0.53, high_open=True)),
        ("(-inf,inf)", Interval(-inf, inf)),
    ],
)
def test_an_interval_is_written_as_in_mathematics(words: str, interval: Interval) -> None:
    assert parse_cues(f'[a]\ncues=["b"]\ninterval="{words}"', "x.toml")["a"].interval == interval


@pytest.mark.parametrize(
    ("before", "after", "place", "words"),
    [
        ("interval =", "intervall =", "x.toml [few]:4", 'unknown key "intervall"; the keys are cues, interval'),
        ('cues     = ["few", "hardly any"]', "", "x.toml [few]:2", 'the key "cues" is missing'),
        ("level    = 3", 'level = "three"', "x.toml [more than]:8", '"level": Input should be a valid integer'),
        ("[0,0.25]", "[0.25,0]", "x.toml:2", "an empty interval"),
        ("[0,0.25]", "0 to 0.25", "x.toml:2", "not an interval"),
        ("top/VERB", "top/verb", "x.toml:6", "the tags are ADJ, ADP"),
        ("hardly any", "hardly any ", "x.toml:2", "write the bare phrase"),
        ("[few]\n", "", "x.toml:1", '"cues" stands outside a group'),
        ("[few]", "[few", "x.toml:1", "not TOML"),
    ],
)
def test_a_cue_file_without_the_form_is_refused(before: str, after: str, place: str, words: str) -> None:
    with pytest.raises(CatalogError) as caught:
        parse_cues(CUES.replace(before, after), "x.toml")
    assert str(caught.value).startswith(f"{place}: ") and words in str(caught.value)


def test_a_cue_file_lies_in_its_slices_folder(tmp_path: Path) -> None:
    (tmp_path / "quantity").mkdir()
    (tmp_path / "quantity" / "shares.toml").write_text(CUES)
    assert list(load_cues("quantity", "shares", tmp_path)) == ["few", "more than"]


def test_a_missing_cue_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(CatalogError, match=r"quantity/shares.toml: no such cue file"):
        load_cues("quantity", "shares", tmp_path)
