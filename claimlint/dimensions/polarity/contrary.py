"""A word of the claim stands where the evidence has its opposite, or another member of its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.polarity.cues import cues
from claimlint.dimensions.polarity.figures import of_other_cases
from claimlint.dimensions.polarity.flipped import best_pairs, polarity_of
from claimlint.dimensions.polarity.said_apart import is_said_of_another
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import LIKE, SAME, Pair
from claimlint.model.rule import Outcome
from claimlint.model.statement import Argument, Claim, Context, Function, Statement
from claimlint.model.word import Word, children, lemma_of, subtree
from claimlint.words.alike import alike
from claimlint.words.fold import fold
from claimlint.words.limits import is_limited_otherwise
from claimlint.words.relations import Relation, exclude_each_other, related
from claimlint.words.stems import stem

COARSE = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r", "ADP": "r", "SCONJ": "r"}
AMOUNTS = frozenset({"more", "less", "fewer", "most", "least", "fewest"})
OPPOSITE = (Relation.CONTRARY, Relation.CONVERSE)
COVERAGE = 0.4
MOST = 0.8  # of the claim: a pair that covers so much tells of the same thing
CLOSE = 0.5  # of what such a pair covers: another statement that covers less tells of something else
LEAST_COVERAGE = 0.3  # where, in short evidence, both words stand before the very same noun
PLACES_IN_A_ROW = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last".split())
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
INNER = frozenset({"amod", "compound", "nmod", "pobj", "dobj", "appos", "npadvmod", "advmod"})
_DEGREES = {"JJR": "comparative", "RBR": "comparative", "JJS": "superlative", "RBS": "superlative"}


def contraries_in_place(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A clash for each word of an asserted statement whose opposite stands in the same slot of its best pairs, and
    that no word of these answers."""
    found: dict[int, Comparison] = {}
    for statement in claim.statements:
        if statement.context is not Context.ASSERTED:
            continue
        for pair in best_pairs(statement, pairs):
            if pair.coverage >= LEAST_COVERAGE and not (_of_other_cases(pair) or is_limited_otherwise(pair)):
                opposites = [(n, other) for n, other in _all_opposites(pair, evidence) if _are_affirmed(pair, n, other)]
                opposites = [(n, other) for n, other in opposites if not _tells_which(statement.words, n)]
                if pair.coverage < COVERAGE:
                    opposites = [(n, other) for n, other in opposites if pair.short and _describe_one(pair, n, other)]
                beside = _may_answer(pair, pairs, evidence)
                turned = [(n, other) for n, other in opposites if _is_unanswered(pair, n, other, evidence, beside)]
                told = [(n, other) for n, other in reversed(turned) if not _is_made_up_for(n, turned, statement)]
                found |= {n: _clash(pair, n, other) for n, other in told if n not in found}
    return list(found.values())


def _describe_one(pair: Pair, number: int, other: int) -> bool:
    """Whether two words stand as adjectives before one noun: on a full stomach, on an empty stomach."""
    words, others = pair.claim.words, pair.evidence.words
    if words[number].dep != "amod" or others[other].dep != "amod":
        return False
    return any(
        (x.claim, x.evidence) == (words[number].head, others[other].head) for x in pair.links if x.relation == "same"
    )


def _of_other_cases(pair: Pair) -> bool:
    return of_other_cases(pair.claim, pair.evidence.sentence.span, pair.index)


def _all_opposites(pair: Pair, evidence: Sequence[Evidence]) -> Iterator[tuple[int, int]]:
    yield from _opposites(pair)
    yield from _of_other_kind(pair, evidence)


def _tells_which(words: Sequence[Word], number: int) -> bool:
    """Whether a word is the place in a row of what the clause is about: of the second edition another thing may be so
    than of the first."""
    return words[number].text.lower() in PLACES_IN_A_ROW and words[words[number].head].dep in SUBJECTS


def _is_made_up_for(number: int, turned: Sequence[tuple[int, int]], statement: Statement) -> bool:
    """Whether a turned word only says how much, or others that bear on it are turned with it: to lose less is to keep
    more. Two words in phrases of their own don't bear on each other ("up at the end", "down at the beginning")."""
    words = statement.words
    if _is_amount(words[number]):
        return True
    return len({n for n, _ in turned if n == number or _bears_on(words, n, number)}) % 2 == 0


def _bears_on(words: Sequence[Word], number: int, other: int) -> bool:
    """Whether one of two words is part of what the clause says of its subject, or belongs to the other."""
    if any(_is_amount(words[n]) or not _is_in_phrase(words, n) for n in (number, other)):
        return True
    return number in subtree(words, other) or other in subtree(words, number)


def _is_amount(word: Word) -> bool:
    """Whether a word says more or fewer: which of them is for the comparison of changes to say."""
    return word.text.lower() in AMOUNTS


def _are_affirmed(pair: Pair, number: int, other: int) -> bool:
    """Whether neither word is denied."""
    return _is_affirmed(pair.claim, number) and _is_affirmed(pair.evidence, other)


