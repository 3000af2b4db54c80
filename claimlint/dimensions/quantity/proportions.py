"""Does the claim say most, all or none where the evidence says less of the same thing?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimlint.dimensions.quantity.answering import COVERED, shared
from claimlint.dimensions.quantity.cue_words import words_of
from claimlint.dimensions.quantity.noun_phrases import DEFINITE, is_kept, limits_of, phrases_at
from claimlint.dimensions.quantity.shares import Said, said_in_words, shares_in
from claimlint.dimensions.quantity.slots import CONTENT, Given, answered, given, is_like, relation
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.interval import Interval, point
from claimlint.model.pair import LIKE, Pair
from claimlint.model.quantity import Kind
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim, Context, Predicate, Statement
from claimlint.model.word import Word, children, subtree
from claimlint.words.relations import Relation

MAJORITIES = frozenset({"most", "vast majority", "usual"})
UNIVERSALS = frozenset({"all", "none"})
_NOT_ALL = frozenset({"not all"})
_SOME_LEFT = _NOT_ALL | {"few"}  # shares that a plain denial takes for none
_FEW = 3
_DEPENDENT = frozenset({"relcl", "acl", "advcl"})
_ABOUT = 1.25  # how many times its lower end the upper end of an approximate figure is at most
NOISE = 0.05  # by how much a figure may lie outside what a word denotes, one half apart


def compare_proportions(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison for each "most", "all" or "none" of the claim that asks more than every share that the evidence
    gives of the same thing; none where the evidence gives no share of it."""
    figures = given(evidence)
    paths = {e.key: e.index.document.path for e in evidence}
    out = []
    for said in _claimed(claim):
        if any(_carries(other, said) or _has_rest(other) for other in _that_may_support(said, pairs, figures)):
            continue
        found = [(s, key) for s, key in _spoken_of(said, pairs, figures) if not _is_of_another_set(said, s, evidence)]
        less = max((s for s, _ in found), key=lambda other: (other.interval.low, -other.interval.high), default=None)
        if less is None or (said.group == "" and less.group not in (_SOME_LEFT if not said.adverb else _NOT_ALL)):
            continue
        key = next(key for other, key in found if other is less)
        place = Place(key, paths[key], less.span)
        outcome = _outcome(less.interval, said.interval)
        out.append(Comparison("quantity", _differs(said, less), outcome, said.span, (place,)))
    return out


def _claimed(claim: Claim) -> Iterator[Said]:
    """The majorities and universals that the claim asserts without exception; plain denials too."""
    for statement in claim.statements:
        if statement.context is not Context.ASSERTED or _has_exception(statement):
            continue
        readings = statement.read("proportion")
        shares = any(q.kind is Kind.SHARE for q in statement.quantities)
        strong = [said_in_words(r, statement) for r in readings if r.value.group in MAJORITIES | UNIVERSALS]
        # What is never done by a share of them is no universal, nor what some of them have none of.
        parted = shares or any(r.value.group not in MAJORITIES | UNIVERSALS for r in readings)
        yield from (said for said in strong if not _is_within_part(said, parted, len(readings)))
        if not readings and not shares:
            yield from _plain_denials(statement)


def _is_within_part(said: Said, parted: bool, said_in_clause: int) -> bool:
    """Whether a word of proportion is said of what a part of them do, or of those whom a relative clause tells of."""
    if said.adverb and (parted or said_in_clause > 1):
        return True
    predicate = said.statement.predicate
    dependent = predicate is not None and said.statement.words[predicate.head].dep in _DEPENDENT
    return said.group == "none" and (parted or dependent)


def _has_exception(statement: Statement) -> bool:
    lemmas = {word.lemma.lower() for word in statement.words}
    return bool(lemmas & words_of("base", "exceptions"))


def _plain_denials(statement: Statement) -> Iterator[Said]:
    """What a clause without words of proportion denies, of its plural subject and of its predicate: "clinics do not
    offer hours" is read as none of the clinics, never."""
    predicate = statement.predicate
    if predicate is None or not predicate.negated or statement.words[predicate.head].dep in _DEPENDENT:
        return
    limited = words_of("base", "wholes") | words_of("base", "parts")
    if any(statement.words[n].lemma.lower() in limited for n in statement.own):
        return
    span = statement.words[predicate.head].span
    yield Said(point(0.0), statement, predicate.head, span, adverb=True)
    for n in children(statement.words, predicate.head):
        if statement.words[n].dep in ("nsubj", "nsubjpass") and statement.words[n].tag in ("NNS", "NNPS"):
            yield Said(point(0.0), statement, n, statement.words[n].span.cover(span))


def _differs(said: Said, less: Said) -> str:
    if said.interval.high == 0 and less.group in (_NOT_ALL if said.group else _SOME_LEFT):
        return "negated universal"
    return "majority" if said.group in MAJORITIES else "universal"


