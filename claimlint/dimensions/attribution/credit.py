"""A speaker of the claim against the one who says the same in the evidence: who it is, and how firmly it is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from claimlint.dimensions.attribution.cues import verb_levels
from claimlint.dimensions.attribution.passages import Match, Passage, names_in, share_a_name, with_clauses
from claimlint.dimensions.attribution.ranks import is_promoted
from claimlint.dimensions.attribution.stakes import is_stake_left_out
from claimlint.model.evidence import Comparison
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading
from claimlint.model.speaker import DIMENSION, Kind, Level, Speaker
from claimlint.model.statement import Claim, Context
from claimlint.model.word import Word
from claimlint.words.alike import alike, answered, content
from claimlint.words.relations import may_be, noun_class

SAID = 0.5  # the share of what is said that must be said by the other speaker too
FEWEST = 2
FEW = 3  # fewer words, if they are not half of what is said, are no sign
BESIDE = 4  # words between a title and the name of its holder
JUDGEMENTS = frozenset({"find", "hold", "know", "learn", "realise", "realize", "recognise", "recognize"})
FIRM = frozenset({"demonstrate", "prove", "confirm", "establish", "verify"})  # what no mere suggestion does
EXPECTING = frozenset({"expect", "anticipate", "hope", "fear", "predict", "foresee", "want", "wish"})
HINTS = frozenset({"indicate", "signal", "suggest"})
DENIALS = frozenset({"deny", "denial"})
PRONOUNS = frozenset({"it", "this", "that", "they", "them", "these", "those"})
BODIES = ("person", "group", "")  # the classes of nouns that somebody is called by; rare nouns have none
OPINIONS = frozenset({"believe", "think", "feel", "consider", "regard", "deem", "view"})  # no argument, let alone proof


def compare_credits(claim: Claim, passages: Sequence[Passage]) -> Iterator[Comparison]:
    """Verbs made firmer, speakers exchanged, sources promoted, stakes left out."""
    words = claim.statements[0].words
    for statement in claim.statements:
        for reading in statement.read(DIMENSION) if statement.context is Context.ASSERTED else ():
            found = [] if reading.value.negated else _same_words(reading.value, words, passages)
            if found:
                yield from _compare(reading, words, found, passages)


def _same_words(speaker: Speaker, words: Sequence[Word], passages: Sequence[Passage]) -> list[Match]:
    """The speakers of the evidence who say what a speaker of the claim says, who says most of it first: half of it, or
    of what the claim may have from other sentences no more than half of the rest; of its speaker's own name, any."""
    wanted = content(words, sorted(speaker.scope))
    found = []
    for passage in passages:
        for reading in passage.speakers:
            got = answered(words, wanted, passage.words, reading.value.scope)
            got |= _taken_up(words, wanted, passage, reading.value) if got else set()
            if _is_enough(got, wanted, words, passage, passages) or (
                got and _is_namesake(speaker, words, passage, reading)
            ):
                found.append((len(got), passage, reading))
    return [(passage, reading) for _, passage, reading in sorted(found, key=lambda f: -f[0])]


def _taken_up(words: Sequence[Word], wanted: Sequence[int], passage: Passage, speaker: Speaker) -> set[int]:
    """Those of ``wanted`` that a pronoun in a speaker's words takes up from the sentence before: "called IT a step
    backwards"."""
    if not any(passage.words[n].text.lower() in PRONOUNS for n in speaker.scope):
        return set()
    return answered(words, wanted, passage.told_before, range(len(passage.told_before)))


def _is_namesake(speaker: Speaker, words: Sequence[Word], passage: Passage, reading: Reading[Speaker]) -> bool:
    """Whether two speakers have a proper name in common, in evidence that is read whole."""
    ours = [words[n] for n in speaker.who if words[n].pos == "PROPN"]
    theirs = [passage.words[n] for n in reading.value.who if passage.words[n].pos == "PROPN"]
    return not passage.is_long and share_a_name(ours, theirs)


