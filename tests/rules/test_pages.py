"""Every example of every rule page is a test, run with the stable rules and the page's own."""

from functools import cache

import pytest

from claimlint.catalog.load import load_rules
from claimlint.config import Config
from claimlint.linter import Linter
from claimlint.model.finding import Finding, Fix
from claimlint.model.rule import Example, Rule, Severity, Verdict

RULES = [pytest.param(rule, id=rule.code) for rule in load_rules().values()]


@cache
def linter(code: str) -> Linter:
    """A linter with all stable rules and the one of this code."""
    return Linter(Config(extend_select=(code,)))


def lint(rule: Rule, example: Example) -> tuple[Finding, ...]:
    """The example's findings, run as a draft or as a pair."""
    if example.is_draft:
        return linter(rule.code).lint_text(example.claim, path="draft.md", sources=example.sources).findings
    return linter(rule.code).lint_claim(example.claim, [example.evidence, *example.further]).findings


def at_the_marks(rule: Rule, example: Example) -> list[Finding]:
    """The rule's own findings on words that the example marks."""
    own = [finding for finding in lint(rule, example) if finding.code == rule.code]
    return [finding for finding in own if any(finding.span.overlaps(mark) for mark in example.marks)]


def alarms(rule: Rule, example: Example) -> list[str]:
    """The messages of warnings and errors, of whatever rule."""
    grave = [finding for finding in lint(rule, example) if finding.severity >= Severity.WARNING]
    return [f"{finding.code} at {finding.quote!r}: {finding.message}" for finding in grave]


def apply(fix: Fix, text: str) -> str:
    """The text after the edits, last place first."""
    for edit in sorted(fix.edits, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


def fixed(rule: Rule, example: Example) -> list[str]:
    """The claim or draft after each fix that the rule offers at the marks."""
    return [apply(finding.fix, example.claim) for finding in at_the_marks(rule, example) if finding.fix]


def is_mended(rule: Rule, example: Example) -> bool:
    """Whether a known miss is missed no longer."""
    if example.verdict is Verdict.MISS_FLAG:
        return bool(at_the_marks(rule, example))
    return example.verdict is Verdict.MISS_PASS and not alarms(rule, example)


def examples(verdict: Verdict) -> list:
    """The examples with this verdict, each with its rule, named by page and line."""
    return [
        pytest.param(rule, example, id=f"{rule.code}:{example.line}")
        for rule in load_rules().values()
        for example in rule.examples
        if example.verdict is verdict
    ]


@pytest.mark.parametrize(("rule", "example"), examples(Verdict.FLAG))
def test_a_flag_raises_its_rule_at_the_marked_words(rule: Rule, example: Example) -> None:
    assert at_the_marks(rule, example), f"{rule.path}:{example.line}: got {alarms(rule, example)}"


@pytest.mark.parametrize(("rule", "example"), examples(Verdict.PASS))
def test_a_pass_raises_no_warning_and_no_error(rule: Rule, example: Example) -> None:
    assert alarms(rule, example) == [], f"{rule.path}:{example.line}"


@pytest.mark.parametrize("rule", RULES)
def test_a_known_miss_is_missed_still(rule: Rule) -> None:
    mended = [example.line for example in rule.examples if is_mended(rule, example)]
    assert mended == [], f"{rule.path}: the misses at these lines are mended, move them up to Examples"


@pytest.mark.parametrize("rule", RULES)
def test_a_fix_gives_the_text_that_the_page_shows(rule: Rule) -> None:
    given = {example.line: fixed(rule, example) for example in rule.examples if example.fix}
    shown = {example.line: [example.fix] for example in rule.examples if example.fix}
    assert given == shown
