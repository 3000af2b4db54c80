"""Rules and their examples, as their pages state them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, StrEnum
from functools import total_ordering

from claimlint.model.span import Span


@total_ordering
class Severity(Enum):
    """How grave a finding is; ordered. ``value`` and ``str()`` give the lower-case word used in every output."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    def __str__(self) -> str:
        return self.value

    def __lt__(self, other: Severity) -> bool:
        return self.rank < other.rank

    @property
    def rank(self) -> int:
        """0 for the least grave."""
        return list(Severity).index(self)


class Outcome(StrEnum):
    """How the claim stands to the evidence on one dimension (catalogue 3.2)."""

    SUPPORT = "support"  # asks no more than the evidence gives
    EXCESS = "excess"  # strictly stronger on the same scale
    SHIFT = "shift"  # another base, unit, category: overlap only
    CLASH = "clash"  # both cannot hold
    SILENT = "silent"  # the evidence says nothing on it


class Verdict(StrEnum):
    """What an example of a rule page expects: the rule's finding, none at all, or a miss known of either."""

    FLAG = "flag"
    PASS = "pass"
    MISS_FLAG = "miss flag"
    MISS_PASS = "miss pass"


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a page, marks taken out of the texts and kept as spans.

    A pair rule's example has ``claim`` and ``evidence``, and in ``further`` the texts of any other sources cited with
    it; a citation or consistency rule's has ``claim`` as the whole draft and ``sources`` by name.
    """

    verdict: Verdict
    claim: str
    marks: tuple[Span, ...] = ()
    evidence: str = ""
    evidence_marks: tuple[Span, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    is_draft: bool = False
    fix: str = ""
    line: int = 0
    why: str = ""
    further: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as its page states it. ``precision`` is measured on the corpora, None before; ``formerly``
    are codes and names that it had, which still lead to it. ``messages`` has the
    message for each outcome; ``message`` is the one for any outcome that is not in it."""

    code: str
    name: str
    folder: str
    path: str
    summary: str
    page: str
    severity: Mapping[Outcome, Severity]
    message: str
    remedy: str
    dimension: str = ""
    differs: str = ""
    outcomes: frozenset[Outcome] = frozenset()
    check: str = "pair"  # "pair" (a view on dimension, differs, outcomes), "python", "citation", "consistency"
    fix: str = "no"
    preview: bool = False
    precision: float | None = None
    formerly: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    messages: Mapping[Outcome, str] = field(default_factory=dict)

    def message_for(self, outcome: Outcome) -> str:
        """The message template for an outcome."""
        return self.messages.get(outcome, self.message)

    @property
    def confidence(self) -> str:
        """high from a measured precision of 0.95, medium from 0.85, low below or before."""
        if self.precision is None or self.precision < 0.85:
            return "low"
        return "high" if self.precision >= 0.95 else "medium"
