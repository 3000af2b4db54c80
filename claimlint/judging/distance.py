"""Figures that stand far from the marker of their source (CIT005)."""

from __future__ import annotations

from collections.abc import Mapping

from claimlint.dimensions.quantity.presence import is_answered
from claimlint.grounding.governing import Governed
from claimlint.judging.finding import build, said, sources
from claimlint.judging.uncited import is_statistic
from claimlint.judging.within import Extract
from claimlint.model.document import Document, Sentence
from claimlint.model.evidence import Evidence
from claimlint.model.finding import Finding
from claimlint.model.index import Index
from claimlint.model.quantity import Quantity
from claimlint.model.rule import Outcome, Rule

FARTHEST = 1  # sentences between a figure and the marker of its source
MOST_BETWEEN = 20  # that are looked at behind a figure


def judge_distance(
    extract: Extract, governed: Mapping[int, Governed], indexes: Mapping[str, Index], rule: Rule | None
) -> list[Finding]:
    """CIT005: statistics whose source is cited two sentences or more further on in the paragraph, with other words
    between. ``governed`` is what governs each sentence, by its number; ``indexes`` are those of the sources, by key."""
    if rule is None:
        return []
    found = []
    for sentence in extract.sentences:
        by = governed.get(sentence.number)
        if by is not None and not by.strong and _distance(sentence, by, extract.draft, governed) > FARTHEST:
            figure = _sourced(sentence, by, extract, indexes)
            if figure is not None:
                found.append(_finding(rule, sentence, figure, by, extract.draft))
    return found


def _distance(sentence: Sentence, by: Governed, draft: Document, governed: Mapping[int, Governed]) -> int:
    """How many sentences further on in the paragraph the marker stands, 0 if it stands before."""
    after = draft.sentences[sentence.number + 1 : sentence.number + 1 + MOST_BETWEEN]
    for steps, other in enumerate(after, 1):
        there = governed.get(other.number)
        if other.block != sentence.block or there is None:
            return 0
        if there.strong and there.keys == by.keys:
            return steps
    return 0


def _sourced(sentence: Sentence, by: Governed, extract: Extract, indexes: Mapping[str, Index]) -> Quantity | None:
    """The first statistic of the sentence that the source cited later has."""
    evidence = [Evidence(key, indexes[key], ()) for key in by.keys if key in indexes]
    figures = (q for s in extract.statements(sentence) for q in s.quantities)
    return next((q for q in figures if is_statistic(q) and is_answered(q, evidence)), None)


def _finding(rule: Rule, sentence: Sentence, figure: Quantity, by: Governed, draft: Document) -> Finding:
    slots = {
        "claim": said(draft, figure.span),
        "source": sources(by.keys),
        "evidence": "",
        "reason": "",
    }
    message = rule.message_for(Outcome.SILENT).format(**slots)
    remedy = rule.remedy.format(**slots)
    return build(rule, rule.severity[Outcome.SILENT], draft, figure.span, sentence.span, message, remedy)
