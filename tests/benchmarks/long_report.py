"""A report of any length for the review page, with markup in its words that must never become part of the page."""

from __future__ import annotations

from claimlint.model.finding import Finding, Mark
from claimlint.model.report import Coverage, DraftReport, Report, Unchecked
from claimlint.model.rule import Severity
from claimlint.model.span import Span

EVIL = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>"
WORDS = "The fund paid 4.2 billion euros to the towns"


def report_of(lines: int, every: int) -> Report:
    """A draft of so many lines, a finding on each of ``every``, the last line hostile."""
    text = "\n".join(f"{WORDS} in the year {n}, as its accounts have it [1]." for n in range(lines)) + f"\n{EVIL}"
    starts = [at for n, at in enumerate(_starts(text)) if n < lines and n % every == 0]
    findings = tuple(_finding(text, at + WORDS.index("4.2"), n) for n, at in enumerate(starts))
    covered = tuple(Coverage(f.sentence_span, 2, 3) for f in findings)
    unchecked = (Unchecked("no citation", Span(len(text) - len(EVIL), len(text))),)
    draft = DraftReport("draft.md", text, lines, lines, findings, unchecked, (), covered, texts={"s/1.md": SOURCE})
    return Report((draft,))


SOURCE = f"It paid 4.2 million. {EVIL}"


def _starts(text: str) -> list[int]:
    out = [0]
    while (at := text.find("\n", out[-1])) >= 0:
        out.append(at + 1)
    return out


def _finding(text: str, start: int, number: int) -> Finding:
    span = Span(start, start + 11)
    sentence = Span(start - 14, text.index("\n", start))
    mark = Mark("1", "s/1.md", Span(8, 19), "4.2 million", SOURCE, Span(0, len(SOURCE)))
    code, severity = (("NUM005", Severity.ERROR), ("DET003", Severity.WARNING))[number % 2]
    return Finding(
        *(code, "a-name", severity, "low", f"{number}: {EVIL}", "mend it", "draft.md", span, span.of(text)),
        *(sentence.of(text), sentence, f"print-{number}", (mark,)),
    )