def _is_enough(
    got: set[int], wanted: Sequence[int], words: Sequence[Word], passage: Passage, passages: Sequence[Passage]
) -> bool:
    if len(got) < FEWEST:
        return False
    if len(got) >= SAID * len(wanted):
        return True
    regions = ((p.words, p.own_voice if p is passage else range(len(p.words))) for p in passages)
    known = set().union(*(answered(words, wanted, theirs, region) for theirs, region in regions))
    rest = len(wanted) - len(known - got)
    return not passage.is_long and len(got) >= max(FEW, SAID * rest)


def _compare(
    reading: Reading[Speaker], words: Sequence[Word], found: Sequence[Match], passages: Sequence[Passage]
) -> Iterator[Comparison]:
    said, (passage, theirs) = reading.value, found[0]
    for differs, outcome, holds in (
        ("verb", Outcome.EXCESS, _is_firmer(said, words, found[0], passages)),
        ("speaker named", Outcome.CLASH, _is_other(said, words, found[0], passages)),
        ("authority", Outcome.EXCESS, is_promoted(said, words, found[0], passages)),
        ("stake", Outcome.SHIFT, is_stake_left_out(said, words, found, passages)),
    ):
        if holds:
            yield Comparison("attribution", differs, outcome, reading.span, (passage.place(theirs),))


def _is_firmer(said: Speaker, words: Sequence[Word], found: Match, passages: Sequence[Passage]) -> bool:
    """Whether the claim's verb vouches for what the evidence's leaves to its speaker."""
    known = found[1].value
    if said.level < Level.FINDING or (known.level > Level.NEUTRAL and known.cue not in OPINIONS) or known.negated:
        return False
    if said.kind is Kind.DOCUMENT and (known.level > Level.TENTATIVE or said.cue not in FIRM):
        return False  # documents do find and show
    if said.kind is Kind.PARTY and not (_is_body(said, words) or _same_part(said, words, found)):
        return False
    if said.scope and words[min(said.scope)].tag.startswith("W"):
        return False  # revealed what it looks like: a question is answered, nothing vouched for
    if said.cue in HINTS and said.kind in (Kind.PARTY, Kind.PRONOUN):
        return False  # who indicates something says it less than outright
    if words[said.at].dep in ("advcl", "acl") and words[said.at].tag == "VBG":
        return False  # the author's own inference: "rose by half, indicating that ..."
    if said.cue in JUDGEMENTS or (said.kind is Kind.AUTHORITY and said.level is Level.FINDING):
        return False
    return not any(_vouches(p, said, words) for p in passages) and not _is_own_act(said, words)


def _vouches(passage: Passage, said: Speaker, words: Sequence[Word]) -> bool:
    """Whether a sentence of the evidence is as firm about what is said, or knows of a denial of it."""
    lemmas = [word.lemma for word in passage.words]
    if any(lemma.lower() in DENIALS for lemma in lemmas):
        return True
    if not any(verb_levels().get(lemma, 0) >= said.level for lemma in lemmas):
        return False
    wanted = content(words, sorted({*said.scope, *said.who}))
    return passage.is_long or len(answered(words, wanted, passage.words, range(len(passage.words)))) >= FEWEST


def _is_own_act(said: Speaker, words: Sequence[Word]) -> bool:
    """Whether a speaker tells what it itself does: "confirmed that it will close"."""
    first = next((words[n] for n in sorted(said.scope) if words[n].dep in ("nsubj", "nsubjpass")), None)
    return first is None or first.lemma.lower() in ("it", "he", "she", "they")


def _is_other(said: Speaker, words: Sequence[Word], found: Match, passages: Sequence[Passage]) -> bool:
    """Whether the claim credits somebody else who is in the evidence too, but does not say this there."""
    passage, theirs = found
    bodies = (Kind.PARTY, Kind.AUTHORITY)
    if passage.is_long or said.kind not in bodies or theirs.value.kind not in bodies or not _is_body(said, words):
        return False
    if theirs.value.negated:
        return False  # who denies it does not say it: somebody else does
    ours, known = _identities(said, words, found)
    if not ours or not known or share_a_name(names_in(words, range(len(words))), known):
        return False  # the claim names the evidence's speaker somewhere
    head = words[said.head]
    others = [(p, n) for p in passages for n, word in enumerate(p.words) if _is_named_by(word, head)]
    owners = _owners(words, said.head)
    if owners:  # counsel for the landlord, not just any counsel
        others = [(p, n) for p, n in others if share_a_name(_owners(p.words, n), owners) or not _owners(p.words, n)]
    wanted = content(words, sorted(said.scope))
    own = set(wanted) - _taken_up(words, wanted, passage, theirs.value)
    if said.cue in EXPECTING and any(_feels(p.words, n) for p, n in others):
        return False  # what comes "to the SURPRISE of dealers" they had expected otherwise
    return bool(others) and not any(_is_beside(p, n, known) or _says_it(p, n, own, words) for p, n in others)


