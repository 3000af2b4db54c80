"""How far a claim says that a rule binds, against how far its evidence does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.dimensions.strength.compare import STRENGTH
from claimlint.dimensions.strength.cues import phrases
from claimlint.dimensions.strength.duty import ADVISED, DUTY, Duty
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim, Context, Function, Statement
from claimlint.model.word import Word
from claimlint.words.alike import alike, answered, content
from claimlint.words.anaphora import goes_on_from_before
from claimlint.words.relations import Relation, noun_class, related

REQUIRED = 4
ALIKE = 0.4  # of what a duty of the claim is about, for one of short evidence to be about the same
ALIKE_LONG = 0.5
COVERAGE = 0.5  # of the clause's content, for a sentence of a long page to speak of the same
TOUCHED = 0.2  # the same, for it to have to do with the clause
RIVAL = 0.5  # of what the best of the weaker rules answers, from which a duty of the evidence may be meant as well
AVOIDING = frozenset({"avoid", "refrain", "abstain", "desist", "cease", "stop", "shun", "forgo"})
OPPOSED = frozenset({Relation.CONTRARY, Relation.CONVERSE})
UNDER_IT = frozenset({"under", "in"})
ASKED = frozenset({"csubj", "csubjpass", "ccomp", "pcomp", "attr"})
QUESTIONING = frozenset({"WRB", "WP", "WDT"})
PERMITTING = frozenset({"may", "can", "could", "might", "allow", "permit"})
TIMES = frozenset({"between", "from", "until", "till", "after", "before", "during", "within"})
TERMS = frozenset({"if", "provided", "long"})
UNTIL = frozenset({"until", "till", "before"})
UNDER = frozenset({"aux", "auxpass", "nsubj", "nsubjpass", "compound"})


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that a statement of the evidence speaks of, and the share of what a duty of the claim is about that it
    answers."""

    pair: Pair
    statement: Statement
    duty: Duty
    share: float


