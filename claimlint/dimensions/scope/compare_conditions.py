"""A condition or exception of the evidence that the claim leaves out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.scope.general import words_of_group
from claimlint.dimensions.scope.matching import best_of_sentence, place_of, sentences_of
from claimlint.dimensions.scope.values import Condition
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Quantity
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim, Context, Statement
from claimlint.model.word import Word
from claimlint.words.alike import answered, content

COVERAGE = 0.35
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
FINITE = frozenset({"MD", "VBZ", "VBP", "VBD"})
KEPT = 0.34  # the share of the condition's words that a claim which keeps it answers
MET = 0.5  # the share that a sentence which says that it is met answers
LONGEST = 4  # words shown of the claim


def compare_conditions(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess where the clause that answers the claim best holds under a condition, and the claim without or without
    its figure."""
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
    pair = best_of_sentence(statement, evidence, pairs, COVERAGE)
    if pair is None:
        return
    for reading, source in _conditions_of(pair, evidence):
        wanted = _own_content(reading.value, source.words, pair)
        if _is_aside(reading.value, source.words) or (not _waives(claim) and _is_said(reading, source, wanted, claim)):
            continue
        if not _is_met(source.words, wanted, evidence):
            place = place_of(pair, reading.span)
            yield Comparison("scope", "condition", Outcome.EXCESS, _deciding(statement), (place,))


def _conditions_of(pair: Pair, evidence: Sequence[Evidence]) -> Iterator[tuple[Reading[Condition], Statement]]:
    """The conditions that the answering clause hangs on, each with a statement of its sentence: its own, and those of
    "That holds only if ..." behind it."""
    if not _is_standing(pair.evidence):
        return
    for statement in sentences_of(pair, evidence):
        for reading in statement.read("condition"):
            if _hangs_on(pair, reading.value, statement):
                yield reading, statement


def _hangs_on(pair: Pair, condition: Condition, statement: Statement) -> bool:
    """Whether the clause of a pair hangs on a condition that stands in the sentence of ``statement``."""
    if statement.sentence is pair.evidence.sentence:
        return condition.governs in pair.evidence.own or _is_of_promise(condition, pair.evidence)
    return statement.sentence.follows(pair.evidence.sentence) and _says_when(condition, statement.words)


def _is_of_promise(condition: Condition, promised: Statement) -> bool:
    """Whether a condition stands by the verb of promising over a clause; "when" tells there when it was promised."""
    words = promised.words
    above = words[promised.predicate.head].head
    is_time = words[condition.words[0]].lemma.lower() in ("when", "where", "once", "whenever")
    return condition.governs == above and not is_time and words[above].lemma.lower() in words_of_group("promising")


def _says_when(condition: Condition, words: Sequence[Word]) -> bool:
    """Whether a condition is of a clause that says when the sentence before it holds: "THAT HOLDS if", "THE OFFER IS
    SO if", with "only if" any verb ("IT LAPSES only if")."""
    said = [w for n, w in enumerate(words) if condition.governs in (n, w.head)]
    if not any(w.dep in SUBJECTS and w.lemma.lower() in words_of_group("ruling") for w in said):
        return False
    is_only = words[condition.words[0]].lemma.lower() == "only"
    return is_only or any(w.lemma.lower() in words_of_group("holding") for w in said)


def _is_standing(statement: Statement) -> bool:
    """Whether a statement is a rule or a forecast and not an event of the past; an infinitive is what the verb is that
    it hangs on ("lets borrowers KEEP", "are allowed to KEEP"), below a promise always a forecast ("agreed to KEEP")."""
    words, at = statement.words, statement.predicate.head if statement.predicate is not None else None
    tags = {words[n].tag for n in statement.own if words[n].pos in ("VERB", "AUX")}
    while at is not None and not tags & FINITE and words[at].dep in ("xcomp", "ccomp"):
        at = words[at].head
        if words[at].lemma.lower() in words_of_group("promising"):
            return True
        tags = {words[at].tag, *(w.tag for w in words if w.head == at and w.dep in ("aux", "auxpass"))}
    return "MD" in tags or (bool(tags & {"VBZ", "VBP"}) and "VBD" not in tags)


