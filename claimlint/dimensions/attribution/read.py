"""The speakers of a sentence: reporting verbs, "according to", "in X's view", nouns with a that-clause.

What is said is read from the parse (the clause that the verb governs), but never across a semicolon, where parses
often join what has nothing to do with the cue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from claimlint.dimensions.attribution.cues import kind_of, phrase, source, verb_levels
from claimlint.model.span import Reading
from claimlint.model.speaker import DIMENSION, Kind, Level, Speaker
from claimlint.parsing.parsed import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = ("nsubj", "csubj")
CLAUSES = ("ccomp", "xcomp", "csubjpass")
BREAKS = frozenset({";", ":"})
COMMAS = frozenset({",", "-", "–", "—", "(", '"', "“", "”", "'", "’", "''", "``"})
VIEW_PREPOSITIONS = frozenset({"in", "by", "to", "on", "from", "according"})
ABOUT = frozenset({"of", "about", "against", "for"})
MAX_CLIMB = 5


def read(parsed: Parsed) -> list[Reading]:
    """The speakers of a sentence; the span covers the speaker's phrase and the cue."""
    found = [*_verbs(parsed.doc), *_phrases(parsed.doc), *_nouns(parsed.doc), *_adverbs(parsed.doc)]
    return [_reading(parsed, speaker) for speaker in found]


def _reading(parsed: Parsed, speaker: Speaker) -> Reading:
    words = [*speaker.who, speaker.at]
    span = parsed.span(min(words), max(words))
    return Reading(DIMENSION, speaker, span, parsed.words(span))


def _verbs(doc: Doc) -> Iterator[Speaker]:
    """Reporting verbs with what they govern."""
    levels = verb_levels()
    for verb in doc:
        if verb.pos_ != "VERB" or verb.lemma_ not in levels or verb.dep_ in ("aux", "amod", "compound"):
            continue
        scope = _governed(verb)
        if scope:
            subject = _subject(verb)
            yield _speaker(verb, subject, scope, levels[verb.lemma_])


def _speaker(cue: Token, who: Token | None, scope: frozenset[int], level: Level) -> Speaker:
    negated = any(child.dep_ == "neg" for child in cue.children)
    if who is None:
        return Speaker(level, cue.lemma_, cue.i, Kind.UNNAMED, None, (), scope, negated)
    words = _phrase(who)
    kind = kind_of(who.lemma_.lower(), who.pos_ == "PRON")
    if any(child.dep_ == "compound" and child.lemma_.lower() in source("authority") for child in who.children):
        kind = Kind.AUTHORITY  # the statistics office
    return Speaker(level, cue.lemma_, cue.i, kind, who.i, words, scope - set(words) - {cue.i}, negated)


def _subject(verb: Token) -> Token | None:
    """Who says it: the verb's subject, that of the verb it is joined to, a passive's agent, a relative's antecedent."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        agents = (g for child in verb.children if child.dep_ == "agent" for g in child.children if g.dep_ == "pobj")
        return next(agents, None)
    at = verb
    for _ in range(MAX_CLIMB):
        for child in at.children:
            if child.dep_ in SUBJECTS:
                relative = child.lemma_ in ("who", "which", "that") and at.dep_ == "relcl"
                return at.head if relative else child
        if at.dep_ == "acl":
            return at.head
        if at.dep_ not in ("conj", "xcomp", "advcl", "pcomp") or at.head.pos_ not in ("VERB", "AUX"):
            return None
        at = at.head
    return None


def _governed(verb: Token) -> frozenset[int]:
    """The words that a reporting verb gives to its speaker, none if it reports nothing here."""
    clauses = [child for child in verb.children if child.dep_ in CLAUSES and not _is_question(child)] or _strayed(verb)
    if clauses:
        return _within(verb, _all_below([*clauses, *_raised(verb)]))
    if _is_parenthesis(verb):
        return _around(verb)
    said = [child for child in verb.children if _says(verb, child)]
    if any(child.lower_ == "what" for child in said) and verb.head.i != verb.i:
        return _within(verb, {token.i for token in verb.head.subtree} - {verb.i})  # a cleft: what X calls it is Y
    return _within(verb, _all_below(said))


def _strayed(verb: Token) -> list[Token]:
    """A that-clause that the parse hangs on a noun behind the verb: "suggested AT THE HEARING that ..."."""
    return [
        clause
        for child in verb.children
        if child.i > verb.i and child.dep_ in ("prep", "dobj", "dative", "npadvmod")
        for noun in child.subtree
        for clause in noun.children
        if clause.dep_ in ("acl", "ccomp", "relcl") and _is_that(clause) and noun.lemma_ not in phrase("statement_noun")
    ]


def _raised(verb: Token) -> list[Token]:
    """The subject of what is said where it stands as a passive's own: "the MAYOR was said to have taken bribes"."""
    return [child for child in verb.children if child.dep_ == "nsubjpass"]


