"""Legal statuses of the claim against those of its evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimlint.catalog.lexicon import load_cues
from claimlint.dimensions.status.allegations import compare_allegations
from claimlint.dimensions.status.legal import DIMENSION, SLICE, LegalStatus, entailed, rank
from claimlint.dimensions.status.stages import compare_stages
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim, Context
from claimlint.model.word import Word
from claimlint.words.alike import alike
from claimlint.words.anaphora import taken_up
from claimlint.words.stems import stem

WITNESS = "witness"
SUSPECTED = 1
ARRESTED = 3  # the first rung that is an act of the law
CONVICTED = 6
OTHERS = frozenset({"another", "other", "second", "third", "fourth", "different", "separate", "else"})
NAMES = ("NOUN", "PROPN")


@dataclass(frozen=True, slots=True)
class Found:
    """A status in the evidence."""

    source: Evidence
    words: tuple[Word, ...]
    status: LegalStatus
    span: Span


def compare(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """Stages that the claim has somebody at and the evidence doesn't."""
    found = [
        Found(source, statement.words, reading.value, reading.span)
        for source in evidence
        for statement in source.statements
        for reading in statement.read(DIMENSION)
    ]
    legal = [out for reading, who in _asserted(claim) for out in _raised(reading, who, found, evidence)]
    return [*legal, *compare_stages(claim, evidence), *compare_allegations(claim, evidence)]


def _asserted(claim: Claim) -> Iterator[tuple[Reading[LegalStatus], list[Word]]]:
    """The stages that the claim has somebody at, each with the nouns and names of whom."""
    before = claim.before[0].words if claim.before else ()
    for statement in claim.statements:
        for reading in statement.read(DIMENSION):
            if statement.context is Context.ASSERTED and reading.value.real and rank(reading.value.stage) >= SUSPECTED:
                yield reading, _bearer(statement.words, reading.value.who, before)


def _bearer(words: Sequence[Word], who: Sequence[int], before: Sequence[Word]) -> list[Word]:
    """The nouns and names of a phrase; for a pronoun those that it may take up of the sentence ``before``."""
    pronouns = [words[n] for n in who if words[n].pos == "PRON"]
    return _names(words, who) or [word for pronoun in pronouns for word in taken_up(pronoun, before)]


def _raised(
    reading: Reading[LegalStatus], who: Sequence[Word], found: Sequence[Found], evidence: Sequence[Evidence]
) -> Iterator[Comparison]:
    """The claim's stage, if its bearer has a lower one in the evidence and no status there brings the stage with it.

    Stages below an act of the law are raised only over a witness: suspicion and accusation are not told apart."""
    said = reading.value
    reached = [f for f in found if f.status.real and said.stage in entailed(f.status.stage)]
    if not all(_differ(who, f) for f in reached) or _is_elsewhere(said.stage, evidence):
        return
    same = [f for f in found if _is_bearer(who, f)]
    best = max(same, key=lambda f: (f.status.real, rank(f.status.stage)), default=None)
    if best is not None and (rank(said.stage) >= ARRESTED or best.status.stage == WITNESS):
        place = Place(best.source.key, best.source.index.document.path, best.span)
        yield Comparison("status", "legal status", _outcome(said, best.status), reading.span, (place,))


def _outcome(said: LegalStatus, known: LegalStatus) -> Outcome:
    """Acquitted and not charged cannot stand beside convicted and charged; a lower stage can."""
    off = rank(known.stage) == 0 and rank(said.stage) >= CONVICTED
    denied = known.negated and known.stage in entailed(said.stage)
    return Outcome.CLASH if off or denied else Outcome.EXCESS


def _is_elsewhere(stage: str, evidence: Sequence[Evidence]) -> bool:
    """Whether a long page, not all of which was read, has a word of the stage or of one that entails it."""
    stages = [name for name in load_cues(SLICE, "legal") if stage in entailed(name)]
    stems = {stem(cue.phrase.split()[0]) for name in stages for cue in load_cues(SLICE, "legal")[name].cues}
    return any(not e.index.is_short and stems & e.index.stems.keys() for e in evidence)


def _is_bearer(ours: Sequence[Word], found: Found) -> bool:
    """Whether a status of the evidence is the same bearer's: a noun or name in common."""
    theirs = _names(found.words, found.status.who)
    shared = sum(any(alike(a, b) for b in theirs) for a in ours)
    return shared >= (1 if found.source.index.is_short else 2)


def _differ(ours: Sequence[Word], found: Found) -> bool:
    """Whether two statuses clearly have different bearers: both named, with nothing in common."""
    theirs = _names(found.words, found.status.who)
    if ours and any(found.words[n].lemma.lower() in OTHERS for n in found.status.who):
        return True
    return bool(ours) and bool(theirs) and not any(alike(a, b) for a in ours for b in theirs)


def _names(words: Sequence[Word], numbers: Sequence[int]) -> list[Word]:
    return [words[n] for n in numbers if words[n].pos in NAMES]