def _is_aside(condition: Condition, words: Sequence[Word]) -> bool:
    """Whether it is the speaker's own aside: "if I look at the third quarter"."""
    return any(words[n].dep == "nsubj" and words[n].lemma.lower() in ("i", "we", "you") for n in condition.words)


def _own_content(condition: Condition, words: Sequence[Word], pair: Pair) -> tuple[int, ...]:
    """The content words of a condition that the clause which hangs on it does not have, if any."""
    wanted, clause = content(words, condition.words), pair.evidence
    inside = condition.words if words is clause.words else ()
    told = tuple(n for n in wanted if words[n].lemma.lower() not in words_of_group("occurring"))
    wanted = told or wanted  # "if the MERGER goes ahead"
    shared = answered(words, wanted, clause.words, (n for n in clause.own if n not in inside))
    return tuple(n for n in wanted if n not in shared) or wanted


def _is_said(reading: Reading[Condition], source: Statement, wanted: Sequence[int], claim: Claim) -> bool:
    """Whether the claim has the condition, or another that may stand for it; not if it is the same without its figure
    ("when it stands still" for "when it stands still for more than two hours")."""
    if _is_kept(source.words, wanted, claim):
        return _has_figure(reading, source, claim)
    if any(_supposes(statement, reading.value, source) for statement in claim.statements):
        return True
    return any(_limits(r, s) for s in (*claim.statements, *claim.before) for r in s.read("condition"))


def _supposes(statement: Statement, condition: Condition, source: Statement) -> bool:
    """Whether a clause tells by "would" and "under" that it holds if somebody comes to be in charge, who is the subject
    of the condition: "WOULD stay UNDER Hall" for "if Hall wins", or for "Hall will keep it if she wins"."""
    if not any(statement.words[n].lemma.lower() in ("would", "'d") for n in statement.own):
        return False
    words = source.words
    subjects = {n for n in condition.words if words[n].dep in SUBJECTS}
    if any(words[n].pos == "PRON" for n in subjects):
        subjects = {n for n, word in enumerate(words) if word.dep in SUBJECTS}
    names = {n for n, word in enumerate(words) if word.head in subjects and word.dep in ("appos", "compound")}
    under = [a.head for a in statement.arguments if a.preposition == "under"]
    return bool(answered(statement.words, under, words, subjects | names))


def _has_figure(reading: Reading[Condition], source: Statement, claim: Claim) -> bool:
    """Whether the claim has each figure that the condition sets as a limit, or one of its kind: "within TWO WEEKS" for
    "if she asks within TEN DAYS", whichever is right; on "THREE LINES" is none of them."""
    limits = [r.value for r in source.read("quantity") if reading.span.contains(r.span) and not _is_known(r, source)]
    said = [r.value for r in claim.read("quantity")]
    return all(any(limit.kind is q.kind or limit.figures == q.figures for q in said) for limit in limits)


def _is_known(figure: Reading[Quantity], source: Statement) -> bool:
    """Whether a figure counts or measures what is known already, and sets no limit: "the merger of THE TWO clubs", "ITS
    DEBTS OF 30,000 euros"."""
    before = [w for w in source.words if w.span.end <= figure.span.start][-3:]
    words = [w.text.lower() for w in before]
    if words[-1:] == ["of"]:
        return before[0].tag == "PRP$" or words[0] == "the"
    return bool(words) and words[-1] in ("the", "these", "those", "both")


def _is_kept(words: Sequence[Word], wanted: Sequence[int], claim: Claim) -> bool:
    said = [word for group in (claim.statements, claim.before) for s in group[:1] for word in s.words]
    return len(answered(words, wanted, said, range(len(said)))) >= KEPT * len(wanted)


def _is_met(words: Sequence[Word], wanted: Sequence[int], evidence: Sequence[Evidence]) -> bool:
    """Whether another sentence says what the condition asks for."""
    others = [s for e in evidence for s in e.statements if s.words is not words]
    return any(len(answered(words, wanted, s.words, range(len(s.words)))) >= MET * len(wanted) for s in others)


def _deciding(statement: Statement) -> Span:
    """The predicate with what follows it in its clause, at most a handful of words."""
    last = head = statement.predicate.head
    own = frozenset(statement.own)
    while last + 1 in own and last - head < LONGEST and statement.words[last + 1].pos != "PUNCT":
        last += 1
    return statement.words[head].span.cover(statement.words[last].span)