def _says(verb: Token, child: Token) -> bool:
    """Whether a phrase below the verb is what is said: "calls IT A MISTAKE", "alleges FRAUD", "warns OF FLOODS"."""
    if child.dep_ == "dobj" and verb.lemma_ in phrase("person_object"):
        return True
    if child.dep_ in ("oprd", "dobj", "attr", "acomp"):
        if _takes_noun(verb):
            return True
        return verb.lemma_ in phrase("small_clause") and _has_complement(verb)
    if child.dep_ == "prep":
        if any(below.dep_ == "pcomp" for below in child.children):
            return True
        if verb.lemma_ in phrase("small_clause") and child.lemma_ in ("as", "at"):
            return True
        if _takes_noun(verb) and child.i > verb.i and _has_object(verb):
            return True
        return verb.lemma_ in phrase("about") and child.lemma_ in ABOUT
    return False


def _takes_noun(verb: Token) -> bool:
    """Whether the verb's object is what is said: "alleges fraud", and of a document also "found lead in the water"."""
    if verb.lemma_ in phrase("noun_object"):
        return True
    subject = _subject(verb)
    return verb_levels()[verb.lemma_] >= Level.NEUTRAL and subject is not None and subject.lemma_ in source("document")


def _has_complement(verb: Token) -> bool:
    return any(
        child.dep_ in ("oprd", "acomp") or (child.dep_ == "prep" and child.lemma_ in ("as", "at"))
        for child in verb.children
    )


def _has_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" for child in verb.children)


def _is_question(clause: Token) -> bool:
    return any(child.lemma_ in ("whether", "if") and child.dep_ == "mark" for child in clause.children)


def _is_parenthesis(verb: Token) -> bool:
    """Whether the verb and its subject stand apart behind a comma or dash, what is said around them: ", he said,"."""
    if any(child.dep_ in ("dobj", "oprd", "acomp") for child in verb.children):
        return False
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is None:
        return False
    first = min(subject.left_edge.i, verb.i)
    return first > 0 and verb.doc[first - 1].text in COMMAS


def _around(verb: Token) -> frozenset[int]:
    """The words between two breaks around a parenthesis, less the parenthesis."""
    own = {token.i for token in verb.subtree}
    inserted = {n for n in own if n >= min(verb.i, *(c.left_edge.i for c in verb.children if c.dep_ in SUBJECTS))}
    return frozenset(n for n in _stretch(verb) if n not in inserted)


def _within(cue: Token, words: Iterable[int]) -> frozenset[int]:
    """Those of ``words`` that no break parts from the cue; a colon leads in what is said and parts nothing."""
    stretch = set(_stretch(cue, frozenset({";"})))
    return frozenset(words) & stretch


def _stretch(cue: Token, breaks: frozenset[str] = BREAKS) -> range:
    doc = cue.doc
    before = [token.i for token in doc[: cue.i] if token.text in breaks]
    after = [token.i for token in doc[cue.i + 1 :] if token.text in breaks]
    return range(before[-1] + 1 if before else 0, after[0] if after else len(doc))


def _all_below(tokens: Iterable[Token]) -> set[int]:
    return {below.i for token in tokens for below in token.subtree}


