"""The rules on citations (CIT): does each marker lead to a source that can be read?"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from claimlint.grounding.ground import Grounded
from claimlint.judging.finding import build
from claimlint.model.document import Citation, Document
from claimlint.model.finding import Finding
from claimlint.model.rule import Outcome, Rule, Severity
from claimlint.model.span import Span


def judge_citations(draft: Document, grounded: Mapping[str, Grounded], rules: Mapping[str, Rule]) -> list[Finding]:
    """CIT001 for keys without an entry and CIT004 for sources that cannot be read, each at the key's first marker.

    Where no key leads to a source, one info finding with the count stands for all (catalogue, conventions decided).
    """
    if not grounded:
        return []
    if all(g.path is None for g in grounded.values()):
        return _nothing_found(draft, grounded, rules)
    findings = []
    for key, g in grounded.items():
        if g.path is None:
            code = "CIT004" if g.listed else "CIT001"
            findings += _finding(rules.get(code), draft, key, g, grounded)
    return findings


def _nothing_found(draft: Document, grounded: Mapping[str, Grounded], rules: Mapping[str, Rule]) -> list[Finding]:
    rule = rules.get("CIT004")
    if rule is None:
        return []
    first = draft.citations[0]
    count = len(draft.citations)
    message = f"none of the {count} citations leads to a source that can be read: nothing was checked against sources"
    remedy = (
        'put the sources into a folder "sources" beside the draft, named by their keys, or name them with --sources'
    )
    return [build(rule, Severity.INFO, draft, first.span, _sentence(draft, first.span), message, remedy)]


def _finding(
    rule: Rule | None, draft: Document, key: str, g: Grounded, grounded: Mapping[str, Grounded]
) -> list[Finding]:
    if rule is None:
        return []
    marker = _first_marker(draft, key)
    slots = {"claim": marker.span.of(draft.text), "source": f"[{key}]", "evidence": "", "reason": g.reason or ""}
    message = rule.message_for(Outcome.SILENT).format(**slots)
    near = get_close_matches(key, [k for k, other in grounded.items() if other.path], n=2)
    remedy = rule.remedy.format(**slots) + (f" (nearest: {', '.join(near)})" if near and not g.listed else "")
    severity = rule.severity[Outcome.SILENT]
    return [build(rule, severity, draft, marker.span, _sentence(draft, marker.span), message, remedy, key=key)]


def _first_marker(draft: Document, key: str) -> Citation:
    return next(c for c in draft.citations if key in c.keys)


def _sentence(draft: Document, span: Span) -> Span:
    return next((s.span for s in draft.sentences if s.span.overlaps(span)), span)
