"""Where a member stands: what may be added to it or left out follows from that (catalogue 3.7)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from claimlint.model.word import Word
from claimlint.words.fold import fold

_DENYING = frozenset({"not", "n't", "no", "never", "neither", "none", "nobody", "nothing", "without", "cannot"})
_DENYING |= {"prohibit", "forbid", "ban", "prevent", "lack", "deny", "refuse", "avoid", "fail"}
_FREE = frozenset({"any", "every", "each", "all", "if", "unless", "whether", "before", "than"})
_FREE |= {"may", "can", "could", "might", "such", "include", "like", "example"}
_ONLY = frozenset({"only", "solely", "exclusively"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


class Setting(StrEnum):
    """OPEN: less follows from more; DENIED: the reverse; FREE: what is said of one or the other is said of each ("any
    writer or director", "may be red or white"); ONLY: neither follows."""

    OPEN = "open"
    DENIED = "denied"
    FREE = "free"
    ONLY = "only"


def setting_of(words: Sequence[Word], at: int) -> Setting:
    """The setting of word number ``at``, by the words before it in its clause."""
    start = _clause_start(words, at)
    before = {form for word in words[start:at] for form in (fold(word.text), word.lemma.lower())}
    if before & _DENYING:
        return Setting.DENIED
    if before & _ONLY:
        return Setting.ONLY
    return Setting.FREE if before & _FREE or _is_subject_of_modal(words, at) else Setting.OPEN


def _is_subject_of_modal(words: Sequence[Word], at: int) -> bool:
    """Whether the first finite verb comes behind the word and is a modal: "staff or visitors must wear a badge"."""
    verb = next((n for n, word in enumerate(words) if word.tag in _FINITE), 0)
    return verb > at and words[verb].tag == "MD"


def _clause_start(words: Sequence[Word], at: int) -> int:
    """Behind the last comma or semicolon after which a finite verb stands."""
    for n in range(at - 1, 0, -1):
        if words[n].text in (",", ";", ":") and any(w.tag in _FINITE for w in words[n:at]):
            return n + 1
    return 0
