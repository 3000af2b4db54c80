"""A draft as it was understood, and as evidence for itself: some of its own sentences, held against others of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from claimlint.aligning.align import align
from claimlint.framing.claims import make_claim
from claimlint.indexing.index import make_index
from claimlint.judging.pair import compare, views
from claimlint.model.document import Citation, Document, Metadata, Part, Role, Section, Sentence
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.figures import Figures
from claimlint.model.gist import Gist
from claimlint.model.index import Index
from claimlint.model.pair import Pair
from claimlint.model.rule import Rule
from claimlint.model.statement import Claim, Context, Function, Statement
from claimlint.retrieving.retrieve import retrieve

COVERAGE = 0.5  # of the claim's clause, by the sentence that speaks against it
OWN = ""  # the key of evidence that is the draft itself


@dataclass(frozen=True, slots=True)
class Reading:
    """A draft as it was understood: its sections, the gist of each sentence that was read, by number, and in how many
    sentences each stem of a content word stands. ``statements`` gives those of a sentence, which takes longer."""

    draft: Document
    sections: tuple[Section, ...]
    gists: Mapping[int, Gist]
    stems: Mapping[str, int]
    statements: Callable[[Sentence], tuple[Statement, ...]]

    def sentences(self, sections: Iterable[Section]) -> list[Sentence]:
        """The sentences of these sections that were read, headings left out, in order."""
        blocks = {number for section in sections for number in range(section.first, section.end)}
        return [s for s in self.draft.sentences if s.block in blocks and s.number in self.gists]

    def heading(self, section: Section) -> list[Sentence]:
        """The sentences of a section's heading."""
        return [s for s in self.draft.sentences if s.block == section.heading and s.number in self.gists]


@dataclass(frozen=True, slots=True)
class Extract:
    """Some paragraphs of a draft as they were understood: their sentences, with the statements of each, none of one
    that was not read; the markers in them, in order; and the numbers of the blocks of the draft that are ``prose``."""

    draft: Document
    sentences: Sequence[Sentence]
    citations: Sequence[Citation]
    statements: Callable[[Sentence], tuple[Statement, ...]]
    prose: frozenset[int]


def prose_blocks(sections: Iterable[Section]) -> frozenset[int]:
    """The numbers of the blocks of the sections that say something of the matter, headings left out."""
    return frozenset(number for section in prose(sections) for number in range(section.first, section.end))


def prose(sections: Iterable[Section]) -> list[Section]:
    """Those of the sections that say something of the matter."""
    return [section for section in sections if section.part not in (Part.QUESTIONS, Part.NO_PROSE)]


@dataclass(frozen=True, slots=True)
class Body:
    """Sentences of a draft as evidence: their index, in which they are numbered anew, and the sentences themselves."""

    index: Index
    sentences: tuple[Sentence, ...]
    statements: Callable[[Sentence], tuple[Statement, ...]]

    def answering(self, claim: Claim) -> Evidence:
        """The sentences that answer the claim best, itself not among them, with their statements."""
        span = claim.sentence.span
        numbers = retrieve((stem for stem, _ in claim.stems), self.index)
        others = tuple(n for n in numbers if not self.index.passages[n].overlaps(span))
        figures = Figures(figure for figure in self.index.figures if not span.contains(figure.number))
        own = [self.sentences[n] for n in others if n < len(self.sentences)]
        index = replace(self.index, figures=figures)
        return Evidence(OWN, index, others, tuple(s for sentence in own for s in self.statements(sentence)))


def make_body(reading: Reading, sentences: Sequence[Sentence], tables: bool = True) -> Body:
    """``sentences`` of the draft, and its tables if wanted, as evidence."""
    draft = reading.draft
    part = replace(
        draft,
        sentences=tuple(replace(s, number=n) for n, s in enumerate(sentences)),
        blocks=tuple(b for b in draft.blocks if tables and b.role is Role.TABLE),
        metadata=Metadata(published=draft.metadata.published),
    )
    return Body(make_index(part), tuple(sentences), reading.statements)


@dataclass(frozen=True, slots=True)
class Held:
    """A sentence of the draft as a claim, held against others: what they were, and what came of it."""

    claim: Claim
    evidence: tuple[Evidence, ...]
    pairs: tuple[Pair, ...]
    comparisons: tuple[Comparison, ...]


def hold(sentence: Sentence, body: Body, reading: Reading, rules: Sequence[Rule]) -> Held | None:
    """A sentence against ``body`` through the comparisons of every slice, as many as one of the pair ``rules`` looks
    for and of which the body has a place; None if the body has nothing to hold it against."""
    claim = make_claim(sentence, asserted(reading.statements(sentence)), (OWN,), reading.draft)
    evidence = (body.answering(claim),)
    if not evidence[0].statements or not claim.statements:
        return None
    pairs = tuple(align(claim, evidence))
    comparisons, _ = compare(claim, evidence, pairs)
    told = (c for c in comparisons if any(views(rule, c) for rule in rules))
    return Held(claim, evidence, pairs, tuple(c for c in told if _is_of_one_thing(c, pairs)))


def _is_of_one_thing(comparison: Comparison, pairs: Sequence[Pair]) -> bool:
    """Whether the clauses of a comparison say the same of the same: a draft speaks of one matter all over, so that a
    predicate or a participant alone ties nothing together, and a pronoun may stand for anything."""
    return any(
        pair.anchored
        and pair.coverage >= COVERAGE
        and not _is_pronoun(pair.claim)
        and pair.claim.span.overlaps(comparison.claim)
        and any(pair.evidence.sentence.span.overlaps(place.span) for place in comparison.evidence)
        for pair in pairs
    )


def _is_pronoun(statement: Statement) -> bool:
    """Whether the clause's agent is a pronoun."""
    return any(a.function is Function.AGENT and statement.words[a.head].pos == "PRON" for a in statement.arguments)


def asserted(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with those of a heading taken for assertions: a heading's words are its author's."""
    return tuple(replace(s, context=Context.ASSERTED) if s.context is Context.HEADING else s for s in statements)
