"""Which word of a claim answers which word of its evidence.

After Sultan, Bethard and Sumner (2014), "Back to basics for monolingual alignment" (TACL 2): a pair of words is scored
by its lexical relation and by how alike its contexts are (neighbours in the tree and in the text), and pairs are taken
best first, each word once. Lexical relations are those of ``claimlint.words``; no vectors.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claimlint.model.word import Word
from claimlint.words.fold import fold
from claimlint.words.relations import Relation, reach, related
from claimlint.words.stems import FUNCTION_WORDS, stem

Synonyms = Sequence[frozenset[str]]
Lemmas = Mapping[int, tuple[str, str]]
COARSE = {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v", "ADJ": "a", "ADV": "r"}
WORTH = {
    "same": 1.0,
    "figure": 1.0,
    "name": 1.0,
    "derived": 0.9,
    "synonym": 0.8,
    "converse": 0.7,
    "narrower": 0.6,
    "contrary": 0.6,
    "wider": 0.6,
}
LEXICAL = 0.6  # the share of a pair's worth that its lexical relation gives
CONTEXT = 0.3  # what context may add to it
SENTENCE = 0.25  # what belonging to the sentence that answers the claim best may add
WINDOW = 3
FLOOR = 0.45  # a relation weaker than sameness needs some context to count


@dataclass(frozen=True, slots=True)
class WordLink:
    """Word ``claim`` of the claim answers word ``evidence`` of evidence sentence number ``sentence``."""

    claim: int
    sentence: int
    evidence: int
    relation: str
    score: float


def link_words(claim: Sequence[Word], evidence: Sequence[Sequence[Word]], synonyms: Synonyms = ()) -> list[WordLink]:
    """The links of the content words of a claim's sentence with those of its evidence sentences, best first.

    Each word of the claim is linked at most once, and each of the evidence at most once. ``synonyms`` are groups of
    stems that the house takes for one word.
    """
    mine, theirs = _content_lemmas(claim), [_content_lemmas(sentence) for sentence in evidence]
    found = _candidates(mine, theirs, synonyms)
    near = _Neighbours(claim, mine), [_Neighbours(*sentence) for sentence in zip(evidence, theirs, strict=True)]
    context = _Context(*near, found)
    links = [WordLink(*at, relation, context.score(*at)) for at, relation in found.items()]
    taken_claim: set[int] = set()
    taken_evidence: set[tuple[int, int]] = set()
    out = []
    for link in sorted(links, key=lambda link: (-link.score, link.claim, link.sentence, link.evidence)):
        if link.claim in taken_claim or (link.sentence, link.evidence) in taken_evidence or link.score < FLOOR:
            continue
        taken_claim.add(link.claim)
        taken_evidence.add((link.sentence, link.evidence))
        out.append(link)
    return out


def is_content(word: Word) -> bool:
    """Whether a word says something of its own: no function word, no auxiliary, no punctuation."""
    if word.pos in ("PUNCT", "SPACE", "DET", "ADP", "CCONJ", "SCONJ", "PART", "PRON", "SYM", "X"):
        return False
    if word.pos == "AUX" or word.dep in ("aux", "auxpass"):
        return False
    return word.lemma.lower() not in FUNCTION_WORDS or word.pos == "NUM"


@lru_cache(maxsize=1 << 16)
def relation(a: str, pos_a: str, b: str, pos_b: str) -> str | None:
    """What ``b`` is to ``a`` (lemmas with universal parts of speech), None if nothing."""
    if pos_a == "NUM" or pos_b == "NUM":
        return "figure" if a == b else None
    if "PROPN" in (pos_a, pos_b) and stem(fold(a)) == stem(fold(b)):
        return "name" if pos_a == pos_b else "same"
    if pos_a not in COARSE or pos_b not in COARSE:
        return None
    found = related(a, COARSE[pos_a], b, COARSE[pos_b])
    return None if found is Relation.NONE else str(found)


def _candidates(claim: Lemmas, evidence: Sequence[Lemmas], synonyms: Synonyms) -> dict[tuple[int, int, int], str]:
    """What each content word of the evidence is to each of the claim to which it is anything: (word of the claim,
    sentence, word of the evidence) -> relation."""
    asked = _Asked(claim, synonyms)
    return {
        (i, s, j): found
        for s, sentence in enumerate(evidence)
        for j, (lemma, pos) in sentence.items()
        for i, found in asked.answered_by(lemma, pos)
    }


class _Asked:
    """The content words of a claim, found by the marks of what may be related to them: most words of the evidence are
    related to none."""

    def __init__(self, claim: Lemmas, synonyms: Synonyms) -> None:
        self._words, self._synonyms = claim, synonyms
        self._by_mark: dict[str, set[int]] = defaultdict(set)
        for number, word in self._words.items():
            for mark in self._marks(*word):
                self._by_mark[mark].add(number)
        self._known: dict[tuple[str, str], list[tuple[int, str]]] = {}

    def answered_by(self, lemma: str, pos: str) -> list[tuple[int, str]]:
        """The claim's words that a word of the evidence answers, and how."""
        known = self._known.get((lemma, pos))
        if known is None:
            near = self._by_mark.keys() & self._marks(lemma, pos)
            numbers = sorted(set().union(*(self._by_mark[mark] for mark in near)))
            found = ((number, self._relation(*self._words[number], lemma, pos)) for number in numbers)
            known = self._known[lemma, pos] = [(number, is_to) for number, is_to in found if is_to is not None]
        return known

    def _marks(self, lemma: str, pos: str) -> frozenset[str]:
        groups = {f"={n}" for n, group in enumerate(self._synonyms) if stem(fold(lemma)) in group}
        return _marks(lemma, pos) | groups

    def _relation(self, a: str, pos_a: str, b: str, pos_b: str) -> str | None:
        found = relation(a, pos_a, b, pos_b)
        house = found in (None, "contrary") and _are_house_synonyms(a, b, self._synonyms)
        return "synonym" if house else found


