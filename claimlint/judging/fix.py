"""A comparison -> edits that put the draft right in the evidence's own words, where they surely fit its grammar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.model.document import Document
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.finding import Edit, Fix
from claimlint.model.quantity import Quantity
from claimlint.model.rule import Rule
from claimlint.model.span import Span
from claimlint.model.statement import Claim

BOUNDS = frozenset("<>")
CURRENCY = "$€£¥"
# Before a figure these want it bare: "the 7 %", "a 7 % share", "only 7 %", "a record 7 %", "not 7 %".
WANT_IT_BARE = frozenset({"DET", "ADJ", "ADV", "PART", "NUM", "PRON"})
JOINED = "-‐‑–—/"


def fix_of(
    rule: Rule, comparison: Comparison, claim: Claim, evidence: Sequence[Evidence], draft: Document
) -> Fix | None:
    """The fix of what ``comparison`` found, None if the rule offers none or its words might not fit."""
    build = BUILDERS.get((comparison.dimension, comparison.differs))
    ours = next((q for q in _figures(claim) if q.span == comparison.claim), None)
    found = _answering(comparison, evidence)
    if rule.fix == "no" or build is None or ours is None or found is None or not _stands_free(ours, draft):
        return None
    theirs, text = found
    edit = build(ours, theirs, text, claim, draft)
    return edit and Fix(f'write "{edit.replacement.strip()}"', safe=rule.fix == "safe", edits=(edit,))


def _restore_bound(ours: Quantity, theirs: Quantity, text: str, claim: Claim, draft: Document) -> Edit | None:
    """The evidence's bound put before the claim's own figure, in place of what bound it had there."""
    words = _bound_before(theirs, text).of(text)
    place = _bound_before(ours, draft.text)
    if not words.strip() or (ours.mark in BOUNDS and not len(place)) or _wants_it_bare(ours, claim):
        return None
    first = place.start == claim.sentence.span.start
    if first and not len(place) and draft.text[place.end].isalpha():
        return None  # "Seven nurses": the word would have to lose its capital
    return Edit(place, _in_place(words, first) + " ")


def _copy_figure(ours: Quantity, theirs: Quantity, text: str, claim: Claim, draft: Document) -> Edit | None:
    """The evidence's figure, with its bound and unit, in place of the claim's."""
    is_bare = not len(_bound_before(theirs, text))
    if theirs.unit != ours.unit or len(theirs.figures) != 1 or _is_one(ours) != _is_one(theirs):
        return None
    if (_wants_it_bare(ours, claim) and not is_bare) or _article_before(ours, claim):
        return None
    return Edit(ours.span, _in_place(theirs.span.of(text), ours.span.start == claim.sentence.span.start))


BUILDERS = {
    ("quantity", "bound"): _restore_bound,
    ("quantity", "magnitude"): _copy_figure,
    ("quantity", "value"): _copy_figure,
}


def _figures(claim: Claim) -> Iterator[Quantity]:
    return (reading.value for reading in claim.read("quantity") if isinstance(reading.value, Quantity))


def _answering(comparison: Comparison, evidence: Sequence[Evidence]) -> tuple[Quantity, str] | None:
    """The evidence's figure that the comparison points at, and the text that it stands in."""
    for place in comparison.evidence[:1]:
        for source in evidence:
            document = source.index.document
            if (source.key, document.path) == (place.key, place.path):
                figure = next((q for q in source.index.figures if q.span == place.span), None)
                return figure and (figure, document.text)
    return None


def _bound_before(figure: Quantity, text: str) -> Span:
    """The words before the figure that bound it, with the blank behind them; a currency sign belongs to the figure."""
    end = figure.number.start
    while end > figure.span.start and text[end - 1] in CURRENCY:
        end -= 1
    return Span(figure.span.start, end)


def _stands_free(figure: Quantity, draft: Document) -> bool:
    """Whether the figure is plain prose, without markup within, and no part of a compound."""
    span, text = figure.span, draft.text
    beside = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return span.of(text) == span.of(draft.masked) and not any(c in JOINED or c.isalnum() for c in beside)


def _wants_it_bare(figure: Quantity, claim: Claim) -> bool:
    """Whether the figure stands within a noun phrase: "the 7 %", "a record 7 %"."""
    number = _before(figure, claim)
    if number is None:
        return False
    word = claim.statements[0].words[number]
    return word.pos in WANT_IT_BARE or (word.pos == "NOUN" and word.head > number)


def _article_before(figure: Quantity, claim: Claim) -> bool:
    """Whether "a" or "an" stands before the figure, which the new one might want changed."""
    number = _before(figure, claim)
    return number is not None and claim.statements[0].words[number].text.lower() in ("a", "an")


def _before(figure: Quantity, claim: Claim) -> int | None:
    """The number of the word before the figure."""
    numbered = enumerate(claim.statements[0].words)
    return max((n for n, word in numbered if word.span.end <= figure.span.start), default=None)


def _is_one(figure: Quantity) -> bool:
    return figure.figures == (1.0,)


def _in_place(words: str, first: bool) -> str:
    """Words of the evidence on one line, with a capital only if they are to open the draft's sentence."""
    words = " ".join(words.split())
    head = words[:1].upper() if first else words[:1].lower()
    return head + words[1:]
