"""A change in a long draft: the paragraph that it lies in is read, and nothing else.

What is found so is what the whole reading finds in that paragraph, save for what the draft as a whole decides: whether
it agrees with itself, what a list of references at another place says, and a laboratory's animal that is named at
another place and there with a capital only. The whole reading follows.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from claimlint.engine import Engine
from claimlint.framing.claims import ordinary_words
from claimlint.judging.choose import catalog_of
from claimlint.judging.settle import settle
from claimlint.judging.suppress import Suppression, silences, suppressions
from claimlint.memory import moved_finding
from claimlint.model.document import Document, Sentence
from claimlint.model.finding import Finding
from claimlint.model.report import DraftReport, Support
from claimlint.model.span import Span
from claimlint.reading.errors import UnreadableError
from claimlint.reading.front_matter import FRONT_MATTER_BLOCK
from claimlint.reading.read import kind_of, read_draft
from claimlint.study import Case

LONGEST = 8_000  # characters of a stretch that is read in no time
BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t>]*(?:\r\n|\r|\n)")
FENCE = re.compile(r"^[ \t>]*(?:```|~~~|:::|\$\$)|<[a-z]+[ >]", re.M | re.I)
GOES_ON = re.compile(r"[ \t]|(?:[-*+]|\d+[.)])[ \t]")  # how a paragraph begins that belongs to one before it
APART = frozenset(("code", "front matter", "reference list", "comment", "formula", "raw HTML", "expression"))
OF_THE_WHOLE = frozenset(("citation", "consistency", "own"))


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the present text of a draft: ``case`` and ``ordinary`` words are those of the last text that
    was read as a whole; ``report``, the stretches ``apart`` that are no prose, and what is ``allowed`` are of this
    one."""

    case: Case
    report: DraftReport
    ordinary: frozenset[str]
    apart: tuple[Span, ...]
    allowed: tuple[Suppression, ...]

    @property
    def text(self) -> str:
        """The present text."""
        return self.report.text


def known_of(case: Case, report: DraftReport, engine: Engine) -> Known:
    """What is known once a draft was read as a whole."""
    apart = tuple(skip.span for skip in case.draft.skips if skip.reason in APART and "\n" in skip.span.of(report.text))
    allowed = suppressions(case.draft, catalog_of(engine.config))
    return Known(case, report, ordinary_words(case.draft.sentences), apart, allowed)


def reread(known: Known, text: str, engine: Engine) -> Known | None:
    """What is known of ``text``, of which the paragraph that differs from the text before is read; None for a draft of
    which no part can be read by itself."""
    if kind_of(known.case.draft.path) != "markdown":
        return None
    change = Change.between(known.text, text)
    part = paragraph(text, change.new)
    if len(part) > LONGEST:
        return None
    shifted = _shifted(known, change, text)
    old = Span(part.start, part.end - change.growth)
    if not (_is_prose(part.of(text)) and _is_prose(old.of(known.text))) or any(map(part.overlaps, shifted.apart)):
        return shifted
    try:
        here = Part.read(part, text, known, engine)
    except UnreadableError:  # nothing but blanks is left
        return shifted
    return _joined(shifted, here, engine)


def paragraph(text: str, span: Span) -> Span:
    """The paragraphs that ``span`` lies in, from blank line to blank line, with those before them that they go on."""
    start = _start(text, span.start)
    while start and GOES_ON.match(text, start) and span.start - start < LONGEST:
        start = _start(text, start - 1)
    end = BLANK_LINE.search(text, max(span.end - 1, start))
    while end and end.start() < span.end:
        end = BLANK_LINE.search(text, end.end() - 1)
    return Span(start, max(span.end, end.start() if end else len(text)))


def _start(text: str, at: int) -> int:
    """The end of the last blank line before ``at``."""
    first = max(0, at - LONGEST)
    ends = [found.end() for found in BLANK_LINE.finditer(text, first, at)]
    return ends[-1] if ends else first


@dataclass(frozen=True, slots=True)
class Change:
    """Two texts differ in that ``old`` of the one stands where ``new`` of the other does."""

    old: Span
    new: Span

    @classmethod
    def between(cls, before: str, after: str) -> Change:
        """What differs, as one stretch."""
        start = _common(before, after)
        most = min(len(before), len(after)) - start
        end = _common_end(before, after, most)
        return cls(Span(start, len(before) - end), Span(start, len(after) - end))

    @property
    def growth(self) -> int:
        """How much longer the text is now."""
        return self.new.end - self.old.end

    def moved(self, span: Span) -> Span:
        """Where a stretch of the old text lies in the new one."""
        start = self._offset(span.start, self.new.start)
        return Span(start, max(start, self._offset(span.end, self.new.end)))

    def _offset(self, offset: int, inside: int) -> int:
        if offset <= self.old.start:
            return offset
        return offset + self.growth if offset >= self.old.end else inside


def _common(a: str, b: str) -> int:
    """The length of what two texts begin with alike."""
    return bisect_left(range(1, min(len(a), len(b)) + 1), True, key=lambda n: a[:n] != b[:n])


def _common_end(a: str, b: str, most: int) -> int:
    """The length, ``most`` at the most, of what two texts end with alike."""
    return bisect_left(range(1, most + 1), True, key=lambda n: a[len(a) - n :] != b[len(b) - n :])


def _is_prose(words: str) -> bool:
    """Whether nothing opens or closes in a stretch that could make prose of what is none, or the reverse."""
    return not FENCE.search(words) and words.count("<!--") == words.count("-->")


