"""The speakers of a sentence: here those of reporting verbs, beside them those of phrases, nouns and adjectives."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.dimensions.attribution.adjuncts import read_adjuncts
from claimlint.dimensions.attribution.cues import phrase, source, verb_levels
from claimlint.dimensions.attribution.nouns import read_adjectives, read_adverbs, read_nouns
from claimlint.dimensions.attribution.reach import (
    all_below,
    is_that,
    make_speaker,
    nearest_subject,
    stretch,
    subject_of,
    within,
)
from claimlint.model.span import Reading
from claimlint.model.speaker import DIMENSION, Level, Speaker
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Doc, Token

CLAUSES = ("ccomp", "xcomp", "csubjpass")
COMMAS = frozenset({",", "-", "–", "—", "(", '"', "“", "”", "'", "’", "''", "``"})
ABOUT = frozenset({"of", "about", "against", "for"})


def read(parsed: Parsed) -> list[Reading]:
    """The speakers of a sentence; the span covers the speaker's phrase and the cue."""
    readers = (_read_verbs, read_adjuncts, read_nouns, read_adjectives, read_adverbs)
    return [_reading(parsed, speaker) for reader in readers for speaker in reader(parsed.doc)]


def _reading(parsed: Parsed, speaker: Speaker) -> Reading:
    words = [*speaker.who, speaker.at]
    span = parsed.span(min(words), max(words))
    return Reading(DIMENSION, speaker, span, parsed.words(span))


def _read_verbs(doc: Doc) -> Iterator[Speaker]:
    """Reporting verbs with what they govern."""
    levels = verb_levels()
    for verb in doc:
        of_it = _of_it(verb)
        if of_it:
            yield make_speaker(verb, subject_of(verb), within(verb, all_below(of_it)), Level.NEUTRAL)
            continue
        if verb.pos_ != "VERB" or verb.lemma_ not in levels or verb.dep_ in ("aux", "amod", "compound"):
            continue
        scope = _governed(verb)
        if scope:
            subject = subject_of(verb)
            yield make_speaker(verb, subject, scope, levels[verb.lemma_])


def _governed(verb: Token) -> frozenset[int]:
    """The words that a reporting verb gives to its speaker, none if it reports nothing here."""
    clauses = _clauses(verb) or _strayed(verb)
    if clauses:
        return within(verb, all_below([*clauses, *_raised(verb)]))
    if _is_parenthesis(verb):
        return _around(verb)
    said = [child for child in verb.children if _says(verb, child)]
    if any(child.lower_ == "what" for child in said) and verb.head.i != verb.i:
        return within(verb, {token.i for token in verb.head.subtree} - {verb.i})  # a cleft: what X calls it is Y
    return within(verb, all_below(said))


def _clauses(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_ in CLAUSES and not _is_question(child)]


def _of_it(verb: Token) -> list[Token]:
    """The that-clause that a verb leads in over "it": "campaigners HAVE IT that the river is dead", "counsel PUT IT to
    the court that notice was late". The parse may hang it on a noun behind the verb."""
    it = next((c for c in verb.children if c.lower_ == "it" and c.dep_ in ("dobj", "nsubj", "expl")), None)
    if it is None or it.i < verb.i or verb.lemma_ not in phrase("with_it"):
        return []
    behind = (token for token in verb.subtree if token.dep_ in (*CLAUSES, "relcl", "acl", "pcomp"))
    return [clause for clause in behind if clause.left_edge.i > it.i and _begins_with_that(clause)][:1]


def _begins_with_that(clause: Token) -> bool:
    """Whether "that" comes first, even where the parse takes it for a determiner ("that one in six")."""
    return clause.left_edge.lower_ == "that"


def _strayed(verb: Token) -> list[Token]:
    """A that-clause that the parse hangs on a noun behind the verb: "suggested AT THE HEARING that ..."."""
    return [
        clause
        for child in verb.children
        if child.i > verb.i and child.dep_ in ("prep", "dobj", "dative", "npadvmod")
        for noun in child.subtree
        for clause in noun.children
        if clause.dep_ in ("acl", "ccomp", "relcl") and is_that(clause) and noun.lemma_ not in phrase("statement_noun")
    ]


def _raised(verb: Token) -> list[Token]:
    """The subject of what is said where it stands as a passive's own ("the MAYOR was said to have taken bribes") or, by
    the parse, as one of the two of the verb ("the BILL, say its critics, will hurt farms")."""
    apart = [child for child in verb.children if child.dep_ == "nsubj" and child != nearest_subject(verb)]
    return apart + [child for child in verb.children if child.dep_ == "nsubjpass"]


def _says(verb: Token, child: Token) -> bool:
    """Whether a phrase below the verb is what is said: "calls IT A MISTAKE", "alleges FRAUD", "warns OF FLOODS"."""
    if child.dep_ == "dobj" and verb.lemma_ in phrase("person_object"):
        return True
    if child.dep_ == "nsubjpass":  # "dry eyes ARE REPORTED BY a clinic"
        return subject_of(verb) is not None and _takes_noun(verb)
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
    subject = subject_of(verb)
    if subject is None:
        return False
    interested = subject.lemma_ in source("interested") and verb_levels()[verb.lemma_] is Level.FINDING
    return interested or (verb_levels()[verb.lemma_] >= Level.NEUTRAL and subject.lemma_ in source("document"))


def _has_complement(verb: Token) -> bool:
    inside = (below for child in verb.children if child.dep_ == "dobj" for below in child.children)
    return any(
        child.dep_ in ("oprd", "acomp") or (child.dep_ == "prep" and child.lemma_ in ("as", "at"))
        for child in (*verb.children, *(below for below in inside if below.lower_ == "as"))
    )


def _has_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" for child in verb.children)


def _is_question(clause: Token) -> bool:
    return any(child.lemma_ in ("whether", "if") and child.dep_ == "mark" for child in clause.children)


def _is_parenthesis(verb: Token) -> bool:
    """Whether the verb and its subject stand apart behind a comma or dash, what is said around them: ", he said,"."""
    if any(child.dep_ in ("dobj", "oprd", "acomp") for child in verb.children):
        return False
    if verb.i and verb.nbor(-1).tag_ == "WP":
        return False  # "Hana Weiss, who speaks for the port, said": that clause tells who she is
    subject = nearest_subject(verb)
    if subject is None:
        return False
    first = min(subject.left_edge.i, verb.i)
    if first > 1 and verb.doc[first - 1].lower_ == "so":
        first -= 1
    return first > 0 and verb.doc[first - 1].text in COMMAS


def _around(verb: Token) -> frozenset[int]:
    """The words between two breaks around a parenthesis, less the parenthesis."""
    own = {token.i for token in verb.subtree}
    inserted = {n for n in own if n >= min(verb.i, nearest_subject(verb).left_edge.i)}
    return frozenset(n for n in stretch(verb) if n not in inserted)
