"""What changes: the word for it, from the parse.

Verbs change their subject, or their object if they have one that is no amount; nouns change what stands behind "in" or
"of", or what is compounded with them; comparatives change the noun that they stand by or say something of.
"""

from __future__ import annotations

from claimlint.dimensions.change.cues import load_words
from claimlint.parsing.tree import Token

SUBJECTS = ("nsubj", "nsubjpass")
NOMINAL = ("NOUN", "PROPN")
ARGUMENTS = (*SUBJECTS, "dobj", "pobj")
MOST_STEPS = 3


def measure_of(word: Token) -> Token | None:
    """The word for what a word of change changes, None if it is open: dogs, where the number of dogs falls."""
    return _counted(_thing_of(word))


def measured_by(verb: Token) -> Token | None:
    """The word for what the subject of a verb is or counts, None if it is open."""
    return _counted(_subject(verb))


def _counted(thing: Token | None) -> Token | None:
    """What a word counts: "the NUMBER of visitors", "visitor NUMBERS"; any other word itself."""
    if thing is None or thing.lemma_.lower() not in load_words("degree", "counting"):
        return thing
    return _inside(thing) or next((c for c in thing.children if c.dep_ == "compound"), thing)


def _thing_of(word: Token) -> Token | None:
    if word.pos_ == "VERB":
        return _object(word) or _subject(word)
    if word.pos_ == "NOUN":
        compound = next((c for c in word.children if c.dep_ in ("compound", "poss")), None)
        return _inside(word) or compound or _behind(word)
    if word.dep_ == "amod" and word.head.pos_ in NOMINAL:
        return None if _is_definite(word.head) else word.head
    if word.dep_ in ARGUMENTS:
        return _inside(word)  # "more of the graduates"
    if word.dep_ == "advmod" and word.head.pos_ == "ADJ":
        return _subject(word.head.head) if word.head.dep_ in ("acomp", "attr") else None
    if word.dep_ == "advmod" and word.head.pos_ == "ADV":
        return _subject(word.head.head)  # "closer together"
    if word.dep_ == "prt" and word.head.lemma_.lower() not in load_words("degree", "moving"):
        return None  # what is turned down or set up does not go that way
    return _subject(word.head) if word.dep_ in ("acomp", "attr", "advmod", "prt") else None


def graded(word: Token) -> str:
    """The adjective or adverb that "more" or "less" grades, "" if it grades none: "less careful"."""
    grades = word.lower_ in ("more", "less") and word.dep_ == "advmod" and word.head.pos_ in ("ADJ", "ADV")
    return word.head.lemma_.lower() if grades else ""


def is_amount(token: Token) -> bool:
    """Whether a token is a figure or a unit of a share."""
    return token.like_num or token.text == "%" or token.lemma_ in load_words("degree", "unit")


def _is_definite(noun: Token) -> bool:
    """Whether a comparative before the noun tells one of two things from the other ("the smaller plan")."""
    return any(child.dep_ in ("det", "poss") and child.lower_ not in ("a", "an", "no") for child in noun.children)


def _object(verb: Token) -> Token | None:
    """The direct object of an active verb, unless it is the amount of the change."""
    return next((c for c in verb.children if c.dep_ == "dobj" and not _is_step(verb, c)), None)


def _is_step(verb: Token, thing: Token) -> bool:
    """Whether the object of a verb is how far it went: a share, or a number behind "rose"."""
    if is_amount(thing):
        return True
    counted = any(child.dep_ == "nummod" for child in thing.children)
    return counted and verb.lemma_.lower() in load_words("degree", "moving")


def _subject(verb: Token) -> Token | None:
    """The subject, a relative pronoun's antecedent in its place; over a coordination or an open complement if need
    be; what a reduced relative hangs on."""
    for _ in range(MOST_STEPS):
        found = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if found is not None:
            return verb.head if found.tag_ in ("WDT", "WP") and verb.dep_ == "relcl" else found
        if verb.dep_ == "acl" and verb.tag_ == "VBN":
            return verb.head
        if verb.dep_ not in ("conj", "xcomp"):
            return None
        verb = verb.head
    return None


def _inside(noun: Token) -> Token | None:
    """What stands behind "in" or "of" and is no amount, also below one: "a rise of 8 % in prices"."""
    for phrase in (p for c in noun.children if c.lower_ in ("in", "of") for p in c.children if p.dep_ == "pobj"):
        found = _inside(phrase) if is_amount(phrase) else phrase
        if found is not None:
            return found
    return None


def _behind(noun: Token) -> Token | None:
    """What stands behind "in" just after the noun's phrase, where the parse hangs it on the verb: "showed a rise of two
    points IN ATTENDANCE"."""
    end = noun.right_edge.i + 1
    after = noun.doc[end : end + 1]
    if not after or after[0].lower_ != "in" or after[0].head != noun.head:
        return None
    return next((c for c in after[0].children if c.dep_ == "pobj" and c.pos_ == "NOUN"), None)
