"""The rules that need a whole draft: where its markers stand, and whether it agrees with itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from claimlint.grounding.governing import Governed
from claimlint.judging.consistency import judge_consistency
from claimlint.judging.distance import judge_distance
from claimlint.judging.placement import judge_misplaced
from claimlint.judging.uncited import judge_uncited
from claimlint.judging.within import Reading
from claimlint.model.document import Document
from claimlint.model.finding import Finding
from claimlint.model.index import Index
from claimlint.model.rule import Rule
from claimlint.model.statement import Claim
from claimlint.reading.sections import find_sections


def judge_whole(
    draft: Document,
    claims: Sequence[Claim],
    governed: Mapping[int, Governed],
    indexes: Mapping[str, Index],
    rules: Sequence[Rule],
    pause: Callable[[], object] = lambda: None,
) -> list[Finding]:
    """The findings on ``draft`` as a whole.

    ``claims`` are the sentences that were read; ``governed`` is what governs each, by its number; ``indexes`` are
    those of the sources that could be read, by key. ``pause`` is called between two pieces of work, and may raise to
    end it.
    """
    by_code = {rule.code: rule for rule in rules}
    statements = {claim.sentence.number: claim.statements for claim in claims if claim.statements}
    reading = Reading(draft, find_sections(draft), statements)
    findings = judge_misplaced(draft, reading.statements, indexes, by_code.get("CIT003"), pause)
    findings += judge_uncited(reading, governed, indexes, by_code.get("CIT006"))
    findings += judge_distance(reading, governed, indexes, by_code.get("CIT005"))
    pause()
    return findings + judge_consistency(reading, governed, indexes, rules, pause)