def _is_affirmed(statement: Statement, number: int) -> bool:
    """Whether a word's clause is affirmed; in one that is open ("to fit your specific needs") or has no predicate, a
    word inside a phrase is, if no negation is above it."""
    reading = polarity_of(statement)
    if reading is not None and reading.value.denied is not None:
        return not reading.value.denied
    is_open = statement.predicate is None or _is_in_phrase(statement.words, number)
    return is_open and not any(number in _denied_by(statement.words, n) for n in range(len(statement.words)))


def _denied_by(words: Sequence[Word], number: int) -> Sequence[int]:
    """The words in the reach of a negator: what a preposition governs, else all below the word that it hangs on."""
    if words[number].lemma.lower() not in cues().negators:
        return ()
    return subtree(words, number if words[number].pos == "ADP" else words[number].head)


def _is_in_phrase(words: Sequence[Word], number: int) -> bool:
    """Whether a word is no predicate but part of a phrase beside one."""
    return words[number].dep in INNER


def _opposites(pair: Pair) -> Iterator[tuple[int, int]]:
    """Words of the claim's statement with an opposite in the same slot of the evidence's sentence."""
    theirs = _lemmas(pair.evidence)
    for number, mine in _lemmas(pair.claim).items():
        for other, their in theirs.items():
            if _are_opposed(pair, number, other, (mine, their)):
                yield number, other


def _lemmas(statement: Statement) -> dict[int, str]:
    """The lemmas of those words of a statement that may have an opposite."""
    words = statement.words
    return {number: lemma_of(words, number) for number in statement.own if words[number].pos in COARSE}


def _of_other_kind(pair: Pair, evidence: Sequence[Evidence]) -> Iterator[tuple[int, int]]:
    """Words of the claim's statement that no cited document has, where the evidence's sentence has another member of
    their kind in the same slot that no word of the claim answers: a liver, a kidney."""
    words, others = pair.claim.words, pair.evidence.words
    theirs = sorted(set(pair.evidence.own) - {link.evidence for link in pair.links})
    for number in sorted(set(pair.claim.own) - {link.claim for link in pair.links}):
        found = (n for n in theirs if _are_of_one_kind(words[number], others[n]) and _same_slot(pair, number, n))
        stems = {stem(form) for form in _forms(words[number])}
        if (other := next(found, None)) is not None and stems.isdisjoint(*(e.index.stems for e in evidence)):
            yield number, other


def _are_of_one_kind(word: Word, other: Word) -> bool:
    return any(exclude_each_other(mine, theirs) for mine in _forms(word) for theirs in _forms(other))


def _forms(word: Word) -> set[str]:
    """A word's lemma, and itself for one that the lemmatiser takes for a plural: measles."""
    return {fold(word.lemma), fold(word.text)}


def _are_opposed(pair: Pair, number: int, other: int, lemmas: tuple[str, str]) -> bool:
    mine, theirs = pair.claim.words[number], pair.evidence.words[other]
    if {mine.pos, theirs.pos} == {"NOUN", "VERB"} and not _are_heads(pair, number, other):
        return False  # what is due by the middle of May may end then
    relation = _relation(mine, theirs, lemmas)
    if relation not in OPPOSITE or _DEGREES.get(mine.tag) != _DEGREES.get(theirs.tag):
        return False  # the longest of all may be called by one that is shorter
    if _is_raised(pair.claim.words, number) or _is_raised(pair.evidence.words, other):
        return False
    if relation is Relation.CONTRARY:
        return _are_predicates(pair, number, other) or _same_slot(pair, number, other)
    return _keeps_participants(pair, number, other)


def _is_raised(words: Sequence[Word], number: int) -> bool:
    """Whether a word is the end of "more than a few", "quite a few", "not a little": no opposite of many."""
    before = [word.text.lower() for word in words[max(0, number - 2) : number]]
    return words[number].lemma.lower() in ("few", "little") and before in (["than", "a"], ["quite", "a"], ["not", "a"])


def _relation(a: Word, b: Word, lemmas: tuple[str, str]) -> Relation:
    """What one word is to the other; a participle counts as an adjective too (closed, open)."""
    if "for" in (a.lemma, b.lemma):
        return Relation.NONE  # poison for rats is poison against rats
    found = related(lemmas[0], COARSE[a.pos], lemmas[1], COARSE[b.pos])
    if found is Relation.NONE and {a.pos, b.pos} == {"VERB", "ADJ"}:
        return related(a.text.lower(), "a", b.text.lower(), "a")
    return found


def _keeps_participants(pair: Pair, number: int, other: int) -> bool:
    """Whether converses have the same participants in the same places, so that they are opposites: A won, A lost;
    X before Y, X after Y."""
    linked = {(link.claim, link.evidence) for link in pair.links if link.relation in LIKE}
    words, others = pair.claim.words, pair.evidence.words
    if words[number].pos == "ADP":
        below = any((a, b) in linked for a in _below(words, number) for b in _below(others, other))
        return below and (words[number].head, others[other].head) in linked
    if not _are_heads(pair, number, other):
        return False
    agents = [(a.head, b.head) for a in pair.claim.arguments for b in pair.evidence.arguments if _are_agents(a, b)]
    return any(heads in linked for heads in agents)


