"""Subtitles (SubRip, WebVTT) into a Document: what is said, without numbers and times."""

from __future__ import annotations

import re
from html import unescape

from claimlint.model.document import Document
from claimlint.model.lines import LINE_END
from claimlint.reading.decode import check_not_empty
from claimlint.reading.plain import read_plain

_CUE = re.compile(r"^[ \t]*(?:\d+:)?\d\d:\d\d[.,]\d{3}[ \t]*-->.*$")
_VOICE = re.compile(r"<v(?:\.\w+)*\s++([^<>]*)>")
_TAG = re.compile(r"</?[^<>]*>|\{\\[^{}]*\}")
_BLANK = re.compile(r"\n[ \t]*\n")


def read_subtitles(text: str, path: str) -> Document:
    """The document of a subtitle file: one paragraph of all cues, as a sentence often runs over several.

    Raises UnreadableError if it says nothing.
    """
    said = [words for part in _BLANK.split(LINE_END.sub("\n", text)) if (words := _words(part))]
    return read_plain(check_not_empty(" ".join(said), path), path)


def _words(part: str) -> str:
    """What is said in a cue; nothing for a part without times: a header, a note, a style."""
    lines = part.splitlines()
    times = next((n for n, line in enumerate(lines) if _CUE.match(line)), None)
    if times is None:
        return ""
    said = _VOICE.sub(r"\1: ", " ".join(lines[times + 1 :]))
    return " ".join(unescape(_TAG.sub("", said)).split())