def compare_duty(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """Duties and bans of the claim that are permission, encouragement or advice in its evidence.

    Rules are held against each other by what they are about, the words for how far they bind left out. Silent where a
    duty of the evidence is about at least half as much of it, and on a long page where any passage that has to do with
    the clause speaks of a duty.
    """
    found = (
        _raised(statement, reading.value, evidence, pairs)
        for statement in claim.statements
        if statement.context is Context.ASSERTED and not _is_asked(statement)
        for reading in statement.read(DUTY)
        if reading.value.level >= REQUIRED
    )
    return [comparison for comparison in found if comparison is not None][:1]


def _is_asked(statement: Statement) -> bool:
    """Whether the clause is what is asked or told of, and not itself told: "HOW FAR they had to walk was not asked"."""
    words, head = statement.words, None if statement.predicate is None else statement.predicate.head
    if head is None or words[head].dep not in ASKED:
        return False
    return any(words[n].tag in QUESTIONING for n in statement.own if n < head)


def _raised(
    statement: Statement, claimed: Duty, evidence: Sequence[Evidence], pairs: Sequence[Pair]
) -> Comparison | None:
    about = _about(statement, claimed)
    rules = list(_rules(statement, about, evidence, pairs))
    against = _is_against(statement, claimed)
    weaker = [r for r in rules if not _binds(r.statement, r.duty) and _is_against(r.statement, r.duty) is against]
    best = max(weaker, key=lambda rule: rule.share, default=None)
    if best is None or best.share < (ALIKE if best.pair.short else ALIKE_LONG):
        return None
    if any(_binds(rule.statement, rule.duty) and rule.share >= RIVAL * best.share for rule in rules):
        return None
    if not best.pair.short and (best.pair.coverage < COVERAGE or _speak_of_duty(statement, pairs)):
        return None
    if (best.duty.level >= ADVISED and _is_need(statement, claimed)) or asks(best.pair, evidence):
        return None
    if _is_made_binding(best.pair, evidence):
        return None
    if any(
        licence(statement, claimed, best) for licence in (_is_contrary_act, _is_deadline, _is_owed, _is_within_limits)
    ):
        return None
    place = Place(best.pair.key, best.pair.index.document.path, best.duty.cue)
    return Comparison(STRENGTH, "duty", Outcome.EXCESS, claimed.cue, (place,))


def _binds(statement: Statement, duty: Duty) -> bool:
    """Whether a rule of the evidence is a duty or a ban, in its own words or by where it stands."""
    return duty.level >= REQUIRED or _is_laid_down(statement, duty)


def _is_laid_down(statement: Statement, duty: Duty) -> bool:
    """Whether a contract or a law asks for something, which whoever is under it must then do: "the lease CALLS FOR a
    fee", "skippers are ASKED under the treaty to report"."""
    cue = " ".join(word.lemma.lower() for word in statement.words if duty.cue.overlaps(word.span))
    if cue not in phrases("duty", "asking") or statement.predicate is None or statement.predicate.negated:
        return False
    askers = (a for a in statement.arguments if a.function is Function.AGENT or a.preposition in UNDER_IT)
    named = {statement.words[a.head].lemma.lower() for a in askers}
    is_predicate = duty.cue.contains(statement.words[statement.predicate.head].span)
    return is_predicate and not named.isdisjoint(phrases("duty", "contract"))


def asks(pair: Pair, evidence: Sequence[Evidence]) -> bool:
    """Whether the evidence's sentence asks for a condition: "granted ONLY IF the applicant has lived here"."""
    sentence = (s for source in evidence for s in source.statements if s.sentence == pair.evidence.sentence)
    return any(reading.words.lower().startswith("only") for s in sentence for reading in s.read("condition"))


def _is_made_binding(pair: Pair, evidence: Sequence[Evidence]) -> bool:
    """Whether the sentence behind that of a pair goes on from it and speaks of a duty: "it has the force of law"."""
    beside = (s for e in evidence if e.key == pair.key for s in e.statements)
    behind = (s for s in beside if s.sentence.follows(pair.evidence.sentence) and goes_on_from_before(s.words))
    return any(_binds(s, reading.value) for s in behind for reading in s.read(DUTY))


def _is_need(statement: Statement, duty: Duty) -> bool:
    """Whether the duty is told by "need", which says no more than "should" where a source advises."""
    return any(word.lemma == "need" and duty.cue.contains(word.span) for word in statement.words)


def _is_against(statement: Statement, duty: Duty) -> bool:
    """Whether something is to be left be: "must not", or "must AVOID"."""
    act = _act(statement.words, duty)
    return duty.against is not (act is not None and act.lemma.lower() in AVOIDING)


def _is_contrary_act(statement: Statement, claimed: Duty, weaker: Rule) -> bool:
    """Whether the evidence has the contrary act under its weaker word: "must LEAVE by ten", "may STAY until ten"."""
    ours, theirs = _act(statement.words, claimed), _act(weaker.statement.words, weaker.duty)
    if ours is None or theirs is None:
        return False
    return related(ours.lemma.lower(), "v", theirs.lemma.lower(), "v") in OPPOSED


def _act(words: Sequence[Word], duty: Duty) -> Word | None:
    """What is to be done: the verb that a modal stands beside, or that hangs on another word of duty."""
    cue = _word_of(words, duty)
    if cue.tag == "MD":
        return words[cue.head]
    return next((w for w in words if w.dep == "xcomp" and words[w.head] is cue), None)


def _word_of(words: Sequence[Word], duty: Duty) -> Word:
    return next(word for word in words if duty.cue.overlaps(word.span))


def _is_owed(statement: Statement, claimed: Duty, weaker: Rule) -> bool:
    """Whether the evidence gives a right to others than those on whom the claim has a duty: what staff are entitled to,
    firms must grant."""
    cue, act = _word_of(weaker.statement.words, weaker.duty), _act(weaker.statement.words, weaker.duty)
    if not any(word is not None and word.lemma.lower() in phrases("duty", "owed") for word in (cue, act)):
        return False
    ours, theirs = _bearer(statement), _bearer(weaker.statement)
    return ours is not None and theirs is not None and not alike(ours, theirs)


def _bearer(statement: Statement) -> Word | None:
    """Whom a rule is about: who is to act, or a passive's object."""
    bearers = (a for a in statement.arguments if a.function is not Function.OBLIQUE and not a.preposition)
    return next((statement.words[a.head] for a in bearers), None)


def _is_deadline(statement: Statement, claimed: Duty, weaker: Rule) -> bool:
    """Whether the claim's duty has a term that the evidence tells as the end of what is open: "must register BY
    Friday", "can register UNTIL Friday"."""
    ours, theirs = statement.words, weaker.statement.words
    by = any(ours[n].lemma.lower() == "by" and ours[n].dep == "prep" for n in _below(ours, claimed))
    return by and any(theirs[n].lemma.lower() in UNTIL for n in _below(theirs, weaker.duty))


def _is_within_limits(statement: Statement, claimed: Duty, weaker: Rule) -> bool:
    """Whether the claim tells as the only time, or the only terms, what the evidence permits at times, or on terms:
    "may land ONLY at night" for "may land between eight and six"."""
    cue, theirs = _word_of(statement.words, claimed), weaker.statement.words
    if cue.lemma.lower() not in PERMITTING or claimed.against or weaker.duty.level >= ADVISED:
        return False
    is_of_time = any(noun_class(statement.words[n].lemma.lower()) == "time" for n in statement.own)
    limits = TIMES if is_of_time else TERMS
    return any(theirs[n].lemma.lower() in limits for n in _below(theirs, weaker.duty))


def _speak_of_duty(statement: Statement, pairs: Sequence[Pair]) -> bool:
    """Whether any passage that has to do with the clause speaks of a duty: on a long page it may be this one."""
    near = (pair.evidence for pair in pairs if pair.claim is statement and pair.coverage >= TOUCHED)
    return any(_binds(other, reading.value) for other in near for reading in other.read(DUTY))


def _rules(
    statement: Statement, about: Sequence[int], evidence: Sequence[Evidence], pairs: Sequence[Pair]
) -> Iterator[Rule]:
    """The rules that the sentences of the evidence speak of."""
    firsts = {id(p.evidence.sentence): p for p in reversed(pairs) if p.claim is statement}
    for other in (s for e in evidence for s in e.statements):
        pair = firsts.get(id(other.sentence))
        for reading in other.read(DUTY) if pair is not None else ():
            words = [*_told_by(other, reading.value), *_before(pair, evidence)]
            found = answered(statement.words, about, words, range(len(words)))
            yield Rule(pair, other, reading.value, len(found) / max(1, len(about)))


def _told_by(other: Statement, duty: Duty) -> Sequence[Word]:
    """The words that tell what a rule of the evidence is about: its clause; where a noun tells of force ("not doing so
    is a BREACH of the lease"), its sentence."""
    if duty.level >= REQUIRED and _word_of(other.words, duty).pos == "NOUN":
        return other.words
    return [other.words[n] for n in _about(other, duty)]


def _before(pair: Pair, evidence: Sequence[Evidence]) -> Sequence[Word]:
    """The words of the sentence before that of a pair, in its source, if the pair's goes on from it: of what "they" may
    and "this" is."""
    here = pair.evidence.sentence
    if not goes_on_from_before(pair.evidence.words):
        return ()
    beside = (s for e in evidence if e.key == pair.key for s in e.statements if s.sentence.block == here.block)
    return next((s.words for s in beside if s.sentence.number == here.number - 1), ())


def _about(statement: Statement, duty: Duty) -> tuple[int, ...]:
    """The content words of the clause that a word of duty governs or stands in, without the words of any duty."""
    words, below = statement.words, _below(statement.words, duty)
    ends = {at for reading in statement.read(DUTY) for at in (reading.span.start, reading.span.end)}
    return tuple(n for n in content(words, below) if ends.isdisjoint((words[n].span.start, words[n].span.end)))


def _below(words: Sequence[Word], duty: Duty) -> list[int]:
    """The words of the clause that a word of duty governs or stands in."""
    cue = next(n for n, word in enumerate(words) if duty.cue.overlaps(word.span))
    top = _host(words, cue)
    return [n for n in range(len(words)) if _is_below(words, n, top)]


def _host(words: Sequence[Word], number: int) -> int:
    """The verb of the clause that a word stands in. What is a verb and a subject is a mistake of the parse."""
    while words[number].head != number and (words[number].pos not in ("VERB", "AUX") or words[number].dep in UNDER):
        number = words[number].head
    return number


def _is_below(words: Sequence[Word], number: int, top: int) -> bool:
    """Whether a word hangs on another, not over a clause joined to it."""
    while number != top and words[number].head != number:
        if words[number].dep == "conj" and words[number].pos in ("VERB", "AUX"):
            return False
        number = words[number].head
    return number == top
