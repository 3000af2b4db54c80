"""The cue files of the slice, as the sets that its readers ask."""

from __future__ import annotations

from functools import cache

from claimlint.catalog.lexicon import load_cues


@cache
def load_words(file: str, group: str) -> frozenset[str]:
    """The cues of one group of a cue file of the slice."""
    return frozenset(cue.phrase for cue in load_cues("change", file)[group].cues)
