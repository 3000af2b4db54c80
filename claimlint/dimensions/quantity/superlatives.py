"""Does the claim set a thing above its whole class (first, largest, record) where the evidence does not?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.dimensions.quantity.answering import beside, nearest
from claimlint.dimensions.quantity.cue_words import words_of
from claimlint.dimensions.quantity.slots import relation
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Context, Statement
from claimlint.model.word import Word
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Doc, Token
from claimlint.words.relations import Relation

DIMENSION = "superlative"
_LISTED = 3  # figures of one kind among which a reader sees which is the greatest
_BEFORE = 4
_EARLIER = frozenset({"before", "earlier", "previously", "yet", "until", "till"})
_WRITTEN_ON = frozenset({"on", "off", "for", "into"})
_OWN = frozenset({"attr", "appos", "oprd"})
_NEGATIVE = frozenset({"no", "none", "nobody", "nothing", "never", "not", "nowhere", "neither"})


@dataclass(frozen=True, slots=True)
class Superlative:
    """A rank: the number of its adjective and of the noun that it ranks (its own where there is none), whether others
    stand beside or above ("one of the largest", "second-largest"), and whether the clause gives it of its subject
    (``own``) or of its object."""

    word: int
    noun: int
    limited: bool
    own: bool
    of_object: bool = False


def read_superlatives(parsed: Parsed) -> list[Reading]:
    """Readings "superlative" (each a Superlative), in order: superlatives, words of primacy, and comparatives that
    are denied of all others ("no dam is taller")."""
    cues = find_cues(parsed, "quantity", "superlative")
    primacy = {n for cue in cues if cue.group == "primacy" for n in range(cue.first, cue.last + 1)}
    out = []
    for token in parsed.doc:
        value = _superlative(parsed.doc, token, token.i in primacy, cues)
        if value is not None:
            first, last = sorted((value.word, value.noun))
            span = parsed.span(first, last)
            out.append(Reading(DIMENSION, value, span, parsed.words(span)))
    return out


def _superlative(doc: Doc, token: Token, is_primacy: bool, cues: Sequence[FoundCue]) -> Superlative | None:
    if (token.tag_ == "JJS" and token.lower_ not in ("most", "least")) or is_primacy or _is_most(token):
        word = token.head if _is_most(token) else token
        noun = word.head if word.dep_ in ("amod", "compound", "nmod") and word.head.i > word.i else word
        if _is_of_degree(doc, token) or _is_written_record(doc, token):
            return None
        return Superlative(word.i, noun.i, _is_limited(word, cues), _is_own(word, noun), noun.dep_ == "dobj")
    if token.tag_ in ("JJR", "RBR") and _is_denied_comparative(token):
        word = token.head if token.lower_ in ("more", "less") and token.head.pos_ in ("ADJ", "ADV") else token
        return Superlative(word.i, word.i, _is_limited(word, cues), own=True)
    return None


def _is_most(token: Token) -> bool:
    """Whether the token makes the superlative of an adjective: the most effective."""
    return token.tag_ == "RBS" and token.head.pos_ == "ADJ" and token.head.i > token.i


def _is_of_degree(doc: Doc, token: Token) -> bool:
    """Whether it compares nothing: "a most useful tool", "at best", "at least"."""
    before = doc[token.i - 1].lower_ if token.i else ""
    return before == "at" or (before in ("a", "an") and token.lower_ != "record" and token.tag_ != "JJS")


def _is_written_record(doc: Doc, token: Token) -> bool:
    """Whether "record" is what has been written down: on record, off the record, for the record, a track record."""
    before = doc[token.i - 1].lower_ if token.i else ""
    if token.lower_ != "record":
        return False
    led = token.i > 1 and before == "the" and doc[token.i - 2].lower_ in _WRITTEN_ON
    return led or before in _WRITTEN_ON or before in ("track", "criminal", "public", "written")


def _is_limited(word: Token, cues: Sequence[FoundCue]) -> bool:
    return any(cue.group == "limits" and -1 <= word.i - cue.last <= _BEFORE and cue.last < word.i for cue in cues)


def _is_own(word: Token, noun: Token) -> bool:
    """Whether the clause says it of its subject: "X is the tallest dam", "X, the tallest dam, ...", "a record 460"."""
    had = noun.dep_ == "dobj" and noun.head.lemma_ == "have"
    return had or noun.dep_ in _OWN or word.dep_ in (*_OWN, "acomp") or word.lower_ == "record" or _equates(noun)


def _equates(noun: Token) -> bool:
    """Whether a name follows the copula of which the noun is the subject: the tallest dam was Orr."""
    verb = noun.head
    return noun.dep_ == "nsubj" and any(c.dep_ == "attr" and c.pos_ == "PROPN" for c in verb.children)


def _is_denied_comparative(token: Token) -> bool:
    """Whether no other has more of it: "no viaduct is longer", "none was ever taller"."""
    at = token
    for _ in range(_BEFORE):
        if any(_denies(child) for child in at.children if child.i < token.i):
            return True
        if at.head == at:
            return False
        at = at.head
    return False


def _denies(child: Token) -> bool:
    subject = child.dep_ in ("nsubj", "nsubjpass", "attr", "det")
    return subject and (child.lower_ in _NEGATIVE or any(c.lower_ in _NEGATIVE for c in child.children))


def compare_superlatives(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """An excess for each rank that the claim gives its subject, if the evidence gives the same one only with others
    beside or above it; or no rank at all, and nothing from which one may follow."""
    out = []
    for statement, reading in _claimed(claim):
        best = nearest(statement, pairs)
        # What is told of an object is judged on short evidence only: on a page much else may be first or best.
        if best is None or not (reading.value.own or best.short):
            continue
        sentences = beside(best, evidence, pairs)
        place = _limited_rank(statement.words[reading.value.word], evidence)
        if place is None and not _is_licensed(sentences) and not _is_listed(best, evidence):
            place = Place(best.key, best.index.document.path, best.evidence.span)
        if place is not None:
            out.append(Comparison("quantity", "superlative", Outcome.EXCESS, reading.span, (place,)))
    return out


def _claimed(claim: Claim) -> Iterator[tuple[Statement, Reading[Superlative]]]:
    for statement in claim.statements:
        for reading in statement.read(DIMENSION) if statement.context is Context.ASSERTED else ():
            if (reading.value.own or reading.value.of_object) and not reading.value.limited:
                yield statement, reading


def _limited_rank(word: Word, evidence: Sequence[Evidence]) -> Place | None:
    """Where the evidence gives the same rank with others beside or above it; None if it also gives it alone."""
    found = [
        (source, statement, reading)
        for source in evidence
        for statement in source.statements
        for reading in statement.read(DIMENSION)
        if _is_same_rank(word, statement.words[reading.value.word])
    ]
    if not found or not all(reading.value.limited for _, _, reading in found):
        return None
    source, _, reading = found[0]
    return Place(source.key, source.index.document.path, reading.span)


def _is_same_rank(a: Word, b: Word) -> bool:
    return a.lemma.lower() == b.lemma.lower() or relation(a, b) is Relation.SYNONYM


def _is_licensed(sentences: Sequence[tuple[Word, ...]]) -> bool:
    """Whether some sentence ranks or compares, in whatever words."""
    licence = words_of("superlative", "licence") | words_of("superlative", "primacy")
    for words in sentences:
        text = f" {' '.join(word.text.lower() for word in words)} "
        lemmas = {word.lemma.lower() for word in words}
        if any(word.tag in ("JJS", "RBS", "JJR", "RBR") for word in words) or lemmas & licence:
            return True
        if lemmas & _NEGATIVE and lemmas & _EARLIER:
            return True
        if any(f" {phrase} " in text for phrase in licence if " " in phrase):
            return True
    return False


def _is_listed(best: Pair, evidence: Sequence[Evidence]) -> bool:
    """Whether the evidence lists figures of one kind, so that the greatest may be seen from them."""
    shown = [q for e in evidence if e.key == best.key for s in e.statements for q in s.quantities]
    return any(sum((q.kind, q.unit, q.noun) == (p.kind, p.unit, p.noun) for q in shown) >= _LISTED for p in shown)
