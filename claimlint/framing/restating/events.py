"""Event nouns told by their verbs: "the SALE of the barn by the abbey took place in May" -> "the abbey SOLD the barn in
May".

A noun tells what its verb tells, with the verb's arguments (Grimshaw 1990, "Argument structure").
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from claimlint.framing.nominals import event_of, event_with_adjunct, stands_for_clause, verb_of
from claimlint.framing.restating.wording import Piece, Wording, copied
from claimlint.framing.tree import SUBJECTS, Tree
from claimlint.model.document import Sentence
from claimlint.model.statement import Claim, Function
from claimlint.model.word import subtree
from claimlint.words.inflect import gerund, past

Say = Callable[[Iterable[int]], list[Piece]]  # the words of a sentence with these numbers
PASSIVE = frozenset({"nsubjpass", "auxpass"})
INNER = frozenset({"relcl", "acl", "advcl"})
OWNERS = {"its": "it", "his": "he", "her": "she", "their": "they", "our": "we", "my": "I", "your": "you"}
LEFT_OUT = frozenset({"det", "poss", "case"})  # what belongs to a noun as a noun
NO_VERBS = frozenset({"AUX", "VERB"})


@dataclass(frozen=True, slots=True)
class _Parts:
    """The words of an event noun's phrase by what they are to its verb."""

    agent: tuple[int, ...]
    thing: tuple[int, ...]
    rest: tuple[int, ...]
    owner: int | None = None  # a pronoun that does it: "its sale of"
    led_in: tuple[int, ...] = ()  # who does it with the preposition, wherever it stands


def events_as_verbs(claim: Claim) -> Wording | None:
    """The sentence of a claim with the first of its event nouns that can be told so as a verb, if any can."""
    tree = Tree(claim.statements[0].words if claim.statements else ())
    for head in range(len(tree.words)):
        pieces = _told(tree, claim.sentence, head)
        if pieces is not None:
            return Wording(tuple(pieces))
    return None


def _told(tree: Tree, sentence: Sentence, number: int) -> list[Piece] | None:
    word = tree.words[number]
    if word.pos in NO_VERBS:
        return _of_verb(tree, sentence, number)
    return _inside_finding(tree, sentence, number) if stands_for_clause(tree, number) else None


def _of_verb(tree: Tree, sentence: Sentence, head: int) -> list[Piece] | None:
    """The sentence, the event noun beside the verb ``head`` told in its place."""
    passive = any(tree.words[c].dep in PASSIVE for c in tree.children[head])
    event = event_of(tree, head, passive) or event_with_adjunct(tree, head)
    if event is None or event.subject is Function.OBJECT or _is_coloured(tree, event.noun) or _is_qualified(tree, head):
        return None
    parts = _parts(tree, event.noun, head)
    has_agent = parts.agent or parts.owner is not None
    if not (has_agent if event.subject is None else parts.thing or parts.rest):
        return None
    say, whole = partial(copied, sentence, tree.words), subtree(tree.words, head)
    left_out = {*subtree(tree.words, event.noun), *_empty(tree, head), *parts.agent, *parts.led_in}
    measure = [n for n in _measure(tree, head) if n not in left_out]
    kept = [n for n in whole if n not in left_out and n not in measure]
    verb = [Piece(_verb(tree, head, event.verb), tree.words[event.noun].span)]
    told = [*verb, *_measured(say, tree, measure, parts), *say(parts.rest)]
    if event.subject is None:
        told = [*(say(parts.agent) or [_owner(tree, parts.owner)]), *told]
    first = min(head, event.noun)
    outside = [n for n in range(len(tree.words)) if n not in whole]
    before = sorted([n for n in outside if n < min(whole)] + [n for n in kept if n < first])
    after = sorted([n for n in outside if n > min(whole)] + [n for n in kept if n > first])
    return [*say(before), *told, *say(after)]


def _empty(tree: Tree, head: int) -> set[int]:
    """The words of a verb that says no more than that an event came about: "took place", "has been carried out"."""
    below = [c for c in tree.children[head] if tree.words[c].dep in ("aux", "auxpass", "neg", "prt")]
    place = tree.child(head, "dobj")
    is_place = place is not None and tree.words[place].lemma == "place"
    return {head, *below, *([place] if is_place else [])}


def _measure(tree: Tree, head: int) -> list[int]:
    """The words of what a copula gives as the measure of an event."""
    attribute = tree.child(head, "attr") if tree.words[head].lemma == "be" else None
    return [] if attribute is None else subtree(tree.words, attribute)


def _measured(say: Say, tree: Tree, measure: list[int], parts: _Parts) -> list[Piece]:
    """What the event is done to, with the measure that a copula gives of it: "imports of cod WERE 800 TONNES"."""
    if not measure or not parts.thing:
        return say(measure) or say(parts.thing)
    amount, thing = say(measure), say(parts.thing)
    is_bare = all(tree.words[n].pos == "NUM" or tree.words[n].dep in ("advmod", "quantmod") for n in measure)
    return [*amount, *([] if is_bare else [Piece("of", amount[-1].span)]), *thing]


