"""A speaker of the claim against the one who says the same in the evidence: who it is, and how firmly it is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.attribution.cues import source, verb_levels
from claimlint.dimensions.attribution.passages import Passage, names_in, share_a_name
from claimlint.model.evidence import Comparison
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.speaker import DIMENSION, Kind, Level, Speaker
from claimlint.model.statement import Claim, Context
from claimlint.model.word import Word
from claimlint.words.alike import alike, answered, content
from claimlint.words.fold import fold
from claimlint.words.relations import noun_class
from claimlint.words.stems import stem

SAID = 0.5  # the share of what is said that must be said by the other speaker too
FEWEST = 2
FEW = 3  # fewer words, if they are not half of what is said, are no sign
BESIDE = 4  # words between a title and the name of its holder
JUDGEMENTS = frozenset({"find", "hold", "know", "learn", "realise", "realize", "recognise", "recognize"})
FIRM = frozenset({"demonstrate", "prove", "confirm", "establish", "verify"})  # what no mere suggestion does
DENIALS = frozenset({"deny", "denial"})
BODIES = ("person", "group", "")  # the classes of nouns that somebody is called by; rare ones have none

Match = tuple[Passage, Reading[Speaker]]


def compare_credits(claim: Claim, passages: Sequence[Passage]) -> Iterator[Comparison]:
    """Verbs made firmer, speakers exchanged, sources promoted, stakes left out."""
    words = claim.statements[0].words
    for statement in claim.statements:
        for reading in statement.read(DIMENSION) if statement.context is Context.ASSERTED else ():
            found = _same_words(reading.value, words, passages)
            if found is not None:
                yield from _compare(reading, words, found, passages)


def _same_words(speaker: Speaker, words: Sequence[Word], passages: Sequence[Passage]) -> Match | None:
    """The speaker of the evidence who says most of what a speaker of the claim says: half of it, or of what the claim
    may have from other sentences no more than half of the rest."""
    wanted = content(words, sorted(speaker.scope))
    best, most = None, FEWEST - 1
    for passage in passages:
        for reading in passage.speakers:
            got = answered(words, wanted, passage.words, reading.value.scope)
            if len(got) > most and _is_enough(got, wanted, words, passage, passages):
                best, most = (passage, reading), len(got)
    return best


def _is_enough(
    got: set[int], wanted: Sequence[int], words: Sequence[Word], passage: Passage, passages: Sequence[Passage]
) -> bool:
    if len(got) >= SAID * len(wanted):
        return True
    regions = ((p.words, p.own_voice if p is passage else range(len(p.words))) for p in passages)
    known = set().union(*(answered(words, wanted, theirs, region) for theirs, region in regions))
    rest = len(wanted) - len(known - got)
    return not passage.is_long and len(got) >= max(FEW, SAID * rest)


def _compare(
    reading: Reading[Speaker], words: Sequence[Word], found: Match, passages: Sequence[Passage]
) -> Iterator[Comparison]:
    said, (passage, theirs) = reading.value, found
    for differs, outcome, holds in (
        ("verb", Outcome.EXCESS, _is_firmer(said, words, found, passages)),
        ("speaker named", Outcome.CLASH, _is_other(said, words, found, passages)),
        ("authority", Outcome.EXCESS, _is_promoted(said, words, found, passages)),
        ("stake", Outcome.SHIFT, _is_stake_left_out(said, words, found, passages)),
    ):
        if holds:
            yield Comparison("attribution", differs, outcome, reading.span, (passage.place(theirs),))


def _is_firmer(said: Speaker, words: Sequence[Word], found: Match, passages: Sequence[Passage]) -> bool:
    """Whether the claim's verb vouches for what the evidence's leaves to its speaker."""
    known = found[1].value
    if said.level < Level.FINDING or known.level > Level.NEUTRAL or known.negated:
        return False
    if said.kind is Kind.DOCUMENT and (known.level > Level.TENTATIVE or said.cue not in FIRM):
        return False  # documents do find and show
    if words[said.at].dep in ("advcl", "acl") and words[said.at].tag == "VBG":
        return False  # the author's own inference: "rose by half, indicating that ..."
    if said.cue in JUDGEMENTS or (said.kind is Kind.AUTHORITY and said.level is Level.FINDING):
        return False
    firm = {word.lemma.lower() for p in passages for word in p.words if verb_levels().get(word.lemma, 0) >= said.level}
    denied = any(word.lemma.lower() in DENIALS for p in passages for word in p.words)
    return not firm and not denied and not _is_own_act(said, words)


def _is_own_act(said: Speaker, words: Sequence[Word]) -> bool:
    """Whether a speaker tells what it itself does: "confirmed that it will close"."""
    first = next((words[n] for n in sorted(said.scope) if words[n].dep in ("nsubj", "nsubjpass")), None)
    return first is None or first.lemma.lower() in ("it", "he", "she", "they")


def _is_other(said: Speaker, words: Sequence[Word], found: Match, passages: Sequence[Passage]) -> bool:
    """Whether the claim credits somebody else who is in the evidence too, but does not say this there."""
    passage, theirs = found
    bodies = (Kind.PARTY, Kind.AUTHORITY)
    if passage.is_long or said.kind not in bodies or theirs.value.kind not in bodies:
        return False
    ours = names_in(words, said.who)
    known = names_in(passage.words, _with_clauses(passage.words, theirs.value))
    if not ours or not known or share_a_name(names_in(words, range(len(words))), known):
        return False  # the claim names the evidence's speaker somewhere
    head = words[said.head]
    if head.pos != "PROPN" and noun_class(head.lemma.lower()) not in BODIES:
        return False  # a thing that shows something credits nobody
    others = [(p, n) for p in passages for n, word in enumerate(p.words) if word.pos == head.pos and alike(head, word)]
    return bool(others) and not any(_is_beside(p, n, known) or _says_it(p, n, said, words) for p, n in others)


def _with_clauses(words: Sequence[Word], speaker: Speaker) -> list[int]:
    """The words of a speaker's phrase with the clauses on its head: "Hana Weiss, WHO SPEAKS FOR THE AUTHORITY"."""
    below = {n for n, word in enumerate(words) if word.head == speaker.head and word.dep in ("relcl", "appos", "acl")}
    for _ in range(len(words)):
        more = {n for n, word in enumerate(words) if word.head in below} - below
        if not more:
            break
        below |= more
    return sorted((below - speaker.scope) | set(speaker.who))


