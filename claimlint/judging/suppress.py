"""Comments in a draft that allow findings: ``claimlint: allow RULE reason``, ``off``, ``on``, ``allow-file RULE``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from claimlint.catalog.errors import UnknownRuleError
from claimlint.catalog.load import matching
from claimlint.judging.finding import build
from claimlint.judging.own import UNUSED_SUPPRESSION
from claimlint.model.document import Document
from claimlint.model.finding import Edit, Finding, Fix
from claimlint.model.lines import lines_of
from claimlint.model.report import Unchecked
from claimlint.model.rule import Rule, Severity
from claimlint.model.span import Span

COMMENT = re.compile(
    r"<!--\s*claimlint:(?P<html>.*?)-->|\{\s*/\*\s*claimlint:(?P<mdx>.*?)\*/\s*\}"
    r"|\A%+[ \t]*claimlint:(?P<tex>[^\r\n]*)",
    re.DOTALL,
)
REMARK = re.compile(r"\s*claimlint:(?P<words>.*)", re.DOTALL)
ORDER = re.compile(r"(?P<verb>[\w-]+)(?:\s+(?P<rules>[^\s,]+(?:\s*,\s*[^\s,]+)*)\s*(?P<reason>.*))?", re.DOTALL)
HOLD_COMMENTS = ("comment", "reference list")  # reasons of skips; a reference list is one skip, comments and all
QUOTE_MARKS = re.compile(r"[\s>]*")  # all that may share a line with a comment that stands alone


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment that allows findings.

    spans    the comment, and the one that ends its range
    scopes   the stretches in which it holds
    codes    the rules that it allows, None for all
    problem  why it cannot be used, "" if it can
    """

    spans: tuple[Span, ...]
    scopes: tuple[Span, ...] = ()
    codes: frozenset[str] | None = None
    problem: str = ""

    def allows(self, finding: Finding) -> bool:
        """Whether the finding is of an allowed rule and lies in one of the scopes."""
        if self.problem or (self.codes is not None and finding.code not in self.codes):
            return False
        return any(scope.overlaps(finding.span) for scope in self.scopes)


def suppressions(draft: Document, catalog: Mapping[str, Rule]) -> tuple[Suppression, ...]:
    """The suppressions in the comments of ``draft``, in order; ``catalog`` has the rules that they may name."""
    found: list[Suppression] = []
    opened: Span | None = None
    for span, words in sorted(_comments(draft)):
        order = ORDER.fullmatch(words)
        verb = order["verb"] if order else ""
        if verb == "off":
            found += [_range(draft, opened, None)] if opened else []
            opened = span
        elif verb == "on":
            found.append(_range(draft, opened, span) if opened else Suppression((span,), problem="nothing is off here"))
            opened = None
        else:
            found.append(_allowed(draft, span, order, catalog))
    return (*found, *([_range(draft, opened, None)] if opened else []))


def silences(found: Sequence[Suppression]) -> Callable[[Finding], bool]:
    """A function that says whether one of the suppressions allows a finding. None hides a fault of claimlint's own."""
    return lambda finding: not finding.code.startswith("CLI") and any(s.allows(finding) for s in found)


def unused(
    found: Sequence[Suppression],
    silenced: Sequence[Finding],
    rules: Iterable[Rule],
    unchecked: Sequence[Unchecked],
    draft: Document,
) -> list[Finding]:
    """A finding for each suppression that allows nothing. One left behind by a mended text has a fix: to go; a slip
    of the pen has none.

    One is borne that might be needed once a source can be read again, or once a rule runs that does not now; and so is
    one in a stretch that is off, for what is off is left alone.
    """
    running = {rule.code for rule in rules}
    missing = [u.span for u in unchecked if u.reason != "no citation"]
    off = [scope for s in found if s.codes is None for scope in s.scopes]
    idle = (s for s in found if not any(s.allows(f) for f in silenced) and not _may_be_needed(s, running, missing))
    return [_finding(s, draft) for s in idle if not any(scope.contains(s.spans[0]) for scope in off)]


def _may_be_needed(suppression: Suppression, running: set[str], missing: Sequence[Span]) -> bool:
    if suppression.problem:
        return False
    if suppression.codes is not None and not suppression.codes & running:
        return True
    return any(scope.overlaps(span) for scope in suppression.scopes for span in missing)


