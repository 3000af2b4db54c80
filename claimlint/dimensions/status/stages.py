"""Stages of bills, medicines, deals, projects, offices and advice: ladders on which each rung needs an act."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from claimlint.catalog.lexicon import CueGroup, load_cues
from claimlint.dimensions.status.bearer import is_negated, is_unreal, nouns_about, verb_of
from claimlint.dimensions.status.runs import runs
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.rule import Outcome
from claimlint.model.span import Reading, Span
from claimlint.model.statement import Claim, Context
from claimlint.model.word import Word
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token
from claimlint.words.alike import alike
from claimlint.words.stems import stem

DIMENSION = "stage"
SLICE = "status"
THINGS = frozenset({"dobj", "nsubjpass", "pobj"})  # what has reached a stage, not who brought it there
DONE = frozenset({"VBD", "VBN"})


@dataclass(frozen=True, slots=True)
class Stage:
    """A rung that something is said to have reached.

    ladder, level   where it stands
    about           the numbers of the nouns that may be what has reached it
    real            whether it is said to have been reached
    """

    ladder: str
    level: int
    about: tuple[int, ...]
    real: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A stage in the evidence."""

    source: Evidence
    words: tuple[Word, ...]
    stage: Stage
    span: Span


@cache
def _ladders() -> Mapping[str, Mapping[str, CueGroup]]:
    out: dict[str, dict[str, CueGroup]] = {}
    for name, group in load_cues(SLICE, "stages").items():
        out.setdefault(name.partition("_")[0], {})[name] = group
    return out


def read_stages(parsed: Parsed) -> list[Reading]:
    """The stages said in a sentence, on every ladder."""
    return [
        _reading(parsed, ladder, groups[name], words)
        for ladder, groups in _ladders().items()
        for name, words in runs(parsed, SLICE, "stages", ladder)
    ]


def _reading(parsed: Parsed, ladder: str, group: CueGroup, words: Sequence[Token]) -> Reading:
    verb = verb_of(words[0])
    real = _is_reached(words[0], verb) and not is_negated(words, verb) and not is_unreal(verb)
    stage = Stage(ladder, group.level or 0, nouns_about(words, verb), real)
    span = parsed.span(words[0].i, words[-1].i)
    return Reading(DIMENSION, stage, span, parsed.words(span))


def _is_reached(word: Token, verb: Token) -> bool:
    """A past or a passive: "approves" and "to approve" may be a habit or a plan."""
    return word.tag_ in DONE if word.pos_ == "VERB" else verb.tag_ in (*DONE, "VBZ", "VBP")


def compare_stages(claim: Claim, evidence: Sequence[Evidence]) -> Iterator[Comparison]:
    """Things that the claim has at a later stage than anything in the evidence does."""
    found = [
        Found(source, statement.words, reading.value, reading.span)
        for source in evidence
        for statement in source.statements
        for reading in statement.read(DIMENSION)
    ]
    for statement in claim.statements:
        for reading in statement.read(DIMENSION) if statement.context is Context.ASSERTED else ():
            best = _lower(reading.value, statement.words, found)
            if reading.value.real and best is not None and not _is_excused(reading.value, best, claim, evidence):
                place = Place(best.source.key, best.source.index.document.path, best.span)
                yield Comparison("status", "stage", Outcome.EXCESS, reading.span, (place,))
                return


def _lower(said: Stage, words: Sequence[Word], found: Sequence[Found]) -> Found | None:
    """The highest stage of the same thing in the evidence, if it is lower than the claim's and nothing is as high."""
    on_ladder = [f for f in found if f.stage.ladder == said.ladder]
    if any(f.stage.level >= said.level and f.stage.real and not _is_other_matter(words, f) for f in on_ladder):
        return None
    same = [f for f in on_ladder if f.stage.level < said.level and _shared(said, words, f) > 0]
    return max(same, key=lambda f: (f.stage.level, _shared(said, words, f)), default=None)


def _shared(said: Stage, words: Sequence[Word], found: Found) -> int:
    """How many of the nouns of the claim's stage are like nouns of the evidence's."""
    named = found.stage.about or tuple(n for n, word in enumerate(found.words) if word.pos in ("NOUN", "PROPN"))
    theirs = [found.words[n] for n in named]  # "they are in talks": what the sentence names
    return sum(any(alike(words[n], other) for other in theirs) for n in said.about)


def _is_excused(said: Stage, best: Found, claim: Claim, evidence: Sequence[Evidence]) -> bool:
    """Whether the claim has all the words of the lower stage too ("passed at first reading"), or a long page may have
    the other."""
    theirs = {word.lemma.lower() for word in best.words if best.span.contains(word.span)}
    mine = {word.lemma.lower() for statement in claim.statements[:1] for word in statement.words}
    return (len(theirs) > 1 and theirs <= mine) or _is_elsewhere(said, evidence)


def _is_other_matter(words: Sequence[Word], found: Found) -> bool:
    """Whether nothing that has reached a stage is spoken of in the claim: "bought a cider maker" where two merge."""
    things = [found.words[n] for n in found.stage.about if found.words[n].dep in THINGS]
    about = things or [found.words[n] for n in found.stage.about]
    return bool(about) and not any(alike(word, other) for word in words for other in about)


def _is_elsewhere(said: Stage, evidence: Sequence[Evidence]) -> bool:
    """Whether a long page, not all of which was read, has a word of the stage or of a later one."""
    groups = [g for g in _ladders()[said.ladder].values() if (g.level or 0) >= said.level]
    stems = {stem(cue.phrase.split()[0]) for group in groups for cue in group.cues}
    return any(not e.index.is_short and stems & e.index.stems.keys() for e in evidence)
