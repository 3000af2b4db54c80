"""Each finding with the draft's line and the evidence's line, the deciding words underlined in both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from claimlint.model.finding import Finding, Mark
from claimlint.model.lines import lines_of
from claimlint.model.report import DraftReport, Report
from claimlint.model.span import Span
from claimlint.reporting.columns import one_line
from claimlint.reporting.excerpt import Row, excerpt
from claimlint.reporting.paint import Paint
from claimlint.reporting.paths import shown_path
from claimlint.reporting.places import shown_number, where
from claimlint.reporting.texts import text_of

WIDTH = 100
NARROWEST = 40


def render_full(report: Report, width: int = WIDTH, colour: bool = False, links: bool = False) -> str:
    """The findings of ``report`` in the drafts' order, a blank line behind each; "" if there are none.

    ``width`` is the number of columns of the terminal, ``colour`` whether to write ANSI colours, ``links``
    whether to make paths hyperlinks.
    """
    paint = Paint(colour, links)
    return "".join(_finding(f, draft, max(width, NARROWEST), paint) for draft in report.drafts for f in draft.findings)


def _finding(finding: Finding, draft: DraftReport, width: int, paint: Paint) -> str:
    gutter = _gutter(finding, draft)
    lines = [_header(finding, draft, paint)]
    lines += _excerpt(draft.text, finding.span, width, gutter, paint, str(finding.severity), draft)
    for mark in finding.evidence:
        lines += _mark(mark, draft, width, gutter, paint)
    lines.append(_note(gutter, one_line(finding.message), paint))
    if finding.remedy:
        lines.append(_note(gutter, f"help: {one_line(finding.remedy)}", paint))
    return "\n".join(lines) + "\n\n"


def _header(finding: Finding, draft: DraftReport, paint: Paint) -> str:
    place = where(finding.span, draft)
    severity = paint(f"{finding.severity} {finding.code}", str(finding.severity))
    return (
        f"{paint.link(paint(place, 'place'), draft.path)} {severity} {finding.name} [{finding.confidence} confidence]"
    )


def _mark(mark: Mark, draft: DraftReport, width: int, gutter: int, paint: Paint) -> list[str]:
    """Where the evidence is, and its words; a mark without words says that the source has nothing to show."""
    path = shown_path(mark.path)
    if not mark.quote:
        return [_arrow(gutter, f"nothing in {path}{_only(mark)}{_cited(mark)}", paint)]
    cited = f"{_only(mark)}{_cited(mark)}"
    page = f", page {mark.page}" if mark.page is not None else ""
    text = text_of(mark, draft)
    if text is None:
        return [_arrow(gutter, f"{path}{page}{cited}: {one_line(mark.quote)}", paint)]
    place = lines_of(text).position(mark.span.start)
    where = paint.link(f"{path}:{place.line}:{place.column}", mark.path)
    arrow = _arrow(gutter, f"{where}{page}{cited}", paint)
    return [arrow, *_excerpt(text, mark.span, width, gutter, paint, "evidence")]


def _only(mark: Mark) -> str:
    """What of the source was at hand, if not the whole."""
    return f" ({mark.excerpt} only)" if mark.excerpt else ""


def _cited(mark: Mark) -> str:
    """How the draft cites the source: nothing for one without a key of its own, an address without brackets."""
    if mark.citation in ("", mark.path):
        return ""
    return f" (cited as {mark.citation})" if "://" in mark.citation else f" (cited as [{mark.citation}])"


def _excerpt(
    text: str, span: Span, width: int, gutter: int, paint: Paint, role: str, draft: DraftReport | None = None
) -> list[str]:
    """The lines of a text round a place; those of the ``draft`` itself are numbered as it is."""
    if not text:
        return []
    rows = excerpt(text, span, width - gutter - len(" | "))
    if draft is not None:
        rows = [replace(row, number=str(shown_number(int(row.number), draft))) if row.number else row for row in rows]
    return [_row("", "", gutter, paint), *(_painted(row, gutter, paint, role) for row in rows)]


def _painted(row: Row, gutter: int, paint: Paint, role: str) -> str:
    return _row(row.number, row.content if row.number else paint(row.content, role), gutter, paint)


def _row(number: str, content: str, gutter: int, paint: Paint) -> str:
    return f"{paint(f'{number:>{gutter}} |', 'gutter')} {content}".rstrip()


def _arrow(gutter: int, where: str, paint: Paint) -> str:
    return f"{' ' * gutter}{paint('-->', 'gutter')} {where}"


def _note(gutter: int, words: str, paint: Paint) -> str:
    return f"{' ' * gutter} {paint('=', 'gutter')} {words}"


def _gutter(finding: Finding, draft: DraftReport) -> int:
    """The columns of the largest line number that the finding shows."""
    return max(len(str(number)) for number in _last_lines(finding, draft))


def _last_lines(finding: Finding, draft: DraftReport) -> Iterable[int]:
    yield lines_of(draft.text).number(finding.span.end)
    for mark in finding.evidence:
        text = text_of(mark, draft)
        if text is not None:
            yield lines_of(text).number(mark.span.end)
