"""A result of some who were asked or looked at that the claim states of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.dimensions.scope.general import PROPORTIONAL, words_of_group
from claimlint.dimensions.scope.matching import best_of_sentence, comparable, place_of, read_with_context, sentences_of
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
    tested = any(
        _is_looked_at(word) or word.lemma.lower() in words_of_group("testing") for s in said for word in s.words
    )
    return tested or any(s.read("sample") for s in said)


def _is_looked_at(word: Word) -> bool:
    """ "The tenants QUESTIONED", "the shops visited"."""
    return word.tag == "VBN" and word.dep in ("acl", "amod") and word.lemma.lower() in words_of_group("looking")


def _projected(statement: Statement, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> Iterator[Comparison]:
    share = _share(statement)
    if statement.context is not Context.ASSERTED or share is None:
        return
    base = _base(statement, share)
    for pair in _answers(statement, evidence, pairs):
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
    everybody = max((c.size for c in counts if c.noun is not None and _are_alike(base, c.noun)), default=0.0)
    groups = [c for c in _groups(statement, pair, counts) if FEWEST <= c.size < everybody]
    return max(groups, key=lambda group: group.size).span if groups else None


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
    shares = [q.span for q in statement.quantities if q.kind in PROPORTIONAL]
    words = [statement.words[n] for n in statement.own if statement.words[n].pos in ("ADJ", "NOUN", "DET")]
    shares += [word.span for word in words if word.lemma.lower() in words_of_group("proportion")]
    return min(shares, default=None)


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


def _are_alike(base: Word, member: Word) -> bool:
    ours, theirs = base.lemma.lower(), member.lemma.lower()
    people = noun_class(ours) in PEOPLE and noun_class(theirs) in PEOPLE
    return people or related(ours, "n", theirs, "n") not in UNLIKE
