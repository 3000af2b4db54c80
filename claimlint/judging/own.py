"""Findings on claimlint's own use (CLI codes), which have no page in the catalogue."""

from __future__ import annotations

from warnings import warn

from claimlint.judging.finding import build
from claimlint.model.document import Document, Sentence
from claimlint.model.finding import Finding
from claimlint.model.rule import Outcome, Rule, Severity


def _own(code: str, name: str, severity: Severity, message: str, remedy: str) -> Rule:
    levels = dict.fromkeys(Outcome, severity)
    return Rule(code, name, "", "", message, "", levels, message, remedy, check="own", precision=1.0)


SLICE_CRASHED = _own(
    "CLI900",
    "check-crashed",
    Severity.ERROR,
    "claimlint itself failed on this sentence ({fault})",
    "please report it: `claimlint explain DRAFT:LINE --report` writes the text",
)
UNUSED_SUPPRESSION = _own(
    "CLI001",
    "unused-suppression",
    Severity.INFO,
    "this comment suppresses nothing: {problem}",
    "remove it (--fix does so)",
)


class CrashWarning(RuntimeWarning):
    """A part of claimlint failed in itself on a sentence. Users get a finding (CLI900); the tests make an error of
    it."""


def fault(place: str, error: Exception) -> str:
    """What failed at ``place``, and how, on one line; warned of as a CrashWarning too."""
    said = " ".join(f"{place}: {type(error).__name__}: {error}".split())
    warn(CrashWarning(said), stacklevel=3)
    return said


def crash_finding(fault: str, sentence: Sentence, draft: Document) -> Finding:
    """The finding for a check that failed in itself on ``sentence``; ``fault`` says which, and how."""
    rule = SLICE_CRASHED
    message = rule.message.format(fault=fault)
    return build(rule, Severity.ERROR, draft, sentence.span, sentence.span, message, rule.remedy)


def is_crash(finding: Finding) -> bool:
    """Whether claimlint failed in itself here."""
    return finding.code == SLICE_CRASHED.code
