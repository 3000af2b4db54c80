"""Acts that the evidence only alleges and the claim states: the act as a clause of its own, or as somebody's deed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.dimensions.status.legal import DIMENSION, LegalStatus, rank
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim, Context, Statement
from claimlint.model.word import Word
from claimlint.words.alike import alike
from claimlint.words.relations import noun_class

SPEAKER = "speaker"  # the readings of who says what
CONVICTED = 6
ADMISSIONS = frozenset({"admit", "confess", "confession", "acknowledge", "concede", "admission"})
CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM")
DOUBTING = frozenset({"may", "might", "could", "perhaps", "possibly", "probably", "apparently", "reportedly"})
SAID = 0.5  # the share of the claim's clause that the allegation must answer
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Allegation:
    """What somebody is suspected of, accused of or charged with."""

    source: Evidence
    words: tuple[Word, ...]
    act: tuple[int, ...]
    span: Span


def compare_allegations(claim: Claim, evidence: Sequence[Evidence]) -> Iterator[Comparison]:
    """The first clause or deed that the claim states in its own voice and the evidence only alleges."""
    if _is_settled(evidence):
        return
    alleged = [allegation for source in evidence for allegation in _allegations(source)]
    guarded = _guarded(claim)
    for allegation in alleged:
        for statement in claim.statements:
            at = _stated(statement, allegation, guarded)
            if at is not None and not _is_own_voice(statement.words[at], evidence):
                source = allegation.source
                place = Place(source.key, source.index.document.path, allegation.span)
                yield Comparison("status", "allegation", Outcome.EXCESS, _deed(statement, at), (place,))
                return


def _is_settled(evidence: Sequence[Evidence]) -> bool:
    """Whether anybody was convicted or has admitted it, or the page is too long to know."""
    statements = [statement for source in evidence for statement in source.statements]
    convicted = any(
        rank(reading.value.stage) >= CONVICTED and reading.value.real
        for statement in statements
        for reading in statement.read(DIMENSION)
    )
    admitted = any(word.lemma.lower() in ADMISSIONS for statement in statements for word in statement.words)
    return convicted or admitted or any(not source.index.is_short for source in evidence)


def _allegations(source: Evidence) -> Iterator[Allegation]:
    for statement in source.statements:
        for reading in statement.read(DIMENSION):
            if reading.value.act and rank(reading.value.stage) and not reading.value.negated:
                yield Allegation(source, statement.words, reading.value.act, reading.span)


def _guarded(claim: Claim) -> frozenset[int]:
    """The words of the claim that a status or a speaker already answers for."""
    acts = [n for reading in claim.read(DIMENSION) for n in (*reading.value.act, reading.value.at)]
    said = [n for reading in claim.read(SPEAKER) for n in reading.value.scope]
    return frozenset(acts) | frozenset(said)


def _stated(statement: Statement, allegation: Allegation, guarded: frozenset[int]) -> int | None:
    """The number of the word by which a clause of the claim states the act."""
    if statement.context is not Context.ASSERTED or statement.predicate is None or statement.read(DIMENSION):
        return None
    if any(w.head == statement.predicate.head and w.lemma.lower() in DOUBTING for w in statement.words):
        return None
    act = [allegation.words[n] for n in allegation.act if allegation.words[n].pos in CONTENT]
    head = statement.predicate.head
    if head not in guarded and not statement.predicate.negated and _answers(statement.words[head], act, ("VERB",)):
        own = [statement.words[n] for n in statement.own if statement.words[n].pos in CONTENT]
        everything = [word for word in allegation.words if word.pos in CONTENT]
        shared = sum(any(alike(word, other) for other in everything) for word in own)
        return head if shared >= max(FEWEST, SAID * len(own)) else None
    deeds = (n for n in statement.own if n not in guarded)
    return next((n for n in deeds if _is_deed(statement, n, act) or _is_doer(statement.words, n, act)), None)


def _answers(word: Word, act: Sequence[Word], tags: tuple[str, ...]) -> bool:
    return any(alike(word, other) for other in act if other.pos in tags)


def _is_deed(statement: Statement, number: int, act: Sequence[Word]) -> bool:
    """Whether a noun is the alleged act with its doer in front: "her fraud", "the mayor's fraud"."""
    word = statement.words[number]
    owned = any(other.head == number and other.dep == "poss" for other in statement.words)
    return word.pos == "NOUN" and owned and bool(act) and alike(word, act[0])


def _is_doer(words: Sequence[Word], number: int, act: Sequence[Word]) -> bool:
    """Whether a noun names somebody by the alleged act: "the fraudster" for who is charged with fraud."""
    word = words[number]
    if word.pos != "NOUN" or noun_class(word.lemma.lower()) != "person" or _is_called_so(words, number):
        return False
    return any(alike(word, deed) and word.lemma != deed.lemma for deed in act if deed.pos in ("NOUN", "VERB"))


def _is_called_so(words: Sequence[Word], number: int) -> bool:
    """Whether the noun itself is only said to be: "the alleged thief", "the suspected arsonist"."""
    return any(word.head == number and word.dep == "amod" for word in words)


def _is_own_voice(word: Word, evidence: Sequence[Evidence]) -> bool:
    """Whether the evidence has the act outside of what is alleged or said by somebody."""
    return any(
        other.pos == word.pos and alike(word, other)
        for source in evidence
        for words, kept in _unalleged(source)
        for n, other in enumerate(words)
        if n in kept
    )


def _unalleged(source: Evidence) -> Iterator[tuple[tuple[Word, ...], frozenset[int]]]:
    """Each sentence with the numbers of the words that nobody alleges or says."""
    groups: dict[int, list[Statement]] = {}
    for statement in source.statements:
        groups.setdefault(statement.sentence.number, []).append(statement)
    for group in groups.values():
        statuses: list[Reading[LegalStatus]] = [r for statement in group for r in statement.read(DIMENSION)]
        alleged = {n for reading in statuses for n in reading.value.act}
        said = {n for statement in group for reading in statement.read(SPEAKER) for n in reading.value.scope}
        yield group[0].words, frozenset(range(len(group[0].words))) - alleged - said


def _deed(statement: Statement, at: int) -> Span:
    """The deciding word, with the object or complement next to it."""
    last = at
    own = frozenset(statement.own)
    while last + 1 in own and last - at < 4 and statement.words[last + 1].pos != "PUNCT":
        last += 1
    return statement.words[at].span.cover(statement.words[last].span)
