"""Is "a third", "a quarter" before a word a share ("a third want to quit") or an ordinal ("a third man")?

A share is the whole of a subject, so that a plural verb follows it; an ordinal goes with a noun, and its verb comes
later. Most English verbs are nouns too: these are told apart by the place and by whether another verb comes.
"""

from __future__ import annotations

from claimlint.dimensions.quantity.lexer import Line
from claimlint.dimensions.quantity.numerals import Numeral
from claimlint.dimensions.quantity.tables import cues
from claimlint.words.relations import known

# Behind "a third", "a fifth" these make an ordinal of it: a third month, a fifth time.
NTH = frozenset(
    "second minute hour day week month year season decade time term game match man woman person party".split()
)

_FRONTS = frozenset({"of", "among"})
_OPENERS = frozenset("that while whereas though although because if when but and or yet so".split())
_JOINED = frozenset({"and", "or", ","})
_BREAKS = frozenset("that which who whom whose where when while whereas if because although though and but or".split())
_FINITE = frozenset("is are was were has have had do does did will would can could may might must shall should".split())
_SHARES = frozenset({"half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "%", "percent", "cent"})


def is_ordinal(line: Line, numeral: Numeral) -> bool:
    """Whether the fraction ``numeral`` with "a" or "an", behind which a word stands, counts one of a row."""
    word = line.at(numeral.last)
    if word in NTH or not _may_be_verb(word):
        return True
    return not (_is_only_verb(word) or _is_fronted(line, numeral.first) or _is_subject(line, numeral))


def _may_be_verb(word: str) -> bool:
    """Whether a plural subject may have this form: a verb's base or past, or an adverb before it."""
    return known(word, "v") or _is_past(word) or _is_only_adverb(word)


def _is_only_verb(word: str) -> bool:
    return word in _FINITE or _is_only_adverb(word) or not (known(word, "n") or known(word, "a") or _is_regular(word))


def _is_only_adverb(word: str) -> bool:
    return known(word, "r") and not (known(word, "n") or known(word, "a"))


def _is_past(word: str) -> bool:
    return word in _FINITE or word in cues().words["irregular pasts"] or _is_regular(word)


def _is_regular(word: str) -> bool:
    """Whether a word is a past by its ending: agreed, stopped, tried."""
    stems = (word[:-1], word[:-2], word[:-3], f"{word[:-3]}y")
    return word.endswith("ed") and any(known(stem, "v") for stem in stems)


def _is_fronted(line: Line, first: int) -> bool:
    """Whether the clause begins with what the share is of: "Of the 900 teachers, a third ..."."""
    start = first - (line.at(first - 1) == ",")
    while start and (line.kind(start - 1) != "mark" or line.at(start - 1) == "-"):
        start -= 1
    return line.at(start) in _FRONTS and start < first - 1


def _is_subject(line: Line, numeral: Numeral) -> bool:
    """Whether the fraction opens a clause that has no verb but the word behind it."""
    before, after = line.at(numeral.first - 1), numeral.last + 1
    if line.kind(numeral.first - 1) not in ("", "mark") and before not in _OPENERS:
        return False
    if line.at(after) == ",":
        return False  # a third man, aged 40, was ...
    if before in _JOINED and line.kind(after) in ("", "mark"):
        return not _SHARES.isdisjoint(line.words[: numeral.first])  # half drink and a third smoke
    return not _has_verb(line, after)


def _has_verb(line: Line, start: int) -> bool:
    """Whether the rest of a clause shows a finite verb by its form."""
    for i in range(start, len(line)):
        if line.at(i) in _BREAKS or (line.kind(i) == "mark" and line.at(i) != "-"):
            return False
        if _is_past(line.at(i)) or (line.at(i).endswith("s") and known(line.at(i)[:-1], "v") and i == start):
            return True
    return False