def _comments(draft: Document) -> Iterator[tuple[Span, str]]:
    """Each comment that speaks to claimlint, and what it says. One shown in a code block is none."""
    for skip in draft.skips:
        if skip.reason in HOLD_COMMENTS:
            for match in COMMENT.finditer(skip.span.of(draft.text)):
                words = " ".join((match["html"] or match["mdx"] or match["tex"] or "").split())
                yield Span(match.start(), match.end()).shift(skip.span.start), words
    for remark in draft.remarks:
        if match := REMARK.match(remark.words):
            yield remark.span, " ".join(match["words"].split())


def _allowed(draft: Document, span: Span, order: re.Match[str] | None, catalog: Mapping[str, Rule]) -> Suppression:
    if order is None or order["verb"] not in ("allow", "allow-file"):
        return Suppression((span,), problem="the orders are allow RULE, allow-file RULE, off and on")
    if order["rules"] is None:
        return Suppression((span,), problem="it names no rule")
    try:
        codes = frozenset(c for word in re.split(r"\s*,\s*", order["rules"]) for c in matching(word, catalog))
    except UnknownRuleError as error:
        return Suppression((span,), problem=str(error))
    scopes = (Span(0, len(draft.text)),) if order["verb"] == "allow-file" else _scopes(draft, span)
    return Suppression((span,), scopes, codes)


def _range(draft: Document, opened: Span, closed: Span | None) -> Suppression:
    """What lies between an ``off`` and its ``on``, or the end; in a Word file with the words that the ``off`` is on."""
    end = closed.start if closed else len(draft.text)
    start = opened.start if draft.remarks else opened.end
    return Suppression((opened, closed) if closed else (opened,), (Span(start, max(start, end)),))


def _scopes(draft: Document, span: Span) -> tuple[Span, ...]:
    """Where an ``allow`` holds: alone on its line, in the next block, however many blank lines come between; else on
    its line, and in the sentence that it stands in or behind, should that begin on a line before. One of a Word file
    holds in the sentences that it is set on."""
    if draft.remarks:
        return tuple(s.span for s in draft.sentences if s.span.overlaps(span)) or (span,)
    lines = _lines(draft, span)
    if _is_alone(draft, lines, span):
        return tuple(block.span for block in draft.blocks if block.span.start >= span.end)[:1]
    before = [s.span for s in draft.sentences if s.span.start < span.start and s.span.end > lines.start]
    return (lines, *before[-1:])


def _lines(draft: Document, span: Span) -> Span:
    """The whole lines that the comment touches."""
    lines = lines_of(draft.text)
    return lines.spans[lines.number(span.start) - 1].cover(lines.spans[lines.number(span.end) - 1])


def _is_alone(draft: Document, lines: Span, span: Span) -> bool:
    """Whether nothing but comments shares its lines with the comment at ``span``."""
    before = COMMENT.sub("", draft.text[lines.start : span.start])
    return QUOTE_MARKS.fullmatch(before + COMMENT.sub("", draft.text[span.end : lines.end])) is not None


def _finding(suppression: Suppression, draft: Document) -> Finding:
    rule = UNUSED_SUPPRESSION
    span = suppression.spans[0]
    message = rule.message.format(problem=suppression.problem or "there is no such finding")
    finding = build(rule, Severity.INFO, draft, span, span, message, _remedy(suppression, draft))
    if suppression.problem or draft.remarks:  # mistyped: to remove it would lose what its writer wanted
        return finding
    edits = tuple(Edit(_removed(draft, s), _left(draft, s)) for s in suppression.spans)
    return replace(finding, fix=Fix("remove the suppression", safe=True, edits=edits))


def _remedy(suppression: Suppression, draft: Document) -> str:
    if suppression.problem:
        return "mend it"
    return "remove it" if draft.remarks else UNUSED_SUPPRESSION.remedy


def _removed(draft: Document, span: Span) -> Span:
    """What goes with a comment: its line if it is alone there, else the blanks before it."""
    lines, text = _lines(draft, span), draft.text
    if lines.of(text).strip() == span.of(text):
        return Span(lines.start, _next_line(draft, lines))
    start = span.start
    while start > lines.start and text[start - 1] in " \t":
        start -= 1
    return Span(start, span.end)


def _left(draft: Document, span: Span) -> str:
    """What stays of a comment: the sign of one that follows its word without a blank in LaTeX, for it hides the line
    end from the words."""
    text = draft.text
    is_glued = text.startswith("%", span.start) and span.start > 0 and not text[span.start - 1].isspace()
    return "%" if is_glued else ""


def _next_line(draft: Document, lines: Span) -> int:
    """Where the line behind ``lines`` begins, or the end of the text."""
    return next((line.start for line in lines_of(draft.text).spans if line.start > lines.end), len(draft.text))
