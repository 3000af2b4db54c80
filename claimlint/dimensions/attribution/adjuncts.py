"""Phrases that give a clause to a speaker: "according to X", "in X's view", "to the historian, ...", "as X sees it"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.attribution.cues import phrase, source, verb_levels
from claimlint.dimensions.attribution.reach import clause_of, holder_of, make_speaker, phrase_of, within
from claimlint.model.speaker import Kind, Level, Speaker
from claimlint.parsing.tree import Doc, Token
from claimlint.words.relations import noun_class

LONGEST_FRONT = 10  # tokens before the comma
VIEW_PREPOSITIONS = frozenset({"in", "by", "to", "on", "from", "according"})


def read_adjuncts(doc: Doc) -> Iterator[Speaker]:
    """The speakers in phrases that hang on the clause that they govern."""
    yield from _fronted(doc)
    for token in doc:
        if token.lower_ == "according":
            yield from _adjunct(token, _according(token))
        elif token.dep_ == "pobj" and token.head.lower_ in VIEW_PREPOSITIONS and _is_view(token):
            yield from _adjunct(token.head, _viewer(token), token)
        elif token.dep_ == "pobj" and token.head.lower_ == "by" and _is_some_document(token):
            yield from _adjunct(token.head, token)
        elif token.dep_ == "mark" and _leads_in(token):
            yield from _clause_of_speaker(token.head)


def _leads_in(mark: Token) -> bool:
    """Whether a mark leads in a speaker's own clause."""
    if mark.lower_ == "as":
        return mark.head.lemma_ in (*verb_levels(), "have")
    return mark.lower_ == "if" and (_is_to_be_believed(mark.head) or _is_right(mark.head))


def _is_view(noun: Token) -> bool:
    """A view, not a thing of the same name: accounts are kept, eyes are opened."""
    if noun.lemma_ == "point":
        return any(below.lower_ == "view" for below in noun.subtree)
    if noun.lemma_ in phrase("standpoint"):
        return noun.head.lower_ == "from"
    if noun.head.lower_ == "from" or (noun.lemma_ == "account" and noun.head.lower_ == "in"):
        return False  # money in an account, or taken from it
    return noun.lemma_ in phrase("view_noun") and (noun.tag_ == "NN" or noun.lemma_ in ("eye", "word"))


def _viewer(noun: Token) -> Token | None:
    """Whose view it is; the view of a thing is nobody's ("in view of the costs")."""
    if noun.lemma_ == "point":
        return next((child for child in noun.children if child.dep_ == "poss"), None)
    return holder_of(noun)


def _fronted(doc: Doc) -> Iterator[Speaker]:
    """ "To the historian, the letter is a forgery": somebody before the clause, parted from it by a comma; behind "for"
    only where something is judged ("for patients, the wait is 14 weeks"). Read by tokens: parses of names stray."""
    comma = next((token.i for token in doc[:LONGEST_FRONT] if token.text == ","), 0)
    names = [token for token in doc[1:comma] if token.pos_ in ("NOUN", "PROPN")]
    if not names or doc[0].lower_ not in ("to", "for") or any(token.pos_ in ("VERB", "AUX") for token in doc[:comma]):
        return
    copula = next((token for token in doc[comma:] if token.lemma_ == "be" and token.dep_ == "ROOT"), None)
    if copula is not None and _is_somebody(names) and (doc[0].lower_ == "to" or _is_judged(copula)):
        scope = within(copula, range(comma + 1, len(doc)))
        yield Speaker(Level.ARGUE, names[-1].lemma_, 0, Kind.PARTY, names[-1].i, tuple(range(1, comma)), scope)


def _is_somebody(names: Sequence[Token]) -> bool:
    """Whether a phrase's last noun is a person or body, or its name behind one."""
    last = names[-1]
    if last.pos_ == "PROPN":
        return any(noun_class(token.lemma_) == "person" for token in names)
    return noun_class(last.lemma_) in ("person", "group") or last.lemma_ in (*source("partisan"), "group")


def _is_judged(copula: Token) -> bool:
    """Whether something is called good, bad, or a thing of some kind, and not counted."""
    complements = [child for child in copula.children if child.dep_ in ("attr", "acomp")]
    return bool(complements) and not any(below.pos_ == "NUM" for c in complements for below in c.subtree)


def _is_to_be_believed(verb: Token) -> bool:
    """ "If the owner is to be believed"."""
    return any(below.lower_ == "believed" for below in verb.subtree) and any(c.lower_ == "to" for c in verb.subtree)


def _is_right(verb: Token) -> bool:
    """ "If the anglers are right"."""
    return verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lower_ in ("right", "correct") for c in verb.children)


def _is_some_document(noun: Token) -> bool:
    """ "By one analysis", where the document is the speaker and no agent."""
    one = any(child.lower_ in ("one", "some", "a", "an") for child in noun.children)
    return one and noun.head.dep_ == "prep" and noun.lemma_ in source("document")


def _according(token: Token) -> Token | None:
    tos = [child for child in token.children if child.lower_ == "to"]
    return next((g for to in tos for g in to.children if g.dep_ == "pobj"), None)


def _adjunct(lead: Token, who: Token | None, noun: Token | None = None) -> Iterator[Speaker]:
    """A speaker in a phrase that hangs on the clause that it governs."""
    if who is None:
        return
    clause = clause_of(lead)
    own = {token.i for token in lead.subtree if token.i <= max(*phrase_of(who), lead.i, noun.i if noun else 0)}
    scope = within(lead, {token.i for token in clause.subtree} - own)
    if noun is None:
        yield make_speaker(lead, who, scope, Level.NEUTRAL)
    else:
        yield make_speaker(noun, who, scope, Level.ARGUE)  # a view, an estimate


def _clause_of_speaker(verb: Token) -> Iterator[Speaker]:
    """A speaker with a clause of their own beside what they say: "as the ferryman tells it"."""
    subject = next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "csubj")), None)
    if subject is not None and verb.dep_ == "advcl":
        below = {token.i for token in verb.subtree}
        scope = within(verb, {token.i for token in clause_of(verb.head).subtree} - below)
        yield make_speaker(verb, subject, scope, verb_levels().get(verb.lemma_, Level.NEUTRAL))
