"""How two words are related in meaning, from WordNet 3.1 (``tables/``) and the project's own lists.

Words are lemmas in lower case with a coarse part of speech: "n", "v", "a", or "r" (adverbs, and prepositions in the own
lists). Multiword terms are joined by underscores ("turn_down"). WordNet names a relation; it supports no claim.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from claimlint.words import lists
from claimlint.words.lists import Converse
from claimlint.words.spelling import spelling
from claimlint.words.stems import stem

TABLES = Path(__file__).parent / "tables"
_FIRST_SENSES = 3  # rarer senses bring as many false relations as true ones
_STEPS = 2
_NONE: frozenset[tuple[str, int]] = frozenset()
_KINDRED = ({"n", "v"}, {"a", "r"})  # across others, families lead astray: a circumstance, circumstantial, direct
_DOERS = ("er", "or", "ist", "ian", "man", "woman", "person")
_NEGATIVE_PREFIXES = ("un", "non", "non-")


class Relation(StrEnum):
    """What the second word is to the first."""

    SAME = "same"
    DERIVED = "derived"  # of one family: lose, loss
    SYNONYM = "synonym"
    WIDER = "wider"  # the second is the more general
    NARROWER = "narrower"
    CONVERSE = "converse"  # the same event with its participants exchanged: buy, sell
    CONTRARY = "contrary"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the table says of a word: synset numbers, and words linked to it."""

    senses: tuple[int, ...] = ()
    derived: frozenset[str] = frozenset()
    opposed: frozenset[str] = frozenset()
    opposed_near: frozenset[str] = frozenset()  # antonyms of the adjectives that this one is similar to


@dataclass(frozen=True, slots=True)
class _Synset:
    word_class: str
    above: tuple[int, ...]
    lemmas: tuple[str, ...]


@lru_cache(maxsize=1 << 16)
def related(a: str, pos_a: str, b: str, pos_b: str) -> Relation:
    """What ``b`` is to ``a``. Opposites come before likeness: of buy and sell, CONVERSE; of rise and fall, CONTRARY.

    DERIVED also covers one lemma in two parts of speech. Members of different classes of ``barred.toml`` (say and
    allege) are never alike.
    """
    a, b = spelling(a), spelling(b)
    if a == b and pos_a == pos_b:
        return Relation.SAME
    if reach(a, pos_a).isdisjoint(reach(b, pos_b)):
        return Relation.NONE
    if converse(a, pos_a, b, pos_b) or _converse_through_family(a, pos_a, b, pos_b):
        return Relation.CONVERSE
    if _opposed(a, pos_a, b, pos_b):
        return Relation.CONTRARY
    return Relation.NONE if _barred(a, b) else _likeness(a, pos_a, b, pos_b)


@lru_cache(maxsize=1 << 14)
def reach(lemma: str, pos: str) -> frozenset[str]:
    """Marks of all that ``lemma`` may be related to: two words without a common mark are not ``related``. The marks are
    lemmas, synsets and stems; to compare two sets of them takes a tenth of the time of looking the relation up."""
    lemma = spelling(lemma)
    family = [(word[:-2], word[-1]) for word in derivations(lemma, pos)]
    listed = lists.synonyms().get(_key(lemma, pos), frozenset()) | _converses().get(_key(lemma, pos), frozenset())
    senses = (f"#{sense}" for sense in _first_senses(lemma, pos) | _above(lemma, pos, _STEPS))
    opposed = (mark for word in [(lemma, pos), *family] for mark in _opposite_marks(*word))
    return frozenset({lemma, f"~{stem(lemma)}", *(other for other, _ in family), *listed, *senses, *opposed})


def _opposite_marks(lemma: str, pos: str) -> Iterator[str]:
    """Marks by which a word meets those that ``_opposed_directly`` finds."""
    yield from contraries(lemma, pos)
    if pos == "a":
        yield from (prefix + lemma for prefix in _NEGATIVE_PREFIXES)
        near = _entry(lemma, pos).opposed_near
        yield from (f"^{end}" for end in near.union(*(_entry(far, pos).opposed for far in near)))


@cache
def _converses() -> Mapping[str, frozenset[str]]:
    """The lemmas of the converses of each word ("buy.v")."""
    links: dict[str, set[str]] = {}
    for word, other in lists.converses():
        links.setdefault(word, set()).add(other[:-2])
    return {word: frozenset(others) for word, others in links.items()}


def converse(a: str, pos_a: str, b: str, pos_b: str) -> Converse | None:
    """How the participants of ``a`` are those of ``b`` when the two are converses (roles of ``a`` first)."""
    return lists.converses().get((_key(spelling(a), pos_a), _key(spelling(b), pos_b)))


def synonyms(lemma: str, pos: str) -> frozenset[str]:
    """Lemmas that share one of the first senses of ``lemma``, and its own-list synonyms; barred words left out."""
    lemma = spelling(lemma)
    shared = {other for sense in _entry(lemma, pos).senses[:_FIRST_SENSES] for other in _synset(sense).lemmas}
    listed = lists.synonyms().get(_key(lemma, pos), frozenset())
    return frozenset(other for other in listed | shared if related(lemma, pos, other, pos) is Relation.SYNONYM)


