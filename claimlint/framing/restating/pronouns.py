"""Pronouns told by what they take up of the sentence before: "The museum lends globes. It lends THEM to schools."

Candidates agree in number and kind, and the one in the pronoun's own function comes first (Kameyama 1986, "A
property-sharing constraint in centering"). "Did so" takes up a whole predicate, "proved this" a whole sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimlint.dimensions.strength.cues import governing_words
from claimlint.framing.restating.wording import END, Piece, Wording, copied, is_said_flatly, standing_for
from claimlint.framing.tree import SUBJECTS
from claimlint.model.document import Sentence
from claimlint.model.statement import Claim
from claimlint.model.word import Word, children, subtree
from claimlint.words.anaphora import PERSONAL, taken_up
from claimlint.words.inflect import gerund
from claimlint.words.relations import noun_class

CLAUSES = frozenset({"relcl", "acl", "advcl", "appos", "punct", "cc", "ccomp"})
OBJECTS = frozenset({"dobj", "attr", "pobj"})
THIS = frozenset({"this", "that", "it", "so"})
DETERMINERS = frozenset({"all", "most", "many", "some", "several", "few", "both", "none"})
NO_ARTICLE = ("det", "nummod")  # left out behind a word that counts: "all of the ten trams"


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence with its words."""

    sentence: Sentence
    words: tuple[Word, ...]

    @property
    def root(self) -> int:
        return next((n for n, word in enumerate(self.words) if word.head == n), 0)

    def child(self, number: int, *deps: str) -> int | None:
        return next((c for c in children(self.words, number) if self.words[c].dep in deps), None)

    def said(self, numbers: Sequence[int]) -> list[Piece]:
        """The words with these numbers, without a full stop."""
        kept = [n for n in numbers if self.words[n].text not in END]
        return copied(self.sentence, self.words, kept)


def pronouns_told(claim: Claim) -> Wording | None:
    """The claim's sentence with what its pronouns take up of the sentence before, if they take up anything."""
    if not claim.before or not claim.statements or not claim.statements[0].words:
        return None
    here = _Told(claim.sentence, claim.statements[0].words)
    before = _Told(claim.before[0].sentence, claim.before[0].words)
    for tell in (_same_done, _said_of_sentence, _brought_about, _counted):
        pieces = tell(here, before)
        if pieces is not None:
            return Wording(tuple(pieces))
    taken = _antecedents(here, before)
    return Wording(tuple(_exchanged(here, before, taken))) if taken else None


def _same_done(here: _Told, before: _Told) -> list[Piece] | None:
    """ "They DID SO twice in May": the predicate of the sentence before, with what this one adds."""
    root, subject = here.root, here.child(here.root, *SUBJECTS)
    so = root + 1
    is_so = so < len(here.words) and here.words[so].text.lower() == "so"
    if here.words[root].lemma != "do" or not is_so or subject is None:
        return None
    if not is_said_flatly(here.words, root, end=root):
        return None
    other = before.child(before.root, *SUBJECTS)
    if other is None or before.words[before.root].pos not in ("VERB", "AUX"):
        return None
    doer = subtree(here.words, subject)
    who = _exchanged(here, before, _antecedents(here, before), doer)
    done = [n for n in range(len(before.words)) if n not in subtree(before.words, other) and n > other]
    span = here.words[root].span.cover(here.words[so].span)
    added = here.said(list(range(so + 1, len(here.words))))
    return [*who, *standing_for(before.said(done), span), *added]


def _said_of_sentence(here: _Told, before: _Told) -> list[Piece] | None:
    """ "The airline PROVED THIS": of what the sentence before says."""
    root = here.root
    this = next((n for n in children(here.words, root) if n > root and here.words[n].text.lower() in THIS), None)
    if this is None or here.words[this].dep not in ("dobj", "advmod", "ccomp") or here.child(root, *SUBJECTS) is None:
        return None
    if f"{here.words[root].lemma.lower()} that" not in governing_words() or children(here.words, this):
        return None
    rest = [n for n in range(len(here.words)) if n != this]
    said = [Piece(_small(before), here.words[this].span)]
    return [*here.said(rest), Piece("that", here.words[this].span), *said]


def _brought_about(here: _Told, before: _Told) -> list[Piece] | None:
    """ "THIS led to the closure": what the sentence before tells as the cause."""
    this = (n for n, word in enumerate(here.words) if word.dep == "nsubj" and word.text.lower() in ("this", "that"))
    subject = next(this, None)
    if subject is None or here.words[subject].tag != "DT" or here.words[here.words[subject].head].lemma == "be":
        return None
    cause = _as_noun(before)
    if cause is None:
        return None
    told = Piece(cause, here.words[subject].span)
    return [*here.said(range(subject)), told, *here.said(range(subject + 1, len(here.words)))]


def _as_noun(told: _Told) -> str | None:
    """What a sentence tells, as a noun: "The council closed the line." -> "the closing of the line by the council"."""
    root, words = told.root, told.words
    subject, thing = told.child(root, "nsubj", "nsubjpass"), told.child(root, "dobj")
    if subject is None or words[root].pos != "VERB" or told.child(root, "neg") is not None:
        return None
    by = "" if thing is None else f" by {_phrase(told, subject)}"
    undergone = _phrase(told, subject if thing is None else thing)
    return f"the {gerund(words[root].lemma.lower())} of {undergone}{by}"


