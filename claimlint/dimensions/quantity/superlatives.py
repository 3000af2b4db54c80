"""Does the claim set a thing above its whole class (first, largest, record) where the evidence does not?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.dimensions.quantity.answering import beside, nearest
from claimlint.dimensions.quantity.cue_words import says, words_of
from claimlint.dimensions.quantity.slots import answered, is_like, relation
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.statement import Claim, Context, Statement
from claimlint.model.word import Word, children
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Doc, Token
from claimlint.words.relations import Relation

DIMENSION = "superlative"
_PLACES = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10,
}  # fmt: skip
_REACHING = frozenset({"come", "finish", "place", "rank", "end"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BEFORE_NOUN = frozenset({"amod", "compound", "nmod"})
_LISTED = 3  # figures of one kind among which a reader sees which is the greatest
_BEFORE = 4
_OLDEST = frozenset({"oldest", "eldest"})
_EARLIER = frozenset({"before", "earlier", "previously", "yet", "until", "till", "since"})
_STRETCH = frozenset({"in", "for"})
_QUALIFIED = 2  # words before a length of time: in at least forty years
_WRITTEN_ON = frozenset({"on", "off", "for", "into"})
_OWN = frozenset({"attr", "appos", "oprd"})
_NEGATIVE = frozenset({"no", "none", "nobody", "nothing", "never", "not", "nowhere", "neither"})


@dataclass(frozen=True, slots=True)
class Superlative:
    """A rank.

    word     the number of its adjective
    noun     the number of the noun that it ranks, its own where there is none
    limited  whether others stand beside or above: "one of the largest", "second-largest"
    own      whether the clause says it of its subject
    named    whether an argument is named by it, or a place that was reached: "the largest dam leaks", "came first"
    place    the number said with it, 0 if none is
    reached  whether it is a place that was reached
    """

    word: int
    noun: int
    limited: bool
    own: bool
    named: bool = False
    place: int = 0
    reached: bool = False


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
        return _graded(doc, token, is_primacy and _is_one_of_several(doc, token), cues)
    if _is_reached(token):
        place = _PLACES[token.lower_]
        return Superlative(token.i, token.i, place > 1, own=False, named=True, place=place, reached=True)
    if token.tag_ in ("JJR", "RBR") and _is_denied_comparative(token) and not _is_measured(doc, token):
        word = token.head if token.lower_ in ("more", "less") and token.head.pos_ in ("ADJ", "ADV") else token
        return Superlative(word.i, word.i, _is_limited(word, cues), own=True)
    return None


def _graded(doc: Doc, token: Token, is_one: bool, cues: Sequence[FoundCue]) -> Superlative | None:
    """The rank that a superlative or a word of primacy gives; ``is_one``: as "a leading" does."""
    word = token.head if _is_most(token) else token
    noun = word
    while noun.dep_ in _BEFORE_NOUN and noun.head.i > noun.i:  # "its first woman sheriff"
        noun = noun.head
    if (_is_of_degree(doc, token) and not is_one) or _is_written_record(doc, token):
        return None
    limited = is_one or _is_limited(word, cues)
    by_rank = token.tag_ in ("JJS", "RBS") and noun.dep_ in _SUBJECTS and noun.i > word.i and _is_definite(noun)
    named = noun.dep_ == "dobj" or by_rank or _is_first_time(noun)  # "the first chapter" says which is meant
    return Superlative(word.i, noun.i, limited, _is_own(word, noun), named, _place_before(doc, word))


def _is_first_time(noun: Token) -> bool:
    """ "For the first time"."""
    return noun.lower_ == "time" and noun.dep_ == "pobj" and noun.head.lower_ == "for"


def _is_most(token: Token) -> bool:
    """Whether the token makes the superlative of an adjective: the most effective."""
    of = token.head
    described = of.pos_ == "ADJ" or (of.pos_ == "VERB" and of.dep_ == "amod")  # the most visited museum
    return token.tag_ == "RBS" and described and of.i > token.i


def _is_definite(noun: Token) -> bool:
    return any(child.dep_ == "poss" or child.lower_ == "the" for child in noun.children)


def _place_before(doc: Doc, word: Token) -> int:
    """The ordinal right before a superlative, a hyphen or not between: the second-largest."""
    at = next((n for n in (word.i - 1, word.i - 2) if n >= 0 and doc[n].lower_ != "-"), 0)
    return _PLACES.get(doc[at].lower_, 0)


def _is_reached(token: Token) -> bool:
    """Whether an ordinal says in which place somebody came: finished second."""
    behind = token.head.lemma_ in _REACHING and token.i == token.head.i + 1
    return token.lower_ in _PLACES and behind and token.dep_ in ("advmod", "acomp", "dobj", "oprd", "attr")


def _is_measured(doc: Doc, token: Token) -> bool:
    """Whether a comparative is held against a figure, which makes a bound of it: nobody pays less than 30 euros."""
    return token.i + 2 < len(doc) and doc[token.i + 1].lower_ == "than" and doc[token.i + 2].like_num


def _is_of_degree(doc: Doc, token: Token) -> bool:
    """Whether it compares nothing: "a most useful tool", "at best", "at least"."""
    before = doc[token.i - 1].lower_ if token.i else ""
    return before == "at" or (before in ("a", "an") and token.lower_ != "record" and token.tag_ != "JJS")


def _is_one_of_several(doc: Doc, token: Token) -> bool:
    """Whether it puts a thing beside others: "a leading maker", "a top club"."""
    return token.lower_ in ("leading", "top", "foremost") and token.i > 0 and doc[token.i - 1].lower_ == "a"


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
    beside or above it, or of a smaller class; or no rank at all, and nothing from which one may follow."""
    out = []
    for statement, reading in _claimed(claim):
        best = nearest(statement, pairs)
        # What is told of an argument is judged on short evidence only: on a page much else may be first or best.
        if best is None or not (reading.value.own or best.short):
            continue
        place = _lesser_rank(_Rank(reading, statement), evidence)
        rank = _Rank(reading, statement)
        if place is None and not reading.value.limited and not _may_follow(rank, best, evidence, pairs):
            place = Place(best.key, best.index.document.path, best.evidence.span)
        if place is not None:
            out.append(Comparison("quantity", "superlative", Outcome.EXCESS, reading.span, (place,)))
    return out


