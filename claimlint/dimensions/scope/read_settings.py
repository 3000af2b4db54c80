"""In what a sentence's result was found: animals, cells, simulations or people."""

from __future__ import annotations

from claimlint.dimensions.scope.phrases import find_cues
from claimlint.dimensions.scope.values import Setting
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed


def read_settings(parsed: Parsed) -> list[Reading]:
    """Readings "setting" (a Setting), a leading preposition and what stands behind it included."""
    found = {}
    for setting in Setting:
        for first, last in find_cues(parsed.doc, "settings", setting):
            span = parsed.span(_preposition(parsed, first), last)
            found[span, setting] = Reading("setting", setting, span, parsed.words(span))
    return list(found.values())


def _preposition(parsed: Parsed, at: int) -> int:
    """The preposition of the phrase that holds a word, if it stands a few words before; else the word."""
    head = parsed.doc[at]
    while head.dep_ in ("amod", "compound") and head.head.i > head.i:
        head = head.head
    return head.head.i if head.dep_ == "pobj" and at - 3 <= head.head.i < at else at
