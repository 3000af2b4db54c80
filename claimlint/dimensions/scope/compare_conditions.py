"""A condition or exception of the evidence that the claim leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.scope.matching import comparable, place_of, read_beside
from claimlint.dimensions.scope.values import Condition
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim, Context, Statement
from claimlint.model.word import Word
from claimlint.words.alike import answered, content

COVERAGE = 0.35
KEPT = 0.34  # the share of the condition's words that a claim which keeps it answers
MET = 0.5  # the share that a sentence which says that it is met answers
LONGEST = 4  # words shown of the claim


def compare_conditions(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess where the clause that answers the claim best holds under a condition, and the claim without."""
    if not _waives(claim) and any(
        _limits(r, s) for s in (*claim.statements, *claim.before) for r in s.read("condition")
    ):
        return []
    found = (c for s in claim.statements for c in _dropped(s, claim, evidence, pairs))
    return list(found)[:1]


def _waives(claim: Claim) -> bool:
    """Whether the claim says that it holds whatever the condition: "whether or not", "regardless of"."""
    return bool(claim.read("waiver"))


def _limits(reading: Reading[Condition], statement: Statement) -> bool:
    """Whether a condition of the claim may stand for one of the evidence; "whenever" says that none else is needed."""
    return not any(statement.words[n].lemma.lower() == "whenever" for n in reading.value.words)


def _dropped(
    statement: Statement, claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]
) -> Iterator[Comparison]:
    if statement.context is not Context.ASSERTED or statement.predicate is None or not _is_standing(statement):
        return
    for pair in comparable(statement, pairs, COVERAGE):
        for reading in read_beside(pair, evidence, "condition") if pair.short and _is_standing(pair.evidence) else ():
            words = pair.evidence.words
            if reading.value.governs not in pair.evidence.own or _is_aside(reading.value, words):
                continue
            if not _waives(claim) and _is_kept(reading.value, words, claim):
                continue
            if not _is_met(reading, pair, evidence):
                place = place_of(pair, reading.span)
                yield Comparison("scope", "condition", Outcome.EXCESS, _deciding(statement), (place,))


def _is_standing(statement: Statement) -> bool:
    """Whether a statement is a rule or a forecast and not an event of the past."""
    tags = {statement.words[n].tag for n in statement.own if statement.words[n].pos in ("VERB", "AUX")}
    return "MD" in tags or (bool(tags & {"VBZ", "VBP"}) and "VBD" not in tags)


def _is_aside(condition: Condition, words: Sequence[Word]) -> bool:
    """Whether it is the speaker's own aside: "if I look at the third quarter"."""
    return any(words[n].dep == "nsubj" and words[n].lemma.lower() in ("i", "we", "you") for n in condition.words)


def _is_kept(condition: Condition, words: Sequence[Word], claim: Claim) -> bool:
    wanted = content(words, condition.words)
    said = [word for group in (claim.statements, claim.before) for s in group[:1] for word in s.words]
    return len(answered(words, wanted, said, range(len(said)))) >= KEPT * len(wanted)


def _is_met(reading: Reading[Condition], pair: Pair, evidence: Sequence[Evidence]) -> bool:
    """Whether another sentence says what the condition asks for."""
    words = pair.evidence.words
    wanted = content(words, reading.value.words)
    others = [s for e in evidence for s in e.statements if s.sentence is not pair.evidence.sentence]
    return any(len(answered(words, wanted, s.words, range(len(s.words)))) >= MET * len(wanted) for s in others)


def _deciding(statement: Statement) -> Span:
    """The predicate with what follows it in its clause, at most a handful of words."""
    last = head = statement.predicate.head
    own = frozenset(statement.own)
    while last + 1 in own and last - head < LONGEST and statement.words[last + 1].pos != "PUNCT":
        last += 1
    return statement.words[head].span.cover(statement.words[last].span)