@lru_cache(maxsize=1 << 14)
def _marks(lemma: str, pos: str) -> frozenset[str]:
    """Marks without a common one of which two words have no ``relation``."""
    kin = reach(lemma, COARSE[pos]) if pos in COARSE else frozenset()
    return kin | {lemma, f"~{stem(fold(lemma))}"}


def _are_house_synonyms(a: str, b: str, synonyms: Synonyms) -> bool:
    return bool(synonyms) and any(stem(fold(a)) in group and stem(fold(b)) in group for group in synonyms)


def _content_lemmas(words: Sequence[Word]) -> Lemmas:
    """The number, lemma and part of speech of each content word, a verb's with its particle ("call_off")."""
    particles = {word.head: f"_{word.lemma.lower()}" for word in words if word.dep == "prt"}
    content = ((n, word) for n, word in enumerate(words) if is_content(word))
    return {n: (word.lemma.lower() + particles.get(n, ""), word.pos) for n, word in content}


class _Context:
    """How alike the surroundings of two words are, given every candidate link."""

    def __init__(
        self, claim: _Neighbours, evidence: Sequence[_Neighbours], found: Mapping[tuple[int, int, int], str]
    ) -> None:
        self._claim, self._evidence, self._found = claim, evidence, found
        self._mass = _sentence_mass(found, len(evidence))

    def score(self, i: int, s: int, j: int) -> float:
        """The worth of linking word ``i`` of the claim with word ``j`` of sentence ``s``."""
        near = self._claim.of(i)
        likeness = sum(self._likest(n, s, self._evidence[s].of(j)) for n in near) / max(1, min(len(near), 3))
        return LEXICAL * WORTH[self._found[i, s, j]] + CONTEXT * min(1.0, likeness) + SENTENCE * self._mass[s]

    def _likest(self, n: int, s: int, others: Sequence[int]) -> float:
        return max((WORTH[self._found[n, s, m]] for m in others if (n, s, m) in self._found), default=0.0)


def _sentence_mass(found: Mapping[tuple[int, int, int], str], count: int) -> list[float]:
    """For each evidence sentence, the share of the claim's answerable words that it answers."""
    answered: dict[int, set[int]] = defaultdict(set)
    for i, s, _ in found:
        answered[s].add(i)
    every = set().union(*answered.values()) if answered else set()
    return [len(answered[s]) / len(every) if every else 0.0 for s in range(count)]


class _Neighbours:
    """For each word the content words next to it in the tree (head, children, over a preposition) or in the text, found
    as they are asked for."""

    def __init__(self, words: Sequence[Word], content: Iterable[int]) -> None:
        self._content = tuple(content)
        self._above = [_above(words, number) for number in range(len(words))]
        self._found: dict[int, list[int]] = {}

    def of(self, number: int) -> list[int]:
        """The numbers of those next to word ``number``."""
        if number not in self._found:
            self._found[number] = [n for n in self._content if n != number and self._is_near(number, n)]
        return self._found[number]

    def _is_near(self, a: int, b: int) -> bool:
        return abs(a - b) <= WINDOW or self._above[a] == b or self._above[b] == a


def _above(words: Sequence[Word], number: int) -> int:
    """The head of a word, a preposition or auxiliary between them passed over."""
    head = words[number].head
    return words[head].head if words[head].pos in ("ADP", "AUX") else head
