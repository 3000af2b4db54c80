"""Lists of nouns, from the parse of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimlint.model.span import Reading, Span
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token

NOMINAL = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class Listing:
    """A coordination of nouns: the numbers of its members' heads; whether "or" joins them, and whether "both" or
    "either" says that it is whole."""

    members: tuple[int, ...]
    alternative: bool
    whole: bool


def read_lists(parsed: Parsed) -> list[Reading]:
    """Readings "list" (each a Listing), in order."""
    return [Reading("list", value, span, parsed.words(span)) for value, span in _listings(parsed)]


def _listings(parsed: Parsed) -> Iterator[tuple[Listing, Span]]:
    """The coordinations of nouns, each from its first word to its last member."""
    for token in parsed.doc:
        if token.pos_ in NOMINAL and token.dep_ != "conj":
            members = _members(token)
            if len(members) > 1:
                yield _listing(parsed, members)


def _members(first: Token) -> list[Token]:
    """A noun and the nouns joined to it, one after another."""
    members = [first]
    for member in members:
        members += [c for c in member.children if c.dep_ == "conj" and c.pos_ in NOMINAL]
        if member.dep_ == "pobj":
            joined = (c for c in member.head.children if c.dep_ == "conj")
            members += [t for c in joined for t in c.children if t.dep_ == "pobj" and t.pos_ in NOMINAL]
    return members


def _listing(parsed: Parsed, members: list[Token]) -> tuple[Listing, Span]:
    joints = {c.lower_ for m in members for c in (*m.children, *m.head.children) if c.dep_ in ("cc", "preconj")}
    first = min(min(c.i for c in m.lefts) if list(m.lefts) else m.i for m in members)
    near = {t.lower_ for t in parsed.doc[max(0, first - 2) : members[0].i]} | joints
    value = Listing(tuple(m.i for m in members), "or" in joints, bool(near & {"both", "either"}))
    return value, parsed.span(first, max(m.i for m in members))
