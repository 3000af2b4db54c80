"""Clauses of a parsed sentence: which word predicates, with which arguments, over which words.

The parse is trusted where it was measured to hold: arguments of verbs, by-agents, subjects inherited over
coordination, relative clauses. Attachment of prepositional phrases was not, so no comparison may rest on it alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimlint.framing.nominals import Event, arguments_of_event, event_of, stands_for_clause, verb_of
from claimlint.framing.tree import COMPLEMENTS, SUBJECTS, Tree, phrase
from claimlint.model.statement import Argument, Context, Function, Predicate
from claimlint.model.word import Word

CLAUSAL = frozenset(
    {"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "csubj", "csubjpass", "pcomp", "xcomp"}
)
NOMINAL = frozenset({*SUBJECTS, "dobj", "attr", "pobj"})
CONDITIONAL = frozenset({"if", "unless", "whether", "provided", "assuming", "supposing"})
FREE = frozenset({"ccomp", "csubj", "csubjpass", "attr"})  # clauses that stand for a noun
RELATIVE = frozenset({"who", "which", "that", "whom", "whose"})
MAX_CLIMB = 4


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause: its predicate, its arguments, the numbers of its own words, its context."""

    predicate: Predicate
    arguments: tuple[Argument, ...]
    own: tuple[int, ...]
    context: Context


def clauses(words: tuple[Word, ...]) -> list[Clause]:
    """The clauses of a sentence in the order of their predicates."""
    tree = Tree(words)
    heads = [number for number in range(len(words)) if _predicates(tree, number)]
    own = _own_words(tree, heads)
    return [_clause(tree, head, own[head]) for head in heads]


def _predicates(tree: Tree, number: int) -> bool:
    """Whether a word heads a clause: a verb in a clausal place, or a copula with a complement or a subject."""
    word = tree.words[number]
    if word.pos not in ("VERB", "AUX") or word.dep not in CLAUSAL:
        return stands_for_clause(tree, number) and not _negated(tree, word.head)
    if word.pos == "AUX":
        return tree.child(number, *COMPLEMENTS, "prep", *SUBJECTS) is not None
    return not (word.dep == "conj" and word.tag in ("VBN", "VBG") and tree.words[word.head].pos == "ADJ")


def _own_words(tree: Tree, heads: list[int]) -> dict[int, list[int]]:
    """Each word to the nearest clause head at or above it."""
    own: dict[int, list[int]] = {head: [] for head in heads}
    for number in range(len(tree.words)):
        at = number
        while at not in own and tree.words[at].head != at:
            at = tree.words[at].head
        if at in own:
            own[at].append(number)
    return own


def _clause(tree: Tree, head: int, own: list[int]) -> Clause:
    word = tree.words[head]
    if word.dep not in CLAUSAL:
        event = Event(head, verb_of(word), None)
        predicate = Predicate(head, event.verb, "VERB", nominal=True)
        return Clause(predicate, tuple(arguments_of_event(tree, event, None)), tuple(own), _context(tree, head))
    passive = _is_passive(tree, head)
    event = event_of(tree, head, passive)
    if event is not None:
        predicate = Predicate(event.noun, event.verb, "VERB", _negated(tree, head), nominal=True)
        return Clause(predicate, _event_arguments(tree, head, event, passive), tuple(own), _context(tree, head))
    complement = tree.child(head, *COMPLEMENTS) if word.lemma == "be" else None
    centre = complement if complement is not None else head
    predicate = Predicate(centre, _lemma(tree, centre), tree.words[centre].pos, _negated(tree, head), passive)
    return Clause(predicate, tuple(_arguments(tree, head, complement, passive)), tuple(own), _context(tree, head))


def _event_arguments(tree: Tree, head: int, event: Event, passive: bool) -> tuple[Argument, ...]:
    """The arguments of an event noun, and those of the empty verb beside it but the noun itself."""
    beside = _arguments(tree, head, tree.child(head, *COMPLEMENTS), passive)
    subject = next((a for a in beside if _is_subject(a, passive)), None)
    others = [a for a in beside if a.head != event.noun and a.function is Function.OBLIQUE]
    own = arguments_of_event(tree, event, subject)
    return (*own, *(a for a in others if a not in own))


def _is_passive(tree: Tree, head: int) -> bool:
    """A passive auxiliary, a reduced relative ("the plan rejected by the court"), or a participle joined to one."""
    word = tree.words[head]
    if tree.child(head, "nsubjpass", "auxpass", "csubjpass") is not None:
        return True
    if word.tag != "VBN" or tree.child(head, "aux", *SUBJECTS) is not None:
        return False
    return word.dep == "acl" or (word.dep == "conj" and _is_passive(tree, word.head))


def _lemma(tree: Tree, number: int) -> str:
    particle = tree.child(number, "prt")
    lemma = tree.words[number].lemma.lower()
    return f"{lemma}_{tree.words[particle].lemma.lower()}" if particle is not None else lemma


