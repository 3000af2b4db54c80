"""The rules that need a whole draft or paragraph: where its markers stand, and whether it agrees with itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from claimlint.grounding.governing import Governed
from claimlint.grounding.library import Indexes
from claimlint.judging.consistency import judge_announced, judge_consistency
from claimlint.judging.distance import judge_distance
from claimlint.judging.uncited import judge_uncited
from claimlint.judging.within import Extract, Reading
from claimlint.model.finding import Finding
from claimlint.model.index import Index
from claimlint.model.rule import Rule


def judge_paragraphs(
    extract: Extract, governed: Mapping[int, Governed], indexes: Mapping[str, Index], rules: Sequence[Rule]
) -> list[Finding]:
    """The findings in some paragraphs of a draft that rest on them alone, on what governs each sentence (``governed``,
    by its number) and on the sources that they cite (``indexes``, by key), whatever else the draft says."""
    by_code = {rule.code: rule for rule in rules}
    distant = judge_distance(extract, governed, indexes, by_code.get("CIT005"))
    return distant + judge_announced(extract, indexes, rules)


def judge_whole(
    reading: Reading,
    governed: Mapping[int, Governed],
    indexes: Indexes,
    rules: Sequence[Rule],
    pause: Callable[[], object] = lambda: None,
) -> list[Finding]:
    """The findings that rest on the whole of a draft; the other values are those of ``judge_paragraphs``. ``pause`` is
    called between two pieces of work, and may raise to end it."""
    by_code = {rule.code: rule for rule in rules}
    findings = judge_uncited(reading, governed, indexes, by_code.get("CIT006"))
    pause()
    return findings + judge_consistency(reading, governed, rules, pause)
