"""The same predicate of the same thing, affirmed on one side and denied on the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.polarity.cues import cues
from claimlint.dimensions.polarity.figures import of_other_cases
from claimlint.dimensions.polarity.mentions import says_no
from claimlint.dimensions.polarity.values import Exclusive, Polarity
from claimlint.model.evidence import Comparison, Place
from claimlint.model.pair import SAME, Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Argument, Claim, Context, Function, Statement
from claimlint.model.word import Word
from claimlint.words.fold import fold
from claimlint.words.limits import is_limited_otherwise
from claimlint.words.relations import verb_class

BEST = 3  # pairs of a statement that are looked at
COVERAGE = 0.5
LONG_COVERAGE = 0.65
MAX_CLIMB = 3
MODALS = {
    modal: kind
    for kind, modals in {
        "can": "can could may might",
        "will": "will would shall",
        "must": "should must ought",
    }.items()
    for modal in modals.split()
}


def flipped(claim: Claim, pairs: Sequence[Pair]) -> list[Comparison]:
    """A clash for each asserted statement whose best pairs have the opposite polarity and none the same."""
    found = []
    for statement in claim.statements:
        comparable = list(_comparable(statement, pairs))
        if comparable and not any(_agree(pair) for pair in comparable):
            opposed = next((pair for pair in comparable if _opposed(pair)), None)
            if opposed is not None:
                found.append(_clash(opposed))
    return found


def polarity_of(statement: Statement) -> Reading[Polarity] | None:
    """The polarity of a statement's predicate."""
    if statement.predicate is None:
        return None
    head = statement.words[statement.predicate.head]
    verbs = [head.span, statement.words[head.head].span]
    readings = {reading.span: reading for reading in statement.read("polarity")}
    return next((readings[span] for span in verbs if span in readings), None)


def best_pairs(statement: Statement, pairs: Sequence[Pair]) -> list[Pair]:
    """The strongest pairs of a statement of the claim (``pairs`` are in order of strength)."""
    return [pair for pair in pairs if pair.claim is statement][:BEST]


def _comparable(statement: Statement, pairs: Sequence[Pair]) -> Iterator[Pair]:
    if statement.context is not Context.ASSERTED:
        return
    for pair in best_pairs(statement, pairs):
        if pair.evidence.context is Context.ASSERTED and pair.arguments and _is_one_event(pair):
            yield pair


def _is_one_event(pair: Pair) -> bool:
    """Whether the two statements are close enough that one denies what the other affirms."""
    if pair.predicate not in SAME | {"contrary"} and not _are_both_being(pair):
        return False
    if pair.coverage < (COVERAGE if pair.short else LONG_COVERAGE) or not _objects_answered(pair):
        return False
    sides = (pair.claim, pair.evidence)
    if any(not _is_finite(side) or _is_restricted(side) or _is_limited_by_a_figure(side) for side in sides):
        return False
    if of_other_cases(pair.claim, pair.evidence.sentence.span, pair.index) or is_limited_otherwise(pair):
        return False
    return _is_relative(pair.claim) is _is_relative(pair.evidence) and (not _tells(pair.claim) or _share_object(pair))


def _are_both_being(pair: Pair) -> bool:
    """Whether both predicates are a bare "be": is at work, is no longer at work."""
    return all(s.predicate.lemma == "be" for s in (pair.claim, pair.evidence)) and len(pair.arguments) > 1


def _is_finite(statement: Statement) -> bool:
    """Whether the statement is a clause of its own, or what one forbids ("banned from using it"): no other participle
    that describes a noun or goes with a preposition."""
    if statement.predicate is None:
        return False
    head = statement.predicate.head
    return _is_permitted(statement.words, head) or statement.words[head].dep not in ("acl", "pcomp", "amod")


def _objects_answered(pair: Pair) -> bool:
    """Whether all that the denied side speaks of is answered: not to lend bicycles is not not to lend books, and not
    to open on Sundays is not not to open."""
    ours, theirs = polarity_of(pair.claim), polarity_of(pair.evidence)
    for side, reading in ((0, ours), (1, theirs)):
        statement = (pair.claim, pair.evidence)[side]
        answered = [both[side] for both in pair.arguments]
        denied = reading is not None and reading.value.denied
        if denied and any(a not in answered for a in statement.arguments):
            return False
    return True


def _share_object(pair: Pair) -> bool:
    return any(_is_object(a) and _is_object(b) for a, b in pair.arguments)


