"""Whether a claim has as anybody's finding what in the evidence comes from somebody with a stake in it: the maker
itself, or somebody in another's pay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.attribution.cues import phrase, source
from claimlint.dimensions.attribution.passages import Match, Passage, share_a_name, with_clauses
from claimlint.model.speaker import Speaker
from claimlint.model.word import Word
from claimlint.words.alike import alike, answered, content
from claimlint.words.relations import hypernyms, is_person

AS_MUCH = 0.5  # the share of what the first speaker says that another must say to say it too
MAKERS = ("by", "from", "at")  # what leads in who made a study, not what it is about: "a survey OF employers"


def is_stake_left_out(
    said: Speaker, words: Sequence[Word], found: Sequence[Match], passages: Sequence[Passage]
) -> bool:
    """Whether a neutral source of the claim (``said``) is one with a stake wherever the evidence says the same, and the
    claim's sentence leaves the stake out."""
    told = [word for n, word in enumerate(words) if n not in said.scope]  # what is said may be about money too
    if _names_a_stake(told):
        return False
    holders = _holders(said, words, found[0], passages)
    named = [word for word in words if word in told or word.pos != "PROPN"]  # "Agrivel's maize" names no source
    if not holders or share_a_name(named, holders):
        return False
    return not any(_is_another(match, found[0], holders, said, words) for match in found[1:]) and not _says_the_same(
        passages, words, said
    )


def _names_a_stake(words: Sequence[Word]) -> bool:
    return any(w.lemma.lower() in source("funded") | source("stake") | source("engaged") for w in words)


def _is_neutral(said: Speaker, words: Sequence[Word]) -> bool:
    """Whether a source has no stake by the word for it: a study, an expert, any kind of scholar."""
    lemmas = [words[n].lemma.lower() for n in said.who if words[n].pos == "NOUN"]
    return any(not source("neutral").isdisjoint({lemma} | _kinds(lemma)) for lemma in lemmas)


def _kinds(lemma: str) -> frozenset[str]:
    """The kinds of people that a noun names one of: an economist is a scientist."""
    return hypernyms(lemma, "n", 3) if is_person(lemma) else frozenset()


def _holders(said: Speaker, words: Sequence[Word], found: Match, passages: Sequence[Passage]) -> list[Word]:
    """Who pays the evidence's source, or speaks there in their own cause."""
    passage, theirs = found
    if not _is_neutral(said, words):
        return _payers([passage], said, words, found) if _is_namesake(said, words, found) else []
    gaining = [w for w in _behind(passage.words, theirs.value) if _gains(w)]
    return _payers(passages, said, words, found) + gaining + _sellers(passage.words, theirs.value)


def _payers(passages: Sequence[Passage], said: Speaker, words: Sequence[Word], found: Match) -> list[Word]:
    """Those in whose pay the evidence's source is by one of the sentences."""
    return [
        w for p in passages for n, payers in _payments(p.words) if _is_paid(p, n, said, words, found) for w in payers
    ]


def _is_namesake(said: Speaker, words: Sequence[Word], found: Match) -> bool:
    """Whether the claim calls a person by the very name, and leaves out what the evidence says of them."""
    passage, theirs = found
    ours = [words[n] for n in said.who if words[n].pos == "PROPN"]
    return share_a_name(ours, [passage.words[n] for n in theirs.value.who if passage.words[n].pos == "PROPN"])


def _sellers(words: Sequence[Word], speaker: Speaker) -> list[Word]:
    """Who speaks, if a clause on it says that it makes or sells something: "Agrivel, WHICH SELLS THE VARIETY"."""
    clauses = (w for w in words if w.dep in ("relcl", "acl") and w.head == speaker.head)
    sells = any(clause.lemma.lower() in source("selling") for clause in clauses)
    return [words[speaker.head]] if sells and speaker.head is not None else []


def _behind(words: Sequence[Word], speaker: Speaker) -> list[Word]:
    """Those who made what speaks, or speak themselves: "a study BY THE MAKER", "an INDUSTRY study",
    but not "a defence ministry", nor what a study is about."""
    owners = [words[n] for n in speaker.who if words[n].dep in ("poss", "compound") and words[n].head == speaker.head]
    if speaker.head is None or words[speaker.head].lemma.lower() not in source("neutral"):
        owners = [w for w in owners if w.dep == "poss"]
    heads = [words[n] for n in speaker.who if n == speaker.head or words[n].dep == "appos"]
    return heads + owners + (_led_in(words, speaker.head, MAKERS) if speaker.head is not None else [])


