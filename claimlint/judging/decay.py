"""Limits that are given once and missing when the figure comes again (INT007, INT005), or in the summary (INT001)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimlint.grounding.governing import Governed
from claimlint.judging.mentions import Mention, blocks_of_prose, same_thing
from claimlint.judging.within import Reading
from claimlint.model.document import Part
from claimlint.model.span import Span
from claimlint.model.statement import Context
from claimlint.model.word import Word

UP_FRONT = frozenset((Part.SUMMARY, Part.KEY_POINTS, Part.LEAD))
COMMON = 0.2  # the share of the draft's sentences from which on a word is its topic and tells nothing apart
SHARED = 2
CROWD = 40  # mentions of one figure or word that share a word of their clauses: beyond, the word tells nothing
BOUND_WORDS = frozenset("upper maximum ceiling limit minimum floor".split())
SHARED_WORDS = 0.55  # of the words of a clause with a proportion and no figure


@dataclass(frozen=True, slots=True)
class Loss:
    """A mention that lacks limits which every other mention of the same thing (or the one before it) has: their
    places, by kind."""

    code: str
    later: Mention
    limits: Mapping[str, Span]


def losses(told: Sequence[Mention], reading: Reading, governed: Mapping[int, Governed]) -> list[Loss]:
    """Those of a draft's mentions that lost a limit: against the mentions before them in the body, or, in a summary,
    against all of the body's."""
    parts = blocks_of_prose(reading)
    topic = _topic(reading)
    found = []
    for group in _chains(told, topic):
        for mention in group:
            loss = _loss(mention, group, parts, reading, governed)
            if loss is not None:
                found.append(loss)
    return found


def _topic(reading: Reading) -> frozenset[str]:
    """The stems that are all over the draft."""
    most = max(3.0, COMMON * len(reading.draft.sentences))
    return frozenset(stem for stem, count in reading.stems.items() if count > most)


def _chains(told: Sequence[Mention], topic: frozenset[str]) -> Iterator[list[Mention]]:
    """For each mention with a like: the mention and its likes, in order. Buckets and rare words keep this linear."""
    buckets: dict[object, list[Mention]] = defaultdict(list)
    for mention in told:
        word, figure = mention.told.word, mention.told.figure
        buckets[word or (figure.kind, figure.figures)].append(mention)
    for bucket in buckets.values():
        by_stem = _by_stem(bucket)
        for mention in bucket:
            near = {id(m): m for stem in mention.told.about for m in by_stem.get(stem, ())}
            likes = [m for m in near.values() if m is not mention and _alike(m, mention, topic)]
            likes = sorted((m for m in likes if same_thing(m.told, mention.told)), key=lambda m: m.span)
            if likes:
                yield [mention, *likes]


def _by_stem(bucket: Sequence[Mention]) -> Mapping[str, list[Mention]]:
    """The mentions by the words of their clauses, without the words that too many of them share."""
    by_stem: dict[str, list[Mention]] = defaultdict(list)
    for mention in bucket:
        for stem in mention.told.about:
            by_stem[stem].append(mention)
    return {stem: found for stem, found in by_stem.items() if len(found) <= CROWD}


def _alike(first: Mention, second: Mention, topic: frozenset[str]) -> bool:
    """Whether the clauses speak of the same: of a figure by two shared words, one of them no topic of the draft, or by
    one if it is pointed back at ("that 7% figure"); of a proportion by most of their words."""
    one, other = first.told, second.told
    shared = one.about & other.about
    if one.figure is not None:
        return (len(shared) >= SHARED or _points_back(first, second)) and bool(shared - topic)
    smaller = min(len(one.about), len(other.about))
    if len(shared) == smaller:
        return len(shared) >= SHARED
    return len(shared) > SHARED and len(shared) >= SHARED_WORDS * smaller and bool(shared - topic)


