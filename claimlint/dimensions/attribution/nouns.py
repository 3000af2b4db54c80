"""Nouns, adjectives and adverbs that give a clause to a speaker: "the union's complaint that ...", "allegedly"."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.dimensions.attribution.cues import phrase
from claimlint.dimensions.attribution.reach import (
    SUBJECTS,
    all_below,
    clause_of,
    holder_of,
    is_that,
    make_speaker,
    subject_of,
    within,
)
from claimlint.model.speaker import Kind, Level, Speaker
from claimlint.parsing.tree import Doc, Token

CLAUSES = ("acl", "ccomp", "csubj")


def read_nouns(doc: Doc) -> Iterator[Speaker]:
    """Nouns with a that-clause: "the union's complaint that ...", "the union's position is that ..."."""
    for noun in doc:
        if noun.pos_ == "NOUN" and noun.lemma_ in phrase("statement_noun"):
            clauses = [
                child for child in _clauses_about(noun) if child.dep_ in ("acl", "ccomp", "csubj") and is_that(child)
            ]
            if clauses:
                level = Level.ARGUE if noun.lemma_ in phrase("view_noun") else Level.NEUTRAL
                yield make_speaker(noun, _holder(noun), within(noun, all_below(clauses)), level)


def _clauses_about(noun: Token) -> Iterator[Token]:
    """The clauses below a noun, and those that a copula puts beside it."""
    yield from noun.children
    if noun.dep_ in ("nsubj", "attr") and noun.head.lemma_ == "be":
        yield from (child for child in noun.head.children if child.i > noun.i)


def _holder(noun: Token) -> Token | None:
    """Whose statement it is: "the union's claim", "the claim COMES FROM a shop"; the subject's in "voiced a fear that",
    "is of the opinion that"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ == "be":
        return subject_of(noun.head.head)
    holder = holder_of(noun)
    if holder is None and noun.dep_ == "nsubj" and noun.head.lemma_ in phrase("origin"):
        froms = (child for child in noun.head.children if child.lower_ in ("from", "with"))
        holder = next((g for child in froms for g in child.children if g.dep_ == "pobj"), None)
    if holder is None and noun.dep_ == "dobj" and noun.head.lemma_ in phrase("voicing"):
        return subject_of(noun.head)
    return holder


def read_adjectives(doc: Doc) -> Iterator[Speaker]:
    """Words of conviction with a that-clause: "the owner is convinced that ..."."""
    for word in doc:
        if word.lemma_.lower() in phrase("conviction") or word.lower_ in phrase("conviction"):
            clauses = [child for child in word.children if child.dep_ == "ccomp" and _is_full(child)]
            if clauses:
                yield make_speaker(word, _convinced(word), within(word, all_below(clauses)), Level.ARGUE)


def _is_full(clause: Token) -> bool:
    """Whether a clause begins with "that" or, without it, has a subject of its own: "sure THE DAM leaks"."""
    return is_that(clause) or any(child.dep_ in SUBJECTS for child in clause.children)


def _convinced(word: Token) -> Token | None:
    """Who is convinced: the subject of the copula, or of the participle that the parse makes a passive of."""
    around = (child for verb in (word, word.head) for child in verb.children)
    return next((child for child in around if child.dep_ in ("nsubj", "nsubjpass")), None)


def read_adverbs(doc: Doc) -> Iterator[Speaker]:
    """Words that leave it to an unnamed speaker: "allegedly", "the alleged thief"."""
    for token in doc:
        if token.lower_ in phrase("adverb") and token.dep_ in ("advmod", "amod"):
            scope = within(token, {below.i for below in clause_of(token).subtree} - {token.i})
            yield Speaker(Level.DOUBT, token.lower_, token.i, Kind.UNNAMED, None, (), scope)
