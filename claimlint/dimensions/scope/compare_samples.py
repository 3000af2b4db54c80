"""A result of some who were asked or looked at that the claim states of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.dimensions.scope.general import PROPORTIONAL, words_of_group
from claimlint.dimensions.scope.matching import (
    best_of_sentence,
    comparable,
    place_of,
    read_with_context,
    sentence_of,
    sentences_of,
)
from claimlint.dimensions.scope.values import Sampling
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim, Context, Statement
from claimlint.model.word import Word
from claimlint.words.relations import Relation, noun_class, related

COVERAGE = 0.3
FEWEST = 5  # in a group, for a share to be one of it
BACK = 2  # sentences around the one that answers in which a group may be numbered
COUNTING = frozenset({Kind.COUNT, Kind.PLAIN})
THEM = frozenset({"they", "those", "these", "them"})
NOUNS = frozenset({"NOUN", "PROPN"})
OF_SAMPLE = frozenset({"of", "among", "with", "from", "by", "for"})
MEMBERS = frozenset({"dobj", "nsubjpass", "nsubj", "compound", "poss"})
PEOPLE = frozenset({"person", "group"})
UNLIKE = frozenset({Relation.NONE, Relation.CONTRARY})
SHARES = PROPORTIONAL - {Kind.RATE}  # so much a litre is no share of anybody
ON_NOUN = frozenset({"relcl", "acl", "amod"})
DONE = frozenset({"VBD", "VBN", "VBG"})  # what was done to or by some; in the present ("who smoke") it tells a kind
DEEDS = DONE | {"JJ"}
OBJECTS = frozenset({"DET", "PRON", "NUM", "PROPN"})  # what an object begins with
STATES = frozenset({"be", "have", "live", "own", "rent", "keep", "belong", "work", "suffer"})


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of something: the noun, if it is said, and the sentence and the place where."""

    size: float
    noun: Word | None
    sentence: int
    span: Span


