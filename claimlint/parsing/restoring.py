"""Verbs that the parser took for nouns, restored: in "The ferry sails on Sundays." it sees the sails of a ferry. And
conjunctions that it took for verbs: in "You may swim provided that a guard is there" it sees something provided.

A full sentence has a finite verb. Where a parse has none, the one word that can be it by its form and its place behind
a subject is made its verb, and what hung on it as on a noun becomes its subject and object. Homographs of nouns and
verbs are the commonest fault of taggers of English (Manning 2011, "Part-of-speech tagging from 97% to 100%", CICLing).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.words.relations import known

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
AGREEING = {"NNS": "VBZ", "NN": "VBP"}  # the forms of a verb that look like those of a noun
PREMODIFIERS = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "predet", "quantmod"})
UNCHANGED = frozenset(
    {"cut", "hit", "put", "set", "let", "beat", "cost", "split", "shut", "spread", "hurt", "quit", "cast", "burst"}
)  # verbs whose past is their plain form
OPENING = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "CD", "PDT"})  # what an object begins with
FOLLOWING = OPENING | {"IN", "RB", "TO"}
CONDITIONS = frozenset({"provided", "providing"})  # conjunctions by the side of verbs (Quirk and others 1985, 14.12)
SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
# Labels of what hangs on a verb, never on a conjunction: "provided WITH a map".
OF_VERBS = SUBJECTS | {"aux", "auxpass", "dobj", "dative", "agent", "prep", "acomp", "oprd", "neg"}


@dataclass(slots=True)
class Row:
    """A token in the making: its form in lower case, lemma, part of speech, tag, label and the number of its head."""

    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


def restore_verb(rows: Sequence[Row]) -> None:
    """Makes a verb of the root that has a subject and an object and is tagged as a noun, or else of the first word of a
    sentence without a verb that can be its verb, if there is such a word."""
    for at, row in enumerate(rows):
        if row.head == at and row.tag in AGREEING and _has_both(rows, at) and known(row.lemma.lower(), "v"):
            row.pos, row.tag = "VERB", AGREEING[row.tag]
    if not rows or rows[-1].lower not in (".", "!") or any(_is_finite(row) for row in rows):
        return
    found = next(_candidates(rows), None)
    if found is not None:
        at, tag = found
        _make_root(rows, at)
        rows[at].pos, rows[at].tag, rows[at].dep, rows[at].head = "VERB", tag, "ROOT", at


def restore_conditions(rows: Sequence[Row]) -> None:
    """Makes a conjunction of "provided" and "providing" in front of a clause, which hangs on what these hung on."""
    for at, row in enumerate(rows):
        if row.lower in CONDITIONS and row.head != at and not any(r.head == at and r.dep in OF_VERBS for r in rows):
            clause = _clause_behind(rows, at)
            if clause is not None:
                rows[clause].dep, rows[clause].head = "advcl", row.head
                row.lemma, row.pos, row.tag, row.dep, row.head = "provided", "SCONJ", "IN", "mark", clause


def _clause_behind(rows: Sequence[Row], at: int) -> int | None:
    """The first verb behind a word that hangs on it or on what it hangs on, if it has a subject there and is not what
    the word itself hangs on: "Provided free, the lunches ARE popular"."""
    above = rows[at].head
    verbs = (n for n in range(at + 1, len(rows)) if rows[n].head in (at, above) and rows[n].pos in ("VERB", "AUX"))
    first = next(verbs, above)
    has_subject = any(row.head == first and row.dep in SUBJECTS for row in rows[at + 1 : first])
    return first if first != above and has_subject else None


def _has_both(rows: Sequence[Row], at: int) -> bool:
    """Whether the parse has a subject and an object for a word."""
    return {"nsubj", "dobj"} <= {row.dep for row in rows if row.head == at}


def _is_finite(row: Row) -> bool:
    return (row.tag in FINITE and row.dep != "amod") or row.pos == "AUX"


def _candidates(rows: Sequence[Row]) -> Iterator[tuple[int, str]]:
    """The words that can be the verb of a sentence, each with the tag of its form."""
    for at in range(1, len(rows) - 1):
        before, word, after = rows[at - 1], rows[at], rows[at + 1]
        is_top = word.head == at or (word.head > at and rows[word.head].head == word.head)
        if not is_top or not known(word.lemma.lower(), "v"):
            continue
        if word.tag == "NN" and word.head == at and _plural_subject(rows, at) is not None:
            yield at, "VBP"
        elif before.tag not in NOUNS or before.head < at - 1:
            continue
        elif word.tag == "NNS" and before.tag in ("NN", "NNP") and after.tag in FOLLOWING and after.lower != "of":
            yield at, "VBZ"
        elif after.tag in OPENING and (word.tag in ("VBN", "VBD") or (word.tag == "NN" and word.lower in UNCHANGED)):
            yield at, "VBD"


def _plural_subject(rows: Sequence[Row], at: int) -> int | None:
    """The plural that the parse has for the subject of a root that it takes for a noun."""
    return next((n for n, r in enumerate(rows) if r.head == at and r.dep == "nsubj" and r.tag in ("NNS", "NNPS")), None)


def _make_root(rows: Sequence[Row], at: int) -> None:
    """Hangs on the word as on a verb what hung on it, or on the noun behind it that it was taken to modify."""
    top = rows[at].head
    subject = _plural_subject(rows, at)
    subject = at - 1 if subject is None else subject
    for number, row in enumerate(rows):
        if number in (at, top) or row.head not in (at, top):
            continue
        if number == subject:
            row.dep, row.head = "nsubj", at
        elif number < at:
            row.head = subject if row.dep in PREMODIFIERS else at
        elif row.head == at and row.dep in ("appos", "nmod", "dep"):
            row.dep = "dobj"
        elif number > top and row.dep not in ("conj", "cc", "relcl", "acl", "appos"):
            row.head = at
    if top != at:
        rows[top].dep, rows[top].head = "dobj", at
    rows[subject].dep, rows[subject].head = "nsubj", at
