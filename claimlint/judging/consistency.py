"""The rules on a draft against itself (INT): what the other modules found, through the rules' pages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from claimlint.grounding.governing import Governed
from claimlint.judging.announced import announced, one_document
from claimlint.judging.citation import sentence_at
from claimlint.judging.decay import UP_FRONT, losses
from claimlint.judging.finding import build, collapse, make_finding, said
from claimlint.judging.headings import overstated
from claimlint.judging.mentions import Mention, mentions
from claimlint.judging.nodata import contradictions
from claimlint.judging.tables import mismatches
from claimlint.judging.values import conflicts
from claimlint.judging.within import Body, Extract, Reading, hold, make_body
from claimlint.model.document import Document, Part, Sentence
from claimlint.model.finding import Finding, Mark
from claimlint.model.index import Index
from claimlint.model.rule import Outcome, Rule
from claimlint.model.span import Span
from claimlint.model.statement import Statement

SEVERAL = 2  # limits lost at once: more than a slip of style


def judge_consistency(
    reading: Reading,
    governed: Mapping[int, Governed],
    rules: Sequence[Rule],
    pause: Callable[[], object] = lambda: None,
) -> list[Finding]:
    """The findings on a draft against itself: those of the rules INT001 to INT007 that are among ``rules``, by the
    comparisons that one of the pair ``rules`` looks for. ``governed`` is what governs each sentence, by its number;
    ``pause`` is called between two findings or more often."""
    judge = _Judge(reading.draft, {rule.code: rule for rule in rules})
    told = mentions(reading)
    found = [
        *_held(reading, rules, judge, pause),
        *_lost(told, reading, governed, judge),
        *(judge.find("INT002", x.sentence, x.span, x.reserve, Outcome.SHIFT) for x in overstated(reading)),
        *(judge.find("INT003", c.later.sentence, c.later.span, c.earlier.span) for c in conflicts(told)),
        *(judge.find("INT004", m.sentence, m.span, m.cell.span) for m in mismatches(reading)),
        *(
            judge.find("INT006", x.sentence, x.span, x.admission.span, Outcome.CLASH if x.exact else Outcome.SHIFT)
            for x in contradictions(reading)
        ),
    ]
    return [finding for finding in found if finding is not None]


def judge_announced(extract: Extract, indexes: Mapping[str, Index], rules: Sequence[Rule]) -> list[Finding]:
    """CIT007: several sources are announced and one is shown. ``indexes`` are those of the sources, by key."""
    judge = _Judge(extract.draft, {rule.code: rule for rule in rules})
    found = [
        *(judge.find("CIT007", a.sentence, a.several, a.one, Outcome.SHIFT) for a in announced(extract)),
        *(judge.find("CIT007", a.sentence, a.several, a.one) for a in one_document(extract, indexes)),
    ]
    return [finding for finding in found if finding is not None]


class _Judge:
    """Findings of rules by their codes, on places of one draft."""

    def __init__(self, draft: Document, rules: Mapping[str, Rule]) -> None:
        self._draft, self._rules = draft, rules

    def find(
        self, code: str, sentence: Sentence, span: Span, other: Span, outcome: Outcome = Outcome.CLASH
    ) -> Finding | None:
        """The finding of a rule on ``span``, ``other`` being the place of the same draft that speaks against it."""
        rule = self._rules.get(code)
        if rule is None or outcome not in rule.severity:
            return None
        text = self._draft.text
        passage = sentence_at(self._draft, other)
        mark = Mark("", self._draft.path, other, other.of(text), collapse(passage.of(text)), passage)
        slots = {"claim": said(self._draft, span), "evidence": said(self._draft, other), "source": "the draft"}
        message = rule.message_for(outcome).format(**slots)
        remedy = rule.remedy.format(**slots)
        return build(rule, rule.severity[outcome], self._draft, span, sentence.span, message, remedy, (mark,))

    def rule(self, code: str) -> Rule | None:
        """The rule with this code, if it runs."""
        return self._rules.get(code)


def _held(
    reading: Reading, rules: Sequence[Rule], judge: _Judge, pause: Callable[[], object]
) -> Iterator[Finding | None]:
    """Summary, conclusion and headings against the body, through the comparisons of every slice."""
    front = [s for s in reading.sections if s.part in UP_FRONT]
    body = [s for s in reading.sections if s.part is Part.BODY]
    end = [s for s in reading.sections if s.part is Part.CONCLUSION]
    if before := reading.sentences(front):
        evidence = make_body(reading, reading.sentences(body))
        for sentence in before:
            pause()
            yield from _compared("INT001", sentence, evidence, reading, rules, judge)
    if behind := reading.sentences(end):
        everything = make_body(reading, reading.sentences([*front, *body]))
        for sentence in behind:
            pause()
            if not _advises(reading.statements(sentence)):
                yield from _compared("INT005", sentence, everything, reading, rules, judge)
    for section in body:
        pause()
        for sentence in reading.heading(section):
            if reading.gists[sentence.number].states:
                below = make_body(reading, reading.sentences([section]))
                yield from _compared("INT002", sentence, below, reading, rules, judge)


def _advises(statements: Sequence[Statement]) -> bool:
    """Whether a sentence says what ought to be done: advice may go beyond what was found."""
    return any(statement.read("duty") for statement in statements)


def _compared(
    code: str, sentence: Sentence, body: Body, reading: Reading, rules: Sequence[Rule], judge: _Judge
) -> Iterator[Finding]:
    rule = judge.rule(code)
    held = hold(sentence, body, reading, rules) if rule is not None and body.sentences else None
    for comparison in held.comparisons if held else ():
        if comparison.outcome in rule.severity:
            yield make_finding(rule, comparison, held.claim, held.evidence, reading.draft)


def _lost(
    told: Sequence[Mention], reading: Reading, governed: Mapping[int, Governed], judge: _Judge
) -> Iterator[Finding | None]:
    for loss in losses(told, reading, governed):
        place = next(iter(loss.limits.values()))
        outcome = Outcome.EXCESS if len(loss.limits) >= SEVERAL else Outcome.SHIFT
        yield judge.find(loss.code, loss.later.sentence, loss.later.span, place, outcome)