def _negated(tree: Tree, head: int) -> bool:
    """An odd number of negations on the predicate, or as determiner of its subject or object."""
    count = 0
    for child in tree.children[head]:
        word = tree.words[child]
        if word.dep == "neg" or word.lemma.lower() in ("never", "neither", "nor"):
            count += 1
        elif word.dep in NOMINAL:
            determined = any(tree.words[c].lemma.lower() in ("no", "neither") for c in tree.children[child])
            count += determined or word.lemma.lower() in ("nobody", "none", "nothing")
    return count % 2 == 1


def _arguments(tree: Tree, head: int, complement: int | None, passive: bool) -> list[Argument]:
    """The arguments of a clause, those of an open complement's governor or a first conjunct inherited."""
    out = []
    for child in tree.children[head]:
        if child != complement:
            out += _argument(tree, child, passive)
    if complement is not None:
        out += [a for child in tree.children[complement] for a in _argument(tree, child, False) if a.preposition]
    if not any(_is_subject(a, passive) for a in out):
        inherited = _inherited_subject(tree, head)
        if inherited is not None:
            out.insert(0, phrase(tree, inherited, Function.OBJECT if passive else Function.AGENT))
    return out


def _is_subject(argument: Argument, passive: bool) -> bool:
    return argument.function is (Function.OBJECT if passive else Function.AGENT) and not argument.preposition


def _argument(tree: Tree, number: int, passive: bool) -> list[Argument]:
    word = tree.words[number]
    if word.dep in ("nsubj", "csubj"):
        return [phrase(tree, _antecedent(tree, number), Function.AGENT)]
    if word.dep in ("nsubjpass", "csubjpass"):
        return [phrase(tree, _antecedent(tree, number), Function.OBJECT)]
    if word.dep in ("dobj", "attr", "oprd"):
        return [phrase(tree, _antecedent(tree, number), Function.OBJECT)]
    if word.dep == "dative" and word.pos != "ADP":
        return [phrase(tree, number, Function.OBLIQUE, "to")]
    if word.dep == "npadvmod":
        return [phrase(tree, number, Function.OBLIQUE)]
    if word.dep == "agent" or (word.dep in ("prep", "dative") and word.pos == "ADP"):
        return _prepositional(tree, number, passive)
    return []


def _prepositional(tree: Tree, number: int, passive: bool) -> list[Argument]:
    """The object of a preposition, and its conjuncts; "by" behind a passive leads in the agent."""
    inner = tree.child(number, "pobj", "pcomp")
    if inner is None:
        return []
    preposition = tree.words[number].lemma.lower()
    agent = tree.words[number].dep == "agent" or (passive and preposition == "by")
    if agent and tree.words[inner].dep == "pobj":
        return [phrase(tree, inner, Function.AGENT)]
    return [phrase(tree, inner, Function.OBLIQUE, preposition)]


def _antecedent(tree: Tree, number: int) -> int:
    """What a relative pronoun stands for: the noun that its clause hangs on; for "what", the other side of "be"
    ("rust is WHAT caused the leak", "WHAT caused the leak was rust")."""
    word = tree.words[number]
    clause = tree.words[word.head]
    if word.lemma.lower() in RELATIVE and clause.dep == "relcl":
        return clause.head
    if word.lemma.lower() == "what" and tree.words[clause.head].lemma == "be" and clause.dep in FREE:
        sides = COMPLEMENTS if clause.dep in SUBJECTS else SUBJECTS
        other = tree.child(clause.head, *sides)
        return number if other is None else other
    return number


def _inherited_subject(tree: Tree, head: int) -> int | None:
    """The subject of the clause that this one is joined to (a conjunct, an open complement, a participle), or the
    noun that a reduced relative hangs on."""
    at = head
    for _ in range(MAX_CLIMB):
        word = tree.words[at]
        if word.dep == "acl":
            return word.head
        if word.dep not in ("conj", "xcomp", "advcl", "pcomp", "prep") or word.head == at:
            return None
        at = word.head
        subject = tree.child(at, "dobj") if word.dep == "xcomp" else None
        subject = subject if subject is not None else tree.child(at, *SUBJECTS)
        if subject is not None:
            return _antecedent(tree, subject)
    return None


def _context(tree: Tree, head: int) -> Context:
    """CONDITION in or below an if-clause; the sentence's own contexts are the caller's."""
    at = head
    for _ in range(MAX_CLIMB):
        word = tree.words[at]
        marks = {tree.words[c].lemma.lower() for c in tree.children[at] if tree.words[c].dep in ("mark", "advmod")}
        if word.dep in ("advcl", "ccomp", "pcomp") and marks & CONDITIONAL:
            return Context.CONDITION
        if word.head == at or word.dep in ("relcl", "acl"):
            break
        at = word.head
    return Context.ASSERTED