def contraries(lemma: str, pos: str) -> frozenset[str]:
    """Lemmas of the opposite meaning and the same part of speech: own list, WordNet antonyms, near antonyms."""
    lemma = spelling(lemma)
    listed = lists.contraries().get(_key(lemma, pos), frozenset())
    if lemma in lists.barred_without("opposites"):
        return listed
    return listed | _entry(lemma, pos).opposed | _entry(lemma, pos).opposed_near


def may_mean_the_same(a: str, b: str, pos: str) -> bool:
    """Whether two lemmas share any sense, a rare one too: to listen to a witness is to hear her. Who asks knows from
    elsewhere that one thing is spoken of."""
    a, b = spelling(a), spelling(b)
    if {_key(a, pos), _key(b, pos)} & lists.general() or _barred(a, b) or not _trusted(a, b):
        return False
    return not set(_entry(a, pos).senses).isdisjoint(_entry(b, pos).senses)


def exclude_each_other(a: str, b: str) -> bool:
    """Whether two lemmas name different members of one kind (a kidney, a liver), by the own list."""
    here, there = lists.kinds().get(spelling(a), _NONE), lists.kinds().get(spelling(b), _NONE)
    return any(kind == other and member != at for kind, member in here for other, at in there)


def hypernyms(lemma: str, pos: str, steps: int = _STEPS) -> frozenset[str]:
    """Lemmas at most ``steps`` above the first senses of ``lemma`` (nouns and verbs only)."""
    return frozenset(other for sense in _above(spelling(lemma), pos, steps) for other in _synset(sense).lemmas)


def derivations(lemma: str, pos: str) -> frozenset[str]:
    """Words of the family of ``lemma`` as "loss.n" (WordNet and own list; those of the same stem are not listed)."""
    key = _key(spelling(lemma), pos)
    return _entry(spelling(lemma), pos).derived | lists.derivations().get(key, frozenset())


def noun_class(lemma: str) -> str:
    """Coarse class of the first sense of a noun (person, act, event, group, state ...), "" if it is unknown."""
    return _class_of(lemma, "n")


def is_person(lemma: str) -> bool:
    """Whether a noun names somebody: by its class, or, where it is unknown, by an ending of doers ("stallholder")."""
    found = noun_class(lemma)
    return found == "person" or (not found and lemma.endswith(_DOERS))


def may_be(lemma: str, word_class: str) -> bool:
    """Whether one of the first senses of a noun is of a class: a builder is a person, and a substance; "" is that of a
    noun without any."""
    senses = _first_senses(spelling(lemma), "n")
    return any(_synset(sense).word_class == word_class for sense in senses) or (not senses and not word_class)


def verb_class(lemma: str) -> str:
    """Coarse class of the first sense of a verb (communication, change, motion ...), "" if it is unknown."""
    return _class_of(lemma, "v")


def multiword(lemmas: Sequence[str], pos: str) -> str | None:
    """The longest known multiword term with which ``lemmas`` begin: "turn_down" for ("turn", "down", "it"), "v"."""
    for end in range(len(lemmas), 1, -1):
        term = "_".join(lemmas[:end])
        if known(term, pos):
            return term
    return None


def known(lemma: str, pos: str) -> bool:
    """Whether the tables or the own lists have the word."""
    key = _key(spelling(lemma), pos)
    return bool(_row(key)) or any(key in table() for table in (lists.synonyms, lists.contraries, lists.derivations))


def _likeness(a: str, pos_a: str, b: str, pos_b: str) -> Relation:
    if _derived(a, pos_a, b, pos_b):
        return Relation.DERIVED
    if pos_a != pos_b:
        return Relation.NONE
    if b in lists.synonyms().get(_key(a, pos_a), ()):
        return Relation.SYNONYM
    return _likeness_in_wordnet(a, b, pos_a) if _trusted(a, b) else Relation.NONE


def _likeness_in_wordnet(a: str, b: str, pos: str) -> Relation:
    if _share_sense(a, b, pos):
        return Relation.SYNONYM
    if _lies_above(a, b, pos):
        return Relation.WIDER
    return Relation.NARROWER if _lies_above(b, a, pos) else Relation.NONE


def _derived(a: str, pos_a: str, b: str, pos_b: str) -> bool:
    if a == b or _key(b, pos_b) in derivations(a, pos_a) or _key(a, pos_a) in derivations(b, pos_b):
        return True
    return "_" not in a + b and stem(a) == stem(b)


def _share_sense(a: str, b: str, pos: str) -> bool:
    return not _first_senses(a, pos).isdisjoint(_first_senses(b, pos))


def _lies_above(a: str, b: str, pos: str) -> bool:
    """Whether ``b`` is a hypernym of ``a``, and not one of nearly everything."""
    return _key(b, pos) not in lists.general() and not _first_senses(b, pos).isdisjoint(_above(a, pos, _STEPS))


