"""A rule and a comparison -> a finding with both texts, the reason and the remedy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha1

from claimlint.judging.fix import fix_of
from claimlint.judging.widen import widened
from claimlint.model.document import Document
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.finding import Finding, Mark
from claimlint.model.index import Index
from claimlint.model.rule import Outcome, Rule, Severity
from claimlint.model.span import Span
from claimlint.model.statement import Claim
from claimlint.reading.canvas import FILLER

SHORT_KEY = 24
# Markup that a reader sees as a gap; all other leaves nothing between words.
_GAP = re.compile(r"~|\\\\|\\[ ,;:/]|<br\b[^<>]*>|&(?:nbsp|ensp|emsp|thinsp|#160|#xa0);", re.I)
NOWHERE = Span(0, 0)  # the place of what a searched source does not have


def make_finding(
    rule: Rule, comparison: Comparison, claim: Claim, evidence: Sequence[Evidence], draft: Document
) -> Finding:
    """The finding of ``rule`` at the comparison's place in ``draft``, with its fix if there is one."""
    marks = tuple(_mark(place, evidence) for place in comparison.evidence)
    searched = tuple(
        Mark(e.key, e.index.document.path, NOWHERE, "", "", NOWHERE, excerpt=e.index.document.excerpt) for e in evidence
    )
    slots = {
        "claim": said(draft, comparison.claim),
        "evidence": said(_index(comparison.evidence[0], evidence).document, marks[0].span) if marks else "",
        "source": sources([m.citation for m in marks[:1]] or [e.key for e in evidence]),
        **comparison.notes,
    }
    finding = build(
        rule,
        severity_of(rule, comparison.outcome),
        draft,
        comparison.claim,
        claim.sentence.span,
        rule.message_for(comparison.outcome).format(**slots),
        rule.remedy.format(**slots),
        marks or searched,
        key=claim.keys[0] if claim.keys else "",
    )
    span = widened(comparison.claim, claim, evidence) if comparison.outcome is Outcome.SILENT else comparison.claim
    return replace(finding, span=span, quote=span.of(draft.text), fix=fix_of(rule, comparison, claim, evidence, draft))


def build(
    rule: Rule,
    severity: Severity,
    draft: Document,
    span: Span,
    sentence: Span,
    message: str,
    remedy: str,
    marks: tuple[Mark, ...] = (),
    key: str = "",
) -> Finding:
    """A finding with its fingerprint: a hash of the rule, the sentence's and the deciding words and the source key,
    without positions and without markup, so that it survives moved lines, rewrapped paragraphs and new emphasis."""
    quote = span.of(draft.text)
    words, deciding = (_signs(place.of(draft.masked)) for place in (sentence, span))
    print_ = sha1("\n".join((rule.code, words, deciding or _signs(quote), key)).encode()).hexdigest()
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        confidence=rule.confidence,
        message=message,
        remedy=remedy,
        path=draft.path,
        span=span,
        quote=quote,
        sentence=sentence.of(draft.text),
        sentence_span=sentence,
        fingerprint=print_,
        evidence=marks,
    )


def severity_of(rule: Rule, outcome: Outcome) -> Severity:
    """The severity that the rule's page gives to an outcome."""
    return rule.severity[outcome]


def _signs(masked: str) -> str:
    """Masked text without its gaps: markup leaves some where a reader sees none."""
    return "".join(masked.replace(FILLER, "").split())


def collapse(text: str) -> str:
    """``text`` with every run of white space made one space."""
    return " ".join(text.split())


def said(document: Document, span: Span) -> str:
    """The words at a place as a reader sees them: "64%" for ``64\\%``, "€3" for ``\\texteuro{}3``, without emphasis."""
    text, masked = span.of(document.text), span.of(document.masked)
    gaps = {gap.start() for gap in _GAP.finditer(text) if not masked[gap.start() : gap.end()].strip()}
    signs = zip(text, masked, strict=True)
    seen = (" " if at in gaps else _seen(written, shown) for at, (written, shown) in enumerate(signs))
    return collapse("".join(seen)) or collapse(text)


def _seen(written: str, shown: str) -> str:
    """What a reader sees of one sign, which is masked where it is markup or part of a code."""
    is_masked = shown == FILLER or (shown.isspace() and not written.isspace())
    return "" if is_masked else shown


def sources(keys: Sequence[str]) -> str:
    """How a message names the sources cited, as a subject in the singular: "[3]"; "[1], like [2],"; "[1], like the 16
    other sources,"; "the cited page" for an address, "the source" for evidence without a key."""
    first, *others = dict.fromkeys(_source(key) for key in keys)
    if not others:
        return first
    return f"{first}, like {others[0] if len(others) == 1 else f'the {len(others)} other sources'},"


def _source(key: str) -> str:
    if not key:
        return "the source"
    return f"[{key}]" if len(key) <= SHORT_KEY else "the cited page"


def _index(place: Place, evidence: Sequence[Evidence]) -> Index:
    return next(e.index for e in evidence if e.key == place.key and e.index.document.path == place.path)


def _mark(place: Place, evidence: Sequence[Evidence]) -> Mark:
    index = _index(place, evidence)
    text, page = index.document.text, index.document.page(place.span.start)
    passage = next((p for p in index.passages if p.contains(place.span)), place.span)
    quote, sentence = place.span.of(text), collapse(passage.of(text))
    return Mark(place.key, place.path, place.span, quote, sentence, passage, page, index.document.excerpt)
