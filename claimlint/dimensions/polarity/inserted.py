"""Something that the claim takes out and the evidence has: "but not X", "without X", "no X", "does not offer X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from claimlint.dimensions.polarity.cues import cues
from claimlint.dimensions.polarity.figures import of_other_cases
from claimlint.dimensions.polarity.flipped import polarity_of, same_mood
from claimlint.dimensions.polarity.mentions import denies, denies_in_part, is_denied, mentions, place_of, says_no
from claimlint.dimensions.polarity.values import Exclusion, Exclusive
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import SAME
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Context, Statement
from claimlint.words.fold import fold, tokens_of
from claimlint.words.relations import Relation, related, verb_class
from claimlint.words.stems import stem

MOST_SHARED = 4  # so many that the passage need not name the predicate
SHARED = 2  # other stems of the claim that a mention's passage must hold


def inserted(claim: Claim, evidence: Sequence[Evidence]) -> list[Comparison]:
    """A shift for each exclusion of the claim whose phrase the evidence mentions and never beside a negation."""
    found = []
    for statement in claim.statements:
        if statement.context is Context.ASSERTED:
            found += [c for r in _exclusions(statement) if (c := _compare(r, statement, claim, evidence)) is not None]
    return found


def _exclusions(statement: Statement) -> Iterator[Reading[Exclusion]]:
    """The statement's exclusions; under a denied predicate an exception is a requirement ("not without a guide")."""
    polarity = polarity_of(statement)
    denied = polarity is not None and polarity.value.denied is not False and bool(polarity.value.cues)
    for reading in statement.read("exclusion"):
        if _is_superlative(reading, statement):
            continue
        if reading.value.kind is Exclusive.NEGATION or not (denied or _may_add(reading)):
            yield reading


def _is_superlative(reading: Reading[Exclusion], statement: Statement) -> bool:
    """Whether what is denied is that any is as much as one, or more: "in NO MONTH had it sold AS MANY as in May"."""
    if not reading.words.lower().startswith("no "):
        return False
    behind = list(takewhile(lambda word: word.text != ",", statement.words[reading.value.head + 1 :]))
    equals = sum(word.text.lower() == "as" for word in behind) > 1
    return equals or any(word.tag in ("JJR", "RBR") for word in behind)


def _may_add(reading: Reading[Exclusion]) -> bool:
    return reading.words.lower().startswith(tuple(cues().additive))


def _compare(
    reading: Reading[Exclusion], statement: Statement, claim: Claim, evidence: Sequence[Evidence]
) -> Comparison | None:
    exclusion = reading.value
    words = [statement.words[n] for n in exclusion.words]
    stems = [stem(fold(word.text)) for word in words]
    head = stem(fold(statement.words[exclusion.head].text))
    if any(is_denied(number, head, e.index) for e in evidence for number in e.index.stems.get(head, ())):
        return None
    others = {s for s, at in claim.stems if not reading.span.contains(at)}
    for e in evidence:
        for number in mentions(stems, e.index):
            if (
                number in e.passages
                and _speaks_of_it(number, others, statement, exclusion, e)
                and not _is_litotes(number, statement, exclusion, e)
                and not _is_excepted(number, others, e)
                and not of_other_cases(statement, e.index.passages[number], e.index)
            ):
                place = Place(e.key, e.index.document.path, place_of(number, head, e.index))
                return Comparison("polarity", "polarity", Outcome.SHIFT, reading.span, (place,))
    return None


def _speaks_of_it(number: int, others: set[str], statement: Statement, exclusion: Exclusion, e: Evidence) -> bool:
    """Whether a passage shares more with the claim than the excluded phrase, its predicate above all."""
    shared = sum(number in e.index.stems.get(s, ()) for s in others)
    short = e.index.is_short
    if (short and _is_denied_there(number, exclusion, e)) or _is_of_some_there(number, statement, e):
        return False
    if not short and _tells(statement, exclusion):
        return shared >= SHARED  # what is not mentioned, and yet stands in the text
    if exclusion.predicate is None and (not short or exclusion.kind is Exclusive.NEGATION):
        return shared >= SHARED
    return (shared >= MOST_SHARED and not short) or _is_affirmed_of(number, statement, exclusion, e)


def _is_excepted(number: int, others: set[str], e: Evidence) -> bool:
    """Whether the passage excepts what the claim denies it of: "free EXCEPT ON MATCH DAYS"."""
    there = (s for s in e.statements if e.index.passages[number].contains(s.sentence.span))
    taken_out = ((s, r.value) for s in there for r in s.read("exclusion") if r.value.kind is Exclusive.EXCEPTION)
    return any(stem(fold(s.words[exclusion.head].text)) in others for s, exclusion in taken_out)


def _is_litotes(number: int, statement: Statement, exclusion: Exclusion, e: Evidence) -> bool:
    """Whether the passage has the opposite of what is denied: ice that is not rough may be the one that is smooth."""
    head = statement.words[exclusion.head]
    if exclusion.kind is not Exclusive.NEGATION or head.pos != "ADJ":
        return False
    there = (s for s in e.statements if e.index.passages[number].contains(s.sentence.span))
    adjectives = {w.lemma.lower() for s in there for w in s.words if w.pos == "ADJ"}
    return any(related(head.lemma.lower(), "a", other, "a") is Relation.CONTRARY for other in adjectives)


def _tells(statement: Statement, exclusion: Exclusion) -> bool:
    """Whether it is denied that the phrase is spoken of: "does not mention X"."""
    if exclusion.predicate is None:
        return False
    return verb_class(statement.words[exclusion.predicate].lemma.lower()) == "communication"


def _is_denied_there(number: int, exclusion: Exclusion, e: Evidence) -> bool:
    """Whether the passage denies anything; for an exception, "only X" does not."""
    words = [fold(word) for word, _ in tokens_of(e.index.passages[number].of(e.index.document.masked))]
    return says_no(words) if exclusion.kind is Exclusive.NEGATION else denies(words)


def _is_of_some_there(number: int, statement: Statement, e: Evidence) -> bool:
    """Whether the claim denies it of some, and the passage too: "some do not", "not every one does"."""
    some = any(statement.words[n].text.lower() in cues().existential for n in statement.own)
    return some and denies_in_part(
        [fold(w) for w, _ in tokens_of(e.index.passages[number].of(e.index.document.masked))]
    )


def _is_affirmed_of(number: int, statement: Statement, exclusion: Exclusion, e: Evidence) -> bool:
    """Whether a clause of the passage has the predicate and, if that is what is denied, the phrase too."""
    head = stem(fold(statement.words[exclusion.head].text))
    verbs = _verbs(statement, exclusion)
    for said in e.statements:
        if said.predicate is not None and e.index.passages[number].contains(said.sentence.span):
            is_same = any(related(verb, "v", said.predicate.lemma, "v") in SAME for verb in verbs)
            named = exclusion.predicate is None or any(stem(fold(said.words[n].text)) == head for n in said.own)
            if is_same and named and same_mood(said, statement) and not _is_denied(said):
                return True
    return False


def _is_denied(statement: Statement) -> bool:
    """Whether the clause is denied by the words above it: "DECLINED to sign the form"."""
    reading = polarity_of(statement)
    return reading is not None and reading.value.denied is True


def _verbs(statement: Statement, exclusion: Exclusion) -> list[str]:
    """The verb that is denied; for an exception, any of its sentence outside it."""
    if exclusion.predicate is not None:
        return [statement.words[exclusion.predicate].lemma.lower()]
    return [w.lemma.lower() for n, w in enumerate(statement.words) if w.pos == "VERB" and n not in exclusion.words]
