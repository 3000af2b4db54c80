"""Subtitles as evidence."""

import pytest

from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_document

SUBRIP = """1
00:00:01,000 --> 00:00:02,000
Trade <i>fell</i>

2
00:00:03,000 --> 00:00:04,000
by half.
"""
WEBVTT = """WEBVTT

NOTE made by hand

00:01.000 --> 00:02.000 align:start
Trade fell

00:03.000 --> 00:04.000
by half.
"""


@pytest.mark.parametrize(
    ("name", "text"), [("a.srt", SUBRIP), ("a.srt", SUBRIP.replace("\n", "\r\n")), ("a.vtt", WEBVTT)]
)
def test_sentences_run_over_cues(name, text):
    assert [s.text for s in read_document(text, name).sentences] == ["Trade fell by half."]


def test_a_voice_is_named():
    assert "Ann: It fell." in read_document("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>It fell.\n", "a.vtt").text


def test_a_file_without_cues_is_refused():
    with pytest.raises(UnreadableError, match="is empty"):
        read_document("WEBVTT\n", "a.vtt")


TALK = """WEBVTT - a talk
Kind: captions

STYLE
::cue(.y) { color: yellow }

REGION
id:low

intro
00:00:01.000 --> 00:00:04.000 position:10% line:0
<v.loud Ann Poe>The port took <c.y>44&nbsp;ships</c></v>
<00:00:02.500>in 2019 &amp; in 2020.
"""


def test_styles_regions_and_codes_are_not_said():
    assert read_document(TALK, "a.vtt").text == "Ann Poe: The port took 44 ships in 2019 & in 2020."