def _gains(word: Word) -> bool:
    """Whether a word is a common noun for somebody who gains; in a name it may be a part of anything."""
    return word.pos == "NOUN" and word.lemma.lower() in source("interested")


def _is_private(words: Sequence[Word], word: Word) -> bool:
    """Whether a payer is none of the public's, or a body of those who gain ("the makers' council"); of an abbreviation
    ("NASA") nobody can tell."""
    is_abbreviation = word.text.isupper() and len(word.text) > 1
    if any(words[w.head] is word and w.dep in ("poss", "compound") and _gains(w) for w in words):
        return True
    return word.pos in ("NOUN", "PROPN") and not is_abbreviation and word.lemma.lower() not in source("public")


def _payments(words: Sequence[Word]) -> Iterator[tuple[int, list[Word]]]:
    """The words for a stake, each with those whose it is: whoever pays, or whoever else gains."""
    for n, word in enumerate(words):
        lemma = word.lemma.lower()
        if lemma in source("funded") | source("stake"):
            yield n, [w for w in _agents(words, n) if _is_private(words, w)]
        elif lemma in source("engaged"):
            yield n, [w for w in _agents(words, n) if _gains(w)]
        elif lemma in source("service"):
            yield n, [w for w in _led_in(words, n, ("for", "to")) if _gains(w)]
        elif lemma in source("shares"):
            yield n, _led_in(words, n, ("in", "of"))


def _agents(words: Sequence[Word], number: int) -> list[Word]:
    """Who pays: the agent of a verb; the owner or source of what is paid."""
    if words[number].pos == "VERB":
        return _led_in(words, number, ("by",)) or [w for w in words if w.head == number and w.dep == "nsubj"]
    owners = [w for w in words if w.head == number and w.dep in ("poss", "compound")]
    return (owners + _led_in(words, number, ("of", "from", "by"))) if words[number].pos == "NOUN" else []


def _led_in(words: Sequence[Word], number: int, prepositions: Sequence[str]) -> list[Word]:
    """The heads of the phrases that one of ``prepositions`` leads in behind a word."""
    led = [w for w in words if w.dep == "pobj" and words[w.head].lemma.lower() in prepositions]
    return [w for w in led if words[w.head].head == number]


def _is_paid(passage: Passage, cue: int, said: Speaker, words: Sequence[Word], found: Match) -> bool:
    """Whether what is paid for is the evidence's speaker, or in another sentence a source of the claim's name."""
    if passage is found[0]:
        return _hangs_on(passage.words, cue, found[1].value)
    objects = [w for w in passage.words if w.head == cue and w.dep in ("dobj", "nsubjpass")]
    objects += _led_in(passage.words, cue, ("for",))
    if any(w.pos == "PRON" for w in objects):
        objects += passage.before
    return said.head is not None and any(alike(w, words[said.head]) for w in objects)


def _hangs_on(words: Sequence[Word], number: int, speaker: Speaker) -> bool:
    """Whether a word stands below the head of a speaker's phrase, clauses on it included."""
    while number not in (speaker.head, speaker.at) and words[number].head != number:
        number = words[number].head
    return number == speaker.head


def _is_another(match: Match, first: Match, holders: Sequence[Word], said: Speaker, words: Sequence[Word]) -> bool:
    """Whether another speaker, without a stake, says as much."""
    passage, reading = match
    who = [passage.words[n] for n in with_clauses(passage.words, reading.value)]
    if share_a_name(who, holders) or any(w.lemma.lower() in source("interested") for w in who):
        return False
    wanted = content(words, sorted(said.scope))
    most = answered(words, wanted, first[0].words, first[1].value.scope)
    return len(answered(words, wanted, passage.words, reading.value.scope)) >= AS_MUCH * len(most)


def _says_the_same(passages: Sequence[Passage], words: Sequence[Word], said: Speaker) -> bool:
    """Whether a source of the claim's name is said to find the same."""
    return any(
        any(alike(p.words[n], words[said.head]) for n in reading.value.who)
        and any(p.words[n].lemma.lower() in phrase("same") for n in reading.value.scope)
        for p in passages
        for reading in p.speakers
    )
