"""Does the claim say most, all or none where the evidence says less of the same thing?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimlint.dimensions.quantity.compare import points
from claimlint.dimensions.quantity.quantifiers import Proportion
from claimlint.dimensions.quantity.slots import Given, Slot, answered, given, is_like, subtree
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.interval import Interval, point
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim, Context, Statement
from claimlint.model.word import Word

MAJORITIES = frozenset({"most", "vast majority"})
UNIVERSALS = frozenset({"all", "none"})
COVERED = 0.5
ALIKE = frozenset({"same", "derived", "synonym", "name", "figure"})
_FEW = 3
NOISE = 0.05  # by how much a figure may lie outside what a word denotes, one half apart


@dataclass(frozen=True, slots=True)
class Said:
    """A share as a statement says it, in words or as a figure: of which word, and where."""

    interval: Interval
    statement: Statement
    word: int
    span: Span
    in_words: bool = True
    adverb: bool = False

    @property
    def head(self) -> Word:
        """The noun or predicate that the share speaks of."""
        return self.statement.words[self.word]


def compare_proportions(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison for each "most", "all" or "none" of the claim that asks more than every share that the evidence
    gives of the same thing; none where the evidence gives no share of it."""
    figures = given(evidence)
    paths = {e.key: e.index.document.path for e in evidence}
    out = []
    for reading, said in _claimed(claim):
        found = _spoken_of(said, [p for p in pairs if p.claim is said.statement], figures)
        less = _nearest_less(said, [other for other, _ in found])
        if less is not None:
            key = next(key for other, key in found if other is less)
            differs = "majority" if reading.value.group in MAJORITIES else "universal"
            place = Place(key, paths[key], less.span)
            out.append(Comparison("quantity", differs, _outcome(less.interval, said.interval), reading.span, (place,)))
    return out


def _claimed(claim: Claim) -> Iterator[tuple[Reading[Proportion], Said]]:
    for statement in claim.statements:
        for reading in statement.read("proportion") if statement.context is Context.ASSERTED else ():
            if reading.value.group in MAJORITIES | UNIVERSALS:
                yield reading, _said(reading, statement)


def _said(reading: Reading[Proportion], statement: Statement) -> Said:
    value = reading.value
    return Said(value.interval, statement, value.word, reading.span, adverb=value.adverb)


def _spoken_of(said: Said, pairs: Sequence[Pair], figures: Sequence[Given]) -> list[tuple[Said, str]]:
    """The shares that the evidence gives of what ``said`` speaks of, each with its source's key."""
    out = []
    for pair in pairs:
        if _answer(pair):
            here = [_said(r, pair.evidence) for r in pair.evidence.read("proportion")] + _figures(pair, figures)
            out += [(other, pair.key) for other in here if _speak_of_the_same(said, other, pair)]
    return out


def _answer(pair: Pair) -> bool:
    """Whether the clauses speak of one thing: aligned, well covered, or, in short evidence, alike in three words."""
    if pair.anchored or pair.coverage >= COVERED:
        return True
    return pair.short and sum(link.claim in pair.claim.own and link.relation in ALIKE for link in pair.links) >= _FEW


def _figures(pair: Pair, figures: Sequence[Given]) -> list[Said]:
    """The shares said as figures in the pair's evidence: a share, or a part "of the" whole."""
    sentence = pair.evidence.sentence
    beside = [g.slot for g in figures if g.source.key == pair.key and g.slot.statement.sentence is sentence]
    if sum(slot.quantity.kind is Kind.SHARE for slot in beside) > 1:
        return []  # parts of a whole, which may add up
    own = [g.slot for g in figures if g.slot.statement is pair.evidence and g.slot.noun is not None]
    out = [
        Said(_share_of(slot.quantity), pair.evidence, slot.noun, slot.quantity.span, in_words=False)
        for slot in own
        if slot.quantity.kind is Kind.SHARE and slot.quantity.mark not in ("up", "down")
    ]
    for part, whole in pairwise(own):
        ratio = _part_of(part, whole)
        if ratio is not None:
            span = part.quantity.span.cover(whole.phrase)
            out.append(Said(point(ratio), pair.evidence, whole.noun, span, in_words=False))
    return out


def _share_of(quantity: Quantity) -> Interval:
    """What a figure denotes; all and none of it sharply."""
    whole = quantity.mark == "=" and points(quantity)[0] in (0.0, 1.0)
    return point(points(quantity)[0]) if whole else quantity.interval


def _part_of(part: Slot, whole: Slot) -> float | None:
    """How much of a whole a part is, where both count one noun: 27 of the 29 members."""
    if part.noun != whole.noun or part.quantity.kind is Kind.SHARE or whole.quantity.kind is not Kind.COUNT:
        return None
    small, great = points(part.quantity)[0], points(whole.quantity)[0]
    return small / great if 0 <= small <= great else None


def _speak_of_the_same(a: Said, b: Said, pair: Pair) -> bool:
    """Whether the nouns agree; or the predicates, where one is an adverb or a pronoun's noun is unknown; or the adverb
    of one stands at the predicate of the other, whose noun both clauses have."""
    if is_like(a.head, b.head):
        return True
    if a.head.pos == "PRON" or b.head.pos == "PRON":
        return pair.predicate is not None and b.interval.high > 0  # "no" goes with any noun
    if _is_of_anyone(a, b) or _is_of_anyone(b, a):
        return True
    if a.adverb or b.adverb:
        return _at_predicate(a, b, pair) or _at_predicate(b, a, pair)
    return False


def _is_of_anyone(pronoun: Said, other: Said) -> bool:
    """Whether a pronoun's predicate ("everyone agreed") is that of the other share's noun ("most residents agreed")."""
    theirs = other.statement.predicate
    if pronoun.adverb or other.adverb or theirs is None or pronoun.head.pos not in ("VERB", "AUX", "ADJ"):
        return False
    return is_like(pronoun.head, other.statement.words[theirs.head])


def _at_predicate(adverb: Said, other: Said, pair: Pair) -> bool:
    """Whether ``adverb`` speaks of the predicate that the clause of ``other`` shares, and that of its noun."""
    theirs = other.statement.predicate
    if not adverb.adverb or theirs is None or not is_like(adverb.head, other.statement.words[theirs.head]):
        return False
    words = [adverb.statement.words[n] for n in subtree(adverb.statement.words, adverb.word)]
    return pair.predicate is not None and answered(other.head, words)


def _nearest_less(said: Said, found: Sequence[Said]) -> Said | None:
    """The strongest of the shares, if not one of them carries the claim's."""
    if not found or any(_carries(other, said) for other in found):
        return None
    return max(found, key=lambda other: (other.interval.low, -other.interval.high))


def _carries(other: Said, said: Said) -> bool:
    """Whether a share lies within what the claim says; a figure over one half may miss a vaguer word's end a little."""
    if other.interval.within(said.interval):
        return True
    vague = 0.5 < said.interval.low < 1
    return vague and not other.in_words and other.interval.low >= said.interval.low - NOISE


def _outcome(evidence: Interval, claim: Interval) -> Outcome:
    if claim.within(evidence):
        return Outcome.EXCESS
    return Outcome.SHIFT if claim.overlaps(evidence) else Outcome.CLASH