def _are_heads(pair: Pair, number: int, other: int) -> bool:
    """Whether the two words head the predicates of the pair's statements, if these have any."""
    mine, theirs = pair.claim.predicate, pair.evidence.predicate
    return mine is not None and theirs is not None and (mine.head, theirs.head) == (number, other)


def _are_agents(a: Argument, b: Argument) -> bool:
    return a.function is Function.AGENT and b.function is Function.AGENT


def _are_predicates(pair: Pair, number: int, other: int) -> bool:
    """Whether the two are the predicates of statements that share a subject or an object."""
    if not _are_heads(pair, number, other):
        return False
    same_class = pair.claim.words[number].pos == pair.evidence.words[other].pos
    return any(_is_core(a) and _is_core(b) and (not same_class or a.function is b.function) for a, b in pair.arguments)


def _is_core(argument: Argument) -> bool:
    return argument.function is not Function.OBLIQUE and not argument.preposition


def _same_slot(pair: Pair, number: int, other: int) -> bool:
    """Whether the two, no verbs, hang on words that answer each other, or such words hang on them."""
    linked = {(link.claim, link.evidence) for link in pair.links if link.relation in LIKE}
    words, others = pair.claim.words, pair.evidence.words
    if words[number].pos == "VERB" and others[other].pos == "VERB":
        return False
    if (_above(words, number), _above(others, other)) in linked:
        return True
    return any((a, b) in linked for a in _below(words, number) for b in _below(others, other))


def _above(words: Sequence[Word], number: int) -> int:
    """What a word hangs on, over a preposition or an auxiliary; a conjunction joins its clause."""
    head = words[number].head
    passed = words[head].pos in ("ADP", "AUX") or words[number].dep == "mark"
    return words[head].head if passed else head


def _below(words: Sequence[Word], number: int) -> list[int]:
    """The words that hang on a word, over prepositions too; below a conjunction, the verb of its clause."""
    if words[number].dep == "mark":
        return [words[number].head]
    direct = children(words, number)
    return direct + [below for n in direct if words[n].pos == "ADP" for below in children(words, n)]


def _is_unanswered(
    pair: Pair, number: int, other: int, evidence: Sequence[Evidence], beside: Sequence[Statement]
) -> bool:
    """Whether the evidence has no word of its own for a word of the claim, or only of something else."""
    return not _answered(pair, number, evidence, beside) or is_said_of_another(pair, number, other, evidence)


def _may_answer(pair: Pair, pairs: Sequence[Pair], evidence: Sequence[Evidence]) -> list[Statement]:
    """The statements of the evidence that may have a word of the claim's: those that tell about as much of it as the
    pair's does, if that tells most of it; else all."""
    if pair.coverage < MOST:
        return [s for e in evidence for s in e.statements]
    return [p.evidence for p in pairs if p.claim is pair.claim and p.coverage >= CLOSE * pair.coverage]


def _answered(pair: Pair, number: int, evidence: Sequence[Evidence], beside: Sequence[Statement]) -> bool:
    """Whether the best passages have the word itself or a synonym: a predicate of short evidence, where nothing else is
    said to be in the place of what both clauses name ("exports timber, and IMPORTS grain")."""
    word = pair.claim.words[number]
    wanted = lemma_of(pair.claim.words, number), COARSE[word.pos]
    said = {(lemma_of(s.words, n), s.words[n].pos) for s in beside for n in range(len(s.words))}
    return any(
        pos in COARSE
        and related(*wanted, lemma, COARSE[pos]) in SAME
        and not _is_of_another(pair, number, lemma, evidence)
        for lemma, pos in said
    )


def _is_of_another(pair: Pair, number: int, lemma: str, evidence: Sequence[Evidence]) -> bool:
    """Whether the claim's predicate is told in short evidence by clauses alone that have something else in the place of
    what it shares with the clause of the pair."""
    if not pair.short or pair.claim.predicate is None or pair.claim.predicate.head != number:
        return False
    told = [s for e in evidence for s in e.statements if s.predicate is not None and s.predicate.lemma == lemma]
    return bool(told) and all(_has_another(pair, statement) for statement in told)


def _has_another(pair: Pair, statement: Statement) -> bool:
    """Whether a clause has another thing in the function of one that the statements of a pair share."""
    return any(
        (c.function, c.preposition) == (b.function, b.preposition)
        and statement.words[c.head].pos in ("NOUN", "PROPN")
        and not alike(pair.claim.words[a.head], statement.words[c.head])
        for a, b in pair.arguments
        for c in statement.arguments
    )


def _clash(pair: Pair, number: int, other: int) -> Comparison:
    place = Place(pair.key, pair.index.document.path, pair.evidence.words[other].span)
    return Comparison("polarity", "contrary", Outcome.CLASH, pair.claim.words[number].span, (place,))
