"""The rules on markers and lists (CIT001, CIT002, CIT004): what leads nowhere, what nothing leads to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from claimlint.grounding.ground import Grounded
from claimlint.judging.finding import build
from claimlint.model.document import Citation, Document, Reference, Role, Style
from claimlint.model.finding import Finding
from claimlint.model.rule import Outcome, Rule, Severity
from claimlint.model.span import Span
from claimlint.reading.authors import author_of

NOTHING_READ = "no citation leads to a source that can be read ({count} in all): nothing was checked against sources"
SAVE_SOURCES = (
    'put the sources into a folder "sources" beside the draft, named by their keys, or name them with --sources'
)
NO_LIST = "no marker has an entry to lead to ({count} in all): the draft has no list of sources"
ADD_LIST = "add the list of sources, or save each source under its key"


def judge_citations(
    draft: Document, grounded: Mapping[str, Grounded], rules: Mapping[str, Rule], sources_at_hand: bool = False
) -> list[Finding]:
    """CIT001 for keys without an entry and CIT004 for sources that cannot be read, each at the key's first marker;
    CIT002 for entries that no marker leads to.

    Where no key leads to a source, one info finding with the count stands for all of CIT004, and where there is no
    list of sources, one for all of CIT001; if both hold only the former is raised, unless ``sources_at_hand`` says
    that there are sources under other names (catalogue, conventions decided).
    """
    if not draft.citations:
        return []
    markers = _first_markers(draft)
    unread = all(g.path is None for g in grounded.values())
    unlisted = [key for key, g in grounded.items() if not g.listed]
    listless = bool(unlisted) and not _has_list(draft, grounded, markers)
    findings: list[Finding] = []
    if listless and (sources_at_hand or not unread):
        findings += _one_for_all(rules.get("CIT001"), draft, [markers[k] for k in unlisted], NO_LIST, ADD_LIST)
    elif not listless:
        findings += [
            f for k in unlisted for f in _finding(rules.get("CIT001"), draft, markers[k], grounded[k], grounded)
        ]
    if unread and not findings:
        findings += _one_for_all(rules.get("CIT004"), draft, draft.citations, NOTHING_READ, SAVE_SOURCES)
    elif not unread:
        unreadable = [g for g in grounded.values() if g.path is None and g.listed]
        for g in unreadable:
            findings += _finding(rules.get("CIT004"), draft, markers[g.key], g, grounded)
    return findings + list(_unused(rules.get("CIT002"), draft))


def _has_list(draft: Document, grounded: Mapping[str, Grounded], markers: Mapping[str, Citation]) -> bool:
    """Whether any marker that is no link has an entry, or a source under its key."""
    return any(g.listed for g in grounded.values() if markers[g.key].style is not Style.LINK)


def _one_for_all(
    rule: Rule | None, draft: Document, markers: Sequence[Citation], message: str, remedy: str
) -> list[Finding]:
    if rule is None:
        return []
    first = markers[0].span
    text = message.format(count=len(markers))
    return [build(rule, Severity.INFO, draft, first, sentence_at(draft, first), text, remedy)]


def _finding(
    rule: Rule | None, draft: Document, marker: Citation, g: Grounded, grounded: Mapping[str, Grounded]
) -> list[Finding]:
    if rule is None:
        return []
    slots = {"claim": marker.span.of(draft.text), "source": f"[{g.key}]", "evidence": "", "reason": g.reason or ""}
    message = rule.message_for(Outcome.SILENT).format(**slots)
    near = get_close_matches(g.key, [k for k, other in grounded.items() if other.path], n=2)
    remedy = rule.remedy.format(**slots) + (f" (nearest: {', '.join(near)})" if near and not g.listed else "")
    severity = rule.severity[Outcome.SILENT]
    return [build(rule, severity, draft, marker.span, sentence_at(draft, marker.span), message, remedy, key=g.key)]


def _first_markers(draft: Document) -> dict[str, Citation]:
    markers: dict[str, Citation] = {}
    for citation in draft.citations:
        for key in citation.keys:
            markers.setdefault(key, citation)
    return markers


def sentence_at(draft: Document, span: Span) -> Span:
    """The place of the sentence that what lies at ``span`` stands in, or ``span`` itself."""
    first = max(0, bisect_right(draft.sentences, span.start, key=lambda sentence: sentence.span.start) - 1)
    near = draft.sentences[first : first + 2]
    return next((s.span for s in near if s.span.overlaps(span)), span)


def _unused(rule: Rule | None, draft: Document) -> Iterator[Finding]:
    """The entries of the draft's reference list that no marker, link or name in the text leads to."""
    if rule is None or all(citation.style is Style.LINK for citation in draft.citations):
        return
    cited = {key for citation in draft.citations for key in citation.keys}
    known = [entry for key, entry in draft.references.items() if key in cited]
    targets = cited | {target for entry in known for target in (*entry.addresses, *entry.files)}
    for key, entry in draft.references.items():
        if key not in cited and _is_listed(entry, draft) and not _is_reached(entry, targets, draft):
            span = _shown(entry.span, draft)
            slots = {"claim": key, "source": f"[{key}]", "evidence": "", "reason": ""}
            message = rule.message_for(Outcome.SILENT).format(**slots)
            yield build(rule, rule.severity[Outcome.SILENT], draft, span, span, message, rule.remedy, key=key)


def _is_listed(entry: Reference, draft: Document) -> bool:
    return entry.span is not None and any(
        block.role is Role.REFERENCES and block.span.contains(entry.span) for block in draft.blocks
    )


def _is_reached(entry: Reference, targets: set[str], draft: Document) -> bool:
    """Whether the entry's text is reached in another way: by another key, a link, or its author's name in the text."""
    if targets & {*entry.addresses, *entry.files}:
        return True
    author = author_of(entry.text)
    return author is not None and author.names[0] in draft.masked


def _shown(span: Span, draft: Document) -> Span:
    """An entry's place without the white space at its ends."""
    text = span.of(draft.text)
    return Span(span.start + len(text) - len(text.lstrip()), span.start + len(text.rstrip()))
