"""A draft that says there is no figure and then gives or implies one (INT006)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.catalog.lexicon import cue_phrases
from claimlint.judging.within import Reading, prose
from claimlint.model.document import Role, Sentence
from claimlint.model.quantity import Kind
from claimlint.model.span import Reading as Read
from claimlint.model.span import Span
from claimlint.model.speaker import DIMENSION, Speaker
from claimlint.model.statement import Context, Statement
from claimlint.model.word import Word
from claimlint.words.fold import fold
from claimlint.words.stems import stem

COVERED = 0.6  # the share of the topic's words that the sentence with the figure has
FEWEST = 2
CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ"))
NEGATORS = frozenset(("no", "none", "not", "n't", "neither", "nor", "never", "nobody", "without"))
SHARES = frozenset((Kind.SHARE, Kind.RATE))
RANKING = frozenset(("most", "nearly all", "vast majority", "majority", "minority", "few", "almost none", "half"))


@dataclass(frozen=True, slots=True)
class Admission:
    """A sentence that says that something is not counted or published: the deciding words, and what it is about."""

    sentence: Sentence
    span: Span
    topic: frozenset[str]


@dataclass(frozen=True, slots=True)
class Against:
    """A figure (``exact``) or a word of proportion or rank, given for what an admission is about."""

    sentence: Sentence
    span: Span
    admission: Admission
    exact: bool


def contradictions(reading: Reading) -> list[Against]:
    """The figures, proportions and rankings that go against an admission of the same draft, one for each sentence."""
    sentences = [s for s in reading.sentences(prose(reading.sections)) if s.role is not Role.FOOTNOTE]
    admitting = [s for s in sentences if reading.gists[s.number].admits]
    admissions = [a for s in admitting for a in admissions_of(s, reading.statements(s))]
    found: list[Against] = []
    for sentence in sentences if admissions else ():
        against = _contradiction(sentence, admissions, reading)
        found += [against] if against is not None else []
    return found


def _contradiction(sentence: Sentence, admissions: Sequence[Admission], reading: Reading) -> Against | None:
    gist = reading.gists[sentence.number]
    own = [admission for admission in admissions if admission.sentence is sentence] if gist.admits else []
    if own:
        return _own_contradiction(sentence, own, reading)
    if not gist.ranked:
        return None
    return next((x for a in admissions if (x := _against(sentence, a, reading)) is not None), None)


def _cues(group: str) -> frozenset[str]:
    return cue_phrases("consistency", "no_data", group)


def admissions_of(sentence: Sentence, statements: Sequence[Statement]) -> Iterator[Admission]:
    """Where the sentence says that something is not counted or published."""
    words = statements[0].words
    for statement in statements:
        if statement.predicate is None or statement.context not in (Context.ASSERTED, Context.HEADING):
            continue
        head = words[statement.predicate.head]
        if head.lemma.lower() not in _cues("give") or not _is_denied(statement, words):
            continue
        measure = _measure(statement.predicate.head, words)
        if measure is not None:
            topic = _topic(measure, words)
            span = head.span.cover(words[measure].span)
            yield Admission(sentence, span, topic)


def _is_denied(statement: Statement, words: tuple[Word, ...]) -> bool:
    if statement.predicate.negated:
        return True
    head = statement.predicate.head
    before = words[max(0, head - 6) : head]
    return any(word.lemma.lower() in NEGATORS for word in before)


def _measure(head: int, words: tuple[Word, ...]) -> int | None:
    """The word for a measure ("share", "figure", "how many") among what the verb governs."""
    if words[head].lemma.lower() == "quantify":
        return head
    for number in range(head + 1, min(len(words), head + 12)):
        lemma = words[number].lemma.lower()
        if lemma in _cues("measure") and words[number].pos == "NOUN":
            return number
        if lemma == "how" and number + 1 < len(words) and words[number + 1].lemma.lower() in ("many", "much"):
            return number + 1
    return None


def _topic(measure: int, words: tuple[Word, ...]) -> frozenset[str]:
    """The stems of the content words behind the measure, up to the end of the clause."""
    topic = []
    for word in words[measure + 1 :]:
        if word.text in (";", ":", "—", "–", ".") or (word.text == "," and topic):
            break
        if word.pos in CONTENT and word.lemma.lower() not in _cues("empty") | _cues("measure"):
            topic.append(stem(fold(word.text)))
    return frozenset(topic)


def _against(sentence: Sentence, admission: Admission, reading: Reading) -> Against | None:
    if admission.sentence.number == sentence.number or not _covers(reading.gists[sentence.number].ranked, admission):
        return None
    for statement in reading.statements(sentence):
        if statement.context is not Context.ASSERTED or _is_limited(sentence, admission, reading):
            continue
        own = {stem(fold(statement.words[n].text)) for n in statement.own}
        for read in _rankings(statement):
            exact = read.dimension == "quantity"
            if exact or len(admission.topic & own) >= FEWEST:
                return Against(sentence, read.span, admission, exact)
    return None


def _covers(stems: frozenset[str], admission: Admission) -> bool:
    """Whether these are the stems of most of the words of what the draft admits not to know."""
    shared = len(admission.topic & stems)
    return shared >= FEWEST and shared >= COVERED * len(admission.topic)


def ranked(statements: Sequence[Statement]) -> frozenset[str]:
    """The stems of the content words of a sentence that gives a share or a rate, or ranks by a word; none of others."""
    if not any(map(_rankings, statements)):
        return frozenset()
    return frozenset(stem(fold(word.text)) for word in statements[0].words if word.pos in CONTENT)


def _rankings(statement: Statement) -> list[Read]:
    """The shares and rates of a statement, and behind them its words of proportion and rank."""
    shares = [read for read in statement.read("quantity") if read.value.kind in SHARES]
    return shares + [read for read in statement.read("proportion") if read.value.group in RANKING]


def _is_limited(sentence: Sentence, admission: Admission, reading: Reading) -> bool:
    """Whether the sentence speaks of a part, a place or a time of its own, or passes on what somebody estimates."""
    statements = reading.statements(sentence)
    said = [r for s in statements for r in s.read(DIMENSION) if r.value.who and not _is_counted(r.value, s)]
    other = admission.sentence.text
    own = [r.words for s in statements for d in ("name", "date") for r in s.read(d)]
    return bool(said) or any(words not in other for words in own)


def _is_counted(speaker: Speaker, statement: Statement) -> bool:
    """Whether the "speaker" holds the figure itself ("one complaint in five found to be justified")."""
    span = statement.words[speaker.who[0]].span.cover(statement.words[speaker.who[-1]].span)
    return any(span.overlaps(r.span) for r in statement.read("quantity"))


def _own_contradiction(sentence: Sentence, own: list[Admission], reading: Reading) -> Against | None:
    """A sentence that admits to have no figure and still calls the ranking clear."""
    words = reading.statements(sentence)[0].words
    lemmas = {word.lemma.lower() for word in words}
    if not lemmas & _cues("clear"):
        return None
    admitted = {n for a in own for n, word in enumerate(words) if a.span.contains(word.span)}
    for number, word in enumerate(words):
        if number not in admitted and word.lemma.lower() in _cues("rank"):
            return Against(sentence, word.span, own[0], exact=False)
    return None
