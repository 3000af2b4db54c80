"""Pairs of statements that speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log

from claimlint.aligning.words import Synonyms, is_content, link_words
from claimlint.model.evidence import Evidence
from claimlint.model.index import Index
from claimlint.model.pair import LIKE, Link, Pair
from claimlint.model.statement import Argument, Claim, Function, Statement
from claimlint.model.word import Word
from claimlint.words.anaphora import may_stand_for
from claimlint.words.fold import fold
from claimlint.words.relations import may_mean_the_same
from claimlint.words.stems import stem

PREDICATES = LIKE | {"converse", "contrary"}


def align(claim: Claim, evidence: Sequence[Evidence], synonyms: Sequence[Sequence[str]] = ()) -> list[Pair]:
    """The pairs of the claim's statements with those of its cited sources' best passages, the strongest first for
    each statement of the claim. ``synonyms`` are groups of words that the house takes for one."""
    groups = [frozenset(stem(fold(word)) for word in group) for group in synonyms]
    pairs = [pair for source in evidence for pair in _align_source(claim, source, groups)]
    return sorted(pairs, key=lambda pair: (pair.claim.span, -strength(pair), -_own_links(pair)))


def _align_source(claim: Claim, source: Evidence, synonyms: Synonyms) -> Iterator[Pair]:
    sentences = _by_sentence(source.statements)
    links = link_words(claim.statements[0].words, [group[0].words for group in sentences], synonyms)
    before = claim.before[0].words if claim.before else ()
    for number, group in enumerate(sentences):
        here = tuple(Link(x.claim, x.evidence, x.relation) for x in links if x.sentence == number)
        if here:
            for statement in claim.statements:
                coverage = _coverage(statement, here, source.index)
                yield from (_pair(statement, other, here, coverage, source, before) for other in group)


def strength(pair: Pair) -> float:
    """How much the two statements share: predicate, arguments, coverage. It orders pairs and means nothing else."""
    return (pair.predicate is not None) + 0.5 * len(pair.arguments) + pair.coverage


def _own_links(pair: Pair) -> int:
    """How many words of the evidence's own clause answer the claim's clause: coverage is that of its whole sentence."""
    mine, theirs = set(pair.claim.own), set(pair.evidence.own)
    return sum(link.claim in mine and link.evidence in theirs for link in pair.links)


def _by_sentence(statements: Sequence[Statement]) -> list[list[Statement]]:
    groups: dict[int, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(statement.sentence.number, []).append(statement)
    return list(groups.values())


def _pair(
    claim: Statement,
    evidence: Statement,
    links: tuple[Link, ...],
    coverage: float,
    source: Evidence,
    before: Sequence[Word],
) -> Pair:
    relation = _predicate_relation(claim, evidence, links)
    arguments = tuple(_arguments(claim, evidence, links, before))
    if relation is None and _same_roles(arguments):
        relation = "synonym" if _are_verbs_alike(claim, evidence) else "role"
    short = source.index.is_short
    return Pair(claim, evidence, source.key, source.index, relation, arguments, links, coverage, short)


def _predicate_relation(claim: Statement, evidence: Statement, links: Sequence[Link]) -> str | None:
    if claim.predicate is None or evidence.predicate is None:
        return None
    link = next((x for x in links if (x.claim, x.evidence) == (claim.predicate.head, evidence.predicate.head)), None)
    return link.relation if link is not None and link.relation in PREDICATES else None


def _arguments(
    claim: Statement, evidence: Statement, links: Sequence[Link], before: Sequence[Word]
) -> Iterator[tuple[Argument, Argument]]:
    """The arguments whose heads answer each other, whatever their function: what a function change means is for the
    comparison to say. A pronoun answers in its own function what it takes up of the sentence ``before`` the claim."""
    heads = {x.claim: x.evidence for x in links if x.relation in LIKE}
    for argument in claim.arguments:
        for other in evidence.arguments:
            if heads.get(argument.head) == other.head or _share_words(argument, other, heads):
                yield argument, other
                break
            pronoun, noun = claim.words[argument.head], evidence.words[other.head]
            if argument.function is other.function and may_stand_for(pronoun, noun, before):
                yield argument, other
                break


def _share_words(argument: Argument, other: Argument, heads: dict[int, int]) -> bool:
    """Phrases whose heads differ ("14 nurses", "14 of the nurses") but that share most of their words."""
    linked = [heads[n] for n in argument.words if n in heads]
    return len(linked) >= 2 and sum(n in other.words for n in linked) >= 2


def _same_roles(arguments: Sequence[tuple[Argument, Argument]]) -> bool:
    """Two arguments in the same functions, one of them agent or object: the predicates answer each other by role."""
    same = [a for a, b in arguments if a.function is b.function]
    return len(same) >= 2 and any(a.function is not Function.OBLIQUE for a in same)


def _are_verbs_alike(claim: Statement, evidence: Statement) -> bool:
    """Whether the predicates are verbs with a sense in common, which their arguments make the one that is meant."""
    a, b = claim.predicate, evidence.predicate
    if a is None or b is None or (a.pos, b.pos) != ("VERB", "VERB"):
        return False
    return may_mean_the_same(a.lemma, b.lemma, "v")


def _coverage(claim: Statement, links: Sequence[Link], index: Index) -> float:
    """The share of the claim statement's content, by idf in the cited document, that is answered."""
    linked = {x.claim for x in links if x.relation in LIKE}
    total = found = 0.0
    for number in claim.own:
        word = claim.words[number]
        if is_content(word) and number != _empty_verb(claim):
            weight = _idf(word.lemma.lower(), index)
            total += weight
            found += weight * (number in linked)
    return found / total if total else 0.0


def _empty_verb(statement: Statement) -> int | None:
    """The number of the verb beside an event noun, which says no more than that it came about."""
    predicate = statement.predicate
    return statement.words[predicate.head].head if predicate is not None and predicate.nominal else None


def _idf(lemma: str, index: Index) -> float:
    count = max(1, len(index.passages))
    return log(1 + count / max(1, len(index.stems.get(stem(lemma), ()))))
