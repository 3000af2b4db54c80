"""Who says what in a sentence."""

import pytest

from claimlint import Linter
from claimlint.model.speaker import Level


def speakers(text: str) -> list[tuple[str, Level]]:
    """The words of each speaker reading and its level."""
    return [(r.words, r.value.level) for s in Linter().read(text) for r in s.read("speaker")]


@pytest.mark.parametrize(
    ("text", "words", "level"),
    [
        ("The union says that the ferry is late.", "The union says", Level.NEUTRAL),
        ("The ferry, it said, is late.", "it said", Level.NEUTRAL),
        ("The ferry is always late, the foreman claims.", "the foreman claims", Level.DOUBT),
        ("According to the pilot, the ferry is late.", "According to the pilot", Level.NEUTRAL),
        ("In the pilot's view, the ferry is unsafe.", "the pilot's view", Level.ARGUE),
        ("The ferry is unsafe in the eyes of the pilot.", "eyes of the pilot", Level.ARGUE),
        ("The pilot thinks the ferry unsafe.", "The pilot thinks", Level.ARGUE),
        ("The court found that the ferry was unsafe.", "The court found", Level.FINDING),
        ("The yard confirmed that the ferry was unsafe.", "The yard confirmed", Level.FACTIVE),
        ("The ferry was allegedly unsafe.", "allegedly", Level.DOUBT),
        ("The ferry, so the pilots say, is late.", "the pilots say", Level.NEUTRAL),
        ("The trout, say opponents of the dam, will die out.", "say opponents of the dam", Level.NEUTRAL),
        ("The tenants are sure the lift broke in May.", "The tenants are sure", Level.ARGUE),
        ("If the pilots are right, the ferry is unsafe.", "the pilots are", Level.NEUTRAL),
        ("Anglers see the dam as a disaster.", "Anglers see", Level.ARGUE),
        ("To the historian, the letter is a forgery.", "To the historian", Level.ARGUE),
        ("For the union, the plan is a threat.", "For the union", Level.ARGUE),
        ("The tenants are adamant that the lift broke in May.", "The tenants are adamant", Level.ARGUE),
        ("The union's position is that the ferry is late.", "The union's position", Level.NEUTRAL),
        ("Campaigners have it that the river is dead.", "Campaigners have", Level.NEUTRAL),
        ("Counsel put it to the court that the note was late.", "Counsel put", Level.NEUTRAL),
        ("Dry eyes are reported by a clinic.", "reported by a clinic", Level.NEUTRAL),
        ("The fishermen voiced fears that the dam would leak.", "The fishermen voiced fears", Level.NEUTRAL),
    ],
)
def test_a_speaker_is_read_with_its_level(text: str, words: str, level: Level) -> None:
    assert speakers(text) == [(words, level)]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry is late.",
        "He found a wallet.",
        "She keeps the accounts of the club.",
        "For patients, the wait is 14 weeks.",
        "He took it from his account.",
    ],
)
def test_a_sentence_without_a_speaker_has_none(text: str) -> None:
    assert speakers(text) == []


def test_what_is_said_ends_at_a_semicolon() -> None:
    text = "The roof cost nine million; in the pilot's view the money was wasted."
    (speaker,) = (r.value for s in Linter().read(text) for r in s.read("speaker"))
    words = Linter().read(text)[0].words
    assert "roof" not in {words[n].text for n in speaker.scope}
