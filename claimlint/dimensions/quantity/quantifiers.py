"""Words of proportion (some, most, never, not all), read from the parse as intervals on [0, 1]."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claimlint.catalog.lexicon import load_cues
from claimlint.model.interval import Interval
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Doc, Token

_LONGEST = 5
_ABOUT = frozenset({"some", "every", "each", "no", "few", "certain"})
_NOT = frozenset({"not", "n't", "n’t"})
_DENYING = _NOT | {"no", "never", "without", "none", "nobody", "nothing", "neither", "nor"}
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "attr"})
_NOUN_FOLLOWS = frozenset({"of", "the", "these", "those", "its", "their", "our"})
_DETERMINERS = frozenset({"det", "amod", "predet", "nummod", "nmod", "quantmod"})
_DEGREE = frozenset({"ADJ", "ADV"})
_CLIMB = 6
_OBJECTS = frozenset({"dobj", "pobj", "prep", "agent", "dative", "oprd", "acomp", "attr"})
_CLAUSAL = frozenset({"relcl", "advcl", "ccomp", "acl", "parataxis"})


@dataclass(frozen=True, slots=True)
class Proportion:
    """A share said in words: its group in proportion.toml, what it denotes, and the number of the word that it speaks
    of: a noun, or, for an adverb and for a pronoun without a noun, the predicate."""

    group: str
    interval: Interval
    word: int
    adverb: bool = False


def read_quantifiers(parsed: Parsed) -> list[Reading]:
    """Readings "proportion" (each a Proportion), in order; the span is that of the words of proportion."""
    out = []
    for first, last, group in _phrases(parsed.doc):
        value = _proportion(parsed.doc, first, last, group)
        if value is not None:
            start = first - 1 if _is_negated(parsed.doc, first) else first
            span = parsed.span(start, last)
            out.append(Reading("proportion", value, span, parsed.words(span)))
    return out


@cache
def _table() -> Mapping[tuple[str, ...], tuple[str, str]]:
    """A cue's words -> its group and the part of speech asked for."""
    groups = load_cues("quantity", "proportion")
    return {tuple(cue.phrase.split()): (name, cue.tag) for name, group in groups.items() for cue in group.cues}


@cache
def _openers() -> frozenset[str]:
    """The first words of the cues."""
    return frozenset(words[0] for words in _table())


