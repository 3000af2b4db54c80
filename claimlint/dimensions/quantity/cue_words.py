"""The groups of a cue file as sets of words."""

from __future__ import annotations

from functools import cache

from claimlint.catalog.lexicon import load_cues


@cache
def words_of(name: str, group: str) -> frozenset[str]:
    """The cues of one group of ``rules/quantity/<name>.toml``."""
    return frozenset(cue.phrase for cue in load_cues("quantity", name)[group].cues)
