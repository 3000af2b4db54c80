"""Speakers of the claim against speakers of its evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimlint.dimensions.attribution.credit import compare_credits
from claimlint.dimensions.attribution.cues import phrase, source, verb_levels
from claimlint.dimensions.attribution.passages import Passage, names_in, passages_of
from claimlint.dimensions.attribution.quotes import compare_quotations
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.speaker import DIMENSION, Kind, Level, Speaker
from claimlint.model.statement import Argument, Claim, Context, Function, Statement
from claimlint.model.word import Word
from claimlint.words.alike import alike, answered, content
from claimlint.words.presupposed import is_taken_for_known
from claimlint.words.relations import noun_class

FEWEST = 2  # content words of a clause: fewer decide nothing
FEW = 3  # a clause of fewer is answered only by all of them, one of a long page never
SAID = 0.5  # the share of a clause that a speaker's words must answer
KNOWN = 0.6  # the share that the evidence as a whole must answer
MOST = 0.8  # the share that words merely reported on a long page must answer
LONGEST = 4  # words shown after a predicate
HEDGES = frozenset({"suggest", "imply", "hint", "assume"})  # of tracks and figures too: a hedge, not a view
SOFTENERS = frozenset(
    "may might could should seem appear estimated expected likely probably perhaps expectation prospect hope fear "
    "possibility chance likelihood risk".split()
)
NAMES = ("NOUN", "PROPN")
SOME = frozenset({"a", "an", "one"})
TITLES = frozenset({"mr", "ms", "mrs", "miss"})


def compare(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """Quotations altered and speakers dropped."""
    quotations = compare_quotations(claim, evidence, bool(claim.read(DIMENSION)))
    return quotations + _compare_speakers(claim, evidence)


def _compare_speakers(claim: Claim, evidence: Sequence[Evidence]) -> list[Comparison]:
    passages = [passage for source in evidence for passage in passages_of(source)]
    if not any(passage.speakers for passage in passages):
        return []
    return [*compare_credits(claim, passages), *list(_dropped(claim, passages))[:1]]


def _dropped(claim: Claim, passages: Sequence[Passage]) -> Iterator[Comparison]:
    """Clauses stated in the author's voice that the evidence has only from a speaker."""
    said = frozenset().union(*(r.value.scope for r in claim.read(DIMENSION)))
    for statement in claim.statements:
        if not _states(statement, said):
            continue
        found = _best_speaker(statement, passages, _context(claim))
        if found is not None and not _is_own_voice(statement, passages, found):
            passage, reading = found
            yield Comparison("attribution", "speaker", Outcome.EXCESS, _deciding(statement), (passage.place(reading),))


def _context(claim: Claim) -> list[Word]:
    """The words among which the claim may name the speaker: its own and those of the sentence before."""
    return [word for statements in (claim.statements, claim.before) for s in statements[:1] for word in s.words]


def _states(statement: Statement, said: frozenset[int]) -> bool:
    """Whether a clause of the claim is stated in the author's own voice and says enough to be looked for."""
    return (
        statement.context is Context.ASSERTED
        and statement.predicate is not None
        and statement.predicate.head not in said
        and not _reports(statement)
        and not _is_open_complement(statement)
        and not _is_denied_above(statement)
        and not _is_inferred(statement)
        and not _is_hedged(statement)
        and len(content(statement.words, statement.own)) >= FEWEST
    )


def _is_inferred(statement: Statement) -> bool:
    """Whether the clause is the author's own inference: "must have left"."""
    auxiliaries = {statement.words[n].lemma.lower() for n in statement.own if statement.words[n].dep == "aux"}
    return {"must", "have"} <= auxiliaries


def _is_hedged(statement: Statement) -> bool:
    """Whether the clause, or the verb above it, leaves open whether it is so: "should open in May", "seems to lie"."""
    words, head = statement.words, statement.predicate.head
    said = [*statement.own, words[head].head]
    return any(words[n].lemma.lower() in SOFTENERS or words[n].text.lower() in SOFTENERS for n in said)


def _reports(statement: Statement) -> bool:
    """Whether the clause itself is about saying, finding or accusing, or about what somebody does with words: "brushed
    the ALLEGATION aside"."""
    predicate = statement.predicate
    if predicate.pos == "VERB" and any(_is_of_words(statement, a) for a in statement.arguments):
        return True
    is_of_this = any(reading.value.at in statement.own for reading in statement.read(DIMENSION))
    return is_of_this or (predicate.pos == "VERB" and predicate.lemma in verb_levels().keys() | phrase("accusing"))


def _is_of_words(statement: Statement, argument: Argument) -> bool:
    """Whether the clause is about a claim, an allegation or the like, other than as its doer."""
    named = any(statement.words[n].lemma.lower() in phrase("statement_noun") for n in argument.words)
    return (
        named
        and argument.function is not Function.AGENT
        and any(a.function is Function.AGENT and not a.preposition for a in statement.arguments)
    )


def _is_open_complement(statement: Statement) -> bool:
    """Whether the clause is an infinitive behind an adjective or a noun, which do not take it for done: "any readier to
    REJECT eggs"."""
    words, head = statement.words, statement.predicate.head
    to = any(word.head == head and word.tag == "TO" for word in words)
    return to and words[head].dep in ("xcomp", "acl", "advcl") and words[words[head].head].pos in ("ADJ", "NOUN")


