"""In what a sentence's result was found: animals, cells, simulations or people."""

from __future__ import annotations

from claimlint.dimensions.scope.values import Setting
from claimlint.model.span import Reading
from claimlint.parsing.cues import find_cues
from claimlint.parsing.parsed import Parsed


def read_settings(parsed: Parsed) -> list[Reading]:
    """Readings "setting" (a Setting), a leading preposition and what stands behind it included."""
    out = []
    for cue in find_cues(parsed, "scope", "settings"):
        span = parsed.span(_preposition(parsed, cue.first), cue.last)
        out.append(Reading("setting", Setting(cue.group), span, parsed.words(span)))
    return out


def _preposition(parsed: Parsed, at: int) -> int:
    """The preposition of the phrase that holds a word, if it stands a few words before; else the word."""
    head = parsed.doc[at]
    while head.dep_ in ("amod", "compound") and head.head.i > head.i:
        head = head.head
    return head.head.i if head.dep_ == "pobj" and at - 3 <= head.head.i < at else at
