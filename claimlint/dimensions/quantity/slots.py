"""A figure in its sentence: what it counts, and what a share is a share of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.model.evidence import Evidence, Place
from claimlint.model.identity import kept_by_identity
from claimlint.model.pair import KIN, SAME
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim, Context, Statement
from claimlint.model.word import Word, children
from claimlint.words.relations import Relation, related

COARSE = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r"}
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
PARTITIVE = frozenset({"of", "among", "amongst"})
NEAR = 4  # words between a figure and the words that tell what it measures
STAND_INS = frozenset({"them", "these", "those", "which", "whom", "one", "ones", "other", "others"})
_MEASURING = frozenset("number total be come amount reach stand rise fall grow increase drop decline".split())
_PERCENT = frozenset({"%", "percent", "cent"})
_NUMBERS = frozenset({"number", "total", "count", "tally", "figure"})
COUNTED = frozenset({"nummod", "predet", "quantmod", "amod", "det", "compound", "nmod"})


@dataclass(frozen=True, slots=True)
class Slot:
    """A figure, the statement that says it, and the numbers of two of its words: the one that stands for the figure in
    the tree, and the noun that it counts or, for a share, that its base is named by (None if that is not said)."""

    reading: Reading[Quantity]
    statement: Statement
    word: int
    noun: int | None

    @property
    def quantity(self) -> Quantity:
        """The figure."""
        return self.reading.value

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of the sentence."""
        return self.statement.words

    @property
    def counted(self) -> Word | None:
        """The noun, None if it is unknown or a pronoun stands for it."""
        word = None if self.noun is None else self.words[self.noun]
        return None if word is None or word.pos == "PRON" or word.lemma.lower() in STAND_INS else word

    @property
    def phrase(self) -> Span:
        """The figure with the noun, as far as they stand within a few words of each other."""
        if self.noun is None or abs(self.noun - self.word) > 8:
            return self.quantity.span
        return self.quantity.span.cover(self.words[self.noun].span)


@dataclass(frozen=True, slots=True)
class Given:
    """A figure of the evidence, and where it comes from."""

    slot: Slot
    source: Evidence

    def place(self, span: Span | None = None) -> Place:
        """The place of a stretch of the source, the figure's own by default."""
        return Place(self.source.key, self.source.index.document.path, span or self.slot.quantity.span)


def claimed(claim: Claim) -> list[Slot]:
    """The figures that the claim asserts."""
    asserted = (s for s in claim.statements if s.context is Context.ASSERTED)
    return [slot for statement in asserted for slot in slots(statement)]


def given(evidence: Sequence[Evidence]) -> list[Given]:
    """The figures of the best passages of each source."""
    return [Given(slot, source) for source in evidence for s in source.statements for slot in slots(s)]


@kept_by_identity(1_024)  # the statements of a claim and of its evidence, each of which many comparisons ask for
def slots(statement: Statement) -> tuple[Slot, ...]:
    """The figures of a statement that stand in its parse."""
    return tuple(_slots(statement))


def _slots(statement: Statement) -> Iterator[Slot]:
    for reading in statement.read("quantity"):
        quantity = reading.value
        if quantity.figures and (inside := _inside(statement.words, quantity.span)):
            word = next(n for n in inside if statement.words[n].head not in inside or statement.words[n].head == n)
            yield Slot(reading, statement, word, _noun(statement.words, quantity, inside))


def _inside(words: Sequence[Word], span: Span) -> list[int]:
    return [n for n, word in enumerate(words) if word.span.overlaps(span)]


def _noun(words: Sequence[Word], quantity: Quantity, inside: list[int]) -> int | None:
    """The noun that a number word depends on, or that "of" joins to it, or "of ..." and "among ..." set before it."""
    if quantity.kind not in (Kind.COUNT, Kind.PLAIN, Kind.SHARE):
        return None
    for n in inside if not _stands_alone(words, quantity, inside[-1]) else ():
        above = words[n].head
        nouns = ("NOUN", "PRON") if above < n else ("NOUN", "PROPN", "PRON")  # "Hill College 1,950" counts no colleges
        counted = words[n].dep in COUNTED and above not in inside and words[above].pos in nouns
        if counted and not _is_over_verb(words, quantity, inside[-1], above):
            return above
        own = words[n].dep == "pobj" and words[n].head in inside and words[n].lemma.lower() != "cent"
        if (own and words[n].pos in ("NOUN", "PROPN")) or _is_one_in(words, n, inside):
            return n
    joined = _joined(words, inside)
    if joined is None and quantity.kind is Kind.PLAIN:
        joined = _measured(words, inside)
    return joined if joined is not None else _fronted(words, inside[0])


