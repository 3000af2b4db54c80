"""Shares of a thing, as statements say them: in words ("most"), as a figure ("44 %"), as a part of a whole ("24 of
26")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.dimensions.quantity.compare import points
from claimlint.dimensions.quantity.quantifiers import Proportion
from claimlint.dimensions.quantity.slots import CONTENT, Given, Slot, answered, is_like
from claimlint.model.interval import Interval, point
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Statement
from claimlint.model.word import Word, children, subtree

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NEAR = 2  # how many sentences the whole may stand before its part


@dataclass(frozen=True, slots=True)
class Said:
    """A share as a statement says it: its group in proportion.toml, "" for a figure; of which word, and where."""

    interval: Interval
    statement: Statement
    word: int
    span: Span
    group: str = ""
    adverb: bool = False

    @property
    def head(self) -> Word:
        """The noun or predicate that the share speaks of."""
        return self.statement.words[self.word]


def said_in_words(reading: Reading[Proportion], statement: Statement) -> Said:
    """The share that words of proportion say."""
    value = reading.value
    return Said(value.interval, statement, value.word, reading.span, value.group, value.adverb)


def shares_in(pair: Pair, figures: Sequence[Given]) -> list[Said]:
    """The shares that the pair's evidence says, in words and as figures."""
    words = [said_in_words(reading, pair.evidence) for reading in pair.evidence.read("proportion")]
    return words + _as_figures(pair, figures)


def _as_figures(pair: Pair, figures: Sequence[Given]) -> list[Said]:
    """The shares said as figures: a share, or a part of the whole."""
    known = [g.slot for g in figures if g.source.key == pair.key]
    beside = [slot for slot in known if slot.statement.sentence is pair.evidence.sentence]
    shares = [slot for slot in beside if slot.quantity.kind is Kind.SHARE]
    own = [slot for slot in beside if slot.statement is pair.evidence and _is_told_apart(slot, shares, pair)]
    out = [
        Said(_share_of(slot.quantity), pair.evidence, slot.noun, slot.quantity.span)
        for slot in own
        if slot.noun is not None and slot.quantity.kind is Kind.SHARE and slot.quantity.mark not in ("up", "down")
    ]
    return out + [said for part in own for said in _parts(part, known)]


def _is_told_apart(slot: Slot, shares: Sequence[Slot], pair: Pair) -> bool:
    """Whether the figure is the only share of its sentence, or all that the claim has of that, the base apart, stands
    closest to it, or, where it is the subject, before the next one: shares are parts of a whole, which may add up to
    what the claim says."""
    if len(shares) < 2:
        return True
    base = [slot.words[slot.noun]] if slot.noun is not None else []
    kept = [
        n
        for n, word in enumerate(slot.words)
        if word.pos in CONTENT and answered(word, pair.claim.words) and not answered(word, base)
    ]
    if pair.predicate is not None and slot.noun is not None and _is_sole_subject(slot, shares):
        next_share = min((share.word for share in shares if share.word > slot.word), default=len(slot.words))
        return bool(kept) and all(n < next_share for n in kept)
    return bool(kept) and all(min(shares, key=lambda other: abs(other.word - n)) is slot for n in kept)


def _is_sole_subject(slot: Slot, shares: Sequence[Slot]) -> bool:
    """Whether the figure alone is what its clause's predicate is said of: "46% OF MEMBERS VOTED for the strike and 31%
    against"."""
    predicate = slot.statement.predicate
    subjects = [n for n in children(slot.words, predicate.head) if slot.words[n].dep in _SUBJECTS] if predicate else []
    below = set(subtree(slot.words, *subjects))
    return [share for share in shares if share.word in below] == [slot]


def _share_of(quantity: Quantity) -> Interval:
    """What a figure denotes; all and none of it sharply."""
    whole = quantity.mark == "=" and points(quantity)[0] in (0.0, 1.0)
    return point(points(quantity)[0]) if whole else quantity.interval


def _parts(part: Slot, known: Sequence[Slot]) -> Iterator[Said]:
    """The shares that a count is of the wholes given beside or before it: 27 of the 29 members."""
    for whole in known:
        ratio = _part_of(part, whole)
        if ratio is not None and whole.noun is not None:
            beside = part.statement.sentence is whole.statement.sentence
            span = part.quantity.span.cover(whole.phrase) if beside else part.phrase
            yield Said(point(ratio), whole.statement, whole.noun, span)


def _part_of(part: Slot, whole: Slot) -> float | None:
    """How much of a whole a part is, where both count one noun."""
    if part is whole or part.quantity.kind not in (Kind.COUNT, Kind.PLAIN) or whole.quantity.kind is not Kind.COUNT:
        return None
    if not _count_one_noun(part, whole):
        return None
    small, great = points(part.quantity)[0], points(whole.quantity)[0]
    return small / great if 0 <= small < great else None


def _count_one_noun(part: Slot, whole: Slot) -> bool:
    if part.statement.sentence is whole.statement.sentence:
        return part.noun is not None and part.noun == whole.noun
    before = part.statement.sentence.number - whole.statement.sentence.number
    if whole.counted is None or not 0 < before <= _NEAR:
        return False
    return part.counted is None or is_like(part.counted, whole.counted)
