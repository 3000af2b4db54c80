"""One case of the evidence that the claim has as many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.scope.general import is_bare_plural, words_of_group
from claimlint.dimensions.scope.matching import answers_too, comparable, place_of, sentence_of
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import SAME, Pair
from claimlint.model.rule import Outcome
from claimlint.model.statement import Argument, Claim, Context, Function, Statement
from claimlint.model.word import Word
from claimlint.words.fold import fold
from claimlint.words.relations import Relation, is_person, related, verb_class
from claimlint.words.stems import stem

COVERAGE = 0.2
ALSO = frozenset({"also", "too", "same", "other", "likewise", "similar", "all", "most", "many"})
DOING = frozenset({"do", "follow"})  # the same, suit
CONDITIONAL = frozenset({"if", "unless", "when", "whenever"})
SAME_PART = 0.5  # of the claim's clause, for one to be in the part that many play there
TITLE = 3  # words before a name in which a profession may stand
MANY = frozenset({"most", "many", "all", "several", "other"})
SINGLE = frozenset({"a", "an", "one"})


def compare_cases(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess where a bare plural acts in the claim and one of its kind in the sentence that answers it best, and
    the evidence knows of no second."""
    found = (c for s in claim.statements for c in _multiplied(s, evidence, pairs))
    return list(found)[:1]


