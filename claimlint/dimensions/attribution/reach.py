"""What a speaker's words are in the parse, and how far they reach.

What is said is read from the parse (the clause that the cue governs), but never across a semicolon, where parses often
join what has nothing to do with the cue.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimlint.dimensions.attribution.cues import denials, kind_of, source
from claimlint.model.speaker import Kind, Level, Speaker
from claimlint.parsing.tree import Token

SUBJECTS = ("nsubj", "csubj")
BREAKS = frozenset({";", ":"})
MAX_CLIMB = 5


def make_speaker(cue: Token, who: Token | None, scope: frozenset[int], level: Level) -> Speaker:
    """The speaker whose phrase is headed by ``who`` (None if unnamed) and who says the words of ``scope``."""
    negated = any(child.dep_ == "neg" for child in cue.children) is not (cue.lemma_ in denials())
    if who is None:
        return Speaker(level, cue.lemma_, cue.i, Kind.UNNAMED, None, (), scope, negated)
    words = phrase_of(who)
    kind = kind_of(who.lemma_.lower(), who.pos_ == "PRON")
    if any(child.dep_ == "compound" and child.lemma_.lower() in source("authority") for child in who.children):
        kind = Kind.AUTHORITY  # the statistics office
    return Speaker(level, cue.lemma_, cue.i, kind, who.i, words, scope - set(words) - {cue.i}, negated)


def subject_of(verb: Token) -> Token | None:
    """Who says it: the verb's subject, that of the verb it is joined to, a passive's agent, a relative's antecedent."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        agents = (g for child in verb.children if child.dep_ == "agent" for g in child.children if g.dep_ == "pobj")
        return next(agents, None)
    at = verb
    for _ in range(MAX_CLIMB):
        child = nearest_subject(at)
        if child is not None:
            relative = child.lemma_ in ("who", "which", "that") and at.dep_ == "relcl"
            return at.head if relative else child
        if at.dep_ == "acl":
            return at.head
        if at.dep_ not in ("conj", "xcomp", "advcl", "pcomp") or at.head.pos_ not in ("VERB", "AUX"):
            return None
        at = at.head
    return None


def nearest_subject(verb: Token) -> Token | None:
    """The subject next to a verb: in "the trout, SAY OPPONENTS of the dam, will die" the parse gives it two."""
    subjects = (child for child in verb.children if child.dep_ in SUBJECTS)
    return min(subjects, key=lambda subject: abs(subject.i - verb.i), default=None)


def holder_of(noun: Token) -> Token | None:
    """Whose view it is: "the coach's", "of the coach"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((g for g in child.children if g.dep_ == "pobj"), None)
    return None


def clause_of(token: Token) -> Token:
    """The nearest verb at or above a word that is itself no adjunct."""
    at = token.head if token.dep_ in ("prep", "agent") or token.pos_ not in ("VERB", "AUX") else token
    while at.pos_ not in ("VERB", "AUX") and at.head.i != at.i:
        at = at.head
    return at


def within(cue: Token, words: Iterable[int]) -> frozenset[int]:
    """Those of ``words`` that no break parts from the cue; a colon leads in what is said and parts nothing."""
    return frozenset(words) & frozenset(stretch(cue, frozenset({";"})))


def stretch(cue: Token, breaks: frozenset[str] = BREAKS) -> range:
    """The words between the two ``breaks`` around a cue."""
    doc = cue.doc
    before = [token.i for token in doc[: cue.i] if token.text in breaks]
    after = [token.i for token in doc[cue.i + 1 :] if token.text in breaks]
    return range(before[-1] + 1 if before else 0, after[0] if after else len(doc))


def all_below(tokens: Iterable[Token]) -> set[int]:
    """The words of some tokens and all below them."""
    return {below.i for token in tokens for below in token.subtree}


def phrase_of(head: Token) -> tuple[int, ...]:
    """The words of a noun phrase, without the clauses inside it."""
    words, stack = [], [head]
    while stack:
        top = stack.pop()
        words.append(top.i)
        stack += [child for child in top.children if child.dep_ not in ("relcl", "acl", "punct", "ccomp")]
    return tuple(sorted(words))


def is_that(clause: Token) -> bool:
    """Whether a clause begins with "that"."""
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)