def _converse_through_family(a: str, pos_a: str, b: str, pos_b: str) -> bool:
    """Converses of which one is told by a noun: "the sale" and "to buy"."""
    if {pos_a, pos_b} != {"n", "v"} or _derived(a, pos_a, b, pos_b):
        return False
    noun, verb = (a, b) if pos_a == "n" else (b, a)
    return not _is_person(noun, "n") and any(converse(form, "v", verb, "v") for form in _forms(noun, "n", "v"))


def _opposed(a: str, pos_a: str, b: str, pos_b: str) -> bool:
    """Contraries, also through a word of the family: "a rise" and "to fall", "slow" and "quickly"."""
    if pos_a == pos_b:
        return _opposed_directly(a, b, pos_a)
    if {pos_a, pos_b} not in _KINDRED or _derived(a, pos_a, b, pos_b) or _is_person(a, pos_a) or _is_person(b, pos_b):
        return False
    return any(_opposed_directly(form, b, pos_b) for form in _forms(a, pos_a, pos_b)) or any(
        _opposed_directly(form, a, pos_a) for form in _forms(b, pos_b, pos_a)
    )


def _is_person(lemma: str, pos: str) -> bool:
    return pos == "n" and noun_class(lemma) == "person"


def _opposed_directly(a: str, b: str, pos: str) -> bool:
    if b in contraries(a, pos) or a in contraries(b, pos):
        return True
    return pos == "a" and (_differ_by_prefix(a, b) or _differ_by_prefix(b, a) or _similar_to_opposites(a, b))


def _forms(lemma: str, pos: str, wanted: str) -> Iterable[str]:
    """The words of the family of ``lemma`` with the part of speech ``wanted``."""
    return [word[:-2] for word in derivations(lemma, pos) if word[-1] == wanted]


def _differ_by_prefix(a: str, b: str) -> bool:
    return any(b == prefix + a for prefix in _NEGATIVE_PREFIXES) and known(a, "a")


def _similar_to_opposites(a: str, b: str) -> bool:
    """Whether the adjectives stand near the two ends of one scale: tiny (near small), huge (near large)."""
    near_a, near_b = _entry(a, "a").opposed_near, _entry(b, "a").opposed_near
    if not near_a.isdisjoint(near_b):
        return False  # at the same end
    return any(not near_b.isdisjoint(_entry(far, "a").opposed) for far in near_a)


def _barred(a: str, b: str) -> bool:
    """Whether the lemmas are in different classes of one group that must not be confused."""
    classes_a, classes_b = lists.barred_classes().get(a), lists.barred_classes().get(b)
    if not classes_a or not classes_b or classes_a & classes_b:
        return False
    return not {group for group, _ in classes_a}.isdisjoint(group for group, _ in classes_b)


def _trusted(a: str, b: str) -> bool:
    """Whether WordNet's likenesses count for two lemmas that are not barred from each other."""
    classes = lists.barred_classes()
    kept_apart = lists.barred_without("wordnet")
    return (a not in kept_apart and b not in kept_apart) or not classes.get(a, _NONE).isdisjoint(classes.get(b, _NONE))


def _first_senses(lemma: str, pos: str) -> frozenset[int]:
    return frozenset(_entry(lemma, pos).senses[:_FIRST_SENSES])


def _above(lemma: str, pos: str, steps: int) -> frozenset[int]:
    level, found = _first_senses(lemma, pos), set()
    for _ in range(steps):
        level = frozenset(above for sense in level for above in _synset(sense).above)
        found |= level
    return frozenset(found)


def _class_of(lemma: str, pos: str) -> str:
    senses = _entry(spelling(lemma), pos).senses
    return _synset(senses[0]).word_class if senses else ""


def _key(lemma: str, pos: str) -> str:
    return f"{lemma}.{pos}"


@lru_cache(maxsize=1 << 15)
def _entry(lemma: str, pos: str) -> _Entry:
    row = _row(_key(lemma, pos))
    if not row:
        return _Entry()
    _, senses, *links = row.split("\t")
    return _Entry(tuple(map(int, senses.split())), *(frozenset(link.split()) for link in links))


@lru_cache(maxsize=1 << 15)
def _synset(number: int) -> _Synset:
    _, word_class, above, lemmas = _synsets()[number].split("\t")
    return _Synset(word_class, tuple(map(int, above.split())), tuple(lemmas.split()))


def _row(word: str) -> str:
    """The row of words.tsv that begins with ``word`` and a tab, "" if there is none."""
    rows, start = _words(), f"{word}\t"
    at = bisect_left(rows, start)
    return rows[at] if at < len(rows) and rows[at].startswith(start) else ""


@cache
def _words() -> Sequence[str]:
    """The rows of words.tsv, sorted; they are split only when a word is asked for."""
    return _rows("words.tsv")


@cache
def _synsets() -> Sequence[str]:
    """The rows of synsets.tsv; a row's number is its synset's."""
    return _rows("synsets.tsv")


def _rows(name: str) -> list[str]:
    return (TABLES / name).read_text(encoding="utf-8").splitlines()
