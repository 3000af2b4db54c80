"""Who or what a status belongs to, and whether it is said to be reached, from the parse."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.parsing.pending import is_pending
from claimlint.parsing.tree import Token

SUBJECTS = ("nsubj", "nsubjpass")
MODALS = frozenset({"may", "might", "could", "can", "would", "should", "will", "shall", "must"})
STATES = frozenset({"be", "remain", "stay", "go", "continue", "begin", "resume"})
PEOPLE = frozenset({"suspect", "witness", "convict"})
UNREAL = frozenset({"threaten", "risk", "avoid", "escape", "demand", "want", "seek", "call", "urge", "expect", "ask"})
MAX_CLIMB = 5


def verb_of(anchor: Token) -> Token:
    """The verb that the cue is or hangs on."""
    at = anchor
    while at.pos_ not in ("VERB", "AUX") and at.head.i != at.i:
        at = at.head
    return at


def bearer_of(anchor: Token, verb: Token) -> Token | None:
    """Who is at the stage."""
    if anchor.dep_ == "amod":
        return anchor.head
    if anchor.pos_ == "NOUN":
        found = _bearer_of_noun(anchor) or _against(verb) or _told_in(anchor, verb)
        if found is not None:
            return found
    if (anchor.i == verb.i or anchor.pos_ == "ADP") and not _is_passive(verb):  # "took HIM into custody"
        found = _child(verb, "dobj") or _found_so(verb)
        if found is not None:
            return found
    return _subject(verb)


def _found_so(verb: Token) -> Token | None:
    """Of whom a verb says what they are: "found the BAKER guilty"."""
    clause = _child(verb, "ccomp")
    return None if clause is None or clause.pos_ != "ADJ" else _child(clause, "nsubj")


def sought_by(words: Sequence[Token]) -> Token | None:
    """Who is looked for: "hunting the DRIVER", "a search for the DRIVER", "want to speak to the DRIVER"; or the
    subject of a passive or of a state ("the DRIVER is on the run")."""
    hosts = (*words, verb_of(words[0]))
    objects = (_child(host, "dobj") or _object_of(host, ("for", "to", "with", "after")) for host in hosts)
    found = next((thing for thing in objects if thing is not None and thing not in words), None)
    return found if found is not None else _subject(verb_of(words[0]))


def agent_of(verb: Token) -> Token | None:
    """Who does what a verb says, None where a passive does not say who, or what is said is a state."""
    if _is_passive(verb):
        by = _child(verb, "agent")
        return None if by is None else _child(by, "pobj")
    return None if verb.lemma_ in STATES else _subject(verb)


def is_past(verb: Token) -> bool:
    """Whether a verb is in the simple past or the past perfect: what it says may be over."""
    return verb.tag_ == "VBD" or any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children)


def _bearer_of_noun(noun: Token) -> Token | None:
    """ "his arrest", "the arrest of two men", "charges against three men", "a suspect"."""
    if noun.dep_ in ("attr", "oprd") or (noun.dep_ == "pobj" and noun.head.lower_ == "as"):
        return _called(noun)
    if noun.lemma_ in PEOPLE:
        return noun
    for child in noun.children:
        if child.dep_ == "poss":
            subject = _subject(verb_of(noun)) if child.tag_ == "PRP$" else None
            return subject if subject is not None else child
    return _object_of(noun, ("of", "against", "into", "for"))


def _called(noun: Token) -> Token | None:
    """Who is said to be it: "the DRIVER is a suspect", "named the DRIVER as a suspect"."""
    verb = verb_of(noun)
    named = None if noun.dep_ == "attr" or _is_passive(verb) else _child(verb, "dobj")
    return named if named is not None else _subject(verb)


def _against(verb: Token) -> Token | None:
    return _object_of(verb, ("against",))


def _told_in(noun: Token, verb: Token) -> Token | None:
    """Of whom a verb says something in a paper: "accuse the TREASURER in an indictment"."""
    return _child(verb, "dobj") if noun.dep_ == "pobj" and noun.head.lower_ == "in" else None


def _object_of(token: Token, prepositions: tuple[str, ...]) -> Token | None:
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            return _child(child, "pobj")
    return None


def _child(token: Token, *deps: str) -> Token | None:
    return next((child for child in token.children if child.dep_ in deps), None)


def _is_passive(verb: Token) -> bool:
    if _child(verb, "nsubjpass", "auxpass") is not None:
        return True
    return verb.tag_ == "VBN" and _child(verb, "nsubj", "aux") is None


def _subject(verb: Token) -> Token | None:
    """The verb's subject, or that of the verb it is joined to; the noun that a participle or relative hangs on."""
    at = verb
    for _ in range(MAX_CLIMB):
        subject = next((child for child in reversed(list(at.lefts)) if child.dep_ in SUBJECTS), None)
        subject = _child(at, *SUBJECTS) if subject is None else subject
        if subject is not None:
            return at.head if at.dep_ == "relcl" and subject.lower_ in ("who", "which", "that") else subject
        if at.dep_ == "acl":
            return at.head
        if at.dep_ not in ("conj", "xcomp", "advcl", "pcomp", "prep") or at.head.i == at.i:
            return None
        at = at.head
    return None