def _that_may_support(said: Said, pairs: Sequence[Pair], figures: Sequence[Given]) -> Iterator[Said]:
    """The shares that the evidence gives of what ``said`` speaks of, taken widely: on short evidence a pronoun ("all
    three") and a verb that stands for another ("it never does") count too."""
    for pair in pairs:
        for other in shares_in(pair, figures):
            alike = (_answer(pair, said) or _shares_more(pair, said)) and _speak_of_the_same(said, other, pair)
            if alike or (pair.short and _stands_in(other, said, pair) and not _is_of_another_verb(other, pair)):
                yield _turned(other) if _is_opposed(said, other) else other


def _shares_more(pair: Pair, said: Said) -> bool:
    """Whether, in short evidence, two sentences share two words beside the noun that ``said`` takes a part of."""
    if not pair.short:
        return False
    words = said.statement.words
    beside = {link.claim for link in pair.links if link.relation in LIKE}
    beside |= {n for n, w in enumerate(words) if w.pos in CONTENT and answered(w, pair.evidence.words)}
    return len(beside - {said.word}) >= _FEW - 1


def _is_of_another_verb(other: Said, pair: Pair) -> bool:
    """Whether a pronoun is the object of a verb that the claim lacks: the judge called none of them unreliable."""
    words, top = other.statement.words, other.word
    if words[top].dep == "pobj" and words[words[top].head].lemma.lower() == "of":  # most of them
        top = words[words[top].head].head
    is_object = other.head.pos == "PRON" and words[top].dep in ("dobj", "pobj")
    return is_object and pair.evidence is other.statement and pair.predicate is None and not _opens(other)


def _opens(other: Said) -> bool:
    """Whether the share stands before the verb: none of them had come."""
    predicate = other.statement.predicate
    return predicate is None or other.word < predicate.head


def _stands_in(other: Said, said: Said, pair: Pair) -> bool:
    """Whether a pronoun, or a verb that stands for another, takes up what ``said`` speaks of, as far as can be told."""
    if other.head.pos in ("PRON", "NUM") or other.head.lemma.lower() == "do" or _is_of_anyone(other, said):
        return True
    return not other.adverb and other.head.pos in ("VERB", "AUX", "ADJ") and _shares_more(pair, said)


def _spoken_of(said: Said, pairs: Sequence[Pair], figures: Sequence[Given]) -> list[tuple[Said, str]]:
    """The shares that the evidence gives of what ``said`` speaks of, each with its source's key."""
    out = []
    for pair in pairs:
        if _answer(pair, said) or _is_of_parts(pair, said):
            alike = [other for other in shares_in(pair, figures) if _speak_of_the_same(said, other, pair)]
            alike = alike if _answer(pair, said) else [other for other in alike if _are_parts_of_one(said, other)]
            out += [(_turned(other) if _is_opposed(said, other) else other, pair.key) for other in alike]
    return out


def _is_opposed(a: Said, b: Said) -> bool:
    """Whether the predicates are contraries or just one is denied: refused, approved; hatched, not hatched."""
    mine, theirs = a.statement.predicate, b.statement.predicate
    if mine is None or theirs is None or a.interval.high == 0:
        return False
    contrary = relation(a.statement.words[mine.head], b.statement.words[theirs.head]) is Relation.CONTRARY
    return contrary != (mine.negated != theirs.negated)


def _turned(said: Said) -> Said:
    """The share that a share leaves of the whole."""
    left = said.interval
    rest = Interval(round(1 - left.high, 9), round(1 - left.low, 9), left.high_open, left.low_open)
    return replace(said, interval=rest)


def _answer(pair: Pair, said: Said) -> bool:
    """Whether the clauses speak of one thing: aligned and well covered; in short evidence one of the two, or sentences
    alike in three words."""
    aligned, covered = pair.anchored, pair.coverage >= COVERED
    if pair.claim is said.statement and ((aligned and covered) or (pair.short and (aligned or covered))):
        return True
    return pair.short and shared(pair) >= _FEW


def _is_of_parts(pair: Pair, said: Said) -> bool:
    """Whether, in short evidence, two sentences share a word beside the noun that ``said`` takes a part of."""
    return pair.short and not said.adverb and shared(pair) >= _FEW - 1


def _are_parts_of_one(a: Said, b: Said) -> bool:
    """Whether both are a part of one definite set: several of the parishes, a majority of the parishes."""
    return not b.adverb and is_like(a.head, b.head) and all(_is_definite(said) for said in (a, b))


def _is_definite(said: Said) -> bool:
    words = said.statement.words
    return any(words[n].lemma.lower() in DEFINITE for n in children(words, said.word))


