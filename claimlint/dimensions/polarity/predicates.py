"""Whether each predicate of a sentence is denied: negations, implicative verbs, negative raising.

Implicatives by signature after Karttunen (1971), "Implicative verbs" (Language 47).
"""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.dimensions.polarity.cues import cues
from claimlint.dimensions.polarity.values import Polarity
from claimlint.model.span import Span
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.pending import is_pending
from claimlint.parsing.tree import Token

NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
GOVERNED = frozenset({"xcomp", "ccomp", "pcomp", "acl"})
CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "relcl", "acl", "conj", "parataxis", "csubj", "pcomp"})
MAX_CLIMB = 3


def polarities(parsed: Parsed) -> Iterator[tuple[Polarity, Span]]:
    """The polarity of each verb and copula, with the place of its word."""
    for token in parsed.doc:
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass"):
            denied, deciding = _polarity(token, MAX_CLIMB)
            if denied and _means_its_complement(token):
                denied = None
            spans = tuple(sorted(parsed.spans[t.i] for t in deciding))
            yield Polarity(denied, spans), parsed.spans[token.i]


def negations(verb: Token) -> list[Token]:
    """The words that deny a verb: "not" and its like beside it, "no" on its subject or object."""
    found = []
    for child in verb.children:
        if is_negator(child) and child.dep_ in ("neg", "advmod", "preconj", "cc", "nsubj", "nsubjpass", "dobj", "attr"):
            found.append(child)
        elif child.dep_ in NOMINAL:
            before = child.doc[child.left_edge.i : child.i]
            found += [t for t in before if t.lower_ in ("no", "neither", "none") and is_negator(t)]
        elif child.dep_ == "advmod":
            found += [t for t in child.children if t.lower_ == "no" and child.lower_ == "longer"]
    return found


def is_negator(token: Token) -> bool:
    """Whether a word denies: a negator that no limiter follows ("not only", "no more than", "no doubt")."""
    if token.lower_ not in cues().negators and token.lemma_.lower() not in cues().negators:
        return False
    after = [t.lower_ for t in token.doc[token.i + 1 : token.i + 3]]
    if after[:1] and after[0] in cues().comparing:
        return after[1:] != ["than"]
    return not after or after[0] not in cues().limiters


def _polarity(verb: Token, climb: int) -> tuple[bool | None, list[Token]]:
    """Whether the verb is denied, None if open, and the words that decide it."""
    own = negations(verb)
    denied: bool | None = len(own) % 2 == 1
    if own and (is_limited(verb) or any(t.lower_ in cues().soft for t in own)):
        denied = None
    if verb.dep_ == "acl" and verb.head.lemma_ not in cues().unable:
        return None, own
    if any(is_partial(t) or (not own and is_negator(t)) for t in _clause_words(verb)):
        return None, own
    governor = _governor(verb) if climb else None
    if governor is None:
        return denied, own
    return _under(verb, governor, denied, climb)


def is_limited(verb: Token) -> bool:
    """Whether a denied verb's clause says when or for whom the denial ends: "not before noon", "not without a key"."""
    return any(t.lower_ in cues().ending for t in verb.subtree if t.dep_ in ("prep", "mark", "advmod"))


def _means_its_complement(verb: Token) -> bool:
    """Whether a denial of the verb is meant of what it governs: does not think that p."""
    return verb.lemma_.lower() in cues().raising and any(c.dep_ in ("ccomp", "xcomp") for c in verb.children)


def is_partial(token: Token) -> bool:
    """Whether a negation leaves some: "not every", "not often"."""
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    return token.lower_ in ("not", "n't") and after in cues().partial


def _clause_words(verb: Token) -> list[Token]:
    """The words below a verb, without those of the clauses inside it."""
    words, waiting = [], [verb]
    while waiting:
        inner = [c for c in waiting.pop().children if c.dep_ not in CLAUSES]
        words += inner
        waiting += inner
    return words


def _under(verb: Token, governor: Token, denied: bool | None, climb: int) -> tuple[bool | None, list[Token]]:
    """The polarity of a verb under the word that governs it, given what is said beside the verb itself. What is only
    wished or planned ("plans to pay") is neither denied nor affirmed."""
    own = negations(verb)
    above, deciding = _polarity(_clause_head(governor), climb - 1)
    if _is_too(governor):
        return (True if above is False and denied is False else None), [governor, *own]
    lemma = governor.lemma_.lower()
    if is_pending(governor):
        return (None if above is not False or denied is None else not denied), [governor, *own]
    if lemma in cues().failing or lemma in cues().unable:
        flipped = None if above is None or denied is None else denied == above
        return flipped, [*deciding, governor, *own]
    if lemma in cues().managing | cues().permitting | cues().raising:
        carried = None if above is None or denied is None else denied != above
        wished = lemma in cues().raising and verb.dep_ == "xcomp" and carried is False
        return None if wished else carried, [*deciding, *own]
    return (denied, own) if above is False else (None, own)


def _is_too(governor: Token) -> bool:
    """Whether a word denies its infinitive by degree: too low to cover the repairs."""
    return any(c.lower_ == "too" for c in governor.children)


def _governor(verb: Token) -> Token | None:
    """The verb, adjective or noun whose complement the verb is."""
    if verb.dep_ not in GOVERNED or (verb.dep_ == "acl" and verb.head.lemma_ not in cues().unable):
        return None
    return verb.head.head if verb.dep_ == "pcomp" and verb.head.head is not verb.head else verb.head


def _clause_head(token: Token) -> Token:
    """The verb of the clause in which an adjective or noun predicates."""
    return token if token.pos_ in ("VERB", "AUX") or token.head is token else token.head
