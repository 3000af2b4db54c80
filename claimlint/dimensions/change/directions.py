"""Which changes can be held against each other, and which way each goes."""

from __future__ import annotations

from collections.abc import Mapping, Set

from claimlint.dimensions.change.cues import load_words
from claimlint.dimensions.change.values import Change, Steady
from claimlint.model.pair import SAME, Pair
from claimlint.model.statement import Statement
from claimlint.model.word import Word, lemma_of
from claimlint.words.relations import hypernyms, synonyms

SHARED = SAME | {"narrower", "name"}
JUDGED = frozenset({"good", "relief"})
MEASURED = frozenset(
    {"", "length", "price", "width", "pace", "weight", "force", "relief"}
)  # each may be told as an amount
FAMILY = {"length": "time", "pace": "time"}
AMOUNTS = frozenset({"more", "less", "fewer"})
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
NOUNS = ("time", "price", "width")  # groups of degree.toml


def are_comparable(a: Change, b: Change) -> bool:
    """Whether two changes of one measure can agree or clash: they have one scale, or one of them tells an amount."""
    if a.scale == b.scale or {a.scale, b.scale} <= JUDGED:
        return True
    return "" in (a.scale, b.scale) and {a.scale, b.scale} <= MEASURED


def rises_beside(change: Change, other: Change) -> bool:
    """Which way a change goes beside another: what eases is less of a burden, and better where the other judges."""
    return change.rising is not ({change.scale, other.scale} == JUDGED)


def scale_of(change: Change, words: tuple[Word, ...]) -> str:
    """The scale of a change by its word or, where that tells an amount, by the noun for what changes."""
    if change.scale:
        return FAMILY.get(change.scale, change.scale)
    nouns = {words[n].lemma.lower() for n in change.measure}
    return next((scale for scale in NOUNS if not nouns.isdisjoint(load_words("degree", scale))), "")


def is_same_measure(change: Change, other: Change | Steady, pair: Pair) -> bool:
    """Whether the heads of what changes answer each other, and so does some modifier if both have any."""
    links = _links(pair)
    return links.get(change.head) == other.head and _agree(change, other, links)


def is_of(change: Change, statement: Statement, said: Set[str]) -> bool:
    """Whether what changes in a statement is a pronoun, or has one of these lemmas in its phrase."""
    if statement.words[change.head].pos == "PRON":
        return True
    return not said.isdisjoint(statement.words[n].lemma.lower() for n in change.measure)


def is_other_measure(change: Change, other: Change, pair: Pair) -> bool:
    """Whether what changes is of one name and of another kind, by the words alone: imports of rice, imports of tea."""
    mine, theirs = pair.claim.words, pair.evidence.words
    if mine[change.head].lemma.lower() != theirs[other.head].lemma.lower():
        return False
    kinds = {theirs[n].lemma.lower() for n in other.measure if n != other.head}
    return bool(kinds) and kinds.isdisjoint(mine[n].lemma.lower() for n in change.measure if n != change.head)


def _links(pair: Pair) -> dict[int, int]:
    return {link.claim: link.evidence for link in pair.links if link.relation in SHARED}


def _agree(change: Change, other: Change | Steady, links: Mapping[int, int]) -> bool:
    """Whether some modifiers of what changes answer each other, if both have any."""
    mine, theirs = set(change.measure) - {change.head}, set(other.measure) - {other.head}
    return not mine or not theirs or any(links.get(word) in theirs for word in mine)


def are_of_other_times(claim: Statement, evidence: Statement) -> bool:
    """Whether both name dates, and none in common."""
    mine = {(r.value.year, r.value.month) for r in claim.read("date")}
    theirs = {(r.value.year, r.value.month) for r in evidence.read("date")}
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def is_turned_twice(pair: Pair) -> bool:
    """Whether something beside the words of change is, or may be, turned round too: a contrary, a word of losing on
    one side only ("dismissed fewer of its hands" for "kept more of its hands"), or another deed done to more and to
    fewer ("more pupils walk", "fewer pupils are driven")."""
    mine, theirs = _changing(pair.claim), _changing(pair.evidence)
    turned = (link for link in pair.links if link.relation in ("contrary", "converse"))
    if any(link.claim not in mine and link.evidence not in theirs for link in turned):
        return True
    deeds, others = _deeds(pair.claim, mine), _deeds(pair.evidence, theirs)
    if deeds and others and not any(link.claim in deeds and link.evidence in others for link in pair.links):
        return True
    return (_burdens(pair.claim, mine, deeds) - _burdens(pair.evidence, theirs, others)) % 2 == 1


def tells_deed(statement: Statement) -> bool:
    """Whether more or fewer do something, where their number may be as it was: "more of the guests WALK"."""
    return bool(_deeds(statement, _changing(statement)))


def _changing(statement: Statement) -> set[int]:
    """The numbers of a statement's words of change."""
    spans = [reading.span for reading in statement.read("change")]
    return {n for n in statement.own if any(span.contains(statement.words[n].span) for span in spans)}


def _deeds(statement: Statement, changing: set[int]) -> set[int]:
    """The verbs of what more or fewer do, or of what is done to them, where they say more than that these are there:
    "DISMISSED fewer of its staff", "more pupils WALK"."""
    words = statement.words
    amounts = (n if words[n].dep in ARGUMENTS else words[n].head for n in changing if words[n].text.lower() in AMOUNTS)
    things = (words[n].head if words[n].dep == "pobj" else n for n in amounts if words[n].dep in ARGUMENTS)
    verbs = {words[n].head for n in things}
    there = load_words("degree", "there")
    return {n for n in verbs if words[n].pos == "VERB" and words[n].lemma.lower() not in there}


def _burdens(statement: Statement, changing: set[int], deeds: set[int]) -> int:
    """How many words of a clause are of less or of losing, its words of change apart."""
    burden = load_words("degree", "burden")
    said = {n: lemma_of(statement.words, n) for n in statement.own if n not in changing}
    return sum(lemma in burden or (n in deeds and _is_of_ridding(lemma)) for n, lemma in said.items())


def _is_of_ridding(verb: str) -> bool:
    """Whether a verb takes away what it acts on: one of a few roots, or a word for a kind of one (WordNet)."""
    return not load_words("degree", "ridding").isdisjoint({verb} | synonyms(verb, "v") | hypernyms(verb, "v"))
