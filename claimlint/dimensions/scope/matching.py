"""The pairs in which a claim's reach can be compared, and what else the sources say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.model.document import Sentence
from claimlint.model.evidence import Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Statement
from claimlint.words.alike import answered, content
from claimlint.words.anaphora import goes_on_from_before

ANSWERS = 0.4  # of what the best sentence answers, from which another answers too
BEST = 3
HALF = 0.5
COVERAGE = 0.5
BACK = 2  # sentences before one in its paragraph that it may go on from


def comparable(statement: Statement, pairs: Sequence[Pair], coverage: float = COVERAGE) -> Iterator[Pair]:
    """The best pair of a statement where the evidence was read whole; of a long page the best three that are
    anchored. All must answer the share ``coverage`` of the statement."""
    own = [pair for pair in pairs if pair.claim is statement]
    is_short = any(pair.short for pair in own)
    for pair in own[: 1 if is_short else BEST]:
        if pair.coverage >= coverage and (pair.short or pair.anchored):
            yield pair


def best_of_sentence(
    statement: Statement, evidence: Sequence[Evidence], pairs: Sequence[Pair], coverage: float
) -> Pair | None:
    """The strongest pair of a statement with the sentence of short evidence that answers most of it and of the claim's
    whole sentence, if that is the share ``coverage`` of the content words of either: what a clause says may be spread
    over its complements, and the same word may answer it in several sentences."""
    firsts = {id(p.evidence.sentence): p for p in reversed(pairs) if p.claim is statement and p.short}
    shares = [(_answered_share(statement, pair, evidence), pair) for pair in firsts.values()]
    share, best = max(shares, key=lambda found: found[0] + found[1].coverage, default=(0.0, None))
    return best if best is not None and max(share, best.coverage) >= coverage else None


def _answered_share(statement: Statement, pair: Pair, evidence: Sequence[Evidence]) -> float:
    """The share of the content words of a claim's sentence that an evidence sentence answers; where it goes on from
    the sentence before, a word that stands there counts by half."""
    wanted = content(statement.words, range(len(statement.words)))
    here, words = pair.evidence.sentence, pair.evidence.words
    found = answered(statement.words, wanted, words, range(len(words)))
    before: set[int] = set()
    if found and goes_on_from_before(words):
        back = next((s.words for s in sentences_of(pair, evidence) if here.follows(s.sentence)), ())
        before = answered(statement.words, wanted, back, range(len(back))) - found
    return (len(found) + HALF * len(before)) / max(1, len(wanted))


def sentences_of(pair: Pair, evidence: Sequence[Evidence]) -> Iterator[Statement]:
    """The statements of the source of a pair."""
    return (s for e in evidence if e.key == pair.key for s in e.statements)


def goes_on(statement: Statement, pair: Pair) -> bool:
    """Whether a statement stands in the sentence behind that of a pair and goes on from it."""
    return statement.sentence.follows(pair.evidence.sentence) and goes_on_from_before(statement.words)


def answers_too(sentence: Sentence, best: Pair, pairs: Sequence[Pair]) -> bool:
    """Whether another evidence sentence answers the statement of ``best`` nearly as well."""
    beside = (p for p in pairs if p.claim is best.claim and p.evidence.sentence is sentence)
    return any(p.coverage >= ANSWERS * best.coverage for p in beside)


def sentence_of(pair: Pair, evidence: Sequence[Evidence]) -> list[Statement]:
    """All statements of the evidence sentence of a pair."""
    sentence = pair.evidence.sentence
    return [s for e in evidence if e.key == pair.key for s in e.statements if s.sentence is sentence]


def read_beside(pair: Pair, evidence: Sequence[Evidence], dimension: str) -> list[Reading]:
    """The readings of one dimension in the evidence sentence of a pair."""
    return [reading for s in sentence_of(pair, evidence) for reading in s.read(dimension)]


def place_of(pair: Pair, span: Span) -> Place:
    """A stretch of the source of a pair."""
    return Place(pair.key, pair.index.document.path, span)


def read_with_context(pair: Pair, evidence: Sequence[Evidence], dimension: str) -> list[Reading]:
    """The readings of one dimension in the evidence sentence of a pair; if it has none and the evidence was read
    whole, those of the nearest of the few sentences before it in its block that has any."""
    sentence = pair.evidence.sentence
    found = read_beside(pair, evidence, dimension)
    if found or not pair.short:
        return found
    beside = [s for e in evidence if e.key == pair.key for s in e.statements if s.sentence.block == sentence.block]
    for number in range(sentence.number - 1, sentence.number - 1 - BACK, -1):
        found = [reading for s in beside if s.sentence.number == number for reading in s.read(dimension)]
        if found:
            break
    return found
