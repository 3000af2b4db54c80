"""Changes in a parsed sentence: the word of change from the cue file, what changes from the parse."""

from __future__ import annotations

from functools import cache
from itertools import dropwhile, islice

from claimlint.catalog.lexicon import load_cues
from claimlint.dimensions.change.comparators import read_comparators
from claimlint.dimensions.change.cues import load_words
from claimlint.dimensions.change.measures import graded, is_amount, measure_of
from claimlint.dimensions.change.steady import read_steady
from claimlint.dimensions.change.values import Change
from claimlint.model.span import Reading
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token
from claimlint.words.relations import noun_class

WEAK, PLAIN, STRONG = 1, 2, 3
DEGREES = frozenset({"up", "down", "weak", "strong"})
FREQUENT = frozenset({"likely", "common", "frequent", "often", "frequently"})  # how many, in other words
LEADING = frozenset({"PRON", "AUX", "ADP", "DET"})  # between "than" and a time: than THERE ARE AT present
BEARERS = frozenset({"person", "group", "location", "artifact"})  # a hospital is a building too
CONTENT = ("NOUN", "PROPN", "ADJ", "VERB")


def read(parsed: Parsed) -> list[Reading]:
    """The changes said in a sentence, each at its word of change."""
    found = (_reading(parsed, cue) for cue in find_cues(parsed, "change", "change"))
    changes = [reading for reading in found if reading is not None]
    return changes + read_steady(parsed) + _trends(parsed) + read_comparators(parsed)


def _trends(parsed: Parsed) -> list[Reading]:
    """Readings "trend": words that make a course of a state."""
    cues = [(cue.first, cue.last) for cue in find_cues(parsed, "change", "trend") if cue.group == "trend"]
    found = [*cues, *((t.i, t.i) for t in parsed.doc if _is_course(t) and not any(a <= t.i <= b for a, b in cues))]
    spans = [parsed.span(first, last) for first, last in found]
    return [Reading("trend", span, span, parsed.words(span)) for span in spans]


def _is_course(token: Token) -> bool:
    """ "A growing share", "the block is emptying"."""
    if token.tag_ != "VBG" or any(child.dep_ in ("dobj", "neg") for child in token.children):
        return False
    lemma = token.lemma_.lower()
    if token.dep_ == "amod":
        return lemma in _verbs_of_change()
    return lemma in load_words("trend", "turning") and any(child.lemma_ == "be" for child in token.children)


@cache
def _verbs_of_change() -> frozenset[str]:
    """The verbs among the words of change that are told of what happens by itself."""
    groups = load_cues("change", "change").values()
    return frozenset(c.phrase for group in groups for c in group.cues if c.tag == "VERB") & load_words(
        "degree", "moving"
    )


def _reading(parsed: Parsed, cue: FoundCue) -> Reading | None:
    word = parsed.doc[cue.first]
    measure = measure_of(word)
    if measure is None or _is_bound(word) or _is_no_change(word, cue):
        return None
    group = load_cues("change", "change")[cue.group]
    words = tuple(
        t.i for t in measure.subtree if t.i == measure.i or (t.pos_ in CONTENT and not _says_change(t, word, measure))
    )
    rising = cue.group.startswith("up") is not _is_beside_now(word)
    force = _force(word, group.level or PLAIN)
    value = Change(rising, force, measure.i, words, _is_denied(word), _scale(word, cue.group))
    span = parsed.span(cue.first, cue.last)
    return Reading("change", value, span, parsed.words(span))


def _is_beside_now(word: Token) -> bool:
    """Whether a comparative tells of the past beside what is now: "more were sold in 2015 THAN NOW" is a fall."""
    if word.tag_ not in ("JJR", "RBR"):
        return False
    behind_than = islice(dropwhile(lambda t: t.lower_ != "than", word.doc[word.i + 1 :]), 1, None)
    compared = next(dropwhile(lambda t: t.pos_ in LEADING, behind_than), None)
    return compared is not None and compared.lower_ in load_words("comparator", "now")


def _scale(word: Token, group: str) -> str:
    """What a word of change is more or less of: the adjective that it grades, or what its group says."""
    said = graded(word)
    last = group.split()[-1]
    if said:
        return "" if said in FREQUENT else said
    return "" if last in DEGREES else last


def _force(word: Token, level: int) -> int:
    """The intensity of a plain word of change: what stands with it may make it weak or strong ("slightly", "steep")."""
    if level != PLAIN:
        return level
    beside = {child.lower_ for child in word.children}
    beside |= {child.lower_ for child in word.head.children if word.dep_ in ("acomp", "advmod", "amod", "attr")}
    for degree, found in (("weak", WEAK), ("strong", STRONG)):
        if not beside.isdisjoint(load_words("degree", degree)):
            return found
    return level


def _says_change(token: Token, word: Token, measure: Token) -> bool:
    """Whether a token of the measure's phrase is the word of change in it, or below that."""
    return measure.is_ancestor(word) and (token == word or word.is_ancestor(token))


def _is_bound(word: Token) -> bool:
    """Whether the word begins the bound of a figure ("more than 300", "fewer than half"), which is no change."""
    than, *after = word.doc[word.i + 1 : word.i + 4] or (word,)
    amounts = (t for t in after if is_amount(t) or t.lower_ in load_words("degree", "part"))
    first = next(amounts, None)
    return than.lower_ == "than" and first is not None and (first is after[0] or after[0].lower_ in ("a", "an", "one"))


def _is_no_change(word: Token, cue: FoundCue) -> bool:
    return _is_refusal(word) or _is_done_to_things(word, cue) or _falls_elsewhere(word) or _grades_change(word)


def _grades_change(word: Token) -> bool:
    """Whether the word only says how a verb of change goes on: "rose FASTER"."""
    return word.dep_ == "advmod" and word.tag_ == "RBR" and word.head.lemma_.lower() in load_words("degree", "moving")


def _is_refusal(word: Token) -> bool:
    """Whether the word governs a deed: "declined to comment"."""
    return word.pos_ == "VERB" and any(child.dep_ == "xcomp" and child.tag_ == "VB" for child in word.children)


def _is_done_to_things(word: Token, cue: FoundCue) -> bool:
    """Whether a verb that with its particle is of what changes by itself has an object, or is a passive: a dog is
    PICKED UP, parcels are DROPPED OFF."""
    if cue.last == cue.first or word.lemma_.lower() not in load_words("degree", "unaided"):
        return False
    return any(child.dep_ in ("dobj", "nsubjpass", "auxpass") for child in word.children) or word.dep_ == "acl"


def _falls_elsewhere(word: Token) -> bool:
    """Whether what "falls" does not go down: a task falls TO somebody, a case UNDER a law, a post falls VACANT."""
    if word.lemma_ != "fall":
        return False
    if any(child.lower_ in load_words("degree", "becoming") for child in word.children):
        return True
    behind = (c for c in word.children if c.dep_ == "prep" and c.lower_ in load_words("degree", "allotting"))
    return any(_is_allotted(prep, thing) for prep in behind for thing in prep.children if thing.dep_ == "pobj")


def _is_allotted(preposition: Token, thing: Token) -> bool:
    """Whether something falls to somebody, or within what is neither an amount nor a time."""
    if any(is_amount(token) for token in thing.subtree):
        return False
    kind = noun_class(thing.lemma_.lower())
    if preposition.lower_ in ("to", "on", "upon"):
        return thing.pos_ == "PRON" or kind in BEARERS
    return kind != "time"


def _is_denied(word: Token) -> bool:
    return any(t.dep_ == "neg" or t.lower_ in ("no", "never") for t in (*word.children, *word.head.children))
