"""The rules that need a whole draft: where its markers stand, and whether it agrees with itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from claimlint.grounding.governing import Governed
from claimlint.judging.consistency import judge_announced, judge_consistency
from claimlint.judging.distance import judge_distance
from claimlint.judging.placement import judge_misplaced
from claimlint.judging.uncited import judge_uncited
from claimlint.judging.within import Reading
from claimlint.model.document import Sentence
from claimlint.model.finding import Finding
from claimlint.model.index import Index
from claimlint.model.rule import Rule


def judge_paragraphs(
    sentences: Sequence[Sentence],
    reading: Reading,
    governed: Mapping[int, Governed],
    indexes: Mapping[str, Index],
    rules: Sequence[Rule],
    pause: Callable[[], object] = lambda: None,
) -> list[Finding]:
    """The findings in ``sentences`` of a draft that rest on their own paragraphs, on what governs each sentence
    (``governed``, by its number) and on all sources that could be read (``indexes``, by key), whatever else the draft
    says. ``pause`` is called between two pieces of work, and may raise to end it.
    """
    by_code = {rule.code: rule for rule in rules}
    findings = judge_misplaced(sentences, reading, indexes, by_code.get("CIT003"), pause)
    findings += judge_distance(sentences, reading, governed, indexes, by_code.get("CIT005"))
    return findings + judge_announced(sentences, reading, indexes, rules)


def judge_whole(
    reading: Reading,
    governed: Mapping[int, Governed],
    indexes: Mapping[str, Index],
    rules: Sequence[Rule],
    pause: Callable[[], object] = lambda: None,
) -> list[Finding]:
    """The findings that rest on the whole of a draft; the other values are those of ``judge_paragraphs``."""
    by_code = {rule.code: rule for rule in rules}
    findings = judge_uncited(reading, governed, indexes, by_code.get("CIT006"))
    pause()
    return findings + judge_consistency(reading, governed, rules, pause)
