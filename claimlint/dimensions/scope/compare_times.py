"""What the evidence knows of one stretch of time and the claim states for good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimlint.dimensions.scope.general import is_general, words_of_group
from claimlint.dimensions.scope.matching import ANSWERS, best_of_sentence, goes_on, place_of, sentence_of, sentences_of
from claimlint.dimensions.scope.values import Duration
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim, Context, Statement
from claimlint.words.relations import verb_class

COVERAGE = 0.3
DAY = 24 * 60 * 60  # seconds, in which durations are counted
PRESENT = frozenset({"VBZ", "VBP"})
NOMINAL = frozenset({"dobj", "pobj", "compound"})  # a noun that the parse takes for a verb: "answered CALLS"
OPEN = frozenset({Duration.LASTING, Duration.CONTINUED})


def compare_times(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess where the claim has as lasting or as a habit what the sentence that answers it best has of one time."""
    if any(not _is_start(reading, s) for s in (*claim.statements, *claim.before) for reading in _times((s,))):
        return []
    found = (c for s in claim.statements for c in _widened(s, claim, evidence, pairs))
    return list(found)[:1]


def _widened(
    statement: Statement, claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]
) -> Iterator[Comparison]:
    said = _lasting(statement, claim)
    if statement.context is not Context.ASSERTED or said is None:
        return
    best = best_of_sentence(statement, evidence, pairs, COVERAGE)
    for pair in (best,) if best is not None else ():
        here = sentence_of(pair, evidence)
        times = _times(here)
        if _is_over(statement) and _ends(here):
            continue
        if times and _is_past(pair.evidence) and not _goes_on(pair, statement, evidence, pairs):
            yield Comparison("scope", "time", Outcome.EXCESS, said, (place_of(pair, times[0].span),))


def _is_start(time: Reading, statement: Statement) -> bool:
    """Whether a time only tells from when on something is so: "since May 2020"."""
    before = [word for word in statement.words if word.span.start <= time.span.start]
    last_mark = max((n for n, word in enumerate(before) if word.pos == "PUNCT"), default=-1)
    return any(word.lemma.lower() == "since" for word in before[last_mark + 1 :])


def _is_over(statement: Statement) -> bool:
    """Whether it says that something is so "no longer", "not any more": what an end at some time leaves for good."""
    return _says([statement.words[n].text for n in range(statement.own[0], statement.own[-1] + 1)], "over")


def _ends(statements: Sequence[Statement]) -> bool:
    return any(_says([word.lemma for word in s.words], "end") for s in statements)


def _says(words: Sequence[str], group: str) -> bool:
    """Whether one or two words that stand together are in a group of ``general.toml``."""
    lower = [word.lower() for word in words]
    runs = {*lower, *(f"{first} {second}" for first, second in pairwise(lower))}
    return not runs.isdisjoint(words_of_group(group))


def _lasting(statement: Statement, claim: Claim) -> Span | None:
    """The words by which the claim's statement has no end: those that say so, or the verb of a general present."""
    words = [r.span for r in claim.read("duration") if r.value is Duration.LASTING]
    if words or (words := _since(statement)):
        return words[0]
    verb = _finite(statement)
    if verb is None or _is_of_telling(statement, verb) or _is_of_now(statement):
        return None
    general = is_general(statement) or bool(statement.quantities)
    return statement.words[verb].span if general else None


def _is_of_now(statement: Statement) -> bool:
    """Whether the clause speaks of the present alone ("as YET", "so FAR"), or only says by the way what is
    meant ("the few eagles on which the figures REST")."""
    said = [statement.words[n].lemma for n in range(statement.own[0], statement.own[-1] + 1)]
    led_in = any(statement.words[n].tag in ("WDT", "WP") and statement.words[n].dep == "pobj" for n in statement.own)
    return _says(said, "so far") or (led_in and statement.words[statement.predicate.head].dep == "relcl")


def _is_of_telling(statement: Statement, verb: int) -> bool:
    """ "Rangers say" tells what one has said, "turnout is put at 60%" what has been counted."""
    gauged = statement.predicate.passive and statement.predicate.lemma in words_of_group("gauging")
    return gauged or verb_class(statement.words[verb].lemma.lower()) == "communication"


def _since(statement: Statement) -> list[Span]:
    """The word "since" beside a perfect, by which something is so up to now; with a change it tells when it came."""
    own = [statement.words[n] for n in statement.own]
    perfect = any(word.lemma == "have" and word.dep == "aux" and word.tag in PRESENT for word in own)
    changes = any(word.lemma.lower() in words_of_group("change") for word in own)
    return [w.span for w in own if w.lemma.lower() == "since" and perfect and not changes]


def _finite(statement: Statement) -> int | None:
    """The number of the verb by which a statement stands in the simple present."""
    verbs = [n for n in statement.own if statement.words[n].pos in ("VERB", "AUX")]
    if any(statement.words[n].tag in ("MD", "VBD", "VBG") for n in verbs) or statement.predicate is None:
        return None
    perfect = any(statement.words[n].lemma == "have" and statement.words[n].dep == "aux" for n in verbs)
    return None if perfect else next((n for n in verbs if statement.words[n].tag in PRESENT), None)


def _times(statements: Sequence[Statement]) -> list[Reading]:
    """The readings of one stretch of time: a date, how long it took, words such as "during"."""
    dates = [r for s in statements for r in s.read("date")]
    long = [r for s in statements for r in s.read("quantity") if _is_stretch(r.value)]
    bounded = [r for s in statements for r in s.read("duration") if r.value is Duration.BOUNDED]
    return [*dates, *bounded, *long]


def _is_stretch(quantity: Quantity) -> bool:
    """Whether it is a time over which something holds: minutes tell how long an act takes."""
    return quantity.kind is Kind.DURATION and quantity.interval.high >= DAY


def _is_past(statement: Statement) -> bool:
    """Whether a statement's whole sentence is told in the simple past."""
    tags = {word.tag for word in statement.words if word.pos in ("VERB", "AUX") and word.dep not in NOMINAL}
    return bool(tags & {"VBD", "VBN"}) and not tags & {*PRESENT, "MD"}


def _goes_on(pair: Pair, statement: Statement, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> bool:
    """Whether the evidence says that it lasts, or that it is so now, in a sentence that answers the claim."""
    if any(_keeps_on(s, pair) for s in sentences_of(pair, evidence)):
        return True
    answering = [p for p in pairs if p.claim is statement and p.coverage >= ANSWERS * pair.coverage]
    for other in answering:
        here = sentence_of(other, evidence)
        if not _times(here) and any(r.value in OPEN for s in here for r in s.read("duration")):
            return True
        if any(r.value is Duration.CONTINUED for s in here for r in s.read("duration")):
            return True
        if other.coverage >= COVERAGE and not _is_past(other.evidence):
            return True
    return False


def _keeps_on(statement: Statement, pair: Pair) -> bool:
    """Whether a sentence that goes on from that of the pair says that it lasts: "It has done so every year since"."""
    return goes_on(statement, pair) and any(reading.value in OPEN for reading in statement.read("duration"))