def _speak_of_the_same(a: Said, b: Said, pair: Pair) -> bool:
    """Whether the nouns agree; or the predicates, where one is an adverb or a pronoun's noun is unknown; or the adverb
    of one stands at the predicate of the other, whose noun both clauses have; or "none" takes in the other's noun."""
    if not a.group and a.adverb != b.adverb:
        return False  # a plain denial is one of the noun or one of always
    if not a.group and pair.predicate is None and not _tell_one_thing(a, b):
        return False
    if is_like(a.head, b.head):
        return a.adverb == b.adverb or a.head.pos not in ("VERB", "AUX")
    if a.head.pos == "PRON" or b.head.pos == "PRON":
        return pair.predicate is not None and b.interval.high > 0  # "no" goes with any noun
    if _is_of_anyone(a, b) or _is_of_anyone(b, a):
        return True
    if a.adverb and b.adverb:
        return pair.short
    if a.adverb or b.adverb:
        return _at_predicate(a, b, pair) or _at_predicate(b, a, pair)
    return a.interval.high == 0 and answered(a.head, _clause(b)) and answered(b.head, _clause(a))


def _tell_one_thing(a: Said, b: Said) -> bool:
    """Whether the clauses share a word beside what they are told of: the calls did not lead to arrests, few calls
    yielded an arrest."""
    beside = [word for word in _clause(a) if word.pos in CONTENT and not is_like(word, a.head)]
    return any(answered(word, _clause(b)) for word in beside)


def _clause(said: Said) -> list[Word]:
    """The words at and below the predicate that a share speaks of or stands with."""
    words = said.statement.words
    predicate = said.statement.predicate
    return [words[n] for n in subtree(words, said.word if predicate is None else predicate.head)]


def _is_of_anyone(pronoun: Said, other: Said) -> bool:
    """Whether a pronoun's predicate ("everyone agreed") is that of the other share's noun ("most residents agreed")."""
    theirs = other.statement.predicate
    if pronoun.adverb or other.adverb or theirs is None or pronoun.head.pos not in ("VERB", "AUX", "ADJ"):
        return False
    return is_like(pronoun.head, other.statement.words[theirs.head])


def _at_predicate(adverb: Said, other: Said, pair: Pair) -> bool:
    """Whether ``adverb`` speaks of the predicate that the clause of ``other`` shares, and that of its noun."""
    theirs = other.statement.predicate
    if not adverb.adverb or theirs is None or not _is_predicate(adverb.head, theirs, other.statement.words):
        return False
    if pair.short:
        return answered(other.head, adverb.statement.words)
    return pair.predicate is not None and answered(other.head, _clause(adverb))


def _is_predicate(verb: Word, predicate: Predicate, words: Sequence[Word]) -> bool:
    """Whether a verb is like that of a clause, or both only join what is said of their subjects."""
    joins = verb.lemma.lower() == "be" and words[words[predicate.head].head].lemma.lower() == "be"
    return joins or is_like(verb, words[predicate.head])


def _is_of_another_set(said: Said, other: Said, evidence: Sequence[Evidence]) -> bool:
    """Whether the claim limits its noun by words that the evidence has not where it gives the share, but where it says
    another share or denies."""
    if said.adverb:
        return False
    words = other.statement.words
    near = [words[n] for n in {*other.statement.own, *subtree(words, other.word)}]
    apart = [s for e in evidence for s in e.statements if s is not other.statement and _gives_or_denies(s)]
    elsewhere = [s.words[n] for s in apart for n in s.own]
    limits = [*limits_of(said.statement.words, said.word), *phrases_at(said.statement.words, said.word)]
    return any(not is_kept(limit, near) and is_kept(limit, elsewhere) for limit in limits)


def _gives_or_denies(statement: Statement) -> bool:
    denied = any(statement.words[n].dep == "neg" for n in statement.own)
    return denied or bool(statement.read("proportion")) or any(q.kind is Kind.SHARE for q in statement.quantities)


def _has_rest(said: Said) -> bool:
    """Whether the sentence gives the rest as well: a few were spared, the others burned down."""
    return bool({word.lemma.lower() for word in said.statement.words} & words_of("base", "rest"))


def _carries(other: Said, said: Said) -> bool:
    """Whether a share lies within what the claim says; a figure over one half may miss a vaguer word's end a little.
    All that one verb says may be what another denies: nobody was hurt, all came through."""
    if other.interval.within(said.interval) or {other.group, said.group} == UNIVERSALS:
        return True
    if other.group:
        return False
    vague = 0.5 < said.interval.low < 1
    return _centre_of(other) in said.interval or (vague and other.interval.low >= said.interval.low - NOISE)


def _centre_of(figure: Said) -> float:
    """The figure that an approximate one is set about, about 53%; of a bound, which has none, its lower end."""
    low, high = figure.interval.low, figure.interval.high
    return (low + high) / 2 if high <= low * _ABOUT else low


def _outcome(evidence: Interval, claim: Interval) -> Outcome:
    if claim.within(evidence):
        return Outcome.EXCESS
    return Outcome.SHIFT if claim.overlaps(evidence) else Outcome.CLASH
