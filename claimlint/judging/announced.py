"""Several sources are announced and one is shown (CIT007), within one sentence of a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimlint.catalog.lexicon import cue_phrases
from claimlint.judging.placement import cited_stretches
from claimlint.judging.within import Extract
from claimlint.model.document import Sentence
from claimlint.model.index import Index
from claimlint.model.span import Span
from claimlint.model.statement import Context, Statement
from claimlint.model.word import Word

OPENERS = frozenset(("—", "–", "--", "(", ":"))
PLURAL = frozenset(("NNS", "NNPS"))
SEVERAL = 2  # keys of a marker


@dataclass(frozen=True, slots=True)
class Announced:
    """The words that announce several sources, and those of the one that is shown."""

    sentence: Sentence
    several: Span
    one: Span


def announced(extract: Extract) -> list[Announced]:
    """The sentences whose plural source is followed, behind a dash, a colon or a bracket, by a single one."""
    found = (_in_sentence(s, extract.statements(s)) for s in extract.sentences if s.block in extract.prose)
    return [each for each in found if each is not None]


def one_document(extract: Extract, indexes: Mapping[str, Index]) -> list[Announced]:
    """The sentences that announce several sources and whose markers, of two keys or more, all lead to one text."""
    found = []
    for cited in cited_stretches(extract):
        statements = extract.statements(cited.sentence)
        if len(cited.keys) < SEVERAL or not statements:
            continue
        if all(key in indexes for key in cited.keys) and len({indexes[k].document.text for k in cited.keys}) == 1:
            several = _several(statements[0].words)
            if several is not None:
                found.append(Announced(cited.sentence, several, cited.markers[0].span.cover(cited.markers[-1].span)))
    return found


def _several(words: tuple[Word, ...]) -> Span | None:
    """The first plural word for sources, with the words before it in its phrase."""
    for number, word in enumerate(words):
        if word.tag in PLURAL and word.lemma.lower() in _cues("several") and word.dep.startswith("nsubj"):
            first = next(n for n in range(number + 1) if _is_within(n, number, words))
            return words[first].span.cover(word.span)
    return None


def _in_sentence(sentence: Sentence, statements: tuple[Statement, ...]) -> Announced | None:
    if not statements or any(s.context is Context.QUESTION for s in statements):
        return None
    words = statements[0].words
    for subject, verb in _reports(words):
        if words[subject].tag in PLURAL and words[subject].lemma.lower() in _cues("several"):
            instances = list(_instances(words, verb))
            if len(instances) == 1:
                first = next(n for n in range(subject + 1) if _is_within(n, subject, words))
                return Announced(sentence, words[first].span.cover(words[verb].span), words[instances[0]].span)
    return None


def _cues(group: str) -> frozenset[str]:
    return cue_phrases("citation", "plural_sources", group)


def _reports(words: tuple[Word, ...]) -> Iterator[tuple[int, int]]:
    """Each verb of reporting with its subject."""
    for number, word in enumerate(words):
        if word.dep in ("nsubj", "conj") and words[_verb_of(number, words)].lemma.lower() in _cues("reporting"):
            yield number, _verb_of(number, words)
        elif word.tag in PLURAL and number + 1 < len(words) and _is_taken_for_noun(words[number + 1]):
            yield number, number + 1


def _is_taken_for_noun(word: Word) -> bool:
    """Whether a word that may be a verb of reporting was parsed as a noun: "surveys document", "unions report"."""
    return word.tag == "NN" and word.text in _cues("reporting")


def _verb_of(subject: int, words: tuple[Word, ...]) -> int:
    word = words[subject]
    while word.dep == "conj":
        word = words[word.head]
    return word.head if word.dep == "nsubj" else subject


def _instances(words: tuple[Word, ...], verb: int) -> Iterator[int]:
    """The single sources that are shown behind an opener: singular subjects of verbs of reporting, or holders of an
    estimate ("the union's estimate that")."""
    start = next((n for n in range(verb + 1, len(words)) if words[n].text in OPENERS), None)
    if start is None:
        return
    for subject, _ in _reports(words):
        if subject > start and words[subject].tag not in PLURAL and words[subject].pos in ("NOUN", "PROPN"):
            yield subject
    for number in range(start + 1, len(words)):
        if words[number].lemma.lower() in _cues("finding") and any(
            w.dep == "poss" and w.head == number and w.pos in ("NOUN", "PROPN") for w in words
        ):
            yield number


def _is_within(number: int, head: int, words: tuple[Word, ...]) -> bool:
    """Whether a word belongs to the phrase of ``head``."""
    while number != head and words[number].head != number:
        number = words[number].head
    return number == head