def compare_samples(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess where a share is stated of a group of which the evidence knows some alone."""
    if (
        _is_sampled(claim)
        or _credits_pollster(claim, evidence)
        or any(q.kind is Kind.COUNT for s in claim.statements for q in s.quantities)
    ):
        return []  # the sample is named, or its size
    found = (c for s in claim.statements for c in _projected(s, evidence, pairs))
    return list(found)[:1]


def _is_sampled(claim: Claim) -> bool:
    said = [s for group in (claim.statements, claim.before) for s in group]
    naming = words_of_group("testing") | words_of_group("polling")
    sentences = [s.words for s in said]
    tested = any(word.lemma.lower() in naming for words in sentences for word in words)
    deeds = any(_is_looked_at(words, n) for words in sentences for n in range(len(words)))
    return tested or deeds or any(s.read("sample") for s in said)


def _is_looked_at(words: Sequence[Word], number: int) -> bool:
    """ "The tenants QUESTIONED skip it", "the wells that scientists TESTED": a deed by which some become a sample,
    without an object behind it. Parsers take many a participle behind its noun for the verb of the sentence, so that
    what stands around it decides; "were asked to pay" is told of all."""
    word, behind = words[number], words[number + 1 : number + 2]
    if word.tag not in DEEDS or word.lemma.lower() not in words_of_group("looking") | words_of_group("sampling"):
        return False
    passive = word.dep != "relcl" and any(w.head == number and w.dep == "auxpass" for w in words)
    return not passive and not any(other.pos in OBJECTS for other in behind)


def _projected(statement: Statement, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> Iterator[Comparison]:
    share = _share(statement)
    if statement.context is not Context.ASSERTED or share is None:
        return
    base = _base(statement, share)
    if _names_part(statement.words, share):
        return
    for pair in _answers(statement, evidence, pairs):
        if _has_it_of_all(pair, base, evidence):
            return
        group = _part_of_all(statement, base, pair, evidence)
        if group is not None:
            yield Comparison("scope", "sample", Outcome.EXCESS, share, (place_of(pair, group),))
            return
        readings = read_with_context(pair, evidence, "sample")
        samples = [reading for reading in readings if reading.value is Sampling.SAMPLE]
        if len(samples) < len(readings):
            continue
        if any(_may_hold(reading, base, pair, evidence) for reading in samples):
            place = place_of(pair, samples[-1].span)
            yield Comparison("scope", "sample", Outcome.EXCESS, share, (place,))
            return


def _names_part(words: Sequence[Word], share: Span) -> bool:
    """Whether the claim itself says of which of them it has its share, in whatever words: "half of the tenants WHO
    WROTE BACK", "of the wells TESTED", "among drivers ANSWERING the form"."""
    said = [n for n, word in enumerate(words) if share.overlaps(word.span)]
    groups = {n for n, word in enumerate(words) if word.dep == "pobj"} | {words[n].head for n in said} | set(said)
    if any(words[n].lemma.lower() in THEM or words[n].lemma.lower() in words_of_group("arm") for n in groups):
        return True
    return any(
        _tells_deed(word) or word.lemma.lower() in words_of_group("number") for word in words if word.head in groups
    )


def _tells_deed(word: Word) -> bool:
    """Whether a clause or participle on a noun tells what some did or what was done to them."""
    return word.dep in ON_NOUN and word.tag in DONE and word.lemma.lower() not in STATES


def _answers(statement: Statement, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs that answer the statement, and on short evidence that with the sentence that answers its sentence."""
    best = best_of_sentence(statement, evidence, pairs, COVERAGE)
    return [*comparable(statement, pairs, COVERAGE), *([best] if best is not None else [])]


def _part_of_all(statement: Statement, base: Word | None, pair: Pair, evidence: Sequence[Evidence]) -> Span | None:
    """The number of those of whom the share is known, where the evidence numbers all of its base and they are more: of
    64 shoppers three quarters, and the town has 31,000 residents."""
    if not pair.short or base is None or base.tag not in ("NNS", "NNPS"):
        return None
    counts = list(_counts(pair, evidence))
    alike = [c for c in counts if c.noun is not None and _are_alike(base, c.noun)]
    everybody = max(alike, key=lambda c: c.size, default=None)
    if everybody is None:
        return None
    groups = [c for c in _groups(statement, pair, counts) if FEWEST <= c.size < everybody.size]
    part = max(groups, key=lambda group: group.size, default=None)
    if part is None or (_is_called(part, base) and not _is_called(everybody, base)):
        return None  # the callers, of 80,000 listeners
    return part.span


def _is_called(count: Count, base: Word) -> bool:
    return count.noun is not None and count.noun.lemma.lower() == base.lemma.lower()


def _has_it_of_all(pair: Pair, base: Word | None, evidence: Sequence[Evidence]) -> bool:
    """Whether the evidence has its share of the same group, without a word on which part of it, and of no poll: "half
    of visitors"."""
    if any(word.lemma.lower() in words_of_group("polling") for word in pair.evidence.words):
        return False
    for statement in sentence_of(pair, evidence):
        share = _share(statement)
        theirs = _base(statement, share) if share is not None else None
        if base is not None and theirs is not None and _is_whole(statement.words, theirs) and _names_same(base, theirs):
            return True
    return False


def _counts(pair: Pair, evidence: Sequence[Evidence]) -> Iterator[Count]:
    """The counts in the source of a pair."""
    for statement in sentences_of(pair, evidence):
        for reading in statement.read("quantity"):
            if reading.value.kind in COUNTING and len(reading.value.figures) == 1:
                noun = _noun_of(statement.words, reading.span)
                yield Count(reading.value.figures[0], noun, statement.sentence.number, reading.span)


def _noun_of(words: Sequence[Word], span: Span) -> Word | None:
    """The noun that a number counts."""
    heads = (words[w.head] for w in words if span.overlaps(w.span) and not span.overlaps(words[w.head].span))
    return next((head for head in heads if head.pos in NOUNS), None)


def _groups(statement: Statement, pair: Pair, counts: Sequence[Count]) -> list[Count]:
    """The groups of which the share may be given: those of which another number makes the share, and the last one
    numbered before "58 per cent of them"."""
    at = pair.evidence.sentence.number
    near = [count for count in counts if abs(count.sentence - at) <= BACK]
    shares = [q.interval for q in statement.quantities if q.kind is Kind.SHARE]
    sizes = [count.size for count in near]
    wholes = [c for c in near if any(n / c.size in share for n in sizes if n < c.size for share in shares)]
    before = [count for count in near if count.sentence == at - 1]
    return wholes + (before[-1:] if _is_of_them(pair.evidence.words) else [])


def _is_of_them(words: Sequence[Word]) -> bool:
    """Whether a sentence gives its share of some whom the one before names: "58 per cent OF THEM"."""
    return any(w.lemma.lower() in THEM and words[w.head].lemma.lower() == "of" for w in words)


def _share(statement: Statement) -> Span | None:
    """The share or the word for a share that the statement gives."""
    shares = [q.span for q in statement.quantities if q.kind in SHARES and not _is_change(statement.words, q.span)]
    words = [statement.words[n] for n in statement.own if statement.words[n].pos in ("ADJ", "NOUN", "DET")]
    proportions = (word.span for word in words if word.lemma.lower() in words_of_group("proportion"))
    shares += [span for span in proportions if not _is_change(statement.words, span)]
    return min(shares, default=None)


def _is_change(words: Sequence[Word], share: Span) -> bool:
    """Whether a share tells by how much something changed: "fell BY a third"."""
    above = (words[word.head] for word in words if share.overlaps(word.span))
    return any(word.dep == "prep" and word.lemma.lower() == "by" for word in above)


def _credits_pollster(claim: Claim, evidence: Sequence[Evidence]) -> bool:
    """Whether the claim names who took the poll: a name that stands in the evidence as a poll's ("a poll by ..."), or
    as who polled."""
    named = {word.text for s in claim.statements[:1] for word in s.words if word.pos == "PROPN"}
    sentences = (s.words for e in evidence for s in e.statements) if named else ()
    return any(word.text in named and _polls(words, n) for words in sentences for n, word in enumerate(words))


def _polls(words: Sequence[Word], number: int) -> bool:
    """Whether a poll, or the verb for taking one, stands right above a word, "by" and parts of a name passed over."""
    above = words[number]
    while above.dep in ("compound", "pobj", "poss", "nmod") and above.lemma.lower() not in words_of_group("polling"):
        above = words[above.head]
        if above.pos == "ADP" and above.lemma.lower() != "by":
            return False
    head = above if above.lemma.lower() in words_of_group("polling") else words[above.head]
    return head.lemma.lower() in words_of_group("polling")


def _base(statement: Statement, share: Span) -> Word | None:
    """The noun that a share is a share of: "half OF THE TRAINS", "most TRAINS"; None if it is not said."""
    words = statement.words
    said = [n for n, word in enumerate(words) if share.overlaps(word.span)]
    inside = (w for w in words if w.dep == "pobj" and words[w.head].lemma == "of" and words[w.head].head in said)
    above = (words[words[n].head] for n in said if words[n].head not in said)
    return next((w for w in (*inside, *above) if w.pos in NOUNS and not share.overlaps(w.span)), None)


def _may_hold(reading: Reading[Sampling], base: Word | None, pair: Pair, evidence: Sequence[Evidence]) -> bool:
    """Whether a share of ``base`` may be one of a sample: it stands in the sentence of the share, or is one of such
    things, or of things not named."""
    if base is None or pair.evidence.sentence.span.contains(reading.span):
        return True
    sentences = (s.words for e in evidence if e.key == pair.key for s in e.statements)
    words = next(found for found in sentences if any(reading.span.overlaps(word.span) for word in found))
    members = _members(words, [n for n, word in enumerate(words) if reading.span.overlaps(word.span)])
    return not members or any(_are_alike(base, member) for member in members)


def _members(words: Sequence[Word], cue: Sequence[int]) -> list[Word]:
    """Whom or what a sample is of: "a survey of HOTELS", "RESIDENTS were asked", "DRIVERS who answered"."""
    above = {words[n].head for n in cue if words[n].dep in ("acl", "relcl", "nummod", "amod")}
    leads = {n for n, w in enumerate(words) if w.pos == "ADP" and w.head in cue and w.lemma.lower() in OF_SAMPLE}
    leads |= {n for n in cue if words[n].pos == "ADP"}
    found = [w for n, w in enumerate(words) if n in above or w.head in leads or (w.head in cue and w.dep in MEMBERS)]
    people = [words[n] for n in cue if noun_class(words[n].lemma.lower()) in PEOPLE]
    return [
        word for word in (*found, *people) if word.pos in NOUNS and word.lemma.lower() not in words_of_group("polling")
    ]


def _is_whole(words: Sequence[Word], base: Word) -> bool:
    """Whether nothing on a noun tells of a part: no number, no clause of what was done to it."""
    on = [word for word in words if words[word.head] is base and word is not base]
    return not any(_tells_deed(word) or word.dep == "nummod" for word in on)


def _names_same(base: Word, member: Word) -> bool:
    return related(base.lemma.lower(), "n", member.lemma.lower(), "n") not in UNLIKE


def _are_alike(base: Word, member: Word) -> bool:
    ours, theirs = base.lemma.lower(), member.lemma.lower()
    people = noun_class(ours) in PEOPLE and noun_class(theirs) in PEOPLE
    return people or related(ours, "n", theirs, "n") not in UNLIKE
