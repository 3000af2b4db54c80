"""A sentence put together anew from words of the draft, each with its place there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from claimlint.model.document import Sentence
from claimlint.model.span import Span
from claimlint.model.word import Word, children

END = (".", "!", "?")
CLOSING = (*END, ",", ";", ":", "'s", "’s")
NONE = frozenset({"no", "neither"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the new sentence, and the place of the draft that it stands for: ``copied`` if it is the text of
    that place, letter by letter."""

    text: str
    span: Span
    copied: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence in other words: its pieces, in order."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The sentence, with a capital and a full stop."""
        text = "".join(gap + piece.text for gap, piece in zip(self._gaps(), self.pieces, strict=True))
        return text[:1].upper() + text[1:] + ("" if text.endswith(END) else ".")

    @property
    def told(self) -> tuple[Span, ...]:
        """The stretches of ``text`` that are told otherwise than in the sentence."""
        return tuple(here for piece, here in self._laid_out() if not piece.copied)

    def place(self, span: Span) -> Span:
        """The place of the draft that a stretch of ``text`` stands for: from the first to the last of its pieces'."""
        found = [_part(piece, here, span) for piece, here in self._laid_out() if here.overlaps(span)]
        return reduce(Span.cover, found or [self.pieces[-1].span])

    def _laid_out(self) -> Iterator[tuple[Piece, Span]]:
        """Each piece with its place in ``text``."""
        at = 0
        for gap, piece in zip(self._gaps(), self.pieces, strict=True):
            here = Span(at + len(gap), at + len(gap) + len(piece.text))
            yield piece, here
            at = here.end

    def _gaps(self) -> list[str]:
        """What stands before each piece: a space, but before a point or a comma and at the beginning."""
        return ["" if n == 0 or piece.text.startswith(CLOSING) else " " for n, piece in enumerate(self.pieces)]


def _part(piece: Piece, here: Span, span: Span) -> Span:
    if not piece.copied:
        return piece.span
    start, end = max(here.start, span.start), min(here.end, span.end)
    return Span(piece.span.start + start - here.start, piece.span.start + end - here.start)


def copied(sentence: Sentence, words: Sequence[Word], numbers: Iterable[int]) -> list[Piece]:
    """The words with these numbers as they stand in ``sentence``, those that follow each other in one piece."""
    runs: list[Span] = []
    previous = None
    for number in numbers:
        span = words[number].span
        if previous is not None and number == previous + 1:
            runs[-1] = runs[-1].cover(span)
        else:
            runs.append(span)
        previous = number
    start = sentence.span.start
    return [Piece(run.shift(-start).of(sentence.text) if start else run.of(sentence.text), run, True) for run in runs]


def is_said_flatly(words: Sequence[Word], *numbers: int, end: int) -> bool:
    """Whether nothing before the word ``end`` that hangs on these words denies, doubts or limits them: no negation,
    modal or adverb. The new sentence would leave it out."""
    beside = [words[child] for number in numbers for child in children(words, number) if child < end]
    return not any(w.dep in ("neg", "advmod") or w.tag == "MD" or w.lemma.lower() in NONE for w in beside)


def standing_for(pieces: Iterable[Piece], span: Span) -> list[Piece]:
    """Pieces of another sentence, in the place of ``span``."""
    return [Piece(piece.text, span) for piece in pieces]
