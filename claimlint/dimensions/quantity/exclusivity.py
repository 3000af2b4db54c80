"""Does the claim shut all others out (only, sole, exclusively) where nothing in the evidence does?"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.quantity.answering import beside, nearest
from claimlint.dimensions.quantity.cue_words import words_of
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Context
from claimlint.model.word import Word
from claimlint.parsing.cues import find_cues
from claimlint.parsing.parsed import Parsed

DIMENSION = "exclusive"
_TIMES = frozenset(
    {"in", "on", "at", "since", "from", "by", "until", "till", "during", "over", "within", "for", "after"}
)
_AT_ALONE = 4


def read_exclusives(parsed: Parsed) -> list[Reading]:
    """Readings "exclusive", in order: the words that shut others out, not those that belittle a figure or a time."""
    out = []
    for cue in find_cues(parsed, "quantity", "exclusive"):
        if cue.group == "exclusive" and not _belittles(parsed, cue.first, cue.last):
            span = parsed.span(cue.first, cue.last)
            out.append(Reading(DIMENSION, parsed.doc[cue.first].lower_, span, parsed.words(span)))
    return out


def _belittles(parsed: Parsed, first: int, last: int) -> bool:
    """Whether "only" stands before a figure or a time, or "alone" behind one, or either is denied."""
    doc = parsed.doc
    if first > 0 and doc[first - 1].lower_ in ("not", "n't", "n’t"):
        return True
    if doc[first].lower_ == "alone":
        before = doc[max(0, first - _AT_ALONE) : first]
        return doc[first].dep_ != "advmod" or any(t.like_num or t.pos_ == "ADP" for t in before)
    after = doc[last + 1 : last + 4]
    timed = len(after) > 1 and after[0].lower_ in _TIMES and any(t.like_num or t.ent_type_ == "DATE" for t in after)
    return timed or any(token.like_num for token in after[:2])


def compare_exclusives(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess for each exclusion of the claim, if the evidence speaks of the same thing and has no word from which
    an exclusion may follow: in its sentence and those alike in two words on short evidence, in any passage else."""
    out = []
    for statement in claim.statements:
        for reading in statement.read(DIMENSION) if statement.context is Context.ASSERTED else ():
            best = nearest(statement, pairs)
            if best is None or any(_may_license(words) for words in beside(best, evidence, pairs)):
                continue
            place = Place(best.key, best.index.document.path, best.evidence.span)
            out.append(Comparison("quantity", "exclusivity", Outcome.EXCESS, reading.span, (place,)))
    return out


def _may_license(words: Sequence[Word]) -> bool:
    """Whether a sentence denies, limits or takes in all, or counts what there is: "there are two roads"."""
    counted = any(w.dep == "expl" for w in words) and any(w.pos == "NUM" for w in words)
    licence = words_of("exclusive", "licence")
    return counted or any(w.lemma.lower() in licence or w.text.lower() in ("n't", "not") for w in words)