def _counted(here: _Told, before: _Told) -> list[Piece] | None:
    """ "There were 430 OF THEM": how many of what the sentence before tells something of."""
    there = next((n for n, word in enumerate(here.words) if word.dep == "expl"), None)
    if there is None:
        return None
    head = here.words[there].head
    amount = here.child(head, "attr")
    them = [n for n in subtree(here.words, head) if here.words[n].text.lower() in ("them", "these", "those")]
    thing = next((n for n, w in enumerate(before.words) if w.dep in OBJECTS and w.tag == "NNS"), None)
    if amount is None or thing is None or not them or not is_said_flatly(here.words, head, end=amount):
        return None
    many = [n for n in subtree(here.words, amount) if n < them[0] and here.words[n].text.lower() != "of"]
    if not many:
        return None
    outside = [n for n in range(len(before.words)) if n < min(subtree(before.words, thing)) or n >= thing]
    first = before.said([n for n in outside if n < thing])
    own = [n for n in subtree(before.words, thing) if n < thing and before.words[n].dep in ("amod", "compound")]
    rest = before.said(sorted({*own, *(n for n in outside if n >= thing)}))
    at = here.words[them[0]].span
    return [*standing_for(first, at), *here.said(many), *standing_for(rest, at)]


def _small(told: _Told) -> str:
    """The sentence inside another: its first letter small unless it begins a name, and no full stop."""
    text = told.sentence.text.strip().rstrip(".!")
    return text if told.words[0].pos == "PROPN" or told.words[0].text == "I" else text[:1].lower() + text[1:]


def _antecedents(here: _Told, before: _Told) -> dict[int, int]:
    """For each pronoun the noun of the sentence before that it takes up; none where several may be it."""
    found: dict[int, int] = {}
    for number, word in enumerate(here.words):
        if word.pos == "PRON" and _takes_up(here, number):
            is_alone = not any(w.lemma == word.lemma and w is not word for w in here.words)
            noun = _antecedent(word, before, is_alone)
            if noun is not None and noun not in found.values():
                found[number] = noun
    return found


def _takes_up(here: _Told, number: int) -> bool:
    """Whether a pronoun stands for a noun of the sentence before: it is no subject that may stand for all of it, has
    no limits of its own ("those who left"), and no noun of its own sentence comes before it that it might stand for."""
    word = here.words[number]
    if word.dep == "expl" or (word.dep in SUBJECTS and word.text.lower() in THIS - {"it"}):
        return False
    if any(here.words[c].dep in ("prep", "relcl", "acl") for c in children(here.words, number)):
        return False
    return not any(word.head != n and taken_up(word, [w]) for n, w in enumerate(here.words[:number]))


def _antecedent(pronoun: Word, before: _Told, is_alone: bool) -> int | None:
    """The noun that a pronoun takes up: a subject the subject; else the only noun in another place. Of two pronouns
    alike ("HE ignored HIM"), who knows which takes up which of two nouns?"""
    fitting = {id(word) for word in taken_up(pronoun, before.words)}
    nouns = [n for n, word in enumerate(before.words) if id(word) in fitting and word.dep in SUBJECTS | OBJECTS]
    if pronoun.text.lower() in PERSONAL:
        nouns = [n for n in nouns if _is_somebody(before, n)]
    if len(nouns) > 1 and not is_alone:
        return None
    subjects = [n for n in nouns if before.words[n].dep in SUBJECTS]
    others = [n for n in nouns if n not in subjects]
    if pronoun.dep in SUBJECTS and subjects:
        return subjects[0]
    return others[0] if len(others) == 1 else next(iter(subjects), None) if not others else None


def _is_somebody(told: _Told, number: int) -> bool:
    """Whether a noun may name a person: it is a person's, or a name that no preposition leads in."""
    word = told.words[number]
    return noun_class(word.lemma.lower()) == "person" or (word.pos == "PROPN" and word.dep != "pobj")


def _exchanged(here: _Told, before: _Told, taken: dict[int, int], numbers: Sequence[int] | None = None) -> list[Piece]:
    """The words of the claim with these numbers, or all, its pronouns exchanged for what they take up."""
    out: list[Piece] = []
    run: list[int] = []
    for number in range(len(here.words)) if numbers is None else numbers:
        if number not in taken:
            run.append(number)
            continue
        of = bool(run) and here.words[run[-1]].text.lower() == "of"
        bare = of and len(run) > 1 and _counts(here.words[run[-2]])
        out += copied(here.sentence, here.words, run[:-1] if bare else run)
        run = []
        text = _phrase(before, taken[number], *(NO_ARTICLE if bare else ())) if of else _definite(before, taken[number])
        out.append(Piece(text, here.words[number].span))
    return [*out, *copied(here.sentence, here.words, run)]


def _counts(word: Word) -> bool:
    """Whether a word may stand before a noun as before "of them": 60, all, most."""
    return word.pos == "NUM" or word.text.lower() in DETERMINERS


def _definite(told: _Told, noun: int) -> str:
    """A noun that a pronoun takes up, without its figure, which counts in its own sentence only: "bought two ships ...
    plans to use THE SHIPS"."""
    if told.child(noun, "nummod") is None:
        return _phrase(told, noun)
    article = "" if told.child(noun, "det", "poss") is not None else "the "
    return article + _phrase(told, noun, "nummod")


def _phrase(told: _Told, noun: int, *left_out: str) -> str:
    """A noun with all that belongs to it but clauses and what else is left out."""
    words, gone = told.words, CLAUSES.union(left_out)
    inner = {n for c in children(words, noun) if words[c].dep in gone for n in subtree(words, c)}
    numbers = [n for n in subtree(words, noun) if n not in inner and words[n].text not in END]
    text = " ".join(piece.text for piece in copied(told.sentence, words, numbers))
    return text if numbers[0] or words[0].pos == "PROPN" else text[:1].lower() + text[1:]
