"""A result of some who were asked or looked at that the claim states of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.scope.general import PROPORTIONAL, words_of_group
from claimlint.dimensions.scope.matching import comparable, place_of, read_with_context
from claimlint.dimensions.scope.values import Sampling
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.model.statement import Claim, Context, Statement
from claimlint.model.word import Word

COVERAGE = 0.3


def compare_samples(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess where a share is stated of a group of which the evidence knows some alone."""
    if _is_sampled(claim) or any(q.kind is Kind.COUNT for s in claim.statements for q in s.quantities):
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
    for pair in comparable(statement, pairs, COVERAGE):
        readings = read_with_context(pair, evidence, "sample")
        samples = [reading for reading in readings if reading.value is Sampling.SAMPLE]
        if samples and len(samples) == len(readings):
            place = place_of(pair, samples[-1].span)
            yield Comparison("scope", "sample", Outcome.EXCESS, share, (place,))
            return


def _share(statement: Statement) -> Span | None:
    """The share or the word for a share that the statement gives."""
    shares = [q.span for q in statement.quantities if q.kind in PROPORTIONAL]
    words = [statement.words[n] for n in statement.own if statement.words[n].pos in ("ADJ", "NOUN", "DET")]
    shares += [word.span for word in words if word.lemma.lower() in words_of_group("proportion")]
    return min(shares, default=None)
