"""A denial, a rule for all or a share that the claim stretches over a wider group than its evidence.

Under "no", in the group of "every" or "most", in a condition, a restriction that is left out or a wider word makes
the clause say more (catalogue 3.7); elsewhere it says less and is let pass. Read on short evidence only, and only where
the two sentences say the same but for that: what is left out of a long page's sentence may stand in its next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.scope.general import is_bare_plural, words_of_group
from claimlint.dimensions.scope.matching import place_of, sentence_of, sentences_of
from claimlint.dimensions.scope.read_turnings import REACH, cues
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.monotonicity import Reach
from claimlint.model.pair import LIKE, SAME, Link, Pair
from claimlint.model.rule import Outcome
from claimlint.model.statement import Argument, Claim, Context, Function, Statement
from claimlint.model.word import Word, subtree
from claimlint.words.relations import contraries, hypernyms, is_person, noun_class
from claimlint.words.stems import FUNCTION_WORDS

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
RESTRICTING = frozenset({"amod", "compound", "nmod", "advmod", "npadvmod", "prep", "relcl", "acl", "nummod"})
DESCRIBING = frozenset({"amod", "compound", "nmod", "nummod", "relcl", "acl"})
KINDS = frozenset({"prep", "relcl", "acl"})  # an adjective may only describe: "angry farmers"
PRESENT = frozenset({"VBP", "VBZ"})
KNOWN = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our"})
GRADED = frozenset({"JJR", "RBR"})
OPEN = frozenset({"a", "an", "no", "any", "every", "some", "each", "all"})
UNTOLD = frozenset({"aux", "auxpass", "neg", "det", "predet", "intj", "mark"})
NOUNS = frozenset({"NOUN", "PROPN"})
MOST_STEPS = 4  # up WordNet, between two nouns that stand in the same place
ANSWERED = 0.9  # of the claim's content words
ALONE = 0.8  # the same where the evidence is a single sentence
SHIFTS = {"narrower": True, "wider": False}  # whether the claim's word is the wider one


def compare_restrictors(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess where a restriction is dropped, or a wider word put, in a place where that says more."""
    pair = max((p for p in pairs if _says_the_same(p)), key=lambda p: p.coverage, default=None)
    if pair is None:
        return []
    ours, theirs = _reaches(claim.statements), _reaches(sentence_of(pair, evidence))
    answers = _answers(pair)
    if not _is_answered(pair, answers):
        return []
    found = [
        *_widened(pair, answers, ours, theirs),
        *_dropped(pair, claim, _kinds(pair, evidence), answers, ours, theirs),
        *_added(pair, answers, ours, theirs),
    ]
    return found[:1]


def _answers(pair: Pair) -> dict[int, Link]:
    """The links of the claim's words, with those of "be" and "have" and of nouns that stand in the same place."""
    answers = {link.claim: link for link in pair.links if link.relation in LIKE}
    ours, theirs = pair.claim.predicate, pair.evidence.predicate
    if ours is not None and theirs is not None and ours.lemma == theirs.lemma:
        answers.setdefault(ours.head, Link(ours.head, theirs.head, "same"))
    return answers | _by_place(pair, answers)


def _says_the_same(pair: Pair) -> bool:
    ours, theirs = pair.claim, pair.evidence
    if not pair.short or Context.QUESTION in (ours.context, theirs.context):
        return False
    if pair.predicate in SAME:
        return True
    if ours.predicate is None or theirs.predicate is None:
        return False
    return ours.predicate.lemma == theirs.predicate.lemma and pair.coverage >= ANSWERED  # "be" and "have" have no link


def _reaches(statements: Sequence[Statement]) -> tuple[Reach, ...]:
    """The reach of each word; where nothing turns or closes a place, a wider word says less."""
    said = (reading.value for s in statements for reading in s.read(REACH))
    return next(said, (Reach.UP,) * len(statements[0].words))


def _is_answered(pair: Pair, answers: dict[int, Link]) -> bool:
    """Whether the evidence's sentence has all that the claim's says, or nearly so."""
    content = [n for n, word in enumerate(pair.claim.words) if _tells(word)]
    least = ALONE if len(pair.index.passages) == 1 else ANSWERED
    return sum(n in answers for n in content) >= least * len(content)


def _tells(word: Word) -> bool:
    """Whether a word restricts: it has a meaning of its own, and more than emphasis."""
    lemma = word.lemma.lower()
    if word.pos not in CONTENT or word.dep in UNTOLD or lemma in cues("emphatic"):
        return False
    return lemma not in FUNCTION_WORDS or word.pos == "NUM"


def _by_place(pair: Pair, answers: dict[int, Link]) -> dict[int, Link]:
    """Nouns that stand in the same place below words that answer each other, one far above the other in WordNet."""
    taken = {link.evidence for link in answers.values()}
    found = {}
    for number, word in enumerate(pair.claim.words):
        above = answers.get(_above(pair.claim.words, number))
        if number in answers or word.pos not in NOUNS or above is None:
            continue
        for other, theirs in enumerate(pair.evidence.words):
            alike = theirs.pos in NOUNS and theirs.dep == word.dep and other not in taken
            if alike and _above(pair.evidence.words, other) == above.evidence:
                relation = _kin(word.lemma.lower(), theirs.lemma.lower())
                if relation:
                    found[number] = Link(number, other, relation)
    return found


