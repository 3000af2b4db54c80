"""Is a share of one thing given as a share of another?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.dimensions.quantity.compare import same_figure
from claimlint.dimensions.quantity.cue_words import words_of
from claimlint.dimensions.quantity.slots import (
    AKIN,
    CONTENT,
    Given,
    Slot,
    answered,
    children,
    claimed,
    given,
    relation,
    subtree,
)
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.model.statement import Claim
from claimlint.model.word import Word

COVERED = 0.5
_CLAUSES = frozenset({"relcl", "acl"})
_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_LIMITING = frozenset({"with", "without", "over", "under", "above", "below", "aged", "older", "younger"})
_IDLE = frozenset({"be", "have", "do", "get", "total", "whole", "other", "own", "same", "such", "various", "overall"})
_THOSE = frozenset({"those", "that", "these"})
_DEFINITE = frozenset({"the", "these", "those", "its", "their"})


@dataclass(frozen=True, slots=True)
class Base:
    """What a share is a share of: the noun, all content words of its phrase, and each limit put on it."""

    head: Word
    words: tuple[Word, ...]
    limits: tuple[tuple[Word, ...], ...]
    definite: bool
    span: Span


def compare_bases(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A shift for each share of the claim whose value the evidence gives only of another base."""
    known = given(evidence)
    out = []
    for slot in claimed(claim):
        base = base_of(slot) if is_share(slot.quantity) else None
        same = [g for g in known if is_share(g.slot.quantity) and same_figure(g.slot.quantity, slot.quantity)]
        if base is None or not same or _is_taken_up(base, claim) or _is_elsewhere(slot.quantity, same, evidence):
            continue
        other = _another_base(base, claim, same, pairs)
        if other is not None:
            source, theirs = other
            span = slot.quantity.span.cover(base.span)
            out.append(Comparison("quantity", "base", Outcome.SHIFT, span, (source.place(theirs.span),)))
    return out


def is_share(figure: Quantity) -> bool:
    """Whether a figure is a share of something, and no change by or to one."""
    return figure.kind is Kind.SHARE and figure.mark not in ("up", "down")


def base_of(slot: Slot) -> Base | None:
    """The base that is said with the share; None if there is none or a bare pronoun stands for it."""
    if slot.noun is None:
        return None
    head = slot.words[slot.noun]
    below = subtree(slot.words, slot.noun)
    limits = tuple(_limits(slot, slot.noun))
    if head.pos not in ("NOUN", "PROPN") and not (head.lemma.lower() in _THOSE and limits):
        return None
    content = tuple(slot.words[n] for n in below if slot.words[n].pos in CONTENT)
    definite = any(slot.words[n].lemma.lower() in _DEFINITE for n in children(slot.words, slot.noun))
    own = [n for n in below if slot.words[n].pos != "PUNCT" and slot.words[n].pos != "SPACE"]
    span = slot.words[own[0]].span.cover(slot.words[own[-1]].span)
    return Base(head, content, limits, definite, span)


def _limits(slot: Slot, noun: int) -> Iterator[tuple[Word, ...]]:
    """The content words of each clause, participle and limiting phrase that hangs on the noun."""
    words = slot.words
    for n in children(words, noun):
        if words[n].dep in _CLAUSES or (words[n].dep in _MODIFIERS and words[n].pos in CONTENT):
            yield _content(words, n, slot)
    # The parse often hangs "over 70" on the verb, so the place behind the noun decides.
    if noun + 1 < len(words) and words[noun + 1].lemma.lower() in _LIMITING:
        yield _content(words, noun + 1, slot)


def _content(words: Sequence[Word], number: int, slot: Slot) -> tuple[Word, ...]:
    own = set(range(len(words))) - {slot.noun, slot.word}
    below = (words[n] for n in subtree(words, number) if n in own)
    return tuple(w for w in below if w.pos in (*CONTENT, "NUM") and w.lemma.lower() not in _IDLE)


def _is_taken_up(base: Base, claim: Claim) -> bool:
    """Whether the base may take up what the sentences before it say: "the firms", "respondents"."""
    if base.head.lemma.lower() in words_of("base", "participants"):
        return True
    return base.definite and not base.limits and claim.sentence.number > 0


def _is_elsewhere(figure: Quantity, same: Sequence[Given], evidence: Sequence[Evidence]) -> bool:
    """Whether the page has the share more often than the passages do, of what is not known."""
    page = sum(is_share(q) and same_figure(q, figure) for e in evidence for q in e.index.figures.near(figure))
    return page > len(same)


def _another_base(base: Base, claim: Claim, same: Sequence[Given], pairs: Sequence[Pair]) -> tuple[Given, Base] | None:
    """A base that the evidence gives the share of, if each that it gives it of is known and another one."""
    others = [(g, base_of(g.slot)) for g in same]
    if any(other is None or _agree(base, other, claim) for _, other in others):
        return None
    return next(((g, other) for g, other in others if other and _answers(g, pairs)), None)


def _answers(source: Given, pairs: Sequence[Pair]) -> bool:
    return any(
        pair.short or pair.anchored or pair.coverage >= COVERED
        for pair in pairs
        if pair.evidence.sentence is source.slot.statement.sentence
    )


def _agree(mine: Base, theirs: Base, claim: Claim) -> bool:
    """Whether two bases name one set, as far as can be told: nouns akin, and no limit of the evidence's lost."""
    if not _heads_agree(mine, theirs):
        return False
    said = [word for statement in claim.statements[:1] for word in statement.words]
    return all(_is_kept(limit, said) for limit in theirs.limits)


def _heads_agree(mine: Base, theirs: Base) -> bool:
    if relation(mine.head, theirs.head) in AKIN:
        return True
    if theirs.head.lemma.lower() in _THOSE or mine.head.lemma.lower() in _THOSE:
        return True  # those who answered: the limits tell
    if theirs.head.lemma.lower() in words_of("base", "participants") and mine.limits:
        return True  # respondents, the firms asked
    return answered(mine.head, theirs.words) or answered(theirs.head, mine.words)


def _is_kept(limit: Sequence[Word], said: Sequence[Word]) -> bool:
    """Whether some word of the limit is in the claim, like or akin."""
    figures = {w.text.lower() for w in said if w.pos == "NUM"}
    return not limit or any(
        w.text.lower() in figures if w.pos == "NUM" else any(relation(w, s) in AKIN or w.lemma == s.lemma for s in said)
        for w in limit
    )