def _phrase(head: Token) -> tuple[int, ...]:
    """The words of a noun phrase, without the clauses inside it."""
    words, stack = [], [head]
    while stack:
        top = stack.pop()
        words.append(top.i)
        stack += [child for child in top.children if child.dep_ not in ("relcl", "acl", "punct", "ccomp")]
    return tuple(sorted(words))


def _phrases(doc: Doc) -> Iterator[Speaker]:
    """ "according to X", "in X's view", "in the eyes of X", "by one estimate", "as X sees it"."""
    for token in doc:
        if token.lower_ == "according":
            who = _according(token)
            if who is not None:
                yield _adjunct(token, who)
        elif token.dep_ == "pobj" and _is_view(token):
            who = _holder(token)
            if token.head.lower_ in VIEW_PREPOSITIONS and who is not None:
                yield _adjunct(token.head, who, token)
        elif token.dep_ == "pobj" and token.head.lower_ == "by" and _is_some_document(token):
            yield _adjunct(token.head, token)
        elif token.dep_ == "mark" and token.lower_ == "as" and token.head.lemma_ in (*verb_levels(), "have"):
            yield from _as_clause(token.head)


def _is_view(noun: Token) -> bool:
    """A view, not a thing of the same name: accounts are kept, eyes are opened."""
    return noun.lemma_ in phrase("view_noun") and (noun.tag_ == "NN" or noun.lemma_ in ("eye", "word"))


def _is_some_document(noun: Token) -> bool:
    """ "By one analysis", where the document is the speaker and no agent."""
    one = any(child.lower_ in ("one", "some", "a", "an") for child in noun.children)
    return one and noun.head.dep_ == "prep" and noun.lemma_ in source("document")


def _according(token: Token) -> Token | None:
    tos = [child for child in token.children if child.lower_ == "to"]
    return next((g for to in tos for g in to.children if g.dep_ == "pobj"), None)


def _holder(noun: Token) -> Token | None:
    """Whose view it is: "the coach's", "of the coach"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((g for g in child.children if g.dep_ == "pobj"), None)
    return None


def _adjunct(lead: Token, who: Token, noun: Token | None = None) -> Speaker:
    """A speaker in a phrase that hangs on the clause that it governs."""
    clause = _clause(lead)
    scope = _within(lead, {token.i for token in clause.subtree} - {token.i for token in lead.subtree})
    if noun is None:
        return _speaker(lead, who, scope, Level.NEUTRAL)
    return _speaker(noun, who, scope, Level.ARGUE)  # a view, an estimate


def _as_clause(verb: Token) -> Iterator[Speaker]:
    subject = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
    if subject is not None and verb.dep_ == "advcl":
        below = {token.i for token in verb.subtree}
        scope = _within(verb, {token.i for token in _clause(verb.head).subtree} - below)
        yield _speaker(verb, subject, scope, verb_levels().get(verb.lemma_, Level.NEUTRAL))


def _clause(token: Token) -> Token:
    """The nearest verb at or above a word that is itself no adjunct."""
    at = token.head if token.dep_ in ("prep", "agent") or token.pos_ not in ("VERB", "AUX") else token
    while at.pos_ not in ("VERB", "AUX") and at.head.i != at.i:
        at = at.head
    return at


def _nouns(doc: Doc) -> Iterator[Speaker]:
    """Nouns with a that-clause: "the union's complaint that ..."."""
    for noun in doc:
        if noun.pos_ == "NOUN" and noun.lemma_ in phrase("statement_noun"):
            clauses = [child for child in noun.children if child.dep_ in ("acl", "ccomp") and _is_that(child)]
            if clauses:
                yield _speaker(noun, _holder(noun), _within(noun, _all_below(clauses)), Level.NEUTRAL)


def _is_that(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.children)


def _adverbs(doc: Doc) -> Iterator[Speaker]:
    """Words that leave it to an unnamed speaker: "allegedly", "the alleged thief"."""
    for token in doc:
        if token.lower_ in phrase("adverb") and token.dep_ in ("advmod", "amod"):
            scope = _within(token, {below.i for below in _clause(token).subtree} - {token.i})
            yield Speaker(Level.DOUBT, token.lower_, token.i, Kind.UNNAMED, None, (), scope)