@dataclass(frozen=True, slots=True)
class _Rank:
    """A rank in the statement that says it."""

    reading: Reading[Superlative]
    statement: Statement

    @property
    def word(self) -> Word:
        """Its adjective."""
        return self.statement.words[self.reading.value.word]

    @property
    def noun(self) -> Word:
        """What is ranked."""
        return self.statement.words[self.reading.value.noun]


def _claimed(claim: Claim) -> Iterator[tuple[Statement, Reading[Superlative]]]:
    """The ranks of the claim, those with others above only where their number is said."""
    for statement in claim.statements:
        for reading in statement.read(DIMENSION) if statement.context is Context.ASSERTED else ():
            rank = reading.value
            if (rank.own or rank.named) and (not rank.limited or rank.place > 1):
                yield statement, reading


def _lesser_rank(mine: _Rank, evidence: Sequence[Evidence]) -> Place | None:
    """Where the evidence gives the same rank lower, or of a smaller class; None if it also gives it as the claim
    does."""
    found = [
        (source, other)
        for source in evidence
        for statement in source.statements
        for reading in statement.read(DIMENSION)
        if _is_same_rank(mine, other := _Rank(reading, statement))
    ]
    if not found or not all(_is_lower(other, mine) or _is_narrower(other, mine) for _, other in found):
        return None
    source, other = found[0]
    return Place(source.key, source.index.document.path, other.reading.span)


def _is_lower(theirs: _Rank, mine: _Rank) -> bool:
    """Whether the evidence has others beside or above, of which the claim has none or fewer."""
    if mine.reading.value.limited:
        return theirs.reading.value.place > mine.reading.value.place
    return theirs.reading.value.limited


def _is_narrower(theirs: _Rank, mine: _Rank) -> bool:
    """Whether the evidence ranks in a smaller class: a woman among women, where the claim has people; since a year,
    where the claim has all time."""
    words = theirs.statement.words
    if relation(theirs.noun, mine.noun) is Relation.WIDER and not answered(mine.noun, words):
        return True
    if _is_of_a_kind(theirs, mine):
        return True
    lasting = says(mine.statement.words, "superlative", "all time") and not says(words, "superlative", "all time")
    return lasting and (_is_of_years(theirs) or says(words, "superlative", "since"))


