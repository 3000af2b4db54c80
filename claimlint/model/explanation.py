"""How a sentence of a draft was taken, stage by stage: for those who ask why it was flagged, or why not."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimlint.model.document import Sentence
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.finding import Finding
from claimlint.model.pair import Pair
from claimlint.model.report import Resolution
from claimlint.model.statement import Claim


@dataclass(frozen=True, slots=True)
class Explanation:
    """One sentence on its way through the stream.

    keys, strong   the citations that govern it, and whether firmly: else only what clashes is reported
    reason         why it was not held against evidence, "" if it was
    claim          what it was read as, None if it was not read
    comparisons    every one that was made, those that no rule reports too
    findings       what the rules that run say of it, before several on the same words are settled
    """

    sentence: Sentence
    keys: tuple[str, ...] = ()
    strong: bool = False
    reason: str = ""
    claim: Claim | None = None
    evidence: tuple[Evidence, ...] = ()
    pairs: tuple[Pair, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class LineExplanation:
    """The sentences on one line (from 1) of the draft ``path``, its whole ``text``, and where its citations lead."""

    path: str
    line: int
    text: str = field(repr=False)
    sentences: tuple[Explanation, ...] = ()
    citations: tuple[Resolution, ...] = ()
