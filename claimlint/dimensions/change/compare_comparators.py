"""What a claim compares with, against what its evidence compares with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimlint.dimensions.change.comparators import COMPARATOR, Comparator
from claimlint.dimensions.change.cues import load_words
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import KIN, Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Context, Statement
from claimlint.model.word import Word
from claimlint.words.alike import answered, content
from claimlint.words.relations import related
from claimlint.words.stems import stem

COVERAGE = 0.4  # of the claim's clause, for short evidence to speak of the same
LONG_COVERAGE = 0.5
KINDS = ("expectation", "control")  # groups of comparator.toml
OTHERS = "others"  # a group of comparator.toml
GRADED = frozenset({"JJR", "RBR", "JJS", "RBS"})
MULTIPLES = frozenset({"twice", "times", "double", "half", "triple", "thrice"})


def compare_comparators(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A shift for each comparison of the claim with something that its evidence compares nothing with, where the
    sentence that answers it makes another comparison, or where the claim sets one above the others of its kind and the
    evidence compares nothing."""
    out = []
    for statement in claim.statements:
        if statement.context is Context.ASSERTED:
            for reading in statement.read(COMPARATOR):
                told = [pair for pair in pairs if pair.claim is _comparing(statement, reading, claim)]
                found = _compare(reading, statement, evidence, told)
                out += [found] if found is not None else []
    return out[:1]


def _comparing(statement: Statement, reading: Reading[Comparator], claim: Claim) -> Statement:
    """The clause that compares: above that of what it compares with, where this is a clause of its own ("than pay")."""
    predicate = statement.predicate
    if predicate is None or not reading.span.contains(statement.words[predicate.head].span):
        return statement
    above = statement.words[predicate.head].head
    return next((other for other in claim.statements if above in other.own), statement)


def _compare(
    reading: Reading[Comparator], statement: Statement, evidence: Sequence[Evidence], pairs: Sequence[Pair]
) -> Comparison | None:
    best = max(pairs, key=lambda pair: pair.coverage, default=None)
    if best is None or best.coverage < (COVERAGE if best.short else LONG_COVERAGE) or not (best.short or best.anchored):
        return None
    if any(w.text.lower() in MULTIPLES for w in statement.words if reading.span.contains(w.span)):
        return None  # "than twice the rate of inflation" is reckoned
    given = [(s, r) for source in evidence for s in source.statements for r in s.read(COMPARATOR)]
    here = [r for s, r in given if s.sentence == best.evidence.sentence]
    if any(_alike(statement, reading.value, s, r.value) for s, r in given):
        return None
    if not here:
        return _added(reading, statement, evidence, best)
    if _is_computed(statement, reading.value, here, evidence) or _is_turned(statement, reading.value, best):
        return None
    place = Place(best.key, best.index.document.path, here[0].span)
    return Comparison("change", "comparator", Outcome.SHIFT, reading.span, (place,))


def _added(
    reading: Reading[Comparator], statement: Statement, evidence: Sequence[Evidence], best: Pair
) -> Comparison | None:
    """A comparison with others of the kind, where short evidence speaks of one alone and compares nothing."""
    if not (best.short and _is_kind(statement, reading.value, OTHERS)):
        return None
    read = [s for source in evidence for s in source.statements]
    if any(s.read(COMPARATOR) or s.read("change") or _grades(s) for s in read):
        return None
    place = Place(best.key, best.index.document.path, best.evidence.span)
    return Comparison("change", "comparator", Outcome.EXCESS, reading.span, (place,))


def _grades(statement: Statement) -> bool:
    """Whether a statement has a comparative or a superlative, or speaks of others of a kind."""
    own = [statement.words[n] for n in statement.own]
    return any(w.tag in GRADED or w.text.lower() in load_words("comparator", OTHERS) for w in own)


def _alike(ours: Statement, mine: Comparator, theirs: Statement, other: Comparator) -> bool:
    """Whether two comparators share a content word or a kind, or are both the same period before."""
    if mine.time or other.time:
        return mine.time == other.time or _is_date(ours, mine) or _is_date(theirs, other)
    wanted = content(ours.words, mine.words)
    if not wanted or any(_is_kind(ours, mine, kind) and _is_kind(theirs, other, kind) for kind in KINDS):
        return True
    there = [theirs.words[n] for n in other.words]
    return bool(answered(ours.words, wanted, theirs.words, other.words)) or any(
        _are_kin(ours.words[n], word) for n in wanted for word in there
    )


def _is_kind(statement: Statement, comparator: Comparator, kind: str) -> bool:
    """Whether a comparator is of a kind that has many names: what was expected, those who were not treated."""
    named = {form.lower() for n in comparator.words for form in (statement.words[n].text, statement.words[n].lemma)}
    return not named.isdisjoint(load_words("comparator", kind))


def _are_kin(a: Word, b: Word) -> bool:
    """Whether two words are alike as nouns: behind "than", the parser takes a bare noun for a verb."""
    return related(a.lemma.lower(), "n", b.lemma.lower(), "n") in KIN


def _is_date(statement: Statement, comparator: Comparator) -> bool:
    """Whether a comparator is a date, which may lie in any period before."""
    words = [statement.words[n] for n in comparator.words]
    return any(word.pos == "NUM" or word.text.lower() in load_words("comparator", "dated") for word in words)


def _is_turned(statement: Statement, mine: Comparator, best: Pair) -> bool:
    """Whether the sentence that answers names what the claim compares with: A above B may be told as B below A. Others
    of a kind are named by more than the word for the kind."""
    if _is_kind(statement, mine, OTHERS):
        return any(word.text.lower() in load_words("comparator", OTHERS) for word in best.evidence.words)
    wanted = content(statement.words, mine.words)
    there = best.evidence.words
    return bool(wanted) and len(answered(statement.words, wanted, there, range(len(there)))) == len(wanted)


def _is_computed(
    statement: Statement, mine: Comparator, here: Iterable[Reading[Comparator]], evidence: Sequence[Evidence]
) -> bool:
    """Whether the evidence gives the value of what the claim compares with, in the sentences about it."""
    if mine.time:
        return any(mine.time in source.index.words for source in evidence)
    known = [statement.words[n] for n in mine.words if statement.words[n].pos in ("NOUN", "PROPN")]
    stated = [s for source in evidence for s in source.statements if s.quantities]
    said = {stem(w.lemma.lower()) for s in stated for w in (s.words[n] for n in s.own)}
    return bool(known) and all(stem(word.lemma.lower()) in said for word in known)