def _multiplied(statement: Statement, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> Iterator[Comparison]:
    if statement.context is not Context.ASSERTED or statement.predicate is None:
        return
    verb = statement.words[statement.predicate.head]
    if verb.tag == "VB" and verb.dep in ("ccomp", "xcomp"):
        return  # who is let, made or seen to do it
    agents = [a for a in statement.arguments if _is_many(statement, a) and not _speaks_for_body(statement, a)]
    for pair in comparable(statement, pairs, COVERAGE):
        if not pair.short:
            continue
        words = sentence_of(pair, evidence)[0].words
        for head in (statement.words[agent.head] for agent in agents):
            one = next((n for n, w in enumerate(words) if _is_one(words, n) and _is_kind(head, w)), None)
            one = _one_in_the_same_part(head, pair) if one is None else one
            if (
                one is None
                or _is_spokesman(words)
                or _has_company(words, one)
                or _has_more(head, pair, evidence, pairs)
            ):
                continue
            yield Comparison("scope", "case", Outcome.EXCESS, head.span, (place_of(pair, words[one].span),))


def _is_many(statement: Statement, argument: Argument) -> bool:
    """Whether a bare plural is what the clause is about, as its agent or, of people, as a passive's subject."""
    person = is_person(statement.words[argument.head].lemma.lower())
    passive = statement.predicate.passive and person and argument.function is Function.OBJECT
    is_subject = argument.function is Function.AGENT or passive
    return is_subject and not argument.preposition and is_bare_plural(statement, argument)


def _speaks_for_body(statement: Statement, argument: Argument) -> bool:
    """Whether the clause says that those speak of whom one may speak for all: "RANGERS say"."""
    communicates = verb_class(statement.predicate.lemma) == "communication"
    return communicates and statement.words[argument.head].lemma.lower() in words_of_group("bodies")


def _is_one(words: Sequence[Word], number: int) -> bool:
    """Whether a noun is a single one: "a midwife", "one hotelier", somebody of a name."""
    person = is_person(words[number].lemma.lower())
    articles = SINGLE | {"the"} if person else SINGLE
    singled = any(w.head == number and w.lemma.lower() in articles and w.dep in ("det", "nummod") for w in words)
    titled = words[number].dep == "compound" and words[words[number].head].pos == "PROPN"  # teacher Ruth Ambrey
    beside = number > 0 and words[number - 1].text.lower() == "one"  # what the parse takes rare nouns for then, varies
    if beside and words[number].tag != "NNS":
        return True
    return words[number].tag == "NN" and (singled or titled) and not _is_any(words, number)


def _one_in_the_same_part(many: Word, pair: Pair) -> int | None:
    """The number of the name of a single person who in the evidence does what many do in the claim: "greengrocer Ada
    Bell SAYS", "stallholders SAY". Those who speak for a body (officials, researchers) are left out."""
    if pair.predicate not in SAME or pair.coverage < SAME_PART or many.lemma.lower() in words_of_group("bodies"):
        return None
    if not is_person(many.lemma.lower()):
        return None
    agents = (a for a in pair.evidence.arguments if a.function is Function.AGENT and not a.preposition)
    return next((a.head for a in agents if _is_person_named(pair.evidence.words, a.head)), None)


def _is_person_named(words: Sequence[Word], number: int) -> bool:
    """Whether a word is the name of one person, of whom a profession is told: "cook Peg Moran", "Peg Moran, a cook"."""
    if words[number].tag != "NNP":
        return False
    beside = [n for n, w in enumerate(words) if w.head == number and w.dep in ("compound", "appos")]
    titles = [words[n] for n in (*beside, *range(max(0, number - TITLE), number))]
    joined = any(w.head == number and w.dep in ("conj", "cc") for w in words)
    return not joined and any(is_person(w.lemma.lower()) for w in titles)


def _is_spokesman(words: Sequence[Word]) -> bool:
    """Whether somebody speaks for all of a kind: "speaking FOR the 18 gardens", "on BEHALF of"."""
    for_all = (
        w for w in words if w.lemma.lower() == "for" and words[w.head].lemma.lower() in words_of_group("speaking")
    )
    return next(for_all, None) is not None or any(w.lemma.lower() in words_of_group("speaker") for w in words)


def _is_any(words: Sequence[Word], number: int) -> bool:
    """Whether a single noun stands for any of its kind, in a rule or a habit: "if THE TRAVELLER cancels". What is said
    in the present ("a midwife says") is no habit."""
    verb = _verb_above(words, number)
    if any(_tells_habit(word, words) and _verb_above(words, n) == verb for n, word in enumerate(words)):
        return True
    below = [word for word in words if word.head == verb]
    if any(word.tag == "MD" or (word.dep == "mark" and word.lemma.lower() in CONDITIONAL) for word in below):
        return True
    return words[verb].tag in ("VBZ", "VBP") and verb_class(words[verb].lemma.lower()) != "communication"


def _verb_above(words: Sequence[Word], number: int) -> int:
    """The verb of the clause that a word stands in."""
    while words[number].pos not in ("VERB", "AUX") and words[number].head != number:
        number = words[number].head
    return number


def _tells_habit(word: Word, words: Sequence[Word]) -> bool:
    """Whether a word says that a thing came about in many cases: "USUALLY", "in most CASES", "each TIME"."""
    if word.lemma.lower() in words_of_group("habitual"):
        return True
    beside = {w.lemma.lower() for w in words if words[w.head] is word and w.dep in ("det", "amod", "predet")}
    return word.lemma.lower() in words_of_group("cases") and not beside.isdisjoint(words_of_group("general") | MANY)


def _is_kind(many: Word, one: Word) -> bool:
    """Whether two nouns are of one stem, or those of somebody and of who does the same business (a farm, farmers);
    what is one thing has synonyms in the plural (a fire, flames)."""
    if stem(fold(many.lemma)) == stem(fold(one.lemma)):
        return True
    if not (is_person(many.lemma.lower()) or is_person(one.lemma.lower())):
        return False
    return related(many.lemma.lower(), "n", one.lemma.lower(), "n") in (Relation.DERIVED, Relation.SYNONYM)


def _has_company(words: Sequence[Word], one: int) -> bool:
    """Whether the sentence of the one has others beside it: "she AND HER COLLEAGUES", "as did two others"."""
    return any(
        w.lemma.lower() in words_of_group("company") and _acts_beside(words, n, one) for n, w in enumerate(words)
    )


def _acts_beside(words: Sequence[Word], number: int, one: int) -> bool:
    word, above = words[number], words[words[number].head]
    if above.lemma.lower() == "with":
        return word.dep == "pobj"
    if above.lemma.lower() == "do":  # "as did", "so did"
        return any(w.lemma.lower() in ("as", "so") and words[w.head] is above for w in words)
    while word.dep == "conj" and word is not words[one]:
        word = words[word.head]
    return word is words[one] and number != one


def _has_more(head: Word, best: Pair, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> bool:
    """Whether the evidence has several of the kind in a sentence that answers the claim, or says "too", "the same".
    What is denied of others ("other owners did not want to talk") speaks of none."""
    told = [s for e in evidence for s in e.statements if s.predicate is not None and not s.predicate.negated]
    return any(_is_done_by_others(s, head, best) or _tells_of_many(s, head, best, pairs) for s in told)


def _tells_of_many(statement: Statement, head: Word, best: Pair, pairs: Sequence[Pair]) -> bool:
    if not any(word.tag in ("NNS", "NNPS") and _is_kind(head, word) for word in statement.words):
        return False
    also = any(word.lemma.lower() in ALSO for word in statement.words)
    return also or answers_too(statement.sentence, best, pairs)


def _is_done_by_others(statement: Statement, head: Word, best: Pair) -> bool:
    """ "Two of his NEIGHBOURS DID the same", "so DID the OTHERS": several of the kind, or in company of the one, did
    what was told of it."""
    if statement.predicate.lemma not in DOING | {best.evidence.predicate.lemma}:
        return False
    agents = [statement.words[n] for a in statement.arguments if a.function is Function.AGENT for n in a.words]
    if not any(w.tag == "NNS" and (w.lemma.lower() in words_of_group("company") or _is_kind(head, w)) for w in agents):
        return False
    return any(statement.words[n].lemma.lower() in words_of_group("alike") for n in statement.own)
