"""The sentences of a draft on their way through the stream: read, held against their evidence, judged."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import islice

from claimlint.aligning.align import align
from claimlint.cache.looked import Look
from claimlint.config import Config
from claimlint.framing.claims import make_claim, names_models, ordinary_words
from claimlint.framing.frame import frame
from claimlint.framing.passages import Passages
from claimlint.framing.restating.duties import duties_told
from claimlint.framing.restating.events import events_as_verbs
from claimlint.framing.restating.order import order_made_plain
from claimlint.framing.restating.pronouns import pronouns_told
from claimlint.framing.restating.wording import Wording
from claimlint.grounding.governing import Governed
from claimlint.grounding.ground import NO_ENTRY, NO_FILE, Grounded
from claimlint.grounding.library import Indexes
from claimlint.judging.choose import rules_for
from claimlint.judging.house import is_accepted
from claimlint.judging.own import crash_finding, fault, is_crash
from claimlint.judging.pair import compare, judge
from claimlint.memory import Framed, Judged, Memory
from claimlint.model.document import Document, Reference, Sentence
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.explanation import Explanation
from claimlint.model.index import Index
from claimlint.model.pair import Pair
from claimlint.model.report import Coverage, Resolution, Support
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.model.statement import Claim, Statement
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.pipeline import parse
from claimlint.reading.errors import UnreadableError
from claimlint.retrieving.retrieve import retrieve
from claimlint.words.fold import fold
from claimlint.words.stems import content_stems

UNGOVERNED = Governed((), False)
AT_ONCE = 64  # sentences parsed together
SOURCES_AT_ONCE = 16  # that sentences cite whose evidence is parsed together: with more, not all would stay at hand
MOST = 4_000  # sentences whose statements are at hand, some 60 MB: of a longer draft, few are asked for again
# Of a claim's weight: a passage of a long source that adds less is read only for a claim that departs from the others.
# Of the passages half as much would read a fifth more; no outcome on WiCE is another, every source taken as long.
ADDS = 0.1
LONG = 200  # passages: in a shorter source, any that shares words with the claim may bear on it
PLAINER = (pronouns_told, order_made_plain, duties_told, events_as_verbs)  # each on what the one before gives
TOLD = frozenset({Outcome.EXCESS, Outcome.CLASH, Outcome.SHIFT})
BESIDE = 1  # characters on either side of a sentence that its fixes look at


@dataclass(frozen=True, slots=True)
class Case:
    """A draft with all that its sentences are held against: what governs each, where its citations lead, and the
    indexes of the sources that could be read. ``has_sources``: there are sources at hand, under whatever names;
    ``is_whole``: it is a draft and not a claim by itself; ``entries`` are those of its bibliographies;
    ``looked_at`` are the places where its evidence was sought."""

    draft: Document
    governed: Mapping[int, Governed]
    grounded: Mapping[str, Grounded]
    indexes: Indexes
    problems: tuple[str, ...] = ()
    has_sources: bool = False
    is_whole: bool = True
    entries: Mapping[str, Reference] = field(default_factory=dict)
    looked_at: tuple[Look, ...] = ()

    @property
    def resolutions(self) -> tuple[Resolution, ...]:
        """Where each key leads."""
        return tuple(Resolution(g.key, g.path, g.reason) for g in self.grounded.values())

    def governing(self, sentence: Sentence) -> Governed:
        """What governs the sentence."""
        return self.governed.get(sentence.number, UNGOVERNED)

    def evidence_keys(self, sentence: Sentence) -> tuple[str, ...]:
        """The keys that govern the sentence and lead to a source that could be read."""
        return tuple(k for k in self.governing(sentence).keys if k in self.indexes)


class Study:
    """The sentences of one case, read as they are asked for; the statements of those that were read last are at hand.
    ``pause`` is called between two of them: what it raises ends the study. ``ordinary`` are the words that the draft
    writes small, if the case is a part of it only."""

    def __init__(
        self,
        case: Case,
        config: Config,
        passages: Passages,
        memory: Memory,
        pause: Callable[[], object] = lambda: None,
        ordinary: frozenset[str] | None = None,
    ) -> None:
        self._case, self._config, self._passages = case, config, passages
        self._memory, self._pause = memory, pause
        self._rules = rules_for(config, case.draft.path)
        self._ordinary = ordinary_words(case.draft.sentences) if ordinary is None else ordinary
        self.models_named = names_models(case.draft, self._ordinary)
        self._framed: dict[int, Framed | None] = {}  # by the sentence's number; None for one that can't be read
        self._failed: dict[int, Exception] = {}
        self._wordings: dict[tuple[int, str], Parsed] = {}  # of the sentences at work, by their numbers and texts

    def statements(self, sentence: Sentence) -> tuple[Statement, ...]:
        """The statements of a sentence, which is read if it was not yet; none of one that can't be read."""
        framed = self._read(sentence)
        return framed.statements if framed else ()

    def asked(self, sentence: Sentence) -> frozenset[str]:
        """The folded words of a sentence that was read, of which it matters whether the draft writes them small."""
        framed = self._read(sentence)
        return framed.asked if framed else frozenset()

    def read(self, sentences: Iterable[Sentence]) -> None:
        """Read these sentences, which those asked for later may look back to."""
        self._frame([s for s in sentences if s.number not in self._framed])

    def _read(self, sentence: Sentence) -> Framed | None:
        """A sentence as it was read, now if it is not at hand; None for one that can't be read."""
        if sentence.number not in self._framed:
            self._frame([sentence])
        return self._framed[sentence.number]

    def explain(self, sentence: Sentence) -> Explanation:
        """All that is known of a sentence. What it may look back to was read before. Raises UnreadableError if a source
        has to be read again and can't be."""
        by, number = self._case.governing(sentence), sentence.number
        if self._read(sentence) is None and number not in self._failed:
            return Explanation(sentence, by.keys, by.strong, self._reason(sentence, parsed=False))
        try:
            if number in self._failed:
                raise self._failed[number]
            return self._explained(sentence)
        except UnreadableError:
            raise
        except Exception as error:  # a reader that fails on one sentence must not take the others with it
            finding = crash_finding(fault("reading", error), sentence, self._case.draft)
            return Explanation(sentence, by.keys, by.strong, "claimlint failed", findings=(finding,))

    def judge(self, sentences: Sequence[Sentence]) -> Iterator[Judged]:
        """What comes of each of the sentences, in order; of those that were judged before, by memory."""
        for first in range(0, len(sentences), AT_ONCE):
            batch = sentences[first : first + AT_ONCE]
            self._pause()
            self._frame(batch)
            keys = {sentence.number: self._key(sentence) for sentence in batch}
            known = self._known(batch, keys)
            for group in self._with_few_sources(batch):
                # It only saves time: `explain` reads what is missing, and tells of its faults.
                with suppress(Exception):
                    new = [sentence for sentence in group if sentence.number not in known]
                    self._read_evidence(new)
                    self._read_wordings(new)
                for sentence in group:
                    yield known.get(sentence.number) or self._judged(sentence, keys[sentence.number])
                    self._pause()

    def _with_few_sources(self, sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
        """The sentences in groups that cite few sources each."""
        group: list[Sentence] = []
        cited: set[str] = set()
        for sentence in sentences:
            keys = self._case.evidence_keys(sentence)
            if group and len(cited.union(keys)) > SOURCES_AT_ONCE:
                yield group
                group, cited = [], set()
            group.append(sentence)
            cited.update(keys)
        yield group

    def _known(self, sentences: Iterable[Sentence], keys: Mapping[int, Hashable | None]) -> dict[int, Judged]:
        """What came of those of the sentences that were judged before under these keys, by memory."""
        asked = [sentence for sentence in sentences if keys[sentence.number] is not None]
        found = self._memory.recall_all(self._case.draft.path, [keys[sentence.number] for sentence in asked])
        return {
            sentence.number: known.at(sentence.span)
            for sentence, known in zip(asked, found, strict=True)
            if known is not None
        }

    def _read_evidence(self, sentences: Iterable[Sentence]) -> None:
        """Read the passages that the sentences will be held against."""
        read = [s for s in sentences if self._read(s)]
        cited = ((s, self._case.indexes[key]) for s in read for key in self._case.evidence_keys(s))
        wanted = ((index.document, _best(content_stems(s.text), index, ADDS)) for s, index in cited)
        self._passages.read(wanted, self._pause)

    def _read_wordings(self, sentences: Iterable[Sentence]) -> None:
        """Parse the first plainer wordings of the sentences together: one by one, each takes three times as long."""
        held = [sentence for sentence in sentences if self._case.evidence_keys(sentence) and self._read(sentence)]
        told = ((sentence, _first_wording(self._claim(sentence))) for sentence in held)
        texts = [_worded(sentence, wording.text) for sentence, wording in told if wording is not None]
        parsed = parse(texts, self._config.model, entities=True) if texts else ()
        self._wordings = {(p.sentence.number, p.sentence.text): p for p in parsed}

    def _judged(self, sentence: Sentence, key: Hashable | None) -> Judged:
        explanation = self.explain(sentence)
        coverage = None if explanation.reason else _coverage(explanation.claim, explanation.evidence)
        judged = Judged(sentence.span, explanation.reason, explanation.findings, coverage, _support(explanation))
        if key is not None and not any(map(is_crash, judged.findings)):
            self._memory.keep(self._case.draft.path, key, judged)
        return judged

    def _key(self, sentence: Sentence) -> Hashable | None:
        """All that decides what comes of a sentence that is held against evidence; None for any other, which takes no
        time. Sources are told apart by their marks."""
        keys = self._case.evidence_keys(sentence)
        framed = self._framed.get(sentence.number)
        if framed is None or not keys:
            return None
        draft, by, before = self._case.draft, self._case.governing(sentence), _before(self._case.draft, sentence)
        context = None if before is None else self._framed.get(before.number)
        return (
            draft.text[max(0, sentence.span.start - BESIDE) : sentence.span.end + BESIDE],
            self._frame_key(sentence),
            framed.ordinary,
            _after(draft, sentence),
            context and (sentence.span.start - before.span.start, self._frame_key(before), context.ordinary),
            draft.metadata.title,
            self.models_named,
            by,
            tuple((key, self._case.indexes.mark(key)) for key in keys),
        )

    def _frame(self, sentences: Iterable[Sentence]) -> None:
        """Read the sentences, those that were read before by memory; those read longest ago make room."""
        new, asked = [], list(sentences)
        self._make_room()
        self._framed |= dict.fromkeys(sentence.number for sentence in asked)
        found = self._memory.recall_all(self._case.draft.path, [self._frame_key(sentence) for sentence in asked])
        for sentence, known in zip(asked, found, strict=True):
            if known is not None and known.asked & self._ordinary == known.ordinary:
                self._framed[sentence.number] = known.at(sentence)
            else:
                new.append(sentence)
        for parsed in parse(new, self._config.model, entities=True) if new else ():
            sentence = parsed.sentence
            try:
                statements = frame(parsed, self._case.draft.metadata.published, self._ordinary)
            except Exception as error:
                self._failed[sentence.number] = error
                continue
            asked = frozenset(fold(token.text) for token in parsed.doc)
            framed = Framed(sentence, statements, asked, asked & self._ordinary)
            self._framed[sentence.number] = framed
            self._memory.keep(self._case.draft.path, self._frame_key(sentence), framed)

    def _make_room(self) -> None:
        for number in list(islice(self._framed, max(0, len(self._framed) - MOST))):
            del self._framed[number]

    def _frame_key(self, sentence: Sentence) -> Hashable:
        return sentence.text, sentence.role, self._case.draft.metadata.published

    def _explained(self, sentence: Sentence) -> Explanation:
        """A sentence that was read, held against its evidence, if it has any."""
        by, claim = self._case.governing(sentence), self._claim(sentence)
        if not self._case.evidence_keys(sentence):
            return Explanation(sentence, by.keys, by.strong, self._reason(sentence, parsed=True), claim)
        explanation = self._held(claim, by, self._evidence(claim, ADDS))
        if not explanation.comparisons and not explanation.findings:
            return explanation
        further = self._evidence(claim)  # may say what departs from the passages that cover the claim best
        is_new = [e.passages for e in further] != [e.passages for e in explanation.evidence]
        return self._held(claim, by, further) if is_new else explanation

    def _claim(self, sentence: Sentence) -> Claim:
        """A sentence that was read, as a claim."""
        draft, keys, before = self._case.draft, self._case.governing(sentence).keys, _before(self._case.draft, sentence)
        context = self._framed.get(before.number) if before is not None else None
        statements = self._framed[sentence.number].statements
        earlier, after = context.statements if context else (), _after(draft, sentence)
        return make_claim(sentence, statements, keys, draft, earlier, after, self.models_named)

    def _evidence(self, claim: Claim, least: float = 0.0) -> tuple[Evidence, ...]:
        """The sources as a claim sees them: their best passages, framed, that add ``least`` to the others."""
        found = []
        for key in self._case.evidence_keys(claim.sentence):
            index = self._case.indexes[key]
            numbers = _best(claim.stems, index, least)
            found.append(Evidence(key, index, numbers, self._passages.statements(index.document, numbers)))
        return tuple(found)

    def _held(self, claim: Claim, by: Governed, evidence: tuple[Evidence, ...]) -> Explanation:
        """A claim held against its sources."""
        case, house, keys = self._case, self._config.house, self._case.evidence_keys(claim.sentence)
        pairs = tuple(align(claim, evidence, house.synonyms))
        comparisons, faults = compare(claim, evidence, pairs)
        shown, failed = self._told_otherwise(claim, evidence, comparisons)
        comparisons = [c for c in (*comparisons, *shown) if not is_accepted(c, evidence, case.draft, house)]
        if any(e.index.document.excerpt for e in evidence):  # what is not in a part may be in the whole
            comparisons = [c for c in comparisons if c.outcome is not Outcome.SILENT]
        complete = by.strong and len(keys) == len(by.keys)
        findings = judge(claim, evidence, comparisons, self._rules, case.draft, complete=complete)
        findings += [crash_finding(fault, claim.sentence, case.draft) for fault in dict.fromkeys((*faults, *failed))]
        return Explanation(
            claim.sentence, by.keys, by.strong, "", claim, evidence, pairs, tuple(comparisons), tuple(findings)
        )

    def _told_otherwise(
        self, claim: Claim, evidence: Sequence[Evidence], known: Sequence[Comparison]
    ) -> tuple[list[Comparison], list[str]]:
        """What the claim in plainer wording shows that it does not show itself, and which checks failed on it."""
        dimensions, shown, faults = {c.dimension for c in known}, [], []
        for plainer, place, told in self._plainer(claim):
            pairs = align(plainer, evidence, self._config.house.synonyms)
            found, failed = compare(plainer, evidence, pairs) if _is_answered(pairs, told) else ([], [])
            new = [c for c in found if c.outcome in TOLD and c.dimension not in dimensions]
            shown += [replace(c, claim=place(c.claim), reworded=True) for c in new]
            faults += failed
            dimensions |= {c.dimension for c in new}
        return shown, faults

    def _plainer(self, claim: Claim) -> Iterator[tuple[Claim, Callable[[Span], Span], tuple[Span, ...]]]:
        """The claim with its pronouns told, that in plain order, that with duties and events as verbs, each with where
        its places lie in the draft and which of its own are told otherwise."""
        place: Callable[[Span], Span] = _itself
        for tell in PLAINER:
            wording = tell(claim)
            read = None if wording is None else self._read_wording(claim.sentence, wording.text)
            if wording is not None and read is not None:
                place = _through(wording, place)
                stems = tuple(content_stems(wording.text))
                claim = replace(claim, sentence=read[0].sentence, statements=read, stems=stems)
                yield claim, place, wording.told

    def _read_wording(self, sentence: Sentence, text: str) -> tuple[Statement, ...] | None:
        """The statements of a sentence of the draft with another text, None if it can't be parsed."""
        parsed = self._wordings.get((sentence.number, text))
        if parsed is None:
            parsed = next(iter(parse([_worded(sentence, text)], self._config.model, entities=True)), None)
        return None if parsed is None else frame(parsed, self._case.draft.metadata.published, self._ordinary)

    def _reason(self, sentence: Sentence, parsed: bool) -> str:
        """Why a sentence was not held against evidence."""
        if not self._case.governing(sentence).keys:
            return "no citation"
        if self._case.evidence_keys(sentence) and not parsed:
            return "sentence too long"
        led = (self._case.grounded.get(key) for key in self._case.governing(sentence).keys)
        is_there = any(g is not None and g.reason not in (None, NO_FILE, NO_ENTRY) for g in led)
        return "source unreadable" if is_there else "source missing"


def _is_answered(pairs: Iterable[Pair], told: Sequence[Span]) -> bool:
    """Whether the evidence tells a clause of the claim of the same things, its verb or one of them told otherwise: else
    a pronoun may have been told wrongly."""
    answered = (pair for pair in pairs if pair.predicate is not None and pair.arguments)
    return any(place.contains(pair.claim.words[n].span) for pair in answered for n in _heads(pair) for place in told)


def _heads(pair: Pair) -> list[int]:
    """The words of the claim's predicate and of its arguments that the evidence answers."""
    predicate = pair.claim.predicate
    return [*([] if predicate is None else [predicate.head]), *(mine.head for mine, _ in pair.arguments)]


def _first_wording(claim: Claim) -> Wording | None:
    """The plainer wording of a claim that is tried first, None if there is none."""
    return next((wording for tell in PLAINER if (wording := tell(claim)) is not None), None)


def _worded(sentence: Sentence, text: str) -> Sentence:
    """A sentence of the draft with another text, which has places of its own."""
    return replace(sentence, span=Span(0, len(text)), text=text)


def _itself(span: Span) -> Span:
    return span


def _through(wording: Wording, place: Callable[[Span], Span]) -> Callable[[Span], Span]:
    """Where places of a wording lie in the draft, if those of the sentence that it tells otherwise lie at ``place``."""
    return lambda span: place(wording.place(span))


def _before(draft: Document, sentence: Sentence) -> Sentence | None:
    """The sentence before one in the same block."""
    before = draft.sentences[sentence.number - 1] if sentence.number else None
    return before if before is not None and before.block == sentence.block else None


def _after(draft: Document, sentence: Sentence) -> str:
    """The text of the sentence behind one in the same block, "" if there is none."""
    after = draft.sentences[sentence.number + 1] if sentence.number + 1 < len(draft.sentences) else None
    return after.text if after is not None and after.block == sentence.block else ""


def with_the_one_before(draft: Document, here: Sequence[Sentence]) -> list[Sentence]:
    """Sentences that follow each other, with the one that the first may look back to."""
    before = _before(draft, here[0]) if here else None
    return [before, *here] if before is not None else list(here)


def _best(stems: Iterable[tuple[str, Span]], index: Index, least: float) -> tuple[int, ...]:
    """The numbers of the source's best passages for a claim with these stems."""
    return retrieve((stem for stem, _ in stems), index, least if len(index.passages) > LONG else 0.0)


def _coverage(claim: Claim, evidence: Sequence[Evidence]) -> Coverage:
    stems = {stem for stem, _ in claim.stems}
    found = sum(any(stem in e.index.stems for e in evidence) for stem in stems)
    return Coverage(claim.sentence.span, found, len(stems))


def _support(explanation: Explanation) -> tuple[Support, ...]:
    return tuple(
        Support(explanation.sentence.span, evidence.key, evidence.index.document.path, passage)
        for evidence, passage in best_passages(explanation)
        if passage is not None
    )


def best_passages(explanation: Explanation) -> Iterator[tuple[Evidence, Span | None]]:
    """Each source with its passage that answers the sentence best: that of the pair with the best coverage, else that
    which was found first; None if it says nothing of it."""
    yield from ((evidence, _best_passage(evidence, explanation.pairs)) for evidence in explanation.evidence)


def _best_passage(evidence: Evidence, pairs: Sequence[Pair]) -> Span | None:
    own = [pair for pair in pairs if pair.index is evidence.index]
    if own:
        return max(own, key=lambda pair: pair.coverage).evidence.sentence.span
    return evidence.index.passages[evidence.passages[0]] if evidence.passages else None
