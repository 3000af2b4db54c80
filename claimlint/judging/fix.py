"""A comparison -> edits that put the draft right in the evidence's own words, where they surely fit its grammar."""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.judging.fix_facts import Facts
from claimlint.judging.fix_figures import copy_figure, restore_bound
from claimlint.judging.fix_words import copy_quantifier, copy_word, restore_hedge
from claimlint.model.document import Document
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.finding import Edit, Fix
from claimlint.model.rule import Rule
from claimlint.model.statement import Claim
from claimlint.reading.read import written

BUILDERS = {
    ("quantity", "bound"): restore_bound,
    ("quantity", "magnitude"): copy_figure,
    ("quantity", "value"): copy_figure,
    ("quantity", "universal"): copy_quantifier,
    ("polarity", "contrary"): copy_word,
    ("strength", "certainty"): restore_hedge,
}


def fix_of(
    rule: Rule, comparison: Comparison, claim: Claim, evidence: Sequence[Evidence], draft: Document
) -> Fix | None:
    """The fix of what ``comparison`` found, None if the rule offers none or its words might not fit."""
    build = BUILDERS.get((comparison.dimension, comparison.differs))
    if rule.fix == "no" or build is None or not comparison.evidence or comparison.reworded:
        return None
    place = comparison.evidence[0]
    source = next(e for e in evidence if (e.key, e.index.document.path) == (place.key, place.path))
    edit = build(Facts(comparison.claim, place.span, claim, source, draft))
    if edit is None:
        return None
    as_written = Edit(edit.span, written(edit.replacement, draft.path))
    return Fix(f'write "{edit.replacement.strip()}"', safe=rule.fix == "safe", edits=(as_written,))
