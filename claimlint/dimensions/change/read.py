"""Changes in a parsed sentence: the word of change from the cue file, what changes from the parse.

Verbs change their subject, or their object if they have one that is no figure; nouns change what stands behind "in" or
"of", or what is compounded with them; comparatives change the noun that they stand by or say something of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claimlint.catalog.lexicon import load_cues
from claimlint.dimensions.change.comparators import read_comparators
from claimlint.dimensions.change.values import Change
from claimlint.model.span import Reading
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

WEAK, PLAIN, STRONG = 1, 2, 3
SUBJECTS = ("nsubj", "nsubjpass")
CONTENT = ("NOUN", "PROPN", "ADJ", "VERB")


def read(parsed: Parsed) -> list[Reading]:
    """The changes said in a sentence, each at its word of change."""
    found = (_reading(parsed, cue) for cue in find_cues(parsed, "change", "change"))
    changes = [reading for reading in found if reading is not None]
    return changes + _trends(parsed) + read_comparators(parsed)


def _trends(parsed: Parsed) -> list[Reading]:
    """Readings "trend": phrases that make a course of a state."""
    cues = (cue for cue in find_cues(parsed, "change", "trend") if cue.group == "trend")
    spans = [parsed.span(cue.first, cue.last) for cue in cues]
    return [Reading("trend", span, span, parsed.words(span)) for span in spans]


def _reading(parsed: Parsed, cue: FoundCue) -> Reading | None:
    word = parsed.doc[cue.first]
    measure = _measure(word)
    if measure is None or _is_bound(word) or _is_refusal(word):
        return None
    group = load_cues("change", "change")[cue.group]
    words = tuple(
        t.i for t in measure.subtree if t.i == measure.i or (t.pos_ in CONTENT and not _says_change(t, word, measure))
    )
    value = Change(cue.group.startswith("up"), _force(word, group.level or 2), measure.i, words, _is_denied(word))
    span = parsed.span(cue.first, cue.last)
    return Reading("change", value, span, parsed.words(span))


def _force(word: Token, level: int) -> int:
    """The intensity of a plain word of change: what stands with it may make it weak or strong ("slightly", "steep")."""
    if level != PLAIN:
        return level
    beside = {child.lower_ for child in word.children}
    beside |= {child.lower_ for child in word.head.children if word.dep_ in ("acomp", "advmod", "amod", "attr")}
    for degree, found in (("weak", WEAK), ("strong", STRONG)):
        if any(cue.phrase in beside for cue in load_cues("change", "degree")[degree].cues):
            return found
    return level


def _says_change(token: Token, word: Token, measure: Token) -> bool:
    """Whether a token of the measure's phrase is the word of change in it, or below that."""
    return measure.is_ancestor(word) and (token == word or word.is_ancestor(token))


def _measure(word: Token) -> Token | None:
    """The word for what changes, None if it is open."""
    if word.pos_ == "VERB":
        return _object(word) or _subject(word)
    if word.pos_ == "NOUN":
        return _inside(word) or next((c for c in word.children if c.dep_ in ("compound", "poss")), None)
    if word.dep_ == "amod" and word.head.pos_ in ("NOUN", "PROPN"):
        return None if _is_definite(word.head) else word.head
    return _subject(word.head) if word.dep_ in ("acomp", "attr", "advmod", "prt") else None


def _is_definite(noun: Token) -> bool:
    """Whether a comparative before the noun tells one of two things from the other ("the smaller plan")."""
    return any(child.dep_ in ("det", "poss") and child.lower_ not in ("a", "an", "no") for child in noun.children)


def _object(verb: Token) -> Token | None:
    """The direct object of an active verb, unless it is the amount of the change."""
    return next((c for c in verb.children if c.dep_ == "dobj" and not _is_amount(c)), None)


def _subject(verb: Token) -> Token | None:
    """The subject, a relative pronoun's antecedent in its place; over a coordination or an open complement if need
    be."""
    for _ in range(3):
        found = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if found is not None:
            return verb.head if found.tag_ in ("WDT", "WP") and verb.dep_ == "relcl" else found
        if verb.dep_ not in ("conj", "xcomp"):
            return None
        verb = verb.head
    return None


def _inside(noun: Token) -> Token | None:
    """What stands behind "in" or "of" and is no amount, also below one: "a rise of 8 % in prices"."""
    for phrase in (p for c in noun.children if c.lower_ in ("in", "of") for p in c.children if p.dep_ == "pobj"):
        found = _inside(phrase) if _is_amount(phrase) else phrase
        if found is not None:
            return found
    return None


def _is_amount(token: Token) -> bool:
    return (
        token.like_num or token.text == "%" or token.lemma_ in ("point", "percent", "cent", "third", "quarter", "tenth")
    )


def _is_bound(word: Token) -> bool:
    """Whether the word begins the bound of a figure ("more than 300", "fewer than half"), which is no change."""
    after = word.doc[word.i + 1 : word.i + 3]
    return len(after) == 2 and after[0].lower_ == "than" and _is_amount(after[1])


def _is_refusal(word: Token) -> bool:
    """Whether the word governs a deed: "declined to comment"."""
    return word.pos_ == "VERB" and any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in word.children)


def _is_denied(word: Token) -> bool:
    return any(t.dep_ == "neg" or t.lower_ in ("no", "never") for t in (*word.children, *word.head.children))
