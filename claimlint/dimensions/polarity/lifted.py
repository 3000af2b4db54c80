"""An exception of the evidence that the claim lets in, or exchanges for another: "without dogs", "bar the baker's"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimlint.dimensions.polarity.flipped import best_pairs, polarity_of
from claimlint.dimensions.polarity.values import Exclusion, Exclusive
from claimlint.model.evidence import Comparison, Place
from claimlint.model.pair import LIKE, SAME, Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim, Context
from claimlint.model.word import Word
from claimlint.words.relations import Relation, related

COVERAGE = 0.6
COARSE = {"NOUN": "n", "PROPN": "n", "ADJ": "a", "VERB": "v"}


def lifted(claim: Claim, pairs: Sequence[Pair]) -> list[Comparison]:
    """A clash for each exception of a best pair's evidence whose phrase stands in the claim without exception, or in
    whose place the claim has another exception."""
    found = []
    for statement in claim.statements:
        if statement.context is Context.ASSERTED:
            for pair in best_pairs(statement, pairs)[:1]:
                found += [
                    c for reading in _exceptions(pair) if (c := _compare(pair, reading, claim, pairs)) is not None
                ]
    return found


def _exceptions(pair: Pair) -> Iterator[Reading[Exclusion]]:
    """The exceptions of the evidence's sentence, where both statements affirm one thing of one thing; on a long source
    the same may be said elsewhere without the exception."""
    ours, theirs = polarity_of(pair.claim), polarity_of(pair.evidence)
    if (
        not pair.short
        or pair.coverage < COVERAGE
        or ours is None
        or theirs is None
        or ours.value.denied
        or theirs.value.denied
    ):
        return
    for reading in _excepted(pair.evidence.read("exclusion")):
        if theirs.value.denied is False or reading.words.lower().startswith("not "):
            yield reading


def _excepted(readings: Iterable[Reading[Exclusion]]) -> list[Reading[Exclusion]]:
    """Exceptions proper: no count ("all but one")."""
    exceptions = (reading for reading in readings if reading.value.kind is Exclusive.EXCEPTION)
    return [r for r in exceptions if not r.words.lower().startswith("but ") or r.words.lower().startswith("but not ")]


def _compare(pair: Pair, reading: Reading[Exclusion], claim: Claim, pairs: Sequence[Pair]) -> Comparison | None:
    place = Place(pair.key, pair.index.document.path, reading.span)
    own = _excepted(claim.read("exclusion"))
    if own:
        exchanged = next((r for r in own if not any(_answer(pair, r.value, e) for e in _excluded(pair))), None)
        return None if exchanged is None else _clash(exchanged.span, place)
    word = next(
        (link.claim for link in pair.links if link.evidence == reading.value.head and link.relation in LIKE), None
    )
    if (
        word not in pair.claim.own
        or _follows_but(pair.claim.words, word)
        or pair.predicate not in SAME
        or _said_elsewhere(pair, reading, pairs)
    ):
        return None
    return _clash(pair.claim.words[word].span, place)


def _is_excluded(word: int, claim: Claim) -> bool:
    return any(word in reading.value.words for reading in claim.read("exclusion"))


def _follows_but(words: Sequence[Word], number: int) -> bool:
    """Whether "but" leads in the phrase of a word: it may except it ("all but the bakery")."""
    return any(word.lemma.lower() == "but" for word in words[max(0, number - 3) : number])


def _excluded(pair: Pair) -> list[Exclusion]:
    return [reading.value for reading in pair.evidence.read("exclusion")]


def _answer(pair: Pair, ours: Exclusion, theirs: Exclusion) -> bool:
    """Whether two exclusions are of the same thing, at least in part."""
    return any(_alike(pair, a, b) for a in ours.words for b in theirs.words)


def _alike(pair: Pair, number: int, other: int) -> bool:
    a, b = pair.claim.words[number], pair.evidence.words[other]
    if a.pos not in COARSE or b.pos not in COARSE:
        return True
    return related(a.lemma.lower(), COARSE[a.pos], b.lemma.lower(), COARSE[b.pos]) is not Relation.NONE


def _said_elsewhere(pair: Pair, reading: Reading[Exclusion], pairs: Sequence[Pair]) -> bool:
    """Whether the excepted word also stands outside the exception, in the evidence's sentence or in another that has to
    do with the claim."""
    lemma = pair.evidence.words[reading.value.head].lemma
    words = (word for p in pairs for word in p.evidence.words)
    return any(word.lemma == lemma and not reading.span.contains(word.span) for word in words)


def _clash(claim: Span, place: Place) -> Comparison:
    return Comparison("polarity", "polarity", Outcome.CLASH, claim, (place,))
