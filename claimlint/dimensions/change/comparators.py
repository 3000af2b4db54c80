"""With what a sentence compares: "than before the war", "compared with standard treatment", "as open as Selby"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimlint.dimensions.change.cues import load_words
from claimlint.model.span import Reading
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token

COMPARATOR = "comparator"
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})
LED_IN = 4  # words before a period in which what leads it in stands
LONGEST = 7  # words of a comparator that are read


@dataclass(frozen=True, slots=True)
class Comparator:
    """What something is compared with: the numbers of its content words in the sentence, and the period that it is
    the one before of, if it is one ("year" for "a year before", "last year", "twelve months earlier")."""

    words: tuple[int, ...]
    time: str = ""


def read_comparators(parsed: Parsed) -> list[Reading]:
    """Readings "comparator", each from the word that leads it in to its last."""
    periods = list(_periods(parsed))
    return periods + [r for r in _things(parsed) if not any(r.span.overlaps(period.span) for period in periods)]


def _things(parsed: Parsed) -> Iterator[Reading]:
    """What "than", "compared with" and their like lead in."""
    for cue in find_cues(parsed, "change", "comparator"):
        leads = cue.group == "comparing" or (cue.group == "level" and _has_degree(parsed, cue))
        words = tuple(_words(parsed, cue)) if leads and not _is_bound(parsed, cue) else ()
        if words:
            span = parsed.span(cue.first, words[-1])
            yield Reading(COMPARATOR, Comparator(words), span, parsed.words(span))


def _has_degree(parsed: Parsed, cue: FoundCue) -> bool:
    """Whether "above" or "below" follows a degree ("4 % above"): else it may say where something is."""
    return cue.first > 0 and parsed.doc[cue.first - 1].lower_ in load_words("comparator", "degree")


def _periods(parsed: Parsed) -> Iterator[Reading]:
    """The periods before: "last year", "from the previous quarter", "a month earlier", "year on year"."""
    for token in parsed.doc:
        found = _period(token) if token.lemma_.lower() in load_words("comparator", "period") else None
        if found is not None:
            span = parsed.span(*found)
            yield Reading(COMPARATOR, Comparator((), _unit(token)), span, parsed.words(span))


def _period(token: Token) -> tuple[int, int] | None:
    """The first and last words of the period before that a word for a period tells, None if it tells of none.

    Years are compared with by their bare name; "last week" alone is a date, and a comparator only where one is led in.
    """
    before, after = _neighbour(token, -1), _neighbour(token, 1)
    if before is None:
        return None
    if before.lower_ in load_words("comparator", "onto"):
        other = _neighbour(before, -1)
        return (other.i, token.i) if other is not None and other.lower_ == token.lower_ else None
    first, last = (before, token) if before.lower_ in load_words("comparator", "back") else (token, after)
    told = first is before or (
        _is_one(token) and after is not None and after.lower_ in load_words("comparator", "behind")
    )
    if told and (_unit(token) == "year" or _is_led_in(first)):
        return first.i, last.i
    on = _neighbour(before, -1) if before.lower_ == "the" else None
    follows = on is not None and on.lower_ == "on" and (_unit(token) == "year" or _has_moved(on))
    return (on.i, token.i) if follows else None


def _is_one(period: Token) -> bool:
    """Whether it is one period ("a quarter earlier"): "ten years earlier" is another time."""
    return period.tag_ == "NN" or _unit(period) != period.lemma_.lower()


def _neighbour(token: Token, step: int) -> Token | None:
    """The next word to one side, over a hyphen."""
    number = token.i + step
    if 0 <= number < len(token.doc) and token.doc[number].text == "-":
        number += step
    return token.doc[number] if 0 <= number < len(token.doc) else None


def _unit(token: Token) -> str:
    """The period in its plainest name: twelve months are a year."""
    twelve = token.i > 0 and token.doc[token.i - 1].lower_ in ("twelve", "12") and token.lemma_.lower() == "month"
    return "year" if twelve else token.lemma_.lower()


def _is_led_in(first: Token) -> bool:
    """Whether "than", "compared with" or, behind a change, "from" or "on" stands before "(in) the previous"."""
    before = [t for t in first.doc[max(0, first.i - LED_IN) : first.i] if t.pos_ != "DET"]
    if any(t.lower_ in ("than", "compared", "versus", "vs") for t in before):
        return True
    return bool(before) and before[-1].lower_ in load_words("comparator", "onto") and _has_moved(before[-1])


def _has_moved(preposition: Token) -> bool:
    return preposition.i > 0 and preposition.doc[preposition.i - 1].lower_ in load_words("comparator", "moved")


def _is_bound(parsed: Parsed, cue: FoundCue) -> bool:
    """Whether the cue belongs to the bound of a figure ("more than 300"), or compares nothing ("rather than")."""
    doc = parsed.doc
    before = doc[cue.first - 1].lower_ if cue.first else ""
    after = doc[cue.last + 1] if cue.last + 1 < len(doc) else None
    if before in load_words("comparator", "idle"):
        return True
    figure = after is not None and (after.like_num or after.text in ("$", "£", "€"))
    return figure and (doc[cue.first].lower_ == "than" or cue.group == "level")


def _words(parsed: Parsed, cue: FoundCue) -> Iterator[int]:
    """The content words behind the cue, up to the next mark or verb, or to a relative clause."""
    begun = False
    for token in parsed.doc[cue.last + 1 : cue.last + 1 + LONGEST]:
        if token.is_punct or _ends(token) or (begun and token.tag_ in RELATIVE):
            return
        if token.pos_ in CONTENT and not _is_anybody(token):
            begun = True
            yield token.i
        begun = begun or _is_anybody(token)


def _is_anybody(token: Token) -> bool:
    """Whether a noun says nothing without its relative clause, which a source may put into one word: "than PEOPLE who
    drive", "than motorists". Such a comparator has no words that could be another's."""
    told = any(child.dep_ in ("relcl", "acl") for child in token.children)
    return told and token.lemma_.lower() in load_words("comparator", "anybody")


def _ends(token: Token) -> bool:
    return token.pos_ in ("SCONJ", "CCONJ") and token.lower_ not in load_words("comparator", "since")
