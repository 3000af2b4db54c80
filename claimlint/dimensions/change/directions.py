"""Which changes can be held against each other, and which way each goes."""

from __future__ import annotations

from collections.abc import Mapping

from claimlint.dimensions.change.cues import load_words
from claimlint.dimensions.change.values import Change
from claimlint.model.pair import SAME, Pair
from claimlint.model.statement import Statement
from claimlint.model.word import Word

SHARED = SAME | {"narrower", "name"}
JUDGED = frozenset({"good", "relief"})
MEASURED = frozenset(
    {"", "length", "price", "width", "pace", "weight", "force", "relief"}
)  # each may be told as an amount
FAMILY = {"length": "time", "pace": "time"}
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


def is_same_measure(change: Change, other: Change, pair: Pair) -> bool:
    """Whether the heads of what changes answer each other, and so does some modifier if both have any."""
    links = _links(pair)
    return links.get(change.head) == other.head and _agree(change, other, links)


def is_other_measure(change: Change, other: Change, pair: Pair) -> bool:
    """Whether what changes is of one name and of another kind, by the words alone: imports of rice, imports of tea."""
    mine, theirs = pair.claim.words, pair.evidence.words
    if mine[change.head].lemma.lower() != theirs[other.head].lemma.lower():
        return False
    kinds = {theirs[n].lemma.lower() for n in other.measure if n != other.head}
    return bool(kinds) and kinds.isdisjoint(mine[n].lemma.lower() for n in change.measure if n != change.head)


def _links(pair: Pair) -> dict[int, int]:
    return {link.claim: link.evidence for link in pair.links if link.relation in SHARED}


def _agree(change: Change, other: Change, links: Mapping[int, int]) -> bool:
    """Whether some modifiers of what changes answer each other, if both have any."""
    mine, theirs = set(change.measure) - {change.head}, set(other.measure) - {other.head}
    return not mine or not theirs or any(links.get(word) in theirs for word in mine)


def are_of_other_times(claim: Statement, evidence: Statement) -> bool:
    """Whether both name dates, and none in common."""
    mine = {(r.value.year, r.value.month) for r in claim.read("date")}
    theirs = {(r.value.year, r.value.month) for r in evidence.read("date")}
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def is_turned_twice(pair: Pair) -> bool:
    """Whether something beside the words of change is turned round too: a contrary, or a word of losing on one side
    only ("lost fewer hands" for "kept more hands")."""
    mine, theirs = _changing(pair.claim), _changing(pair.evidence)
    turned = (link for link in pair.links if link.relation in ("contrary", "converse"))
    if any(link.claim not in mine and link.evidence not in theirs for link in turned):
        return True
    return (_burdens(pair.claim, mine) - _burdens(pair.evidence, theirs)) % 2 == 1


def _changing(statement: Statement) -> set[int]:
    """The numbers of a statement's words of change."""
    spans = [reading.span for reading in statement.read("change")]
    return {n for n in statement.own if any(span.contains(statement.words[n].span) for span in spans)}


def _burdens(statement: Statement, changing: set[int]) -> int:
    """How many words of a clause are of less or of losing, its words of change apart."""
    burden = load_words("degree", "burden")
    return sum(statement.words[n].lemma.lower() in burden for n in statement.own if n not in changing)
