"""The review page: one file for a browser, the draft beside the evidence, without network and without a server."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files
from itertools import pairwise

from claimlint.model.finding import Finding, Mark
from claimlint.model.lines import lines_of
from claimlint.model.report import DraftReport, Report
from claimlint.model.span import Span
from claimlint.reporting.paths import shown_path
from claimlint.reporting.texts import text_of

CHUNK = 100  # lines that a browser lays out together
STRIP = 1000  # units that a strip is wide


def render_review(report: Report) -> str:
    """The report as an HTML page. All that comes from drafts and sources is escaped; only the page's own script may
    run, by its hash."""
    numbered = list(enumerate(((f, d) for d in report.drafts for f in d.findings), 1))
    script = _part("script.js")
    values = {
        "title": "claimlint: " + escape(", ".join(shown_path(d.path) for d in report.drafts) or "no draft"),
        "summary": escape(_summary(report)),
        "strips": "\n".join(map(_strip, report.drafts)),
        "filters": "\n".join(_filters(report)),
        "drafts": "\n".join(_draft(d, [(n, f) for n, (f, of) in numbered if of is d]) for d in report.drafts),
        "cards": "\n".join(_card(n, f, d) for n, (f, d) in numbered) or "<p>There are no findings.</p>",
        "style": _part("style.css"),
        "script": script,
        "script_hash": "sha256-" + b64encode(sha256(f"\n{script}\n".encode()).digest()).decode(),
    }
    return _filled(_part("page.html"), values)


def _part(name: str) -> str:
    return (files("claimlint.reporting") / "review" / name).read_text(encoding="utf-8").rstrip("\n")


def _filled(page: str, values: dict[str, str]) -> str:
    """The page with its slots filled, in one pass: what is put in is not looked at again."""
    head, *rest = page.split("{{")
    return head + "".join(values[slot] + tail for slot, tail in (part.split("}}", 1) for part in rest))


def _summary(report: Report) -> str:
    sentences, checked = sum(d.sentences for d in report.drafts), sum(d.checked for d in report.drafts)
    return f"{len(report.findings)} findings; {checked} of {sentences} sentences checked"


def _filters(report: Report) -> Iterator[str]:
    severities = Counter(str(f.severity) for f in report.findings)
    codes = Counter(f.code for f in report.findings)
    for value, count in (*severities.items(), *sorted(codes.items())):
        yield f'<label><input type="checkbox" value="{escape(value)}" checked> {escape(value)} ({count})</label>'


def _strip(draft: DraftReport) -> str:
    """Where in the draft sentences were checked, unchecked, flagged."""
    stretches = [("checked", c.span) for c in draft.coverage] + [("unchecked", u.span) for u in draft.unchecked]
    stretches += [("flagged", f.span) for f in draft.findings]
    bars = "".join(_bar(kind, span, max(1, len(draft.text))) for kind, span in stretches)
    counts = f"{draft.checked} sentences checked, {len(draft.unchecked)} not, {len(draft.findings)} findings"
    label = f"{shown_path(draft.path)}: {counts}"
    return (
        f'<svg class="strip" role="img" aria-label="{escape(label)}" viewBox="0 0 {STRIP} 10" '
        f'preserveAspectRatio="none">{bars}</svg>'
    )


def _bar(kind: str, span: Span, length: int) -> str:
    width = max(2.0, STRIP * len(span) / length)
    return f'<rect class="{kind}" x="{STRIP * span.start / length:.1f}" width="{width:.1f}" height="10"/>'


def _draft(draft: DraftReport, findings: Sequence[tuple[int, Finding]]) -> str:
    lines = [_line(number, span, draft.text, here) for number, span, here in _lines(draft, findings)]
    chunks = (lines[start : start + CHUNK] for start in range(0, len(lines), CHUNK))
    body = "\n".join(f'<div class="chunk">{"".join(chunk)}</div>' for chunk in chunks)
    return f"<article>\n<h2>{escape(shown_path(draft.path))}</h2>\n{body}\n</article>"


def _lines(
    draft: DraftReport, findings: Sequence[tuple[int, Finding]]
) -> Iterator[tuple[int, Span, list[tuple[int, Finding]]]]:
    """Each line with the findings that touch it."""
    lines = lines_of(draft.text)
    touching: dict[int, list[tuple[int, Finding]]] = {}
    for number, finding in findings:
        for line in range(lines.number(finding.span.start), lines.number(finding.span.end) + 1):
            touching.setdefault(line, []).append((number, finding))
    for line, span in enumerate(lines.spans, 1):
        yield line, span, touching.get(line, [])


def _line(number: int, line: Span, text: str, findings: Sequence[tuple[int, Finding]]) -> str:
    ends = {line.start, line.end}
    ends |= {min(max(at, line.start), line.end) for _, f in findings for at in (f.span.start, f.span.end)}
    cuts = sorted(ends)
    pieces = (Span(a, b) for a, b in pairwise(cuts))
    content = "".join(_piece(piece, text, findings) for piece in pieces)
    return f'<div class="line" data-number="{number}">{content}</div>'


def _piece(piece: Span, text: str, findings: Sequence[tuple[int, Finding]]) -> str:
    over = [(n, f) for n, f in findings if f.span.overlaps(piece)]
    words = escape(piece.of(text))
    if not over:
        return words
    gravest = max((f for _, f in over), key=lambda f: f.severity)
    numbers = " ".join(str(n) for n, _ in over)
    return f'<a class="hit {gravest.severity}" href="#f{over[0][0]}" data-findings="{numbers}">{words}</a>'


def _card(number: int, finding: Finding, draft: DraftReport) -> str:
    line = lines_of(draft.text).number(finding.span.start)
    path = escape(shown_path(draft.path))
    facts = {
        "number": number,
        "code": finding.code,
        "severity": finding.severity,
        "path": shown_path(draft.path),
        "line": line,
        "fingerprint": finding.fingerprint,
        "decision": "",
    }
    data = " ".join(f'data-{name}="{escape(str(value))}"' for name, value in facts.items())
    evidence = "".join(_evidence(mark, draft) for mark in finding.evidence)
    return f"""<article class="card" id="f{number}" aria-labelledby="h{number}" {data}>
