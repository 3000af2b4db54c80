"""Whether two words name the same."""

from __future__ import annotations

from claimlint.model.word import Word
from claimlint.words.fold import fold
from claimlint.words.relations import Relation, related
from claimlint.words.stems import stem

COARSE = {"NOUN": "n", "PROPN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}
LIKE = frozenset({Relation.SAME, Relation.DERIVED, Relation.SYNONYM, Relation.WIDER, Relation.NARROWER})


def alike(a: Word, b: Word) -> bool:
    """Whether two words are of one stem, or kin in meaning."""
    if stem(fold(a.lemma)) == stem(fold(b.lemma)):
        return True
    if a.pos not in COARSE or b.pos not in COARSE:
        return False
    return related(a.lemma.lower(), COARSE[a.pos], b.lemma.lower(), COARSE[b.pos]) in LIKE
