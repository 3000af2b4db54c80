"""Events with their sides: who beats whom, who lends to whom, told by a verb or by a turn of phrase."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tomli

from claimlint.model.identity import kept_by_identity
from claimlint.model.span import Span
from claimlint.model.statement import Function, Statement
from claimlint.model.word import Word
from claimlint.words.fold import fold
from claimlint.words.lists import is_participant, roles_of
from claimlint.words.relations import known

GAP = 3  # words that may stand between two words of a turn
LONGEST = 8  # words of a participant inside a turn
OUTSIDE = frozenset({"relcl", "acl", "advcl", "punct", "cc", "conj", "appos"})


@dataclass(frozen=True, slots=True)
class Side:
    """A participant: its head word, and the folded words of its names."""

    head: Word
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Event:
    """A verb's lemma with its participants by role: "subject", "object", or the preposition that leads one in."""

    verb: str
    sides: Mapping[str, Side]
    span: Span


@cache
def _table() -> Mapping[str, list[str]]:
    return tomli.loads((Path(__file__).parent / "turns.toml").read_text(encoding="utf-8"))


@cache
def mutual() -> frozenset[str]:
    """Verbs whose sides may change places."""
    return frozenset(_table()["mutual"])


@cache
def _turns() -> tuple[tuple[tuple[str, ...], str], ...]:
    """The words of each turn behind its subject, and the pattern of the verb that it stands for."""
    rows = (row.split(" = ") for row in _table()["turns"])
    return tuple((tuple(turn.split()[1:]), pattern) for turn, pattern in rows)


@kept_by_identity(1_024)  # the statements of a claim and of its evidence
def events_of(statement: Statement) -> tuple[Event, ...]:
    """The events that a clause tells: that of its own verb, and those of turns of phrase in it."""
    return tuple(_events(statement))


def _events(statement: Statement) -> Iterator[Event]:
    predicate = statement.predicate
    if predicate is None or predicate.negated:
        return
    sides = _sides(statement)
    span = statement.words[predicate.head].span
    if predicate.pos == "VERB":
        yield Event(predicate.lemma, sides, _stretch(span, sides))
    lemmas = {statement.words[n].lemma.lower() for n in statement.own}
    for turn, pattern in _turns():
        other = _find(turn, statement) if turn[0] in lemmas else None
        subject = None if other is None else sides.get("subject") or _first_subject(statement)
        if subject is not None:
            roles = roles_of(pattern)
            told = {roles["A"]: subject, roles["B"]: _side(statement.words, other)}
            yield Event(pattern.split()[1], told, _stretch(span, told))


def _sides(statement: Statement) -> dict[str, Side]:
    """The participants of a clause's verb; a passive's are turned to the active."""
    roles = {Function.AGENT: "subject", Function.OBJECT: "object"}
    out: dict[str, Side] = {}
    for argument in statement.arguments:
        role = argument.preposition or roles.get(argument.function, "")
        if role:
            out.setdefault(role, _side(statement.words, argument.head))
    for argument in statement.arguments:
        if argument.function is Function.OBJECT:  # parses hang on it what belongs to the verb: "lent a plough to Birch"
            for role, head in _inside(statement.words, argument.head):
                out.setdefault(role, _side(statement.words, head))
    return out


def _first_subject(statement: Statement) -> Side | None:
    """The first subject of the sentence, where a clause in front of which it stands has none of its own."""
    words = statement.words
    heads = (n for n, word in enumerate(words) if word.dep in ("nsubj", "nsubjpass") and n < statement.own[0])
    return next((_side(words, head) for head in heads), None)


def _inside(words: Sequence[Word], head: int) -> Iterator[tuple[str, int]]:
    """The prepositions that hang on a noun, and the heads of what they lead in."""
    for n, word in enumerate(words):
        above = words[word.head]
        if word.dep == "pobj" and above.dep == "prep" and above.head == head:
            yield above.lemma.lower(), n


def _side(words: Sequence[Word], head: int) -> Side:
    below = [words[n] for n in (*_phrase(words, head), *_named_beside(words, head))]
    return Side(words[head], frozenset(fold(word.text) for word in below if _is_name(word)))


def _named_beside(words: Sequence[Word], head: int) -> set[int]:
    """The proper name that stands in apposition to a common noun: "the insurer CALLA", "the tenant, MILO GRASS"."""
    if words[head].pos != "NOUN":
        return set()
    names = (n for n, w in enumerate(words) if w.head == head and w.dep == "appos" and w.pos == "PROPN")
    return {n for name in names for n in _phrase(words, name)}


def _is_name(word: Word) -> bool:
    """A proper noun, or what a parse takes at a sentence's head for a common one that nobody knows."""
    return word.pos == "PROPN" or (word.pos == "NOUN" and word.text[0].isupper() and not known(word.lemma.lower(), "n"))


def _phrase(words: Sequence[Word], head: int) -> set[int]:
    """A noun phrase, without the clauses and the further members inside it."""
    found = {head}
    for _ in words:
        more = {n for n, w in enumerate(words) if w.head in found and n not in found and w.dep not in OUTSIDE}
        if not more:
            break
        found |= more
    return found


def _stretch(span: Span, sides: Mapping[str, Side]) -> Span:
    """The verb with its nearest participant behind it."""
    behind = [side.head.span for side in sides.values() if side.head.span.start > span.end]
    return span.cover(min(behind)) if behind else span


def _find(turn: Sequence[str], statement: Statement) -> int | None:
    """The number of the other participant's head, if the clause has the turn."""
    words = statement.words
    for start in statement.own:
        if words[start].lemma.lower() == turn[0]:
            found = _follow(turn[1:], words, start)
            if found is not None:
                return found
    return None


def _follow(rest: Sequence[str], words: Sequence[Word], at: int) -> int | None:
    other = None
    room = GAP
    for part in rest:
        if is_participant(part):
            room = LONGEST
            other = at
            continue
        following = range(at + 1, min(len(words), at + 2 + room))
        found = next((n for n in following if words[n].lemma.lower() == part), None)
        if found is None:
            return None
        if other is not None and other == at:
            other = _noun(words, range(at + 1, found))
        at, room = found, GAP
    return _noun(words, range(at + 1, min(len(words), at + 1 + LONGEST))) if other == at else other


def _noun(words: Sequence[Word], region: range) -> int | None:
    """The head of the first noun phrase in a stretch of words."""
    return next((n for n in region if words[n].pos in ("NOUN", "PROPN") and words[n].dep in ("dobj", "pobj")), None)
