"""With what a sentence compares: "than before the war", "compared with standard treatment", "as open as Selby"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimlint.catalog.lexicon import load_cues
from claimlint.model.span import Reading
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

COMPARATOR = "comparator"
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
LONGEST = 7  # words of a comparator that are read


@dataclass(frozen=True, slots=True)
class Comparator:
    """What something is compared with: the numbers of its content words in the sentence, and the time that it is
    if it is one ("year" for "a year before", "last year", "twelve months earlier")."""

    words: tuple[int, ...]
    time: str = ""


def read_comparators(parsed: Parsed) -> list[Reading]:
    """Readings "comparator", each from the word that leads it in to its last."""
    out = []
    for cue in find_cues(parsed, "change", "comparator"):
        if cue.group == "year":
            span = parsed.span(cue.first, cue.last)
            out.append(Reading(COMPARATOR, Comparator((), "year"), span, parsed.words(span)))
        elif cue.group == "comparing" and not _is_bound(parsed, cue):
            words = tuple(_words(parsed, cue))
            if words:
                span = parsed.span(cue.first, words[-1])
                out.append(Reading(COMPARATOR, Comparator(words), span, parsed.words(span)))
    return _without_years(out)


def _without_years(readings: list[Reading]) -> list[Reading]:
    """A comparator that holds the words for a year before is that year."""
    years = [reading for reading in readings if reading.value.time]
    return years + [r for r in readings if not r.value.time and not any(r.span.overlaps(year.span) for year in years)]


def _is_bound(parsed: Parsed, cue: FoundCue) -> bool:
    """Whether "than" belongs to the bound of a figure ("more than 300"), or compares nothing ("rather than")."""
    doc = parsed.doc
    before = doc[cue.first - 1].lower_ if cue.first else ""
    after = doc[cue.last + 1] if cue.last + 1 < len(doc) else None
    if before in load_words("idle"):
        return True
    return doc[cue.first].lower_ == "than" and after is not None and (after.like_num or after.text in ("$", "£", "€"))


def _words(parsed: Parsed, cue: FoundCue) -> Iterator[int]:
    """The content words behind the cue, up to the next mark or verb."""
    for token in parsed.doc[cue.last + 1 : cue.last + 1 + LONGEST]:
        if token.is_punct or _ends(token):
            return
        if token.pos_ in CONTENT:
            yield token.i


def _ends(token: Token) -> bool:
    return token.pos_ in ("SCONJ", "CCONJ") and token.lower_ not in load_words("since")


def load_words(group: str) -> frozenset[str]:
    """The words of a group of ``comparator.toml``."""
    return frozenset(cue.phrase for cue in load_cues("change", "comparator")[group].cues)
