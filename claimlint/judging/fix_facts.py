"""What a fix is made from, and the questions that every one of them asks."""

from __future__ import annotations

from dataclasses import dataclass

from claimlint.model.document import Document
from claimlint.model.evidence import Evidence
from claimlint.model.span import Span
from claimlint.model.statement import Claim
from claimlint.model.word import Word

JOINED = "-‐‑–—/\\"


@dataclass(frozen=True, slots=True)
class Facts:
    """The deciding words of the claim and of the evidence, and what they stand in."""

    ours: Span
    theirs: Span
    claim: Claim
    source: Evidence
    draft: Document

    @property
    def text(self) -> str:
        """The text of the source."""
        return self.source.index.document.text

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the claim's sentence."""
        return self.claim.statements[0].words

    @property
    def evidence_words(self) -> tuple[Word, ...]:
        """The words of the evidence's sentence; none if it was not parsed."""
        return next((s.words for s in self.source.statements if s.sentence.span.contains(self.theirs)), ())

    def stands_free(self, span: Span) -> bool:
        """Whether a stretch of the draft is plain prose, without markup within, and no part of a compound."""
        text = self.draft.text
        beside = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
        return span.of(text) == span.of(self.draft.masked) and not any(c in JOINED or c.isalnum() for c in beside)

    def before(self, span: Span) -> int | None:
        """The number of the claim's word before ``span``."""
        return max((n for n, word in enumerate(self.words) if word.span.end <= span.start), default=None)

    def has_article_before(self, span: Span) -> bool:
        """Whether "a" or "an" stands before ``span``, which other words might want changed."""
        number = self.before(span)
        return number is not None and self.words[number].text.lower() in ("a", "an")

    def in_place(self, words: str, start: int) -> str:
        """Words of the evidence on one line, with a capital only if they are to open the draft's sentence."""
        words = " ".join(words.split())
        opens = start == self.claim.sentence.span.start
        return (words[:1].upper() if opens else words[:1].lower()) + words[1:]


def words_in(words: tuple[Word, ...], span: Span) -> tuple[int, ...]:
    """The numbers of the words that lie in ``span``."""
    return tuple(n for n, word in enumerate(words) if span.contains(word.span))
