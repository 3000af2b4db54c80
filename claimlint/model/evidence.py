"""What a claim is held against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimlint.model.index import Index
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Evidence:
    """One cited source as a claim sees it: the whole document's index, the numbers of the passages that answer the
    claim best (best first), and the statements read from these."""

    key: str
    index: Index
    passages: tuple[int, ...]
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one cited source."""

    key: str
    path: str
    span: Span


@dataclass(frozen=True, slots=True)
class Comparison:
    """How one element of a claim stands to its best support on one dimension.

    ``differs`` names the part that decides (bound, base, name ...). ``notes`` fills further slots of a message.
    ``reworded``: it was found on the claim in plainer wording, whose words are not those of the draft.
    """

    dimension: str
    differs: str
    outcome: Outcome
    claim: Span
    evidence: tuple[Place, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict, hash=False)
    reworded: bool = False
