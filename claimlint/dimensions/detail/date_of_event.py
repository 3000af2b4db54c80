"""Does the evidence give the claim's event another date? The claim's own date may stand there for something else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.detail.date_compare import compare_dates
from claimlint.dimensions.detail.date_steps import BOUNDING
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import SAME, Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Argument, Claim, Context, Function, Statement
from claimlint.model.when import When
from claimlint.words.alike import content

NAMED = SAME | {"name"}
LIGHT = frozenset(
    "be have do make take get give go come hold see begin start end keep".split()
)  # verbs that mean little
ONE_OF_SEVERAL = frozenset("again anew afresh once also too first second third last".split())  # "sank AGAIN"


def compare_event_dates(claim: Claim, _evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A clash for a clause of the claim with one date, if every clause of short evidence with its predicate and its
    participants has one date too and that is another."""
    return [c for s in claim.statements if (c := _compare(s, [p for p in pairs if p.claim is s])) is not None]


def _compare(statement: Statement, pairs: Sequence[Pair]) -> Comparison | None:
    mine = _date(statement)
    told = [pair for pair in pairs if pair.predicate in SAME]
    if mine is None or not told or not all(pair.short and _is_same_event(pair) for pair in told):
        return None
    theirs = [_date(pair.evidence) for pair in told]
    if any(other is None or compare_dates(other.value, mine.value) is not Outcome.CLASH for other in theirs):
        return None
    place = Place(told[0].key, told[0].index.document.path, theirs[0].span)
    return Comparison("detail", "date", Outcome.CLASH, mine.span, (place,))


def _date(statement: Statement) -> Reading[When] | None:
    """The one date that an asserted clause has, if it is no bound: "since 2011" is another thing."""
    dates = statement.read("date")
    if len(dates) != 1 or statement.context is not Context.ASSERTED or statement.predicate is None:
        return None
    before = [word.text.lower() for word in statement.words if word.span.end <= dates[0].span.start][-1:]
    when = dates[0].value
    vague = when.ranged or when.relative or when.approximate or not BOUNDING.isdisjoint(before)
    return None if vague or statement.predicate.negated else dates[0]


def _is_same_event(pair: Pair) -> bool:
    """Whether a pronoun or a word that answers stands for each participant of the claim's clause; with a verb that
    means little, there must be one beside the subject."""
    if pair.evidence.predicate.negated or pair.evidence.predicate.lemma != pair.claim.predicate.lemma:
        return False
    if _which_time(pair.claim) != _which_time(pair.evidence):
        return False
    there = {*pair.evidence.own, *(argument.head for argument in pair.evidence.arguments)}
    linked = {link.claim for link in pair.links if link.relation in NAMED and link.evidence in there}
    named = list(_participants(pair.claim))
    missing = [a for a in named if not linked.issuperset(content(pair.claim.words, a.words))]
    enough = len(named) > 1 or pair.claim.predicate.lemma not in LIGHT
    return enough and (not missing or (missing == [_subject(pair.claim)] and _is_pronoun(pair.evidence)))


def _which_time(statement: Statement) -> frozenset[str]:
    """The words by which a clause tells one of several events of a kind."""
    return ONE_OF_SEVERAL & {statement.words[n].lemma.lower() for n in statement.own}


def _subject(statement: Statement) -> Argument | None:
    function = Function.OBJECT if statement.predicate.passive else Function.AGENT
    return next((a for a in statement.arguments if a.function is function and not a.preposition), None)


def _is_pronoun(statement: Statement) -> bool:
    subject = _subject(statement)
    return subject is not None and statement.words[subject.head].pos == "PRON"


def _participants(statement: Statement) -> Iterator[Argument]:
    """The arguments of a clause that are named by nouns, but for the date."""
    dates = [reading.span for reading in statement.read("date")]
    for argument in statement.arguments:
        word = statement.words[argument.head]
        if word.pos in ("NOUN", "PROPN") and not any(span.overlaps(word.span) for span in dates):
            yield argument