def _is_denied_above(statement: Statement) -> bool:
    """Whether a denied verb governs the clause: "does NOT ACCEPT that posts are in danger"."""
    words, head = statement.words, statement.predicate.head
    while words[head].dep in ("ccomp", "xcomp", "acomp", "attr", "advcl") and words[head].head != head:
        adverbial = words[head].dep == "advcl" and words[words[head].head].pos in ("VERB", "AUX")
        head = words[head].head
        if not adverbial and any(w.head == head and w.dep == "neg" for w in words):
            return True
    return False


def _best_speaker(
    statement: Statement, passages: Sequence[Passage], context: Sequence[Word]
) -> tuple[Passage, Reading[Speaker]] | None:
    """The speaker whose words answer the clause best, if well enough."""
    best, most = None, 0
    for passage in passages:
        for reading in passage.speakers:
            if (
                _has_view(passage, reading.value)
                and not _is_named(passage, reading.value, context)
                and not is_taken_for_known(statement, passage.words)
            ):
                got = _answered(statement, passage, reading.value.scope)
                if len(got) > most and _says(statement, passages, passage, reading.value, got):
                    best, most = (passage, reading), len(got)
    return best


def _says(statement: Statement, passages: Sequence[Passage], passage: Passage, speaker: Speaker, got: set[int]) -> bool:
    """Whether the words ``got`` of the clause are enough of it: half of them, or the predicate in evidence that answers
    most of the rest outside the speaker's words. On a long page, where much is alike, both, and more."""
    wanted = content(statement.words, statement.own)
    is_predicate = statement.predicate.head in got
    if passage.is_long:
        share = KNOWN if speaker.level is not Level.NEUTRAL else MOST
        return is_predicate and len(got) >= max(FEW, share * len(wanted))
    if len(wanted) < FEW:
        return len(got) == len(wanted)
    if len(got) >= SAID * len(wanted):
        return True
    known = set().union(*(_answered(statement, p, range(len(p.words))) for p in passages))
    if is_predicate and len(got) >= FEWEST and len(known) >= KNOWN * len(wanted):
        return True
    own = set().union(*(_answered(statement, p, p.own_voice) for p in passages))
    return len(got) >= FEW and len(got) >= KNOWN * (len(wanted) - len(own - got))


def _answered(statement: Statement, passage: Passage, region: Iterable[int]) -> set[int]:
    return answered(statement.words, content(statement.words, statement.own), passage.words, region)


def _has_view(passage: Passage, speaker: Speaker) -> bool:
    """Whether what is said is a party's view or allegation, or the mere word of somebody who has a side. Routine facts
    that an office gives out, official findings and what documents hold need no speaker."""
    if speaker.negated or speaker.level > Level.ARGUE or speaker.cue in HEDGES:
        return False
    if speaker.kind is Kind.PRONOUN and passage.is_long:
        return False  # far away, a pronoun may be anybody
    if speaker.kind not in (Kind.PARTY, Kind.PRONOUN):
        return False
    return speaker.level is not Level.NEUTRAL or _has_side(passage.who(speaker), passage.is_long)


def _has_side(words: Sequence[Word], is_long: bool) -> bool:
    """Whether a speaker takes sides or, in evidence that is read whole, is a private person of a name, or just some
    such person ("a former lodger")."""
    if any(word.lemma.lower() in source("partisan") for word in words):
        return True
    known = any(word.pos == "PROPN" or word.text.lower() in SOME for word in words)
    return not is_long and known and any(_is_private(word) for word in words)


def _is_private(word: Word) -> bool:
    """Whether a word is a title of anybody's or the name of a role without office."""
    lemma = word.lemma.lower().rstrip(".")
    if lemma in source("official"):
        return False
    return lemma in TITLES or (word.pos == "NOUN" and noun_class(lemma) == "person")


def _is_named(passage: Passage, speaker: Speaker, words: Sequence[Word]) -> bool:
    """Whether the claim's sentence names the speaker in whatever way."""
    who = (
        [*names_in(passage.before, range(len(passage.before))), *_other_speakers(passage)]
        if speaker.kind is Kind.PRONOUN
        else [passage.words[n] for n in speaker.who if n == speaker.head or passage.words[n].pos == "PROPN"]
    )
    return any(_are_one(word, name) for word in words if word.pos in NAMES for name in who)


def _other_speakers(passage: Passage) -> list[Word]:
    """The speakers that a passage names: whose a view in it is ("the court said in ITS judgment")."""
    speakers = (reading.value for reading in passage.speakers)
    return [passage.words[s.head] for s in speakers if s.kind is not Kind.PRONOUN and s.head is not None]


def _are_one(word: Word, other: Word) -> bool:
    """Whether two names are alike, or of those who give one judgment: the court, the judge."""
    return alike(word, other) or {word.lemma.lower(), other.lemma.lower()} <= source("bench")


def _is_own_voice(statement: Statement, passages: Sequence[Passage], found: tuple[Passage, Reading[Speaker]]) -> bool:
    """Whether the source says it in its own voice as well."""
    got = _answered(statement, found[0], found[1].value.scope)
    return any(len(got & _answered(statement, p, p.own_voice)) >= KNOWN * len(got) for p in passages)


def _deciding(statement: Statement) -> Span:
    """The predicate with what follows it in its clause, at most a handful of words."""
    head = statement.predicate.head
    own = frozenset(statement.own)
    last = head
    while last + 1 in own and last - head < LONGEST and statement.words[last + 1].pos != "PUNCT":
        last += 1
    return statement.words[head].span.cover(statement.words[last].span)
