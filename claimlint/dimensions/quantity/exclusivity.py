"""Does the claim shut all others out (only, sole, exclusively) where nothing in the evidence does?"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.quantity.answering import beside, nearest
from claimlint.dimensions.quantity.cue_words import words_of
from claimlint.dimensions.quantity.slots import PARTITIVE, is_akin
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Context, Statement
from claimlint.model.word import Word
from claimlint.parsing.cues import find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Doc

DIMENSION = "exclusive"
_LENGTHS = frozenset({"minutes", "hours", "days", "weeks", "months", "years", "decades"})
_SELECTING = frozenset(
    {"with", "without", "when", "that", "which", "whose"}
)  # behind which stands which months are meant
_TIMES = frozenset(
    {"in", "on", "at", "since", "from", "by", "until", "till", "during", "over", "within", "for", "after"}
)
_AT_ALONE = 4
_OPENING = 2  # words of a sentence among which "of the five jurors" begins
_NOT = frozenset({"not", "n't", "n’t"})


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
    if first > 0 and doc[first - 1].lower_ in _NOT:
        return True
    if doc[first].lower_ == "alone":
        before = doc[max(0, first - _AT_ALONE) : first]
        return doc[first].dep_ != "advmod" or any(t.like_num or t.pos_ == "ADP" for t in before)
    if _is_one_alone(doc, first, last):
        return False
    after = doc[last + 1 : last + 4]
    if after and after[0].lower_ in _LENGTHS and not any(t.lower_ in _SELECTING for t in after[1:2]):
        return True  # "only weeks left", not "only weeks with frost"
    timed = len(after) > 1 and after[0].lower_ in _TIMES and any(t.like_num or t.ent_type_ == "DATE" for t in after)
    return timed or any(token.like_num for token in after[:2])


def _is_one_alone(doc: Doc, first: int, last: int) -> bool:
    """Whether "only one" is "the only one", which belittles no figure."""
    one = doc[last + 1 : last + 2]
    return (
        bool(one) and one[0].lower_ in ("one", "ones") and first > 0 and doc[first - 1].dep_ in ("det", "poss", "case")
    )


def compare_exclusives(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess for each exclusion of the claim, if the evidence speaks of the same thing and has no word from which
    an exclusion may follow: in its sentence and those alike in two words on short evidence, in any passage else."""
    out = []
    for statement in claim.statements:
        for reading in statement.read(DIMENSION) if statement.context is Context.ASSERTED else ():
            best = nearest(statement, pairs)
            if best is None or any(_may_license(words, statement) for words in beside(best, evidence, pairs)):
                continue
            place = Place(best.key, best.index.document.path, best.evidence.span)
            out.append(Comparison("quantity", "exclusivity", Outcome.EXCESS, reading.span, (place,)))
    return out


def _may_license(words: Sequence[Word], claim: Statement) -> bool:
    """Whether a sentence denies, limits or takes in all, or counts what there is ("there are two roads", "of the five
    jurors four"), other than as the claim does too ("every round")."""
    licence = words_of("exclusive", "licence")
    kept = {word.lemma.lower() for word in claim.words} & words_of("exclusive", "wholes")
    if any((w.lemma.lower() in licence and w.lemma.lower() not in kept) or w.text.lower() in _NOT for w in words):
        return True
    said = {word.text.lower() for word in claim.words}
    counts = (w for w in words if w.pos == "NUM" and w.dep == "nummod" and w.text.lower() not in said)
    return any(_is_whole(words, count.head, claim) for count in counts)


def _is_whole(words: Sequence[Word], noun: int, claim: Statement) -> bool:
    """Whether what is counted is what there is, or what the sentence or the claim speaks of."""
    counted = words[noun]
    fronted = counted.dep == "pobj" and words[counted.head].lemma.lower() in PARTITIVE and counted.head < _OPENING
    there = any(word.dep == "expl" for word in words)
    return there or fronted or counted.dep in ("nsubj", "nsubjpass") or any(is_akin(counted, w) for w in claim.words)
