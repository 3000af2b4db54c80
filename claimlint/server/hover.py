"""What is shown for a place in a draft: the claim and its evidence side by side, and the outcome on each dimension."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lsprotocol import types

from claimlint.engine import Engine
from claimlint.model.explanation import Explanation, LineExplanation
from claimlint.model.finding import Finding
from claimlint.model.lines import lines_of
from claimlint.model.report import DraftReport
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.reading.errors import UnreadableError
from claimlint.reporting.explain_view import Values, explanation_view
from claimlint.server.diagnostics import View
from claimlint.server.positions import range_of
from claimlint.server.reread import Part, paragraph
from claimlint.server.session import SLOW, Checked
from claimlint.study import best_passages

MOST_OUTCOMES = 12
SAID = {
    Outcome.SUPPORT: "supported",
    Outcome.EXCESS: "goes beyond",
    Outcome.SHIFT: "speaks of something else",
    Outcome.CLASH: "contradicts",
    Outcome.SILENT: "not found",
}


def hover(checked: Checked, at: int, engine: Engine, view: View) -> types.Hover | None:
    """What is to be said of the sentence at the offset ``at``, None for a place outside prose."""
    report = checked.report
    found = _explained(checked, at, engine)
    if found is None:
        return None
    explained, by = found
    span = explained.sentences[0].sentence.span.shift(by)
    findings = [f for f in report.findings if f.sentence_span.overlaps(span) or f.span.overlaps(span)]
    lines = [*_findings(findings, at), *_texts(explained, report), *_outcomes(explained)]
    kind = types.MarkupKind.Markdown if view.markdown else types.MarkupKind.PlainText
    text = "\n".join(lines) if view.markdown else _plain(lines)
    return types.Hover(types.MarkupContent(kind, text), range_of(span, report.text, view.unit))


def _explained(checked: Checked, at: int, engine: Engine) -> tuple[LineExplanation, int] | None:
    """The sentence at an offset, explained, and how far before its place in the draft it was read."""
    text = checked.report.text
    if checked.exact and checked.seconds <= SLOW:
        case, by = checked.case, 0
    else:
        try:
            part = Part.read(paragraph(text, Span(at, at)), text, checked.known, engine)
        except UnreadableError:  # blank
            return None
        case, by = part.case, part.by
    here = [s for s in case.draft.sentences if s.span.start + by <= at <= s.span.end + by][:1]
    line = lines_of(case.draft.text).number(here[0].span.start) if here else 0
    return (engine.explained(case, line, here), by) if here else None


def _findings(findings: Sequence[Finding], at: int) -> Iterator[str]:
    """What to do about each finding, those at the place first; what it says, the editor shows as a diagnostic."""
    for finding in sorted(findings, key=lambda f: not f.span.start <= at <= f.span.end):
        yield f"**{finding.code} {finding.name}** ({finding.severity}): *{_one_line(finding.remedy)}*"
        yield ""


def _texts(explained: LineExplanation, report: DraftReport) -> Iterator[str]:
    """The sentence beside the best passage of each of its sources."""
    explanation = explained.sentences[0]
    sentence = explanation.sentence.span.of(explained.text)
    if not explanation.evidence:
        yield f"> {_one_line(sentence)}"
        yield ""
        yield f"Not compared: {explanation.reason or 'no passage answers it'}"
        return
    yield "| the draft | the evidence |"
    yield "|---|---|"
    for number, (place, passage) in enumerate(_passages(explanation)):
        yield f"| {_cell(sentence) if not number else ''} | {_cell(passage)} ({place}) |"
    yield ""


def _passages(explanation: Explanation) -> Iterator[tuple[str, str]]:
    """The best passage of each source, with its key and page."""
    for evidence, passage in best_passages(explanation):
        document = evidence.index.document
        page = document.page(passage.start) if passage is not None else None
        where = f", page {page}" if page else ""
        yield f"[{evidence.key}]{where}", passage.of(document.text) if passage is not None else "says nothing of it"


def _outcomes(explained: LineExplanation) -> Iterator[str]:
    """The outcome of each comparison, those that a rule reports first."""
    sentence = explanation_view(explained)["sentences"][0]
    comparisons = sorted(sentence["comparisons"], key=lambda c: not c["reported"])
    if not comparisons:
        return
    yield "| dimension | outcome | the draft's words | the evidence's |"
    yield "|---|---|---|---|"
    yield from dict.fromkeys(_outcome(c) for c in comparisons[:MOST_OUTCOMES])


def _outcome(c: Values) -> str:
    theirs = "; ".join(place["text"] for place in c["evidence"]) or "–"
    codes = f" ({', '.join(c['reported'])})" if c["reported"] else ""
    outcome = SAID[Outcome(c["outcome"])]
    return f"| {c['dimension']}, {c['differs']} | {outcome}{codes} | {_cell(c['claim'])} | {_cell(theirs)} |"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _cell(text: str) -> str:
    """Words for a cell of a table: nothing in them is markup."""
    words = _one_line(text)
    for sign in "\\|*_`[]<>":
        words = words.replace(sign, f"\\{sign}")
    return words


def _plain(lines: Sequence[str]) -> str:
    """The same for a client that shows no markup."""
    rows = (line for line in lines if not line.startswith("|---"))
    return "\n".join(line.replace("\\", "").replace("**", "").strip("|* ").replace(" | ", "\n  ") for line in rows)