def _tells(statement: Statement) -> bool:
    """Whether the predicate is a verb of telling or knowing: what is told decides, and often stands elsewhere."""
    predicate = statement.predicate
    kinds = ("communication", "cognition", "perception")
    return predicate.pos == "VERB" and verb_class(predicate.lemma) in kinds


def _is_restricted(statement: Statement) -> bool:
    """Whether a clause says which of its participants are meant ("owners who ..."): others may do otherwise."""
    heads = {argument.head for argument in statement.arguments}
    return any(w.dep == "relcl" and w.head in heads and n not in statement.own for n, w in enumerate(statement.words))


def _is_limited_by_a_figure(statement: Statement) -> bool:
    """Whether a figure behind the subject says which of its kind are meant ("members under 16"): others may do what
    these may not."""
    words = statement.words
    agents = [a for a in statement.arguments if a.function is Function.AGENT]
    return any(words[n].pos == "NUM" and n > a.head for a in agents for n in a.words)


def _is_relative(statement: Statement) -> bool:
    """Whether the statement is, or stands in, a relative clause."""
    at = statement.predicate.head
    for _ in range(MAX_CLIMB):
        word = statement.words[at]
        if word.dep == "relcl":
            return True
        if word.dep not in ("xcomp", "conj", "ccomp", "attr", "acomp"):
            return False
        at = word.head
    return False


def _is_object(argument: Argument) -> bool:
    return argument.function is Function.OBJECT and not argument.preposition


def _agree(pair: Pair) -> bool:
    """Whether both say the same, or one of the two cannot be told."""
    ours, theirs = polarity_of(pair.claim), polarity_of(pair.evidence)
    if ours is None or theirs is None or ours.value.denied is None or theirs.value.denied is None:
        return True
    return (ours.value.denied == theirs.value.denied) != (pair.predicate == "contrary")


def _opposed(pair: Pair) -> bool:
    """Whether one side is denied of what is affirmed on the other, which has no other word for a denial in it."""
    if pair.predicate == "contrary" or _agree(pair):
        return False
    affirmed, denied = pair.evidence, pair.claim
    if polarity_of(affirmed).value.denied:
        affirmed, denied = denied, affirmed
    shared = {fold(denied.words[n].text) for n in denied.own}  # "without an appointment" on both sides denies nothing
    others = [fold(w.text) for n, w in enumerate(affirmed.words) if n != affirmed.predicate.head]
    others = [word for word in others if word not in shared]
    return not says_no(others) and same_mood(affirmed, denied) and not _is_excepted(pair, affirmed)


def _is_excepted(pair: Pair, affirmed: Statement) -> bool:
    """Whether what is denied is what the affirmed side takes out: "free EXCEPT ON MATCH DAYS", "not free on match
    days"."""
    exceptions = (r.value for r in affirmed.read("exclusion") if r.value.kind is Exclusive.EXCEPTION)
    taken_out = {exclusion.head for exclusion in exceptions}
    answering = {link.evidence if affirmed is pair.evidence else link.claim for link in pair.links}
    return not taken_out.isdisjoint(answering)


def same_mood(affirmed: Statement, denied: Statement) -> bool:
    """Whether what is affirmed is told in the mood of what is denied, or plainly: "will pay" and "has not paid" are
    both true."""
    told = _modals(affirmed)
    return not told or told == _modals(denied)


def _modals(statement: Statement) -> set[str]:
    if statement.predicate is None:
        return set()
    head = statement.predicate.head
    heads = {head, statement.words[head].head} if statement.words[head].pos != "VERB" else {head}
    own = {
        MODALS[w.lemma.lower()]
        for w in statement.words
        if w.dep == "aux" and w.head in heads and w.lemma.lower() in MODALS and w.tag != "TO"
    }
    return own | {"can"} if _is_permitted(statement.words, head) else own


def _is_permitted(words: Sequence[Word], number: int) -> bool:
    """Whether a word governs the verb that says that it may or can be done, or may or can not."""
    if words[number].dep not in ("xcomp", "ccomp", "pcomp"):
        return False
    above = words[words[number].head]
    governor = words[above.head] if words[number].dep == "pcomp" else above
    return governor.lemma.lower() in cues().permitting | cues().forbidding


def _clash(pair: Pair) -> Comparison:
    place = Place(pair.key, pair.index.document.path, _deciding(pair.evidence))
    return Comparison("polarity", "polarity", Outcome.CLASH, _deciding(pair.claim), (place,))


def _deciding(statement: Statement) -> Span:
    """From the first word that decides the polarity to the predicate."""
    reading = polarity_of(statement)
    span = statement.words[statement.predicate.head].span
    for cue in (*reading.value.cues, reading.span):
        span = span.cover(cue)
    return span