def _shifted(known: Known, change: Change, text: str) -> Known:
    """All that lies outside the change, at its new place."""
    report = known.report
    findings = tuple(_shifted_finding(f, change, report.path) for f in report.findings if _is_outside(f, change))
    support = (s if s.claim.end <= change.old.start else _shifted_support(s, change) for s in report.support)
    return replace(
        known,
        report=replace(report, text=text, findings=findings, support=tuple(support)),
        apart=tuple(change.moved(span) for span in known.apart),
        allowed=tuple(_shifted_suppression(s, change) for s in known.allowed),
    )


def _is_outside(finding: Finding, change: Change) -> bool:
    spans = (finding.span, *(edit.span for edit in (finding.fix.edits if finding.fix else ())))
    return all(s.end <= change.old.start for s in spans) or all(s.start >= change.old.end for s in spans)


def _shifted_finding(finding: Finding, change: Change, path: str) -> Finding:
    """The finding at its new place; a sentence that it only reaches into keeps its words."""
    if finding.sentence_span.end <= change.old.start and all(mark.path != path for mark in finding.evidence):
        return finding
    by = change.growth if finding.span.start >= change.old.end else 0
    marks = (
        replace(m, span=change.moved(m.span), sentence_span=change.moved(m.sentence_span)) if m.path == path else m
        for m in finding.evidence
    )
    moved = moved_finding(replace(finding, sentence_span=finding.span, evidence=tuple(marks)), by)
    return replace(moved, sentence_span=change.moved(finding.sentence_span))


def _shifted_support(support: Support, change: Change) -> Support:
    return replace(support, claim=change.moved(support.claim))


def _shifted_suppression(allowed: Suppression, change: Change) -> Suppression:
    return replace(
        allowed,
        spans=tuple(change.moved(span) for span in allowed.spans),
        scopes=tuple(change.moved(span) for span in allowed.scopes),
    )


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a draft that was read by itself, as a draft whose texts begins ``by`` characters further back."""

    span: Span
    case: Case
    by: int
    engine: Engine
    ordinary: frozenset[str]

    @classmethod
    def read(cls, span: Span, text: str, known: Known, engine: Engine) -> Part:
        """Read the stretch ``span`` of ``text``, with the front matter before it and the entries that it cites behind
        it. Raises UnreadableError if it is blank."""
        whole = known.case.draft
        front = FRONT_MATTER_BLOCK.match(text)
        if front and span.start < front.end():  # it can be read as a whole only
            span, front = Span(0, max(span.end, front.end())), None
        head = f"{front[0]}\n" if front else ""
        words = span.of(text)
        document = read_draft(head + words + _entries(whole, words), whole.path)
        case = engine.case(replace(document, metadata=whole.metadata))
        return cls(span, case, span.start - len(head), engine, known.ordinary | ordinary_words(case.draft.sentences))

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences of the stretch, at their places in what was read."""
        stretch = self.span.shift(-self.by)
        return [s for s in self.case.draft.sentences if stretch.contains(s.span)]

    def judged(self) -> Iterator[tuple[list[Finding], tuple[Support, ...]]]:
        """What is found in each sentence, at its place in the draft, and what supports it."""
        study = self.engine.study(self.case, self.ordinary)
        for judged in study.judge(self.sentences):
            support = (replace(s, claim=s.claim.shift(self.by)) for s in judged.support)
            yield [moved_finding(f, self.by) for f in judged.findings], tuple(support)


def _entries(draft: Document, words: str) -> str:
    """The entries of the draft's references that ``words`` may cite, as a list behind them."""
    spans = [r.span for key, r in draft.references.items() if r.span is not None and key in words]
    lines = [draft.text[_line_start(draft.text, span.start) : span.end].strip() for span in spans]
    return "\n\n## References\n\n" + "\n\n".join(lines) + "\n" if lines else ""


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _joined(shifted: Known, here: Part, engine: Engine) -> Known:
    """What is known outside the stretch, and what was found in it."""
    report = shifted.report
    judged = list(here.judged())
    found = [finding for findings, _ in judged for finding in findings]
    kept = [f for f in report.findings if not f.span.overlaps(here.span)]
    found += [f for f in report.findings if f.span.overlaps(here.span) and _still_holds(f, here, engine)]
    own = suppressions(here.case.draft, catalog_of(engine.config))
    allowed = (*shifted.allowed, *(_moved_suppression(s, here.by) for s in own))
    is_silenced: Callable[[Finding], bool] = silences(allowed)
    kept += [f for f in settle(found, is_silenced) if not is_silenced(f)]
    support = [s for s in report.support if not s.claim.overlaps(here.span)]
    support += [s for _, supports in judged for s in supports]
    return replace(shifted, report=replace(report, findings=tuple(sorted(kept, key=_place)), support=tuple(support)))


def _place(finding: Finding) -> tuple[Span, str]:
    return finding.span, finding.code


def _still_holds(finding: Finding, here: Part, engine: Engine) -> bool:
    """Whether a finding on the draft as a whole is on a sentence that has not changed."""
    rule = catalog_of(engine.config).get(finding.code)
    if rule is not None and rule.check not in OF_THE_WHOLE:
        return False
    return any(
        s.span.shift(here.by) == finding.sentence_span and s.span.of(here.case.draft.text) == finding.sentence
        for s in here.sentences
    )


def _moved_suppression(allowed: Suppression, by: int) -> Suppression:
    """A suppression at its place in the draft. One for the whole file comes to hold in the stretch alone."""
    return replace(
        allowed,
        spans=tuple(span.shift(by) for span in allowed.spans),
        scopes=tuple(Span(max(0, span.start + by), span.end + by) for span in allowed.scopes),
    )