def _is_named_by(word: Word, head: Word) -> bool:
    """Whether a word is the noun or name by which the claim calls its speaker, a title before a name included."""
    kinds = {word.pos, head.pos}
    return alike(head, word) and (word.pos == head.pos or (kinds == {"NOUN", "PROPN"} and not head.text.istitle()))


def _is_body(said: Speaker, words: Sequence[Word]) -> bool:
    """Whether a speaker is somebody: a thing that shows something credits nobody."""
    head = words[said.head] if said.head is not None else None
    return head is None or head.pos == "PROPN" or any(may_be(head.lemma.lower(), body) for body in BODIES)


def _identities(said: Speaker, words: Sequence[Word], found: Match) -> tuple[list[Word], list[Word]]:
    """By which words to tell the claim's speaker and the evidence's apart: proper names if both have some; those whom
    they speak for, if both have one and the same part; else all their nouns and names."""
    passage, theirs = found[0], found[1].value
    for ours, known in (
        (_proper(words, said), _proper(passage.words, theirs)),
        (_owners(words, said.head), _owners(passage.words, theirs.head) if _same_part(said, words, found) else []),
    ):
        if ours and known:
            return ours, known
    return names_in(words, said.who), names_in(passage.words, with_clauses(passage.words, theirs))


def _proper(words: Sequence[Word], speaker: Speaker) -> list[Word]:
    """The proper name of a speaker, or beside the noun for them: "the mayor, SUNNIVA AAS"."""
    heads = {speaker.head} | {n for n, w in enumerate(words) if w.dep == "appos" and w.head == speaker.head}
    below = [n for n, w in enumerate(words) if n in heads or (w.dep == "compound" and w.head in heads)]
    named = (w for w in names_in(words, below) if w.pos == "PROPN")
    return [w for w in named if noun_class(w.lemma.lower()) != "person"]


def _owners(words: Sequence[Word], head: int) -> list[Word]:
    """Whom somebody speaks for or belongs to: "the LANDLORD's lawyer", "counsel for the LANDLORD"."""
    led = (w for w in words if w.dep == "pobj" and words[w.head].head == head and words[w.head].lemma in ("for", "of"))
    return [*(w for w in words if w.dep == "poss" and w.head == head), *led]


def _same_part(said: Speaker, words: Sequence[Word], found: Match) -> bool:
    head = found[1].value.head
    return said.head is not None and head is not None and alike(words[said.head], found[0].words[head])


def _is_beside(passage: Passage, number: int, names: Sequence[Word]) -> bool:
    """Whether a word stands next to one of ``names``, as a title and a name do."""
    near = passage.words[max(0, number - BESIDE) : number + BESIDE + 1]
    return share_a_name([word for word in near if word.pos in ("NOUN", "PROPN")], names)


def _feels(words: Sequence[Word], number: int) -> bool:
    """Whether a noun of feeling is said to be somebody's: "to the relief of DEALERS", "DEALERS' relief"."""
    above = words[words[number].head]
    owned = words[above.head] if above.lemma.lower() == "of" else above if words[number].dep == "poss" else None
    return owned is not None and noun_class(owned.lemma.lower()) == "feeling"


def _says_it(passage: Passage, number: int, wanted: Set[int], words: Sequence[Word]) -> bool:
    """Whether the word is a speaker who says some of what is ``wanted`` as well."""
    return any(
        number in reading.value.who
        and len(answered(words, wanted, passage.words, reading.value.scope)) >= max(FEWEST, SAID * SAID * len(wanted))
        for reading in passage.speakers
    )