def _inside_finding(tree: Tree, sentence: Sentence, noun: int) -> list[Piece] | None:
    """ "The trial showed a REDUCTION of falls by the exercise": what it showed, as a clause."""
    verb, parts = verb_of(tree.words[noun]), _parts(tree, noun, noun)
    if verb is None or tree.words[noun].dep != "dobj" or not parts.agent or _is_coloured(tree, noun):
        return None
    say, inside = partial(copied, sentence, tree.words), set(subtree(tree.words, noun))
    told = Piece(past(verb), tree.words[noun].span)
    start = Piece("that", tree.words[min(inside)].span)
    outside = [n for n in range(len(tree.words)) if n not in inside]
    middle = [start, *say(parts.agent), told, *say(parts.thing), *say(parts.rest)]
    return [*say(n for n in outside if n < noun), *middle, *say(n for n in outside if n > noun)]


def _owner(tree: Tree, number: int) -> Piece:
    word = tree.words[number]
    return Piece(OWNERS[word.text.lower()], word.span)


def _verb(tree: Tree, head: int, verb: str) -> str:
    """The verb in the form of the verb beside its noun: with modal and negation, as infinitive, in -ing, or else in
    the past."""
    beside = [tree.words[c] for c in tree.children[head]]
    before = next((w.text.lower() for w in beside if w.tag in ("MD", "TO")), None)
    denied = ["not"] if any(w.dep == "neg" for w in beside) else []
    if before is None and tree.words[head].tag == "VBG":
        return gerund(verb)
    if before is None and not denied:
        return past(verb)
    return " ".join([before or "did", *denied, verb.replace("_", " ")])


def _is_qualified(tree: Tree, head: int) -> bool:
    """Whether a verb is denied in part, so that the order of its adverbs tells: "doesn't always take a trip"."""
    below = [tree.words[c] for c in tree.children[head] if c < head]
    return any(w.dep == "neg" for w in below) and any(w.dep == "advmod" for w in below)


def _is_coloured(tree: Tree, noun: int) -> bool:
    """Whether an adjective or a denying determiner says of the event what no bare verb would: a planned, no sale."""
    below = [tree.words[c] for c in tree.children[noun]]
    return any(w.dep in ("amod", "compound", "neg") or w.lemma.lower() in ("no", "neither") for w in below)


def _parts(tree: Tree, noun: int, head: int) -> _Parts:
    """The phrase of an event noun; who did it may stand behind the verb beside it: "was made BY the board"."""
    by = next(_led_in(tree, [*_near(tree, noun), *_agents(tree, head)], "by"), None)
    of = next(_led_in(tree, tree.children[noun], "of"), None)
    genitive = tree.child(noun, "poss")
    doer = () if by is None else tuple(subtree(tree.words, by[1]))
    taken = {*doer, *(() if by is None else (by[0],))}
    thing = () if of is None else tuple(n for n in subtree(tree.words, of[1]) if n not in taken)
    is_owned = genitive is not None and tree.words[genitive].text.lower() in OWNERS
    if genitive is not None and not is_owned:
        owner = tuple(n for n in subtree(tree.words, genitive) if tree.words[n].dep != "case")
        doer, thing = (doer, thing or owner) if doer else (owner, thing)
    gone = {noun, *taken, *doer, *thing, *(() if of is None else (of[0],))}
    gone |= {n for c in tree.children[noun] if tree.words[c].dep in LEFT_OUT for n in subtree(tree.words, c)}
    rest = tuple(n for n in subtree(tree.words, noun) if n not in gone)
    return _Parts(doer, thing, rest, genitive if is_owned and not doer else None, tuple(taken))


def _agents(tree: Tree, head: int) -> list[int]:
    return [c for c in tree.children[head] if tree.words[c].dep == "agent" or tree.child(head, "auxpass") is not None]


def _led_in(tree: Tree, numbers: Iterable[int], preposition: str) -> Iterator[tuple[int, int]]:
    """The prepositions of a kind among some words, each with the head of what it leads in."""
    for number in numbers:
        if tree.words[number].lemma.lower() == preposition and tree.words[number].dep in ("prep", "agent"):
            inner = tree.child(number, "pobj")
            if inner is not None:
                yield number, inner


def _near(tree: Tree, noun: int) -> list[int]:
    """The words of a noun's phrase without its clauses, in order."""
    found, waiting = [], [noun]
    while waiting:
        inner = [c for c in tree.children[waiting.pop()] if tree.words[c].dep not in INNER | SUBJECTS]
        found += inner
        waiting += inner
    return sorted(found)