def _phrases(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """The longest cues from left to right: first and last token, group."""
    words = [token.lower_ for token in doc]
    i = 0
    while i < len(words):
        found = _at(doc, words, i) if words[i] in _openers() else None
        if found is None:
            i += 1
            continue
        size, group = found
        if group != "idle":
            yield i, i + size - 1, group
        i += size


def _at(doc: Doc, words: list[str], i: int) -> tuple[int, str] | None:
    if words[i : i + 2] == ["all", "but"] and i + 2 < len(doc) and doc[i + 2].like_num:
        return 3, "nearly all"
    for size in range(min(_LONGEST, len(words) - i), 0, -1):
        group, tag = _table().get(tuple(words[i : i + size]), ("", ""))
        if group and (not tag or doc[i].pos_ == tag) and not _goes_on(group, words[i : i + size + 1]):
            return size, group
    return None


def _goes_on(group: str, words: list[str]) -> bool:
    """Whether an idle phrase is none because a noun follows: "at all of the clinics"."""
    return group == "idle" and words[0] == "at" and words[-1] in _NOUN_FOLLOWS


def _proportion(doc: Doc, first: int, last: int, group: str) -> Proportion | None:
    if _is_of_degree(doc, last, group) or _counts_off(doc, last):
        return None
    found = _target(doc, first, last)
    interval = load_cues("quantity", "proportion")[group].interval
    if found is None or interval is None:
        return None
    target, adverb = found
    if group == "any":
        return Proportion("none", interval, target.i, adverb) if _is_in_denial(doc[first], target) else None
    if _is_negated(doc, first) or _is_denied(doc, first, target, adverb):
        interval = _denied(interval)
        if interval is None:
            return None
        group = f"not {group}"
    return Proportion(group, interval, target.i, adverb)


def _is_of_degree(doc: Doc, last: int, group: str) -> bool:
    """Whether the word intensifies an adjective: the most effective, mostly sunny, largely unknown."""
    token = doc[last]
    head = token.head
    return token.pos_ == "ADV" and head.pos_ in _DEGREE and head.i > token.i and group == "most"


def _counts_off(doc: Doc, last: int) -> bool:
    """Whether a number follows: "some 40 people" (about), "every three hours", "most 20th-century"."""
    after = doc[last + 1] if last + 1 < len(doc) else None
    return (
        after is not None and after.like_num and doc[last].lower_ in ("some", "every", "each", "no", "few", "certain")
    )


def _target(doc: Doc, first: int, last: int) -> tuple[Token, bool] | None:
    """What the words speak of, and whether they stand as an adverb."""
    outer = [t for t in doc[first : last + 1] if t.head.i < first or t.head.i > last or t.head == t]
    top = next((t for t in outer if t.dep_ in _DETERMINERS), outer[0])
    joined = _of(doc, first, last + 1 if top.head.pos_ == "NUM" and top.head.i == last + 1 else last)
    if joined is not None:  # most of the graves, all three of the pilots
        return joined, False
    if top.lemma_ == "tend":
        return next((child for child in top.children if child.dep_ == "xcomp"), top), True
    counted = top.head.pos_ == "NUM" and top.head.dep_ == "nummod"  # all six clinics
    noun = top.head.head if top.head.pos_ == "NUM" else top.head
    if (top.dep_ in _DETERMINERS or counted) and noun.pos_ in ("NOUN", "PROPN", "PRON", "NUM"):
        return noun, False
    if top.pos_ in ("ADV", "ADP", "VERB", "PART", "SCONJ") or top.dep_ in ("advmod", "npadvmod"):
        return _governor(top), True
    if top.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "conj", "appos", "ROOT", "dep"):
        return _governor(top), False
    return None


def _of(doc: Doc, first: int, last: int) -> Token | None:
    """The noun that "of" joins to the words: most of the graves."""
    of = doc[last + 1] if last + 1 < len(doc) else None
    if of is None or of.lower_ not in ("of", "among") or of.dep_ != "prep":
        return None
    return next((child for child in of.children if child.dep_ == "pobj" and child.i > of.i), None)


def _is_in_denial(token: Token, target: Token) -> bool:
    """Whether the clause of "any", "ever" or "a single" denies before it comes to them."""
    at = target
    for _ in range(_CLIMB):
        if at.lower_ == "without" or any(_denies(child) for child in at.children if child.i < token.i):
            return True
        if at.dep_ in _CLAUSAL or at.head == at:
            return False
        at = at.head
    return False


def _denies(child: Token) -> bool:
    if child.lower_ in _DENYING:
        return True
    return child.dep_ in (*_SUBJECTS, "advmod", "prep") and any(c.lower_ in _DENYING for c in child.children)


def _governor(token: Token) -> Token:
    """The verb, or the noun or adjective, at or above a token, prepositions passed over."""
    at = token
    while at.head != at:
        at = at.head
        if at.pos_ not in ("ADP", "ADV", "PART"):
            break
    return at


def _is_negated(doc: Doc, first: int) -> bool:
    return first > 0 and doc[first - 1].lower_ in _NOT


def _is_denied(doc: Doc, first: int, target: Token, adverb: bool) -> bool:
    """Whether the verb of the words is denied before them: "does not always sail", "cannot use every lift"."""
    if adverb:
        return _has_negation_before(doc, target, first)
    at = target
    while at.dep_ in _OBJECTS and at.head != at:
        at = at.head
    return at is not target and _has_negation_before(doc, at, first)


def _has_negation_before(doc: Doc, target: Token, first: int) -> bool:
    return any(child.dep_ == "neg" and child.lower_ in _NOT and child.i < first for child in target.children)


def _denied(interval: Interval) -> Interval | None:
    """What "not" leaves of a share that reaches to one: "not all" is less than one, "not most" at most a half."""
    if interval.high < 1 or interval.low <= 0.4:
        return None
    return Interval(0.0, interval.low, False, not interval.low_open)