def _is_one_in(words: Sequence[Word], noun: int, inside: list[int]) -> bool:
    """Whether a noun stands within the figure that is a share of it: one lamp in four."""
    within = words[noun].pos in ("NOUN", "PROPN") and noun > inside[0] and noun + 1 in inside
    return within and words[noun + 1].lemma.lower() in ("in", "out")


def _is_over_verb(words: Sequence[Word], quantity: Quantity, last: int, noun: int) -> bool:
    """Whether a verb stands between a share and a noun that the parse gives it: a third lost money."""
    return quantity.kind is Kind.SHARE and any(word.tag in ("VBD", "VBN", "VBP") for word in words[last + 1 : noun])


def _stands_alone(words: Sequence[Word], quantity: Quantity, last: int) -> bool:
    """Whether a figure is "a third" or "20%", behind which no noun names the base: a parse takes verbs there for nouns
    ("20% arrive late")."""
    if quantity.kind is not Kind.SHARE:
        return False
    return words[last].lemma.lower() in _PERCENT or (last > 0 and words[last - 1].lemma.lower() in ("a", "an"))


def _measured(words: Sequence[Word], inside: list[int]) -> int | None:
    """The subject that a verb gives the figure of: objections numbered 724, the number of wells rose to 40."""
    verb = next((_verb_over(words, n) for n in inside if words[n].dep in ("attr", "dobj", "pobj", "npadvmod")), None)
    if verb is None or words[verb].lemma.lower() not in _MEASURING:
        return None
    subject = next((n for n in children(words, verb) if words[n].dep in ("nsubj", "nsubjpass")), None)
    if subject is None or words[subject].lemma.lower() not in _NUMBERS:
        return subject
    return next((_object(words, n) for n in children(words, subject) if words[n].lemma.lower() == "of"), None)


def _verb_over(words: Sequence[Word], number: int) -> int | None:
    """The verb that a word depends on, over "to" or "at"."""
    above = words[number].head
    if words[above].lemma.lower() in ("to", "at"):
        above = words[above].head
    return above if words[above].pos in ("VERB", "AUX") else None


def _joined(words: Sequence[Word], inside: list[int]) -> int | None:
    """The object of "of" or "among" behind a figure: nine out of ten of the lamps."""
    for n, word in enumerate(words):
        if word.lemma.lower() in PARTITIVE and word.head in inside and n > inside[-1]:
            return _object(words, n)
    return None


def _fronted(words: Sequence[Word], before: int) -> int | None:
    """The object of "of" or "among" at the head of a clause: "Of the 900 firms that answered, 36 %"."""
    for n in range(before - 1, -1, -1):
        opens = n == 0 or words[n - 1].pos in ("PUNCT", "CCONJ")
        if opens and words[n].lemma.lower() in PARTITIVE and words[n].dep in ("prep", "ROOT"):
            return _object(words, n)
    return None


def _object(words: Sequence[Word], preposition: int) -> int | None:
    return next((n for n, w in enumerate(words) if w.head == preposition and w.dep in ("pobj", "pcomp")), None)


def is_like(a: Word, b: Word) -> bool:
    """Whether two words are the same, of one family, or synonyms."""
    if a.lemma.lower() == b.lemma.lower():
        return True
    return a.pos in COARSE and b.pos in COARSE and relation(a, b) in SAME


def is_akin(a: Word, b: Word) -> bool:
    """Whether two words are the same or alike, or one is the more general."""
    return a.lemma.lower() == b.lemma.lower() or relation(a, b) in KIN


def relation(a: Word, b: Word) -> Relation:
    """What word ``b`` is to word ``a``."""
    if a.pos not in COARSE or b.pos not in COARSE:
        return Relation.NONE
    return related(a.lemma.lower(), COARSE[a.pos], b.lemma.lower(), COARSE[b.pos])


def answered(word: Word, others: Sequence[Word]) -> bool:
    """Whether some word of ``others`` is like ``word``."""
    return any(is_like(word, other) for other in others if other.pos in CONTENT)


def share_surroundings(a: Slot, b: Slot) -> bool:
    """Whether words close to both figures are alike: "five abstained", "three abstentions"."""
    mine, theirs = _near(a), _near(b)
    return any(is_like(x, y) for x in mine for y in theirs)


def _near(slot: Slot) -> list[Word]:
    first, last = max(0, slot.word - NEAR), slot.word + NEAR
    return [w for n, w in enumerate(slot.words) if first <= n <= last and w.pos in CONTENT and n != slot.word]
