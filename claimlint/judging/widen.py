"""The mark of a finding of absence, widened by the ordinary words beside it that no source has either.

Ordinary words that are absent prove nothing by themselves: a faithful paraphrase has as many. Nouns, adjectives and
adverbs beside a name, a date or a figure that is absent most often belong to what was added; verbs do not (on the words
that annotators marked in claims of an encyclopedia, precision .82 without verbs and .81 with them, .84 unwidened, for a
recall of .25 in place of .22).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.model.evidence import Evidence
from claimlint.model.span import Span
from claimlint.model.statement import Claim
from claimlint.model.word import Word
from claimlint.words.fold import fold
from claimlint.words.relations import synonyms
from claimlint.words.stems import FUNCTION_WORDS, stem

CONTENT = {"NOUN": "n", "PROPN": "n", "ADJ": "a", "NUM": "n", "ADV": "r"}
BRIDGE = 2  # words without a meaning of their own that may stand between two absent ones
LONGEST = 12  # words of a mark


def widened(span: Span, claim: Claim, evidence: Sequence[Evidence]) -> Span:
    """``span`` with the absent words next to it on both sides."""
    words = claim.statements[0].words
    inside = [n for n, word in enumerate(words) if word.span.overlaps(span)]
    if not inside:
        return span
    first, last = inside[0], inside[-1]
    right = _last(words, last, 1, LONGEST - len(inside), evidence)
    if right == last:
        right = _apposed(words, inside, evidence)
    left = _last(words, first, -1, LONGEST - len(inside) - (right - last), evidence)
    return span.cover(words[left].span).cover(words[right].span)


def _last(words: Sequence[Word], start: int, step: int, room: int, evidence: Sequence[Evidence]) -> int:
    """The number of the farthest absent word that ``start`` leads to, ``start`` itself if there is none."""
    reached, at = start, start + step
    while 0 <= at < len(words) and abs(at - start) <= room and abs(at - reached) <= BRIDGE + 1:
        if not _is_bridge(words[at]):
            if not _is_absent(words[at], evidence):
                break
            reached = at
        at += step
    return reached


def _apposed(words: Sequence[Word], inside: Sequence[int], evidence: Sequence[Evidence]) -> int:
    """The last word of a short apposition to the marked words of which no source has the head: "Holt, a banker"."""
    last = inside[-1]
    heads = (n for n, word in enumerate(words) if word.dep == "appos" and word.head in inside and n > last)
    head = next(heads, last)
    return head if head - last <= LONGEST and _is_absent(words[head], evidence) else last


def _is_bridge(word: Word) -> bool:
    return word.pos in ("DET", "ADP", "PART", "CCONJ") or word.text in ("-", "'", "’")


def _is_absent(word: Word, evidence: Sequence[Evidence]) -> bool:
    """Whether a word with a meaning of its own is, with its synonyms, in no source."""
    if word.pos not in CONTENT or word.lemma.lower() in FUNCTION_WORDS or word.dep in ("aux", "auxpass"):
        return False
    if not any(map(str.isalnum, word.text)):  # a sign that the parse took for a noun: "No. 55"
        return False
    lemmas = {word.text, word.lemma, *synonyms(word.lemma.lower(), CONTENT[word.pos])}
    stems = {stem(fold(lemma)) for lemma in lemmas}
    return not any(stems & source.index.stems.keys() for source in evidence)