def _above(words: Sequence[Word], number: int) -> int:
    """The head of a word, a preposition between them passed over."""
    head = words[number].head
    return words[head].head if words[head].pos == "ADP" else head


def _kin(ours: str, theirs: str) -> str:
    if ours in hypernyms(theirs, "n", MOST_STEPS):
        return "narrower"
    return "wider" if theirs in hypernyms(ours, "n", MOST_STEPS) else ""


def _widened(
    pair: Pair, answers: dict[int, Link], ours: Sequence[Reach], theirs: Sequence[Reach]
) -> Iterator[Comparison]:
    """Words exchanged for a wider one where that says more, or for another where any change does."""
    for number, link in answers.items():
        reach = theirs[link.evidence]
        if link.relation in SHIFTS and reach is ours[number] and not _lets(reach, SHIFTS[link.relation]):
            yield _comparison(pair, number, link.evidence, link.evidence)


def _lets(reach: Reach, widened: bool) -> bool:
    return reach.lets_widen() or (reach.lets_narrow() and not widened)


def _dropped(
    pair: Pair,
    claim: Claim,
    kinds: set[int],
    answers: dict[int, Link],
    ours: Sequence[Reach],
    theirs: Sequence[Reach],
) -> Iterator[Comparison]:
    """Restrictions of the evidence, the adjectives ``kinds`` among them, that stand nowhere in the claim, under a word
    that the claim has."""
    words = pair.evidence.words
    back = {link.evidence: number for number, link in answers.items()}
    said, ruled = _said(claim), _ruled(pair)
    for number, word in enumerate(words):
        if word.dep not in RESTRICTING or word.head not in back:
            continue
        told = (word.head in ruled and _tells_kind(words, number)) or number in kinds
        if theirs[number].lets_widen() and not told:
            continue
        below = [n for n in subtree(words, number) if _tells(words[n])]
        lost = below and not any(n in back or words[n].lemma.lower() in said for n in below)
        at = back[word.head]
        if not lost or ours[at] is not theirs[word.head] or pair.claim.words[at].pos != words[word.head].pos:
            continue
        if _is_idle(words, number) or _is_definite(pair.claim.words, at):
            continue
        if _is_size(words, below):
            continue
        if not _is_replaced(pair.claim.words, at, word, answers) and not _follows_definite(words, number):
            yield _comparison(pair, at, min(below), max(below))


def _ruled(pair: Pair) -> set[int]:
    """The nouns of the evidence's statement of all of which both sides say something: bare plurals that do better or
    worse than others ("drivers of lorries brake later"). What they do ("volunteers in training teach") some may do."""
    return _bare_on_both(pair) if any(pair.claim.words[n].tag in GRADED for n in pair.claim.own) else set()


def _bare_on_both(pair: Pair) -> set[int]:
    """The nouns of the evidence that are bare plurals in the same place on both sides."""
    return {
        b.head
        for a, b in pair.arguments
        if a.function is b.function and _may_rule(pair.claim, a) and _may_rule(pair.evidence, b)
    }


def _kinds(pair: Pair, evidence: Sequence[Evidence]) -> set[int]:
    """The adjectives of the evidence that tell of what kind those are of whom both sides say what they do: "YOUNG
    drivers underestimate their speed". What some do now or want, and what they do to something known ("teach the
    course"), is left out, and so are those of whom the evidence speaks without the adjective as well."""
    if not _is_habit(pair.claim):
        return set()
    subjects = {a.head for a in pair.evidence.arguments if a.function is Function.AGENT} & _bare_on_both(pair)
    return {
        number
        for number, word in enumerate(pair.evidence.words)
        if word.dep == "amod" and word.head in subjects and word.lemma.lower() in words_of_group("kinds")
        if not _are_named_without(pair.evidence.words[word.head], word, pair, evidence)
    }


def _are_named_without(noun: Word, adjective: Word, pair: Pair, evidence: Sequence[Evidence]) -> bool:
    """Whether the source of a pair names the same group somewhere without an adjective: "older nurses do so too"."""
    return any(
        word.lemma == noun.lemma and not any(w.head == n and w.lemma == adjective.lemma for w in statement.words)
        for statement in sentences_of(pair, evidence)
        for n, word in enumerate(statement.words)
    )


def _is_habit(statement: Statement) -> bool:
    """Whether a statement says in the simple present what a group does, to nothing that is known."""
    words, predicate = statement.words, statement.predicate
    if predicate is None or words[predicate.head].tag not in PRESENT:
        return False
    known = (a for a in statement.arguments if a.function is Function.OBJECT and not a.preposition)
    the = {n for a in known for n in a.words if words[n].dep == "det" and words[n].lemma.lower() in KNOWN}
    return not the and predicate.lemma not in words_of_group("events")


