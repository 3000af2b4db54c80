"""What is said to be still to come: "has yet to open", "had still to be set", "remains to be done"."""

from __future__ import annotations

from claimlint.parsing.tree import Token

SO_FAR = frozenset({"yet", "still"})
BEFORE_IT = frozenset({"have", "be"})


def is_pending(governor: Token) -> bool:
    """Whether a verb says that the infinitive which it governs has not come about so far: "HAS YET to open", "IS YET to
    be seen", "HAD STILL to be set", "REMAINS to be done". What "still HAS to be done" is a duty."""
    deed = next((c for c in governor.children if c.dep_ == "xcomp" and any(t.tag_ == "TO" for t in c.children)), None)
    if deed is None:
        return False
    if governor.lemma_ == "remain":
        return not any(child.dep_ in ("acomp", "attr") for child in governor.children)
    between = (child for child in governor.children if governor.i < child.i < deed.i)
    return governor.lemma_ in BEFORE_IT and any(child.lower_ in SO_FAR for child in between)
