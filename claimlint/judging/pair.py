"""Claim against evidence: the comparisons of every slice, seen through the rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from claimlint.dimensions.attribution.compare import compare as compare_speakers
from claimlint.dimensions.change.compare import compare as compare_changes
from claimlint.dimensions.coordination.compare import compare as compare_coordination
from claimlint.dimensions.detail import presence as detail
from claimlint.dimensions.detail.additions import compare_additions
from claimlint.dimensions.detail.date_of_event import compare_event_dates
from claimlint.dimensions.detail.one_for_all import compare_one_for_all
from claimlint.dimensions.detail.roles import compare_roles
from claimlint.dimensions.polarity.compare import compare as compare_polarity
from claimlint.dimensions.quantity import presence as quantity
from claimlint.dimensions.quantity.labels import compare_labels
from claimlint.dimensions.quantity.relations import compare_relations as compare_quantities
from claimlint.dimensions.scope.compare import compare as compare_scope
from claimlint.dimensions.status.compare import compare as compare_statuses
from claimlint.dimensions.strength.compare import compare_standing
from claimlint.dimensions.strength.compare_advice import compare_advice
from claimlint.dimensions.strength.compare_cause import compare_cause
from claimlint.dimensions.strength.compare_duty import compare_duty
from claimlint.dimensions.strength.compare_finding import compare_finding
from claimlint.dimensions.strength.compare_mechanism import compare_mechanism
from claimlint.dimensions.strength.compare_unknown import compare_unknown
from claimlint.judging.finding import make_finding
from claimlint.judging.own import fault
from claimlint.model.document import Document
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.finding import Finding
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome, Rule
from claimlint.model.statement import Claim, Context
from claimlint.words.taken_back import takes_back

Slice = Callable[[Claim, Sequence[Evidence], Sequence[Pair]], list[Comparison]]
COMPARE: tuple[Slice, ...] = (
    quantity.compare_presence,
    compare_labels,
    compare_quantities,
    detail.compare_presence,
    compare_event_dates,
    compare_additions,
    compare_roles,
    compare_one_for_all,
    compare_scope,
    compare_polarity,
    compare_speakers,
    compare_standing,
    compare_cause,
    compare_duty,
    compare_finding,
    compare_mechanism,
    compare_advice,
    compare_unknown,
    compare_statuses,
    compare_changes,
    compare_coordination,
)
LEFT_OPEN = frozenset({"attribution", "strength", "status"})  # what the sentence behind may put off on somebody


def compare(
    claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair], slices: Sequence[Slice] = COMPARE
) -> tuple[list[Comparison], list[str]]:
    """How each element of the claim stands to its best support, on every dimension; and which of ``slices`` failed in
    themselves, and how. One that fails does not take the others with it. The sentence behind may say that somebody else
    answers for what is claimed, or that it is open."""
    comparisons: list[Comparison] = []
    faults: list[str] = []
    for slice_ in slices:
        try:
            comparisons += slice_(claim, evidence, pairs)
        except Exception as error:
            faults.append(fault(f"{slice_.__module__.removeprefix('claimlint.dimensions.')}.{slice_.__name__}", error))
    if takes_back(claim.after):
        comparisons = [c for c in comparisons if c.dimension not in LEFT_OPEN]
    return comparisons, faults


def judge(
    claim: Claim,
    evidence: Sequence[Evidence],
    comparisons: Iterable[Comparison],
    rules: Iterable[Rule],
    draft: Document,
    complete: bool = True,
) -> list[Finding]:
    """The findings of ``rules`` on one claim.

    ``complete`` is False if some source that the claim cites could not be read or the claim is governed weakly: then
    absence proves nothing, and only what clashes is reported. A question asserts nothing.
    """
    if all(statement.context is Context.QUESTION for statement in claim.statements):
        return []
    rules = list(rules)
    return [
        make_finding(rule, comparison, claim, evidence, draft)
        for comparison in comparisons
        if complete or comparison.outcome is Outcome.CLASH
        for rule in rules
        if views(rule, comparison)
    ]


def views(rule: Rule, comparison: Comparison) -> bool:
    """Whether the comparison is what the rule looks for."""
    return (
        rule.check == "pair"
        and (rule.dimension, rule.differs) == (comparison.dimension, comparison.differs)
        and comparison.outcome in rule.outcomes
    )