<h2 id="h{number}" tabindex="-1"><span class="severity {finding.severity}">{finding.severity}</span> \
{finding.code} {escape(finding.name)}</h2>
<p>{escape(finding.message)}</p>
<h3>The draft, <span class="where">{path}:{line}</span></h3>
<blockquote>{_marked(draft.text, finding.sentence_span, finding.span)}</blockquote>
{evidence}<p class="fact">{escape(finding.remedy)}</p>
<p class="decide"><button type="button" data-decide="accepted" aria-pressed="false">Accept</button>
<button type="button" data-decide="aside" aria-pressed="false">Set aside</button>
<label>Reason <input type="text"></label></p>
</article>"""


def _evidence(mark: Mark, draft: DraftReport) -> str:
    path = escape(shown_path(mark.path))
    if not mark.quote:
        return f'<p class="fact">Nothing of it in {path}.</p>\n'
    text = text_of(mark, draft)
    if text is None:
        place, words = path, f"<mark>{escape(mark.quote)}</mark>"
    else:
        place = f"{path}:{lines_of(text).number(mark.span.start)}"
        words = _marked(text, mark.sentence_span, mark.span)
    return f'<h3>The evidence, <span class="where">{place}</span></h3>\n<blockquote>{words}</blockquote>\n'


def _marked(text: str, sentence: Span, words: Span) -> str:
    """The sentence at its place in ``text`` with the deciding words marked; runs of white space as one blank."""
    whole = sentence.cover(words)
    pieces = (Span(whole.start, words.start), words, Span(words.end, whole.end))
    before, marked, after = (escape(re.sub(r"\s+", " ", piece.of(text))) for piece in pieces)
    return f"{before}<mark>{marked}</mark>{after}" if marked else before + after
