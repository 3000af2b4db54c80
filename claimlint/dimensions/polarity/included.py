"""What the evidence takes out is what the claim takes in: "all taxis except the hospital's", "taxis, including those of
the hospital"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.polarity.cues import cues
from claimlint.dimensions.polarity.flipped import polarity_of
from claimlint.dimensions.polarity.values import Exclusion, Exclusive
from claimlint.model.evidence import Comparison, Place
from claimlint.model.pair import LIKE, Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Context
from claimlint.model.word import Word, subtree
from claimlint.words.alike import alike

COVERAGE = 0.3  # of the claim's clause: what is taken in is answered by what is taken out
LONG_COVERAGE = 0.65
FEWEST = 2  # words beside it in which sentences with other predicates are alike
LONGEST = 7  # words of what is taken in
NAMES = ("NOUN", "PROPN", "ADJ", "VERB")


def included(claim: Claim, pairs: Sequence[Pair]) -> list[Comparison]:
    """A clash for each phrase that the claim takes in and a sentence that answers it takes out."""
    words = claim.statements[0].words
    taken_in = list(_inclusions(words))
    for pair in pairs if taken_in else ():
        for reading in _exceptions(pair):
            found = next((p for p in taken_in if _are_of_one(p, words, reading.value, pair)), None)
            if found is not None:
                place = Place(pair.key, pair.index.document.path, reading.span)
                span = words[found[0]].span.cover(words[found[-1]].span)
                return [Comparison("polarity", "polarity", Outcome.CLASH, span, (place,))]
    return []


def _inclusions(words: Sequence[Word]) -> Iterator[list[int]]:
    """What a sentence takes in expressly: behind "including" or "even", before "included" or "too"."""
    for n, word in enumerate(words):
        if word.text.lower() in cues().including:
            yield from _phrase(words, range(n + 1, min(n + 1 + LONGEST, len(words))))
        elif word.text.lower() in cues().included and _ends(words, n):
            yield from _phrase(words, range(n - 1, max(-1, n - 1 - LONGEST), -1))


def _ends(words: Sequence[Word], number: int) -> bool:
    """Whether a word is the last of its phrase: "the pharmacy INCLUDED," and not "the pharmacy included a shop"."""
    return number + 1 == len(words) or words[number + 1].pos in ("PUNCT", "CCONJ")


def _phrase(words: Sequence[Word], numbers: Sequence[int]) -> Iterator[list[int]]:
    """The words of ``numbers`` up to a mark or a finite verb, in the order of the text."""
    ends = (at for at, n in enumerate(numbers) if words[n].pos == "PUNCT" or words[n].tag in ("VBZ", "VBP", "MD"))
    found = sorted(numbers[: next(ends, len(numbers))])
    if found:
        yield found


def _exceptions(pair: Pair) -> Iterator[Reading[Exclusion]]:
    """What the pair's evidence takes out, where both sides affirm or both deny what they say of the rest."""
    if pair.claim.context is not Context.ASSERTED or pair.coverage < (COVERAGE if pair.short else LONG_COVERAGE):
        return
    sides = [polarity_of(s) for s in (pair.claim, pair.evidence)]
    if None in sides or sides[0].value.denied is not sides[1].value.denied:
        return
    yield from (r for r in pair.evidence.read("exclusion") if r.value.kind is Exclusive.EXCEPTION)


def _are_of_one(phrase: Sequence[int], words: Sequence[Word], exclusion: Exclusion, pair: Pair) -> bool:
    """Whether what is taken in names the head of what is taken out, with nothing else on it (the baker's stall, the
    florist's stall; rooms on the first floor, rooms on the top floor), and the sentences share more than that."""
    beside = {x.claim for x in pair.links if x.relation in LIKE and x.claim not in phrase}
    if len(beside) < (FEWEST if pair.predicate is None else 1):
        return False
    theirs = pair.evidence.words
    named = [words[n] for n in phrase if words[n].pos in NAMES]
    heads = [word for word in named if alike(word, theirs[exclusion.head])]
    on_head = [theirs[n] for n in subtree(theirs, exclusion.head) if n != exclusion.head and theirs[n].pos in NAMES]
    own = [word for word in named if word not in heads]
    return bool(heads) and (not on_head or all(any(alike(a, b) for b in on_head) for a in own))
