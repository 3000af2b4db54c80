"""The rules on a draft against itself (INT)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claimlint.grounding.governing import Governed
from claimlint.judging.within import Reading
from claimlint.model.finding import Finding
from claimlint.model.rule import Rule


def judge_consistency(reading: Reading, governed: Mapping[int, Governed], rules: Sequence[Rule]) -> list[Finding]:
    """The findings of the rules INT001 to INT007 on a draft."""
    return []
