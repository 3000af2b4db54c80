"""What answers what: a claim's words and statements beside those of the evidence."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimlint.model.index import Index
from claimlint.model.statement import Argument, Statement

SAME = frozenset({"same", "derived", "synonym"})  # relations of words that mean the same
KIN = SAME | {"wider", "narrower"}
LIKE = KIN | {"name", "figure"}  # of words that speak of the same thing


@dataclass(frozen=True, slots=True)
class Link:
    """A word of the claim's sentence answers a word of an evidence sentence (numbers within their sentences).

    ``relation``: "same", "derived", "synonym", "wider" and "narrower" (the evidence's word is), "converse",
    "contrary", "figure", "name", or "role" for predicates that only their arguments bring together.
    """

    claim: int
    evidence: int
    relation: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement of the claim and one of the evidence that speaks of the same thing, at least in part.

    key, index   the citation that leads to the evidence, and the whole document's index
    predicate    how the evidence's predicate answers the claim's, None if it doesn't
    arguments    which argument answers which (claim first), converses exchanged
    links        all the words of the two sentences that answer each other
    coverage     the share of the idf mass of the claim statement's content words that the evidence statement's
                 sentence answers, 0 to 1
    short        whether the evidence was so short that it was taken whole
    """

    claim: Statement
    evidence: Statement
    key: str
    index: Index = field(repr=False)
    predicate: str | None = None
    arguments: tuple[tuple[Argument, Argument], ...] = ()
    links: tuple[Link, ...] = ()
    coverage: float = 0.0
    short: bool = False

    @property
    def anchored(self) -> bool:
        """Whether predicates answer each other and at least one argument does too: the gate of most relations."""
        return self.predicate is not None and bool(self.arguments)

    def answer(self, word: int) -> Link | None:
        """The link of a word of the claim's sentence."""
        return next((link for link in self.links if link.claim == word), None)