def _is_of_a_kind(theirs: _Rank, mine: _Rank) -> bool:
    """Whether the evidence ranks one sort of what the claim ranks, by a noun before it that the claim lacks: the
    longest TIMBER span, the longest span; not where the claim names a sort too, as it may be the same."""
    if not is_like(theirs.noun, mine.noun) or _sorts(mine):
        return False
    sorts = (word for word in _sorts(theirs) if word.dep == "compound" and word.pos == "NOUN")
    return any(not answered(sort, mine.statement.words) for sort in sorts)


def _sorts(rank: _Rank) -> list[Word]:
    """What stands before the noun that is ranked and tells its sort."""
    words, value = rank.statement.words, rank.reading.value
    return [words[n] for n in children(words, value.noun) if n != value.word and words[n].dep in _BEFORE_NOUN]


def _is_of_years(rank: _Rank) -> bool:
    """Whether a length of time stands right behind what is ranked: the wettest May in forty years."""
    words = rank.statement.words
    last = max(rank.reading.value.word, rank.reading.value.noun)
    behind = words[last + 1 : last + 2]
    if not behind or behind[0].lemma.lower() not in _STRETCH:
        return False
    lengths = (q.span.start for q in rank.statement.quantities if q.kind is Kind.DURATION)
    return any(sum(behind[0].span.end <= word.span.start < start for word in words) <= _QUALIFIED for start in lengths)


def _is_same_rank(a: _Rank, b: _Rank) -> bool:
    if a.reading.value.reached or b.reading.value.reached:
        return a.reading.value.reached and b.reading.value.reached
    return not _forms(a.word).isdisjoint(_forms(b.word)) or relation(a.word, b.word) is Relation.SYNONYM


def _forms(word: Word) -> set[str]:
    return {word.text.lower(), word.lemma.lower()}


def _may_follow(rank: _Rank, best: Pair, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> bool:
    """Whether the evidence ranks or compares, or lists what a reader can compare."""
    if best.short and any(_denies_earlier(s.words) for e in evidence for s in e.statements):
        return True
    return _is_licensed(rank, beside(best, evidence, pairs)) or _is_listed(best, evidence)


def _is_licensed(rank: _Rank, sentences: Sequence[tuple[Word, ...]]) -> bool:
    """Whether some sentence ranks or compares, in whatever words; what is the first of its kind is the oldest, but no
    more of anything else for that."""
    licence = words_of("superlative", "licence") | words_of("superlative", "primacy")
    if not _forms(rank.word) & (words_of("superlative", "primacy") | _OLDEST):
        licence -= words_of("superlative", "firsts")
    for words in sentences:
        text = f" {' '.join(word.text.lower() for word in words)} "
        lemmas = {word.lemma.lower() for word in words}
        if any(word.tag in ("JJS", "RBS", "JJR", "RBR") for word in words) or lemmas & licence:
            return True
        if _denies_earlier(words):
            return True
        if any(f" {phrase} " in text for phrase in licence if " " in phrase):
            return True
    return False


def _denies_earlier(words: Sequence[Word]) -> bool:
    """Whether a sentence says that there was none before."""
    lemmas = {word.lemma.lower() for word in words}
    return not lemmas.isdisjoint(_NEGATIVE) and not lemmas.isdisjoint(_EARLIER)


def _is_listed(best: Pair, evidence: Sequence[Evidence]) -> bool:
    """Whether the evidence lists figures of one kind, so that the greatest may be seen from them."""
    parts = sum(q.kind is Kind.SHARE for q in best.evidence.quantities)
    if parts > 1 or sum(word.tag == "CD" for word in best.evidence.words) >= _LISTED:
        return True
    if _is_end_told(best):
        return True
    shown = [q for e in evidence if e.key == best.key for s in e.statements for q in s.quantities]
    return any(sum((q.kind, q.unit, q.noun) == (p.kind, p.unit, p.noun) for q in shown) >= _LISTED for p in shown)


def _is_end_told(best: Pair) -> bool:
    """Whether the claim's figure is one end of a range of the evidence: aged 11 to 17, the oldest is 17."""
    ends = {n for q in best.evidence.quantities if len(q.figures) > 1 for n in q.figures}
    return any(q.figures[0] in ends for q in best.claim.quantities if len(q.figures) == 1)