def phrase(head: Token) -> tuple[int, ...]:
    """The words of a noun phrase, without the clauses inside it."""
    return tuple(sorted(_below(head)))


def _below(head: Token) -> Iterator[int]:
    yield head.i
    for child in head.children:
        if child.dep_ not in ("relcl", "acl", "punct", "advcl"):
            yield from _below(child)


def is_negated(words: Sequence[Token], verb: Token) -> bool:
    """Whether the stage is denied, by its verb, its determiner ("faced NO charge"), or its subject."""
    if any(child.dep_ == "neg" or child.lower_ in ("never", "without") for child in verb.children):
        return True
    if any(child.lower_ == "no" for word in words for child in word.children) or words[0].head.lower_ == "without":
        return True
    subject = _subject(verb)
    return subject is not None and (
        subject.lower_ in ("nobody", "none", "no-one", "neither")
        or any(child.lower_ in ("no", "neither") for child in subject.children)
    )


def is_unreal(verb: Token) -> bool:
    """Whether the stage is only possible, wanted or to come."""
    auxiliaries = {child.lemma_.lower() for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & MODALS:
        return True
    if "to" in auxiliaries:
        return verb.head.lemma_ != "have" or verb.head.i == verb.i or is_pending(verb.head)
    conditional = any(child.dep_ == "mark" and child.lower_ in ("if", "unless", "whether") for child in verb.children)
    return conditional or (verb.dep_ in ("pcomp", "xcomp", "ccomp") and verb.head.lemma_ in UNREAL)


def nouns_about(words: Sequence[Token], verb: Token) -> tuple[int, ...]:
    """The numbers of the nouns that a status may be about: subject, object, who does it, and what hangs on the cue."""
    heads = [
        _subject(verb),
        _child(verb, "dobj"),
        _doer(verb),
        *(_object_of(word, ("of", "for", "on")) for word in words),
    ]
    heads += [_object_of(verb, ("of", "for", "on"))]
    below = {n for head in heads if head is not None for n in phrase(head)}
    cue = {word.i for word in words}
    return tuple(n for n in sorted(below - cue) if verb.doc[n].pos_ in ("NOUN", "PROPN"))


def _doer(verb: Token) -> Token | None:
    """Who does it to the subject of a passive, as the subject of an active does."""
    by = _child(verb, "agent")
    return None if by is None else _child(by, "pobj")


def act_behind(words: Sequence[Token]) -> tuple[int, ...]:
    """The numbers of the words that name the act behind a status: "accused OF SELLING IT"."""
    anchor = words[0]
    agents = [by for word in words for by in word.children if by.dep_ == "agent"]
    hosts = [*words, *(named for by in agents if (named := _child(by, "pobj")) is not None)]  # "accused by X of it"
    heads = [child for host in hosts for child in host.children if _names_act(child)]
    accused = _child(anchor, "dobj")  # parses hang on it what belongs to the verb: "accuses HIM OF STEALING"
    heads += [] if accused is None else [child for child in accused.children if _child(child, "pcomp") is not None]
    after = [token for head in heads for token in head.subtree if token.i > anchor.i]
    cue = {word.i for word in words}
    return tuple(sorted({token.i for token in after} - cue))


def _names_act(child: Token) -> bool:
    if child.dep_ == "prep":
        return child.lower_ in ("of", "with", "for", "over")
    return child.dep_ in ("ccomp", "xcomp")