def _points_back(first: Mention, second: Mention) -> bool:
    """Whether the later of two mentions in one paragraph is led in by "that" or "this"."""
    if first.sentence.block != second.sentence.block:
        return False
    later = max(first, second, key=lambda m: m.span)
    start = later.sentence.span.start
    before = later.sentence.text[: later.span.start - start].split()[-1:] or [""]
    words = (before[0].lower(), later.sentence.text[later.span.start - start :].split()[0].lower())
    return bool({"that", "this"} & set(words))


def _loss(
    mention: Mention,
    group: Sequence[Mention],
    parts: Mapping[int, Part],
    reading: Reading,
    governed: Mapping[int, Governed],
) -> Loss | None:
    if group[0] is not mention or mention.told.context is not Context.ASSERTED:
        return None
    part = parts[mention.sentence.block]
    before = [m for m in group[1:] if part in UP_FRONT or m.span.start < mention.span.start]
    before = [m for m in before if not (part in UP_FRONT and parts[m.sentence.block] in UP_FRONT)]
    if not before:
        return None if part in UP_FRONT else _told_as_fact(mention, group[1:], governed)
    lost = {
        kind: place
        for kind, place in before[0].limits.items()
        if all(kind in m.told.limits for m in before)
        and not _is_kept(kind, place, mention, before[0], reading, governed)
    }
    if not lost and part not in UP_FRONT:
        return _told_as_fact(mention, group[1:], governed)
    if not lost:
        return None
    return Loss(_code(part, lost), mention, lost)


def _told_as_fact(mention: Mention, others: Sequence[Mention], governed: Mapping[int, Governed]) -> Loss | None:
    """A mention without a speaker where a later one, from the same source, names who says it."""
    keys = governed[mention.sentence.number].keys if mention.sentence.number in governed else ()
    for other in others:
        theirs = governed[other.sentence.number].keys if other.sentence.number in governed else ()
        later = other.span.start > mention.span.start and other.sentence.block != mention.sentence.block
        is_fact = "speaker" in other.told.limits and "speaker" not in mention.told.limits
        if later and is_fact and set(keys) & set(theirs):
            return Loss("INT007", mention, {"speaker": other.limits["speaker"]})
    return None


def _code(part: Part, lost: Mapping[str, Span]) -> str:
    if part in UP_FRONT:
        return "INT001"
    return "INT005" if part is Part.CONCLUSION and "hedge" in lost else "INT007"


def _is_kept(
    kind: str, place: Span, mention: Mention, origin: Mention, reading: Reading, governed: Mapping[int, Governed]
) -> bool:
    """Whether the later mention has the limit in whatever way: its own, its paragraph's, another source."""
    if kind in mention.told.limits or (kind == "hedge" and "speaker" in mention.told.limits):
        return True
    said, behind = mention.statement(reading), origin.statement(reading).words
    words = {word.lemma.lower() for word in said.words}
    if kind == "bound":
        own = {said.words[n].lemma.lower() for n in said.own}
        return mention.told.figure.mark == "~" or bool(own & BOUND_WORDS)
    if kind in ("speaker", "hedge") and words & {w.lemma.lower() for w in behind if _is_subject(w, place)}:
        return True
    if kind == "place" and words & {w.lemma.lower() for w in behind if _is_object(w, place)}:
        return True
    if mention.sentence.block == origin.sentence.block or _names_it(place, mention, reading):
        return True
    if kind == "speaker":
        keys = [
            set(governed[s.number].keys) if s.number in governed else set() for s in (mention.sentence, origin.sentence)
        ]
        return bool(keys[0]) and not keys[0] & keys[1]
    return False


def _is_object(word: Word, place: Span) -> bool:
    return word.dep == "pobj" and word.pos == "NOUN" and place.contains(word.span)


def _is_subject(word: Word, place: Span) -> bool:
    return word.dep == "nsubj" and place.contains(word.span)


def _names_it(place: Span, mention: Mention, reading: Reading) -> bool:
    """Whether a capitalised word or a figure of the limit stands in the later mention's sentence too."""
    words = {w.strip(".,;:()") for w in place.of(reading.draft.text).split()}
    telling = {w for w in words if w[:1].isupper() or any(c.isdigit() for c in w)}
    return any(word in mention.sentence.text for word in telling)