def _may_rule(statement: Statement, argument: Argument) -> bool:
    """Whether an argument is a bare plural, as subject or object, or of those "among" or "in" whom it is so."""
    person = is_person(statement.words[argument.head].lemma.lower())
    placed = not argument.preposition or (person and argument.preposition in ("among", "in", "for", "of"))
    return placed and is_bare_plural(statement, argument)


def _tells_kind(words: Sequence[Word], number: int) -> bool:
    """Whether a restriction behind its noun tells of what kind those of a rule are: no added clause, and nothing known
    by its name ("of the club")."""
    below = subtree(words, number)
    known = any(words[n].pos == "PROPN" or words[n].lemma.lower() in KNOWN for n in below)
    added = below[0] > 0 and words[below[0] - 1].pos == "PUNCT"
    return words[number].dep in KINDS and not known and not added


def _added(
    pair: Pair, answers: dict[int, Link], ours: Sequence[Reach], theirs: Sequence[Reach]
) -> Iterator[Comparison]:
    """Restrictions that the claim adds where any change says something else."""
    words = pair.claim.words
    for number, word in enumerate(words):
        above = answers.get(word.head)
        if above is None or word.dep not in RESTRICTING or number in answers or not _tells(word):
            continue
        if ours[number] is Reach.FLAT and theirs[above.evidence] is Reach.FLAT:
            yield _comparison(pair, number, above.evidence, above.evidence)


def _is_replaced(words: Sequence[Word], at: int, dropped: Word, answers: dict[int, Link]) -> bool:
    """Whether the claim has a restriction of its own in the same place, or another behind the same preposition."""
    own = [(n, w) for n, w in enumerate(words) if w.head == at and w.dep in RESTRICTING]
    return any(w.lemma == dropped.lemma if w.dep == "prep" else n not in answers and _tells(w) for n, w in own)


def _follows_definite(words: Sequence[Word], number: int) -> bool:
    """Whether a prepositional phrase stands right behind a definite one, to which it may belong."""
    before = words[number - 1] if number else words[number]
    top = number - 1
    while words[top].dep in ("compound", "amod") and words[top].head > top:
        top = words[top].head
    return words[number].dep == "prep" and before.pos in NOUNS and _is_definite(words, top)


def _is_idle(words: Sequence[Word], number: int) -> bool:
    """Whether a restriction leaves nobody out: it names opposites, which make up the group ("large and small"), the
    words are of no weight ("on board"), or an event that is spoken of is named again ("in the blaze")."""
    below = [words[n].text.lower() for n in subtree(words, number) if words[n].pos != "PUNCT"]
    return " ".join(below) in cues("idle") or _is_opposites(words, number) or _is_known_event(words, number)


def _is_opposites(words: Sequence[Word], number: int) -> bool:
    """Whether an adjective is joined by "and" to its contrary: "LARGE and small"."""
    joined = any(w.head == number and w.dep == "cc" and w.lemma.lower() == "and" for w in words)
    lemmas = contraries(words[number].lemma.lower(), "a") if joined else ()
    return any(w.head == number and w.dep == "conj" and w.lemma.lower() in lemmas for w in words)


def _is_known_event(words: Sequence[Word], number: int) -> bool:
    """Whether a phrase beside a verb points at something by no more than its name: "in the wreck", "in the fire"."""
    if words[number].dep != "prep" or words[words[number].head].pos not in ("VERB", "AUX"):
        return False
    noun = next((n for n, w in enumerate(words) if w.head == number and w.dep == "pobj"), None)
    if noun is None or not _is_definite(words, noun):
        return False
    described = any(w.head == noun and w.dep in DESCRIBING for w in words)
    return not described or noun_class(words[noun].lemma.lower()) == "event"


def _is_definite(words: Sequence[Word], noun: int) -> bool:
    return any(w.head == noun and w.dep in ("det", "poss") and w.lemma.lower() not in OPEN for w in words)


def _is_size(words: Sequence[Word], lost: Sequence[int]) -> bool:
    """Whether what is lost is how many there are of definite ones: "the 900 teachers" are the teachers."""
    counted = [words[n].head for n in lost if words[n].dep == "nummod"]
    definite = {w.head for w in words if w.dep in ("det", "poss") and w.lemma.lower() not in OPEN}
    return len(counted) == len(lost) and set(counted) <= definite


def _said(claim: Claim) -> frozenset[str]:
    """The words of the claim's sentence and of the one before it."""
    sentences = (group[0].words for group in (claim.statements, claim.before) if group)
    return frozenset(word.lemma.lower() for words in sentences for word in words)


def _comparison(pair: Pair, number: int, first: int, last: int) -> Comparison:
    words = pair.evidence.words
    place = place_of(pair, words[first].span.cover(words[last].span))
    return Comparison("scope", "restrictor", Outcome.EXCESS, pair.claim.words[number].span, (place,))
