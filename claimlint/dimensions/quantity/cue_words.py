"""The groups of a cue file as sets of words."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.catalog.lexicon import cue_phrases
from claimlint.model.word import Word


def says(words: Sequence[Word], name: str, group: str) -> bool:
    """Whether a sentence has a cue of the group: a word by its lemma, several words as they are."""
    cues = words_of(name, group)
    text = f" {' '.join(word.text.lower() for word in words)} "
    lemmas = {word.lemma.lower() for word in words}
    return bool(lemmas & cues) or any(f" {cue} " in text for cue in cues if " " in cue)


def words_of(name: str, group: str) -> frozenset[str]:
    """The cues of one group of ``rules/quantity/<name>.toml``."""
    return cue_phrases("quantity", name, group)
