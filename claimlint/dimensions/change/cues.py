"""The cue files of the slice, as the sets that its readers ask."""

from __future__ import annotations

from claimlint.catalog.lexicon import cue_phrases


def load_words(file: str, group: str) -> frozenset[str]:
    """The cues of one group of a cue file of the slice."""
    return cue_phrases("change", file, group)
