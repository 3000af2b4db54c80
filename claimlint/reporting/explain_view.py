"""An explanation as plain data: what both its text and its JSON say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.explanation import Explanation, LineExplanation
from claimlint.model.finding import Finding
from claimlint.model.lines import lines_of
from claimlint.model.pair import Pair
from claimlint.model.span import Span
from claimlint.model.statement import Argument, Statement
from claimlint.model.word import Word
from claimlint.reporting.voice import Voice

Values = dict[str, Any]


def explanation_view(explained: LineExplanation, private: bool = False) -> Values:
    """The explanation of a line as dictionaries and lists; ``private`` gives structure in place of words."""
    voice = Voice(private, _private_names(explained) if private else {})
    return {
        "version": 1,
        "path": voice.path(explained.path),
        "line": explained.line,
        "citations": [
            {
                "key": voice.key(c.key),
                "resolved": None if c.resolved is None else voice.path(c.resolved),
                "reason": None if private else c.reason,
            }
            for c in explained.citations
        ],
        "sentences": [_Sentence(e, explained.text, voice).view() for e in explained.sentences],
    }


def _private_names(explained: LineExplanation) -> dict[str, str]:
    sources = dict.fromkeys(c.resolved for c in explained.citations if c.resolved is not None)
    return {**{path: f"source {n}" for n, path in enumerate(sources, 1)}, explained.path: "draft"}


class _Sentence:
    """One sentence's explanation, on its way to plain data."""

    def __init__(self, explained: Explanation, text: str, voice: Voice) -> None:
        self._explained, self._text, self._voice = explained, text, voice
        self._statements = explained.claim.statements if explained.claim else ()

    def view(self) -> Values:
        e = self._explained
        span = e.sentence.span
        return {
            "text": self._own(span),
            "line": lines_of(self._text).number(span.start),
            "role": str(e.sentence.role),
            "governed": {"keys": [self._voice.key(key) for key in e.keys], "strong": e.strong},
            "reason": e.reason or None,
            "statements": [self._statement(s) for s in self._statements],
            "passages": [passage for source in e.evidence for passage in self._passages(source)],
            "pairs": [self._pair(pair) for pair in e.pairs],
            "comparisons": [self._comparison(c) for c in e.comparisons],
            "findings": [self._finding(f) for f in e.findings],
        }

    def _own(self, span: Span) -> str:
        words = self._statements[0].words if self._statements else ()
        return self._voice.text(span, self._text, words)

    def _statement(self, s: Statement) -> Values:
        predicate = s.predicate
        return {
            "text": self._own(s.span),
            "context": str(s.context),
            "predicate": None
            if predicate is None
            else {
                "word": self._voice.word(s.words[predicate.head]),
                "negated": predicate.negated,
                "passive": predicate.passive,
            },
            "arguments": [
                {"function": str(a.function), "preposition": a.preposition, "text": self._words(a, s.words)}
                for a in s.arguments
            ],
            "readings": [
                {"dimension": r.dimension, "words": self._own(r.span), "value": self._voice.value(r.value)}
                for r in s.readings
            ],
        }

    def _words(self, argument: Argument, words: Sequence[Word]) -> str:
        return " ".join(self._voice.word(words[n]) for n in sorted(argument.words))

    def _passages(self, source: Evidence) -> Iterator[Values]:
        stems = {stem for stem, _ in self._explained.claim.stems}
        for number in source.passages:
            span = source.index.passages[number]
            found = sum(number in source.index.stems.get(stem, ()) for stem in stems)
            yield {**self._place(source, span), "coverage": {"found": found, "of": len(stems)}}

    def _place(self, source: Evidence, span: Span) -> Values:
        text = source.index.document.text
        return {
            "key": self._voice.key(source.key),
            "path": self._voice.path(source.index.document.path),
            "line": lines_of(text).number(span.start),
            "text": self._voice.text(span, text, _words_at(source, span)),
        }

    def _pair(self, pair: Pair) -> Values:
        source = next(e for e in self._explained.evidence if e.key == pair.key and e.index is pair.index)
        ours, theirs = pair.claim.words, pair.evidence.words
        return {
            "statement": self._statements.index(pair.claim) + 1,
            **self._place(source, pair.evidence.span),
            "predicate": pair.predicate,
            "arguments": [
                {"claim": self._words(a, ours), "evidence": self._words(b, theirs)} for a, b in pair.arguments
            ],
            "links": [
                {
                    "claim": self._voice.word(ours[link.claim]),
                    "evidence": self._voice.word(theirs[link.evidence]),
                    "relation": link.relation,
                }
                for link in pair.links
            ],
            "coverage": round(pair.coverage, 2),
        }

    def _comparison(self, c: Comparison) -> Values:
        places = [self._place(self._source(place), place.span) for place in c.evidence]
        return {
            "dimension": c.dimension,
            "differs": c.differs,
            "outcome": str(c.outcome),
            "claim": self._own(c.claim),
            "evidence": places,
            "reported": [f.code for f in self._explained.findings if _is_of(f, c)],
        }

    def _source(self, place: Place) -> Evidence:
        evidence = self._explained.evidence
        return next(e for e in evidence if e.key == place.key and e.index.document.path == place.path)

    def _finding(self, finding: Finding) -> Values:
        message = "" if self._voice.private else finding.message
        return {"code": finding.code, "name": finding.name, "severity": str(finding.severity), "message": message}


def _words_at(source: Evidence, span: Span) -> tuple[Word, ...]:
    """The words of the framed sentence of ``source`` that holds ``span``; none if it was not parsed."""
    return next((s.words for s in source.statements if s.sentence.span.overlaps(span)), ())


def _is_of(finding: Finding, comparison: Comparison) -> bool:
    """Whether the finding reports the comparison: the same words of the claim and of the evidence."""
    places = [place.span for place in comparison.evidence]
    marks = [mark.span for mark in finding.evidence if mark.quote]
    return finding.span == comparison.claim and marks == places
