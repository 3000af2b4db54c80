"""The examples of rule pages, run: each ``flag`` raises its rule at the marks, each ``pass`` raises nothing grave."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimlint.model.finding import Finding, Fix
from claimlint.model.rule import Example, Rule, Severity, Verdict

if TYPE_CHECKING:
    from claimlint.linter import Linter


def failures(rule: Rule, linter: Linter) -> Iterator[str]:
    """What is wrong with the examples of ``rule``, a sentence each; ``linter`` runs the rule and all stable ones."""
    for example in rule.examples:
        problem = failure(rule, example, linter)
        if problem:
            yield f"{rule.path}:{example.line}: {problem}"


def failure(rule: Rule, example: Example, linter: Linter) -> str:
    """What is wrong with one example, "" if nothing is."""
    found = lint_example(example, linter)
    hits = at_the_marks(rule, example, found)
    grave = [f"{f.code} at {f.quote!r}" for f in found if f.severity >= Severity.WARNING]
    if example.verdict is Verdict.FLAG and not hits:
        return f"{rule.code} is not raised at the marks; what is: {', '.join(grave) or 'nothing'}"
    if example.verdict is Verdict.PASS and grave:
        return f"a pass raises {', '.join(grave)}"
    if example.verdict is Verdict.MISS_FLAG and hits:
        return "this miss is mended: move it up to Examples"
    if example.verdict is Verdict.MISS_PASS and not grave:
        return "this miss is mended: move it up to Examples"
    return _wrong_fix(example, hits)


def lint_example(example: Example, linter: Linter) -> tuple[Finding, ...]:
    """The example's findings, run as a draft or as a pair."""
    if example.is_draft:
        return linter.lint_text(example.claim, path="draft.md", sources=example.sources).findings
    return linter.lint_claim(example.claim, [example.evidence, *example.further]).findings


def at_the_marks(rule: Rule, example: Example, found: tuple[Finding, ...]) -> list[Finding]:
    """The rule's own findings on words that the example marks."""
    own = [finding for finding in found if finding.code == rule.code]
    return [finding for finding in own if any(finding.span.overlaps(mark) for mark in example.marks)]


def _wrong_fix(example: Example, hits: list[Finding]) -> str:
    """What is wrong with the fix that the rule offers, where the page shows what it should give."""
    if not example.fix:
        return ""
    given = [apply(finding.fix, example.claim) for finding in hits if finding.fix]
    return "" if given == [example.fix] else f"the fix gives {given}, and the page shows {example.fix!r}"


def apply(fix: Fix, text: str) -> str:
    """``text`` after the edits of ``fix``."""
    for edit in sorted(fix.edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text
