"""Is a bound on the evidence's figure (fewer than, at least, up to) lost or turned round in the claim?"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.quantity.compare import compare_figures, points, same_figure, unit_class
from claimlint.dimensions.quantity.cue_words import says, words_of
from claimlint.dimensions.quantity.slots import Given, Slot, claimed, given, is_like, relation, share_surroundings
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import KIN, Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim
from claimlint.words.relations import noun_class

BOUNDS = frozenset("<>")
BARE = frozenset(["=", "up", "down"])
_SMALL = 12  # number words up to this stand on most pages, for something else
_UNMATCHED = (Kind.ORDINAL, Kind.STATISTIC, Kind.AGE)
_OF_TIME = frozenset({"time", "event"})  # seasons, terms, games, rounds
_UP_TO = frozenset({"until", "till"})
_NOBODY = frozenset({"nobody", "none", "nothing", "never", "neither"})


def compare_bounds(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison for each figure of the claim that the evidence has only under another bound.

    EXCESS or SHIFT where the claim drops or sharpens the bound, CLASH where it turns the bound round. Approximators
    ("about", "nearly") are no bounds here.
    """
    known = given(evidence)
    return [c for slot in claimed(claim) if (c := _compare(slot, evidence, known)) is not None]


def _compare(slot: Slot, evidence: Sequence[Evidence], known: Sequence[Given]) -> Comparison | None:
    figure = slot.quantity
    if figure.kind in _UNMATCHED or len(figure.figures) != 1 or figure.mark == "~":
        return None
    same = [g for g in known if is_same_number(g.slot.quantity, figure) and _may_be_one(g.slot, slot)]
    if not same or _is_supported(figure, same, evidence):
        return None
    if not all(_changes(g.slot, slot) for g in same):
        return None
    outcome = compare_figures(same[0].slot.quantity, figure)
    return Comparison("quantity", "bound", outcome, figure.span, (same[0].place(),))


def is_same_number(evidence: Quantity, claim: Quantity) -> bool:
    """Whether the two say one number, whatever their bounds: rounded figures are other numbers here."""
    if len(evidence.figures) != 1 or unit_class(evidence) != unit_class(claim):
        return False
    given_, asked = points(evidence)[0], points(claim)[0]
    return abs(given_ - asked) <= 1e-6 * max(abs(given_), abs(asked))


def _may_be_one(evidence: Slot, claim: Slot) -> bool:
    """Whether two figures of one number may be one: of a small one in words that counts nothing named, only if words
    beside both are alike."""
    spelled = not any(c.isdigit() for c in claim.reading.words)
    if spelled and claim.noun is None and claim.quantity.kind is Kind.PLAIN and claim.quantity.figures[0] <= _SMALL:
        return share_surroundings(evidence, claim)
    return count_alike(evidence, claim)


def count_alike(a: Slot, b: Slot) -> bool:
    """Whether two figures may be of one thing: nouns akin, or one of them unknown."""
    if a.counted is None or b.counted is None or is_like(a.counted, b.counted):
        return True
    return relation(a.counted, b.counted) in KIN or are_people(a.counted.lemma.lower(), b.counted.lemma.lower())


def are_people(*nouns: str) -> bool:
    """Whether one of the nouns takes in people of every sort and the other names a sort: people, demonstrators."""
    everyone = words_of("base", "everyone")
    return not everyone.isdisjoint(nouns) and all(n in everyone or noun_class(n) == "person" for n in nouns)


def _is_supported(figure: Quantity, same: Sequence[Given], evidence: Sequence[Evidence]) -> bool:
    """Whether the figure as it is bounded follows from some figure of the passages, or stands so on the page, which may
    tell it from both sides: at most 48 hours, longer than 48 hours."""
    if any(compare_figures(g.slot.quantity, figure) is Outcome.SUPPORT for g in same):
        return True
    long = [e for e in evidence if len(e.index.passages) > len(e.passages)]
    page = [q for e in long for q in e.index.figures.near(figure) if same_figure(q, figure)]
    from_both_sides = figure.mark in BARE and {q.mark for q in page} >= BOUNDS
    return from_both_sides or any(compare_figures(q, figure) is Outcome.SUPPORT for q in page)


def _changes(evidence: Slot, claim: Slot) -> bool:
    """Whether a bound was dropped, or turned round.

    "Within" sets a term or a distance, of which the figure alone may be told. Two bounds that leave just each other
    out ("90 days or less", "more than 90 days") may be one limit, told from its two sides where one of them denies.
    """
    theirs, mine = evidence.quantity, claim.quantity
    if theirs.mark not in BOUNDS or mine.mark not in BARE | BOUNDS:
        return False
    is_term = "within" in evidence.reading.words.lower()
    if mine.mark in BARE:
        return not (is_term or _names_limit(claim) or _is_of_nobody(evidence) or _is_course(evidence))
    return not ((is_term or _leave_each_other_out(theirs, mine)) and _denies(claim) != _denies(evidence))


def _is_course(slot: Slot) -> bool:
    """Whether "over" tells how long something went on: doped horses OVER TWO SEASONS, won the title over four games."""
    noun = slot.counted
    if noun is None or slot.quantity.kind is not Kind.COUNT or noun_class(noun.lemma.lower()) not in _OF_TIME:
        return False
    if not slot.reading.words.lower().startswith("over"):
        return False
    before = [word for word in slot.words if word.span.end <= slot.quantity.span.start][-1:]
    return bool(before) and before[0].pos in ("NOUN", "PROPN", "VERB")


def _names_limit(claim: Slot) -> bool:
    """Whether the claim calls its figure a limit: "the maximum number of boats is 15", "the 15 boats allowed", "UNTIL
    two days before"."""
    before = [word.text.lower() for word in claim.words if word.span.end <= claim.quantity.span.start]
    if says(claim.words, "precision", "limits") or not _UP_TO.isdisjoint(before[-1:]):
        return True
    beside = {claim.word, claim.word if claim.noun is None else claim.noun}
    limiting = (word for word in claim.words if word.head in beside and word.dep in ("acl", "amod"))
    return any(word.lemma.lower() in words_of("precision", "permitting") for word in limiting)


def _is_of_nobody(slot: Slot) -> bool:
    """Whether the clause denies the bound of all: that nobody pays less than 30 euros makes 30 the lowest price."""
    before = {w.lemma.lower() for w in slot.words if w.span.end <= slot.quantity.span.start}
    return bool(slot.quantity.strict and before & _NOBODY)


def _leave_each_other_out(a: Quantity, b: Quantity) -> bool:
    return b.mark in BOUNDS and a.mark != b.mark and a.strict != b.strict


def _denies(slot: Slot) -> bool:
    """Whether the sentence denies, the words of the bound itself ("no more than") apart."""
    beside = (word.lemma.lower() for word in slot.words if not word.span.overlaps(slot.quantity.span))
    return _is_of_nobody(slot) or not words_of("base", "outside").isdisjoint(beside)