def _is_beside(passage: Passage, number: int, names: Sequence[Word]) -> bool:
    """Whether a word stands next to one of ``names``, as a title and a name do."""
    near = passage.words[max(0, number - BESIDE) : number + BESIDE + 1]
    return share_a_name([word for word in near if word.pos in ("NOUN", "PROPN")], names)


def _says_it(passage: Passage, number: int, said: Speaker, words: Sequence[Word]) -> bool:
    """Whether the word is a speaker who says some of it as well."""
    wanted = content(words, sorted(said.scope))
    return any(
        number in reading.value.who
        and len(answered(words, wanted, passage.words, reading.value.scope)) >= max(FEWEST, SAID * SAID * len(wanted))
        for reading in passage.speakers
    )


def _is_promoted(said: Speaker, words: Sequence[Word], found: Match, passages: Sequence[Passage]) -> bool:
    """Whether a source that speaks for itself alone is given a standing that nothing in the evidence has."""
    passage, theirs = found
    low = [passage.words[n] for n in theirs.value.who if passage.words[n].lemma.lower() in source("low")]
    high = [words[n] for n in said.who if words[n].lemma.lower() in source("high")]
    known = {stem(fold(word.lemma)) for p in passages for word in p.words}
    return bool(low) and bool(high) and not any(stem(fold(word.lemma)) in known for word in high)


def _is_stake_left_out(said: Speaker, words: Sequence[Word], found: Match, passages: Sequence[Passage]) -> bool:
    """Whether a neutral source of the claim is in the evidence one with a stake, which the claim's sentence leaves
    out: the maker itself, or somebody in another's pay."""
    if any(w.lemma.lower() in source("funded") for w in words):
        return False
    passage, theirs = found
    holders = [
        w for p in passages for n in _paid(p.words) if _is_source(p, n, said, words, found) for w in _payer(p, n)
    ]
    holders += [w for w in _who(passage, theirs.value) if w.lemma.lower() in source("interested")]
    neutral = any(words[n].lemma.lower() in source("neutral") for n in said.who)
    return neutral and bool(holders) and not share_a_name(words, holders)


def _who(passage: Passage, speaker: Speaker) -> list[Word]:
    return [passage.words[speaker.head]] if speaker.head is not None else []


def _paid(words: Sequence[Word]) -> list[int]:
    """The verbs of paying and hiring."""
    return [n for n, word in enumerate(words) if word.pos == "VERB" and word.lemma.lower() in source("funded")]


def _is_source(passage: Passage, verb: int, said: Speaker, words: Sequence[Word], found: Match) -> bool:
    """Whether what a verb of paying pays for is the evidence's speaker, or in another sentence one of the claim's
    name."""
    if passage is found[0]:
        return passage.words[verb].dep == "acl" and passage.words[verb].head == found[1].value.head
    objects = [w for w in passage.words if w.head == verb and w.dep in ("dobj", "nsubjpass")]
    return said.head is not None and any(alike(w, words[said.head]) for w in objects)


def _payer(passage: Passage, verb: int) -> list[Word]:
    """Who pays: a passive's agent, or the subject."""
    words = passage.words
    agents = [w for w in words if w.dep == "pobj" and words[w.head].head == verb]
    return agents or [w for w in words if w.head == verb and w.dep == "nsubj"]
