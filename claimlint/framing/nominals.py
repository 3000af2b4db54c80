"""Event nouns that predicate in place of an empty verb: "the CLOSURE of the ward took place", "made an ADMISSION".

Such a noun has the arguments of its verb, as genitive, behind "by" and behind "of" (Grimshaw 1990, "Argument
structure", on complex event nominals; Meyers et al. 2004, "The NomBank project"). Only nouns that a verb says to have
come about are read so: what is planned, feared or forbidden by the verb beside it is no event yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import tomli

from claimlint.framing.tree import COMPLEMENTS, SUBJECTS, Tree, phrase
from claimlint.model.statement import Argument, Function
from claimlint.model.word import Word
from claimlint.words.lists import converses
from claimlint.words.relations import derivations, known, may_be, noun_class, verb_class
from claimlint.words.stems import stem

EVENTS = ("act", "event", "communication", "process")
THINGS = frozenset(
    {"substance", "food", "artifact", "person", "group", "animal", "plant", "body", "location", "object"}
)
SPEAKING = ("communication", "cognition")
MEASURES = frozenset({"NUM", "SYM"})


@dataclass(frozen=True, slots=True)
class Event:
    """An event noun by its number, the lemma of its verb, and whether the subject beside it suffers it ("underwent an
    inspection"), does it ("made an inspection"), or is the noun itself (None)."""

    noun: int
    verb: str
    subject: Function | None


@cache
def _table() -> Mapping[str, frozenset[str]]:
    text = (Path(__file__).parent / "nominals.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomli.loads(text).items()}


def event_of(tree: Tree, head: int, passive: bool) -> Event | None:
    """The event noun that predicates in the clause of the verb ``head``, None if the verb says something itself."""
    lemma = _lemma(tree, head)
    if passive:
        is_empty = lemma in _table()["light"] | _table()["done"]
        return _event(tree, tree.child(head, "nsubjpass"), None) if is_empty else None
    if lemma in _table()["light"]:
        noun = tree.child(head, "dobj")
        if noun is not None and tree.words[noun].lemma == "place":
            return _event(tree, tree.child(head, "nsubj"), None)
        found = _event(tree, noun, Function.AGENT)
        return None if lemma == "take" and found is not None and _goes_to_subject(found.verb) else found
    if lemma in _table()["undergoing"]:
        return _event(tree, tree.child(head, "dobj"), Function.OBJECT)
    if lemma == "be" and _tells_what_was_said(tree, head):
        return _event(tree, tree.child(head, "nsubj"), None)
    if lemma in _table()["happening"] or (lemma == "be" and _is_circumstance(tree, head)):
        return _event(tree, tree.child(head, "nsubj"), None)
    return None


def event_with_adjunct(tree: Tree, head: int) -> Event | None:
    """The noun, told with who did what it says and to what, of which a copula gives a circumstance of any kind, or how
    much it was: "the museum's LENDING of its globes is only to schools", "Harl's IMPORTS of cod were 800 tonnes"."""
    noun = tree.child(head, "nsubj") if _lemma(tree, head) == "be" else None
    complement = tree.child(head, *COMPLEMENTS)
    functions = set() if noun is None else {a.function for a in _inside(tree, noun)}
    if not functions >= {Function.AGENT, Function.OBJECT}:
        return None
    if complement is None:
        return _event(tree, noun, None) if tree.child(head, "prep") is not None else None
    verb = _verb_formed_of(tree.words[noun].lemma.lower()) if _is_measure(tree, complement) else None
    return None if verb is None else Event(noun, verb, None)


def stands_for_clause(tree: Tree, number: int) -> bool:
    """Whether a noun tells by itself who did what, beside a verb that takes it for a fact: "the trial showed a
    REDUCTION of falls by the exercise"."""
    word = tree.words[number]
    if verb_of(word) is None or tree.words[word.head].pos != "VERB" or not _is_noun(tree, number):
        return False
    if not _is_fact(tree, number):
        return False
    functions = {a.function for a in _inside(tree, number)}
    return Function.AGENT in functions and len(functions) > 1


def _is_fact(tree: Tree, noun: int) -> bool:
    """Whether the verb beside an event takes it for a fact: as object of finding, as subject of a tale in the past."""
    word, verb, lemma = tree.words[noun], tree.words[tree.words[noun].head], _lemma(tree, tree.words[noun].head)
    if word.dep in ("dobj", "nsubjpass"):
        return lemma in _table()["finding"]
    empty = _table()["light"] | _table()["happening"] | _table()["undergoing"]  # it predicates in their place
    is_told = verb.tag == "VBD" and lemma not in _table()["open"] | empty
    return word.dep == "nsubj" and (is_told or lemma in _table()["going_on"])


def _lemma(tree: Tree, number: int) -> str:
    particle = tree.child(number, "prt")
    lemma = tree.words[number].lemma.lower()
    return lemma if particle is None else f"{lemma}_{tree.words[particle].lemma.lower()}"


def _event(tree: Tree, noun: int | None, subject: Function | None) -> Event | None:
    """The noun as an event, if its verb is known; where it is itself the subject, only with an argument of its own."""
    if noun is None or not _is_noun(tree, noun):
        return None
    verb = verb_of(tree.words[noun])
    if verb is None or (subject is None and not any(True for _ in _inside(tree, noun))):
        return None
    return Event(noun, verb, subject)


def _is_noun(tree: Tree, number: int) -> bool:
    """Whether a word is a noun, or a gerund with a noun's article and "of" ("the SIGNING of the lease")."""
    if tree.words[number].pos == "NOUN":
        return True
    below = {tree.words[c].dep for c in tree.children[number]}
    return tree.words[number].tag == "VBG" and "prep" in below and not below.isdisjoint({"det", "poss"})


def verb_of(word: Word) -> str | None:
    """The lemma of the verb of a noun or gerund, None for a noun of no event."""
    return word.lemma.lower() if word.tag == "VBG" else _verb_of_noun(word.lemma.lower())


@cache
def _verb_of_noun(noun: str) -> str | None:
    """The verb of an event noun, of several the one that its spelling is formed of."""
    is_thing = noun_class(noun) in THINGS
    if noun in _table()["amounts"] or is_thing or not any(may_be(noun, kind) for kind in EVENTS):
        return _verb_of_gerund(noun)
    return _verb_formed_of(noun)


def _verb_formed_of(noun: str) -> str | None:
    if noun in _table()["amounts"]:
        return None
    verbs = sorted(word[:-2] for word in derivations(noun, "n") if word.endswith(".v"))
    return min(verbs, key=lambda verb: (verb == noun, stem(verb) != stem(noun)), default=None)


def _verb_of_gerund(noun: str) -> str | None:
    """The verb of a noun in -ing that no dictionary has: "overcharging"."""
    base = noun.removesuffix("ing")
    forms = (base, f"{base}e", base[:-1]) if base != noun and not known(noun, "n") else ()
    return next((form for form in forms if known(form, "v")), None)


def _goes_to_subject(verb: str) -> bool:
    """Whether who "takes" what the verb tells is who gets it, not who does it: took a loan, took delivery."""
    return any(word == f"{verb}.v" for word, _ in converses())


def _is_circumstance(tree: Tree, head: int) -> bool:
    """Whether a copula only measures an event, or says when or why it was: "was 9%", "was on Friday"."""
    complement = tree.child(head, *COMPLEMENTS)
    if complement is not None:
        return _is_measure(tree, complement)
    preposition = tree.child(head, "prep")
    if preposition is None:
        return False
    lemma = tree.words[preposition].lemma.lower()
    inner = tree.child(preposition, "pobj")
    is_time = inner is not None and (tree.words[inner].pos == "NUM" or may_be(tree.words[inner].lemma.lower(), "time"))
    return lemma in _table()["circumstantial"] or (is_time and lemma in _table()["temporal"])


def _tells_what_was_said(tree: Tree, head: int) -> bool:
    """Whether a copula sets what was said beside somebody's word for saying it: "the board's FINDING was that ..."."""
    noun = tree.child(head, "nsubj")
    said = tree.child(head, "ccomp", "attr")
    if noun is None or said is None or tree.child(noun, "poss") is None:
        return False
    verb = verb_of(tree.words[noun]) or ""
    return verb_class(verb) in SPEAKING and (tree.words[said].dep == "ccomp" or tree.words[said].pos == "NOUN")


def _is_measure(tree: Tree, number: int) -> bool:
    words = (number, *tree.children[number])
    return any(tree.words[n].pos in MEASURES for n in words) and tree.words[number].pos != "ADJ"


def arguments_of_event(tree: Tree, event: Event, subject: Argument | None) -> list[Argument]:
    """The arguments of an event noun by what they are to its verb; ``subject`` is that of the empty verb beside it."""
    found = list(_inside(tree, event.noun))
    if event.subject is not None and subject is not None:
        found.insert(0, replace(subject, function=event.subject, preposition=""))
    has_agent = any(a.function is Function.AGENT for a in found)
    if not any(a.function is Function.OBJECT for a in found) and has_agent:
        aim = next((a for a in found if a.preposition in _table()["aiming"] and not _is_time(tree, a)), None)
        return [replace(a, function=Function.OBJECT, preposition="") if a is aim else a for a in found]
    return found


def _is_time(tree: Tree, argument: Argument) -> bool:
    return may_be(tree.words[argument.head].lemma.lower(), "time")


def _inside(tree: Tree, noun: int) -> Iterator[Argument]:
    """The phrases below a noun that are arguments of its verb: a genitive does it unless "by" leads in who does."""
    by = next(_prepositional(tree, noun, {"by"}), None)
    agent = None if by is None else phrase(tree, by[1], Function.AGENT)
    genitive = tree.child(noun, "poss")
    if agent is not None:
        yield agent
    if genitive is not None and tree.words[genitive].pos != "PRON":
        yield phrase(tree, genitive, Function.AGENT if agent is None else Function.OBJECT)
    for preposition, inner in _prepositional(tree, noun, None):
        if preposition == "of":
            yield _without(agent, phrase(tree, inner, Function.OBJECT))
        elif preposition != "by":
            yield _without(agent, phrase(tree, inner, Function.OBLIQUE, preposition))


def _without(agent: Argument | None, argument: Argument) -> Argument:
    """An argument without the doer's phrase, which parses hang on it."""
    taken = () if agent is None else agent.words
    return replace(argument, words=tuple(n for n in argument.words if n not in taken))


def _prepositional(tree: Tree, noun: int, wanted: set[str] | None) -> Iterator[tuple[str, int]]:
    """Prepositions below a noun with the heads of what they lead in; those ``wanted`` also from further down, where
    parses hang them."""
    below = tree.children[noun] if wanted is None else _below(tree, noun)
    for number in below:
        lemma = tree.words[number].lemma.lower()
        inner = tree.child(number, "pobj") if tree.words[number].dep in ("prep", "agent") else None
        if inner is not None and (wanted is None or lemma in wanted):
            yield lemma, inner


def _below(tree: Tree, number: int) -> list[int]:
    """The words below one, without the clauses inside its phrase, in the order of the text."""
    found, waiting = [], [number]
    while waiting:
        inner = [
            c for c in tree.children[waiting.pop()] if tree.words[c].dep not in ("relcl", "acl", "advcl", *SUBJECTS)
        ]
        found += inner
        waiting += inner
    return sorted(found)
